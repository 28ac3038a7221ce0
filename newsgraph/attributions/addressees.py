"""To whom something is said: *sagte der BBC*, *warf dem Minister vor*, *gegenüber dem Sender*, *vor Journalisten*."""

from newsgraph.attributions.speakers import case_of, phrase_of, without_dative
from newsgraph.attributions.subjects import can_be_nominative
from newsgraph.attributions.verbs import Cue
from newsgraph.nouns import group_noun, organisation_noun, role_noun
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Rel

_TALKS = {"interview", "gespräch", "telefonat", "telefongespräch"}
_NAMES = {"PER", "ORG", "LOC"}


def find_addressees(reading: Reading, cue: Cue) -> list[Range]:
    """The noun phrases that name whom the verb's words are for, in text order."""
    tree, doc, clause = reading.tree, reading.doc, cue.clause
    wanted = cue.verb.addressee
    found = []
    for child in tree.children(clause.predicate):
        relation, case = tree.relations[child], case_of(reading, child)
        if doc[child].pos_ not in {"NOUN", "PROPN", "PRON"} or doc[child].lower_ in {"sich", "es"}:
            continue
        if child + 1 < len(doc) and doc[child + 1].lower_ == "zufolge":
            continue
        if relation is Rel.OBLIQUE and doc[child].lower_ in _TALKS:
            found += [phrase_of(reading, c) for c in tree.children(child) if case_of(reading, c) == "mit"]
        elif (
            (relation is Rel.DATIVE and not case and "dat" in wanted)
            or (relation is Rel.OBJECT and "acc" in wanted and not case and _may_listen(reading, cue, child))
            or (case and case in wanted)
            or case == "gegenüber"
            or (case == "vor" and cue.verb.kind in {"speech", "writing"} and _is_somebody(reading, child))
        ):
            found.append(phrase_of(reading, child))
    if clause.passive and clause.subject is not None and not found:
        # "die Stadt wurde aufgefordert", "Meier wurde vorgehalten", a dative that the parser took for the subject
        named = reading.doc[clause.subject].ent_type_ in _NAMES
        found += [phrase_of(reading, clause.subject)] if "acc" in wanted or (named and "dat" in wanted) else []
    if clause.subject is not None and not clause.passive:
        _, dative = without_dative(reading, cue, phrase_of(reading, clause.subject))
        found += [dative] if dative is not None else []
    if not found and "dat" in wanted:
        found += _mistaken_dative(reading, cue)
    return found or [span for i in range(*_around(reading, cue)) if (span := towards(reading, i)) is not None]


def towards(reading: Reading, i: int) -> Range | None:
    """The noun phrase of *gegenüber* at token `i`, before or after it; None for any other word."""
    doc, tree = reading.doc, reading.tree
    if doc[i].lower_ != "gegenüber" or doc[i].tag_ == "PTKVZ":
        return None
    head = tree.heads[i]
    return phrase_of(reading, head) if tree.relations[i] is Rel.CASE and doc[head].pos_ != "VERB" else None


def _around(reading: Reading, cue: Cue) -> Range:
    """Tokens from the finite verb to the next comma."""
    _, end = reading.sentence_range(cue.main)
    stop = next((i for i in range(max(cue.tokens), end) if reading.doc[i].is_punct), end)
    return min(cue.tokens), stop


def _is_somebody(reading: Reading, i: int) -> bool:
    """Whether a noun names people or a body that can listen."""
    token, language = reading.doc[i], reading.language
    return token.ent_type_ in _NAMES or bool(
        group_noun(token.text, language) or role_noun(token.text, language) or organisation_noun(token.text, language)
    )


def _may_listen(reading: Reading, cue: Cue, i: int) -> bool:
    """*forderte die Stadt auf, zu helfen* and *begrüßte den Gast*, but not *begrüßte die Entscheidung*."""
    return "inf" in cue.verb.frames or reading.doc[i].pos_ == "PRON" or _is_somebody(reading, i)


def _mistaken_dative(reading: Reading, cue: Cue) -> list[Range]:
    """A dative that the parser took for an object or a second subject: *Gegner warfen Macron vor, er kenne sie nicht*."""
    tree, clause = reading.tree, cue.clause
    for child in tree.children(clause.predicate, Rel.OBJECT, Rel.SUBJECT):
        if child == clause.subject or case_of(reading, child) or reading.doc[child].lower_ in {"sich", "es"}:
            continue
        if _is_somebody(reading, child) and (
            reading.doc[child].pos_ == "PROPN" or not can_be_nominative(reading, child)
        ):
            return [phrase_of(reading, child)]
    return []
