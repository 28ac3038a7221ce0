"""Definite descriptions: *der Präsident, die Kanzlerin, das Land, die Behörde, der 52-Jährige*."""

import re

from newsgraph.entities.cluster import Cluster
from newsgraph.mentions import FoundMention
from newsgraph.mentions.countries import country_of_adjective
from newsgraph.nouns import organisation_noun, role_noun
from newsgraph.reading import Reading
from newsgraph.syntax import Rel

_DEFINITE = frozenset(
    "der die das dem den des dieser diese dieses diesem diesen im am vom zum zur beim jener jene jenes".split()
)
_COUNTRY_WORDS = {"Land", "Landes", "Lande", "Staat", "Staates", "Staats"}
_CAPITAL_WORDS = {"Hauptstadt", "Metropole"}
_PLACE_WORDS = {
    "Stadt",
    "Gemeinde",
    "Ort",
    "Ortes",
    "Orts",
    "Ortschaft",
    "Insel",
    "Stadtteil",
    "Kleinstadt",
    "Hansestadt",
}
_AGED = re.compile(r"\d+-?[Jj]ährige[rn]?$")
_WINDOW = 6  # sentences


def link_descriptions(reading: Reading, clusters: list[Cluster]) -> None:
    """Add to each cluster the descriptions that mean it."""
    doc, tree = reading.doc, reading.tree
    taken = {i for c in clusters for m in c.mentions for i in range(*m.span)}
    for token in doc:
        if token.i in taken or token.i == 0 or not (token.text[:1].isupper() or _AGED.match(token.text)):
            continue
        if _AGED.match(token.text) and token.i + 1 < len(doc) and doc[token.i + 1].pos_ in {"NOUN", "ADJ", "PROPN"}:
            continue  # "der 52-jährige Sportler": the noun is the head
        start = token.i
        while start and doc[start - 1].pos_ == "ADJ":
            start -= 1
        if start == 0 or doc[start - 1].lower_ not in _DEFINITE:
            continue
        if "Plur" in token.morph.get("Number", []) or tree.relations[token.i] in {
            Rel.NAME,
            Rel.APPOSITION,
            Rel.COMPOUND,
        }:
            continue
        following = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if following is not None and (following.i in taken or following.pos_ == "PROPN"):
            continue
        if tree.child(token.i, Rel.GENITIVE, Rel.RELATIVE, Rel.NAME, Rel.APPOSITION) is not None:
            continue
        cluster = _meant(reading, clusters, start, token.i)
        if cluster is not None:
            cluster.mentions.append(
                FoundMention((start, token.i + 1), cluster.kind, "description", doc[start : token.i + 1].text)
            )


def _meant(reading: Reading, clusters: list[Cluster], start: int, i: int) -> Cluster | None:
    """The cluster that the description of tokens `start` to `i` means: by country word, place word, age, role or class."""
    word = reading.doc[i].text
    adjective = next((c for t in reading.doc[start:i] if (c := country_of_adjective(t.text, reading.language))), None)
    if word in _COUNTRY_WORDS:
        if [t.lower_ for t in reading.doc[max(0, start - 2) : i]] == ["auf", "dem"]:
            return None  # the countryside
        countries = [c for c in clusters if c.kind == "country" and (adjective is None or c.key == adjective.key)]
        return _nearest(reading, countries, i, adjectives=adjective is not None)
    if word in _CAPITAL_WORDS:
        states = (adjective,) if adjective is not None else reading.language.countries
        capitals = {capital for state in states for capital in state.capitals}
        return _nearest(reading, [c for c in clusters if c.kind == "place" and c.name in capitals], i, window=99)
    if word in _PLACE_WORDS:
        return _nearest(reading, [c for c in clusters if c.kind == "place"], i)
    persons = [c for c in clusters if c.kind == "person"]
    if any(_AGED.match(t.text) for t in reading.doc[start : i + 1]):
        return _nearest(reading, persons, i)
    role = role_noun(word, reading.language)
    if role is not None:
        holders = [c for c in persons if any(_same_role(role.lemma, held) for held in c.roles)]
        return _nearest(reading, holders, i, window=99) if len(holders) <= 2 else None
    noun = organisation_noun(word, reading.language)
    if noun is not None and not noun.unique:
        bodies = [c for c in clusters if c.kind == "organisation" and _can_be(reading, c, noun.lemma)]
        agreeing = [c for c in bodies if c.gender in {noun.gender, ""}]
        return _nearest(reading, agreeing or bodies, i)
    return None


def _same_role(lemma: str, held: str) -> bool:
    """*die Kanzlerin* may be the *Bundeskanzlerin*, not the other way round."""
    return held == lemma or held.casefold().endswith(lemma.casefold())


def _can_be(reading: Reading, cluster: Cluster, lemma: str) -> bool:
    """Whether an organisation may be called by a class noun: its own name ends in it, or its kind in the table fits."""
    name = cluster.name.casefold()
    if name.endswith(lemma.casefold()):
        return True
    kinds = {o.name: o.kind for o in reading.language.organisations}
    fits = {
        "Partei": {"party"},
        "Unternehmen": {"company"},
        "Konzern": {"company"},
        "Firma": {"company"},
        "Zeitung": {"media"},
        "Sender": {"media"},
        "Agentur": {"agency"},
        "Behörde": {"government", "police", "international"},
        "Organisation": {"ngo", "international"},
        "Gericht": {"court"},
        "Ministerium": {"ministry"},
        "Verein": {"sport"},
        "Verband": {"sport", "ngo"},
        "Gewerkschaft": {"union"},
    }
    kind = kinds.get(cluster.key or "", "")
    return any(kind in found for word, found in fits.items() if lemma.casefold().endswith(word.casefold()))


def _nearest(
    reading: Reading, clusters: list[Cluster], i: int, *, window: int = _WINDOW, adjectives: bool = False
) -> Cluster | None:
    """The cluster mentioned last before token `i`, not too many sentences away; with `adjectives` one that only an
    adjective names counts too."""
    if adjectives and len(clusters) == 1:
        return clusters[0]
    here = reading.sentence_of.get(i, 0)
    near = [
        (m.span, n)
        for n, c in enumerate(clusters)
        if (m := c.before(i)) is not None and here - reading.sentence_of.get(m.start, 0) <= window
    ]
    return clusters[max(near)[1]] if near else None
