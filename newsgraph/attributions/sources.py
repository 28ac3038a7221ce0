"""Nouns that name an utterance or its record: *Angaben*, *Einschätzung*, *Medienberichte*."""

from functools import cache, lru_cache

from newsgraph.language import load_language
from newsgraph.reading import Reading


def is_source_noun(reading: Reading, i: int) -> bool:
    """Whether a noun names an utterance or its record: *Angaben*, *Einschätzung*, *Medienberichten*."""
    return source_noun_in(reading.doc[i].text) is not None


def is_content_noun(word: str) -> bool:
    """Whether a noun takes what is said as its clause: *Forderung*, *Vorwurf*, *Ankündigung*."""
    return _noun_in(word, "content") is not None


def source_noun_in(word: str) -> str | None:
    """The source noun that a word is or, for nouns whose compounds count, ends in; None if it is none."""
    return _noun_in(word, "source")


@cache
def _forms(kind: str) -> dict[str, bool]:
    """Forms of the nouns of a kind, each with whether its compounds count."""
    return {form: noun.suffix for noun in load_language().reporting_nouns if kind in noun.kind for form in noun.forms}


@lru_cache(maxsize=100_000)
def _noun_in(word: str, kind: str) -> str | None:
    forms = _forms(kind)
    if word in forms:
        return word
    ends = [f for f, suffix in forms.items() if suffix and word.endswith(f.lower()) and len(word) > len(f) + 2]
    return max(ends, key=len, default=None)
