"""Whether two organisations are the same: inflection, legal form, word order, acronyms, slips of the pen."""

import re

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from newsgraph.identity.keys import known_countries
from newsgraph.identity.normal import normal, stem_words
from newsgraph.identity.profile import Profile
from newsgraph.identity.verdict import Verdict, different, same, unsure
from newsgraph.language import load_language
from newsgraph.mentions.countries import country_of_adjective

_ROMAN = frozenset({"i", "ii", "iii", "iv", "vi", "vii", "viii"})
_SMALL = frozenset(
    [
        "fuer",
        "der",
        "die",
        "das",
        "des",
        "und",
        "von",
        "im",
        "in",
        "am",
        "an",
        "zu",
        "auf",
        "of",
        "the",
        "and",
        "for",
        "de",
        "la",
        "du",
        "et",
    ]
)


def compare_organisations(a: Profile, b: Profile) -> Verdict | None:
    """Whether two organisations are the same; None where their names have too little in common to ask."""
    if a.known and b.known:
        return different("the table of organisations has both") if a.known != b.known else same(1.0, "one by the table")
    if not (a.shared and b.shared):
        return None
    left, right = stem_words(a.name), stem_words(b.name)
    if not left or not right:
        return None
    if _numbers(a.name) != _numbers(b.name):
        return different("numbers clash") if set(left) & set(right) else None
    if _countries(a.name) != _countries(b.name) and _countries(a.name) and _countries(b.name):
        return different("bodies of two countries") if set(left) & set(right) else None
    if left == right:
        return same(0.95, "the same name but for inflection or legal form")
    if "".join(left) == "".join(right):
        return same(0.95, "the same name written in one word and in several")
    if any_order(left) == any_order(right):
        return same(0.85, "the same words in another order")
    return _by_aliases(a, b) or _by_spelling("".join(left), "".join(right), left, right)


def any_order(stems: tuple[str, ...]) -> list[str]:
    """The words that mean something, sorted; *Dresdner* as *Dresden*, whose stems differ in an n."""
    return sorted(re.sub(r"(?<=[bdgkt])n$", "", stem) for stem in stems if stem not in _SMALL)


def _by_aliases(a: Profile, b: Profile) -> Verdict | None:
    """An article says that one is short for the other: *Bundesgerichtshof (BGH)*."""
    for one, other in ((a, b), (b, a)):
        short = normal(one.name)
        others = {normal(name) for name in other.names} - {normal(other.name)}
        if short in others:
            if is_acronym(one.name):
                # Three letters are too few: ACS is a camera in space and a builder in Spain.
                reason = f"an article has {one.name} beside {other.name}"
                return same(0.9, reason) if len(short) >= 4 else unsure(0.6, reason)
            if " " in short:
                return same(0.88, f"an article calls {other.name} {one.name}")
            return unsure(0.5, f"an article calls {other.name} {one.name}")
        if is_acronym(one.name) and len(short) >= 2 and short == initials(other.name):
            return unsure(0.6, f"{one.name} are the initials of {other.name}")
    return None


def _by_spelling(x: str, y: str, left: tuple[str, ...], right: tuple[str, ...]) -> Verdict | None:
    if min(len(x), len(y)) >= 12 and len(left) == len(right) and DamerauLevenshtein.distance(x, y) == 1:
        # A whole word that differs in its only letter, or its first (Nordbank, Mordbank), is no slip.
        differing = [(p, q) for p, q in zip(left, right, strict=True) if p != q]
        if len(differing) == 1 and min(map(len, differing[0])) >= 6 and differing[0][0][0] == differing[0][1][0]:
            return same(0.82, "one letter differs")
    ratio = fuzz.ratio(x, y) / 100
    return (
        unsure(round(ratio / 2, 2), "names are spelled alike") if ratio >= 0.88 and min(len(x), len(y)) >= 8 else None
    )


def is_acronym(name: str) -> bool:
    """Whether a name is all capitals, in one word: *BGH*, *ver.di* is none."""
    return " " not in name and 2 <= len(name) <= 8 and name.isupper()


def initials(name: str) -> str:
    """First letters of the words that begin with a capital, in the normal form: *Bundesverband der Industrie*
    → `bi`."""
    return normal("".join(w[0] for w in name.replace("-", " ").split() if w[:1].isupper()))


def _countries(name: str) -> set[str]:
    """Keys of the countries that a name's adjectives and nouns tell: *irakische Regierung*, *Bank von
    Japan*."""
    language = load_language()
    adjectives = {country.key for word in name.split() if (country := country_of_adjective(word, language))}
    return adjectives | {key for word in name.split() if (key := known_countries().get(normal(word)))}


def _numbers(name: str) -> set[str]:
    """Numbers in a name, Roman ones too: *1. FC Köln*, *Staatsanwaltschaft München II*."""
    words = normal(name).split()
    return {word for word in words if any(c.isdigit() for c in word) or word in _ROMAN}
