"""The dateline of an agency report: *Wien/Rom (APA) -*."""

import re
from functools import cache

from newsgraph.extraction import Dateline
from newsgraph.language import load_language

_DATELINE = re.compile(
    r"""\A[\s\ufeff]*(?:date\s+\S+\s+)?                                   # a feed's date field
    (?P<places>[A-ZÄÖÜ][\w .'’-]{1,40}(?:\s?/\s?[A-ZÄÖÜ][\w .'’-]{1,40}){0,3}?)
    (?:,\s\d{1,2}\.\s\w+(?:\s\d{4})?)?                           # Berlin, 3. Mai
    \s*\(\s*(?P<agency>[A-Za-z][\w .&-]{1,40}(?:/[\w .&-]{1,20})*)\s*\)\s*(?:[-–—]|:)\s+""",
    re.VERBOSE,
)
_BARE = re.compile(
    r"\A[\s\ufeff]*(?P<places>[A-ZÄÖÜ][\w'’-]{2,30}(?:/[A-ZÄÖÜ][\w'’-]{2,30}){0,3})"
    r"\s+[–—-]{1,2}\s+(?=[A-ZÄÖÜ„»])"
)


@cache
def _parties() -> frozenset[str]:
    organisations = load_language().organisations
    return frozenset(name for o in organisations if o.kind == "party" for name in (o.name, *o.aliases))


def find_dateline(text: str) -> tuple[Dateline, int] | None:
    """The dateline at the head of a text and the offset where the report itself begins, or None."""
    match = _DATELINE.match(text)
    agency = " ".join(match["agency"].split()) if match else None
    if agency in _parties():  # "Angela Merkel (CDU) - seit 2005 im Amt - sagte"
        return None
    match = match or _BARE.match(text)
    if match is None:
        return None
    places = tuple(p.strip() for p in match["places"].split("/"))
    return Dateline(places=places, agency=agency), match.end()
