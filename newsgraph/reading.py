"""A parsed article as the stages read it: Doc, tree, sentences, clauses, quotation marks. Computed once, never changed."""

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span

from newsgraph.language import Language
from newsgraph.quotation_marks import Quotation, find_quotations
from newsgraph.syntax import Clause, Tree, find_clauses, read_tree

Range = tuple[int, int]  # half-open range of token indices


@dataclass(frozen=True)
class Reading:
    """What all stages share. Token indices throughout; only the last step turns them into characters."""

    doc: Doc
    tree: Tree
    language: Language

    @classmethod
    def of(cls, doc: Doc, language: Language) -> "Reading":
        """The reading of a parsed Doc. Raises ModelError if it has no dependency parse."""
        return cls(doc, read_tree(doc), language)

    @cached_property
    def sentences(self) -> list[Span]:
        return [s for s in self.doc.sents if any(not t.is_space for t in s)]

    @cached_property
    def sentence_of(self) -> dict[int, int]:
        """Sentence number of each token; blanks that the parser made a sentence belong to the sentence before."""
        numbers = {t.i: n for n, s in enumerate(self.sentences) for t in s}
        for i in range(len(self.doc)):
            numbers.setdefault(i, numbers.get(i - 1, 0))
        return numbers

    @cached_property
    def clauses(self) -> list[list[Clause]]:
        """The clauses of each sentence."""
        return [find_clauses(self.tree, s, self.language) for s in self.sentences]

    @cached_property
    def _marks(self) -> tuple[list[Quotation], list[int]]:
        return find_quotations(self.doc.text)

    @property
    def odd_marks(self) -> list[int]:
        """Character offsets of quotation marks that pair with nothing."""
        return self._marks[1]

    @cached_property
    def quotations(self) -> list[tuple[Range, Quotation]]:
        """The quotations as token ranges, marks included, by start."""
        ranges = []
        for quotation in self._marks[0]:
            span = self.doc.char_span(quotation.start, quotation.end, alignment_mode="expand")
            if span is not None and len(span):
                ranges.append(((span.start, span.end), quotation))
        return ranges

    @cached_property
    def quoted(self) -> frozenset[int]:
        """Indices of all tokens inside quotation marks, marks included."""
        return frozenset(i for (start, end), _ in self.quotations for i in range(start, end))

    def sentence_range(self, i: int) -> Range:
        """Token range of the sentence of token `i`, without white space at its edges."""
        sentence = self.sentences[self.sentence_of[i]]
        start, end = sentence.start, sentence.end
        while end > start and self.doc[end - 1].is_space:
            end -= 1
        while start < end and self.doc[start].is_space:
            start += 1
        return start, end

    def trim(self, span: Range, *, final_stop: bool = False) -> Range:
        """A range without punctuation and white space at its edges; quotation marks and closing brackets stay, so does
        the final stop if asked."""
        start, end = span
        doc = self.doc
        loose = {",", ";", ":", "-", "–", "—"} if final_stop else {",", ";", ":", "-", "–", "—", ".", "!", "?", "…"}
        while start < end and (doc[start].is_space or doc[start].text in loose | {"."}):
            start += 1
        while end > start and (doc[end - 1].is_space or doc[end - 1].text in loose):
            end -= 1
        return start, end


def ranges_of(indices: list[int] | set[int] | tuple[int, ...]) -> list[Range]:
    """Sorted token indices as maximal ranges."""
    ranges: list[Range] = []
    for i in sorted(indices):
        if ranges and ranges[-1][1] == i:
            ranges[-1] = (ranges[-1][0], i + 1)
        else:
            ranges.append((i, i + 1))
    return ranges
