"""The knowledge graph in memory: typed nodes and edges, networkx inside."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Self

import networkx

from newsgraph.errors import GraphError
from newsgraph.graph.names import NameIndex
from newsgraph.graph.ontology import EdgeKind, check_edge
from newsgraph.graph.questions import UNWALKED, Graph, Selection, contains_words, said_order, within
from newsgraph.graph.records import (
    ArticleNode,
    Edge,
    EntityNode,
    Holding,
    Node,
    OfficeNode,
    Said,
    StatementNode,
)
from newsgraph.identity.normal import normal

if TYPE_CHECKING:
    from newsgraph.store import StoredGraph


class KnowledgeGraph(Graph):
    """Who said what about whom, over many articles. Make one with `build_graph`, `from_json` or `open`; it
    never changes.

    `nodes`, `edges`, `entities`, `statements` and `articles` are what is in it, `nx` is the same in networkx.
    """

    def __init__(self, nodes: Iterable[Node], edges: Iterable[Edge]) -> None:
        """A graph of nodes and edges. Raises GraphError if an edge joins what the ontology does not let it
        join."""
        self._nodes: dict[str, Node] = {node.id: node for node in sorted(nodes, key=lambda n: n.id)}
        self._edges: dict[str, Edge] = {edge.id: edge for edge in sorted(edges, key=lambda e: e.id)}
        self._from: dict[tuple[str, EdgeKind], list[Edge]] = defaultdict(list)
        self._to: dict[tuple[str, EdgeKind], list[Edge]] = defaultdict(list)
        for edge in self._edges.values():
            for end in (edge.source, edge.target):
                if end not in self._nodes:
                    raise GraphError(f"edge {edge.id} ({edge.kind}) joins {end}, which is not in the graph")
            check_edge(edge.kind, self._nodes[edge.source].kind, self._nodes[edge.target].kind)
            self._from[edge.source, edge.kind].append(edge)
            self._to[edge.target, edge.kind].append(edge)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, KnowledgeGraph) and (self._nodes, self._edges) == (other._nodes, other._edges)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        counts = Counter(node.kind for node in self._nodes.values())
        kinds = ", ".join(f"{n} {kind}" for kind, n in sorted(counts.items()))
        return f"KnowledgeGraph({kinds}, {len(self._edges)} edges)"

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

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(self.entities)

    def _find_entities(self, name: str) -> list[EntityNode]:
        return self._names.find(name)

    def _near_names(self, name: str) -> list[str]:
        return self._names.near(name)

    def _weight(self, entity: EntityNode) -> int:
        return len(self.edges_from(entity.id, "SAID")) + len(self.edges_to(entity.id, "ABOUT"))

    def _select(self, selection: Selection) -> list[Said]:
        chosen: set[str] | None = None
        conditions: tuple[tuple[frozenset[str] | None, EdgeKind], ...] = (
            (selection.by, "SAID"),
            (selection.about, "ABOUT"),
            (selection.to, "ADDRESSED_TO"),
            (selection.via, "VIA"),
        )
        for entities, kind in conditions:
            if entities is None:
                continue
            if kind == "SAID":
                these = {edge.target for e in entities for edge in self.edges_from(e, kind)}
            else:
                these = {edge.source for e in entities for edge in self.edges_to(e, kind)}
            chosen = these if chosen is None else chosen & these
        found = []
        for node_id in self._statement_ids if chosen is None else chosen:
            node = self._nodes[node_id]
            if isinstance(node, StatementNode) and _meets(node, selection):
                said = self._said(node)
                sources = {normal(said.article.source or ""), normal(said.article.agency or "")}
                if selection.source is None or selection.source in sources:
                    found.append(said)
        return sorted(found, key=said_order)

    @cached_property
    def _statement_ids(self) -> list[str]:
        return [node.id for node in self._nodes.values() if isinstance(node, StatementNode)]

    def _statements(self, ids: Iterable[str]) -> list[Said]:
        nodes = (self._nodes.get(i) for i in ids)
        return sorted((self._said(node) for node in nodes if isinstance(node, StatementNode)), key=said_order)

    def _holdings(self, persons: frozenset[str] | None, bodies: frozenset[str] | None) -> list[Holding]:
        found = []
        for edge in self._edges.values():
            if edge.kind != "HOLDS" or edge.status is None or (persons is not None and edge.source not in persons):
                continue
            person, office = self._nodes[edge.source], self._nodes[edge.target]
            if not isinstance(person, EntityNode) or not isinstance(office, OfficeNode):
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
        return found

    def _counts(self, ids: frozenset[str]) -> tuple[int, int, int]:
        return (
            len({edge.target for i in ids for edge in self.edges_from(i, "MENTIONED_IN")}),
            len({edge.target for i in ids for edge in self.edges_from(i, "SAID")}),
            len({edge.source for i in ids for edge in self.edges_to(i, "ABOUT")}),
        )

    def _pairs(self, kind: EdgeKind) -> Iterator[tuple[str, str, str]]:
        for edge in self._edges.values():
            if edge.kind == "SAID":
                for other in self.edges_from(edge.target, kind):
                    yield edge.source, other.target, edge.target

    def _nestings(self) -> Iterator[tuple[str, str]]:
        return ((edge.source, edge.target) for edge in self._edges.values() if edge.kind == "CONTAINS")

    @cached_property
    def _around(self) -> Mapping[str, list[Edge]]:
        around: dict[str, list[Edge]] = defaultdict(list)
        for edge in self._edges.values():
            if edge.kind not in UNWALKED:
                around[edge.source].append(edge)
                around[edge.target].append(edge)
        return around

    def _edges_around(self, node: str) -> list[Edge]:
        return self._around.get(node, [])

    def _node(self, node_id: str) -> Node:
        return self._nodes[node_id]

    def _said(self, node: StatementNode) -> Said:
        def entities(kind: EdgeKind) -> tuple[EntityNode, ...]:
            edges = sorted(self.edges_from(node.id, kind), key=lambda e: (e.evidence[0].start, e.target))
            nodes = (self._nodes[target] for target in dict.fromkeys(edge.target for edge in edges))
            return tuple(entity for entity in nodes if isinstance(entity, EntityNode))

        speakers = sorted(edge.source for edge in self.edges_to(node.id, "SAID"))
        speaker = self._nodes[speakers[0]] if speakers else None
        outer = self.edges_to(node.id, "CONTAINS")
        reported = self.edges_from(node.id, "REPORTED_IN")
        article = self._nodes[reported[0].target] if reported else None
        if not isinstance(article, ArticleNode):
            raise GraphError(f"statement {node.id} is reported in no article of the graph")
        return Said(
            statement=node,
            article=article,
            speaker=speaker if isinstance(speaker, EntityNode) else None,
            addressees=entities("ADDRESSED_TO"),
            about=entities("ABOUT"),
            via=next(iter(entities("VIA")), None),
            nested_in=outer[0].source if outer else None,
            contains=tuple(sorted(edge.target for edge in self.edges_from(node.id, "CONTAINS"))),
        )

    def to_json(self, path: FilePath | str) -> None:
        """Write node-link JSON, as networkx and D3 read it; `from_json` gives back an equal graph. Raises
        GraphError."""
        from newsgraph.graph.node_link import write_json

        write_json(self, FilePath(path))

    @classmethod
    def from_json(cls, path: FilePath | str) -> Self:
        """Read what `to_json` wrote. Raises GraphError naming the file if it is no such graph."""
        from newsgraph.graph.node_link import read_json

        nodes, edges = read_json(FilePath(path))
        return cls(nodes, edges)

    def to_graphml(self, path: FilePath | str) -> None:
        """Write GraphML that Gephi and yEd open without a complaint. Raises GraphError if it cannot be
        written.

        Values become text, numbers and booleans; evidence becomes text and offsets; None is left out; control
        characters, which XML cannot carry, are removed with a GraphWarning.
        """
        from newsgraph.graph.graphml import write_graphml

        write_graphml(self, FilePath(path))

    @staticmethod
    def open(path: FilePath | str) -> "StoredGraph":
        """A graph that stays in its SQLite file, `news.db`, and answers the same questions from there.

        Raises GraphError if the file is missing or no store of newsgraph.
        """
        from newsgraph.store import StoredGraph

        return StoredGraph(path)


def _meets(node: StatementNode, selection: Selection) -> bool:
    return (
        node.confidence >= selection.min_confidence
        and (not selection.forms or node.form in selection.forms)
        and within(node.published, selection.since, selection.until)
        and (not selection.words or contains_words(node.text, selection.words))
    )
