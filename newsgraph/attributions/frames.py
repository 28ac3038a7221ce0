"""Frames: the words that introduce speech, and who speaks in them.

A frame is found before its content: a reporting verb with its arguments (*teilte der Sprecher mit*), an attribution
phrase (*laut Polizei*, *nach Angaben von X*, *…, so X*, *wie X mitteilte*) or an adverb (*demnach*, *wonach*).
"""

from dataclasses import dataclass
from functools import cache

from newsgraph.attributions.verbs import Cue, find_cues
from newsgraph.language import load_language
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Rel

_NEGATIONS = {"nicht", "nie", "niemals", "kein", "keine", "keinen", "keinerlei", "weder"}
_SOURCE_PREPOSITIONS = {"laut", "gemäß", "zufolge", "entsprechend"}
_FOCUS = {"auch", "schon", "bereits", "sogar", "nur", "so", "ebenso", "zuvor", "dann", "später", "nun", "jedoch"}
_ANAPHORIC = {"demnach", "wonach", "demzufolge", "danach", "hiernach"}


@dataclass(frozen=True)
class Frame:
    """`kind`: verb, wie, es, phrase, so or adverb. `anchor` is the token the content is sought from: the verb, or the head
    of the attribution phrase. `span` covers the introducing words; `cue` and `speaker` lie inside it, unless the speaker
    is shared with an earlier clause."""

    kind: str
    anchor: int
    span: Range
    cue: tuple[int, ...]
    speaker: tuple[Range, ...]
    addressees: tuple[Range, ...] = ()
    verb: Cue | None = None
    negated: bool = False


def find_frames(reading: Reading) -> list[Frame]:
    """All frames of the article, in text order."""
    frames = [*_verb_frames(reading), *_phrase_frames(reading), *_so_frames(reading), *_adverb_frames(reading)]
    return sorted(frames, key=lambda f: (f.anchor, f.kind))


# ---- verbs


def _verb_frames(reading: Reading) -> list[Frame]:
    doc, tree = reading.doc, reading.tree
    frames = []
    for cue in find_cues(reading):
        clause = cue.clause
        speaker = speaker_of(reading, cue)
        first, last = _clause_range(reading, cue, speaker)
        subordinator = clause.subordinator
        tokens = list(cue.tokens)
        kind = "verb"
        if subordinator is not None and doc[subordinator].lower_ == "wie" and first <= subordinator <= min(tokens):
            kind = "wie"
            tokens = [subordinator, *tokens]
            first = min(first, subordinator)
        impersonal = clause.subject is not None and doc[clause.subject].lower_ == "es"
        if cue.verb.lemma == "heißen":
            es = next((c for c in tree.children(clause.predicate) if doc[c].lower_ == "es"), clause.subject)
            if es is None or doc[es].lower_ != "es":
                continue
            kind, tokens = "es", sorted({*tokens, es})
            speaker = _document_source(reading, clause.predicate)
        elif impersonal:
            speaker = ()
        negated = any(doc[c].lower_ in _NEGATIONS for c in tree.children(clause.predicate))
        frames.append(
            Frame(
                kind=kind,
                anchor=cue.main,
                span=(first, last),
                cue=tuple(sorted(set(tokens))),
                speaker=speaker,
                addressees=tuple(_addressees(reading, cue)),
                verb=cue,
                negated=negated != cue.verb.negates,
            )
        )
    return frames


