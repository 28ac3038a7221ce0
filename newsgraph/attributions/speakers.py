"""Who speaks in a frame: the whole noun phrase."""

from newsgraph.attributions.verbs import Cue
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Rel

_FOCUS = {"auch", "schon", "bereits", "sogar", "nur", "so", "ebenso", "zuvor", "dann", "später", "nun", "jedoch"}


def speaker_of(reading: Reading, cue: Cue) -> tuple[Range, ...]:
    """The noun phrase that speaks: the subject, in the passive the *von* phrase, with an infinitive the subject of the
    clause above. Empty where the text hides it or the verb is one of hearing."""
    tree, doc, clause = reading.tree, reading.doc, cue.clause
    if clause.passive and cue.verb.lemma != "zitieren":  # "wird X zitiert": X has spoken
        agent = tree.child(clause.predicate, Rel.AGENT)
        if agent is None:
            agent = next(
                (c for c in tree.children(clause.predicate, Rel.OBLIQUE) if case_of(reading, c) == "von"), None
            )
        return (phrase_of(reading, agent),) if agent is not None else ()
    if cue.verb.kind == "perception":
        return ()
    subject = clause.subject
    if subject is None and clause.finite is None:  # "kündigte an, … zu bestätigen": the subject stands above
        for node in tree.ancestors(clause.predicate):
            subject = tree.child(node, Rel.SUBJECT)
            if subject is not None:
                break
    if subject is None and clause.finite is not None:
        subject = _subject_beside(reading, clause.finite)
    if subject is None or doc[subject].lower_ in {"es", "man", "dies", "das"}:
        return ()
    return (phrase_of(reading, subject),)


def _subject_beside(reading: Reading, finite: int) -> int | None:
    """A subject the parser missed: the nearest noun or pronoun beside the finite verb that can be a nominative."""
    doc = reading.doc
    start, end = reading.sentence_range(finite)
    for i in (*range(finite + 1, min(end, finite + 6)), *range(finite - 1, max(start, finite - 6) - 1, -1)):
        token = doc[i]
        if token.text in {",", ":", ";"}:
            if i < finite:
                break
            continue
        nominal = token.pos_ in {"NOUN", "PROPN", "PRON"}
        if nominal and reading.tree.relations[i] in {Rel.OTHER, Rel.ROOT, Rel.APPOSITION, Rel.PARATAXIS}:
            return int(i)
    return None


def phrase_of(reading: Reading, head: int) -> Range:
    """The whole noun phrase of a head, with the name behind its comma: *der Sprecher der Polizei in Kiel, Jan Meier*."""
    start, end = reading.trim(reading.tree.noun_phrase(head))
    doc = reading.doc
    while start < head and doc[start].lower_ in _FOCUS:
        start += 1
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].ent_type_ == "PER":
        stop = end + 1
        while stop < len(doc) and doc[stop].ent_type_ == "PER":
            stop += 1
        named = any(doc[i].ent_type_ == "PER" for i in range(start, end))
        if stop < len(doc) and doc[stop].text in {",", ".", ":"} and not named:
            end = stop
    return start, end


def case_of(reading: Reading, head: int) -> str:
    case = reading.tree.child(head, Rel.CASE)
    return reading.doc[case].lower_ if case is not None else ""


def document_source(reading: Reading, predicate: int) -> tuple[Range, ...]:
    """*heißt es in einer Mitteilung der Polizei*, *hieß es aus Polizeikreisen*: the document or circle speaks."""
    for child in reading.tree.children(predicate, Rel.OBLIQUE, Rel.NOMINAL):
        if case_of(reading, child) in {
            "in",
            "im",
            "aus",
            "von",
            "vom",
            "bei",
            "beim",
            "auf",
            "seitens",
            "dazu",
        } and not _is_time(reading, child):
            return (phrase_of(reading, child),)
    return ()


def _is_time(reading: Reading, i: int) -> bool:
    return reading.doc[i].lower_ in {"abend", "morgen", "tag", "jahr", "montag", "dienstag", "mittwoch", "donnerstag"}
