"""Organisations beyond the statistical names: known ones by table, bodies by their noun (*das russische Parlament*)."""

from functools import cache

from newsgraph.language.tables import Country, Noun, Organisation, load_language
from newsgraph.mentions.countries import country_of_adjective
from newsgraph.mentions.mention import FoundMention
from newsgraph.mentions.phrases import PhraseTable
from newsgraph.nouns import organisation_noun
from newsgraph.reading import Reading
from newsgraph.syntax import Rel

_DEFINITE = {"der", "die", "das", "des", "dem", "den", "im", "am", "vom", "zum", "zur", "beim", "ins", "ans"}
# Ending of an adjective in the nominative without an article, by the noun's gender.
_STRONG = {"m": "er", "f": "e", "n": "es", "pl": "e", "": "e"}
_SURE = 2  # `definite` of the noun table from which a definite description counts by itself


@cache
def _table() -> PhraseTable[Organisation]:
    phrases: dict[str, Organisation] = {}
    for organisation in load_language().organisations:
        for form in (organisation.name, *organisation.aliases):
            phrases.setdefault(form, organisation)
    return PhraseTable.of(phrases)


def is_known_organisation(name: str) -> bool:
    """Whether the table has an organisation under exactly that name."""
    return tuple(name.split()) in _table().entries


def find_known_organisations(reading: Reading) -> list[FoundMention]:
    """Organisations of the table under any of their names."""
    return [
        FoundMention((start, end), "organisation", "name", organisation.name, organisation.name)
        for start, end, organisation in _table().find(reading.doc)
    ]


def _lemma(word: str, noun: Noun) -> str:
    """A noun or compound in the nominative: *Innenministeriums* → Innenministerium."""
    for form in sorted(noun.forms, key=len, reverse=True):
        if word.casefold().endswith(form.casefold()):
            head = word[: len(word) - len(form)]
            return head + (noun.lemma.lower() if head and not head.endswith("-") else noun.lemma)
    return word


@cache
def _capitals() -> dict[str, Country]:
    return {capital: country for country in load_language().countries for capital in country.capitals}


def _capital_of(place: str) -> Country | None:
    return _capitals().get(place)


def find_quoted_organisations(reading: Reading) -> list[FoundMention]:
    """*die Firma „Hvalur“, das Krankenhaus „Black Lion Hospital“*: a short name in quotation marks behind a noun for bodies."""
    doc = reading.doc
    found = []
    for (start, end), quotation in reading.quotations:
        words = [t for t in doc[start + 1 : end - 1] if not t.is_space]
        if not quotation.closed or not 1 <= len(words) <= 6 or start == 0 or not words[0].text[:1].isupper():
            continue
        if any(t.text in {".", "!", "?", ","} or t.pos_ in {"VERB", "AUX"} for t in words):
            continue
        if organisation_noun(doc[start - 1].text, reading.language) is not None:
            span = (start + 1, end - 1)
            found.append(FoundMention(span, "organisation", "name", " ".join(doc[span[0] : span[1]].text.split())))
    return found


def find_organisation_nouns(reading: Reading, names: list[FoundMention]) -> list[FoundMention]:
    """Bodies named by a common noun: unique ones (*Bundestag*), and definite descriptions of one particular body, with
    the country adjective and the place that belong to it (*die Regierung in Kiew*, *Polizei Hannover*)."""
    doc, tree = reading.doc, reading.tree
    places = {m.start: m for m in names if m.kind == "place"}
    found = []
    for token in doc:
        if token.pos_ not in {"NOUN", "PROPN"}:
            continue
        noun = organisation_noun(token.text, reading.language)
        if noun is None:
            continue
        start, end = token.i, token.i + 1
        country = country_of_adjective(doc[start - 1].text, reading.language) if start else None
        if country is not None:
            start -= 1
        before = doc[start - 1].lower_ if start else ""
        definite = before in _DEFINITE
        placed = places.get(end)
        seat_words = ""
        if placed is not None:  # "Polizei Hannover"
            end, seat_words = placed.end, placed.name
        elif end + 1 < len(doc) and doc[end].lower_ in {"in", "von"} and end + 1 in places:
            beside = places[end + 1]
            if tree.heads[beside.start] == token.i or doc[token.i].lower_ == "regierung":
                placed, end, seat_words = beside, beside.end, beside.name
        else:  # "Staatsanwaltschaft Nürnberg-Fürth", where the place was not known as one
            while end < len(doc) and doc[end].pos_ == "PROPN" and doc[end].ent_type_ != "PER" and end < token.i + 4:
                end += 1
            seat_words = doc[token.i + 1 : end].text
        sure = noun.unique or (definite and noun.definite >= _SURE) or ((country or seat_words) and noun.definite)
        if not sure or ("Plur" in token.morph.get("Number", []) and noun.gender != "pl"):
            continue
        if tree.relations[token.i] in {Rel.NAME, Rel.COMPOUND} and not definite:
            continue
        lemma = _lemma(token.text, noun)
        seat = country or (_capital_of(placed.name) if placed else None)
        key = f"{seat.name if seat else seat_words} {lemma}".strip().casefold()
        adjective = country.adjectives[0] + _STRONG[noun.gender] + " " if country else ""
        name = adjective + lemma + (" " + doc[token.i + 1 : end].text if seat_words else "")
        found.append(FoundMention((start, end), "organisation", "name" if noun.unique else "description", name, key))
    return found
