"""GraphML and GEXF, clean for Gephi and yEd: one type an attribute, unique edge ids, labels, no control
characters."""

from pathlib import Path
from typing import TYPE_CHECKING

import networkx as nx

from newsgraph.graph.files import written_whole
from newsgraph.graph.flat import flat_edges, flat_nodes, warn_of_controls, without_controls

if TYPE_CHECKING:
    from newsgraph.graph.knowledge_graph import KnowledgeGraph


def sanitised(graph: "KnowledgeGraph", path: object = "graph") -> nx.MultiDiGraph:
    """A copy of the graph whose attributes are plain text, numbers and booleans; keys are edge ids.

    Warns with a GraphWarning that names `path` if control characters had to be removed.
    """
    found: list[str] = []
    plain = nx.MultiDiGraph()
    for row in without_controls(flat_nodes(graph), found):
        plain.add_node(row.pop("id"), **row)
    for row in without_controls(flat_edges(graph), found):
        plain.add_edge(row.pop("source"), row.pop("target"), key=row.pop("id"), **row)
    warn_of_controls(found, path)
    return plain


def write_graphml(graph: "KnowledgeGraph", path: Path) -> None:
    """Write GraphML, whole or not at all. `networkx.read_graphml` gives back `sanitised(graph)`. Raises
    GraphError."""
    plain = sanitised(graph, path)
    with written_whole(path) as temporary:
        nx.write_graphml_xml(plain, temporary, named_key_ids=False)


def write_gexf(graph: "KnowledgeGraph", path: Path) -> None:
    """Write GEXF 1.2 for Gephi, whole or not at all. Raises GraphError if it cannot be written."""
    plain = sanitised(graph, path)
    for _, data in plain.nodes(data=True):
        _rename_reserved(data)
    for _, _, key, data in plain.edges(keys=True, data=True):
        _rename_reserved(data)
        data["id"] = key
    with written_whole(path) as temporary:
        nx.write_gexf(plain, temporary)


def _rename_reserved(data: dict[str, object]) -> None:
    """GEXF gives `start` and `end` a meaning in time; offsets must not be read as that."""
    for name in ("start", "end"):
        if name in data:
            data[f"{name}_offset"] = data.pop(name)
