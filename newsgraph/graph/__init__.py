"""The knowledge graph: one for many articles, typed, sourced, with queries and exports."""

from newsgraph.graph.asking import Answer, ask
from newsgraph.graph.build import build_graph
from newsgraph.graph.export import write_graph
from newsgraph.graph.files import GraphWarning
from newsgraph.graph.knowledge_graph import KnowledgeGraph
from newsgraph.graph.names import AmbiguousNameError, Candidate, UnknownNameError
from newsgraph.graph.opening import load_graph, open_graph
from newsgraph.graph.questions import Graph

__all__ = [
    "AmbiguousNameError",
    "Answer",
    "Candidate",
    "Graph",
    "GraphWarning",
    "KnowledgeGraph",
    "UnknownNameError",
    "ask",
    "build_graph",
    "load_graph",
    "open_graph",
    "write_graph",
]
