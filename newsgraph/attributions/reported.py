"""Reported acts: the narrator tells that an utterance was made and what it was about (*Sie kritisierte die Reform.*).

The content is the whole sentence with its stop, the speaker stands in it, and there is neither cue nor frame. Only verbs
that name an utterance count, with a speaker who can speak.
"""

from newsgraph.attributions.frame import Frame
from newsgraph.attributions.statement import Statement
from newsgraph.attributions.unframed import is_source
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Rel

# How surely a verb must tell an utterance (`np_strength` of the verb table).
_STRENGTH = 2
_NAMES = {"PER", "ORG", "LOC"}
_MAIN = {Rel.ROOT, Rel.CONJUNCT, Rel.PARATAXIS}


def find_reported(
    reading: Reading, frames: list[Frame], found: list[Statement], *, wide: bool = False
) -> list[Statement]:
    """Statements for sentences whose main verb is a speech act and that hold no other statement. `wide` proposes every
    reporting verb, for a scorer to choose from."""
    taken = {reading.sentence_of[i] for s in found for i in s.tokens | frozenset(s.cue)}
    statements = []
    for frame in frames:
        cue = frame.verb
        if cue is None or frame.kind != "verb" or (cue.verb.reported < _STRENGTH and not wide):
            continue
        n = reading.sentence_of[frame.anchor]
        if n in taken or cue.clause.relation not in _MAIN or frame.anchor in reading.quoted:
            continue
        if not frame.speaker or not can_speak(reading, frame.speaker[0], strict=not wide):
            continue
        taken.add(n)
        content = _clause_or_sentence(reading, frame)
        statements.append(
            Statement(
                "reported",
                (content,),
                "speech_act",
                speaker=frame.speaker,
                addressees=frame.addressees,
                negated=frame.negated,
                origin=frame,
            )
        )
    return statements


def can_speak(reading: Reading, span: Range, *, strict: bool) -> bool:
    """Whether a noun phrase can be a source: a name, a pronoun for a person, or a noun; with `strict` only one of people
    or bodies (*die Ärzte warnen*, not *das Werk überzeugt*)."""
    doc = reading.doc
    if not strict:
        return any(t.ent_type_ in _NAMES or t.pos_ in {"PROPN", "PRON", "NOUN"} for t in doc[span[0] : span[1]])
    head = next((i for i in range(*span) if not span[0] <= reading.tree.heads[i] < span[1]), span[1] - 1)
    named = doc[head].pos_ in {"PROPN", "PRON"} or any(t.ent_type_ in _NAMES for t in doc[span[0] : span[1]])
    return named or is_source(reading, head)


def _clause_or_sentence(reading: Reading, frame: Frame) -> Range:
    assert frame.verb is not None
    tree = reading.tree
    start, end = reading.sentence_range(frame.anchor)
    clause = frame.verb.clause
    if clause.relation is Rel.CONJUNCT:
        tokens = tree.subtree(clause.predicate)
        start = max(start, tokens[0])
        while reading.doc[start].pos_ == "CCONJ" or reading.doc[start].is_punct:
            start += 1
    return start, end
