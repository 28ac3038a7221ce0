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


def name_forms(entity: EntityNode) -> set[str]:
    """Normal forms of all names that mean the entity as a whole: its own, those of the tables, a person's
    surname."""
    spelled = (entity.name, *entity.aliases)
    names = {form(name) for name in spelled for form in (normal, without_umlauts)}
    if entity.kind == "person":
        names |= {form(surname) for name in spelled for surname in surnames(name) for form in (normal, without_umlauts)}
    if entity.kind == "country":
        names |= country_names(entity.name)
        names |= {entity.iso.casefold()} if entity.iso else set()
    if entity.kind == "organisation" and entity.article is None:
        names |= organisation_names(entity.name)
    return names - {""}


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
    def _exact(self) -> dict[str, set[str]]:
        index: dict[str, set[str]] = defaultdict(set)
        for entity in self.entities.values():
            for form in name_forms(entity):
                index[form].add(entity.id)
        return index

    @cached_property
    def _words(self) -> dict[str, set[str]]:
        index: dict[str, set[str]] = defaultdict(set)
        for form, ids in self._exact.items():
            for word in form.split():
                index[word] |= ids
        return index

    def find(self, name: str) -> list[EntityNode]:
        """The entities that a name means in the strictest reading that finds any; [] if none does."""
        if name in self._ids:
            return [self.entities[self._ids[name]]]
        forms = [form for form in query_forms(name) if form]
        for form in forms:
            if form in self._exact:
                return self._sorted(self._exact[form])
        for form in forms:
            found = self._with_words(form, self._words.get)
            if found:
                return self._sorted(found)
        for form in forms:
            if len(form) >= 3:
                found = self._with_words(form, self._beginning_with)
                if found:
                    return self._sorted(found)
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

    def _sorted(self, ids: Iterable[str]) -> list[EntityNode]:
        return sorted((self.entities[i] for i in ids), key=lambda e: (e.article is not None, e.name, e.id))


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
