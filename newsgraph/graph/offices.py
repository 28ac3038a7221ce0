"""Offices as such: *Präsident of Russland*, the same thing under *der russische Präsident* and *Russlands
Präsident*."""

from collections.abc import Iterable

from newsgraph.identity.normal import normal
from newsgraph.language import load_language
from newsgraph.nouns import role_parts

# Words before a title that tell when it was held, not what it is; the edge's status keeps them.
_STATUS = (
    "ehemalig",
    "früher",
    "einstig",
    "vormalig",
    "abgewählt",
    "designiert",
    "künftig",
    "amtierend",
    "neu",
    "alt",
    "damalig",
)
_ENDINGS = ("en", "er", "es", "em", "e")


def office_title(title: str, body_names: Iterable[str] = ()) -> str:
    """The title without status, in the masculine that stands for the office, and without the name of its body
    in front.

    >>> office_title("EU-Kommissionspräsidentin", ["EU-Kommission"]), office_title("ehemaliger Bundeskanzler")
    ('Präsident', 'Bundeskanzler')
    """
    words = [word for word in title.split() if not _is_status(word)]
    if not words:
        return title
    names = {normal(name).replace(" ", "") for name in body_names}
    first, hyphen, rest = words[-1].partition("-")
    if hyphen and rest[:1].isupper() and normal(first) in names:  # SPD-Chef, US-Präsident
        words[-1] = rest
    found = role_parts(words[-1], load_language())
    if found is None:
        return " ".join(words)
    noun, prefix = found
    base = noun.lemma
    if prefix:
        bare = normal(prefix.removeprefix("Ex-").removeprefix("Alt-")).replace(" ", "")
        if bare in {"ex", "alt"} or bare in names or bare.removesuffix("s") in names:
            words[-1] = base
        else:
            stem = words[-1][: len(prefix) + (words[-1][len(prefix) : len(prefix) + 1] == "-")]
            words[-1] = stem + (base if stem.endswith("-") else base.lower())
    else:
        words[-1] = base
    return " ".join([*(_masculine(word) for word in words[:-1]), words[-1]])


def _is_status(word: str) -> bool:
    lower = word.casefold()
    return any(lower == stem + ending for stem in _STATUS for ending in (*_ENDINGS, ""))


def _masculine(word: str) -> str:
    """*stellvertretende* → *stellvertretender*, so that the office is one for women and men."""
    return word + "r" if word[:1].islower() and word.endswith("e") else word
