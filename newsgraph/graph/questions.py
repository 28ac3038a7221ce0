"""What can be asked of a graph, wherever it is kept: in memory or in a store."""

from abc import ABC, abstractmethod
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import networkx

from newsgraph.errors import GraphError
from newsgraph.extraction import AttributionForm
from newsgraph.graph.contradictions import find_contradictions
from newsgraph.graph.dates import bound, day
from newsgraph.graph.names import AmbiguousNameError, Candidate, UnknownNameError, candidates_of
from newsgraph.graph.ontology import EdgeKind
from newsgraph.graph.paths import shortest_path
from newsgraph.graph.records import Contradiction, Edge, EntityNode, Holding, Node, Path, Said, Speaker, Tenure, WhoIs
from newsgraph.identity.normal import normal

Name = str | EntityNode | Sequence[str | EntityNode]
NetworkKind = Literal["said_about", "said_to", "said_with"]
_NETWORKS: dict[str, EdgeKind] = {"said_about": "ABOUT", "said_to": "ADDRESSED_TO", "said_with": "VIA"}
# Edges that no path goes along: an article or a country would join nearly all with all.
UNWALKED: frozenset[EdgeKind] = frozenset({"REPORTED_IN", "MENTIONED_IN", "PART_OF"})


@dataclass(frozen=True)
class Selection:
    """Conditions on statements: ids of entities (any of them; None: no condition), forms, normal words, days,
    the normal name of the source, and the lowest confidence."""

    by: frozenset[str] | None = None
    about: frozenset[str] | None = None
    to: frozenset[str] | None = None
    via: frozenset[str] | None = None
    forms: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    source: str | None = None
    min_confidence: float = 0.0


