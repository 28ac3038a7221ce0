"""Speech that runs on without a frame: Konjunktiv sentences (indirect_free) and hearsay *sollen* (free_indirect).

German marks reported speech by mood alone, so a main clause in the Konjunktiv without a frame goes on with the last
speaker (*Er sagte, es sei ernst. Man müsse handeln.*), until the narrator comes back in the indicative.
"""

from collections.abc import Callable
from dataclasses import replace

from newsgraph.attributions.statement import Statement
from newsgraph.attributions.unframed import is_fragment, subject_that_speaks
from newsgraph.extraction import AttributionForm
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Clause, Mood, Rel

# How many sentences back a speaker is still heard.
_REACH = 3
_SECOND = {
    "hätte",
    "hätten",
    "wäre",
    "wären",
    "würde",
    "würden",
    "könnte",
    "könnten",
    "müsste",
    "müssten",
    "sollte",
    "sollten",
}
_FIRST = {"sei", "seien", "habe", "werde", "könne", "müsse", "solle", "wolle", "dürfe", "gebe", "gehe", "komme"}
_MAYBE = {"dürfte", "dürften", "möchte", "möchten", "könnte", "könnten", "sollte", "sollten", "wollte", "wollten"}
_HEARSAY = {"soll", "sollen"}


def find_free(
    reading: Reading, found: list[Statement], *, accept: Callable[[Statement], float | None] | None = None
) -> list[Statement]:
    """Statements for the sentences without a frame that pass on what somebody said; sentences of one speaker that follow
    each other are one statement. With `accept` every sentence in the Konjunktiv or with *sollen* is proposed, and kept
    where it gives a confidence, not None."""
    framed = [s for s in found if not _is_told_on(s) and not is_fragment(reading, s)]
    taken = {reading.sentence_of[i] for s in framed if s.content for i in (s.start, s.end - 1)}
    taken |= {reading.sentence_of[i] for s in framed for i in s.cue}
    statements: list[Statement] = []
    named: tuple[int, Statement] | None = None  # the last one whose speaker a noun names
    last: tuple[int, Statement] | None = None  # the statement that was heard last, and the sentence it ends in
    by_sentence: dict[int, list[Statement]] = {}
    for s in found:
        by_sentence.setdefault(reading.sentence_of[s.end - 1], []).append(s)
    for n, _ in enumerate(reading.sentences):
        if n in taken:
            ours = by_sentence.get(n, [])
            if ours:
                last = (n, max(ours, key=lambda s: s.end - s.start))
                named = last if _names_somebody(reading, last[1].speaker) else named
            continue
        heard = last is not None and n - last[0] <= _REACH
        form = _free_form(reading, n, heard=heard) if accept is None else _possible_form(reading, n, heard=heard)
        if form is None:
            continue
        span = reading.trim(reading.sentence_range(reading.sentences[n].start), final_stop=True)
        goes_on = bool(statements) and last is not None and last[1] is statements[-1] and last[0] == n - 1
        if goes_on and statements[-1].form == form == "indirect_free" and last is not None:
            before = statements.pop()
            content = ((before.start, span[1]),)
            statement = Statement(before.form, content, before.rule, speaker=before.speaker)
        else:
            goes_on = False
            speaker = _speaker_heard(reading, n, last, named)
            rule = "konjunktiv_goes_on" if form == "indirect_free" else "hearsay_sollen"
            statement = Statement(form, (span,), rule, speaker=speaker)
        if accept is not None:
            confidence = accept(Statement(form, (span,), statement.rule, speaker=statement.speaker))
            if confidence is None:
                if goes_on and statement.start < span[0]:
                    statements.append(before)
                continue
            statement = replace(
                statement, confidence=min(confidence, before.confidence or 1.0) if goes_on else confidence
            )
        statements.append(statement)
        last = (n, statement)
    return statements


def _is_told_on(statement: Statement) -> bool:
    """Whether the frame itself is in the Konjunktiv (*Meier habe versprochen, dass …*): somebody else tells the whole."""
    cue = statement.origin.verb if statement.origin is not None else None
    return cue is not None and cue.clause.mood is Mood.SUBJUNCTIVE and cue.clause.relation is Rel.ROOT


