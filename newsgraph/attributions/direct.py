"""Direct speech: which quotation marks hold somebody's words, and who said them.

Speech is told from names, titles and scare quotes by its own form (a finite verb, a stop inside the marks) and by its
frame. Where the frame interrupts the speech (*„Wir“, sagte X, „kommen.“*) both parts are one content.
"""

from newsgraph.attributions.frame import Frame
from newsgraph.attributions.indirect import has_finite_verb, with_joint
from newsgraph.attributions.speakers import phrase_of
from newsgraph.attributions.statement import Statement
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Rel

_STOPS = {".", "!", "?", "…", "..."}


def find_direct(
    reading: Reading, frames: list[Frame], indirect: list[Statement], *, wide: bool = False
) -> list[Statement]:
    """Statements for the quotations that are speech; `indirect` are the statements already found, whose quoted fragments
    become direct statements inside them. `wide` proposes names and fragments too, for a scorer to choose from."""
    doc = reading.doc
    found: list[Statement] = []
    for span, quotation in reading.quotations:
        if quotation.depth or not any(t.is_alpha for t in doc[span[0] : span[1]]):
            continue
        previous = found[-1] if found else None
        whole = is_utterance(reading, span)
        if previous is not None and previous.rule == "quote_frame_after" and _interrupted(reading, previous, span):
            found[-1] = _joined(previous, span)
            continue
        frame, rule = _frame_beside(reading, frames, span)
        host = next((s for s in reversed(indirect) if span[0] in s.tokens and span[1] - 1 in s.tokens), None)
        if rule == "quote_in_clause" and host is not None and host.rule.startswith("attribution_"):
            frame = None  # "Wie die Rektorin sagte, wird der Umbau „ein Kraftakt“": her words
        goes_on = frame is not None and rule == "quote_frame_after" and _goes_on_behind(reading, frame)
        if frame is not None and (wide or whole or goes_on or not looks_like_name(reading, span)):
            found.append(_statement(reading, frame, span, rule))
            continue
        if host is not None:
            if wide or whole or not looks_like_name(reading, span):
                found.append(
                    Statement(
                        "direct", (span,), "quote_in_indirect", host.cue, host.frame, host.speaker, host.addressees
                    )
                )
            continue
        if whole or wide:
            named = _named_before_colon(reading, span)
            told = _told_before_colon(reading, span)
            if told is not None:
                found.append(told)
            elif named is not None:
                found.append(Statement("direct", (span,), "quote_after_name", (), (named,), (named,)))
            elif previous is not None and _near(reading, previous, span):
                found.append(
                    Statement(
                        "direct",
                        (span,),
                        "quote_goes_on",
                        previous.cue,
                        previous.frame,
                        previous.speaker,
                        previous.addressees,
                    )
                )
            else:
                found.append(Statement("direct", (span,), "quote_alone"))
    return found


def is_utterance(reading: Reading, span: Range) -> bool:
    """Whether quoted words are a sentence by themselves: a finite verb and several words, or a stop before the mark."""
    doc = reading.doc
    inner = [t for t in doc[span[0] : span[1]] if not t.is_quote and not t.is_space]
    words = [t for t in inner if not t.is_punct]
    stop = bool(inner) and inner[-1].text in _STOPS
    return (len(words) >= 4 and has_finite_verb(reading, span)) or (stop and len(words) >= 3)


def looks_like_name(reading: Reading, span: Range) -> bool:
    """Whether quoted words are rather a name or a term: a few words, each with a capital, or after a class noun."""
    doc = reading.doc
    words = [t for t in doc[span[0] : span[1]] if t.is_alpha or t.like_num]
    if not words or len(words) > 7:
        return False
    lexical = [t for t in words if t.pos_ not in {"DET", "ADP", "CCONJ", "PRON"}]
    capital = all(t.text[:1].isupper() or t.like_num for t in lexical)
    before = doc[span[0] - 1] if span[0] else None
    after_noun = before is not None and before.pos_ in {"NOUN", "PROPN"}
    return (capital and (after_noun or words[0].text[:1].isupper())) or (after_noun and len(words) <= 3 and capital)


