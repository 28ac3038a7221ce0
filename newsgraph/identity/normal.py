"""Normal forms of names, by which spellings of one name become equal."""

import re
import unicodedata
from functools import lru_cache

_UMLAUTS = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "æ": "ae",
        "ø": "oe",
        "å": "aa",
        "đ": "d",
        "ł": "l",
        "ı": "i",
    }
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
