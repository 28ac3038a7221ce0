"""Attributions: who said what. `find_statements` runs the rules in order and nests what lies inside something else."""

from dataclasses import replace

from newsgraph.attributions.anaphoric import find_anaphoric
from newsgraph.attributions.direct import find_direct
from newsgraph.attributions.frames import find_frames
from newsgraph.attributions.free import find_free
from newsgraph.attributions.indirect import find_indirect
from newsgraph.attributions.nominal import find_nominal
from newsgraph.attributions.reported import find_reported
from newsgraph.attributions.scoring import Scorer
from newsgraph.attributions.statement import Statement
from newsgraph.attributions.unframed import find_fragments, with_speakers
from newsgraph.attributions.widening import with_wide_frames
from newsgraph.reading import Reading

__all__ = ["Statement", "find_statements", "nest", "propose"]


def find_statements(reading: Reading, scorer: Scorer | None = None) -> list[Statement]:
    """All statements of an article in text order.

    Direct speech needs the indirect statements, whose quoted fragments it nests; speech that runs on needs both, to know
    who was heard last; reported acts come last, since they are what no clause of content was found for. With a scorer the
    rules propose more, and what it finds unlikely goes, before speech that runs on is looked for.
    """
    found = propose(reading, wide=scorer is not None)
    if scorer is None:
        free = find_free(reading, found)
        return _finish(reading, found, free)
    found = _choose(reading, scorer, found)
    free = find_free(reading, found, accept=lambda statement: _accepted(reading, scorer, statement, found))
    return _finish(reading, found, free)


def _finish(reading: Reading, found: list[Statement], free: list[Statement]) -> list[Statement]:
    told = with_wide_frames(reading, _without_doubles([*_not_told_on(found, free), *free]))
    return nest([*with_speakers(reading, told), *find_fragments(reading, told)])


def propose(reading: Reading, *, wide: bool) -> list[Statement]:
    """What the rules propose with a frame or quotation marks; `wide` lets through what a scorer is to judge."""
    frames = find_frames(reading)
    indirect = find_indirect(reading, frames)
    direct = find_direct(reading, frames, indirect, wide=wide)
    indirect = [s for s in indirect if not _is_quotation(reading, s, direct)]
    found = [*indirect, *direct]
    found += find_anaphoric(reading, frames, found)
    found += find_nominal(reading, found)
    return [*found, *find_reported(reading, frames, found, wide=wide)]


def _choose(reading: Reading, scorer: Scorer, found: list[Statement]) -> list[Statement]:
    """The statements that the scorer keeps, each with its confidence."""
    scored = [(s, scorer.probability(reading, s, found)) for s in found]
    return [replace(s, confidence=round(p, 3)) for s, p in scored if scorer.keeps(s, p) or _is_interrupted(s)]


def _is_interrupted(statement: Statement) -> bool:
    """A quotation that its frame interrupts is speech, however short its first part: *„Die Brücke“, so X, „ist marode.“*"""
    return statement.form == "direct" and len(statement.content) > 1


def _accepted(reading: Reading, scorer: Scorer, statement: Statement, found: list[Statement]) -> float | None:
    probability = scorer.probability(reading, statement, found)
    return round(probability, 3) if scorer.keeps(statement, probability) else None


def _not_told_on(found: list[Statement], free: list[Statement]) -> list[Statement]:
    """Without acts that a sentence in the Konjunktiv tells: *Er habe gedroht.* is what somebody said, no act of its own."""
    return [s for s in found if s.form != "reported" or not any(s.tokens <= f.tokens for f in free)]


def _is_quotation(reading: Reading, statement: Statement, direct: list[Statement]) -> bool:
    """Whether an indirect statement is nothing but a quotation that was found as direct speech, with *als* also where
    the name that something is called by is quoted (*nannte den Plan „Unsinn“*)."""
    if statement.rule == "verb_als" and any(d.start <= statement.end <= d.end for d in direct):
        return True
    words = {i for i in statement.tokens if not reading.doc[i].is_punct}
    return any(len(words - d.tokens) <= 0.2 * len(words) for d in direct)


def _without_doubles(statements: list[Statement]) -> list[Statement]:
    """One statement for each content: the same words found by two frames go to the first."""
    kept: list[Statement] = []
    for statement in sorted(statements, key=lambda s: (s.start, -s.end)):
        if not any(statement.content == other.content and statement.form == other.form for other in kept):
            kept.append(statement)
    return kept


def nest(statements: list[Statement]) -> list[Statement]:
    """Statements in text order, each inside the smallest one whose content holds all of its own."""
    ordered = sorted(statements, key=lambda s: (s.start, -s.end, s.form))
    nested = []
    for n, statement in enumerate(ordered):
        holders = [
            (len(other.tokens), m) for m, other in enumerate(ordered) if m != n and statement.tokens < other.tokens
        ]
        nested.append(statement.moved(min(holders)[1] if holders else None))
    return nested
