"""Open a graph by its file's name."""

from pathlib import Path

from newsgraph.errors import GraphError
from newsgraph.graph.knowledge_graph import KnowledgeGraph
from newsgraph.graph.questions import Graph

STORE_SUFFIXES = (".db", ".sqlite", ".sqlite3")


def open_graph(path: Path | str) -> Graph:
    """The graph of a store (`news.db`) or of a node-link file (`graph.json`); both answer the same questions.

    Raises GraphError naming the file if it is missing, another kind of file, or damaged.
    """
    path = Path(path)
    if path.suffix in STORE_SUFFIXES:
        return KnowledgeGraph.open(path)
    if path.suffix == ".json":
        return KnowledgeGraph.from_json(path)
    raise GraphError(
        f"{path}: a graph is asked from a store (.db) or node-link JSON (.json); write one with `newsgraph build … -o news.db`"
    )


def load_graph(path: Path | str) -> KnowledgeGraph:
    """The whole graph of a store or file in memory, for exports and networkx. Raises GraphError as
    `open_graph` does."""
    from newsgraph.store import StoredGraph

    graph = open_graph(path)
    if isinstance(graph, StoredGraph):
        with graph:
            return graph.load()
    assert isinstance(graph, KnowledgeGraph)
    return graph
