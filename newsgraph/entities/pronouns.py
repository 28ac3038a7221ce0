"""Pronouns: the nearest entity that agrees, subjects first; inside indirect speech *er* is its speaker.

*ich* is linked with the statements (linking.py), where every speaker is known."""

from newsgraph.attributions.statement import Statement
from newsgraph.entities.cluster import Cluster
from newsgraph.mentions import FoundMention
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Rel

# Form -> genders it can stand for.
_PERSONAL = {
    "er": "m", "ihn": "m", "ihm": "mn", "sie": "f", "ihr": "f", "es": "",
    "sein": "mn", "seine": "mn", "seinen": "mn", "seinem": "mn", "seiner": "mn", "seines": "mn",
    "ihre": "f", "ihren": "f", "ihrem": "f", "ihrer": "f", "ihres": "f",
    "dessen": "mn", "deren": "f",
}  # fmt: skip
_RELATIVE_TAGS = {"PRELS", "PRELAT"}
_WINDOW = 2  # sentences back


def link_pronouns(reading: Reading, clusters: list[Cluster], statements: list[Statement]) -> None:
    """Add to each cluster the pronouns that mean it."""
    doc = reading.doc
    owner = {i: c for c in clusters for m in c.mentions if m.form != "adjective" for i in range(*m.span)}
    for token in doc:
        word = token.lower_
        if token.i in owner:
            continue
        if token.tag_ in _RELATIVE_TAGS or "Rel" in token.morph.get("PronType", []):
            cluster = _antecedent_of_relative(reading, owner, token.i)
        elif word in _PERSONAL and _PERSONAL[word] and token.pos_ in {"PRON", "DET"}:
            if token.text == "Sie" and token.i in reading.quoted:
                continue
            if word in {"sie", "ihr", "ihre", "ihren", "ihrem", "ihrer", "deren"} and _is_plural(reading, token.i):
                continue
            cluster = _antecedent(reading, clusters, owner, statements, token.i)
        else:
            continue
        if cluster is not None:
            cluster.mentions.append(FoundMention((token.i, token.i + 1), cluster.kind, "pronoun", token.text))
            owner[token.i] = cluster


def _is_plural(reading: Reading, i: int) -> bool:
    """Whether *sie* is plural: its verb or its own features say so."""
    doc, tree = reading.doc, reading.tree
    if tree.relations[i] is Rel.SUBJECT:
        verb = tree.heads[i]
        numbers = {
            n for v in (verb, *tree.children(verb, Rel.AUXILIARY, Rel.COPULA)) for n in doc[v].morph.get("Number", [])
        }
        if numbers:
            return "Plur" in numbers
    return doc[i].morph.get("Number", []) == ["Plur"] and doc[i].pos_ == "PRON"


def _antecedent_of_relative(reading: Reading, owner: dict[int, Cluster], i: int) -> Cluster | None:
    tree = reading.tree
    for node in (i, *tree.ancestors(i)):
        if tree.relations[node] is Rel.RELATIVE:
            head = tree.heads[node]
            start, end = tree.noun_phrase(head)
            for j in (head, *range(end - 1, start - 1, -1)):
                if j in owner:
                    return owner[j]
            return None
    # The noun before the comma, where the parser lost the clause.
    j = i - 1
    while j >= 0 and reading.doc[j].is_punct:
        j -= 1
    return owner.get(j)


def _speaker_at(reading: Reading, owner: dict[int, Cluster], statements: list[Statement], i: int) -> Cluster | None:
    """The entity whose words token `i` belongs to: the speaker of the smallest statement around it."""
    around = [s for s in statements if i in s.tokens and s.speaker and s.form not in {"reported", "direct"}]
    for statement in sorted(around, key=lambda s: len(s.tokens)):
        for start, end in statement.speaker:
            if start <= i < end:
                continue
            for j in range(start, end):
                if j in owner:
                    return owner[j]
    return None


def _antecedent(
    reading: Reading, clusters: list[Cluster], owner: dict[int, Cluster], statements: list[Statement], i: int
) -> Cluster | None:
    doc, tree = reading.doc, reading.tree
    genders = _PERSONAL[doc[i].lower_]
    speaker = _speaker_at(reading, owner, statements, i)
    if speaker is not None and speaker.kind in {"person", "organisation"} and _agrees(speaker, genders):
        return speaker
    # *„…“, sagte sie*: who speaks is not somebody the words she introduces just named.
    introduced = {
        t for s in statements if any(a <= i < b for a, b in s.speaker) and s.form != "reported" for t in s.tokens
    }
    # Nobody calls himself *er* in his own words.
    speaking = {
        id(owner[j])
        for s in statements
        if s.form == "direct" and i in s.tokens
        for start, end in s.speaker
        for j in range(start, end)
        if j in owner
    }
    possessive = tree.relations[i] in {Rel.POSSESSIVE, Rel.DETERMINER}
    here = reading.sentence_of.get(i, 0)
    candidates: list[tuple[float, int]] = []
    for n, cluster in enumerate(clusters):
        if cluster.kind not in {"person", "organisation", "country"} or not _agrees(cluster, genders):
            continue
        last = cluster.before(i, outside=introduced)
        if last is None or id(cluster) in speaking:
            continue
        distance = here - reading.sentence_of.get(last.start, 0)
        if distance > _WINDOW:
            continue
        head = _head_of(reading, last.span)
        subject = tree.relations[head] is Rel.SUBJECT
        score = -2.0 * distance + (1.5 if subject else 0.0) - 0.02 * (i - last.start)
        score += 1.0 if cluster.kind == "person" else 0.0
        if distance == 0 and not possessive and tree.heads[i] == tree.heads[head]:
            score -= 4.0  # subject and object of one verb are two things
        candidates.append((score, -n))
    if not candidates:
        return None
    best = max(candidates)
    return clusters[-best[1]] if best[0] > -5 else None


def _head_of(reading: Reading, span: Range) -> int:
    """The noun that carries a mention in its clause: of *Präsident Putin* the title."""
    tree = reading.tree
    head = next((i for i in range(*span) if not span[0] <= tree.heads[i] < span[1]), span[0])
    while tree.relations[head] in {Rel.NAME, Rel.APPOSITION, Rel.COMPOUND} and tree.heads[head] != head:
        head = tree.heads[head]
    return head


def _agrees(cluster: Cluster, genders: str) -> bool:
    if cluster.gender:
        return cluster.gender in genders
    return cluster.kind == "person"
