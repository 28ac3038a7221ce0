"""Ask a store: every question is SQL over indexes and loads only what the answer shows."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from rapidfuzz import fuzz, process

from newsgraph.errors import GraphError
from newsgraph.graph.build import assemble, make_office, rename_edge
from newsgraph.graph.contribution import Contribution, OfficeSighting
from newsgraph.graph.knowledge_graph import KnowledgeGraph
from newsgraph.graph.names import NEAR, OFFERED, in_order, query_forms, strictest
from newsgraph.graph.ontology import EdgeKind
from newsgraph.graph.questions import UNWALKED, Graph, Selection, said_order
from newsgraph.graph.records import (
    NODE_TYPE,
    ArticleNode,
    Edge,
    EntityNode,
    Holding,
    Node,
    OfficeNode,
    Said,
    StatementNode,
)
from newsgraph.store.rows import select_in, sighting_of
from newsgraph.store.schema import connect

_PARTIES: tuple[tuple[str, EdgeKind, str, str], ...] = (
    ("by", "SAID", "target", "source"),
    ("about", "ABOUT", "source", "target"),
    ("to", "ADDRESSED_TO", "source", "target"),
    ("via", "VIA", "source", "target"),
)
_AROUND = f"kind NOT IN ({', '.join(repr(kind) for kind in sorted(UNWALKED))})"


class StoredGraph(Graph):
    """A graph that stays in its file: `KnowledgeGraph.open("news.db")`. It answers the same questions as a
    KnowledgeGraph; `load` reads it whole, `neighbourhood` a part of it. It sees what a Store adds meanwhile.
    """

    def __init__(self, path: Path | str) -> None:
        """Open a store for reading. Raises GraphError if the file is missing or no store of newsgraph."""
        self.file = Path(path)
        self.connection = connect(self.file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def __repr__(self) -> str:
        return (
            f"StoredGraph({str(self.file)!r}, {self.count('article')} articles, {self.count('statement')} statements)"
        )

    def count(self, table: str) -> int:
        """How many `article`, `statement`, `entity` or `edge` there are. Raises GraphError for anything
        else."""
        if table not in {"article", "statement", "entity", "edge"}:
            raise GraphError(f"{table!r} cannot be counted: article, statement, entity or edge")
        (n,) = self.connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        return int(n)

    def load(self) -> KnowledgeGraph:
        """The whole graph in memory, equal to `build_graph` of the same articles and decisions."""
        identities = dict(self.connection.execute("SELECT profile, entity FROM identity WHERE profile <> entity"))
        articles = (node for (node,) in self.connection.execute("SELECT id FROM article ORDER BY id").fetchall())
        return assemble((self._contribution(article) for article in articles), identities)

    def neighbourhood(self, name: str, *, statements: int = 500) -> KnowledgeGraph:
        """An entity with the statements by, about, to and via it (at most so many, the latest first), all who
        take part in them, and its offices, as a graph in memory. Raises GraphError as `resolve` does."""
        ids = frozenset(entity.id for entity in self.resolve(name))
        found: dict[str, None] = {}
        for selection in (Selection(by=ids), Selection(about=ids), Selection(to=ids), Selection(via=ids)):
            condition, values = self._where(selection)
            query = f"SELECT s.id FROM statement s WHERE {condition} ORDER BY s.day DESC, s.id LIMIT ?"
            found.update((i, None) for (i,) in self.connection.execute(query, [*values, statements]))
        offices = [edge for i in sorted(ids) for edge in self._edges_around(i) if edge.kind in {"HOLDS", "OFFICE_OF"}]
        return self._subgraph(list(found)[:statements], offices)

    def _contribution(self, article: str) -> Contribution:
        query = self.connection.execute
        (data,) = query("SELECT data FROM article WHERE id = ?", [article]).fetchone()
        sightings = query("SELECT data FROM sighting WHERE article = ? ORDER BY entity", [article])
        offices = query("SELECT id, title, body FROM office WHERE article = ? ORDER BY id", [article])
        statements = query("SELECT data FROM statement WHERE article = ? ORDER BY id", [article])
        edges = query("SELECT data FROM edge WHERE article = ? ORDER BY id", [article])
        return Contribution(
            ArticleNode.model_validate_json(data),
            tuple(sighting_of(row) for (row,) in sightings),
            tuple(OfficeSighting(*row) for row in offices),
            tuple(StatementNode.model_validate_json(row) for (row,) in statements),
            tuple(Edge.model_validate_json(row) for (row,) in edges),
        )

    def _find_entities(self, name: str) -> list[EntityNode]:
        row = self.connection.execute("SELECT entity FROM identity WHERE profile = ?", [name]).fetchone()
        if row is not None:
            return self._entities(row)
        forms = [form for form in query_forms(name) if form]
        found: list[EntityNode] = []
        for form in forms:
            sorts = dict(self.connection.execute("SELECT entity, sort FROM name WHERE form = ?", [form]))
            found = found or strictest((entity, sorts[entity.id]) for entity in self._entities(sorts))
        for form in forms:
            found = found or self._with_words(form, "word = ?", lambda word: [word])
        for form in forms:
            if len(form) >= 3:
                found = found or self._with_words(form, "word >= ? AND word < ?", lambda w: [w, w + "\U0010ffff"])
        return found

    def _with_words(self, form: str, condition: str, values: Any) -> list[EntityNode]:
        words = form.split()
        query = " INTERSECT ".join([f"SELECT entity FROM word WHERE {condition}"] * len(words))
        rows = self.connection.execute(query, [value for word in words for value in values(word)])
        return self._entities(entity for (entity,) in rows)

    def _entities(self, ids: Iterable[str]) -> list[EntityNode]:
        rows = select_in(self.connection, "SELECT data FROM entity WHERE id IN ({})", ids)
        found = [EntityNode.model_validate_json(data) for (data,) in rows]
        return in_order(found)

    def _near_names(self, name: str) -> list[str]:
        owners = dict(self.connection.execute("SELECT form, min(entity) FROM name GROUP BY form"))
        form = next(iter(query_forms(name)))
        found = process.extract(form, owners.keys(), scorer=fuzz.ratio, score_cutoff=NEAR, limit=2 * OFFERED)
        ranked = [owners[near] for near, _, _ in sorted(found, key=lambda item: (-item[1], item[0]))]
        names = {entity.id: entity.name for entity in self._entities(ranked)}
        return list(dict.fromkeys(names[i] for i in ranked))[:OFFERED]

    def _members(self, ids: Iterable[str]) -> list[str]:
        """The ids of the keys that entities answer for: those that edges join."""
        return [i for (i,) in select_in(self.connection, "SELECT profile FROM identity WHERE entity IN ({})", ids)]

    def _weight(self, entity: EntityNode) -> int:
        return sum(self._counts(frozenset({entity.id}))[1:])

    def _counts(self, ids: frozenset[str]) -> tuple[int, int, int]:
        members = self._members(ids)
        counts = []
        for column, kind, one in (
            ("target", "MENTIONED_IN", "source"),
            ("target", "SAID", "source"),
            ("source", "ABOUT", "target"),
        ):
            query = f"SELECT DISTINCT {column} FROM edge WHERE {one} IN ({{}}) AND kind = '{kind}'"
            counts.append(len({i for (i,) in select_in(self.connection, query, members)}))
        return counts[0], counts[1], counts[2]

    def _where(self, selection: Selection) -> tuple[str, list[Any]]:
        """The condition on `statement s`, and its values."""
        parts: list[str] = ["1"]
        values: list[Any] = []
        for party, kind, statement, entity in _PARTIES:
            ids = getattr(selection, party)
            if ids is not None:
                # The list goes in as JSON: an entity may answer for more ids than SQLite takes parameters.
                parts.append(
                    f"s.id IN (SELECT {statement} FROM edge WHERE kind = '{kind}' AND {entity} IN "
                    "(SELECT profile FROM identity WHERE entity IN (SELECT value FROM json_each(?))))"
                )
                values.append(json.dumps(sorted(ids)))
        if selection.forms:
            parts.append("s.form IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(sorted(selection.forms)))
        if selection.words:
            parts.append("s.number IN (SELECT rowid FROM statement_text WHERE statement_text MATCH ?)")
            values.append(" ".join(f'"{word}"*' for word in selection.words))
        for bound, comparison in ((selection.since, ">="), (selection.until, "<=")):
            if bound is not None:
                parts.append(f"s.day {comparison} ?")
                values.append(bound)
        if selection.source is not None:
            parts.append("s.article IN (SELECT id FROM article WHERE source = ? OR agency = ?)")
            values += [selection.source, selection.source]
        if selection.min_confidence > 0:
            parts.append("s.confidence >= ?")
            values.append(selection.min_confidence)
        return " AND ".join(parts), values

    def _select(self, selection: Selection) -> list[Said]:
        condition, values = self._where(selection)
        rows = self.connection.execute(f"SELECT s.id FROM statement s WHERE {condition}", values)
        return self._statements([i for (i,) in rows])

    def _speakers(self, selection: Selection) -> list[tuple[EntityNode, int]]:
        condition, values = self._where(selection)
        query = f"""
            SELECT i.entity, count(DISTINCT s.id) FROM statement s
            JOIN edge e ON e.target = s.id AND e.kind = 'SAID' JOIN identity i ON i.profile = e.source
            WHERE {condition} GROUP BY i.entity
        """
        counts = dict(self.connection.execute(query, values))
        return [(entity, counts[entity.id]) for entity in self._entities(counts)]

    def _statements(self, ids: Iterable[str]) -> list[Said]:
        """Loaded in parts, so that a long answer does not hold a large graph."""
        wanted = list(ids)
        found: list[Said] = []
        for n in range(0, len(wanted), 2000):
            part = set(wanted[n : n + 2000])
            found += self._subgraph(part)._statements(part)
        return sorted(found, key=said_order)

    def _subgraph(self, statements: Iterable[str], more: Iterable[Edge] = ()) -> KnowledgeGraph:
        """Statements with their articles and all who take part in them, and more edges with their ends."""
        wanted = set(statements)
        edges = {edge.id: edge for edge in more}
        for column in ("source", "target"):
            for (data,) in select_in(self.connection, f"SELECT data FROM edge WHERE {column} IN ({{}})", wanted):
                edge = Edge.model_validate_json(data)
                edges[edge.id] = edge
        renamed = self._renamed({end for edge in edges.values() for end in (edge.source, edge.target)})
        joined = [rename_edge(edge, renamed) for edge in edges.values()]
        ends = {end for edge in joined for end in (edge.source, edge.target)}
        return KnowledgeGraph(self._load_nodes(wanted | ends).values(), joined)

    def _renamed(self, ids: Iterable[str]) -> dict[str, str]:
        """Ids of keys → ids of the entities and offices that answer for them, where they differ."""
        ids = set(ids)
        query = "SELECT profile, entity FROM identity WHERE profile IN ({}) AND profile <> entity"
        renamed: dict[str, str] = {}
        for profile, entity in select_in(self.connection, query, ids):
            renamed[profile] = entity
        for office in (i for i in ids if i.startswith("office-")):
            node = self._office(office)
            if node is not None and node.id != office:
                renamed[office] = node.id
        return renamed

    def _load_nodes(self, ids: Iterable[str]) -> Mapping[str, Node]:
        by_table: dict[str, list[str]] = defaultdict(list)
        for node_id in ids:
            kind = node_id.partition("-")[0]
            by_table[kind if kind in {"statement", "article", "office"} else "entity"].append(node_id)
        nodes: dict[str, Node] = {}
        for table, wanted in by_table.items():
            if table == "office":
                nodes.update((i, office) for i in wanted if (office := self._office(i)) is not None)
                continue
            for (data,) in select_in(self.connection, f"SELECT data FROM {table} WHERE id IN ({{}})", wanted):
                node = NODE_TYPE.validate_json(data)
                nodes[node.id] = node
        return nodes

    def _office(self, office_id: str) -> OfficeNode | None:
        """The office that answers for an id: all of one title at bodies that are one entity."""
        rows = self.connection.execute("SELECT DISTINCT form, body FROM office WHERE id = ?", [office_id]).fetchall()
        if not rows:
            return None
        form, body = rows[0]
        if body is None:
            where, values = "id = ?", [office_id]
            entity = None
        else:
            (entity_id,) = self.connection.execute("SELECT entity FROM identity WHERE profile = ?", [body]).fetchone()
            where = "form = ? AND body IN (SELECT profile FROM identity WHERE entity = ?)"
            values = [form, entity_id]
            entity = next(iter(self._entities([entity_id])), None)
        found = self.connection.execute(f"SELECT id, title FROM office WHERE {where}", values).fetchall()
        return make_office([i for i, _ in found], Counter(title for _, title in found), entity)

    def _holdings(self, persons: frozenset[str] | None, bodies: frozenset[str] | None) -> list[Holding]:
        parts, values = ["e.kind = 'HOLDS'"], []
        for ids, condition in (
            (persons, "e.source IN (SELECT profile FROM identity WHERE entity IN (SELECT value FROM json_each(?)))"),
            (
                bodies,
                "e.target IN (SELECT o.id FROM office o JOIN identity i ON i.profile = o.body "
                "WHERE i.entity IN (SELECT value FROM json_each(?)))",
            ),
        ):
            if ids is not None:
                parts.append(condition)
                values.append(json.dumps(sorted(ids)))
        rows = self.connection.execute(f"SELECT e.data FROM edge e WHERE {' AND '.join(parts)}", values)
        graph = self._subgraph((), [Edge.model_validate_json(data) for (data,) in rows])
        return graph._holdings(None, None)

    def _pairs(self, kind: EdgeKind) -> Iterator[tuple[str, str, str]]:
        query = """
            SELECT DISTINCT i.entity, j.entity, said.target FROM edge said
            JOIN edge other ON other.source = said.target AND other.kind = ?
            JOIN identity i ON i.profile = said.source JOIN identity j ON j.profile = other.target
            WHERE said.kind = 'SAID'
        """
        yield from self.connection.execute(query, [kind])

    def _nestings(self) -> Iterator[tuple[str, str]]:
        yield from self.connection.execute("SELECT source, target FROM edge WHERE kind = 'CONTAINS'")

    def _edges_around(self, node: str) -> list[Edge]:
        members = self._members([node]) or [node]
        if node.startswith("office-"):
            office = self._office(node)
            members = self._same_offices(office) if office is not None else members
        edges = {}
        for column in ("source", "target"):
            query = f"SELECT data FROM edge WHERE {column} IN ({{}}) AND {_AROUND}"
            for (data,) in select_in(self.connection, query, members):
                edge = Edge.model_validate_json(data)
                edges[edge.id] = edge
        renamed = self._renamed({end for edge in edges.values() for end in (edge.source, edge.target)})
        return sorted((rename_edge(edge, renamed) for edge in edges.values()), key=lambda edge: edge.id)

    def _same_offices(self, office: OfficeNode) -> list[str]:
        if office.of is None:
            return [office.id]
        query = """
            SELECT DISTINCT o.id FROM office o JOIN identity i ON i.profile = o.body
            WHERE i.entity = ? AND o.form = (SELECT form FROM office WHERE id = ? LIMIT 1)
        """
        return [i for (i,) in self.connection.execute(query, [office.of, office.id])]

    def _node(self, node_id: str) -> Node:
        found = self._load_nodes([node_id])
        if node_id not in found:
            raise GraphError(f"no node has the id {node_id!r}")
        return found[node_id]
