"""Whether two persons are the same: names first, then what clashes, then what they hold."""

from datetime import date

from rapidfuzz.distance import DamerauLevenshtein

from newsgraph.identity.keys import without_titles
from newsgraph.identity.normal import normal, transliterated
from newsgraph.identity.profile import Profile
from newsgraph.identity.verdict import Verdict, different, same, unsure
from newsgraph.language import load_language

_PARTICLES = frozenset(
    [
        "von",
        "van",
        "de",
        "der",
        "den",
        "zu",
        "zum",
        "zur",
        "bin",
        "ibn",
        "al",
        "el",
        "da",
        "di",
        "del",
        "la",
        "le",
        "dos",
        "das",
        "do",
        "ter",
        "ten",
    ]
)
_OFFICE_YEARS = 8  # an office and a surname mean one person only if the articles lie within it
_NICKNAMES = (
    "gerd gerhard gert", "joe joseph josef", "bill william", "hans johannes johann", "sepp josef", "toni anton tony anthony",
    "mike michael", "tom thomas", "steffi stefanie", "gabi gabriele", "uschi ursula", "rudi rudolf", "willi willy wilhelm",
    "fritz friedrich", "heinz heinrich", "jim jimmy james", "bob bobby robert", "ted edward", "bernie bernard",
    "nick nicholas", "steve stephen steven", "dave david", "dan daniel", "ron ronald", "ben benjamin", "sam samuel",
    "max maximilian", "theo theodor", "alex alexander", "chris christian christoph christopher", "andi andreas", "uli ulrich",
    "klaus claus", "jogi joachim", "matze matthias", "lothar", "kathi katharina", "moni monika", "sigi siegfried",
)  # fmt: skip
_NICKNAME_SETS = [frozenset(group.split()) for group in _NICKNAMES]


def compare_persons(a: Profile, b: Profile) -> Verdict | None:
    """Whether two persons are the same; None where their names have too little in common to ask."""
    left, right = normal(without_titles(a.name)).split(), normal(without_titles(b.name)).split()
    if not left or not right:
        return None
    if len(left) > 1 and len(right) > 1:
        return _full_names(a, b, left, right)
    return _surname_alone(a, b, left, right)


def _full_names(a: Profile, b: Profile, left: list[str], right: list[str]) -> Verdict | None:
    verdict = _by_names(a, b, left, right)
    if verdict is None or verdict.decision == "different":
        return verdict
    clash = _clash(a, b)
    if clash is not None:
        return different(clash)
    # Artists do go into politics (Schwarzenegger): not to be merged, but nobody knows.
    return unsure(0.5, "arts and another office") if _one_has_another_office(a, b) else verdict


def _by_names(a: Profile, b: Profile, left: list[str], right: list[str]) -> Verdict | None:
    if left == right:
        return same(0.98, "the same full name")
    if sorted(left) == sorted(right):
        western = any(word.capitalize() in load_language().first_names for word in left)
        return (
            different("first name and surname are swapped")
            if western
            else same(0.9, "the same names, family name first")
        )
    foreign = transliterated(" ".join(left)), transliterated(" ".join(right))
    if foreign[0] == foreign[1]:
        return same(0.93, "spellings of one foreign name")
    if left[-1] == right[-1] or foreign[0].split()[-1] == foreign[1].split()[-1]:
        return _by_given_names(a, b, left[:-1], right[:-1])
    if left[0] == right[0] and left[0] not in _PARTICLES:
        return _by_surnames(a, b, left, right)
    return None


def _by_given_names(a: Profile, b: Profile, left: list[str], right: list[str]) -> Verdict:
    """Two persons of one surname."""
    left, right = ([w for w in words if w not in _PARTICLES] for words in (left, right))
    if not left or not right:
        return unsure(0.4, "a surname with a particle alone")
    if left[0] == right[0] or transliterated(left[0]) == transliterated(right[0]):
        if left[1:] == right[1:]:
            return same(0.95, "the same name but for a particle or a spelling")
        if left[1:] and right[1:]:
            fit = all(
                x == y or (min(len(x), len(y)) == 1 and x[0] == y[0]) for x, y in zip(left[1:], right[1:], strict=False)
            )
            if fit and len(left) == len(right):
                return same(0.92, "the same names, one by its initial")
            return different("middle names clash")
        return _with_office(a, b, 0.6, "a middle name is in one only")
    if left[0][0] == right[0][0] and 1 in (len(left[0]), len(right[0])):
        return _with_office(a, b, 0.5, "one first name is an initial")
    if any(left[0] in group and right[0] in group for group in _NICKNAME_SETS):
        return _with_office(a, b, 0.6, "one first name may be short for the other")
    close = DamerauLevenshtein.distance(left[0], right[0]) == 1 and min(len(left[0]), len(right[0])) >= 4
    if (close and left[0][:1] == right[0][:1]) or _alike(left[0]) == _alike(right[0]):
        if a.gender and b.gender and a.gender != b.gender:
            return different("first names of a woman and a man")
        return _with_office(a, b, 0.6, "first names are spelled alike")
    return different("first names clash")