def speaker_of(reading: Reading, cue: Cue) -> tuple[Range, ...]:
    """The noun phrase that speaks: the subject, in the passive the *von* phrase, with an infinitive the subject of the
    clause above. Empty where the text hides it or the verb is one of hearing."""
    tree, doc, clause = reading.tree, reading.doc, cue.clause
    if clause.passive and cue.verb.lemma != "zitieren":  # "wird X zitiert": X has spoken
        agent = tree.child(clause.predicate, Rel.AGENT)
        if agent is None:
            agent = next(
                (c for c in tree.children(clause.predicate, Rel.OBLIQUE) if _case_of(reading, c) == "von"), None
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


def _case_of(reading: Reading, head: int) -> str:
    case = reading.tree.child(head, Rel.CASE)
    return reading.doc[case].lower_ if case is not None else ""


def _addressees(reading: Reading, cue: Cue) -> list[Range]:
    tree, doc = reading.tree, reading.doc
    found = []
    for child in tree.children(cue.clause.predicate):
        relation, case = tree.relations[child], _case_of(reading, child)
        person_like = doc[child].pos_ in {"NOUN", "PROPN", "PRON"} and doc[child].lower_ != "sich"
        wanted = cue.verb.addressee
        if not person_like:
            continue
        if (
            (relation is Rel.DATIVE and not case and "dat" in wanted)
            or (relation is Rel.OBJECT and "acc" in wanted and not case)
            or (case and case in wanted)
            or case == "gegenüber"
        ):
            found.append(phrase_of(reading, child))
    return found


def _document_source(reading: Reading, predicate: int) -> tuple[Range, ...]:
    """*heißt es in einer Mitteilung der Polizei*, *hieß es aus Polizeikreisen*: the document or circle speaks."""
    for child in reading.tree.children(predicate, Rel.OBLIQUE, Rel.NOMINAL):
        if _case_of(reading, child) in {
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


def _clause_range(reading: Reading, cue: Cue, speaker: tuple[Range, ...]) -> Range:
    """The range of the introducing clause: the cue, what depends on its predicate, no clause that fills its frame."""
    tree = reading.tree
    keep = tree.subtree(
        cue.clause.predicate,
        without=(
            Rel.COMPLEMENT,
            Rel.INFINITIVE,
            Rel.CLAUSAL_SUBJECT,
            Rel.PARATAXIS,
            Rel.ADVERBIAL,
            Rel.CONJUNCT,
            Rel.NOUN_CLAUSE,
            Rel.RELATIVE,
            Rel.PUNCTUATION,
        ),
    )
    quoted = reading.quoted
    core = {
        *cue.tokens,
        *(i for span in speaker for i in range(*span) if reading.sentence_of[i] == reading.sentence_of[cue.main]),
    }
    tokens = {i for i in keep if i not in quoted or cue.main in quoted} | set(cue.tokens)
    # A wrong tree may draw in the content: the frame ends at the first comma outside cue and speaker.
    start, end = min(tokens), max(tokens) + 1
    doc = reading.doc
    right = next((i for i in range(max(core) + 1, end) if doc[i].text in {",", ":", ";"}), end)
    left = next((i + 1 for i in range(min(core) - 1, start - 1, -1) if doc[i].text in {",", ":", ";"}), start)
    if cue.clause.relation is Rel.ROOT and left < min(core) and not _finite_between(reading, start, left):
        left = start
    return reading.trim((left, right))


def _finite_between(reading: Reading, start: int, end: int) -> bool:
    """Whether a clause other than a relative one stands there: then it is content, not part of the frame."""
    return any(
        c.finite is not None and start <= c.finite < end and c.relation is not Rel.RELATIVE
        for c in reading.clauses[reading.sentence_of[start]]
    )


# ---- laut, nach Angaben, zufolge


def _phrase_frames(reading: Reading) -> list[Frame]:
    doc, tree = reading.doc, reading.tree
    frames = []
    for token in doc:
        word = token.lower_
        if word not in _SOURCE_PREPOSITIONS and word != "nach":
            continue
        head = _governed(reading, token.i)
        if head is None:
            continue
        if word == "nach" and not is_source_noun(reading, head):
            continue
        if word in {"entsprechend", "gemäß"} and not (
            is_source_noun(reading, head) or doc[head].ent_type_ in {"PER", "ORG"}
        ):
            continue
        start, end = tree.noun_phrase(head)
        if start <= token.i < end:  # the preposition must stay outside
            start, end = (token.i + 1, end) if token.i < head else (start, token.i)
        speaker = reading.trim((start, end))
        span = (min(start, token.i), max(end, token.i + 1))
        frames.append(Frame("phrase", head, reading.trim(span), (token.i,), (speaker,)))
    return frames


def _governed(reading: Reading, case: int) -> int | None:
    """The noun that an adposition governs; by position where the parser has it hanging elsewhere."""
    doc, tree = reading.doc, reading.tree
    head = tree.heads[case]
    if tree.relations[case] is Rel.CASE and doc[head].pos_ in {"NOUN", "PROPN", "PRON", "X", "ADJ", "NUM"}:
        return head
    start, end = reading.sentence_range(case)
    if doc[case].lower_ == "zufolge":
        return next((i for i in range(case - 1, start - 1, -1) if doc[i].pos_ in {"NOUN", "PROPN", "PRON"}), None)
    if tree.relations[case] is Rel.PARTICLE:
        return None
    for i in range(case + 1, min(end, case + 6)):
        if doc[i].pos_ in {"NOUN", "PROPN"}:
            return i
        if doc[i].is_punct and doc[i].text not in '„"»':
            return None
    return None


def is_source_noun(reading: Reading, i: int) -> bool:
    """Whether a noun names an utterance or its record: *Angaben*, *Einschätzung*, *Medienberichten*."""
    return source_noun_in(reading.doc[i].text) is not None


@cache
def source_noun_in(word: str) -> str | None:
    """The source noun that a word is or, for nouns whose compounds count, ends in; None if it is none."""
    forms = {
        form: noun.suffix for noun in load_language().reporting_nouns if "source" in noun.kind for form in noun.forms
    }
    if word in forms:
        return word
    ends = [f for f, suffix in forms.items() if suffix and word.endswith(f.lower()) and len(word) > len(f) + 2]
    return max(ends, key=len, default=None)


# ---- so X; demnach, wonach


def _so_frames(reading: Reading) -> list[Frame]:
    """*…, so der Sprecher.* / *…, so der Sprecher weiter, …*: a noun phrase after *so* that stands apart."""
    doc, tree = reading.doc, reading.tree
    frames = []
    for token in doc[1:]:
        if token.lower_ != "so" or doc[token.i - 1].text not in {",", "–", "-", "“", '"', "”", "«", "»"}:
            continue
        _, end = reading.sentence_range(token.i)
        head = next(
            (i for i in range(token.i + 1, min(end, token.i + 9)) if doc[i].pos_ in {"NOUN", "PROPN", "PRON"}), None
        )
        if head is None or any(doc[i].pos_ in {"VERB", "AUX", "ADP", "ADV"} for i in range(token.i + 1, head)):
            continue
        left, right = tree.noun_phrase(head)
        left = max(left, token.i + 1)
        stop = right
        while stop < end and not doc[stop].is_punct:
            if doc[stop].pos_ in {"VERB", "AUX"}:
                break
            stop += 1
        if stop < end and doc[stop].pos_ in {"VERB", "AUX"}:
            continue
        frames.append(Frame("so", head, (token.i, max(stop, right)), (token.i,), (reading.trim((left, right)),)))
    return frames


def _adverb_frames(reading: Reading) -> list[Frame]:
    frames = []
    for token in reading.doc:
        if token.lower_ not in _ANAPHORIC or (
            token.lower_ in {"danach", "hiernach"} and not _hearsay(reading, token.i)
        ):
            continue
        here = (token.i, token.i + 1)
        frames.append(Frame("adverb", token.i, here, (token.i,), (here,)))
    return frames


def _hearsay(reading: Reading, i: int) -> bool:
    """*danach* is mostly "afterwards": a source only at the head of a sentence in the Konjunktiv or with *soll*."""
    start, _ = reading.sentence_range(i)
    clauses = reading.clauses[reading.sentence_of[i]]
    main = next((c for c in clauses if c.relation is Rel.ROOT), None)
    return i == start and main is not None and main.mood == "subjunctive"
