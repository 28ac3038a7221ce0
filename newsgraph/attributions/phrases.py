"""Attribution phrases: *laut Polizei*, *nach Angaben von X*, *…, so X*, *demnach*, *wonach*."""

from newsgraph.attributions.frame import Frame
from newsgraph.attributions.sources import is_source_noun
from newsgraph.reading import Reading
from newsgraph.syntax import Rel

_NOUNS = {"NOUN", "PROPN"}
_INSIDE = {Rel.GENITIVE, Rel.NOMINAL, Rel.NAME, Rel.APPOSITION, Rel.CONJUNCT}
_CIRCUMSTANCES = {"am", "um", "seit", "ab", "gegenüber", "bis", "gegen", "mit", "nach"}


def find_phrase_frames(reading: Reading) -> list[Frame]:
    doc, tree = reading.doc, reading.tree
    frames = []
    for token in doc:
        word = token.lower_
        if word not in reading.language.source_prepositions and word != "nach":
            continue
        head = _governed(reading, token.i)
        if head is None:
            continue
        if word == "nach" and not is_source_noun(reading, head):
            continue
        if word == "gemäß" and not (is_source_noun(reading, head) or doc[head].ent_type_ in {"PER", "ORG"}):
            continue
        start, end = tree.noun_phrase(head)
        if start <= token.i < end:  # the preposition must stay outside
            start, end = (token.i + 1, end) if token.i < head else (start, token.i)
        end = _without_circumstances(reading, head, end) if head > token.i else end
        speaker = reading.trim((start, end))
        span = (min(start, token.i), max(end, token.i + 1))
        frames.append(Frame("phrase", head, reading.trim(span), (token.i,), (speaker,)))
    return frames


def _head_before(reading: Reading, case: int) -> int:
    """The head of the noun phrase that ends before a token: *einem Bericht der Zeitung zufolge*."""
    tree, head = reading.tree, case - 1
    while tree.relations[head] in _INSIDE and tree.heads[head] < head and reading.doc[tree.heads[head]].pos_ in _NOUNS:
        head = tree.heads[head]
    return head


def _without_circumstances(reading: Reading, head: int, end: int) -> int:
    """Where a source ends: of the phrases behind it those of time, place and hearer do not belong to it (*Angaben der
    Polizei | am Montag*)."""
    if not is_source_noun(reading, head):
        return end
    return next((i for i in range(head + 1, end) if _leaves(reading, i)), end)


def _leaves(reading: Reading, i: int) -> bool:
    """Whether a token behind a source noun belongs to the clause: a preposition of time, place or hearer, or a number
    (*nach Angaben des Vereins | 300 Kinder*)."""
    token = reading.doc[i]
    return (token.pos_ == "ADP" and token.lower_ in _CIRCUMSTANCES) or token.pos_ in {"NUM", "ADV"}


def _governed(reading: Reading, case: int) -> int | None:
    """The noun that an adposition governs; by position where the parser has it hanging elsewhere."""
    doc, tree = reading.doc, reading.tree
    first, _ = reading.sentence_range(case)
    if doc[case].lower_ == "zufolge" and case > first and doc[case - 1].pos_ in {"NOUN", "PROPN", "PRON"}:
        return _head_before(reading, case)
    if case + 1 < len(doc) and doc[case + 1].tag_ == "PRELS":  # "ein Brief, laut dem Meier kündigt"
        return case + 1
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


def find_so_frames(reading: Reading) -> list[Frame]:
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


def find_adverb_frames(reading: Reading) -> list[Frame]:
    frames = []
    for token in reading.doc:
        if token.lower_ not in reading.language.anaphoric_sources or (
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
