"""Indirect speech: the content that a frame introduces.

Four ways, tried in this order for each verb: the clause that the tree gives it as complement; the clause after the next
comma (*sagte, dass …*); the clause before it where the verb opens its own (*…, sagte X*); the *als* phrase of *bezeichnen,
nennen, halten für*. An attribution phrase takes the clause it stands in without itself.
"""

from newsgraph.attributions.frame import Frame
from newsgraph.attributions.statement import Statement
from newsgraph.reading import Range, Reading, ranges_of
from newsgraph.syntax import Clause, Mood, Rel, is_verb

_DASS = {"dass", "daß"}
_QUESTIONS = {"ob", "wie", "wann", "wer", "was", "warum", "welche", "welcher", "welches"}
_COORDINATORS = {"und", "oder", "aber", "doch", "sondern", "denn", "jedoch"}
_FILLERS = (Rel.COMPLEMENT, Rel.INFINITIVE, Rel.PARATAXIS, Rel.CLAUSAL_SUBJECT, Rel.NOUN_CLAUSE, Rel.ADVERBIAL)
_CONDITIONS = {"wenn", "falls", "sofern", "solange"}
_ADVERBIAL_SUBORDINATORS = frozenset(
    "weil da wenn nachdem obwohl damit falls indem bevor während sobald solange seit seitdem als bis sofern ohne um statt "
    "anstatt denn sodass obgleich".split()
)
_LAST_SUBORDINATORS = frozenset("weil da wenn obwohl damit falls während sobald solange sofern so sodass".split())


def find_indirect(reading: Reading, frames: list[Frame]) -> list[Statement]:
    """One statement for each frame that has indirect content."""
    found = []
    for frame in frames:
        content, rule = _content(reading, frame)
        if content:
            found.append(
                Statement(
                    form="indirect",
                    content=tuple(content),
                    rule=rule,
                    cue=frame.cue,
                    frame=(_without(reading, frame.span, content),),
                    speaker=frame.speaker,
                    addressees=frame.addressees,
                    negated=frame.negated,
                    origin=frame,
                )
            )
    return found


def _content(reading: Reading, frame: Frame) -> tuple[list[Range], str]:
    if frame.kind in {"phrase", "so", "adverb"}:
        return _clause_around(reading, frame), f"attribution_{frame.kind}"
    if frame.kind == "wie":
        return _sentence_around(reading, frame), "attribution_wie"
    for rule, find in (
        ("inverted_frame", _before),
        ("verb_complement", _complement),
        ("clause_after_comma", _after),
        ("verb_als", _als),
    ):
        if content := find(reading, frame):
            return content, rule
    return [], ""


def _without(reading: Reading, span: Range, content: list[Range]) -> Range:
    """A frame cut back to the side of the content on which its cue stands."""
    start, end = span
    for left, right in content:
        if start < left < end:
            end = left
        elif start < right < end:
            start = right
    return with_joint(reading, reading.trim((start, end)), content)


def with_joint(reading: Reading, span: Range, content: list[Range]) -> Range:
    """A frame with the comma or colon that joins it to its content, as the corpus of quotations has it."""
    start, end = span
    doc = reading.doc
    if end < len(doc) and doc[end].text in {",", ":"} and any(left in {end + 1, end + 2} for left, _ in content):
        end += 1
    elif start and doc[start - 1].text == "," and any(right in {start - 1, start - 2} for _, right in content):
        start -= 1
    return start, end


def _cut(reading: Reading, tokens: list[int], frame: Frame) -> list[Range]:
    """Tokens as ranges without the frame's own and without loose punctuation at the edges."""
    start, end = frame.span
    kept = [i for i in tokens if not start <= i < end]
    ranges = [reading.trim(r) for r in ranges_of(kept)]
    ranges = [(a, b) for a, b in ranges if b > a and any(not reading.doc[i].is_punct for i in range(a, b))]
    return _close_gaps(reading, ranges)


def _close_gaps(reading: Reading, ranges: list[Range]) -> list[Range]:
    """Join ranges that only punctuation separates."""
    joined: list[Range] = []
    for start, end in ranges:
        if joined and all(reading.doc[i].is_punct for i in range(joined[-1][1], start)):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


# ---- verbs


