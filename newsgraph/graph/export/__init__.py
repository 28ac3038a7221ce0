"""Write graphs in the formats of other tools. Each file is written whole or not at all."""

from collections.abc import Callable, Mapping
from pathlib import Path

from newsgraph.errors import GraphError
from newsgraph.graph.export.articles import write_jsonl, write_label_studio
from newsgraph.graph.export.ftm import write_ftm
from newsgraph.graph.export.neo4j import write_cypher, write_neo4j
from newsgraph.graph.export.rdf import sparql, write_jsonld, write_ontology, write_turtle
from newsgraph.graph.export.tables import write_csv, write_parquet
from newsgraph.graph.graphml import write_gexf, write_graphml
from newsgraph.graph.knowledge_graph import KnowledgeGraph
from newsgraph.graph.node_link import write_json

Writer = Callable[[KnowledgeGraph, Path], None]

# Format → suffix it is known by, and its writer. Formats without a suffix are folders, or share one with
# another.
FORMATS: Mapping[str, tuple[str | None, Writer]] = {
    "json": (".json", write_json),
    "graphml": (".graphml", write_graphml),
    "gexf": (".gexf", write_gexf),
    "turtle": (".ttl", write_turtle),
    "jsonld": (".jsonld", write_jsonld),
    "cypher": (".cypher", write_cypher),
    "ftm": (".ftm", write_ftm),
    "csv": (None, write_csv),
    "parquet": (None, write_parquet),
    "neo4j": (None, write_neo4j),
}


def write_graph(graph: KnowledgeGraph, path: Path | str, format: str | None = None) -> None:
    """Write a graph to a file, or for csv, parquet and neo4j to a folder.

    `format` is one of FORMATS, by default the one that the path's suffix tells. Raises GraphError for an
    unknown format or suffix, a package that is not installed, or a path that cannot be written.
    """
    path = Path(path)
    if format is None:
        suffixes = {suffix: name for name, (suffix, _) in FORMATS.items() if suffix}
        if path.suffix not in suffixes:
            raise GraphError(
                f"{path}: the suffix {path.suffix!r} tells no format; end the name in {', '.join(suffixes)}, "
                f"or give a format: {', '.join(FORMATS)}"
            )
        format = suffixes[path.suffix]
    if format not in FORMATS:
        raise GraphError(f"no format {format!r}: there are {', '.join(FORMATS)}")
    FORMATS[format][1](graph, path)


__all__ = [
    "FORMATS",
    "sparql",
    "write_csv",
    "write_cypher",
    "write_ftm",
    "write_gexf",
    "write_graph",
    "write_graphml",
    "write_json",
    "write_jsonl",
    "write_jsonld",
    "write_label_studio",
    "write_neo4j",
    "write_ontology",
    "write_parquet",
    "write_turtle",
]
