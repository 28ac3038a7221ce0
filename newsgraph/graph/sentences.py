"""Sentence borders by simple signs, for evidence that a person can read: the sentences around a span."""

import re
from bisect import bisect_left, bisect_right

_END = re.compile(r"[.!?…]+[“”\"»«’‘')\]]*(?=\s+[„“\"»«‚‘(]*[A-ZÄÖÜ0-9])|\n+")
# A full stop after these, or after a number before a noun of time, ends no sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:z|d|u|o|i|s|v|a|e|m|h|bzw|ca|Dr|Prof|Mr|Mrs|St|Nr|Abs|Art|Mio|Mrd|etc|evtl|ggf|inkl|usw|vgl|Jan|Feb|Aug|Sept|"
    r"Okt|Nov|Dez|geb|Hr|Fr|Co|Ltd|Inc|jr|Jr|sr|Gen|Sen|Rep|[A-ZÄÖÜ]))\.$"
)
_ORDINAL = re.compile(r"(?:^|[\s(/–-])\d{1,2}\.$")
_AFTER_ORDINAL = re.compile(
    r"\s+(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|\d|"
    r"[A-ZÄÖÜ]\w+(?:tag|woche|kongress|parteitag|bezirk|spieltag|platz|runde|mal)\b|Mal\b|Platz\b|Runde\b)"
)


def sentences_around(text: str, start: int, end: int, ends: list[int] | None = None) -> tuple[int, int]:
    """The half-open offsets of the sentences that `text[start:end]` stands in, without blanks around them.

    Paragraphs end sentences; ordinals (*24. Februar*), abbreviations (*z. B.*) and initials do not. `ends`
    are the `borders` of the text, where they are known already.

    >>> text = "Es regnet. Putin sagte, es sei spät. Er ging."
    >>> text[slice(*sentences_around(text, 11, 16))]
    'Putin sagte, es sei spät.'
    """
    ends = borders(text) if ends is None else ends
    first = bisect_right(ends, start)
    last = bisect_left(ends, end)
    left = ends[first - 1] if first else 0
    right = ends[last] if last < len(ends) else len(text)
    while left < start and text[left].isspace():
        left += 1
    while right > end and text[right - 1].isspace():
        right -= 1
    return left, right


def borders(text: str) -> list[int]:
    """Offsets just behind each sentence's end."""
    found = []
    for match in _END.finditer(text):
        before = text[max(0, match.start() - 12) : match.start() + 1]
        if text[match.start()] == ".":
            if _ABBREVIATION.search(before):
                continue
            if _ORDINAL.search(before) and _AFTER_ORDINAL.match(text, match.end()):
                continue
        found.append(match.end())
    return found
