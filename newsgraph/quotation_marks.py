"""Quotation marks: which belongs to which.

Direction depends on the pair: “ closes „ but opens before ”; » opens in German books and closes in
Switzerland. Marks are never paired by parity: each is judged by what it may close and by the blanks around
it. An unclosed mark costs a warning and its quotation ends with the paragraph; one that the next paragraph
opens again goes on there (a speech of several paragraphs is opened in each of them and closed once).
"""

import re
from dataclasses import dataclass

# Opening mark -> marks that may close it.
PAIRS = {
    "„": '“”"',
    "‚": "‘’'",
    "»": "«",
    "«": "»",
    "›": "‹",
    "‹": "›",
    "“": '”"',
    "”": "”",
    "‘": "’",
    '"': '"“”',
    "''": "''",
}
_ALWAYS_OPEN = {"„", "‚"}
_APOSTROPHES = {"'", "’", "‘"}  # alone they are no odd marks: *Hans’ Hut*, *war's*
_MARK = re.compile("''|[„“”»«‚‘’›‹\"']")
_PARAGRAPH = re.compile(r"\n\s*\n|\n")
_LONGEST_SINGLE = 200  # an apostrophe quotation is short; beyond that ' is an apostrophe


@dataclass(frozen=True)
class Quotation:
    """A pair of quotation marks: half-open character range with the marks, nesting depth, whether closed."""

    start: int
    end: int
    depth: int
    closed: bool


def find_quotations(text: str) -> tuple[list[Quotation], list[int]]:
    """The quotations of a text by start, and the offsets of marks that pair with nothing."""
    found: list[Quotation] = []
    odd: list[int] = []
    paragraphs = _paragraphs(text)
    carried: tuple[int, str] | None = None  # start and mark of a quotation open at the end of a paragraph
    for number, (start, end) in enumerate(paragraphs):
        stack: list[tuple[int, str]] = []
        first = _MARK.match(text, start)
        position = start
        if carried and first and first.group() == carried[1]:
            stack, position = [carried], first.end()
        carried = None
        while match := _MARK.search(text, position, end):
            mark, at = match.group(), match.start()
            position = match.end()
            if closing := _closes(text, at, mark, stack):
                odd += _odd(stack[closing:])
                opened, _ = stack[closing - 1]
                del stack[closing - 1 :]
                found.append(Quotation(opened, position, len(stack), True))
            elif _opens(text, at, mark, end):
                stack.append((at, mark))
            elif mark not in _APOSTROPHES and not (mark in {'"', "''"} and text[at - 1 : at].isdigit()):
                odd.append(at)
        stack = [(opened, mark) for opened, mark in stack if mark not in _APOSTROPHES]
        if stack:
            opened, mark = stack[0]
            odd += _odd(stack[1:])
            following = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else len(text)
            if text.startswith(mark, following) and mark != '"':
                carried = (opened, mark)
            else:
                odd.append(opened)
                found.append(Quotation(opened, end, 0, False))
    return sorted(found, key=lambda q: (q.start, -q.end)), sorted(odd)


def _odd(stack: list[tuple[int, str]]) -> list[int]:
    return [opened for opened, mark in stack if mark not in _APOSTROPHES]


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Ranges of the non-empty paragraphs, without the blanks at their edges."""
    edges = [0, *(position for m in _PARAGRAPH.finditer(text) for position in m.span()), len(text)]
    ranges = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        piece = text[start:end]
        if stripped := piece.strip():
            left = start + piece.index(stripped)
            ranges.append((left, left + len(stripped)))
    return ranges


def _closes(text: str, at: int, mark: str, stack: list[tuple[int, str]]) -> int:
    """1 + index of the open quotation that this mark closes, or 0."""
    before, after = text[at - 1 : at], text[at + len(mark) : at + len(mark) + 1]
    for depth in range(len(stack), 0, -1):
        opened, opening = stack[depth - 1]
        if mark not in PAIRS.get(opening, "'’"):
            continue
        if mark in {'"', "'", "’"} and before.isspace() and after and not after.isspace():
            continue  # it looks like an opening mark
        if mark in {"'", "’"} and after.isalnum():
            continue  # an apostrophe inside a word
        if at == opened + len(opening):
            continue
        return depth
    return 0


def _opens(text: str, at: int, mark: str, end: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + len(mark) : at + len(mark) + 1]
    if mark in _ALWAYS_OPEN:
        return True
    if not after or after.isspace() or (before.isalnum() and mark != "''"):
        return False
    if mark in {"'", "‘"}:
        closing = re.compile(r"(?<=[\w.!?,])['’](?!\w)").search(text, at + 1, min(end, at + _LONGEST_SINGLE))
        return closing is not None and not (before and before not in " (\n")
    return mark in PAIRS
