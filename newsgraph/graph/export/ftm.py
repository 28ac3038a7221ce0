"""FollowTheMoney: JSON Lines of entities for Aleph and its kin.

A statement is a Note with the words and all it names; who said it is told in its summary, since
FollowTheMoney has no quotation. Offices are Positions, who holds them Occupancies, relations UnknownLinks.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsgraph.graph.dates import day
from newsgraph.graph.files import written_whole
from newsgraph.graph.records import ArticleNode, Edge, EntityNode, Node, OfficeNode, Said, StatementNode

if TYPE_CHECKING:
    from newsgraph.graph.knowledge_graph import KnowledgeGraph

_SCHEMATA = {
    "person": "Person",
    "organisation": "Organization",
    "country": "PublicBody",
    "place": "Address",
    "group": "LegalEntity",
}


def write_ftm(graph: "KnowledgeGraph", path: Path | str) -> None:
    """Write one FollowTheMoney entity a line. Raises GraphError if it cannot be written."""
    with written_whole(path) as temporary, temporary.open("w", encoding="utf8") as file:
        for entity in ftm_entities(graph):
            file.write(json.dumps(entity, ensure_ascii=False) + "\n")


def ftm_entities(graph: "KnowledgeGraph") -> Iterator[dict[str, Any]]:
    """The graph as FollowTheMoney entities: dicts with `id`, `schema` and `properties`."""
    for node in graph.nodes.values():
        schema, properties = _node(graph, node)
        yield _entity(node.id, schema, properties)
    articles = {article.article: article.id for article in graph.articles}
    for edge in graph.edges.values():
        if edge.kind in {"HOLDS", "RELATED"}:
            yield _entity(edge.id, *_edge(edge, articles.get(edge.article or "")))


def _entity(node_id: str, schema: str, properties: dict[str, list[str | None]]) -> dict[str, Any]:
    kept: dict[str, list[str]] = defaultdict(list)
    for name, values in properties.items():
        kept[name] += [value for value in dict.fromkeys(values) if value]
    return {"id": node_id, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _node(graph: "KnowledgeGraph", node: Node) -> tuple[str, dict[str, list[str | None]]]:
    if isinstance(node, EntityNode):
        properties: dict[str, list[str | None]] = {"name": [node.name], "alias": [*node.aliases]}
        if node.iso:
            properties["country"] = [node.iso.lower()]
        if node.kind == "place":
            properties["full"] = [node.name]
        return _SCHEMATA[node.kind], properties
    if isinstance(node, OfficeNode):
        body = graph.nodes.get(node.of) if node.of else None
        of_body = isinstance(body, EntityNode) and body.kind == "organisation"
        country = body.iso.lower() if isinstance(body, EntityNode) and body.iso else None
        return "Position", {"name": [node.label], "organization": [node.of if of_body else None], "country": [country]}
    if isinstance(node, ArticleNode):
        return "Article", {
            "title": [node.title or node.article],
            "publishedAt": [_date(node.published)],
            "publisher": [node.source, node.agency],
            "sourceUrl": [node.url],
            "language": ["deu"],
        }
    return "Note", _note(graph.statement(node.id), node)


def _date(published: str | None) -> str | None:
    """The day, unless it lies before the year 1000, which FollowTheMoney takes for no date."""
    found = day(published)
    return found if found is not None and found >= "1000" else None


def _note(said: Said, node: StatementNode) -> dict[str, list[str | None]]:
    speaker = said.speaker.name if said.speaker else node.speaker_text
    entities = [
        *([said.speaker] if said.speaker else []),
        *said.addressees,
        *said.about,
        *([said.via] if said.via else []),
    ]
    return {
        "name": [f"{speaker}: {node.label}" if speaker else node.label],
        "description": [node.text],
        "summary": [f"{speaker or '?'} ({node.form})"],
        "entity": [entity.id for entity in entities if entity.kind != "place"],
        "proof": [said.article.id],
        "publisher": [said.article.source],
        "sourceUrl": [said.article.url],
    }


def _edge(edge: Edge, article: str | None) -> tuple[str, dict[str, list[str | None]]]:
    evidence = " … ".join(e.text for e in edge.evidence)
    shared: dict[str, list[str | None]] = {
        "date": [_date(edge.published)],
        "description": [evidence],
        "proof": [article],
    }
    if edge.kind == "HOLDS":
        status = {"current": "current", "former": "ended", "designated": "designated"}[edge.status or "current"]
        return "Occupancy", {"holder": [edge.source], "post": [edge.target], "status": [status], **shared}
    ends: dict[str, list[str | None]] = {
        "subject": [edge.source],
        "object": [edge.target],
        "role": [f"{edge.relation} ({edge.predicate})"],
    }
    return "UnknownLink", {**ends, **shared}
