"""A graph in a SQLite file: it grows article by article and is asked without being loaded."""

from newsgraph.store.graph import StoredGraph
from newsgraph.store.store import Added, Store

__all__ = ["Added", "Store", "StoredGraph"]
