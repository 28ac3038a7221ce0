"""Roles: which office or function a person holds, and at what body.

Title before the name (*der russische Präsident Wladimir Putin*, *SPD-Chef Franz Müntefering*), apposition on either side
(*Eva Klein, stellvertretende Landrätin*; *der Sprecher des Ministeriums, Jan Holm*) and predicate
(*Müller ist Sprecher der Polizei*). The body comes from the compound, an adjective, a genitive or a phrase.
"""

from dataclasses import dataclass

from newsgraph.entities import Cluster
from newsgraph.extraction import RoleStatus
from newsgraph.language.tables import Noun
from newsgraph.mentions import FoundMention
from newsgraph.mentions.countries import country_of_adjective, place_of_adjective
from newsgraph.nouns import role_parts
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Rel

# Attributes that belong to the office, lemma → status it gives.
_ATTRIBUTES: dict[str, RoleStatus] = {
    "stellvertretend": "current",
    "amtierend": "current",
    "geschäftsführend": "current",
    "parlamentarisch": "current",
    "leitend": "current",
    "ehemalig": "former",
    "früher": "former",
    "einstig": "former",
    "vormalig": "former",
    "abgewählt": "former",
    "designiert": "designated",
    "künftig": "designated",
    "gewählt": "designated",
    "vorsitzend": "current",
    "regierend": "current",
    "erst": "current",
}
_BODY_WORDS = {"der", "des", "von", "vom", "beim", "bei", "im", "in", "dieser", "dieses"}
_NEGATIONS = {"nicht", "nie", "niemals", "kein", "keine"}
_ENDINGS = ("en", "er", "es", "em", "e", "")


@dataclass(frozen=True)
class FoundRole:
    """A role in token indices: `holder` and `body` are clusters, `body_name` a body known only from the compound."""

    holder: Cluster
    span: Range
    title: str
    status: RoleStatus
    body: Cluster | None
    body_name: str | None


def find_roles(reading: Reading, clusters: list[Cluster]) -> list[FoundRole]:
    """The roles of the article's persons, in text order, one for each place where a title stands by a name."""
    owner = {i: c for c in clusters for m in c.mentions for i in range(*m.span)}
    found: dict[int, FoundRole] = {}
    for cluster in clusters:
        if cluster.kind != "person":
            continue
        for mention in cluster.mentions:
            for noun in sorted(_role_nouns(reading, mention)):
                if noun not in found and noun not in owner_tokens(cluster):
                    word = reading.doc[noun].text
                    parts = role_parts(word, reading.language)
                    if parts is not None and parts[0].kind != "relation":
                        # A compound may be in the table whole: "US-Präsident".
                        prefix = parts[1] or word.rpartition("-")[0]
                        found[noun] = _role(reading, owner, cluster, noun, parts[0], prefix)
    return [found[i] for i in sorted(found)]


def owner_tokens(cluster: Cluster) -> set[int]:
    """Tokens of a cluster's names."""
    return {i for m in cluster.mentions if m.form == "name" for i in range(*m.span)}


def _role_nouns(reading: Reading, mention: FoundMention) -> set[int]:
    """Tokens beside a mention that may be its title."""
    doc, tree = reading.doc, reading.tree
    found: set[int] = set()
    inside = range(*mention.span)
    if mention.form == "name":
        before = mention.start - 1
        while before >= 0 and doc[before].text in reading.language.titles:
            before -= 1
        if before >= 0 and doc[before].pos_ in {"NOUN", "PROPN", "ADJ"}:
            found.add(before)
        for i in inside:
            if tree.relations[i] in {Rel.NAME, Rel.APPOSITION} and tree.heads[i] not in inside:
                found.add(tree.heads[i])
            found.update(c for c in tree.children(i, Rel.APPOSITION) if c not in inside)
        found |= _beside_commas(reading, mention) | _before_genitive(reading, mention)
    for i in inside:  # "Müller ist Sprecher der Polizei"
        head = tree.heads[i]
        denied = any(doc[c].lower_ in _NEGATIONS for c in tree.children(head))
        if tree.relations[i] is Rel.SUBJECT and tree.child(head, Rel.COPULA) is not None and not denied:
            found.add(head)
    return {i for i in found if doc[i].text[:1].isupper()}


