"""The dateline of an agency report: *Moskau/Peking (Reuters) -*."""

import re

from newsgraph.extraction import Dateline

_DATELINE = re.compile(
    r"""\A\s*(?:date\s+\S+\s+)?                                   # a feed's date field
    (?P<places>[A-ZÄÖÜ][\w .'’-]{1,40}(?:\s?/\s?[A-ZÄÖÜ][\w .'’-]{1,40}){0,3}?)
    (?:,\s\d{1,2}\.\s\w+(?:\s\d{4})?)?                           # Berlin, 3. Mai
    \s*\(\s*(?P<agency>[A-Za-z][\w .&-]{1,20}(?:/[\w .&-]{1,20})*)\s*\)\s*(?:[-–—]|:)\s""",
    re.VERBOSE,
)
_BARE = re.compile(r"\A\s*(?P<places>[A-ZÄÖÜ][\w'’-]{2,30}(?:/[A-ZÄÖÜ][\w'’-]{2,30}){0,3})\s+[–—-]{1,2}\s(?=[A-ZÄÖÜ„»])")


def find_dateline(text: str) -> tuple[Dateline, int] | None:
    """The dateline at the head of a text and the offset where the report itself begins, or None."""
    match = _DATELINE.match(text)
    agency = " ".join(match["agency"].split()) if match else None
    match = match or _BARE.match(text)
    if match is None:
        return None
    places = tuple(p.strip() for p in match["places"].split("/"))
    return Dateline(places=places, agency=agency), match.end()
