"""The gender that first name and titles tell."""

from collections.abc import Iterable

from newsgraph.language import load_language
from newsgraph.nouns import role_noun


def gender_of(name: str, titles: Iterable[str] = ()) -> str:
    """`m` or `f` by the titles (*Präsidentin*) or the first name of a full name; "" where neither tells, or
    they clash.

    >>> gender_of("Angela Merkel"), gender_of("Merkel", ["Bundeskanzlerin"]), gender_of("Merkel")
    ('f', 'f', '')
    """
    words = name.split()
    found = {_of_title(title) for title in titles}
    if len(words) > 1:
        first = load_language().first_names.get(words[0].split("-")[0], "")
        found.add(first if first in {"m", "f"} else "")
    found.discard("")
    return found.pop() if len(found) == 1 else ""


def _of_title(title: str) -> str:
    """News call women by the feminine form, so the masculine one tells too."""
    words = title.split()
    noun = role_noun(words[-1], load_language()) if words else None
    if noun is None or not noun.feminine or noun.feminine == noun.lemma:
        return ""
    feminine = noun.feminine.lower()
    if words[-1].lower().endswith(feminine):
        return "f"
    return "m" if words[-1].lower().endswith(noun.lemma.lower()) else ""
