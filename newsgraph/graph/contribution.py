"""What one article gives to a graph: the unit that is added, stored, and taken away again."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from newsgraph.extraction import Attribution, Entity, Extraction, Role, Span
from newsgraph.graph.ids import make_id, text_hash
from newsgraph.graph.offices import office_title
from newsgraph.graph.ontology import EdgeKind, EntityKind
from newsgraph.graph.records import ArticleNode, Edge, Evidence, StatementNode
from newsgraph.graph.sentences import borders, sentences_around
from newsgraph.identity.domains import domain_of
from newsgraph.identity.gender import gender_of
from newsgraph.identity.keys import (
    canonical_name,
    countries_of_places,
    country_names,
    entity_key,
    known_places,
    organisation_names,
)
from newsgraph.identity.normal import normal


@dataclass(frozen=True)
class Sighting:
    """An entity as one article has it. `id` is that of its key, equal in all articles if `shared`; `known` is
    the name that the tables give it, or None; `names` are those of the article, the fullest first. `offices`
    are title and id of the body (or "") of a person's roles, normal forms, `domain` their walk of life,
    `gender` m, f or ""."""

    id: str
    kind: EntityKind
    names: tuple[str, ...]
    iso: str | None
    shared: bool
    known: str | None
    article: str | None
    published: str | None = None
    offices: tuple[tuple[str, str], ...] = ()
    domain: str = ""
    gender: str = ""


@dataclass(frozen=True)
class OfficeSighting:
    """An office as one article names it; `of` is the id of its body, None if untold."""

    id: str
    title: str
    of: str | None


@dataclass(frozen=True)
class Contribution:
    """Nodes and edges of one article. Every edge belongs to this article alone."""

    article: ArticleNode
    sightings: tuple[Sighting, ...]
    offices: tuple[OfficeSighting, ...]
    statements: tuple[StatementNode, ...]
    edges: tuple[Edge, ...]


def contribution_of(extraction: Extraction) -> Contribution:
    """The nodes and edges of one article, the same whenever and wherever it is read."""
    return _Reader(extraction).read()


class _Reader:
    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.text = extraction.article.text
        self.article = _article_node(extraction)
        self.ends = borders(self.text)
        self.countries = frozenset(e.iso for e in extraction.entities if e.kind == "country" and e.iso)
        self.sightings: dict[str, Sighting] = {}
        self.nodes: dict[str, str] = {}  # id in the extraction → id of the node
        self.offices: dict[str, OfficeSighting] = {}
        self.edges: dict[str, Edge] = {}
        self.held: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self.members: dict[str, list[Entity]] = defaultdict(list)

    def read(self) -> Contribution:
        titles: dict[str, list[str]] = defaultdict(list)
        for role in self.extraction.roles:
            titles[role.holder].append(role.title)
        for entity in self.extraction.entities:
            self._entity(entity, titles.get(entity.id, []))
        for node, entities in self.members.items():
            spans = [mention for entity in entities for mention in entity.mentions]
            if spans:
                self._edge("MENTIONED_IN", node, self.article.id, spans)
        ids = self._statement_ids()
        statements = tuple(self._statement(attribution, ids) for attribution in self.extraction.attributions)
        for role in self.extraction.roles:
            self._role(role)
        for node, offices in self.held.items():
            self.sightings[node] = replace(self.sightings[node], offices=tuple(sorted(offices)))
        self._relations(ids)
        self._places()
        return Contribution(
            self.article,
            tuple(self.sightings[node] for node in sorted(self.sightings)),
            tuple(self.offices[node] for node in sorted(self.offices)),
            tuple(sorted(statements, key=lambda s: s.id)),
            tuple(self.edges[edge] for edge in sorted(self.edges)),
        )

    def evidence(self, spans: Iterable[Span]) -> tuple[Evidence, ...]:
        unique = {(span.start, span.end): span.text for span in spans}
        return tuple(
            Evidence(article=self.article.article, start=start, end=end, text=unique[start, end])
            for start, end in sorted(unique)
        )

    def _entity(self, entity: Entity, titles: list[str]) -> None:
        key, shared = entity_key(entity, self.article.id, titles, self.countries)
        node = make_id(*key)
        self.nodes[entity.id] = node
        self.members[node].append(entity)
        names = tuple(dict.fromkeys((entity.name, *entity.aliases)))
        gender = gender_of(entity.name, titles) if entity.kind == "person" else ""
        before = self.sightings.get(node)
        if before is not None:
            names = tuple(dict.fromkeys(sorted({*before.names, *names}, key=lambda n: (-len(n), n))))
            gender = before.gender or gender
        self.sightings[node] = Sighting(
            id=node,
            kind=entity.kind,
            names=names,
            iso=key[1] if key[0] == "country" and len(key[1]) == 2 else None,
            shared=shared,
            known=canonical_name(key) if shared else None,
            article=None if shared else self.article.article,
            published=self.article.published,
            domain=domain_of(titles),
            gender=gender,
        )
        for mention in entity.mentions:
            if mention.form == "metonym" and entity.kind in {"country", "organisation"}:
                self._metonym(node, mention)

    def _metonym(self, node: str, mention: Span) -> None:
        """*Moskau warnte*: the place and what it stands for here, joined by the words that say so."""
        name = known_places().get(normal(mention.text)) or known_places().get(normal(mention.text).removesuffix("s"))
        if name is None:
            return
        place = make_id("place", normal(name))
        sighting = Sighting(place, "place", (name,), None, True, name, None, self.article.published)
        self.sightings.setdefault(place, sighting)
        self._edge("STANDS_FOR", place, node, [mention])

    def _edge(
        self,
        kind: EdgeKind,
        source: str,
        target: str,
        spans: Iterable[Span],
        *parts: object,
        **fields: object,
    ) -> None:
        edge_id = make_id("edge", kind, source, target, self.article.id, *parts)
        evidence = self.evidence(spans)
        if edge_id in self.edges:
            before = self.edges[edge_id].evidence
            evidence = tuple(sorted({*before, *evidence}, key=lambda e: (e.start, e.end)))
        self.edges[edge_id] = Edge.model_validate(
            {
                "id": edge_id,
                "kind": kind,
                "source": source,
                "target": target,
                "evidence": evidence,
                "article": self.article.article,
                "published": self.article.published,
                **fields,
            }
        )

    def _statement_ids(self) -> dict[str, str]:
        """Ids by form and place; statements that agree in both are told apart by their order."""
        seen: Counter[str] = Counter()
        ids = {}
        for attribution in self.extraction.attributions:
            offsets = [
                (s.start, s.end) for part in (attribution.content, attribution.cue, attribution.frame) for s in part
            ]
            place = make_id("statement", self.article.id, attribution.form, offsets)
            ids[attribution.id] = make_id("statement", place, seen[place]) if seen[place] else place
            seen[place] += 1
        return ids

    def _statement(self, attribution: Attribution, ids: dict[str, str]) -> StatementNode:
        node = ids[attribution.id]
        rule: Any = {"rule": attribution.rule, "confidence": attribution.confidence}
        speaker = attribution.speaker
        if speaker is not None and speaker.entity is not None:
            self._edge(
                "SAID",
                self.nodes[speaker.entity],
                node,
                speaker.spans or attribution.cue or attribution.content,
                **rule,
            )
        for addressee in attribution.addressees:
            if addressee.entity is not None:
                self._edge(
                    "ADDRESSED_TO",
                    node,
                    self.nodes[addressee.entity],
                    addressee.spans or attribution.content,
                    **rule,
                )
        for entity_id in attribution.about:
            self._edge("ABOUT", node, self.nodes[entity_id], self._mentions_within(entity_id, attribution), **rule)
        if attribution.via is not None:
            self._edge("VIA", node, self.nodes[attribution.via], attribution.frame or attribution.content, **rule)
        if attribution.nested_in is not None:
            self._edge("CONTAINS", ids[attribution.nested_in], node, attribution.content, **rule)
        self._edge("REPORTED_IN", node, self.article.id, attribution.content, **rule)
        return StatementNode(
            id=node,
            form=attribution.form,
            text=attribution.text,
            content=tuple(self.evidence([span])[0] for span in attribution.content),
            cue=self.evidence(attribution.cue),
            frame=self.evidence(attribution.frame),
            sentence=self._sentence(attribution),
            speaker_text=" … ".join(span.text for span in speaker.spans) or None if speaker is not None else None,
            article=self.article.article,
            published=self.article.published,
            medium=attribution.medium,
            negated=attribution.negated,
            modality=attribution.modality,
            **rule,
        )

    def _mentions_within(self, entity_id: str, attribution: Attribution) -> list[Span]:
        mentions = self.extraction.entity(entity_id).mentions
        inside: list[Span] = [
            m for m in mentions if any(s.start <= m.start and m.end <= s.end for s in attribution.content)
        ]
        return inside or list(attribution.content)

    def _sentence(self, attribution: Attribution) -> Evidence:
        spans = [*attribution.content, *attribution.cue, *attribution.frame]
        start, end = sentences_around(self.text, min(s.start for s in spans), max(s.end for s in spans), self.ends)
        return Evidence(article=self.article.article, start=start, end=end, text=self.text[start:end])

    def _role(self, role: Role) -> None:
        holder = self.nodes[role.holder]
        if self.sightings[holder].kind != "person":
            return
        body = self.nodes[role.of] if role.of is not None else None
        if body is not None and self.sightings[body].kind == "person":
            body = None
        title = office_title(role.title, self._body_names(body))
        office = make_id("office", normal(title) or title, body or holder)
        self.offices[office] = OfficeSighting(office, title, body)
        self.held[holder].add((normal(title), body or ""))
        self._edge("HOLDS", holder, office, [role.span], role.status, status=role.status)
        if body is not None:
            self._edge("OFFICE_OF", office, body, [role.span])

    def _places(self) -> None:
        """Places of the table that lie in a country of this article."""
        for node, sighting in sorted(self.sightings.items()):
            key = countries_of_places().get(normal(sighting.known or "")) if sighting.kind == "place" else None
            country = make_id("country", key) if key else None
            if country in self.sightings:
                self._edge("PART_OF", node, country, [])

    def _body_names(self, body: str | None) -> set[str]:
        """All names of a body, those of the tables too: *US-Präsident* is Präsident of the USA."""
        names = set(self.sightings[body].names) if body is not None else set()
        return names | {form for name in names for form in (*country_names(name), *organisation_names(name))}

    def _relations(self, ids: dict[str, str]) -> None:
        for relation in self.extraction.relations:
            self._edge(
                "RELATED",
                self.nodes[relation.source],
                self.nodes[relation.target],
                [relation.evidence],
                relation.kind,
                relation.predicate,
                relation.negated,
                ids[relation.attribution] if relation.attribution else None,
                relation.evidence.start,
                relation=relation.kind,
                predicate=relation.predicate,
                negated=relation.negated,
                claim=ids[relation.attribution] if relation.attribution else None,
                confidence=relation.confidence,
            )


def _article_node(extraction: Extraction) -> ArticleNode:
    article = extraction.article
    content = text_hash(article.text)
    return ArticleNode(
        id=make_id("article", article.id, content),
        article=article.id,
        title=article.title,
        published=article.published,
        url=article.url,
        source=article.source,
        places=article.dateline.places if article.dateline else (),
        agency=article.dateline.agency if article.dateline else None,
        text_hash=content,
    )
