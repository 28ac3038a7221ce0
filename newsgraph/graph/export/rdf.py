"""RDF: JSON-LD and Turtle in the words of schema.org, PROV and the Web Annotation model, and our ontology in
OWL.

Each node is described by one JSON-LD object (`resources`); Turtle is written from the same objects, so that
both files hold the same triples. Statements are schema.org Quotations; where they stand is told by Web
Annotations with a position and a quote selector.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsgraph.errors import GraphError
from newsgraph.graph.files import written_whole
from newsgraph.graph.ontology import EDGES, NODES
from newsgraph.graph.records import ArticleNode, Edge, EntityNode, Evidence, Node, OfficeNode, StatementNode

if TYPE_CHECKING:
    from newsgraph.graph.knowledge_graph import KnowledgeGraph

PREFIXES: Mapping[str, str] = {
    "id": "urn:newsgraph:id:",
    "ng": "urn:newsgraph:ontology:",
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_RESOLVABLE = {"schema", "prov"}  # vocabularies in RDF; FollowTheMoney is none

Resource = dict[str, Any]


def write_jsonld(graph: "KnowledgeGraph", path: Path | str) -> None:
    """Write JSON-LD, one object a line within `@graph`. Raises GraphError if it cannot be written."""
    with written_whole(path) as temporary, temporary.open("w", encoding="utf8") as file:
        file.write(f'{{"@context": {json.dumps(dict(PREFIXES))},\n"@graph": [')
        for n, resource in enumerate(resources(graph)):
            file.write((",\n" if n else "\n") + json.dumps(resource, ensure_ascii=False))
        file.write("\n]}\n")


def write_turtle(graph: "KnowledgeGraph", path: Path | str) -> None:
    """Write Turtle with the triples of `write_jsonld`. Raises GraphError if it cannot be written."""
    with written_whole(path) as temporary, temporary.open("w", encoding="utf8") as file:
        file.writelines(_turtle(resources(graph)))


def write_ontology(path: Path | str) -> None:
    """Write the ontology as OWL in Turtle. Raises GraphError if it cannot be written."""
    with written_whole(path) as temporary, temporary.open("w", encoding="utf8") as file:
        file.writelines(_turtle(ontology_resources()))


def sparql(graph: "KnowledgeGraph", query: str) -> list[dict[str, str]] | bool | str:
    """Answer a SPARQL query: rows for SELECT (values as text, unbound ones left out), a bool for ASK, Turtle
    for CONSTRUCT.

    The prefixes of PREFIXES need not be declared. Raises GraphError if the query is malformed or pyoxigraph
    is not installed.

    >>> sparql(graph, 'SELECT ?text WHERE { ?s schema:spokenByCharacter/schema:name "Wladimir Putin"; schema:text ?text }')
    ... # doctest: +SKIP
    """
    try:
        import pyoxigraph
    except ImportError as error:
        raise GraphError("SPARQL needs pyoxigraph: pip install 'newsgraph[rdf]'") from error
    store = pyoxigraph.Store()
    store.bulk_load("".join(_turtle(resources(graph))).encode("utf8"), format=pyoxigraph.RdfFormat.TURTLE)
    try:
        results = store.query(query, prefixes=dict(PREFIXES))
    except SyntaxError as error:
        raise GraphError(f"no SPARQL: {error}") from error
    if isinstance(results, pyoxigraph.QueryBoolean):
        return bool(results)
    if isinstance(results, pyoxigraph.QueryTriples):
        data = pyoxigraph.serialize(results, format=pyoxigraph.RdfFormat.TURTLE, prefixes=dict(PREFIXES))
        return (data or b"").decode("utf8")
    names = [variable.value for variable in results.variables]
    return [
        {name: _text(value) for name, value in zip(names, row, strict=True) if value is not None} for row in results
    ]


def _text(value: Any) -> str:
    return str(getattr(value, "value", value))


def resources(graph: "KnowledgeGraph") -> Iterator[Resource]:
    """The graph as JSON-LD objects without a context: nodes with their edges, then what edges tell beyond
    that."""
    articles = {node.article: node.id for node in graph.articles}
    for node in graph.nodes.values():
        resource = {"@id": f"id:{node.id}", "@type": _types(node), "rdfs:label": node.label, **_fields(node)}
        if isinstance(node, StatementNode):
            _add_parties(graph, node, resource)
            resource["ng:standsAt"] = [_place(e, articles) for e in node.content]
        yield {name: value for name, value in resource.items() if value not in (None, [], ())}
    for edge in graph.edges.values():
        if edge.kind in {"HOLDS", "RELATED", "STANDS_FOR", "OFFICE_OF", "PART_OF", "MENTIONED_IN"}:
            yield {"@id": f"id:{edge.source}", f"ng:{EDGES[edge.kind].term}": {"@id": f"id:{edge.target}"}}
        if edge.kind in {"HOLDS", "RELATED", "STANDS_FOR"}:
            yield _edge(edge, articles)


def _types(node: Node) -> list[str]:
    same_as = [term for term in NODES[node.kind].same_as if term.partition(":")[0] in _RESOLVABLE]
    return [f"ng:{NODES[node.kind].term}", *same_as]


def _fields(node: Node) -> Resource:
    if isinstance(node, EntityNode):
        return {"schema:name": node.name, "schema:alternateName": [*node.aliases], "schema:identifier": node.iso}
    if isinstance(node, OfficeNode):
        return {"schema:roleName": node.title}
    if isinstance(node, ArticleNode):
        return {
            "schema:headline": node.title,
            "schema:identifier": node.article,
            "schema:datePublished": _date(node.published),
            "schema:url": node.url,
            "schema:publisher": node.source,
            "schema:locationCreated": [*node.places],
            "schema:inLanguage": "de",
        }
    return {
        "schema:text": {"@value": node.text, "@language": "de"},
        "ng:sentence": {"@value": node.sentence.text, "@language": "de"},
        "ng:form": node.form,
        "ng:speakerText": node.speaker_text,
        "ng:negated": node.negated,
        "ng:modality": node.modality,
        "ng:rule": node.rule,
        "ng:confidence": _decimal(node.confidence),
    }


def _add_parties(graph: "KnowledgeGraph", node: StatementNode, resource: Resource) -> None:
    said = graph.statement(node.id)
    article = {"@id": f"id:{said.article.id}"}
    resource["schema:isPartOf"] = resource["prov:wasQuotedFrom"] = article
    if said.speaker is not None:
        speaker = {"@id": f"id:{said.speaker.id}"}
        for term in ("schema:creator", "schema:spokenByCharacter", "prov:wasAttributedTo"):
            resource[term] = speaker
    resource["schema:about"] = [{"@id": f"id:{entity.id}"} for entity in said.about]
    resource["schema:recipient"] = [{"@id": f"id:{entity.id}"} for entity in said.addressees]
    resource["schema:hasPart"] = [{"@id": f"id:{inner}"} for inner in said.contains]
    if said.via is not None:
        resource["ng:via"] = {"@id": f"id:{said.via.id}"}


def _place(evidence: Evidence, articles: Mapping[str, str]) -> Resource:
    """A Web Annotation target: the article, and where in it, by position and by quote."""
    return {
        "@type": "oa:SpecificResource",
        "oa:hasSource": {"@id": f"id:{articles[evidence.article]}"},
        "oa:hasSelector": [
            {
                "@type": "oa:TextPositionSelector",
                "oa:start": _integer(evidence.start),
                "oa:end": _integer(evidence.end),
            },
            {"@type": "oa:TextQuoteSelector", "oa:exact": evidence.text},
        ],
    }


def _edge(edge: Edge, articles: Mapping[str, str]) -> Resource:
    term = {"HOLDS": "Holding", "RELATED": "Relation", "STANDS_FOR": "Metonymy"}[edge.kind]
    resource = {
        "@id": f"id:{edge.id}",
        "@type": [f"ng:{term}", "rdf:Statement"],
        "rdf:subject": {"@id": f"id:{edge.source}"},
        "rdf:predicate": {"@id": f"ng:{EDGES[edge.kind].term}"},
        "rdf:object": {"@id": f"id:{edge.target}"},
        "ng:status": edge.status,
        "ng:relation": edge.relation,
        "ng:predicate": edge.predicate,
        "ng:claim": {"@id": f"id:{edge.claim}"} if edge.claim else None,
        "ng:negated": edge.negated or None,
        "ng:asOf": _date(edge.published),
        "ng:standsAt": [_place(e, articles) for e in edge.evidence],
    }
    return {name: value for name, value in resource.items() if value not in (None, [])}


def ontology_resources() -> Iterator[Resource]:
    """The ontology in OWL: classes, properties with domain and range, inverses, labels, definitions,
    equivalents."""
    yield {"@id": "urn:newsgraph:ontology", "@type": "owl:Ontology", "rdfs:label": "newsgraph"}
    for node in NODES.values():
        same_as = [{"@id": t} for t in node.same_as if t.partition(":")[0] in _RESOLVABLE]
        described = _described(node.german, node.english, node.definition)
        yield {"@id": f"ng:{node.term}", "@type": "owl:Class", **described, "rdfs:subClassOf": same_as}
    for edge in EDGES.values():
        same_as = [{"@id": t} for t in edge.same_as if t.partition(":")[0] in _RESOLVABLE]
        yield {
            "@id": f"ng:{edge.term}",
            "@type": "owl:ObjectProperty",
            **_described(edge.german, edge.english, edge.definition),
            "rdfs:domain": _union(edge.sources),
            "rdfs:range": _union(edge.targets),
            "rdfs:seeAlso": same_as,
            "ng:inverseLabel": {"@value": edge.inverse, "@language": "en"},
        }


def _union(kinds: tuple[Any, ...]) -> Resource:
    classes = [{"@id": f"ng:{NODES[kind].term}"} for kind in kinds]
    return classes[0] if len(classes) == 1 else {"@type": "owl:Class", "owl:unionOf": {"@list": classes}}


def _described(german: str, english: str, definition: str) -> Resource:
    labels = [{"@value": german, "@language": "de"}, {"@value": english, "@language": "en"}]
    return {"rdfs:label": labels, "skos:definition": {"@value": definition, "@language": "en"}}


def _date(published: str | None) -> Resource | None:
    if published is None:
        return None
    kind = None
    try:
        datetime.fromisoformat(published)
        kind = "xsd:date" if len(published) == 10 else "xsd:dateTime"
    except ValueError:
        kind = {4: "xsd:gYear", 7: "xsd:gYearMonth"}.get(len(published)) if published[:4].isdigit() else None
    return {"@value": published, "@type": kind or "xsd:string"}


def _decimal(value: float) -> Resource:
    return {"@value": f"{value:.6f}".rstrip("0").removesuffix(".") or "0", "@type": "xsd:decimal"}


def _integer(value: int) -> Resource:
    return {"@value": str(value), "@type": "xsd:nonNegativeInteger"}


def _turtle(found: Iterator[Resource]) -> Iterator[str]:
    yield "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()) + "\n"
    for resource in found:
        yield f"{_iri(resource['@id'])}{_predicates(resource)} .\n"


def _predicates(resource: Resource) -> str:
    parts = []
    for name, value in resource.items():
        values = value if isinstance(value, list) else [value]
        if name == "@type":
            parts.append(" a " + ", ".join(_iri(kind) for kind in values))
        elif name != "@id" and values:
            parts.append(f" {name} " + ", ".join(_object(item) for item in values))
    return " ;".join(parts)


def _object(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return _quoted(value)
    if "@value" in value:
        tail = f"@{value['@language']}" if "@language" in value else f"^^{value['@type']}"
        return _quoted(value["@value"]) + tail
    if "@list" in value:
        return "(" + " ".join(_object(item) for item in value["@list"]) + ")"
    return _iri(value["@id"]) if set(value) == {"@id"} else f"[{_predicates(value)} ]"


def _iri(name: str) -> str:
    return name if name.partition(":")[0] in PREFIXES else f"<{name}>"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return '"' + "".join(c if c >= " " and c != "\x7f" else f"\\u{ord(c):04X}" for c in escaped) + '"'
