"""Who speaks in a frame: the whole noun phrase."""

from newsgraph.attributions.sources import is_source_noun
from newsgraph.attributions.subjects import NOMINAL, subject_behind
from newsgraph.attributions.verbs import Cue
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Rel

_TIMES = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend abend morgen mittag nachmittag vormittag "
    "wochenende januar februar märz april mai juni juli august september oktober november dezember gestern heute".split()
)
_FOCUS = {"auch", "schon", "bereits", "sogar", "nur", "so", "ebenso", "zuvor", "dann", "später", "nun", "jedoch"}
_LOOSE = {Rel.OTHER, Rel.ROOT, Rel.APPOSITION, Rel.PARATAXIS}
_LONGEST_NAME = 8  # tokens of a name in marks or of a bracket behind a name


def speaker_of(reading: Reading, cue: Cue) -> tuple[Range, ...]:
    """The noun phrase that speaks: the subject, in the passive the *von* phrase, with an infinitive the subject of the
    clause above. Empty where the text hides it or the verb is one of hearing."""
    tree, doc, clause = reading.tree, reading.doc, cue.clause
    if clause.passive and cue.verb.lemma != "zitieren":  # "wird X zitiert": X has spoken
        agent = tree.child(clause.predicate, Rel.AGENT)
        if agent is None:
            agent = next(
                (c for c in tree.children(clause.predicate, Rel.OBLIQUE) if case_of(reading, c) in {"von", "vom"}), None
            )
        return (phrase_of(reading, agent),) if agent is not None else _document(reading, clause.predicate)
    if cue.verb.lemma == "hervorgehen":  # "Das geht aus einem Bericht hervor"
        return document_source(reading, clause.predicate)
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
    speaker, _ = without_dative(reading, cue, phrase_of(reading, subject))
    return (speaker,)


def without_dative(reading: Reading, cue: Cue, span: Range) -> tuple[Range, Range | None]:
    """A speaker and the dative that the parser joined to his name: *sagte Jan Reuter der Zeitung*."""
    doc = reading.doc
    if "dat" in cue.verb.addressee:
        for i in range(span[0] + 1, span[1] - 1):
            if doc[i - 1].ent_type_ == "PER" and doc[i].tag_ == "ART" and doc[i].lower_ in {"der", "dem", "den"}:
                return (span[0], i), (i, span[1])
    return span, None


def _subject_beside(reading: Reading, finite: int) -> int | None:
    """A subject the parser missed: the nearest noun or pronoun beside the finite verb that can be a nominative."""
    doc, relations = reading.doc, reading.tree.relations
    start, _ = reading.sentence_range(finite)
    behind = subject_behind(reading, finite)
    if behind is not None and relations[behind] in {*_LOOSE, Rel.OBJECT}:
        return behind
    for i in range(finite - 1, max(start, finite - 6) - 1, -1):
        if doc[i].text in {",", ":", ";"}:
            break
        if doc[i].pos_ in NOMINAL and relations[i] in _LOOSE:
            return i
    return None


def phrase_of(reading: Reading, head: int) -> Range:
    """The whole noun phrase of a head, with the name behind its comma (*der Sprecher der Polizei in Kiel, Jan Meier*),
    its quotation marks and the bracket behind it."""
    start, end = reading.trim(reading.tree.noun_phrase(head))
    doc = reading.doc
    while start < head and doc[start].lower_ in _FOCUS:
        start += 1
    end = next((i for i in range(head + 1, end) if _leaves(reading, i, end)), end)
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].ent_type_ == "PER":
        stop = end + 1
        while stop < len(doc) and doc[stop].ent_type_ == "PER":
            stop += 1
        named = any(doc[i].ent_type_ == "PER" for i in range(start, end))
        if stop < len(doc) and doc[stop].text in {",", ".", ":"} and not named:
            end = stop
    return with_marks(reading, start, end)


def _leaves(reading: Reading, i: int, end: int) -> bool:
    """Whether a phrase of time or hearer begins that the tree hung on the noun: *ein Sprecher | am Mittwoch*, *die Firma |
    gegenüber der Agentur*."""
    doc = reading.doc
    if doc[i].lower_ == "gegenüber":
        return True
    return doc[i].lower_ in {"am", "im", "gestern", "heute"} and any(
        doc[j].lower_ in _TIMES for j in range(i, min(end, i + 3))
    )


def with_marks(reading: Reading, start: int, end: int) -> Range:
    """A noun phrase with the marks around a name (*„Bild“ berichtet*), the name in marks behind it (*das Magazin „Zeit“*)
    and a bracket right behind it (*der Abgeordnete Kurz (SPD)*)."""
    doc = reading.doc
    for (left, right), _ in reading.quotations:
        short = right <= left + _LONGEST_NAME
        if left == start - 1 and start < right <= end + 1:
            start, end = left, max(right, end)
        elif short and (start < left < end < right or (left == end and doc[left + 1].text[:1].isupper())):
            end = right
    if end < len(doc) and doc[end].text == "(":
        closing = next((i for i in range(end + 1, min(len(doc), end + _LONGEST_NAME)) if doc[i].text == ")"), None)
        if closing is not None:
            end = closing + 1
    return start, end


def _document(reading: Reading, predicate: int) -> tuple[Range, ...]:
    """*In einem Bericht wurde vermutet, …*: what a passive says stands in a document."""
    for child in reading.tree.children(predicate, Rel.OBLIQUE):
        if case_of(reading, child) in {"in", "im"} and is_source_noun(reading, child):
            return (phrase_of(reading, child),)
    return ()


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
