"""Frames as wide as the sentence leaves room for: *Vor der Sitzung, die bis Mitternacht dauerte, hatte sie gesagt, …*."""

from collections.abc import Sequence
from dataclasses import replace

from newsgraph.attributions.statement import Statement
from newsgraph.reading import Reading


def with_wide_frames(reading: Reading, statements: Sequence[Statement]) -> list[Statement]:
    """The statements, a verb's frame that stands right before its content beginning with the sentence, unless something
    else that is said stands there."""
    return [_widened(reading, s, statements) for s in statements]


def _widened(reading: Reading, statement: Statement, statements: Sequence[Statement]) -> Statement:
    origin = statement.origin
    if origin is None or origin.verb is None or len(statement.frame) != 1:
        return statement
    start, end = statement.frame[0]
    if not end <= statement.start <= end + 1 or reading.sentence_of[start] != reading.sentence_of[end - 1]:
        return statement
    left, _ = reading.sentence_range(start)
    before = frozenset(range(left, start))
    if not before or any(before & s.tokens for s in statements) or before & reading.quoted:
        return statement
    return replace(statement, frame=((left, end),))
