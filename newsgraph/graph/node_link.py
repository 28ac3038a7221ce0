"""Node-link JSON: the form that networkx, D3 and most web libraries read, with nothing lost."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from pydantic import ValidationError

from newsgraph.errors import GraphError
from newsgraph.graph.files import written_whole
from newsgraph.graph.records import NODE_TYPE, Edge, Node

if TYPE_CHECKING:
    from newsgraph.graph.knowledge_graph import KnowledgeGraph

FORMAT = "newsgraph-1"


def write_json(graph: "KnowledgeGraph", path: Path) -> None:
    """Write what `networkx.node_link_data(graph.nx, edges="edges")` gives, marked with `format` in its
    `graph`, one node or edge a line. Raises GraphError if it cannot be written."""
    head = {"directed": True, "multigraph": True, "graph": {"name": "newsgraph", "format": FORMAT}}
    with written_whole(path) as temporary, temporary.open("w", encoding="utf8") as file:
        file.write(json.dumps(head)[:-1] + ',\n"nodes": [')
        _write_lines(file, ({**node.model_dump(), "label": node.label} for node in graph.nodes.values()))
        file.write('],\n"edges": [')
        edges = (
            {**edge.model_dump(exclude={"id"}), "key": edge.id, "label": edge.relation or edge.kind}
            for edge in graph.edges.values()
        )
        _write_lines(file, edges)
        file.write("]}\n")


def _write_lines(file: TextIO, rows: Iterable[dict[str, Any]]) -> None:
    for n, row in enumerate(rows):
        file.write((",\n" if n else "\n") + json.dumps(row, ensure_ascii=False))


def read_json(path: Path) -> tuple[list[Node], list[Edge]]:
    """Nodes and edges of a file that `write_json` wrote. Raises GraphError naming the file if it is none."""
    try:
        data = json.loads(path.read_bytes())
        if data["graph"]["format"] != FORMAT:
            raise GraphError(f"{path}: format {data['graph']['format']!r}; this version of newsgraph reads {FORMAT!r}")
        nodes = [NODE_TYPE.validate_python(node) for node in data["nodes"]]
        edges = [Edge.model_validate({**edge, "id": edge["key"]}) for edge in data["edges"]]
    except OSError as error:
        raise GraphError(
            f"{path}: cannot be read: {error.strerror}; give a file that `newsgraph build` wrote"
        ) from error
    except (ValueError, KeyError, TypeError, ValidationError) as error:
        raise GraphError(
            f"{path}: no graph of newsgraph; write one with `newsgraph build -o graph.json`. {error}"
        ) from error
    return nodes, edges
