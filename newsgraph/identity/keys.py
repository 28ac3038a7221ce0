"""The key of an entity of one article: equal keys are the same thing in every article.

A key is decided by the article alone, so that ids depend neither on the other articles nor on their order.
Only what is safe is joined this way: states by ISO code, organisations by their name, persons by their full
name, places of the table. A surname alone, a description (*die Behörde*), a group and an unknown place belong
to their article.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Set
from functools import cache

from newsgraph.extraction import Entity
from newsgraph.identity.domains import domain_of
from newsgraph.identity.normal import LEGAL_FORMS, normal, without_legal_form
from newsgraph.language import load_language
from newsgraph.mentions.countries import country_of_adjective
from newsgraph.nouns import organisation_noun, role_noun

Key = tuple[str, ...]
# Bodies of which a state has one, besides its ministries.
_STATE_BODIES = frozenset(
    {"regierung", "parlament", "praesidialamt", "armee", "militaer", "fuehrung", "luftwaffe", "marine", "notenbank"}
    | {"zentralbank", "verfassungsgericht", "justiz", "streitkraefte", "generalstab"}
)
# Bodies that Austria or Switzerland have under the name of a German one.
_GERMAN_BODIES = frozenset(
    {"bundesrat", "bundesregierung", "bundesverwaltungsgericht", "bundeskanzleramt", "bundeskriminalamt"}
    | {"bundesanwaltschaft", "nationalrat", "rechnungshof", "nationalbank"}
)


@cache
def known_countries() -> Mapping[str, str]:
    """Normal form of every name of a state → its key in the table."""
    countries = load_language().countries
    table = {normal(alias): country.key for country in countries for alias in country.aliases}
    return {**table, **{normal(country.name): country.key for country in countries}}


@cache
def known_organisations() -> Mapping[str, str]:
    """Normal form of every name and alias → canonical name; an alias of two organisations names neither."""
    organisations = load_language().organisations
    names = {normal(organisation.name): organisation.name for organisation in organisations}
    owners: dict[str, set[str]] = {}
    for organisation in organisations:
        for alias in organisation.aliases:
            owners.setdefault(normal(alias), set()).add(organisation.name)
    aliases = {alias: next(iter(names_)) for alias, names_ in owners.items() if len(names_) == 1}
    return {**aliases, **names}


def country_names(name: str) -> frozenset[str]:
    """Normal forms of all names of the state that `name` is a name of; none if the table does not know it."""
    return _inverted(known_countries).get(known_countries().get(normal(name), ""), frozenset())


def organisation_names(name: str) -> frozenset[str]:
    """Normal forms of all names of the organisation that `name` is a name of; none if the table does not know
    it."""
    return _inverted(known_organisations).get(known_organisations().get(normal(name), ""), frozenset())


@cache
def _inverted(table: Callable[[], Mapping[str, str]]) -> Mapping[str, frozenset[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for form, key in table().items():
        names[key].add(form)
    return {key: frozenset(forms) for key, forms in names.items()}


@cache
def countries_of_places() -> Mapping[str, str]:
    """Normal form of every place of the tables that lies in one state, capitals among them, → the state's
    key."""
    language = load_language()
    places = {normal(place.name): place.iso for place in language.places.values() if place.iso}
    capitals = {normal(capital): country.key for country in language.countries for capital in country.capitals}
    return {**capitals, **places}


@cache
def known_places() -> Mapping[str, str]:
    """Normal form of every place of the tables, capitals and buildings that stand for a body among them, →
    its name."""
    language = load_language()
    capitals = (capital for country in language.countries for capital in country.capitals)
    return {normal(name): name for name in (*capitals, *language.metonyms, *language.places)}


def shared_key(entity: Entity, titles: Iterable[str] = (), countries: Set[str] = frozenset()) -> Key | None:
    """The key under which an entity is the same in all articles, None where only its article knows what it
    is.

    Persons: a name of two words or more (*Wladimir Putin*; a title is no first name), and the walk of life if
    the `titles` its article gives it are all of sport or the arts. Organisations: a name of the table, a body
    of a state (*russisches Außenministerium*), or the text's own name unless that is a common noun
    (*Polizei*). Countries: ISO code or table key. Places: the table. `countries` are the ISO codes of the
    article: they tell the German, Austrian and Swiss bodies of one name apart.
    """
    name = normal(entity.name)
    if not name:
        return None
    if entity.kind == "country":
        return ("country", entity.iso or known_countries().get(name, name))
    if entity.kind == "person":
        bare = without_titles(entity.name)
        domain = domain_of(titles)
        return ("person", normal(bare), *([domain] if domain else [])) if " " in normal(bare) else None
    if entity.kind == "organisation":
        german = [iso for iso in ("DE", "AT", "CH") if iso in countries]
        if name in _GERMAN_BODIES and german and german[0] != "DE":
            return ("organisation", name, german[0])
        known = known_organisations().get(name) or known_organisations().get(without_legal_form(entity.name))
        if known is not None:
            return ("organisation", normal(known))
        body = _state_body(entity.name)
        if body is not None:
            return ("organisation", *body)
        return ("organisation", name) if _is_proper(entity) else None
    if entity.kind == "place":
        known = known_places().get(name) or known_places().get(name.removesuffix("s"))
        return ("place", normal(known)) if known is not None else None
    return None


def without_titles(name: str) -> str:
    """A person's name without titles and role nouns in front: *Präsident Wladimir Putin* → *Wladimir
    Putin*."""
    words = name.split()
    while len(words) > 1 and (role_noun(words[0], load_language()) or words[0] in load_language().titles):
        words = words[1:]
    return " ".join(words)


def _state_body(name: str) -> tuple[str, str] | None:
    """State and noun of a body that each state has one of: *russischen Außenministeriums* → (RU,
    aussenministerium)."""
    words = name.split()
    if len(words) != 2:
        return None
    country = country_of_adjective(words[0], load_language())
    noun = organisation_noun(words[1], load_language())
    if country is None or noun is None:
        return None
    lemma = normal(next((form for form in noun.forms if form == words[1]), "") and noun.lemma)
    if not lemma and words[1].casefold().endswith(("ministerium", "ministeriums")):
        lemma = normal(words[1]).removesuffix("s")
    if lemma in _STATE_BODIES or (lemma.endswith("ministerium") and lemma != "ministerium"):
        return (country.key, lemma)
    return None


def _is_proper(entity: Entity) -> bool:
    """Whether an organisation has a name of its own: mentioned by name, and more than a common noun with
    attributes.

    *Bundesregierung* is as good as a name; *Polizei*, *russische Führung*, *Innenministerium* are not, nor is
    what many parliaments and sports have: *SPD-Fraktion*, *Bundesliga*.
    """
    if normal(entity.name).endswith(("fraktion", "liga", "air force")) or all(
        word in LEGAL_FORMS for word in normal(entity.name).split()
    ):
        return False
    if entity.mentions and all(mention.form != "name" for mention in entity.mentions):
        return False
    words = entity.name.split()
    if country_of_adjective(words[0], load_language()) and words[0][:1].islower():
        return False
    nouns = [word for word in words if word[:1].isupper() or word[:1].isdigit()]
    if len(nouns) != 1:
        return len(nouns) > 1
    noun = organisation_noun(nouns[0], load_language())
    if noun is None:
        return len(nouns[0]) > 1
    return (noun.unique and noun.lemma == nouns[0]) or "-" in nouns[0]


def entity_key(
    entity: Entity, article: str, titles: Iterable[str] = (), countries: Set[str] = frozenset()
) -> tuple[Key, bool]:
    """The shared key and True, or else one of the article's own and False: `article` is the id of its
    node."""
    shared = shared_key(entity, titles, countries)
    if shared is not None:
        return shared, True
    return (entity.kind, article, normal(entity.name) or entity.name, entity.id), False


def canonical_name(key: Key) -> str | None:
    """The name that the tables give to a shared key, None where they do not know it."""
    if key[0] == "country":
        country = load_language().country_by_key.get(key[1])
        return country.name if country else None
    if len(key) != 2:
        return None
    if key[0] == "organisation":
        return known_organisations().get(key[1])
    if key[0] == "place":
        return known_places().get(key[1])
    return None
