"""Times in questions: *im Dezember 2021, seit 2020, vor dem 1. Januar 2022, zwischen 2019 und 2020*."""

import re
from calendar import monthrange
from datetime import date, timedelta

_MONTHS = {
    name: n
    for n, names in enumerate(
        (
            "januar jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
            "november", "dezember",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(_MONTHS)
_DATE = (
    rf"(?:(?:\d{{1,2}}\.\s*)?(?:{_MONTH})\s+\d{{4}}"
    r"|\d{4}-\d{2}(?:-\d{2})?|\d{1,2}\.\d{1,2}\.\d{4}|(?:19|20)\d{2})"
)
_ARTICLE = r"(?:dem\s+|den\s+|der\s+)?(?:jahr\w*\s+|anfang\s+|ende\s+)?"
_TIME = re.compile(
    rf"\s*\b(?:(?P<between>zwischen|von)\s+{_ARTICLE}(?P<a>{_DATE})\s+(?:und|bis)\s+{_ARTICLE}(?P<b>{_DATE})"
    rf"|(?P<how>seit|ab|nach|vor|bis|im|in|am)\s+{_ARTICLE}(?P<d>{_DATE})|(?P<bare>{_DATE}))(?!\w)",
    re.IGNORECASE,
)


def take_time(question: str) -> tuple[str, str | None, str | None]:
    """The question without its time, and the first and last day that it asks for, None where open.

    >>> take_time("Was sagte Merkel im November 2021 über die Ukraine?")
    ('Was sagte Merkel über die Ukraine?', '2021-11-01', '2021-11-30')
    """
    match = _TIME.search(question)
    if match is None:
        return question, None, None
    rest = question[: match.start()] + question[match.end() :]
    if match["between"]:
        first, last = _days(match["a"])[0], _days(match["b"])[1]
        return rest, first.isoformat(), last.isoformat()
    first, last = _days(match["d"] or match["bare"])
    how = (match["how"] or "im").lower()
    if how in {"seit", "ab"}:
        return rest, first.isoformat(), None
    if how == "nach":
        return rest, (last + timedelta(days=1)).isoformat(), None
    if how == "vor":
        return rest, None, (first - timedelta(days=1)).isoformat()
    if how == "bis":
        return rest, None, last.isoformat()
    return rest, first.isoformat(), last.isoformat()


def _days(text: str) -> tuple[date, date]:
    """First and last day of a date, month or year."""
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    month = next((n for name, n in _MONTHS.items() if name in text.lower()), None)
    if month is None and "-" in text:
        year, month, *days = numbers
    elif month is None and len(numbers) == 3:
        day, month, year = numbers
        days = [day]
    else:
        year, days = numbers[-1], numbers[:-1]
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if not days:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, days[0]), date(year, month, days[0])