def _names_somebody(reading: Reading, speaker: tuple[Range, ...]) -> bool:
    """Whether a speaker is named by a noun, not by a pronoun or *demnach*."""
    return any(reading.doc[i].pos_ in {"NOUN", "PROPN"} for start, end in speaker for i in range(start, end))


def _speaker_heard(
    reading: Reading, n: int, last: tuple[int, Statement] | None, named: tuple[int, Statement] | None
) -> tuple[Range, ...]:
    """Who is still speaking in sentence `n`: the last speaker, by the words that name him; else the person or body that
    is the subject of the sentence before."""
    if last is not None and n - last[0] <= _REACH and last[1].speaker:
        if last[1].rule == "attribution_adverb" and named is not None and n - named[0] <= _REACH + 1:
            return named[1].speaker  # "demnach" names nobody
        return last[1].speaker
    if n == 0:
        return ()
    subject = subject_that_speaks(reading, n - 1)
    return (subject,) if subject is not None else ()


def _free_form(reading: Reading, n: int, *, heard: bool) -> AttributionForm | None:
    doc = reading.doc
    clause = _main_clause(reading, n)
    if clause is None or clause.finite is None:
        return None
    finite = doc[clause.finite]
    if clause.finite in reading.quoted:
        return None
    if clause.mood is Mood.SUBJUNCTIVE:
        if finite.lower_ in _MAYBE:
            return None  # "Das dürfte teuer werden": the narrator's own guess
        if not heard and _is_unreal(reading, n, clause.finite):
            return None
        if finite.lower_ in _SECOND and (not heard or _conditional(reading, n)):
            return None
        return "indirect_free"
    if finite.lower_ in _HEARSAY and _is_hearsay(reading, clause):
        return "free_indirect"
    return None


def _possible_form(reading: Reading, n: int, *, heard: bool) -> AttributionForm | None:
    """The form a sentence can have by mood and modal verb alone."""
    clause = _main_clause(reading, n)
    if clause is None or clause.finite is None or clause.finite in reading.quoted:
        return None
    if clause.mood is Mood.SUBJUNCTIVE:
        narrated = _is_unreal(reading, n, clause.finite) or reading.doc[clause.finite].lower_ in _MAYBE
        return "indirect_free" if heard or not narrated else None
    return "free_indirect" if reading.doc[clause.finite].lower_ in _HEARSAY else None


def _main_clause(reading: Reading, n: int) -> Clause | None:
    main = [c for c in reading.clauses[n] if c.relation is Rel.ROOT and c.finite is not None]
    main = main or [c for c in reading.clauses[n] if c.subordinator is None and c.finite is not None]
    return main[0] if main else None


def _is_unreal(reading: Reading, n: int, finite: int) -> bool:
    """*Wenn der Damm bräche, stünde die Stadt unter Wasser; hätte er den Zug genommen, …*: said by nobody."""
    first = next((t for t in reading.sentences[n] if t.is_alpha), reading.doc[finite])
    if first.i == finite or first.lower_ in _SECOND:
        return True
    return _conditional(reading, n) and reading.doc[finite].lower_ not in _FIRST


def _conditional(reading: Reading, n: int) -> bool:
    """*Wenn …, wäre …*: an unreal condition of the narrator's."""
    return any(t.lower_ in {"wenn", "falls", "sonst", "beinahe", "fast"} for t in reading.sentences[n])


def _is_hearsay(reading: Reading, clause: Clause) -> bool:
    """*Er soll resistent sein / gestohlen haben*, not the plan *Die Brücke soll gebaut werden*."""
    doc = reading.doc
    verbs = [doc[i].lower_ for i in clause.verbs]
    perfect = (
        "haben" in verbs or "worden" in verbs or ("sein" in verbs and any(doc[i].tag_ == "VVPP" for i in clause.verbs))
    )
    return perfect or "sein" in verbs or "haben" in {doc[clause.predicate].lower_}
