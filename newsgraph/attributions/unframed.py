"""Who speaks where a quotation has no frame of its own: *Er habe „keinen Zweifel“. „Wir bleiben“.*

The statement around the quotation tells it, else the subject of its clause, else whoever was heard last.
"""

from collections.abc import Sequence
from dataclasses import replace

from newsgraph.attributions.direct import looks_like_name
from newsgraph.attributions.speakers import phrase_of
from newsgraph.attributions.statement import Statement
from newsgraph.nouns import group_noun, organisation_noun, role_noun
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Rel

_UNFRAMED = {"quote_alone", "quote_goes_on"}
_REACH = 2  # sentences back in which the last speaker is still heard


def with_speakers(reading: Reading, statements: Sequence[Statement]) -> list[Statement]:
    """The statements, quotations without a frame with the speaker that their surroundings tell."""
    return [_heard(reading, s, statements) if s.rule in _UNFRAMED else s for s in statements]


def find_fragments(reading: Reading, statements: Sequence[Statement]) -> list[Statement]:
    """Quoted words inside speech that runs on: *Der Trainer war zufrieden. Die Mannschaft habe „alles gegeben“.*"""
    quoted = {s.content[0] for s in statements if s.form == "direct"}
    found = []
    for span, quotation in reading.quotations:
        if quotation.depth or span in quoted or looks_like_name(reading, span):
            continue
        inside = (s for s in statements if s.form == "indirect_free" and set(range(*span)) <= s.tokens)
        if (host := next(inside, None)) is not None:
            found.append(Statement("direct", (span,), "quote_in_indirect", speaker=host.speaker))
    return found


def _heard(reading: Reading, quotation: Statement, statements: Sequence[Statement]) -> Statement:
    hosts = [s for s in statements if s is not quotation and s.form != "direct" and quotation.tokens < s.tokens]
    if hosts:
        host = min(hosts, key=lambda s: len(s.tokens))
        return replace(quotation, speaker=host.speaker, addressees=host.addressees)
    if not _is_sentence(reading, quotation) and (subject := _subject_around(reading, quotation)):
        return replace(quotation, speaker=(subject,), addressees=())
    before = [s for s in statements if s.end <= quotation.start and s.speaker and s.rule != "attribution_adverb"]
    last = max(before, key=lambda s: (s.end, s.start), default=None)
    here = reading.sentence_of[quotation.start]
    if last is not None and here - reading.sentence_of[last.end - 1] <= _REACH:
        return replace(quotation, speaker=last.speaker, addressees=last.addressees)
    subject = subject_that_speaks(reading, here - 1) if here else None
    return replace(quotation, speaker=(subject,)) if subject is not None else quotation


def is_fragment(reading: Reading, statement: Statement) -> bool:
    """Whether a statement is a quotation without a frame that is only a part of its sentence."""
    return statement.rule in _UNFRAMED and not _is_sentence(reading, statement)


def _is_sentence(reading: Reading, quotation: Statement) -> bool:
    """Whether nothing but the quotation stands in its sentence."""
    start, end = reading.sentence_range(quotation.start)
    return not any(reading.doc[i].is_alpha for i in range(start, end) if i not in quotation.tokens)


def _subject_around(reading: Reading, quotation: Statement) -> Range | None:
    """The subject of the clause that a quotation is a part of, if it can speak: *Der Minister will „sorgfältig prüfen“.*"""
    for clause in reading.clauses[reading.sentence_of[quotation.start]]:
        outside = clause.finite is not None and clause.finite not in quotation.tokens
        if outside and clause.subject is not None and clause.subject not in quotation.tokens:
            below = frozenset(reading.tree.subtree(clause.predicate))
            if quotation.tokens & below and is_source(reading, clause.subject):
                return phrase_of(reading, clause.subject)
    return None


def subject_that_speaks(reading: Reading, n: int) -> Range | None:
    """The subject of sentence `n`, if it is a person or a body."""
    for clause in reading.clauses[n]:
        if clause.relation is Rel.ROOT and clause.finite is not None:
            subject = clause.subject
            return phrase_of(reading, subject) if subject is not None and _is_named(reading, subject) else None
    return None


def is_source(reading: Reading, head: int) -> bool:
    """Whether a noun phrase means somebody who can speak: a person, a body, people."""
    token = reading.doc[head]
    if token.pos_ == "PRON":
        return token.lower_ in {"er", "sie", "wir", "ich"}
    return _is_named(reading, head) or group_noun(token.text, reading.language) is not None


def _is_named(reading: Reading, head: int) -> bool:
    """Whether a noun phrase names a person or a body, by name or by role; people at large (*die Männer*) are no source."""
    word, language = reading.doc[head].text, reading.language
    start, end = phrase_of(reading, head)
    if any(t.ent_type_ in {"PER", "ORG"} for t in reading.doc[start:end]):
        return True
    return bool(role_noun(word, language) or organisation_noun(word, language))
