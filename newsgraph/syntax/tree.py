"""One syntactic vocabulary over both label schemes.

The shipped pipeline has Universal Dependencies labels, `de_core_news_*` have TIGER labels. `read_tree` turns
either into a `Tree` with content heads (the lexical verb heads its clause, the noun heads its prepositional
phrase) and the relations below. Every rule of newsgraph reads a Tree, never `token.dep_`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from spacy.tokens import Doc


class Rel(StrEnum):
    """What a token is to its head."""

    ROOT = "root"
    SUBJECT = "subject"
    OBJECT = "object"
    DATIVE = "dative"
    OBLIQUE = "oblique"
    AGENT = "agent"  # the *von* phrase of a passive
    COMPLEMENT = "complement"  # finite clause that fills a verb's frame: dass-clause, reported speech
    INFINITIVE = "infinitive"  # infinitive that fills a verb's frame
    CLAUSAL_SUBJECT = "clausal subject"
    ADVERBIAL = "adverbial clause"
    RELATIVE = "relative clause"
    NOUN_CLAUSE = "clause of a noun"
    ADVERB = "adverb"
    ATTRIBUTE = "attribute"
    DETERMINER = "determiner"
    POSSESSIVE = "possessive"
    GENITIVE = "genitive"
    NOMINAL = "nominal modifier"
    APPOSITION = "apposition"
    NAME = "part of a name"  # also the name after a title: all parts hang on the first word
    COMPOUND = "compound"
    NUMBER = "number"
    AUXILIARY = "auxiliary"
    COPULA = "copula"
    PARTICLE = "particle"
    CASE = "adposition"
    MARK = "subordinator"
    CONJUNCT = "conjunct"
    CONJUNCTION = "conjunction"
    EXPLETIVE = "expletive"
    REFLEXIVE = "reflexive"
    PARATAXIS = "parataxis"
    PUNCTUATION = "punctuation"
    OTHER = "other"


CLAUSAL = frozenset(
    {
        Rel.ROOT,
        Rel.COMPLEMENT,
        Rel.INFINITIVE,
        Rel.CLAUSAL_SUBJECT,
        Rel.ADVERBIAL,
        Rel.RELATIVE,
        Rel.NOUN_CLAUSE,
        Rel.PARATAXIS,
    }
)


@dataclass(frozen=True)
class Tree:
    """Heads and relations of a Doc, by token index; a root's head is the root itself."""

    doc: Doc
    heads: tuple[int, ...]
    relations: tuple[Rel, ...]

    @cached_property
    def _children(self) -> list[list[int]]:
        children: list[list[int]] = [[] for _ in self.heads]
        for i, head in enumerate(self.heads):
            if head != i:
                children[head].append(i)
        return children

    def children(self, i: int, *relations: Rel) -> list[int]:
        """Indices of the dependents of token `i`, in text order, of the given relations or of all."""
        return [c for c in self._children[i] if not relations or self.relations[c] in relations]

    def child(self, i: int, *relations: Rel) -> int | None:
        """The first dependent of that relation, or None."""
        return next(iter(self.children(i, *relations)), None)

    def subtree(self, i: int, *, without: Iterable[Rel] = ()) -> list[int]:
        """Sorted indices of token `i` and all below it, leaving out branches of the relations in
        `without`."""
        barred, found, stack = frozenset(without), [], [i]
        seen: set[int] = set()
        while stack:
            node = stack.pop()
            if node in seen:
                continue
            seen.add(node)
            found.append(node)
            stack.extend(c for c in self._children[node] if self.relations[c] not in barred)
        return sorted(found)

    def ancestors(self, i: int) -> Iterator[int]:
        """Indices of the heads above token `i`, nearest first."""
        seen = {i}
        while self.heads[i] not in seen:
            i = self.heads[i]
            seen.add(i)
            yield i

    def noun_phrase(self, i: int) -> tuple[int, int]:
        """Token range [start, end) of the noun phrase headed by `i`: article, attributes, genitives,
        apposition, name, the nouns coordinated with it; no adposition, no relative clause, no punctuation at
        the edges."""
        keep = self.subtree(
            i,
            without=(
                Rel.CASE,
                Rel.RELATIVE,
                Rel.NOUN_CLAUSE,
                Rel.COMPLEMENT,
                Rel.INFINITIVE,
                Rel.ADVERBIAL,
                Rel.PARATAXIS,
                Rel.PUNCTUATION,
                Rel.MARK,
                Rel.COPULA,
                Rel.SUBJECT,
                Rel.AUXILIARY,
            ),
        )
        # An adposition inside the phrase (*der Mann aus Kiew*) belongs to it; its own one does not.
        keep += [c for node in keep if node != i for c in self.children(node, Rel.CASE)]
        inside = set(keep)
        start = end = i
        while start - 1 in inside or (start - 2 in inside and self._joins(start - 1)):
            start -= 1
        while end + 1 in inside or (end + 2 in inside and self._joins(end + 1)):
            end += 1
        before = self.doc[start - 1] if start else None
        if (
            before is not None
            and before.pos_ == "PROPN"
            and "Gen" in before.morph.get("Case", [])
            and self._bare(start)
        ):
            start -= 1  # "Spectors Verteidiger": a genitive in front stands for the article
        return self._with_marks(start, end + 1)

    def _bare(self, start: int) -> bool:
        """Whether a phrase that starts here has no article of its own."""
        return self.doc[start].pos_ in {"NOUN", "ADJ"} and self.doc[start].is_sent_start is not True

    def _with_marks(self, start: int, end: int) -> tuple[int, int]:
        """A range with the bracket or quotation mark that closes, or opens, what stands inside it."""
        words = [t.text for t in self.doc[start:end]]
        for opening, closing in (("(", ")"), ("„", "“"), ("»", "«")):
            if words.count(opening) > words.count(closing) and end < len(self.doc) and self.doc[end].text == closing:
                end += 1
            elif words.count(closing) > words.count(opening) and start and self.doc[start - 1].text == opening:
                start -= 1
        if words.count('"') % 2 and end < len(self.doc) and self.doc[end].text == '"':
            end += 1
        return start, end

    def _joins(self, i: int) -> bool:
        """Whether a token between two parts of a phrase is mere punctuation: quotes, brackets, an
        apposition's comma."""
        return self.relations[i] is Rel.PUNCTUATION and self.doc[i].text not in {".", "!", "?", ";", ":"}


def read_tree(doc: Doc) -> Tree:
    """The Tree of a parsed Doc, whichever label scheme its parser has.

    Raises ModelError if the Doc carries no dependency parse.
    """
    from newsgraph.errors import ModelError
    from newsgraph.syntax.tiger import LABELS as TIGER_LABELS
    from newsgraph.syntax.tiger import from_tiger
    from newsgraph.syntax.universal import from_universal

    if len(doc) and not doc.has_annotation("DEP"):
        raise ModelError("the Doc has no dependency parse: load a pipeline with a parser, e.g. newsgraph.load()")
    return from_tiger(doc) if any(token.dep_ in TIGER_LABELS for token in doc) else from_universal(doc)
