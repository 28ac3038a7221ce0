"""The ontology as a page for people, made from its table."""

from collections.abc import Iterable

from newsgraph.graph.ontology import EDGES, NODES


def ontology_markdown() -> str:
    """A Markdown page with all kinds of nodes and edges."""
    lines = ["# Ontology", "", "Made from `newsgraph/graph/ontology.py`.", "", "## Nodes", ""]
    rows = [(n.kind, n.german, n.definition, ", ".join(n.same_as)) for n in NODES.values()]
    lines += _table(("kind", "German", "definition", "elsewhere"), rows)
    lines += ["", "## Edges", ""]
    edges = [
        (e.kind, _or(e.sources), _or(e.targets), f"{e.german}; {e.inverse}", e.definition, ", ".join(e.same_as))
        for e in EDGES.values()
    ]
    lines += _table(("kind", "from", "to", "German; inverse", "definition", "elsewhere"), edges)
    return "\n".join(lines) + "\n"


def _or(kinds: Iterable[str]) -> str:
    return ", ".join(kinds)


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = [header, tuple("---" for _ in header), *rows]
    return [f"| {' | '.join(line)} |" for line in lines]
