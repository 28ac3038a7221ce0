"""The public format: what newsgraph reads out of one article.

All offsets are half-open code-point indices into `article.text`, which is the input verbatim, so that
`article.text[span.start:span.end] == span.text` for every span. Models are frozen; `model_dump_json` is the
file format.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from newsgraph.errors import ExtractionError

SCHEMA_VERSION: Literal["1"] = "1"

Kind = Literal["person", "organisation", "country", "place", "group"]
MentionForm = Literal["name", "pronoun", "description", "adjective", "metonym"]
AttributionForm = Literal["direct", "indirect", "indirect_free", "free_indirect", "reported"]
RoleStatus = Literal["current", "former", "designated"]
WarningCode = Literal["unbalanced_quote", "empty_text", "long_text", "not_german"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Span(_Frozen):
    """A stretch of the article's text: `start` ≤ `end`, in code points, and the text itself."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class Mention(Span):
    """Where an entity is mentioned, and by what kind of word."""

    form: MentionForm = "name"


class Entity(_Frozen):
    """Somebody or something the article talks of, with all its mentions.

    `name` is the fullest name without titles, in the nominative; `iso` the ISO 3166-1 alpha-2 code of a
    country that exists today, else None. A country known only from an adjective has mentions of the form
    `adjective` alone.
    """

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...] = ()
    iso: str | None = None
    mentions: tuple[Mention, ...] = ()


class Role(_Frozen):
    """An office or function that a person holds; `of` is the id of its country or organisation, None if
    untold."""

    holder: str
    title: str
    of: str | None = None
    status: RoleStatus = "current"
    span: Span


class Party(_Frozen):
    """A speaker or addressee: the words that name it and the entity they mean (None where it is no
    entity)."""

    entity: str | None = None
    spans: tuple[Span, ...] = ()


class Attribution(_Frozen):
    """Who said what to whom about whom.

    `content` has several spans where the frame interrupts it. `cue` and `frame` are empty where the text has none. `speaker`
    is None where the text names nobody. `about` lists entity ids in order of appearance, `about_main` the one that is the
    subject or topic of the content, None if there is none. `nested_in` is the id of the attribution whose content contains
    this one, `via` the entity through whom the words reach us. `rule` names what found it; `confidence` in [0, 1] is the
    scorer's probability that it is right, without the scorer the rule's precision on development data.
    """

    id: str
    form: AttributionForm
    content: tuple[Span, ...] = Field(min_length=1)
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    speaker: Party | None = None
    addressees: tuple[Party, ...] = ()
    about: tuple[str, ...] = ()
    about_main: str | None = None
    nested_in: str | None = None
    via: str | None = None
    medium: str | None = None
    negated: bool = False
    modality: str | None = None
    rule: str
    confidence: float = Field(ge=0, le=1)

    @property
    def text(self) -> str:
        """The content as one string, its spans joined by an ellipsis."""
        return " … ".join(span.text for span in self.content)


class Relation(_Frozen):
    """A typed fact between two entities, told by the narrator or, if `attribution` is set, by somebody
    quoted."""

    id: str
    kind: str
    predicate: str
    source: str
    target: str
    evidence: Span
    negated: bool = False
    attribution: str | None = None
    confidence: float = Field(ge=0, le=1)


class ExtractionWarning(_Frozen):
    """Something odd in the input that did not stop the reading; `code` is one of a closed set."""

    code: WarningCode
    message: str
    span: Span | None = None


class Dateline(_Frozen):
    """The head of an agency report: *Wien/Rom (APA) -*. `agency` is None where none is named."""

    places: tuple[str, ...] = ()
    agency: str | None = None


class Article(_Frozen):
    """One article as it came in. `published` is an ISO 8601 date or datetime as text; None means unknown."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    source: str | None = None
    dateline: Dateline | None = None


class Extraction(_Frozen):
    """All that was read out of one article: the unit of files, batches and graphs."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    article: Article
    entities: tuple[Entity, ...] = ()
    roles: tuple[Role, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    relations: tuple[Relation, ...] = ()
    warnings: tuple[ExtractionWarning, ...] = ()

    @model_validator(mode="after")
    def _fits_its_text(self) -> Self:
        text = self.article.text
        for span in self.spans():
            if not span.start <= span.end <= len(text):
                raise ValueError(
                    f"article {self.article.id!r}: span {span.start}:{span.end} lies outside its text, "
                    f"which has {len(text)} characters"
                )
            if text[span.start : span.end] != span.text:
                raise ValueError(
                    f"article {self.article.id!r}: span {span.start}:{span.end} reads "
                    f"{text[span.start : span.end]!r} in the text, not {span.text!r}"
                )
        entities = {entity.id for entity in self.entities}
        statements = {attribution.id for attribution in self.attributions}
        for what, known, ids in (
            ("entity", entities, self._entity_references()),
            ("attribution", statements, self._attribution_references()),
        ):
            for reference in ids:
                if reference is not None and reference not in known:
                    raise ValueError(f"article {self.article.id!r}: {what} {reference!r} is referred to but not listed")
        return self

    def spans(self) -> Iterator[Span]:
        """Yield every span of the extraction."""
        for entity in self.entities:
            yield from entity.mentions
        for role in self.roles:
            yield role.span
        for attribution in self.attributions:
            yield from (*attribution.content, *attribution.cue, *attribution.frame)
            for party in (attribution.speaker, *attribution.addressees):
                yield from party.spans if party else ()
        for relation in self.relations:
            yield relation.evidence
        for warning in self.warnings:
            if warning.span:
                yield warning.span

    def _entity_references(self) -> Iterator[str | None]:
        for role in self.roles:
            yield from (role.holder, role.of)
        for attribution in self.attributions:
            yield from (*attribution.about, attribution.about_main, attribution.via)
            for party in (attribution.speaker, *attribution.addressees):
                yield party.entity if party else None
        for relation in self.relations:
            yield from (relation.source, relation.target)

    def _attribution_references(self) -> Iterator[str | None]:
        for attribution in self.attributions:
            yield attribution.nested_in
        for relation in self.relations:
            yield relation.attribution

    def entity(self, entity_id: str) -> Entity:
        """The entity of that id. Raises KeyError if there is none."""
        for entity in self.entities:
            if entity.id == entity_id:
                return entity
        raise KeyError(entity_id)


def read_extraction(path: Path) -> Extraction:
    """Read one extraction file. Raises ExtractionError naming the file if it is no valid extraction."""
    try:
        return Extraction.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise ExtractionError(
            f"{path}: no valid extraction; write it anew with `newsgraph extract`. {error}"
        ) from error
