"""The typed nodes, edges and answers of a graph. All are frozen; offsets are half-open code points into the
article's text."""

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from newsgraph.extraction import AttributionForm, RoleStatus
from newsgraph.graph.ontology import EdgeKind, EntityKind


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Evidence(_Record):
    """Where a text says so: the article's id, offsets, and the verbatim words."""

    article: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class EntityNode(_Record):
    """A person, organisation, country, place or group.

    `name` is the canonical name, `aliases` the other names articles use for it. `iso` is the ISO 3166-1
    alpha-2 code of a country that exists today. `article` is the id of the one article that a thing without a
    name of its own belongs to (*ein Sprecher*), None for what is the same thing in every article. `merged`
    lists the ids that were found to be the same and are answered by this node.
    """

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    iso: str | None = None
    article: str | None = None
    merged: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return self.name


class OfficeNode(_Record):
    """An office as such. `of` is the id of its country or organisation and `of_name` that one's name; both
    None where no text tells, and then the office is that of one holder only."""

    id: str
    kind: Literal["office"] = "office"
    title: str
    of: str | None = None
    of_name: str | None = None

    @property
    def label(self) -> str:
        return f"{self.title} ({self.of_name})" if self.of_name else self.title


class ArticleNode(_Record):
    """An article without its text. `article` is its id in the input; `published` as there, None if
    unknown."""

    id: str
    kind: Literal["article"] = "article"
    article: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    source: str | None = None
    places: tuple[str, ...] = ()
    agency: str | None = None
    text_hash: str = ""

    @property
    def label(self) -> str:
        return self.title or self.article


class StatementNode(_Record):
    """What was said, as one article tells it.

    `text` is the content in one string; `content`, `cue`, `frame` and `sentence` (the whole sentences around
    it) are where it stands. `rule` names what found it, `confidence` in [0, 1] is that rule's precision.
    `speaker_text` holds the words that name the speaker, also where they are no entity; None where the text
    names nobody.
    """

    id: str
    kind: Literal["statement"] = "statement"
    form: AttributionForm
    text: str
    content: tuple[Evidence, ...]
    cue: tuple[Evidence, ...] = ()
    frame: tuple[Evidence, ...] = ()
    sentence: Evidence
    speaker_text: str | None = None
    article: str
    published: str | None = None
    medium: str | None = None
    negated: bool = False
    modality: str | None = None
    rule: str
    confidence: float = Field(ge=0, le=1)

    @property
    def label(self) -> str:
        return self.text if len(self.text) <= 80 else self.text[:79].rstrip() + "…"


Node: TypeAlias = Annotated[EntityNode | OfficeNode | ArticleNode | StatementNode, Field(discriminator="kind")]
NODE_TYPE: TypeAdapter[EntityNode | OfficeNode | ArticleNode | StatementNode] = TypeAdapter(Node)


class Edge(_Record):
    """An edge between two nodes, as one article gave it.

    `evidence` is empty only where a table and no text gave it. `status` belongs to HOLDS; `relation`,
    `predicate`, `negated` and `claim` (id of the statement whose claim it is, None for the narrator's own) to
    RELATED.
    """

    id: str
    kind: EdgeKind
    source: str
    target: str
    evidence: tuple[Evidence, ...] = ()
    article: str | None = None
    published: str | None = None
    status: RoleStatus | None = None
    relation: str | None = None
    predicate: str | None = None
    negated: bool = False
    claim: str | None = None
    rule: str | None = None
    confidence: float | None = None


class Said(_Record):
    """A statement with all who take part in it: the answer to *who said what about whom*.

    `speaker` is None where the text names nobody or names no entity (see `statement.speaker_text`).
    `nested_in` is the id of the statement that contains this one, `contains` the ids of those within it.
    """

    statement: StatementNode
    article: ArticleNode
    speaker: EntityNode | None = None
    addressees: tuple[EntityNode, ...] = ()
    about: tuple[EntityNode, ...] = ()
    via: EntityNode | None = None
    nested_in: str | None = None
    contains: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return self.statement.id

    @property
    def text(self) -> str:
        return self.statement.text

    @property
    def form(self) -> AttributionForm:
        return self.statement.form

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The spans of the content."""
        return self.statement.content

    @property
    def sentence(self) -> Evidence:
        """The sentences that the statement, its frame and its speaker stand in."""
        return self.statement.sentence


class Holding(_Record):
    """A person and an office, as one article tells it: `status` is that at the article's date `published`."""

    person: EntityNode
    office: OfficeNode
    status: RoleStatus
    published: str | None
    evidence: tuple[Evidence, ...]


class Tenure(_Record):
    """A person and an office over time: the first and last day on which an article tells so, None if none is
    dated, and how many articles do. What was before and after, no text tells."""

    person: EntityNode
    office: OfficeNode
    status: RoleStatus
    first: str | None
    last: str | None
    articles: int


class Speaker(_Record):
    """Somebody who spoke, and how many statements."""

    entity: EntityNode
    statements: int


class WhoIs(_Record):
    """Who is …: an entity with its offices, the number of articles that mention it, and what it said and is
    said of it."""

    entity: EntityNode
    roles: tuple[Holding, ...]
    articles: int
    said: int
    said_about: int


class Path(_Record):
    """A way from one entity to another: `nodes` from start to end, and the `edges` between them, one fewer.
    Edges are walked either way; `edges[n]` joins `nodes[n]` and `nodes[n + 1]`."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


class Contradiction(_Record):
    """Two statements by one speaker that share words and of which one negates: to be read by a person, not a
    verdict.

    `words` are the content words that both have.
    """

    earlier: Said
    later: Said
    words: tuple[str, ...]