def _before_genitive(reading: Reading, mention: FoundMention) -> set[int]:
    """*der Direktor der Luftfahrtbehörde Roberto Rodriguez*: a title whose body stands between it and the name."""
    doc = reading.doc
    for i in range(mention.start - 2, max(-1, mention.start - 9), -1):
        if doc[i].is_punct or doc[i].pos_ in {"VERB", "AUX"}:
            break
        if role_parts(doc[i].text, reading.language) is not None and doc[i].pos_ == "NOUN":
            return {i} if doc[i + 1].lower_ in {"der", "des", "von", "vom"} else set()
    return set()


def _beside_commas(reading: Reading, mention: FoundMention) -> set[int]:
    """Role nouns at the head of the phrase after the comma (*X, Sprecher der Polizei,*), and of the phrase before it
    (*Der Sprecher der Polizei, X, sagte*)."""
    doc, tree = reading.doc, reading.tree
    found: set[int] = set()
    end = mention.end
    if end + 1 < len(doc) and doc[end].text == ",":
        for i in range(end + 1, min(end + 6, len(doc))):
            if doc[i].pos_ == "NOUN":
                found.add(i)
                break
            if doc[i].pos_ not in {"DET", "ADJ", "PROPN"}:
                break
    start = mention.start
    closed = end < len(doc) and doc[end].text in {",", ".", ":"}
    if start >= 2 and doc[start - 1].text == "," and closed:
        for i in range(start - 2, max(-1, start - 14), -1):
            if doc[i].text in {",", ".", ":"} or doc[i].pos_ in {"VERB", "AUX"}:
                break
            parts = role_parts(doc[i].text, reading.language)
            if parts is not None and tree.noun_phrase(i)[1] >= start - 1 and doc[i].pos_ in {"NOUN", "PROPN"}:
                found.add(i)
    return found


def _role(
    reading: Reading, owner: dict[int, Cluster], holder: Cluster, noun: int, entry: Noun, prefix: str
) -> FoundRole:
    doc = reading.doc
    start, status = noun, "current"
    country = None
    while start and doc[start - 1].pos_ in {"ADJ", "NOUN", "PROPN"}:
        word = doc[start - 1]
        attribute = _attribute(word.text)
        if attribute is None:
            country = country or country_of_adjective(word.text, reading.language)
            if country is None and word.pos_ != "ADJ":
                break
            if country is None:
                break
            break_after = start - 2
            # "der ehemalige russische Präsident": the attribute stands before the country
            if break_after >= 0 and (outer := _attribute(doc[break_after].text)) is not None:
                status = outer[1]
            break
        status = attribute[1] if attribute[1] != "current" else status
        start -= 1
    if prefix.casefold() in {"ex", "alt"}:
        status = "former"
    body, name = _body(reading, owner, holder, start, noun, prefix)
    if body is None and country is not None:
        body = next((c for c in owner.values() if c.key == country.key), None)
        name = country.name
    elif body is None and start and (place := place_of_adjective(doc[start - 1].text, reading.language)):
        body = next((c for c in owner.values() if c.kind == "place" and c.name == place.name), None)
        name = place.name
    title = _title(reading, start, noun, entry, man=holder.gender == "m")
    return FoundRole(holder, (start, noun + 1), title, _status(status), body, name)


def _status(word: str) -> RoleStatus:
    return "former" if word == "former" else "designated" if word == "designated" else "current"


def _attribute(word: str) -> tuple[str, RoleStatus] | None:
    lower = word.casefold()
    for ending in _ENDINGS:
        stem = lower.removesuffix(ending) if ending else lower
        if stem in _ATTRIBUTES and (lower.endswith(ending)):
            return stem, _ATTRIBUTES[stem]
    return None


