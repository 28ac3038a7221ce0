"""Normal forms of names, by which spellings of one name become equal."""

import re
import unicodedata
from functools import lru_cache

_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa", "đ": "d", "ł": "l", "ı": "i"}
)
_NO_WORD = re.compile(r"[^\w]+|_+")


@lru_cache(maxsize=65536)
def normal(name: str) -> str:
    """Lower case, umlauts written out, no accents, words joined by one blank; control characters and
    punctuation fall away.

    >>> normal("Jean-Claude  MÜLLER")
    'jean claude mueller'
    """
    folded = unicodedata.normalize("NFC", name).casefold().translate(_UMLAUTS)
    bare = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return _NO_WORD.sub(" ", bare.replace("’", "").replace("'", "")).strip()


def without_umlauts(name: str) -> str:
    """The normal form with bare vowels for umlauts, as keyboards without them give it: *Schröder* →
    `schroder`."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return normal(bare)


# Russian, Ukrainian, Bulgarian and Serbian names in German (Uschakow), English (Ushakov) and French
# (Ouchakov) spelling; Arabic and Persian ones in part. German Meier and Meyer, Schmidt and Schmitt must stay
# apart.
_TRANSLITERATIONS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"schtsch|shch|stsch", "shch"),
        (r"tsch|tch|cz", "ch"),
        (r"dsch|dzh", "j"),
        (r"sch|zh", "sh"),
        (r"w", "v"),
        (r"(?<=[oe])ff\b", "v"),
        (r"ou", "u"),
        (r"sk(?:yj|yy|ij|iy|ii|y|i|yi|oj|oy|oi)\b", "ski"),
        (r"(?:ej|ey|ei|aj|ay|ai)\b", "ei"),
        (r"(?:ij|iy|yj|ii|y|i|ie)\b", "i"),
        (r"\b[jy](?=[aeou])", "j"),
        (r"(?<=[^aeiou\s])[jy](?=[aeou])", ""),
        (r"(?<=[aeiou])y(?=[aeou])", "j"),
        (r"ij(?=a)", "i"),
        (r"chev\b", "chov"),
        (r"ye", "e"),
        (r"ts|tz", "z"),
        (r"kh", "ch"),
        (r"gh", "g"),
        (r"ks", "x"),
        (r"(?<=i)c\b", "ch"),
        (r"(?<=[bcdfghjklmnpqrstvxz])y(?=[bcdfghjklmnpqrstvxz])", "i"),
        (r"q", "k"),
    )
)
_SLAVIC = re.compile(r"(?:ov|ev|ova|eva|in|ina|ski|ska|ko|uk|ich)$")
_FIRST_NAMES = {
    variant: group[0]
    for group in (
        ("mohammed", "mohamed", "muhammad", "mohammad", "muhammed", "mohamad"),
        ("alexander", "aleksandr", "alexandr", "aleksander", "oleksandr"),
        ("alexei", "aleksei", "alexi", "aleksi"),
        ("michail", "mikhail"),
        ("dmitri", "dimitri"),
        ("wiktor", "viktor", "victor"),
        ("igor", "ihor"),
        ("hussein", "husain", "hussain", "husein"),
        ("achmed", "ahmed", "ahmad", "achmad"),
        ("joseph", "josef"),
        ("sergei", "serhi"),
    )
    for variant in group
}


@lru_cache(maxsize=65536)
def transliterated(name: str) -> str:
    """A form that spellings of one foreign name in German, English and French share.

    >>> transliterated("Juri Uschakow") == transliterated("Yuri Ushakov")
    True
    >>> transliterated("Thomas Meier") == transliterated("Thomas Meyer")
    False
    """
    words = []
    for word in normal(name).split():
        for pattern, to in _TRANSLITERATIONS:
            word = pattern.sub(to, word)
        if _SLAVIC.search(word) and word.startswith("z"):  # Zelensky, Selenskyj
            word = "s" + word[1:]
        words.append(_FIRST_NAMES.get(word, word))
    return " ".join(words)


LEGAL_FORMS = frozenset(
    {"ag", "gmbh", "kg", "kgaa", "se", "ev", "inc", "corp", "corporation", "ltd", "limited", "plc", "co", "company"}
    | {"sa", "nv", "bv", "ab", "asa", "oyj", "spa", "llc", "lp", "group", "konzern"}
)
_ARTICLES = frozenset({"der", "die", "das", "des", "dem", "den", "the"})
_ENDING = re.compile(r"(?<=\w{3})(?:en|er|es|em|e)$")
_GENITIVE = re.compile(r"(?<=\w{3})(?:es|s)$")


def without_legal_form(name: str) -> str:
    """The normal form without legal form at its end: *Siemens AG* → `siemens`."""
    words = normal(name.replace("e. V.", "eV").replace("e.V.", "eV").replace("& Co.", "")).split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return " ".join(words)


@lru_cache(maxsize=65536)
def stem_words(name: str) -> tuple[str, ...]:
    """The words of an organisation's name without inflection and legal form, its articles left out.

    >>> stem_words("Deutschen Bank AG") == stem_words("Deutsche Bank")
    True
    """
    words = [word for word in without_legal_form(name).split() if word not in _ARTICLES]
    stems = [_ENDING.sub("", word) for word in words[:-1]]
    return (*stems, _ENDING.sub("", _GENITIVE.sub("", words[-1]))) if words else ()
