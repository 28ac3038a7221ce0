"""An office in a question: *der russische Präsident, Präsident von Russland, SPD-Chef,
EU-Kommissionspräsidentin*."""

from collections.abc import Callable

from newsgraph.graph.offices import office_title
from newsgraph.language import load_language
from newsgraph.mentions.countries import country_of_adjective
from newsgraph.nouns import group_noun, role_noun, role_parts

_LINKS = frozenset("der des die das von vom im in bei".split())


def find_role(words: list[str]) -> int | None:
    """The place of the first word that is a role, None if there is none."""
    return next((n for n, word in enumerate(words) if role_noun(word, load_language())), None)


def is_common(word: str) -> bool:
    """Whether a word is a role or names people without a name: *Präsident, Sprecher, Experten*."""
    return role_noun(word, load_language()) is not None or group_noun(word, load_language()) is not None


def read_office(words: list[str], find: Callable[[str], str | None]) -> tuple[str, str | None] | None:
    """The title of an office and the canonical name of its body, None for the body where the words tell none;
    None if the words are no office. `find` gives the canonical name of a body, None if there is none."""
    role = find_role(words)
    if role is None:
        return None
    at: str | None = None
    country = next((c for w in words[:role] if (c := country_of_adjective(w, load_language()))), None)
    if country is not None:
        at = find(country.name) or country.name
    rest = words[role + 1 :]
    while rest and rest[0].lower() in _LINKS:
        rest = rest[1:]
    if rest:
        at = find(" ".join(rest))
        if at is None:
            return None
    noun = role_parts(words[role], load_language())
    before = noun[1] if noun is not None else ""
    first, hyphen, _ = words[role].partition("-")
    prefixes = [prefix for prefix in (before, before.removesuffix("s"), first if hyphen else "") if prefix]
    for prefix in prefixes:
        if at is None and (found := find(prefix)) is not None:
            at, prefixes = found, [prefix]
    return office_title(words[role], prefixes if at is not None else []), at
