"""What several tests share: Docs built by hand, in both label schemes, without a trained model."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import spacy
from spacy.tokens import Doc

from newsgraph.syntax import Rel, Tree

Scheme = Literal["universal", "tiger"]
SCHEMES: tuple[Scheme, ...] = ("universal", "tiger")
VOCAB = spacy.blank("de").vocab


def make_doc(
    words: Sequence[str],
    *,
    heads: Sequence[int] | None = None,
    deps: Sequence[str] | None = None,
    pos: Sequence[str] | None = None,
    tags: Sequence[str] | None = None,
    morphs: Sequence[str] | None = None,
    lemmas: Sequence[str] | None = None,
    spaces: Sequence[bool] | None = None,
) -> Doc:
    """A Doc of these words; `heads` are token indices, a root is its own head."""

    def given(values: Sequence[str] | None) -> list[str] | None:
        return None if values is None else list(values)

    return Doc(
        VOCAB,
        words=list(words),
        spaces=None if spaces is None else list(spaces),
        heads=None if heads is None else list(heads),
        deps=given(deps),
        pos=given(pos),
        tags=given(tags),
        morphs=given(morphs),
        lemmas=given(lemmas),
    )


@dataclass(frozen=True)
class ParsedSentence:
    """One German sentence parsed by both schemes, and the common relations that either must give.

    A line holds: word, lemma, part of speech, STTS tag, features (`_` for none), head and label in Universal
    Dependencies, head and label in TIGER, common relation. The common head is that of Universal Dependencies.
    """

    rows: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, table: str) -> "ParsedSentence":
        rows = tuple(tuple(line.split(maxsplit=9)) for line in table.strip().splitlines())
        assert all(len(row) == 10 for row in rows), table
        return cls(rows)

    @property
    def words(self) -> list[str]:
        return [row[0] for row in self.rows]

    def doc(self, scheme: Scheme) -> Doc:
        head, dep = (5, 6) if scheme == "universal" else (7, 8)
        return make_doc(
            self.words,
            lemmas=[row[1] for row in self.rows],
            pos=[row[2] for row in self.rows],
            tags=[row[3] for row in self.rows],
            morphs=["" if row[4] == "_" else row[4] for row in self.rows],
            heads=[int(row[head]) for row in self.rows],
            deps=[row[dep] for row in self.rows],
        )

    @property
    def edges(self) -> list[tuple[str, Rel, str]]:
        """The common tree as (word, relation, head word), without punctuation, whose head tells nothing."""
        return [
            (row[0], Rel(row[9]), self.words[int(row[5])]) for row in self.rows if Rel(row[9]) is not Rel.PUNCTUATION
        ]


def edges(tree: Tree) -> list[tuple[str, Rel, str]]:
    """A Tree as (word, relation, head word), without punctuation."""
    words = [token.text for token in tree.doc]
    return [
        (words[i], relation, words[head])
        for i, (head, relation) in enumerate(zip(tree.heads, tree.relations, strict=True))
        if relation is not Rel.PUNCTUATION
    ]
