"""Names that the statistical component finds, cleaned: no titles, no roles, no quotation marks."""

from spacy.tokens import Span

from newsgraph.extraction import Kind
from newsgraph.mentions.countries import country_of_name
from newsgraph.mentions.mention import FoundMention
from newsgraph.mentions.organisations import is_known_organisation
from newsgraph.nouns import group_noun, organisation_noun, role_noun
from newsgraph.reading import Reading

_KINDS: dict[str, Kind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_PARTICLES = {
    "von",
    "van",
    "der",
    "den",
    "dem",
    "de",
    "zu",
    "zur",
    "vom",
    "bin",
    "ben",
    "da",
    "di",
    "del",
    "la",
    "ter",
    "ten",
}
# Last parts of what is called by a name and is no organisation: *Sacharow-Preis, Kyoto-Vertrag, Olympische Spiele*.
_NO_BODIES = (
    *("preis", "pokal", "gipfel", "vertrag", "abkommen", "gesetz", "krise", "krieg"),
    *("spiele", "spielen", "meisterschaft", "-wm", "-em"),
)
# Class nouns that stand before a name and are no part of it.
_LABELS = frozenset(
    "Firma Fernsehsender Sender Magazin Nachrichtenmagazin Zeitung Tageszeitung Nachrichtenagentur Agentur Partei Stadt "
    "Provinz Region Bundesstaat Bundesland Gemeinde Ort Hauptstadt Insel Kanton Bezirk Landkreis Kreis Konzern "
    "Unternehmen Verein Klub Club Organisation Menschenrechtsorganisation Umweltorganisation".split()
)


def find_names(reading: Reading) -> list[FoundMention]:
    """Persons, organisations and places that the NER component names."""
    found = []
    for ent in reading.doc.ents:
        kind = _KINDS.get(ent.label_)
        if kind is None:
            continue
        start, end = _trimmed(reading, ent, kind)
        if kind == "organisation" and start > 0 and _is_named_by(reading, start):
            start -= 1
        if start >= end or not any(t.is_alpha or "-" in t.text for t in reading.doc[start:end]):
            continue
        if kind == "organisation" and (person := _person_behind(reading, start, end)):
            found.append(FoundMention((person, end), "person", "name", normal_name(reading.doc[person:end])))
            end = person
        edges = {reading.doc[start], reading.doc[end - 1]} if start < end else set()
        if kind == "organisation" and any(word.lower_.endswith(_NO_BODIES) for word in edges):
            continue
        if end - start == 1 and kind != "person" and (_is_compound(reading, start) or _is_common(reading, start, kind)):
            continue
        name = normal_name(reading.doc[start:end])
        places = reading.language.places
        if kind == "place" and name not in places and name.removesuffix("s") in places:
            name = name.removesuffix("s")  # a genitive the tagger did not see
        found.append(FoundMention((start, end), kind, "name", name))
    return found


def _trimmed(reading: Reading, ent: Span, kind: Kind) -> tuple[int, int]:
    """The range of a name without what only stands beside it."""
    doc, language = reading.doc, reading.language
    start, end = ent.start, ent.end
    while start < end and (doc[start].is_punct or doc[start].is_space or doc[start].pos_ == "DET"):
        start += 1
    while end > start and (doc[end - 1].is_punct or doc[end - 1].is_space) and doc[end - 1].text != ".":
        end -= 1
    while end - start > 1:
        word = doc[start].text
        title = word in language.titles or word.rstrip(".") in language.titles
        # "unter dem Christdemokraten Balkenende": a common noun is no first name.
        noun = kind == "person" and doc[start].tag_ == "NN" and word not in language.first_names
        common = noun and doc[start + 1].tag_ == "NE"
        if title or common or (kind == "person" and role_noun(word, language)) or word in _LABELS:
            start += 1
            while start < end and doc[start].is_punct:
                start += 1
        else:
            break
    if kind == "person" and end - start == 1:
        if role_noun(doc[start].text, language):
            return start, start
        end = _with_particles(reading, start, end)
    return start, end


def _with_particles(reading: Reading, start: int, end: int) -> int:
    """End of a name whose first name alone was found before its particles: *Ursula* of *Ursula von der Leyen*."""
    doc = reading.doc
    surname = end
    while surname < len(doc) and doc[surname].text in _PARTICLES:
        surname += 1
    known_first = doc[start].text in reading.language.first_names
    if surname == end or surname >= len(doc) or not known_first:
        return end
    word = doc[surname]
    language = reading.language
    common = (
        organisation_noun(word.text, language)
        or group_noun(word.text, language)
        or is_known_organisation(word.text)
        or country_of_name(word.text)
        or word.text in language.places
    )
    return surname + 1 if word.text[:1].isupper() and word.pos_ in {"PROPN", "NOUN"} and not common else end


def _is_named_by(reading: Reading, start: int) -> bool:
    """Whether an organisation's noun right before belongs to its name: *Verband* of *Verband Sächsischer Bäcker*."""
    doc = reading.doc
    capital = doc[start].tag_ == "ADJA" and doc[start].text[:1].isupper()
    return capital and organisation_noun(doc[start - 1].text, reading.language) is not None


def _person_behind(reading: Reading, start: int, end: int) -> int | None:
    """Where a person starts whose name was run together with that of the body: *Bundesagentur für Arbeit Frank-Jürgen Weise*."""
    doc, first_names = reading.doc, reading.language.first_names
    for i in range(start + 1, end - 1):
        if is_known_organisation(doc[start:i].text) and set(doc[i].text.split("-")) & first_names.keys():
            return i
    return None


def _is_common(reading: Reading, i: int, kind: Kind) -> bool:
    """A common noun that the recogniser took for a name: tagged as such, no acronym, no known place, and no place right behind
    a preposition, where a noun without an article is a name (*in Ometepec*)."""
    token = reading.doc[i]
    if token.tag_ != "NN" or not token.text[1:].islower() or token.text in reading.language.places:
        return False
    return kind == "organisation" or i == 0 or reading.doc[i - 1].tag_ != "APPR"


def _is_compound(reading: Reading, i: int) -> bool:
    """*Ukraine-Krise, Nato-Gipfel*: a compound that only begins with a name."""
    first, hyphen, last = reading.doc[i].text.rpartition("-")
    if not hyphen or (reading.doc[i].pos_ == "PROPN" and last[:1].isupper() and last in reading.language.places):
        return False
    known = first in reading.language.places or country_of_name(first) is not None or is_known_organisation(first)
    return known and organisation_noun(last, reading.language) is None and last[:1].isupper()


def normal_name(span: Span) -> str:
    """The words of a name joined by blanks as in the text, without the genitive -s where the tagger sees a genitive."""
    text = " ".join(span.text.split())
    last = span[-1]
    if last.text.endswith(("’", "'")):
        return text[:-1]
    if (
        "Gen" in last.morph.get("Case", [])
        and last.text.endswith("s")
        and len(last.text) > 3
        and not last.text.endswith("ss")
    ):
        return text[:-1]
    return text