def _alike(name: str) -> str:
    """Spellings of one German first name: *Christoph, Christof; Günther, Günter; Marc, Mark; Stephan,
    Stefan*."""
    return (
        name.replace("ph", "f")
        .replace("th", "t")
        .replace("ck", "k")
        .replace("c", "k")
        .replace("tt", "t")
        .replace("kh", "k")
    )


def _by_surnames(a: Profile, b: Profile, left: list[str], right: list[str]) -> Verdict | None:
    """Two persons of one first name."""
    if a.gender and b.gender and a.gender != b.gender:
        return different("titles of a woman and a man")
    if left[-1] in right[1:] or right[-1] in left[1:]:
        return _with_office(a, b, 0.45, "one surname is a part of the other")
    shortest = min(len(left[-1]), len(right[-1]))
    x, y = (transliterated(words[-1]) for words in (left, right))
    if min(DamerauLevenshtein.distance(left[-1], right[-1]), DamerauLevenshtein.distance(x, y)) == 1 and shortest >= 5:
        if left[1:-1] != right[1:-1]:
            return None
        return _with_office(a, b, 0.55, "surnames differ in one letter")
    return None


def _surname_alone(a: Profile, b: Profile, left: list[str], right: list[str]) -> Verdict | None:
    """*Präsident Putin* and *Wladimir Putin*: the surname is not enough, the same office at the same body
    is."""
    if left[-1] != right[-1] and transliterated(left[-1]) != transliterated(right[-1]):
        return None
    clash = _clash(a, b)
    if clash:
        return different(clash)
    office = _shared_office(a, b)
    if office is not None:
        return same(0.85, f"the same surname and office ({office})")
    return unsure(0.4, "the same surname") if len(left) != len(right) else None


def _with_office(a: Profile, b: Profile, score: float, reason: str) -> Verdict:
    office = _shared_office(a, b)
    if office is not None:
        return same(0.85, f"{reason}, and both are {office}")
    return unsure(score, reason)


def _clash(a: Profile, b: Profile) -> str | None:
    """What forbids that two persons are one, None if nothing does."""
    if a.gender and b.gender and a.gender != b.gender:
        return "titles or first names of a woman and a man"
    if a.domain and b.domain and a.domain != b.domain:
        return f"{a.domain} and {b.domain}"
    if "sport" in (a.domain, b.domain) and _one_has_another_office(a, b):
        return "sport and another office"
    gap = _years_between(a, b)
    return f"{gap:.0f} years lie between their articles" if gap > 70 else None


def _one_has_another_office(a: Profile, b: Profile) -> bool:
    """Whether one is known from sport or the arts alone, and the other holds offices of which the first holds
    none."""
    return any(
        bool(one.domain and not other.domain and other.offices and not one.offices & other.offices)
        for one, other in ((a, b), (b, a))
    )


def _shared_office(a: Profile, b: Profile) -> str | None:
    """The title of an office that both hold and one alone holds at a time, None if there is none in
    common."""
    if _years_between(a, b) > _OFFICE_YEARS:
        return None
    for title, body in sorted(a.offices & b.offices):
        if body or title.startswith("bundes"):
            return title
    return None


def _years_between(a: Profile, b: Profile) -> float:
    """Years from the end of the one's articles to the beginning of the other's; 0 if they overlap or are
    undated."""
    if not (a.first and a.last and b.first and b.last):
        return 0.0
    gap = max(
        (date.fromisoformat(b.first) - date.fromisoformat(a.last)).days,
        (date.fromisoformat(a.first) - date.fromisoformat(b.last)).days,
    )
    return max(0, gap) / 365.25
