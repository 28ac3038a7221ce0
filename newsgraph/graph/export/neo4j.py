"""Neo4j: CSV files for `neo4j-admin database import`, and a Cypher script for a running database."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newsgraph.graph.export.tables import columns_of
from newsgraph.graph.files import make_folder, written_whole
from newsgraph.graph.flat import Plain, Row, flat_edges, flat_nodes

if TYPE_CHECKING:
    from newsgraph.graph.knowledge_graph import KnowledgeGraph

_TYPES = {str: "string", int: "long", float: "double", bool: "boolean"}


def write_neo4j(graph: "KnowledgeGraph", path: Path | str) -> None:
    """Write `nodes.csv` and `edges.csv` for the admin import into the folder `path`, made if missing.

        neo4j-admin database import full --nodes=nodes.csv --relationships=edges.csv --multiline-fields=true
        neo4j

    Labels are kinds (`Person`), types are edge kinds (`SAID`), columns are typed. Raises GraphError.
    """
    folder = make_folder(path)
    with written_whole(folder / "nodes.csv") as temporary, temporary.open("w", encoding="utf8", newline="") as file:
        columns = {n: t for n, t in columns_of(flat_nodes(graph)).items() if n not in {"id", "term"}}
        writer = csv.writer(file)
        writer.writerow(["id:ID", *(f"{name}:{_TYPES[kind]}" for name, kind in columns.items()), ":LABEL"])
        for row in flat_nodes(graph):
            writer.writerow([row["id"], *(_cell(row.get(name)) for name in columns), row["term"]])
    with written_whole(folder / "edges.csv") as temporary, temporary.open("w", encoding="utf8", newline="") as file:
        columns = {n: t for n, t in columns_of(flat_edges(graph)).items() if n not in {"source", "target", "kind"}}
        writer = csv.writer(file)
        header = [":START_ID", *(f"{name}:{_TYPES[kind]}" for name, kind in columns.items()), ":END_ID", ":TYPE"]
        writer.writerow(header)
        for row in flat_edges(graph):
            writer.writerow([row["source"], *(_cell(row.get(name)) for name in columns), row["target"], row["kind"]])


def _cell(value: Plain | None) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def write_cypher(graph: "KnowledgeGraph", path: Path | str) -> None:
    """Write a Cypher script, one statement a line, for `cypher-shell -f`. Running it twice changes nothing:
    nodes and edges are merged by id. Raises GraphError if it cannot be written."""
    with written_whole(path) as temporary, temporary.open("w", encoding="utf8") as file:
        file.writelines(f"{line}\n" for line in _cypher(graph))


def _cypher(graph: "KnowledgeGraph") -> Iterator[str]:
    yield "CREATE CONSTRAINT newsgraph_id IF NOT EXISTS FOR (n:Newsgraph) REQUIRE n.id IS UNIQUE;"
    for row in flat_nodes(graph):
        label, fields = row["term"], {k: v for k, v in row.items() if k != "term"}
        yield f"MERGE (n:Newsgraph {{id: {json.dumps(row['id'])}}}) SET n:{label}, n += {_map(fields)};"
    for row in flat_edges(graph):
        ends = (json.dumps(row[end]) for end in ("source", "target"))
        match = "MATCH (a:Newsgraph {{id: {}}}), (b:Newsgraph {{id: {}}})".format(*ends)
        fields = {k: v for k, v in row.items() if k not in {"source", "target", "kind"}}
        yield f"{match} MERGE (a)-[r:{row['kind']} {{id: {json.dumps(row['id'])}}}]->(b) SET r += {_map(fields)};"


def _map(fields: Row) -> str:
    """A Cypher map; its strings are escaped as those of JSON are."""
    return "{" + ", ".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()) + "}"
