"""Relations: a small typed set of facts between two entities, each from a verb and its arguments.

*Die Ukraine strebt die Mitgliedschaft in der Nato an* → seeks_membership(Ukraine, Nato). A relation inside reported
speech is somebody's claim, not the narrator's, and says whose.
"""

from dataclasses import dataclass

from newsgraph.entities import Cluster
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Clause, Rel

# Verb lemma, word that must stand in the clause or "", where the target is (object, dative, or a preposition), kind.
_PATTERNS = (
    ("anstreben", "Mitgliedschaft", "in", "seeks_membership"),
    ("beitreten", "", "dative", "joins"),
    ("besuchen", "", "object", "visits"),
    ("reisen", "", "nach", "travels_to"),
    ("fliegen", "", "nach", "travels_to"),
    ("treffen", "", "object", "meets"),
    ("treffen", "", "mit", "meets"),
    ("fordern", "", "von", "demands_from"),
    ("auffordern", "", "object", "demands_from"),
    ("verlangen", "", "von", "demands_from"),
    ("drohen", "", "dative", "threatens"),
    ("vorwerfen", "", "dative", "accuses"),
    ("beschuldigen", "", "object", "accuses"),
    ("kritisieren", "", "object", "criticises"),
    ("unterstützen", "", "object", "supports"),
    ("angreifen", "", "object", "attacks"),
    ("verhängen", "Sanktionen", "gegen", "sanctions"),
    ("übernehmen", "", "object", "acquires"),
    ("angehören", "", "dative", "member_of"),
    ("ernennen", "", "object", "appoints"),
    ("erhalten", "Hilfe", "von", "receives_aid_from"),
)
_NEGATIONS = {"nicht", "nie", "niemals", "kein", "keine", "keinen", "keinerlei"}
CONFIDENCE = 0.7


@dataclass(frozen=True)
class FoundRelation:
    """A relation between two clusters; `evidence` is the token range of the clause."""

    kind: str
    predicate: str
    source: Cluster
    target: Cluster
    evidence: Range
    negated: bool


def find_relations(reading: Reading, clusters: list[Cluster]) -> list[FoundRelation]:
    """The relations of an article in text order."""
    owner = {i: c for c in clusters for m in c.mentions if m.form != "adjective" for i in range(*m.span)}
    found = []
    for clauses in reading.clauses:
        for clause in clauses:
            found += _relations_of(reading, owner, clause)
    return found


def _relations_of(reading: Reading, owner: dict[int, Cluster], clause: Clause) -> list[FoundRelation]:
    if clause.subject is None or clause.passive:
        return []
    source = _entity(reading, owner, clause.subject)
    if source is None:
        return []
    lemma = verb_lemma(reading, clause)
    found = []
    for verb, word, place, kind in _PATTERNS:
        if verb != lemma:
            continue
        tokens = reading.tree.subtree(clause.predicate)
        if word and not any(reading.doc[i].text.startswith(word) for i in tokens):
            continue
        target = _target(reading, owner, clause, place)
        if target is not None and target is not source:
            negated = any(reading.doc[i].lower_ in _NEGATIONS for i in reading.tree.children(clause.predicate))
            evidence = reading.trim((tokens[0], tokens[-1] + 1))
            found.append(FoundRelation(kind, lemma, source, target, evidence, negated))
            break
    return found


def verb_lemma(reading: Reading, clause: Clause) -> str:
    """Lemma of the clause's verb with its separated particle in front."""
    doc, tree = reading.doc, reading.tree
    token = doc[clause.predicate]
    lemma = next(iter(reading.language.verb_forms.get(token.lower_, {})), token.lemma_)
    particle = tree.child(clause.predicate, Rel.PARTICLE)
    return doc[particle].lower_ + lemma if particle is not None else lemma


def _entity(reading: Reading, owner: dict[int, Cluster], head: int) -> Cluster | None:
    """The entity a noun phrase means: its head's, or that of the name behind a title."""
    if head in owner:
        return owner[head]
    for child in reading.tree.children(head, Rel.NAME, Rel.APPOSITION):
        if child in owner:
            return owner[child]
    return None


def _target(reading: Reading, owner: dict[int, Cluster], clause: Clause, place: str) -> Cluster | None:
    doc, tree = reading.doc, reading.tree
    if place in {"object", "dative"}:
        relation = Rel.OBJECT if place == "object" else Rel.DATIVE
        for child in tree.children(clause.predicate, relation):
            if (cluster := _entity(reading, owner, child)) is not None:
                return cluster
        return None
    for i in tree.subtree(clause.predicate):
        if tree.relations[i] is Rel.CASE and doc[i].lower_ in {place, place + "m"}:
            return _entity(reading, owner, tree.heads[i])
    return None
