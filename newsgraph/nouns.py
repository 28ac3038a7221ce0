"""Look nouns up by surface form: roles, organisations, groups; compounds by their last part."""

from collections.abc import Mapping
from functools import cache

from newsgraph.language.tables import Language, Noun, load_language

_SHORTEST_HEAD = 3  # "Chef" ends compounds; two letters would end too much


@cache
def _index(table: str) -> Mapping[str, Noun]:
    nouns: tuple[Noun, ...] = getattr(load_language(), table)
    return {form: noun for noun in nouns for form in noun.forms}


@cache
def _suffixes(table: str) -> Mapping[str, Noun]:
    return {form.lower(): noun for form, noun in _index(table).items() if noun.suffix}


@cache
def _lookup(table: str, word: str) -> tuple[Noun, str] | None:
    noun = _index(table).get(word)
    if noun is not None:
        return noun, ""
    lower = word.lower()
    suffixes = _suffixes(table)
    for cut in range(1, len(lower) - _SHORTEST_HEAD + 1):
        noun = suffixes.get(lower[cut:])
        if noun is not None and (cut >= 2) and word[:1].isupper():
            return noun, word[:cut].rstrip("-")
    return None


def role_noun(word: str, language: Language) -> Noun | None:
    """The role that a word names (*Präsidenten*, *SPD-Chef*), or None."""
    found = _lookup("role_nouns", word)
    return found[0] if found else None


def role_parts(word: str, language: Language) -> tuple[Noun, str] | None:
    """The role noun and what stands before it in the compound: *SPD-Chef* → (Chef, "SPD"); "" if it is no compound."""
    return _lookup("role_nouns", word)


def organisation_noun(word: str, language: Language) -> Noun | None:
    """The organisation noun that a word is or ends in, or None."""
    found = _lookup("organisation_nouns", word)
    return found[0] if found else None


def group_noun(word: str, language: Language) -> Noun | None:
    """The noun of speaking people that a word is or ends in, or None."""
    found = _lookup("group_nouns", word)
    return found[0] if found else None
