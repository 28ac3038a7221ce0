"""Find phrases of a table in a Doc: exact words, longest first, with the genitive -s of names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from spacy.tokens import Doc

T = TypeVar("T")


@dataclass(frozen=True)
class PhraseTable(Generic[T]):
    """Phrases (as written, words joined by one blank) and what they mean."""

    entries: Mapping[tuple[str, ...], T]
    longest: int

    @classmethod
    def of(cls, phrases: Mapping[str, T]) -> "PhraseTable[T]":
        entries = {tuple(phrase.split()): value for phrase, value in phrases.items()}
        return cls(entries, max(map(len, entries), default=0))

    def find(self, doc: Doc) -> Iterator[tuple[int, int, T]]:
        """Yield (start, end, value) of the phrases in the Doc, left to right, no two overlapping."""
        i = 0
        while i < len(doc):
            for length in range(min(self.longest, len(doc) - i), 0, -1):
                words = tuple(t.text for t in doc[i : i + length])
                value = self.entries.get(words)
                if value is None and words[-1].endswith(("s", "’", "'")):
                    value = self.entries.get((*words[:-1], words[-1][:-1].rstrip("’'")))
                if value is not None:
                    yield i, i + length, value
                    i += length - 1
                    break
            i += 1
