"""Find entities by the names people type: part of a name, alias, acronym, any case, umlauts written out,
genitive -s.

The strictest reading that finds anything counts: id, whole name or alias or surname, the same without titles,
all words of a longer name, beginnings of words. What then is left is grouped: a surname without a first name
goes with the one full name that fits. Several groups are an ambiguity, and that is an answer too: it lists
them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from pydantic import BaseModel, ConfigDict
from rapidfuzz import fuzz, process

from newsgraph.errors import GraphError
from newsgraph.graph.ontology import ENTITY_KINDS
from newsgraph.graph.records import EntityNode
from newsgraph.identity.keys import country_names, organisation_names
from newsgraph.identity.normal import normal, without_umlauts
from newsgraph.language import load_language
from newsgraph.nouns import role_noun

NEAR = 70  # similarity, 0 to 100, from which a name is offered for one that is not there
OFFERED = 6


class Candidate(BaseModel):
    """One reading of a name: the entities that it may mean together, the fullest named first."""

    model_config = ConfigDict(frozen=True)

    entities: tuple[EntityNode, ...]

    @property
    def label(self) -> str:
        """Name and kind; without a name of its own also the article, or how many: *Sprecher (group, 3
        articles)*."""
        first = self.entities[0]
        if first.article is None:
            return f"{first.name} ({first.kind})"
        articles = {entity.article for entity in self.entities}
        return f"{first.name} ({first.kind}, {first.article if len(articles) == 1 else f'{len(articles)} articles'})"


class UnknownNameError(GraphError):
    """No entity has that name; `near` are those of similar names."""

    def __init__(self, name: str, near: Sequence[str]) -> None:
        self.name, self.near = name, tuple(near)
        hint = f"did you mean {', '.join(near)}?" if near else "list the names there are with graph.entities"
        super().__init__(f"nobody and nothing in the graph is called {name!r}: {hint}")


class AmbiguousNameError(GraphError):
    """The name fits several entities: `candidates` are the readings, one of whose names or ids is to be
    given."""

    def __init__(self, name: str, candidates: Sequence[Candidate]) -> None:
        self.name, self.candidates = name, tuple(candidates)
        labels = "; ".join(candidate.label for candidate in candidates)
        super().__init__(f"{name!r} may be {len(candidates)} things: {labels}. Give a full name or an id.")


OWN, ALIAS, SURNAME = 0, 1, 2


def name_forms(entity: EntityNode) -> dict[str, int]:
    """Normal forms of all names that mean the entity as a whole, and of which sort each is: its OWN name, an
    ALIAS of the texts or the tables, a person's SURNAME."""
    sorts = {
        OWN: [entity.name],
        ALIAS: list(entity.aliases),
        SURNAME: [surname for name in (entity.name, *entity.aliases) for surname in surnames(name)],
    }
    if entity.kind != "person":
        del sorts[SURNAME]
    forms: dict[str, int] = {}
    for sort, names in sorts.items():
        for name in names:
            forms.setdefault(normal(name), sort)
            forms.setdefault(without_umlauts(name), sort)
    known: set[str] = set()
    if entity.kind == "country":
        known |= country_names(entity.name) | ({entity.iso.casefold()} if entity.iso else set())
    if entity.kind == "organisation" and entity.article is None:
        known |= organisation_names(entity.name)
    for form in sorted(known):
        forms.setdefault(form, ALIAS)
    forms.pop("", None)
    return forms


def strictest(found: Iterable[tuple[EntityNode, int]]) -> list[EntityNode]:
    """Of entities that one form names, each with the sort of name: those whose own name it is, if one of them
    is known in all articles (*Deutschland*, not Frau Deutschland); else bodies and countries with that alias;
    else all."""
    best = list(found)
    for most, persons in ((OWN, True), (ALIAS, False)):
        strict = [e for e, sort in best if sort <= most and (persons or e.kind != "person" or e.article is not None)]
        kinds = {e.kind for e in strict if e.article is None}
        if kinds:
            return in_order(e for e in strict if e.kind in kinds)
    return in_order(e for e, _ in best)


def in_order(entities: Iterable[EntityNode]) -> list[EntityNode]:
    """Entities of all articles first, by name."""
    return sorted(entities, key=lambda e: (e.article is not None, e.name, e.id))


