"""The ontology: what kinds of nodes and edges a graph has, and which may join which. Checked at import.

Terms of other vocabularies stand beside ours where one means the same or a little more: schema.org
(`schema:`), PROV-O (`prov:`), FollowTheMoney (`ftm:`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from newsgraph.errors import GraphError

EntityKind = Literal["person", "organisation", "country", "place", "group"]
NodeKind = Literal["person", "organisation", "country", "place", "group", "office", "statement", "article"]
EdgeKind = Literal[
    "SAID",
    "ADDRESSED_TO",
    "ABOUT",
    "VIA",
    "CONTAINS",
    "REPORTED_IN",
    "MENTIONED_IN",
    "HOLDS",
    "OFFICE_OF",
    "PART_OF",
    "STANDS_FOR",
    "RELATED",
]
ENTITY_KINDS: tuple[EntityKind, ...] = get_args(EntityKind)


@dataclass(frozen=True)
class NodeType:
    """A kind of node: its names in German and English, what it means, and the same thing elsewhere."""

    kind: NodeKind
    german: str
    english: str
    definition: str
    same_as: tuple[str, ...] = ()

    @property
    def term(self) -> str:
        """The name of the class in RDF and Neo4j: `Person`."""
        return self.kind.capitalize()


@dataclass(frozen=True)
class EdgeType:
    """A kind of edge from one of `sources` to one of `targets`. `inverse` names it read backwards."""

    kind: EdgeKind
    sources: tuple[NodeKind, ...]
    targets: tuple[NodeKind, ...]
    german: str
    english: str
    inverse: str
    definition: str
    same_as: tuple[str, ...] = ()

    @property
    def term(self) -> str:
        """The name of the property in RDF: `addressedTo`."""
        first, *rest = self.kind.lower().split("_")
        return first + "".join(word.capitalize() for word in rest)


_ENTITY: tuple[NodeKind, ...] = ("person", "organisation", "country", "place", "group")
_BODY: tuple[NodeKind, ...] = ("organisation", "country", "place", "group")

_NODES = (
    NodeType(
        "person",
        "Person",
        "person",
        "A person whom the news names.",
        ("schema:Person", "prov:Person", "ftm:Person"),
    ),
    NodeType(
        "organisation",
        "Organisation",
        "organisation",
        "A body that acts as one: company, party, ministry, court, medium, international body.",
        ("schema:Organization", "prov:Organization", "ftm:Organization"),
    ),
    NodeType(
        "country",
        "Staat",
        "country",
        "A sovereign state, also a former one.",
        ("schema:Country", "ftm:PublicBody"),
    ),
    NodeType(
        "place",
        "Ort",
        "place",
        "A place that is no state: city, region, river, building.",
        ("schema:Place", "ftm:Address"),
    ),
    NodeType(
        "group",
        "Gruppe",
        "group",
        "People or bodies that speak, are addressed or talked of without a name of their own.",
        ("prov:Agent", "ftm:LegalEntity"),
    ),
    NodeType(
        "office",
        "Amt",
        "office",
        "An office or function as such, whoever holds it.",
        ("schema:Role", "ftm:Position"),
    ),
    NodeType(
        "statement",
        "Äußerung",
        "statement",
        "What somebody said as one article tells it: direct, indirect or reported speech.",
        ("schema:Quotation", "prov:Entity"),
    ),
    NodeType(
        "article",
        "Artikel",
        "article",
        "A news article.",
        ("schema:NewsArticle", "prov:Entity", "ftm:Article"),
    ),
)

_EDGES = (
    EdgeType(
        "SAID",
        _ENTITY,
        ("statement",),
        "sagte",
        "said",
        "said by",
        "The source uttered the statement, by the article's account.",
        ("schema:spokenByCharacter", "prov:wasAttributedTo"),
    ),
    EdgeType(
        "ADDRESSED_TO",
        ("statement",),
        _ENTITY,
        "gerichtet an",
        "addressed to",
        "was told",
        "The statement was made to the target.",
        ("schema:recipient",),
    ),
    EdgeType(
        "ABOUT",
        ("statement",),
        _ENTITY,
        "handelt von",
        "about",
        "is subject of",
        "The statement's content mentions the target by name, pronoun, description or adjective.",
        ("schema:about",),
    ),
    EdgeType(
        "VIA",
        ("statement",),
        _ENTITY,
        "übermittelt durch",
        "via",
        "passed on",
        "The words reach us through the target: *sagte Xi chinesischen Staatsmedien zufolge*.",
        ("prov:wasAttributedTo",),
    ),
    EdgeType(
        "CONTAINS",
        ("statement",),
        ("statement",),
        "enthält",
        "contains",
        "contained in",
        "The target is said within the source: speech within speech.",
        ("schema:hasPart",),
    ),
    EdgeType(
        "REPORTED_IN",
        ("statement",),
        ("article",),
        "berichtet in",
        "reported in",
        "reports",
        "The article tells the statement.",
        ("schema:isPartOf", "prov:wasQuotedFrom"),
    ),
    EdgeType(
        "MENTIONED_IN",
        _ENTITY,
        ("article",),
        "erwähnt in",
        "mentioned in",
        "mentions",
        "The article mentions the source.",
        ("schema:subjectOf",),
    ),
    EdgeType(
        "HOLDS",
        ("person",),
        ("office",),
        "hat das Amt",
        "holds",
        "held by",
        "The person holds, held or will hold the office; the edge has status and date.",
        ("schema:hasOccupation", "ftm:Occupancy"),
    ),
    EdgeType(
        "OFFICE_OF",
        ("office",),
        _BODY,
        "Amt bei",
        "office of",
        "has office",
        "The office is one of the target's.",
        ("schema:memberOf",),
    ),
    EdgeType(
        "PART_OF",
        ("organisation", "place", "group"),
        _BODY,
        "Teil von",
        "part of",
        "has part",
        "The source is a part of, or lies in, the target; given by a table, not by the text.",
        ("schema:containedInPlace", "schema:parentOrganization"),
    ),
    EdgeType(
        "STANDS_FOR",
        ("place", "organisation"),
        ("country", "organisation"),
        "steht für",
        "stands for",
        "is named by",
        "In this article the name of the source means the target: *Moskau warnte* means Russland.",
    ),
    EdgeType(
        "RELATED",
        _ENTITY,
        _ENTITY,
        "Beziehung zu",
        "related to",
        "related from",
        "A typed relation that a verb tells; the edge has its type, its German verb, and whose claim it is.",
        ("ftm:UnknownLink",),
    ),
)

NODES: Mapping[NodeKind, NodeType] = {node.kind: node for node in _NODES}
EDGES: Mapping[EdgeKind, EdgeType] = {edge.kind: edge for edge in _EDGES}


def check_edge(kind: EdgeKind, source: NodeKind, target: NodeKind) -> None:
    """Raise GraphError where the ontology does not let an edge of `kind` join a `source` to a `target`."""
    edge = EDGES.get(kind)
    if edge is None:
        raise GraphError(f"no edge kind {kind!r}: the ontology has {', '.join(EDGES)}")
    if source not in edge.sources or target not in edge.targets:
        raise GraphError(
            f"a {kind} edge cannot join {source} to {target}: "
            f"it goes from {', '.join(edge.sources)} to {', '.join(edge.targets)}"
        )


def _check() -> None:
    """The tables agree with the Literals, every term is unique, and no definition is missing."""
    for table, literal in ((NODES, NodeKind), (EDGES, EdgeKind)):
        if set(table) != set(get_args(literal)):
            raise GraphError(f"the ontology's table and its Literal differ in {set(table) ^ set(get_args(literal))}")
    terms = [item.term for item in (*_NODES, *_EDGES)]
    if len(terms) != len(set(terms)):
        raise GraphError(f"the ontology uses a term twice: {sorted(t for t in terms if terms.count(t) > 1)}")
    for item in (*_NODES, *_EDGES):
        if not (item.german and item.english and item.definition.endswith(".")):
            raise GraphError(f"the ontology's {item.kind} lacks a label, or its definition is no sentence")
    for edge in _EDGES:
        unknown = {*edge.sources, *edge.targets} - set(NODES)
        if unknown:
            raise GraphError(f"the ontology's {edge.kind} joins unknown kinds: {unknown}")


_check()
