"""Read the TSV tables of this folder. Sources and licences: SOURCES.md beside them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import TypeVar

from newsgraph.errors import TableError

T = TypeVar("T")


def read_table(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of `<name>.tsv` as dicts.

    Raises TableError naming file and line where a row is malformed.
    """
    for _, row in _numbered_rows(name):
        yield row


def read_entries(name: str, convert: Callable[[dict[str, str]], T]) -> Iterator[T]:
    """Yield what `convert` makes of each row. Raises TableError where it cannot: a column missing, no
    number."""
    for number, row in _numbered_rows(name):
        try:
            entry = convert(row)
        except KeyError as error:
            raise TableError(f"{name}.tsv line {number}: the table has no column {error}") from error
        except ValueError as error:
            raise TableError(f"{name}.tsv line {number}: {error}") from error
        yield entry


def _numbered_rows(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    header: list[str] | None = None
    text = (files("newsgraph.language") / f"{name}.tsv").read_text(encoding="utf8")
    for number, line in enumerate(text.split("\n"), start=1):
        if line.startswith("#") or not line:
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) != len(header):
            raise TableError(f"{name}.tsv line {number}: {len(cells)} cells, the header has {len(header)}: {line!r}")
        yield number, dict(zip(header, cells, strict=True))


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell that are joined by `|`."""
    return tuple(cell.split("|")) if cell else ()


@dataclass(frozen=True)
class Verb:
    """A reporting verb. `frames`: what content it takes; `reported`: 0–3, how surely a sentence with it and
    without a clause of content tells an utterance; `particle` and `extra` are words that belong to the cue,
    `idioms` words one of which must stand beside the verb for it to report."""

    lemma: str
    particle: str
    extra: tuple[str, ...]
    idioms: tuple[str, ...]
    kind: str
    frames: frozenset[str]
    reported: int
    addressee: frozenset[str]
    negates: bool

    @property
    def stem(self) -> str:
        """The lemma without its particle: *teilen* of *mitteilen*."""
        return self.lemma.removeprefix(self.particle) if self.particle else self.lemma


@dataclass(frozen=True)
class Country:
    key: str
    iso: str | None
    name: str
    aliases: tuple[str, ...]
    article: str
    adjectives: tuple[str, ...]
    demonyms: tuple[tuple[str, ...], ...]
    capitals: tuple[str, ...]


@dataclass(frozen=True)
class Noun:
    """A noun with all its surface forms; what the other fields mean depends on its table."""

    lemma: str
    forms: tuple[str, ...]
    kind: str = ""
    gender: str = ""
    feminine: str = ""
    suffix: bool = False
    body: bool = False
    definite: int = 0
    unique: bool = False


@dataclass(frozen=True)
class Organisation:
    name: str
    aliases: tuple[str, ...]
    kind: str
    iso: str | None


@dataclass(frozen=True)
class Metonym:
    """A building, street or city that stands for a body: `body` is the German noun for it, `iso` its
    country."""

    name: str
    iso: str | None
    body: str
    kind: str


@dataclass(frozen=True)
class Place:
    name: str
    kind: str
    iso: str | None
    adjectives: tuple[str, ...]


@dataclass(frozen=True)
class RelationPattern:
    """A verb that tells a relation of its subject to its `target`: object, dative, or the noun behind a preposition;
    `word` must begin a word of the clause, "" if nothing need."""

    kind: str
    verb: str
    target: str
    word: str


@dataclass(frozen=True)
class Language:
    """All tables. Lookups are by surface form; those of common words are case-folded."""

    verbs: tuple[Verb, ...]
    verb_forms: Mapping[str, Mapping[str, frozenset[str]]]  # form -> lemma -> {ind, sub, inf, part, zu, imp}
    countries: tuple[Country, ...]
    metonyms: Mapping[str, Metonym]
    places: Mapping[str, Place]
    organisations: tuple[Organisation, ...]
    organisation_nouns: tuple[Noun, ...]
    role_nouns: tuple[Noun, ...]
    group_nouns: tuple[Noun, ...]
    reporting_nouns: tuple[Noun, ...]
    titles: Mapping[str, str]  # form -> gender ("" unknown); only forms that are no role
    first_names: Mapping[str, str]  # name -> m, f or mf
    relations: Mapping[str, tuple[RelationPattern, ...]]  # verb lemma -> its patterns, in the order of the table
    source_prepositions: frozenset[str]  # laut, gemäß, zufolge: a person, body or source noun stands with them
    anaphoric_sources: frozenset[str]  # demnach, wonach: cue and source in one

    @cached_property
    def verbs_by_lemma(self) -> Mapping[str, tuple[Verb, ...]]:
        index: dict[str, list[Verb]] = {}
        for verb in self.verbs:
            index.setdefault(verb.lemma, []).append(verb)
        return {lemma: tuple(found) for lemma, found in index.items()}

    @cached_property
    def verbs_by_stem(self) -> Mapping[str, tuple[Verb, ...]]:
        """Particle verbs by the lemma of their finite part when the particle stands apart."""
        index: dict[str, list[Verb]] = {}
        for verb in self.verbs:
            if verb.particle:
                index.setdefault(verb.stem, []).append(verb)
        return {stem: tuple(found) for stem, found in index.items()}

    @cached_property
    def country_by_key(self) -> Mapping[str, Country]:
        return {country.key: country for country in self.countries}


def _flag(cell: str) -> bool:
    return cell == "1"


def _noun(row: dict[str, str]) -> Noun:
    return Noun(
        lemma=row["lemma"],
        forms=tuple(dict.fromkeys((row["lemma"], *values(row.get("forms", ""))))),
        kind=row.get("kind", ""),
        gender=row.get("gender", ""),
        feminine=row.get("feminine", ""),
        suffix=_flag(row.get("suffix") or row.get("compounds") or ""),
        body=_flag(row.get("body", "")),
        definite=int(row.get("definite") or 0),
        unique=_flag(row.get("unique", "")),
    )


def _verb(row: dict[str, str]) -> Verb:
    return Verb(
        lemma=row["lemma"],
        particle=row["particle"],
        extra=values(row["extra"]),
        idioms=values(row["idiom"]),
        kind=row["kind"],
        frames=frozenset(values(row["frames"])),
        reported=int(row["np_strength"] or 0),
        addressee=frozenset(values(row["addressee"])),
        negates=_flag(row["negates"]),
    )


def _country(row: dict[str, str]) -> Country:
    return Country(
        key=row["key"],
        iso=row["iso"] or None,
        name=row["name"],
        aliases=values(row["aliases"]),
        article=row["article"],
        adjectives=values(row["adjectives"]),
        demonyms=tuple(tuple(pair.split("/")) for pair in values(row["demonyms"])),
        capitals=values(row["capital"]),
    )


def _verb_forms() -> dict[str, dict[str, frozenset[str]]]:
    forms: dict[str, dict[str, frozenset[str]]] = {}
    for row in read_table("verb_forms"):
        forms.setdefault(row["form"], {})[row["lemma"]] = frozenset(values(row["features"]))
    return forms


def _relations() -> dict[str, tuple[RelationPattern, ...]]:
    patterns: dict[str, list[RelationPattern]] = {}
    for row in read_table("relations"):
        pattern = RelationPattern(row["kind"], row["verb"], row["target"], row["word"])
        patterns.setdefault(pattern.verb, []).append(pattern)
    return {verb: tuple(found) for verb, found in patterns.items()}


@cache
def load_language() -> Language:
    """Read all tables, once per process. Raises TableError where one is malformed."""
    return Language(
        verbs=tuple(read_entries("reporting_verbs", _verb)),
        verb_forms=_verb_forms(),
        countries=tuple(read_entries("countries", _country)),
        metonyms={
            row["name"]: Metonym(row["name"], row["iso"] or None, row["stands_for"], row["kind"])
            for row in read_table("metonyms")
        },
        places={
            row["name"]: Place(row["name"], row["kind"], row["iso"] or None, values(row["adjectives"]))
            for row in read_table("places")
        },
        organisations=tuple(
            Organisation(row["name"], values(row["aliases"]), row["kind"], row["iso"] or None)
            for row in read_table("organisations")
        ),
        organisation_nouns=tuple(read_entries("organisation_nouns", _noun)),
        role_nouns=tuple(read_entries("role_nouns", _noun)),
        group_nouns=tuple(read_entries("group_nouns", _noun)),
        reporting_nouns=tuple(read_entries("reporting_nouns", _noun)),
        titles={row["form"]: row["gender"] for row in read_table("titles") if not _flag(row["role"])},
        first_names={row["name"]: row["gender"] for row in read_table("first_names")},
        relations=_relations(),
        source_prepositions=frozenset(
            row["word"]
            for row in read_table("attribution_words")
            if row["needs"] == "person_or_source" and " " not in row["word"]
        ),
        anaphoric_sources=frozenset(
            row["word"] for row in read_table("attribution_words") if _flag(row["cue_is_speaker"])
        ),
    )
