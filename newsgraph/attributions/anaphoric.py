"""Frames that take up what was just told: *Der Flughafen bleibt zu. Das teilte die Betreiberin mit.*

The content is the sentence before, and the pronoun that stands for it; after a comma (*Der Flughafen bleibt zu, das teilte
die Betreiberin mit*) the clause before.
"""

from newsgraph.attributions.frame import Frame
from newsgraph.attributions.speakers import phrase_of
from newsgraph.attributions.statement import Statement
from newsgraph.attributions.subjects import subject_behind
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Rel

_PRONOUNS = {"das", "dies"}


def find_anaphoric(reading: Reading, frames: list[Frame], found: list[Statement]) -> list[Statement]:
    """Statements for the frames whose content is taken up by a pronoun right before the finite verb."""
    framed = {s.origin.anchor for s in found if s.origin is not None}
    statements = []
    for frame in frames:
        if frame.verb is None or frame.kind != "verb" or frame.anchor in framed or frame.anchor in reading.quoted:
            continue
        finite = frame.verb.clause.finite
        if not frame.verb.verb.frames & {"dass", "v2"} or finite is None or finite == 0:
            continue
        content = _content(reading, finite)
        if not content or frame.verb.clause.relation not in {Rel.ROOT, Rel.CONJUNCT, Rel.PARATAXIS}:
            continue
        speaker = frame.speaker
        if not speaker and not frame.verb.clause.passive and (subject := subject_behind(reading, finite)) is not None:
            speaker = (phrase_of(reading, subject),)
        statements.append(
            Statement(
                "indirect",
                content,
                "anaphoric_frame",
                frame.cue,
                ((finite, max(frame.span[1], finite + 1)),),
                speaker,
                frame.addressees,
                negated=frame.negated,
                origin=frame,
            )
        )
    return statements


def _content(reading: Reading, finite: int) -> tuple[Range, ...]:
    doc, pronoun = reading.doc, finite - 1
    if doc[pronoun].lower_ not in _PRONOUNS:
        return ()
    start, end = reading.sentence_range(finite)
    n = reading.sentence_of[finite]
    if pronoun > start + 1 and doc[pronoun - 1].text in {",", "–", "-"}:
        before = reading.trim((start, pronoun - 1))
        return (before,) if any(c.finite is not None and c.finite < pronoun for c in reading.clauses[n]) else ()
    if pronoun != start or n == 0 or doc[end - 1].text == ":":
        return ()
    before = reading.trim(reading.sentence_range(reading.sentences[n - 1].start), final_stop=True)
    told = any(c.finite is not None for c in reading.clauses[n - 1]) and before[1] - 1 not in reading.quoted
    return (before, (pronoun, finite)) if told else ()
