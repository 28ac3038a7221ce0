"""Nodes and edges with plain text, numbers and booleans only, as table and XML formats need them.

Each attribute has one type in the whole graph, so that Gephi and yEd make one column of it.
"""

import re
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsgraph.graph.files import GraphWarning
from newsgraph.graph.ontology import EDGES, NODES
from newsgraph.graph.records import Edge, EntityNode, Evidence, Node, OfficeNode, StatementNode

if TYPE_CHECKING:
    from newsgraph.graph.knowledge_graph import KnowledgeGraph

Plain = str | int | float | bool
# What XML 1.0 cannot carry: control characters but tab and line ends, surrogates, non-characters.
_LINE_END = re.compile("\r\n?")
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Row = dict[str, Plain]


def flat_nodes(graph: "KnowledgeGraph") -> Iterator[Row]:
    """One row a node: `id`, `label`, `kind` and its own fields; None is left out, several values are joined
    by `|`."""
    for node in graph.nodes.values():
        yield _row(
            {
                "id": node.id,
                "label": node.label,
                "kind": node.kind,
                "term": NODES[node.kind].term,
                **_fields(node),
            }
        )


def flat_edges(graph: "KnowledgeGraph") -> Iterator[Row]:
    """One row an edge: `id`, `source`, `target`, `label`, `kind` and its own fields, evidence as `text`,
    `start`, `end`."""
    for edge in graph.edges.values():
        label = edge.relation or EDGES[edge.kind].english
        yield _row(
            {
                "id": edge.id,
                "source": edge.source,
                "target": edge.target,
                "label": label,
                **_edge_fields(edge),
            }
        )


def _fields(node: Node) -> dict[str, object]:
    if isinstance(node, StatementNode):
        fields = node.model_dump(exclude={"id", "kind", "content", "cue", "frame", "sentence"})
        spans = {**_evidence(node.content, with_text=False), "sentence": node.sentence.text}
        for name, part in (("cue", node.cue), ("frame", node.frame)):
            spans[name] = " … ".join(e.text for e in part) or None
        return {**fields, **spans}
    fields = node.model_dump(exclude={"id", "kind"})
    if isinstance(node, EntityNode | OfficeNode):
        return fields
    return {name: value for name, value in fields.items() if name != "text_hash"}


def _edge_fields(edge: Edge) -> dict[str, object]:
    return {
        **edge.model_dump(exclude={"id", "source", "target", "evidence"}),
        **_evidence(edge.evidence),
        "weight": 1.0,
    }


def _evidence(spans: tuple[Evidence, ...], *, with_text: bool = True) -> dict[str, object]:
    if not spans:
        return {}
    offsets = " ".join(f"{e.start}:{e.end}" for e in spans)
    where: dict[str, object] = {"start": spans[0].start, "end": spans[-1].end, "offsets": offsets}
    return {**where, "text": " … ".join(e.text for e in spans)} if with_text else where


def _row(fields: dict[str, object]) -> Row:
    row: Row = {}
    for name, value in fields.items():
        if isinstance(value, tuple | list):
            value = "|".join(str(item) for item in value) or None
        if value is None:
            continue
        row[name] = value if isinstance(value, bool | int | float) else str(value)
    return row


def without_controls(rows: Iterator[Row], found: list[str]) -> Iterator[Row]:
    """The rows without characters that XML cannot carry; ids of rows that had any are added to `found`."""
    for row in rows:
        clean: Row = {}
        for name, value in row.items():
            if isinstance(value, str):
                text = _FORBIDDEN.sub("", value)
                if text != value:
                    found.append(str(row["id"]))
                # A reader of XML takes every line end for \n, and no text for no value.
                text = _LINE_END.sub("\n", text)
                if text:
                    clean[name] = text
            else:
                clean[name] = value
        yield clean


def warn_of_controls(found: list[str], path: object) -> None:
    """Say once which nodes and edges lost control characters."""
    if found:
        message = (
            f"{path}: control characters, which XML cannot carry, were removed from {len(set(found))} nodes and "
            f"edges, the first of them {found[0]}; to_json keeps them"
        )
        warnings.warn(message, GraphWarning, stacklevel=4)
