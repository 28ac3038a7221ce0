"""Nouns that take a clause as what is said: *die Forderung der Gewerkschaft, dass der Lohn steige*."""

from newsgraph.attributions.indirect import has_zu
from newsgraph.attributions.sources import is_content_noun
from newsgraph.attributions.speakers import case_of, phrase_of
from newsgraph.attributions.statement import Statement
from newsgraph.attributions.unframed import is_source
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Mood, Rel

_DASS = {"dass", "daß"}


def find_nominal(reading: Reading, found: list[Statement]) -> list[Statement]:
    """Statements for the clauses right behind a noun that names an utterance, where no frame has them yet."""
    doc = reading.doc
    taken = {i for s in found for i in s.tokens if s.form != "direct"} | {i for s in found for i in s.cue}
    statements = []
    for token in doc:
        if token.pos_ != "NOUN" or token.i in taken or token.i in reading.quoted or not is_content_noun(token.text):
            continue
        start, end = phrase_of(reading, token.i)
        if not start <= token.i < end < len(doc) - 1 or doc[end].text != ",":
            continue
        content = _clause_from(reading, end + 1)
        if content is None or taken & set(range(*content)):
            continue
        speaker = _holder(reading, token.i)
        statements.append(
            Statement(
                "indirect",
                (content,),
                "noun_complement",
                (token.i,),
                ((start, end + 1),),
                (speaker,) if speaker else (),
            )
        )
    return statements


def _clause_from(reading: Reading, first: int) -> Range | None:
    """The dass-clause, the Konjunktiv main clause or the infinitive clause that starts at a token."""
    doc = reading.doc
    for clause in reading.clauses[reading.sentence_of[first]]:
        if clause.finite is None and has_zu(reading, clause.predicate):
            below = reading.tree.subtree(clause.predicate)
            if below[0] in {first - 1, first}:
                return reading.trim((first, below[-1] + 1))
        if clause.finite is None or clause.finite <= first:
            continue
        if doc[first].pos_ == "ADP" and doc[first + 1].tag_ in {"PRELS", "PRELAT"}:
            continue  # a relative clause: "eine Aussage, auf die …"
        near = not any(doc[i].text == "," for i in range(first, clause.finite))
        opens = clause.subordinator == first and doc[first].lower_ in _DASS
        main = near and clause.subordinator is None and clause.mood is Mood.SUBJUNCTIVE
        if opens or (main and doc[first].tag_ not in {"PRELS", "PRELAT", "PWAV", "KOUS", "KON"}):
            below = [i for i in reading.tree.subtree(clause.predicate) if i >= first]
            return reading.trim((first, max([*below, *clause.verbs]) + 1))
    return None


def _holder(reading: Reading, noun: int) -> Range | None:
    """Whose utterance it is: the genitive or *von* phrase of the noun, else the subject of its clause if that can speak."""
    tree = reading.tree
    for child in tree.children(noun, Rel.GENITIVE, Rel.NOMINAL, Rel.OBLIQUE):
        if case_of(reading, child) in {"", "von", "vom", "aus"}:
            return phrase_of(reading, child)
    subjects = (tree.child(node, Rel.SUBJECT) for node in tree.ancestors(noun))
    subject = next((s for s in subjects if s is not None), None)
    if subject is None or subject == noun:
        return None
    own = tree.child(noun, Rel.POSSESSIVE) is not None  # "erneuerte ihre Forderung"
    return phrase_of(reading, subject) if own or is_source(reading, subject) else None
