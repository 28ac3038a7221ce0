"""newsgraph reads German news and turns it into a typed knowledge graph of who said what about whom.

>>> import newsgraph
>>> extraction = newsgraph.extract("Angela Merkel sagte, Russland müsse handeln.")
>>> extraction.attributions[0].text
'Russland müsse handeln'
"""

from newsgraph.article import read_articles
from newsgraph.errors import (
    ArticleError,
    ExtractionError,
    GraphError,
    ModelError,
    NewsgraphError,
    TableError,
)
from newsgraph.extraction import (
    Article,
    Attribution,
    Dateline,
    Entity,
    Extraction,
    ExtractionWarning,
    Mention,
    Party,
    Relation,
    Role,
    Span,
    read_extraction,
)
from newsgraph.graph import (
    AmbiguousNameError,
    Answer,
    Graph,
    GraphWarning,
    KnowledgeGraph,
    UnknownNameError,
    ask,
    build_graph,
    open_graph,
    write_graph,
)
from newsgraph.pipeline import Pipeline, extract, load
from newsgraph.store import Store

__all__ = [
    "AmbiguousNameError",
    "Answer",
    "Article",
    "ArticleError",
    "Attribution",
    "Dateline",
    "Entity",
    "Extraction",
    "ExtractionError",
    "ExtractionWarning",
    "Graph",
    "GraphError",
    "GraphWarning",
    "KnowledgeGraph",
    "Mention",
    "ModelError",
    "NewsgraphError",
    "Party",
    "Pipeline",
    "Relation",
    "Role",
    "Span",
    "Store",
    "TableError",
    "UnknownNameError",
    "ask",
    "build_graph",
    "extract",
    "load",
    "open_graph",
    "read_articles",
    "read_extraction",
    "write_graph",
]