def _frame_beside(reading: Reading, frames: list[Frame], span: Range) -> tuple[Frame | None, str]:
    """The frame right after the marks, before a colon, or around them in the same sentence."""
    doc = reading.doc
    start, end = span
    colon = start - 1
    while colon >= 0 and doc[colon].is_space:
        colon -= 1
    if colon >= 0 and doc[colon].text == ":":
        left, _ = reading.sentence_range(colon)
        before = [f for f in frames if left <= f.span[0] and f.span[1] <= colon + 1 and f.kind != "adverb"]
        # The verb of the main clause introduces, not one in a clause below it.
        main = [f for f in before if f.verb is not None and f.verb.clause.relation in {Rel.ROOT, Rel.CONJUNCT}]
        if before:
            return (main or before)[-1], "quote_after_colon"
        return None, ""
    comma = end < len(doc) and doc[end].text in {",", "-", "–"}
    after = end + 1 if comma else end
    for frame in frames:
        verb_first = frame.verb is not None and after in (frame.verb.clause.finite, frame.anchor)
        phrase = frame.kind in {"so", "wie", "phrase"} and comma and frame.span[0] == after
        if (verb_first or phrase) and frame.span[0] >= end:
            return frame, "quote_frame_after"
    inside = [
        f
        for f in frames
        if f.kind in {"verb", "es"}
        and f.anchor not in range(start, end)
        and reading.sentence_of.get(f.anchor) == reading.sentence_of.get(start)
        and f.verb is not None
        and f.verb.verb.frames & {"direct", "als"}
        and not _comma_between(reading, f, span)
    ]
    return (inside[-1], "quote_in_clause") if inside else (None, "")


def _comma_between(reading: Reading, frame: Frame, span: Range) -> bool:
    low, high = sorted((frame.anchor, span[0]))
    return any(reading.doc[i].text in {",", ";", ":"} for i in range(low, high))


def _statement(reading: Reading, frame: Frame, span: Range, rule: str) -> Statement:
    left, right = frame.span
    if left < span[0] < right:
        right = span[0] if frame.anchor < span[0] else right
        left = span[1] if frame.anchor >= span[1] else left
    return Statement(
        "direct",
        (span,),
        rule,
        frame.cue,
        (with_joint(reading, (left, right), [span]),),
        frame.speaker,
        frame.addressees,
        negated=frame.negated,
        origin=frame,
    )


def _goes_on_behind(reading: Reading, frame: Frame) -> bool:
    """Whether quoted words follow the frame at once: *„Die Brücke“, so der Ingenieur, „ist marode.“*"""
    doc, end = reading.doc, frame.span[1]
    comma = end < len(doc) and doc[end].text == ","
    return comma and any(start == end + 1 for (start, _), _ in reading.quotations)


def _interrupted(reading: Reading, previous: Statement, span: Range) -> bool:
    """Whether a quotation goes on behind the frame that interrupted it: no stop before the frame nor right before it."""
    doc = reading.doc
    between = range(previous.end, span[0])
    if len(between) > 25 or any(doc[i].text in _STOPS | {":"} for i in between):
        return False
    return doc[previous.end - 2].text not in _STOPS


def _joined(previous: Statement, span: Range) -> Statement:
    return Statement(
        "direct",
        (*previous.content, span),
        previous.rule,
        previous.cue,
        previous.frame,
        previous.speaker,
        previous.addressees,
        negated=previous.negated,
    )


def _named_before_colon(reading: Reading, span: Range) -> Range | None:
    """*Bundesinnenminister Schäuble: „…“*: a noun phrase and a colon, no verb."""
    doc = reading.doc
    colon = span[0] - 1
    while colon >= 0 and doc[colon].is_space:
        colon -= 1
    if colon < 1 or doc[colon].text != ":":
        return None
    left, _ = reading.sentence_range(colon)
    piece = doc[left:colon]
    if len(piece) > 14 or any(t.pos_ in {"VERB", "AUX"} for t in piece) or not any(t.pos_ == "PROPN" for t in piece):
        return None
    return left, colon


def _told_before_colon(reading: Reading, span: Range) -> Statement | None:
    """*Dabei griff sie den Präsidenten an: „…“*: any verb introduces speech before a colon; its subject speaks."""
    doc = reading.doc
    colon = span[0] - 1
    while colon >= 0 and doc[colon].is_space:
        colon -= 1
    if colon < 1 or doc[colon].text != ":":
        return None
    left, _ = reading.sentence_range(colon)
    main = [
        c
        for c in reading.clauses[reading.sentence_of[colon]]
        if c.relation in {Rel.ROOT, Rel.CONJUNCT} and c.finite is not None and c.finite < colon
    ]
    if not main or main[-1].subject is None or main[-1].subject >= colon:
        return None
    clause = main[-1]
    cue = tuple(i for i in clause.verbs if i < colon)
    speaker = phrase_of(reading, clause.subject) if clause.subject is not None and not clause.passive else None
    frame = (left, colon + 1)
    return Statement("direct", (span,), "quote_after_sentence", cue, (frame,), (speaker,) if speaker else ())


def _near(reading: Reading, previous: Statement, span: Range) -> bool:
    """Whether a quotation follows on the last one: at most one sentence between them."""
    return reading.sentence_of[span[0]] - reading.sentence_of[previous.end - 1] <= 2
