"""Relations: a small typed set of facts between two entities, each from a verb and its arguments.

*Die Ukraine strebt die Mitgliedschaft in der Nato an* → seeks_membership(Ukraine, Nato). A relation inside reported
speech is somebody's claim, not the narrator's, and says whose.
"""

from dataclasses import dataclass

from newsgraph.entities import Cluster
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Clause, Rel

_NEGATIONS = {"nicht", "nie", "niemals", "kein", "keine", "keinen", "keinerlei"}
_CONTRACTED = {"in": "im", "von": "vom", "zu": "zum"}
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
    """At most one relation a clause: the first pattern of its verb whose two arguments are entities. In the passive the
    subject is the object, and the *von* phrase acts."""
    if clause.subject is None:
        return []
    lemma = verb_lemma(reading, clause)
    tokens = reading.tree.subtree(clause.predicate)
    for pattern in reading.language.relations.get(lemma, ()):
        if pattern.word and not any(reading.doc[i].text.startswith(pattern.word) for i in tokens):
            continue
        source, target = _arguments(reading, owner, clause, pattern.target)
        if source is not None and target is not None and source is not target:
            negated = any(reading.doc[i].lower_ in _NEGATIONS for i in reading.tree.children(clause.predicate))
            evidence = reading.trim((tokens[0], tokens[-1] + 1))
            return [FoundRelation(pattern.kind, lemma, source, target, evidence, negated)]
    return []


def _arguments(
    reading: Reading, owner: dict[int, Cluster], clause: Clause, place: str
) -> tuple[Cluster | None, Cluster | None]:
    """Who does it and to whom; None for an argument that is missing or no entity."""
    assert clause.subject is not None
    subject = _entity(reading, owner, clause.subject)
    if not clause.passive:
        return subject, _target(reading, owner, clause, place)
    if place != "object":
        return None, None
    agent = reading.tree.child(clause.predicate, Rel.AGENT)
    return (_entity(reading, owner, agent) if agent is not None else None), subject


def verb_lemma(reading: Reading, clause: Clause) -> str:
    """Lemma of the clause's verb with its separated particle in front."""
    doc, tree = reading.doc, reading.tree
    token = doc[clause.predicate]
    known = reading.language.verb_forms.get(token.lower_, {})
    finite = clause.finite == clause.predicate
    fitting = [lemma for lemma, features in known.items() if bool(features & {"ind", "sub"}) == finite]
    lemma = token.lemma_ if token.lemma_ in known or len(fitting) != 1 else fitting[0]
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
        # Case is what parsers see worst: the right relation first, then the other, then a second subject.
        relations = (Rel.OBJECT, Rel.DATIVE) if place == "object" else (Rel.DATIVE, Rel.OBJECT)
        for relation in (*relations, Rel.SUBJECT):
            for child in tree.children(clause.predicate, relation):
                cluster = _entity(reading, owner, child) if child != clause.subject else None
                if cluster is not None:
                    return cluster
        return None
    for i in tree.subtree(clause.predicate):
        if tree.relations[i] is Rel.CASE and doc[i].lower_ in {place, _CONTRACTED.get(place, place)}:
            return _entity(reading, owner, tree.heads[i])
    return None