def _complement(reading: Reading, frame: Frame) -> list[Range]:
    """The clause that the tree has as a complement of the verb, or of the pronominal adverb or noun in its idiom."""
    assert frame.verb is not None
    tree = reading.tree
    hosts = [frame.verb.clause.predicate]
    hosts += [i for i in frame.cue if i != frame.anchor]
    hosts += tree.children(frame.anchor, Rel.OBJECT) if frame.verb.verb.idioms else []
    for host in dict.fromkeys(hosts):
        for child in tree.children(host, *_FILLERS):
            clause = _clause_of(reading, child)
            if clause is not None and child not in frame.cue and _fits(reading, clause, frame):
                tokens = tree.subtree(child)
                content = _cut(reading, list(range(tokens[0], tokens[-1] + 1)), frame)
                if content:
                    return _to_the_edges(reading, content, frame)
    return _infinitive_of_object(reading, frame)


def _to_the_edges(reading: Reading, content: list[Range], frame: Frame) -> list[Range]:
    """Content behind its frame with what a wrong tree left out: the condition before it (*sagte, wenn …, müsse …*), words up to
    the next punctuation (*kenne sie nicht*), and a coordinated Konjunktiv (*sei wach und könne sprechen*)."""
    doc = reading.doc
    (start, end) = content[-1]
    if start < frame.anchor:
        return content
    _, last = reading.sentence_range(frame.anchor)
    clauses = reading.clauses[reading.sentence_of[frame.anchor]]
    comma = next((i for i in range(max(*frame.cue, frame.span[1] - 1) + 1, start) if doc[i].text == ","), None)
    if len(content) == 1 and comma is not None and doc[comma + 1].lower_ in _CONDITIONS:
        content = [(comma + 1, end)]
    while end < last and not doc[end].is_punct and not doc[end].is_space and doc[end].pos_ not in {"CCONJ", "SCONJ"}:
        if end in frame.cue:
            return content
        end += 1
    if end < last and doc[end].lower_ in {"und", "oder"}:
        stop = next((i for i in range(end, last) if doc[i].text in {",", ".", ";", ":", "!", "?"}), last)
        joined = [c for c in clauses if c.finite is not None and end < c.finite < stop]
        if joined and all(c.mood is Mood.SUBJUNCTIVE and c.predicate != frame.anchor for c in joined):
            end = stop
    end = _with_last_clause(reading, end, last, frame)
    return [*content[:-1], reading.trim((content[-1][0], end))]


def _with_last_clause(reading: Reading, end: int, last: int, frame: Frame) -> int:
    """The end of content with a last adverbial clause, which a wrong tree hung on the frame: *sagte, er komme, wenn …*."""
    doc = reading.doc
    if end + 1 >= last or doc[end].text != "," or doc[end + 1].lower_ not in _LAST_SUBORDINATORS:
        return end
    rest = range(end, last)
    if any(i in frame.cue or doc[i].text in {":", ";", "–"} or i in reading.quoted for i in rest):
        return end
    return last


def _infinitive_of_object(reading: Reading, frame: Frame) -> list[Range]:
    """An infinitive clause that the parser hung on the person spoken to: *versprach den Bauern, die Steuer zu senken*."""
    assert frame.verb is not None
    tree = reading.tree
    for host in tree.children(frame.verb.clause.predicate, Rel.OBJECT, Rel.DATIVE):
        for child in tree.children(host, Rel.INFINITIVE, Rel.NOUN_CLAUSE, Rel.RELATIVE):
            clause = _clause_of(reading, child)
            if clause is not None and clause.finite is None and _fits(reading, clause, frame):
                tokens = tree.subtree(child)
                return _cut(reading, list(range(tokens[0], tokens[-1] + 1)), frame)
    return []


def _clause_of(reading: Reading, predicate: int) -> Clause | None:
    return next((c for c in reading.clauses[reading.sentence_of[predicate]] if c.predicate == predicate), None)


def _fits(reading: Reading, clause: Clause, frame: Frame) -> bool:
    """Whether a clause can be what the verb introduces: by its subordinator, its infinitive or its Konjunktiv."""
    assert frame.verb is not None
    doc, frames = reading.doc, frame.verb.verb.frames
    word = doc[clause.subordinator].lower_ if clause.subordinator is not None else ""
    if word in _DASS:
        return "dass" in frames or "v2" in frames
    if word in _ADVERBIAL_SUBORDINATORS or (word == "wie" and clause.predicate < frame.anchor):
        return False  # "Wie die Agentur berichtet, sagte Holm, dass …": the wie-clause is a frame of its own
    if word == "ob" or (word and clause.relation is not Rel.RELATIVE):
        return "wh" in frames or "dass" in frames
    if clause.finite is None:
        return has_zu(reading, clause.predicate) and "inf" in frames and clause.predicate > frame.anchor
    if clause.relation in {Rel.ADVERBIAL, Rel.NOUN_CLAUSE}:
        return False
    return clause.mood is Mood.SUBJUNCTIVE or ("v2" in frames and clause.relation is Rel.COMPLEMENT)


