"""The knowledge graph: typed nodes and edges, networkx inside, and the questions people ask it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, Self

import networkx

from newsgraph.errors import GraphError
from newsgraph.extraction import AttributionForm
from newsgraph.graph.dates import bound, day
from newsgraph.graph.names import AmbiguousNameError, Candidate, NameIndex, UnknownNameError, candidates_of
from newsgraph.graph.ontology import EdgeKind, check_edge
from newsgraph.graph.records import (
    ArticleNode,
    Edge,
    EntityNode,
    Holding,
    Node,
    OfficeNode,
    Profile,
    Said,
    Speaker,
    StatementNode,
)
from newsgraph.identity.normal import normal

Name = str | EntityNode | Sequence[str | EntityNode]


class KnowledgeGraph:
    """Who said what about whom, over many articles. Make one with `build_graph`, `from_json` or `open`; it
    never changes.

    Wherever a question takes a name, it takes any part of it, an alias, an acronym or an id, in any case,
    umlauts written out or not; a list of names means any of them. A name that fits nothing raises
    UnknownNameError with those near it, one that fits several different things AmbiguousNameError with the
    `candidates`. Both are GraphErrors.
    """

    def __init__(self, nodes: Iterable[Node], edges: Iterable[Edge]) -> None:
        """A graph of nodes and edges. Raises GraphError if an edge joins what the ontology does not let it
        join."""
        self._nodes: dict[str, Node] = {node.id: node for node in sorted(nodes, key=lambda n: n.id)}
        self._edges: dict[str, Edge] = {edge.id: edge for edge in sorted(edges, key=lambda e: e.id)}
        self._from: dict[tuple[str, EdgeKind], list[Edge]] = defaultdict(list)
        self._to: dict[tuple[str, EdgeKind], list[Edge]] = defaultdict(list)
        for edge in self._edges.values():
            try:
                check_edge(edge.kind, self._nodes[edge.source].kind, self._nodes[edge.target].kind)
            except KeyError as error:
                raise GraphError(f"edge {edge.id} joins {error}, which is not in the graph") from None
            self._from[edge.source, edge.kind].append(edge)
            self._to[edge.target, edge.kind].append(edge)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, KnowledgeGraph) and (self._nodes, self._edges) == (
            other._nodes,
            other._edges,
        )

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        kinds = Counter(node.kind for node in self._nodes.values())
        return (
            f"KnowledgeGraph({', '.join(f'{n} {kind}' for kind, n in sorted(kinds.items()))}, {len(self._edges)} edges)"
        )

    # What is in it

    @property
    def nodes(self) -> Mapping[str, Node]:
        """All nodes by id, in the order of their ids."""
        return self._nodes

    @property
    def edges(self) -> Mapping[str, Edge]:
        """All edges by id, in the order of their ids."""
        return self._edges

    @cached_property
    def entities(self) -> tuple[EntityNode, ...]:
        """Persons, organisations, countries, places and groups, by name."""
        found = [node for node in self._nodes.values() if isinstance(node, EntityNode)]
        return tuple(sorted(found, key=lambda e: (normal(e.name), e.id)))

    @cached_property
    def statements(self) -> tuple[Said, ...]:
        """All statements, ordered by date, article and place in the text."""
        found = [self._said(node) for node in self._nodes.values() if isinstance(node, StatementNode)]
        return tuple(sorted(found, key=said_order))

    @cached_property
    def articles(self) -> tuple[ArticleNode, ...]:
        """All articles, by date and id."""
        found = [node for node in self._nodes.values() if isinstance(node, ArticleNode)]
        return tuple(sorted(found, key=lambda a: (a.published or "", a.article, a.id)))

    @cached_property
    def nx(self) -> networkx.MultiDiGraph:
        """The graph in networkx: a MultiDiGraph whose keys are edge ids; the fields of nodes and edges are
        their attributes, as plain Python values, and `label` beside them. Changing it does not change this
        graph."""
        graph = networkx.MultiDiGraph(name="newsgraph")
        for node in self._nodes.values():
            graph.add_node(node.id, label=node.label, **node.model_dump(exclude={"id"}))
        for edge in self._edges.values():
            fields = edge.model_dump(exclude={"id", "source", "target"})
            graph.add_edge(edge.source, edge.target, key=edge.id, label=edge.relation or edge.kind, **fields)
        return graph

    def edges_from(self, node: str, kind: EdgeKind) -> list[Edge]:
        """The edges of one kind that start at a node, by id."""
        return self._from.get((node, kind), [])

    def edges_to(self, node: str, kind: EdgeKind) -> list[Edge]:
        """The edges of one kind that end at a node, by id."""
        return self._to.get((node, kind), [])

    # Names

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(self.entities)

    def find(self, name: str) -> list[Candidate]:
        """All readings of a name, [] if there is none; entities with more statements by or about them stand
        first."""
        return sorted(
            candidates_of(self._names.find(name)),
            key=lambda c: (-sum(map(self._weight, c.entities)), c.label),
        )

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
            raise UnknownNameError(name, self._names.near(name))
        if len(found) > 1:
            raise AmbiguousNameError(name, found)
        return found[0].entities

    def _weight(self, entity: EntityNode) -> int:
        return len(self.edges_from(entity.id, "SAID")) + len(self.edges_to(entity.id, "ABOUT"))

    def _ids(self, name: Name | None) -> frozenset[str] | None:
        return None if name is None else frozenset(entity.id for entity in self.resolve(name))

    # Questions

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

        `text`: words that must all stand in the content, any case. `since` and `until` are days, both
        included; a statement of an article without a date meets neither. `source` is the article's source or
        agency. `min_confidence` in [0, 1]. Raises GraphError for a name that is unknown or ambiguous, or a
        bound that is no date.

        >>> graph.said(by="Putin", about="Ukraine", since="2021-12")  # doctest: +SKIP
        """
        ids = [
            (self._ids(name), kind, forward)
            for name, kind, forward in (
                (by, "SAID", False),
                (about, "ABOUT", True),
                (to, "ADDRESSED_TO", True),
                (via, "VIA", True),
            )
        ]
        chosen: set[str] | None = None
        for entities, kind, forward in ids:
            if entities is None:
                continue
            if forward:
                these = {edge.source for e in entities for edge in self.edges_to(e, kind)}  # type: ignore[arg-type]
            else:
                these = {edge.target for e in entities for edge in self.edges_from(e, kind)}  # type: ignore[arg-type]
            chosen = these if chosen is None else chosen & these
        forms = {form} if isinstance(form, str) else set(form or ())
        words = normal(text).split() if text else []
        first, last = bound(since), bound(until)
        found = []
        for node_id in self._statement_ids if chosen is None else chosen:
            node = self._nodes[node_id]
            if (
                not isinstance(node, StatementNode)
                or node.confidence < min_confidence
                or (forms and node.form not in forms)
            ):
                continue
            if not within(node.published, first, last):
                continue
            if words and not contains_words(node.text, words):
                continue
            said = self._said(node)
            if source is not None and normal(source) not in {
                normal(said.article.source or ""),
                normal(said.article.agency or ""),
            }:
                continue
            found.append(said)
        return sorted(found, key=said_order)

    @cached_property
    def _statement_ids(self) -> list[str]:
        return [node.id for node in self._nodes.values() if isinstance(node, StatementNode)]

    def speakers(
        self, about: Name | None = None, *, since: str | date | None = None, until: str | date | None = None
    ) -> list[Speaker]:
        """Who spoke (about somebody or something), with the number of statements, most first."""
        counts: Counter[str] = Counter()
        nodes: dict[str, EntityNode] = {}
        for said in self.said(about=about, since=since, until=until):
            if said.speaker is not None:
                counts[said.speaker.id] += 1
                nodes[said.speaker.id] = said.speaker
        speakers = [Speaker(entity=nodes[i], statements=n) for i, n in counts.items()]
        return sorted(speakers, key=lambda s: (-s.statements, s.entity.name, s.entity.id))

    def roles(self, of: Name | None = None, at: Name | None = None, *, on: str | date | None = None) -> list[Holding]:
        """The offices that a person holds (`of`), that a country or organisation has (`at`), or both, one for
        each article that tells it, ordered by date. `on`: the last word before or on that day on each person
        and office, without those then told to be former or only designated."""
        persons, bodies = self._ids(of), self._ids(at)
        found = []
        for edge in self._edges.values():
            if edge.kind != "HOLDS" or (persons is not None and edge.source not in persons):
                continue
            person, office = self._nodes[edge.source], self._nodes[edge.target]
            if not isinstance(person, EntityNode) or not isinstance(office, OfficeNode) or edge.status is None:
                continue
            if bodies is None or office.of in bodies:
                holding = Holding(
                    person=person,
                    office=office,
                    status=edge.status,
                    published=edge.published,
                    evidence=edge.evidence,
                )
                found.append(holding)
        found.sort(key=lambda h: (h.published or "", h.person.name, h.office.label, h.status, h.evidence[0].article))
        if on is None:
            return found
        last: dict[tuple[str, str], Holding] = {}
        for holding in found:
            if within(holding.published, None, bound(on)):
                last[holding.person.id, holding.office.id] = holding
        return [holding for holding in last.values() if holding.status == "current"]

    def who_is(self, name: Name) -> Profile:
        """An entity with its offices and how much it said and is spoken of. Raises GraphError as `resolve`
        does."""
        entities = self.resolve(name)
        ids = [entity.id for entity in entities]
        return Profile(
            entity=entities[0],
            roles=tuple(self.roles(of=entities)) if entities[0].kind == "person" else tuple(self.roles(at=entities)),
            articles=len({edge.target for i in ids for edge in self.edges_from(i, "MENTIONED_IN")}),
            said=len({edge.target for i in ids for edge in self.edges_from(i, "SAID")}),
            said_about=len({edge.source for i in ids for edge in self.edges_to(i, "ABOUT")}),
        )

    def network(self, kind: Literal["said_about", "said_to", "said_with"] = "said_about") -> networkx.DiGraph:
        """Who spoke about whom (or to whom; or whose words passed on whose) as a weighted networkx DiGraph of
        entities.

        Edges run from the speaker; `weight` is the number of statements, `statements` their ids. Raises
        GraphError for a kind it does not know.
        """
        along: dict[str, EdgeKind] = {"said_about": "ABOUT", "said_to": "ADDRESSED_TO", "said_with": "VIA"}
        if kind not in along:
            raise GraphError(f"no network {kind!r}: there are {', '.join(along)}")
        graph = networkx.DiGraph(name=kind)
        pairs: dict[tuple[str, str], list[str]] = defaultdict(list)
        for edge in self._edges.values():
            if edge.kind == "SAID":
                for other in self.edges_from(edge.target, along[kind]):
                    pairs[edge.source, other.target].append(edge.target)
        for node_id in sorted({i for pair in pairs for i in pair}):
            node = self._nodes[node_id]
            graph.add_node(node_id, label=node.label, kind=node.kind)
        for (speaker, target), statements in sorted(pairs.items()):
            graph.add_edge(speaker, target, weight=len(statements), statements=sorted(statements))
        return graph

    def statement(self, statement_id: str) -> Said:
        """The statement of that id. Raises GraphError if there is none."""
        node = self._nodes.get(statement_id)
        if not isinstance(node, StatementNode):
            raise GraphError(f"no statement has the id {statement_id!r}; ids are those of graph.statements")
        return self._said(node)

    def _said(self, node: StatementNode) -> Said:
        def entities(edges: Iterable[str], order: Mapping[str, int]) -> Iterator[EntityNode]:
            for i in sorted(edges, key=lambda e: (order[e], e)):
                entity = self._nodes[i]
                if isinstance(entity, EntityNode):
                    yield entity

        def targets(kind: EdgeKind) -> tuple[EntityNode, ...]:
            edges = self.edges_from(node.id, kind)
            return tuple(
                entities(
                    {e.target for e in edges},
                    {e.target: e.evidence[0].start if e.evidence else 0 for e in edges},
                )
            )

        speakers = self.edges_to(node.id, "SAID")
        outer = self.edges_to(node.id, "CONTAINS")
        article = self._nodes[self.edges_from(node.id, "REPORTED_IN")[0].target]
        if not isinstance(article, ArticleNode):  # the ontology forbids it; this tells the type checker
            raise GraphError(f"statement {node.id} is reported in {article.id}, which is no article")
        return Said(
            statement=node,
            article=article,
            speaker=next(entities((e.source for e in speakers), {e.source: 0 for e in speakers}), None),
            addressees=targets("ADDRESSED_TO"),
            about=targets("ABOUT"),
            via=next(iter(targets("VIA")), None),
            nested_in=outer[0].source if outer else None,
            contains=tuple(sorted(edge.target for edge in self.edges_from(node.id, "CONTAINS"))),
        )

    # Files

    def to_json(self, path: Path | str) -> None:
        """Write node-link JSON, as networkx and D3 read it; `from_json` gives back an equal graph. Raises
        GraphError."""
        from newsgraph.graph.node_link import write_json

        write_json(self, Path(path))

    @classmethod
    def from_json(cls, path: Path | str) -> Self:
        """Read what `to_json` wrote. Raises GraphError naming the file if it is no such graph."""
        from newsgraph.graph.node_link import read_json

        nodes, edges = read_json(Path(path))
        return cls(nodes, edges)

    def to_graphml(self, path: Path | str) -> None:
        """Write GraphML that Gephi and yEd open without a complaint. Raises GraphError if it cannot be
        written.

        Values become text, numbers and booleans; evidence becomes text and offsets; None is left out; control
        characters, which XML cannot carry, are removed with a GraphWarning.
        """
        from newsgraph.graph.graphml import write_graphml

        write_graphml(self, Path(path))


def said_order(said: Said) -> tuple[Any, ...]:
    """Sort key of statements: day, article, place in the text, id."""
    return (
        day(said.article.published) or "",
        said.article.article,
        said.article.id,
        said.evidence[0].start,
        said.id,
    )


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