class Graph(ABC):
    """The questions. Wherever one takes a name, it takes any part of it, an alias, an acronym or an id, in
    any case, umlauts written out or not; a list of names means any of them. A name that fits nothing raises
    UnknownNameError with those near it, one that fits several different things AmbiguousNameError with the
    `candidates`. Both are GraphErrors.
    """

    def find(self, name: str) -> list[Candidate]:
        """All readings of a name, [] if there is none; those with more statements by or about them stand
        first."""
        found = candidates_of(self._find_entities(name))
        return sorted(found, key=lambda c: (-sum(map(self._weight, c.entities)), c.label))

    def resolve(self, name: Name) -> tuple[EntityNode, ...]:
        """The entities that a name, or any of several names, means.

        Raises UnknownNameError (a GraphError with `near`) or AmbiguousNameError (with `candidates`).
        """
        if isinstance(name, EntityNode):
            return (name,)
        if not isinstance(name, str):
            return tuple({e.id: e for one in name for e in self.resolve(one)}.values())
        found = self.find(name)
        if not found:
            raise UnknownNameError(name, self._near_names(name))
        if len(found) > 1:
            raise AmbiguousNameError(name, found)
        return found[0].entities

    def said(
        self,
        by: Name | None = None,
        about: Name | None = None,
        to: Name | None = None,
        via: Name | None = None,
        *,
        form: AttributionForm | Sequence[AttributionForm] | None = None,
        text: str | None = None,
        since: str | date | None = None,
        until: str | date | None = None,
        source: str | None = None,
        min_confidence: float = 0.0,
    ) -> list[Said]:
        """The statements that meet all conditions, ordered by date, article and place in the text.

        `text`: words that must all stand in the content, any case, also as beginnings of words. `since` and
        `until` are days, both included; a statement of an article without a date meets neither. `source` is
        the article's source or agency. `min_confidence` in [0, 1]. Raises GraphError for a name that is
        unknown or ambiguous, or a bound that is no date.

        >>> graph.said(by="Putin", about="Ukraine", since="2021-12")  # doctest: +SKIP
        """
        return self._select(
            Selection(
                self._ids(by),
                self._ids(about),
                self._ids(to),
                self._ids(via),
                frozenset({form} if isinstance(form, str) else form or ()),
                tuple(normal(text).split()) if text else (),
                bound(since),
                bound(until),
                normal(source) if source else None,
                min_confidence,
            )
        )

    def speakers(
        self, about: Name | None = None, *, since: str | date | None = None, until: str | date | None = None
    ) -> list[Speaker]:
        """Who spoke (about somebody or something), with the number of statements, most first."""
        selection = Selection(about=self._ids(about), since=bound(since), until=bound(until))
        speakers = [Speaker(entity=entity, statements=n) for entity, n in self._speakers(selection)]
        return sorted(speakers, key=lambda s: (-s.statements, s.entity.name, s.entity.id))

    def roles(self, of: Name | None = None, at: Name | None = None, *, on: str | date | None = None) -> list[Holding]:
        """The offices that a person holds (`of`), that a country or organisation has (`at`), or both, one for
        each article that tells it, ordered by date.

        `on`: only the last word before or on that day about each person and office, without those that it
        calls former or designated; what undated articles say counts as older than all else.
        """
        found = self._holdings(self._ids(of), self._ids(at))
        found.sort(key=lambda h: (h.published or "", h.person.name, h.office.label, h.status, h.evidence[0].article))
        if on is None:
            return found
        last: dict[tuple[str, str], Holding] = {}
        until = bound(on)
        for holding in found:
            if holding.published is None or within(holding.published, None, until):
                last[holding.person.id, holding.office.id] = holding
        return [holding for holding in last.values() if holding.status == "current"]

    def tenures(self, of: Name | None = None, at: Name | None = None) -> list[Tenure]:
        """Who held which office from when to when, as far as articles tell: the answer of `roles` with one
        entry for each person, office and status, ordered by first day, undated ones last. Raises GraphError
        as `resolve` does."""
        groups: dict[tuple[str, str, str], list[Holding]] = defaultdict(list)
        for holding in self.roles(of, at):
            groups[holding.person.id, holding.office.id, holding.status].append(holding)
        tenures = []
        for found in groups.values():
            days = sorted(d for holding in found if (d := day(holding.published)))
            tenures.append(
                Tenure(
                    person=found[0].person,
                    office=found[0].office,
                    status=found[0].status,
                    first=days[0] if days else None,
                    last=days[-1] if days else None,
                    articles=len({holding.evidence[0].article for holding in found}),
                )
            )
        return sorted(tenures, key=lambda t: (t.first is None, t.first or "", t.person.name, t.office.label, t.status))

    def who_is(self, name: Name) -> WhoIs:
        """An entity with its offices (of a body: those who hold them) and how much it said and is spoken of.

        Raises GraphError as `resolve` does.
        """
        entities = self.resolve(name)
        articles, said, said_about = self._counts(frozenset(entity.id for entity in entities))
        of_person = entities[0].kind == "person"
        roles = self.roles(of=entities) if of_person else self.roles(at=entities)
        return WhoIs(entity=entities[0], roles=tuple(roles), articles=articles, said=said, said_about=said_about)

    def path(self, start: Name, end: Name, *, longest: int = 8) -> Path | None:
        """A shortest way from one entity to another over statements, offices and relations, of at most
        `longest` edges; None if there is none. Two that stand in one article and nothing else are not joined.

        Raises GraphError as `resolve` does.
        """
        starts, ends = ([entity.id for entity in self.resolve(name)] for name in (start, end))
        found = shortest_path(starts, ends, self._edges_around, longest)
        if found is None:
            return None
        nodes, edges = found
        return Path(nodes=tuple(self._node(node) for node in nodes), edges=edges)

    def chains(self) -> list[tuple[Said, ...]]:
        """Speech within speech: from each outermost statement down to each innermost, longest chains
        first."""
        inner: dict[str, list[str]] = defaultdict(list)
        nested = set()
        for outer, within_it in self._nestings():
            inner[outer].append(within_it)
            nested.add(within_it)
        chains = [chain for outer in sorted(set(inner) - nested) for chain in _descend(outer, inner, ())]
        known = {said.id: said for said in self._statements({i for chain in chains for i in chain})}
        found = [tuple(known[i] for i in chain) for chain in chains]
        return sorted(found, key=lambda chain: (-len(chain), said_order(chain[0]), said_order(chain[-1])))

    def contradictions(self, by: Name | None = None, about: Name | None = None) -> list[Contradiction]:
        """Pairs of statements by one speaker that share half of their content words and of which one is
        negated, by date.

        A list to be read, of what may have changed over time or between articles; no verdict.
        """
        by_speaker: dict[str, list[Said]] = defaultdict(list)
        for said in self.said(by=by, about=about):
            if said.speaker is not None:
                by_speaker[said.speaker.id].append(said)
        found = [pair for statements in by_speaker.values() for pair in find_contradictions(statements)]
        return sorted(found, key=lambda c: (said_order(c.earlier), said_order(c.later)))

    def network(self, kind: NetworkKind = "said_about") -> networkx.DiGraph:
        """Who spoke about whom (`said_about`), to whom (`said_to`), or through whom (`said_with`): a weighted
        networkx DiGraph of entities.

        Edges run from the speaker; `weight` is the number of statements, `statements` their ids. Raises
        GraphError for a kind it does not know.
        """
        if kind not in _NETWORKS:
            raise GraphError(f"no network {kind!r}: there are {', '.join(_NETWORKS)}")
        graph = networkx.DiGraph(name=kind)
        pairs: dict[tuple[str, str], list[str]] = defaultdict(list)
        for speaker, target, statement in self._pairs(_NETWORKS[kind]):
            pairs[speaker, target].append(statement)
        for node_id in sorted({i for pair in pairs for i in pair}):
            node = self._node(node_id)
            graph.add_node(node_id, label=node.label, kind=node.kind)
        for (speaker, target), statements in sorted(pairs.items()):
            graph.add_edge(speaker, target, weight=len(statements), statements=sorted(statements))
        return graph

    def statement(self, statement_id: str) -> Said:
        """The statement of that id. Raises GraphError if there is none."""
        found = self._statements({statement_id})
        if not found:
            raise GraphError(f"no statement has the id {statement_id!r}; ids are those that `said` gives")
        return found[0]

    def _ids(self, name: Name | None) -> frozenset[str] | None:
        return None if name is None else frozenset(entity.id for entity in self.resolve(name))

    @abstractmethod
    def _find_entities(self, name: str) -> list[EntityNode]:
        """The entities that a name means in the strictest reading that finds any."""

    @abstractmethod
    def _near_names(self, name: str) -> list[str]:
        """Names of entities that are spelled much like one that is not there."""

    @abstractmethod
    def _weight(self, entity: EntityNode) -> int:
        """The number of statements by and about an entity."""

    @abstractmethod
    def _select(self, selection: Selection) -> list[Said]:
        """The statements that meet a selection, in the order of `said`."""

    def _speakers(self, selection: Selection) -> Iterable[tuple[EntityNode, int]]:
        """Speakers of the statements that meet a selection, each with their number."""
        found = self._select(selection)
        speakers = {said.speaker.id: said.speaker for said in found if said.speaker}
        counts = Counter(said.speaker.id for said in found if said.speaker)
        return [(speakers[i], n) for i, n in counts.items()]

    @abstractmethod
    def _statements(self, ids: Iterable[str]) -> list[Said]:
        """The statements of these ids that there are, in the order of `said`."""

    @abstractmethod
    def _holdings(self, persons: frozenset[str] | None, bodies: frozenset[str] | None) -> list[Holding]:
        """Who holds which office, by ids of persons and bodies (None: any)."""

    @abstractmethod
    def _counts(self, ids: frozenset[str]) -> tuple[int, int, int]:
        """Articles that mention any of these entities, statements by, and statements about them."""

    @abstractmethod
    def _pairs(self, kind: EdgeKind) -> Iterable[tuple[str, str, str]]:
        """Speaker, target and statement, for all targets that a statement is joined to by edges of `kind`."""

    @abstractmethod
    def _nestings(self) -> Iterable[tuple[str, str]]:
        """Pairs of a statement and one within it."""

    @abstractmethod
    def _edges_around(self, node: str) -> Iterable[Edge]:
        """Edges at a node, by id, but for UNWALKED ones."""

    @abstractmethod
    def _node(self, node_id: str) -> Node:
        """The node of that id."""


def _descend(outer: str, inner: dict[str, list[str]], above: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    chain = (*above, outer)
    within_it = [i for i in sorted(inner.get(outer, ())) if i not in chain]
    if not within_it:
        yield chain
    for statement in within_it:
        yield from _descend(statement, inner, chain)


def said_order(said: Said) -> tuple[Any, ...]:
    """Sort key of statements: day, article, place in the text, id."""
    return (day(said.article.published) or "", said.article.article, said.article.id, said.evidence[0].start, said.id)


def within(published: str | None, first: str | None, last: str | None) -> bool:
    """Whether a date lies between two days, both included; an unknown date does so only where there is no
    bound."""
    if first is None and last is None:
        return True
    when = day(published)
    return when is not None and (first is None or first <= when) and (last is None or when <= last)


def contains_words(text: str, words: Iterable[str]) -> bool:
    """Whether all normal words, or words that begin with them, stand in a text."""
    there = normal(text).split()
    return all(any(word.startswith(wanted) for word in there) for wanted in words)