def has_zu(reading: Reading, predicate: int) -> bool:
    """Whether an infinitive has *zu*, before it or inside it (*zu helfen*, *abzuziehen*)."""
    doc = reading.doc
    if any(doc[i].lower_ == "zu" for i in reading.tree.children(predicate)):
        return True
    return doc[predicate].tag_ == "VVIZU" or (doc[predicate].tag_ == "VVINF" and "zu" in doc[predicate].lower_[2:-3])


def _after(reading: Reading, frame: Frame) -> list[Range]:
    """The clause after the comma that ends the frame: *dass …*, a Konjunktiv main clause, an infinitive clause."""
    assert frame.verb is not None
    doc = reading.doc
    _, end = reading.sentence_range(frame.anchor)
    comma = next((i for i in range(max(frame.cue) + 1, end) if doc[i].text in {",", ":"}), None)
    if comma is None or comma + 1 >= end or comma > max(frame.cue) + 14:
        return []
    first = comma + 1
    if doc[first].tag_ == "KON" or doc[first].lower_ in _COORDINATORS:
        return []  # "…, und sie kamen": no content
    frames = frame.verb.verb.frames
    word = doc[first].lower_
    clauses = reading.clauses[reading.sentence_of[frame.anchor]]
    if any(c.finite is not None and max(frame.cue) < c.finite < comma for c in clauses):
        return []  # "begrüßte den Beschluss und sagte, …": the nearer verb introduces the clause
    if word in _ADVERBIAL_SUBORDINATORS and frames & {"dass", "v2"}:
        # "sagte, wenn der Regen anhalte, müsse die Stadt geräumt werden"
        second = next((i for i in range(first, end) if doc[i].text == ","), end)
        main = next((c for c in clauses if c.finite == second + 1 and c.mood is Mood.SUBJUNCTIVE), None)
        if main is not None:
            return _cut(reading, list(range(first, max(reading.tree.subtree(main.predicate)) + 1)), frame)
    for clause in clauses:
        opens = clause.subordinator == first and (word in _DASS | {"ob"})
        # A main clause: Konjunktiv anywhere near, or plainly verb-second after a verb that takes one.
        free = (
            clause.subordinator is None
            and clause.finite is not None
            and first < clause.finite <= first + 12
            and not any(doc[i].text == "," for i in range(first, clause.finite))
            and (
                clause.mood is Mood.SUBJUNCTIVE
                or (
                    "v2" in frames
                    and clause.subject is not None
                    and doc[first].tag_ not in {"PRELS", "PWS", "PWAV", "KOUS"}
                )
            )
        )
        if (opens and frames & {"dass", "v2", "wh"}) or (free and frames & {"dass", "v2"}):
            tokens = [i for i in reading.tree.subtree(clause.predicate) if i >= first]
            stop = max([*tokens, *(v for v in clause.verbs if v >= first)]) + 1
            return _cut(reading, list(range(first, stop)), frame)
    return []


def _before(reading: Reading, frame: Frame) -> list[Range]:
    """The clause before a frame that opens with its finite verb: *Y sei krank, sagte X.*"""
    assert frame.verb is not None
    doc, clause = reading.doc, frame.verb.clause
    finite = clause.finite if clause.finite is not None else frame.anchor
    start, end = reading.sentence_range(finite)
    if finite - 1 <= start or doc[finite - 1].text not in {",", "-", "–"} or clause.subordinator is not None:
        return []
    if frame.kind != "es" and clause.subject is not None and clause.subject < finite:
        return []
    if clause.finite is None or (doc[start].lower_ in _QUESTIONS and "wh" not in frame.verb.verb.frames):
        return []
    left = [c for c in reading.clauses[reading.sentence_of[finite]] if c.finite is not None and c.finite < finite - 1]
    comma = next((i for i in range(finite + 1, end - 1) if doc[i].text == ","), end)
    if any(c.finite == comma + 1 and c.mood is Mood.SUBJUNCTIVE for c in reading.clauses[reading.sentence_of[finite]]):
        return _around_frame(reading, frame, start, finite, end)  # "Der Konzern, sagte Meier, habe alles erfüllt."
    if doc[start].lower_ == "wie" or not (frame.speaker or frame.kind == "es" or _any_subjunctive(left)):
        return []
    if not left or doc[start].lower_ in _ADVERBIAL_SUBORDINATORS or all(c.relation is Rel.RELATIVE for c in left):
        return []
    if any(doc[i].lower_ in _DASS for i in range(finite, end)) and not _any_subjunctive(left):
        return []
    return _around_frame(reading, frame, start, finite, end)


