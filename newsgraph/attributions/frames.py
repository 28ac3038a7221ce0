"""Frames: the words that introduce speech, and who speaks in them.

A frame is found before its content: a reporting verb with its arguments (*teilte der Sprecher mit*), an attribution
phrase (*laut Polizei*, *nach Angaben von X*, *…, so X*, *wie X mitteilte*) or an adverb (*demnach*, *wonach*)."""

from newsgraph.attributions.addressees import find_addressees
from newsgraph.attributions.frame import Frame
from newsgraph.attributions.phrases import find_adverb_frames, find_phrase_frames, find_so_frames
from newsgraph.attributions.speakers import document_source, speaker_of
from newsgraph.attributions.verbs import Cue, find_cues
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Rel

_NEGATIONS = {"nicht", "nie", "niemals", "kein", "keine", "keinen", "keinerlei", "weder"}


def find_frames(reading: Reading) -> list[Frame]:
    """All frames of the article, in text order."""
    frames = [
        *_verb_frames(reading),
        *find_phrase_frames(reading),
        *find_so_frames(reading),
        *find_adverb_frames(reading),
    ]
    return sorted(frames, key=lambda f: (f.anchor, f.kind))


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
            if clause.finite is None or not (speaker or clause.passive or clause.subject is None):
                continue  # "wie geplant", "wie zu erwarten war"
            kind = "wie"
            tokens = [subordinator, *tokens]
            first = min(first, subordinator)
        impersonal = clause.subject is not None and doc[clause.subject].lower_ == "es"
        if cue.verb.lemma == "heißen":
            es = next((c for c in tree.children(clause.predicate) if doc[c].lower_ == "es"), clause.subject)
            if es is None or doc[es].lower_ != "es":
                continue
            kind, tokens = "es", sorted({*tokens, es})
            speaker = document_source(reading, clause.predicate)
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
                addressees=tuple(find_addressees(reading, cue)),
                verb=cue,
                negated=negated != cue.verb.negates,
            )
        )
    return frames


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
