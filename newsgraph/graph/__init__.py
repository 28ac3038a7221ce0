"""The knowledge graph: one for many articles, typed, sourced, with queries and exports."""

from newsgraph.graph.build import build_graph
from newsgraph.graph.files import GraphWarning
from newsgraph.graph.knowledge_graph import KnowledgeGraph
from newsgraph.graph.names import AmbiguousNameError, Candidate, UnknownNameError

__all__ = [
    "AmbiguousNameError",
    "Candidate",
    "GraphWarning",
    "KnowledgeGraph",
    "UnknownNameError",
    "build_graph",
]
