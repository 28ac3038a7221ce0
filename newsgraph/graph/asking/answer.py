"""Answer a question: read it, ask the graph, show both."""

from collections import Counter
from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict
from rapidfuzz import fuzz

from newsgraph.graph.asking.office import read_office
from newsgraph.graph.asking.question import Query, read_question
from newsgraph.graph.asking.verbs import was_made_with
from newsgraph.graph.names import AmbiguousNameError, Candidate, UnknownNameError
from newsgraph.graph.questions import Graph, said_order, within
from newsgraph.graph.records import Contradiction, EntityNode, Holding, Path, Said, Speaker, WhoIs
from newsgraph.identity.normal import normal

_MISSPELT = 90  # similarity, 0 to 100, from which an unknown name is taken for a misspelt one


class Answer(BaseModel):
    """The query that a question was read as, and what the graph answers.

    `said` are the statements it rests on; `entities` those asked for, with the number of statements
    (speakers, addressees, …); `roles`, `who_is`, `path` (None: there is no way) and `contradictions` belong
    to queries of that name.
    """

    model_config = ConfigDict(frozen=True)

    question: str
    query: Query
    said: tuple[Said, ...] = ()
    entities: tuple[Speaker, ...] = ()
    roles: tuple[Holding, ...] = ()
    who_is: WhoIs | None = None
    path: Path | None = None
    contradictions: tuple[Contradiction, ...] = ()


def ask(graph: Graph, question: str) -> Answer:
    """Answer a German question about who said what about whom.

    Raises GraphError where it is not understood (the message shows what can be asked) or a name is unknown or
    ambiguous.

    >>> ask(graph, "Was sagte Merkel über die Ukraine?").query  # doctest: +SKIP
    said(by="Angela Merkel", about="Ukraine")
    """
    names = _GraphNames(graph)
    return _answer(graph, question, read_question(question, names), names.found)


class _GraphNames:
    """The names of a graph; `found` keeps what each canonical name meant."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.found: dict[str, tuple[EntityNode, ...]] = {}

    def find(self, name: str) -> str | None:
        return self.require(name) if self.graph.find(name) else None

    def require(self, name: str) -> str:
        entities = self.graph.resolve(name)
        self.found[entities[0].name] = entities
        return entities[0].name

    def is_known(self, name: str) -> bool:
        return len(self.graph.find(name)) == 1

    def together(self, canonical: list[str]) -> str:
        name = " und ".join(canonical)
        self.found[name] = tuple(entity for one in canonical for entity in self.found[one])
        return name

    def holder(self, words: list[str]) -> str | None:
        office = read_office(words, self.find)
        if office is None or (office[1] is None and not office[0].startswith("Bundes")):
            return None
        title, at = office
        held = [h for h in self.graph.roles(at=at) if same_title(h.office.title, title) and h.status == "current"]
        persons = {h.person.id: h.person for h in held if h.person.article is None}
        if len(persons) > 1:
            candidates = [Candidate(entities=(persons[i],)) for i in sorted(persons, key=lambda i: persons[i].name)]
            raise AmbiguousNameError(" ".join(words), candidates)
        return self.require(next(iter(persons))) if persons else None

    def is_topic(self, words: str) -> bool:
        try:
            self.graph.resolve(words)
        except UnknownNameError as error:
            parts = [normal(word) for near in error.near for word in (near, *near.split())]
            if any(fuzz.ratio(normal(words), part) >= _MISSPELT for part in parts):
                return False
            return bool(self.graph.said(text=words))
        return False

    def is_person(self, canonical: str) -> bool:
        return canonical in self.found and self.found[canonical][0].kind in {"person", "group"}


def _answer(graph: Graph, question: str, query: Query, names: dict[str, tuple[EntityNode, ...]]) -> Answer:
    def of(name: str | None) -> tuple[EntityNode, ...] | None:
        if name is None:
            return None
        return names[name] if name in names else graph.resolve(name)

    if query.function == "who_is":
        return Answer(question=question, query=query, who_is=graph.who_is(of(query.name) or ()))
    if query.function == "roles":
        held = graph.roles(of(query.of), of(query.at))
        held = [h for h in held if within(h.published, query.since, query.until)]
        wanted = [h for h in held if query.title is None or same_title(h.office.title, query.title)]
        return Answer(question=question, query=query, roles=tuple(wanted))
    if query.function == "path":
        return Answer(question=question, query=query, path=graph.path(of(query.name) or (), of(query.other) or ()))
    if query.function == "contradictions":
        found = graph.contradictions(of(query.by), of(query.about))
        return Answer(question=question, query=query, contradictions=tuple(found))
    said = _statements(graph, query, of(query.by), of(query.about), of(query.to), of(query.target))
    return Answer(question=question, query=query, said=tuple(said), entities=tuple(_wanted(query, said)))


def same_title(title: str, wanted: str) -> bool:
    """*Präsident* is also what a *Ministerpräsident* is not: the whole title, or its words behind an
    attribute."""
    return normal(wanted) == normal(title) or normal(title).endswith(f" {normal(wanted)}")


def _statements(
    graph: Graph,
    query: Query,
    by: tuple[EntityNode, ...] | None,
    about: tuple[EntityNode, ...] | None,
    to: tuple[EntityNode, ...] | None,
    target: tuple[EntityNode, ...] | None,
) -> list[Said]:
    def said(about: tuple[EntityNode, ...] | None, to: tuple[EntityNode, ...] | None) -> list[Said]:
        return graph.said(by, about, to, text=query.text, since=query.since, until=query.until)

    found = said(about, to)
    if target is not None:
        either = {one.id: one for one in (*said(target, to), *said(about, target))}
        found = sorted(either.values(), key=said_order)
    return [one for one in found if query.verb is None or was_made_with(one, query.verb)]


def _wanted(query: Query, said: Iterable[Said]) -> list[Speaker]:
    """The entities asked for, most statements first."""
    counts: Counter[str] = Counter()
    nodes: dict[str, EntityNode] = {}
    for one in said:
        speaker = (one.speaker,) if one.speaker is not None else ()
        parties = {
            "speakers": speaker,
            "addressees": one.addressees,
            "targets": one.addressees or one.about,
            "about": one.about,
        }.get(query.want, ())
        for entity in {entity.id: entity for entity in parties}.values():
            counts[entity.id] += 1
            nodes[entity.id] = entity
    speakers = [Speaker(entity=nodes[i], statements=n) for i, n in counts.items()]
    return sorted(speakers, key=lambda s: (-s.statements, s.entity.name, s.entity.id))
