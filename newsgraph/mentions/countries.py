"""Countries: nouns and adjectives, by table."""

from functools import cache

from newsgraph.language.tables import Country, Language, Place, load_language
from newsgraph.mentions.mention import FoundMention
from newsgraph.mentions.phrases import PhraseTable
from newsgraph.reading import Reading

_ADJECTIVE_ENDINGS = ("", "e", "en", "er", "es", "em")


@cache
def _nouns() -> PhraseTable[Country]:
    phrases: dict[str, Country] = {}
    for country in load_language().countries:
        for form in (country.name, *country.aliases):
            phrases[form] = country
    return PhraseTable.of(phrases)


@cache
def _adjectives() -> dict[str, Country]:
    return {
        adjective + ending: country
        for country in load_language().countries
        for adjective in country.adjectives
        for ending in _ADJECTIVE_ENDINGS
    }


def find_countries(reading: Reading) -> list[FoundMention]:
    """Nouns that name a sovereign state, today's or a former one."""
    return [
        FoundMention((start, end), "country", "name", country.name, country.key)
        for start, end, country in _nouns().find(reading.doc)
    ]


def find_country_adjectives(reading: Reading) -> list[FoundMention]:
    """*russische, US-amerikanischen*: adjectives of a country, not those inside a name (*Deutsche Bank*)."""
    found = []
    for token in reading.doc:
        country = country_of_adjective(token.text, reading.language)
        if (
            country is not None
            and token.pos_ in {"ADJ", "PROPN", "NOUN", "ADV", "DET", "VERB"}
            and token.ent_type_ not in {"ORG", "PER"}
        ):
            found.append(FoundMention((token.i, token.i + 1), "country", "adjective", country.name, country.key))
    return found


def country_of_name(name: str) -> Country | None:
    """The country of exactly that name or alias."""
    return _nouns().entries.get(tuple(name.split()))


@cache
def _place_adjectives() -> dict[str, Place]:
    return {
        adjective + ending: place
        for place in load_language().places.values()
        for adjective in place.adjectives
        for ending in _ADJECTIVE_ENDINGS
    }


def place_of_adjective(word: str, language: Language) -> Place | None:
    """The place an inflected adjective belongs to: *bayerischen* → Bayern."""
    return _place_adjectives().get(word)


def country_of_adjective(word: str, language: Language) -> Country | None:
    """The country an inflected adjective belongs to; a capital letter at the head of a sentence does not matter."""
    table = _adjectives()
    return table.get(word) or (table.get(word[:1].lower() + word[1:]) if word[:1].isupper() else None)