def surnames(name: str) -> Iterator[str]:
    """The last word of a name of several words, and with the lower-case words before it: *Leyen*, *von der
    Leyen*."""
    words = name.split()
    if len(words) < 2:
        return
    yield words[-1]
    start = len(words) - 1
    while start > 1 and words[start - 1].islower():
        start -= 1
    if start < len(words) - 1:
        yield " ".join(words[start:])


def query_forms(name: str) -> Iterator[str]:
    """Normal forms to look a typed name up by, strictest first: as it is, without titles, without the
    genitive -s."""
    words = name.split()
    yield normal(name)
    while len(words) > 1 and (role_noun(words[0], load_language()) or words[0] in load_language().titles):
        words = words[1:]
        yield normal(" ".join(words))
    bare = normal(" ".join(words))
    if bare.endswith("s") and len(bare) > 3:
        yield bare[:-1]


class NameIndex:
    """The names of a graph's entities."""

    def __init__(self, entities: Iterable[EntityNode]) -> None:
        self.entities = {entity.id: entity for entity in entities}

    @cached_property
    def _ids(self) -> dict[str, str]:
        return {old: entity.id for entity in self.entities.values() for old in (entity.id, *entity.merged)}

    @cached_property
    def _exact(self) -> dict[str, dict[str, int]]:
        index: dict[str, dict[str, int]] = defaultdict(dict)
        for entity in self.entities.values():
            for form, sort in name_forms(entity).items():
                index[form][entity.id] = sort
        return index

    @cached_property
    def _words(self) -> dict[str, set[str]]:
        index: dict[str, set[str]] = defaultdict(set)
        for form, ids in self._exact.items():
            for word in form.split():
                index[word] |= set(ids)
        return index

    def find(self, name: str) -> list[EntityNode]:
        """The entities that a name means in the strictest reading that finds any; [] if none does."""
        if name in self._ids:
            return [self.entities[self._ids[name]]]
        forms = [form for form in query_forms(name) if form]
        for form in forms:
            if form in self._exact:
                return strictest((self.entities[i], sort) for i, sort in self._exact[form].items())
        for form in forms:
            found = self._with_words(form, self._words.get)
            if found:
                return in_order(self.entities[i] for i in found)
        for form in forms:
            if len(form) >= 3:
                found = self._with_words(form, self._beginning_with)
                if found:
                    return in_order(self.entities[i] for i in found)
        return []

    def near(self, name: str) -> list[str]:
        """Names of the graph that are spelled much like `name`, most similar first."""
        owners = {form: sorted(ids)[0] for form, ids in self._exact.items()}
        found = process.extract(normal(name), owners.keys(), scorer=fuzz.ratio, score_cutoff=NEAR, limit=2 * OFFERED)
        ranked = sorted(found, key=lambda item: (-item[1], item[0]))
        return list(dict.fromkeys(self.entities[owners[form]].name for form, _, _ in ranked))[:OFFERED]

    def _beginning_with(self, beginning: str) -> set[str] | None:
        found = [ids for word, ids in self._words.items() if word.startswith(beginning)]
        return set().union(*found) if found else None

    def _with_words(self, form: str, lookup: Callable[[str], set[str] | None]) -> set[str]:
        found: set[str] | None = None
        for word in form.split():
            ids = lookup(word) or set()
            found = ids if found is None else found & ids
        return found or set()


def candidates_of(entities: Sequence[EntityNode]) -> list[Candidate]:
    """Group what one name found: things of an article alone that have one name and kind are one reading, and
    go with the one entity of a fuller name that fits, if there is just one."""
    named = [entity for entity in entities if entity.article is None]
    local: dict[tuple[int, str], list[EntityNode]] = defaultdict(list)
    for entity in entities:
        if entity.article is not None:
            local[ENTITY_KINDS.index(entity.kind), normal(entity.name)].append(entity)
    groups: dict[str, list[EntityNode]] = {entity.id: [entity] for entity in named}
    rest: list[list[EntityNode]] = []
    for (_, form), members in sorted(local.items()):
        fits = [e for e in named if e.kind == members[0].kind and form in name_forms(e)]
        if len(fits) == 1:
            groups[fits[0].id] += members
        else:
            rest.append(members)
    found = [*groups.values(), *rest]
    return [Candidate(entities=tuple(sorted(g, key=lambda e: (e.article is not None, e.name, e.id)))) for g in found]
