"""Node-link JSON: the form that networkx, D3 and most web libraries read, with nothing lost."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx
from pydantic import ValidationError

from newsgraph.errors import GraphError
from newsgraph.graph.files import written_whole
from newsgraph.graph.records import NODE_TYPE, Edge, Node

if TYPE_CHECKING:
    from newsgraph.graph.knowledge_graph import KnowledgeGraph

FORMAT = "newsgraph-1"


def write_json(graph: "KnowledgeGraph", path: Path) -> None:
    """Write `networkx.node_link_data(graph.nx, edges="edges")`, marked with `format` in its `graph`. Raises
    GraphError."""
    data = nx.node_link_data(graph.nx, edges="edges")
    data["graph"] = {**data["graph"], "format": FORMAT}
    with written_whole(path) as temporary:
        temporary.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf8")


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
