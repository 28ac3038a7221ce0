"""Dates of articles: ISO 8601 text as it came, compared by day."""

from datetime import date, datetime

from newsgraph.errors import GraphError


def day(published: str | None) -> str | None:
    """The day of an ISO 8601 date or datetime, `2021-12-15`; a month or year counts from its first day. None
    if it is none.

    >>> day("2021-12-15T08:00:00Z"), day("2021-12"), day("gestern")
    ('2021-12-15', '2021-12-01', None)
    """
    if not published:
        return None
    text = published.strip()
    for candidate in (text[:10], f"{text}-01", f"{text}-01-01"):
        try:
            return date.fromisoformat(candidate).isoformat()
        except ValueError:
            continue
    return None


def bound(value: str | date | None) -> str | None:
    """A bound of a query as a day; None stays None. Raises GraphError if the text is no date."""
    if value is None:
        return None
    found = value.isoformat()[:10] if isinstance(value, date | datetime) else day(value)
    if found is None:
        raise GraphError(f"{value!r} is no date: write it as 2021-12-15 or 2021-12")
    return found