def _body(
    reading: Reading, owner: dict[int, Cluster], holder: Cluster, start: int, noun: int, prefix: str
) -> tuple[Cluster | None, str | None]:
    """The body of an office, nearest evidence first: compound, genitive, phrase with *von, in, bei, der*."""
    tree = reading.tree
    if prefix and prefix.casefold() not in {"ex", "alt", "vize"}:
        named = prefix.removeprefix("Ex-").removeprefix("Vize-")
        for cluster in dict.fromkeys(owner.values()):
            names = {cluster.name, *(m.name for m in cluster.mentions if m.form == "name")}
            if cluster.kind in {"organisation", "country"} and (named in names or named == (cluster.key or "")):
                return cluster, cluster.name
        found = body_of_compound(reading, named)
        if found is not None:
            return None, found
    for child in tree.children(noun, Rel.GENITIVE, Rel.NOMINAL, Rel.NAME):
        below = owner.get(child)
        if below is None or below is holder:
            continue
        if below.kind in {"organisation", "country"} or (
            below.kind == "place" and tree.relations[child] is Rel.GENITIVE
        ):
            return below, below.name
    before = owner.get(start - 1)
    if before is not None and before.kind in {"country", "place"} and reading.doc[start - 1].text == before.name + "s":
        return before, before.name  # "Leipzigs Oberbürgermeister", wherever the tree hangs it
    return _body_behind(reading, owner, holder, noun), None


def _body_behind(reading: Reading, owner: dict[int, Cluster], holder: Cluster, noun: int) -> Cluster | None:
    """The first body in the words right behind a title, where the tree hangs them elsewhere or the body stands deeper:
    *Leiter des Programms der WHO*, *Chef der Firma X*."""
    doc = reading.doc
    if noun + 1 >= len(doc) or doc[noun + 1].lower_ not in _BODY_WORDS:
        return None
    for i in range(noun + 1, min(noun + 11, len(doc))):
        if doc[i].text in {",", ".", ";", ":", "("} or doc[i].pos_ in {"VERB", "AUX"}:
            return None
        cluster = owner.get(i)
        if cluster is holder:
            return None
        if cluster is not None and cluster.kind in {"organisation", "country"}:
            return cluster
    return None


def body_of_compound(reading: Reading, part: str) -> str | None:
    """The body that the first part of a compound names by table: *US-Präsident*, *EU-Kommissionspräsidentin*."""
    language = reading.language
    for country in language.countries:
        if part in (country.name, *country.aliases):
            return country.name
    for organisation in language.organisations:
        if part in (organisation.name, *organisation.aliases):
            return organisation.name
    if "-" in part:  # "EU-Kommissions": the linking s falls away
        whole = part.removesuffix("s")
        known = any(whole in (o.name, *o.aliases) for o in language.organisations)
        return whole if known else body_of_compound(reading, part.split("-")[0])
    return None


def _title(reading: Reading, start: int, noun: int, entry: Noun, *, man: bool) -> str:
    """The title in the nominative: attributes and role noun as they stand, the noun's inflection undone."""
    doc = reading.doc
    word = doc[noun].text
    # The form that ends a compound, longest first; the feminine has its own nominative.
    form = next((f for f in sorted(entry.forms, key=len, reverse=True) if word.lower().endswith(f.lower())), word)
    feminine = bool(entry.feminine) and form in {entry.feminine, entry.feminine + "nen"}
    if man and not form.endswith("in"):  # "der Vorsitzende Jan Klein": the weak form of the masculine
        feminine = False
    base = entry.feminine if feminine else entry.lemma
    head = word[: len(word) - len(form)]
    nominative = head + (base if not head or head.endswith("-") else base.lower())
    ending = "e" if feminine else "er"
    attributes = []
    for i in range(start, noun):
        attribute = _attribute(doc[i].text)
        attributes.append(attribute[0] + ending if attribute else doc[i].text)
    return " ".join([*attributes, nominative])
