"""Find phrases of a table in a Doc: exact words, longest first, with the genitive -s of names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
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
        words = [token.text for token in doc]
        i = 0
        while i < len(words):
            found = self._at(words, i)
            if found is None:
                i += 1
            else:
                yield i, *found
                i = found[0]

    def _at(self, words: list[str], i: int) -> tuple[int, T] | None:
        """End and value of the longest phrase that starts at word `i`, or None."""
        lengths = self._lengths.get(words[i]) or self._lengths.get(bare(words[i]), ())
        for length in lengths:
            phrase = words[i : i + length]
            value = self.entries.get(tuple(phrase))
            if value is None:
                value = self.entries.get((*phrase[:-1], bare(phrase[-1])))
            if value is not None and len(phrase) == length:
                return i + length, value
        return None

    @cached_property
    def _lengths(self) -> Mapping[str, tuple[int, ...]]:
        """First word → lengths of the phrases that begin with it, longest first."""
        lengths: dict[str, set[int]] = {}
        for entry in self.entries:
            lengths.setdefault(entry[0], set()).add(len(entry))
        return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}


def bare(word: str) -> str:
    """A word without the genitive ending of names: *Russlands* → Russland, *Paris’* → Paris."""
    return word[:-1].rstrip("’'") if word.endswith(("s", "’", "'")) else word