def _any_subjunctive(clauses: list[Clause]) -> bool:
    return any(c.mood is Mood.SUBJUNCTIVE for c in clauses)


def _around_frame(reading: Reading, frame: Frame, start: int, finite: int, end: int) -> list[Range]:
    """What stands before an inverted frame, and what goes on behind it."""
    doc = reading.doc
    ranges = [reading.trim((start, finite - 1))]
    # The content may go on behind the frame: "Die Lage, sagte X, sei ernst."
    comma = next((i for i in range(max(*frame.cue, frame.span[1] - 1) + 1, end) if doc[i].text == ","), None)
    if comma is not None and comma + 2 < end and doc[comma + 1].lower_ not in _DASS:
        rest = reading.clauses[reading.sentence_of[finite]]
        if any(c.finite is not None and c.finite > comma and c.mood is Mood.SUBJUNCTIVE for c in rest):
            ranges.append(reading.trim((comma + 1, end)))
    return [r for r in ranges if r[1] > r[0]]


def _als(reading: Reading, frame: Frame) -> list[Range]:
    """*X bezeichnete A als B*, *hält A für B*: object and predicate."""
    assert frame.verb is not None
    if "als" not in frame.verb.verb.frames:
        return []
    doc, tree = reading.doc, reading.tree
    predicate = frame.verb.clause.predicate
    word = "für" if frame.verb.verb.lemma == "halten" else "als"
    start, end = reading.sentence_range(predicate)
    below = set(tree.subtree(predicate))
    at = next((i for i in range(start, end) if doc[i].lower_ == word and i in below), None)
    target = tree.child(predicate, Rel.OBJECT)
    if at is None or (frame.verb.clause.passive and target is None):
        return []
    head = tree.heads[at] if tree.relations[at] in {Rel.CASE, Rel.MARK} else at
    phrase = [i for i in tree.subtree(head) if i >= at]
    tokens = set(range(at, max(phrase, default=at) + 1))
    if target is not None:
        left, right = tree.noun_phrase(target)
        tokens |= set(range(left, min(right, at) if left < at else right))
    tokens -= set(frame.cue)
    ranges = [reading.trim(r) for r in ranges_of(tokens)]
    return _close_gaps(reading, [r for r in ranges if r[1] > r[0]])


# ---- phrases


def _sentence_around(reading: Reading, frame: Frame) -> list[Range]:
    """The sentence without the frame (*Wie X mitteilte, …*)."""
    start, end = reading.sentence_range(frame.anchor)
    return _cut(reading, list(range(start, end)), frame)


def _clause_around(reading: Reading, frame: Frame) -> list[Range]:
    """The clause an attribution phrase stands in, without the phrase: a subordinate clause if it stands in one, else the
    sentence; of coordinated main clauses with subjects of their own only the one it stands in."""
    tree = reading.tree
    start, end = reading.sentence_range(frame.anchor)
    node = frame.anchor
    for node in (frame.anchor, *tree.ancestors(frame.anchor)):
        clause = _clause_of(reading, node)
        if clause is None or clause.finite is None:
            continue
        if clause.relation in {Rel.RELATIVE, Rel.COMPLEMENT, Rel.ADVERBIAL, Rel.NOUN_CLAUSE}:
            tokens = tree.subtree(node)
            return _cut(reading, list(range(tokens[0], tokens[-1] + 1)), frame)
        if clause.relation is Rel.CONJUNCT and tree.child(node, Rel.SUBJECT) is not None:
            tokens = tree.subtree(node)
            start = max(start, tokens[0])
            if reading.doc[start].pos_ == "CCONJ":
                start += 1
            break
    return _cut(reading, list(range(start, end)), frame)


def has_finite_verb(reading: Reading, span: Range) -> bool:
    """Whether a range holds a finite verb."""
    return any(
        c.finite is not None and span[0] <= c.finite < span[1]
        for n in {reading.sentence_of.get(i, 0) for i in range(*span)}
        for c in reading.clauses[n]
    ) or any(is_verb(reading.doc[i]) and reading.doc[i].tag_.endswith("FIN") for i in range(*span))
