"""Turn what the stages found, in tokens, into the public Extraction, in characters."""

from newsgraph.confidence import CONFIDENCE
from newsgraph.entities import Cluster
from newsgraph.extraction import (
    Article,
    Attribution,
    Entity,
    Extraction,
    ExtractionWarning,
    Mention,
    Party,
    Relation,
    Role,
    Span,
)
from newsgraph.linking import LinkedStatement
from newsgraph.reading import Range, Reading, ranges_of
from newsgraph.relations import CONFIDENCE as RELATION_CONFIDENCE
from newsgraph.relations import FoundRelation
from newsgraph.roles import FoundRole


def write_extraction(
    reading: Reading,
    article: Article,
    clusters: list[Cluster],
    linked: list[LinkedStatement],
    roles: list[FoundRole],
    relations: list[FoundRelation],
    warnings: list[ExtractionWarning],
) -> Extraction:
    """The Extraction of an article. Ids are numbered in text order: e1, a1, r1."""
    writer = _Writer(reading, article.text)
    bodies = writer.named_bodies(clusters, roles)
    ordered = sorted(clusters, key=lambda c: min((m.span for m in c.mentions), default=(1 << 30, 0)))
    everyone = [*ordered, *bodies.values()]
    ids = {id(cluster): f"e{n}" for n, cluster in enumerate(everyone, start=1)}
    attributions = tuple(writer.attribution(n, item, ids) for n, item in enumerate(linked, start=1))
    return Extraction(
        article=article,
        entities=tuple(writer.entity(cluster, ids[id(cluster)]) for cluster in everyone),
        roles=tuple(
            Role(
                holder=ids[id(role.holder)],
                title=role.title,
                of=ids[id(role.body)] if role.body else ids[id(bodies[role.body_name])] if role.body_name else None,
                status=role.status,
                span=writer.span(role.span),
            )
            for role in roles
        ),
        attributions=attributions,
        relations=tuple(writer.relation(n, item, ids, linked) for n, item in enumerate(relations, start=1)),
        warnings=tuple(warnings),
    )


class _Writer:
    def __init__(self, reading: Reading, text: str) -> None:
        self.reading = reading
        self.text = text

    def span(self, tokens: Range) -> Span:
        doc = self.reading.doc
        start = doc[tokens[0]].idx
        end = doc[tokens[1] - 1].idx + len(doc[tokens[1] - 1])
        return Span(start=start, end=end, text=self.text[start:end])

    def spans(self, ranges: tuple[Range, ...]) -> tuple[Span, ...]:
        return tuple(self.span(r) for r in ranges if r[1] > r[0])

    def named_bodies(self, clusters: list[Cluster], roles: list[FoundRole]) -> dict[str, Cluster]:
        """Clusters for bodies that stand only inside a compound or an adjective, by name."""
        bodies: dict[str, Cluster] = {}
        language = self.reading.language
        for role in roles:
            name = role.body_name
            if role.body is not None or name is None or name in bodies:
                continue
            known = next((c for c in clusters if c.name == name), None)
            country = next((c for c in language.countries if c.name == name), None)
            if known is not None:
                bodies[name] = known
            elif country is not None:
                bodies[name] = Cluster("country", name, country.key)
            elif name in language.places:
                bodies[name] = Cluster("place", name)
            else:
                bodies[name] = Cluster("organisation", name)
        return bodies

    def entity(self, cluster: Cluster, entity_id: str) -> Entity:
        country = self.reading.language.country_by_key.get(cluster.key or "") if cluster.kind == "country" else None
        name = cluster.name
        if cluster.kind == "organisation" and cluster.key:
            known = next((o for o in self.reading.language.organisations if o.name == cluster.key), None)
            name = known.name if known else name
        mentions = sorted(cluster.mentions, key=lambda m: m.span)
        aliases = dict.fromkeys(m.name for m in mentions if m.form == "name" and m.name != name)
        return Entity(
            id=entity_id,
            kind=cluster.kind,
            name=name,
            aliases=tuple(aliases),
            iso=country.iso if country else None,
            mentions=tuple(Mention(**self.span(m.span).model_dump(), form=m.form) for m in mentions),
        )

    def attribution(self, n: int, item: LinkedStatement, ids: dict[int, str]) -> Attribution:
        statement = item.statement
        speaker = None
        if statement.speaker:
            entity = ids[id(item.speaker)] if item.speaker is not None else None
            speaker = Party(entity=entity, spans=self.spans(statement.speaker))
        return Attribution(
            id=f"a{n}",
            form=statement.form,
            content=self.spans(statement.content),
            cue=self.spans(tuple(ranges_of(statement.cue))),
            frame=self.spans(statement.frame),
            speaker=speaker,
            addressees=tuple(
                Party(entity=ids[id(c)] if c is not None else None, spans=self.spans((span,)))
                for c, span in zip(item.addressees, statement.addressees, strict=True)
            ),
            about=tuple(ids[id(c)] for c in item.about),
            about_main=ids[id(item.about_main)] if item.about_main is not None else None,
            nested_in=f"a{statement.nested_in + 1}" if statement.nested_in is not None else None,
            via=ids[id(item.via)] if item.via is not None else None,
            negated=statement.negated,
            rule=statement.rule,
            confidence=statement.confidence if statement.confidence is not None else CONFIDENCE[statement.rule],
        )

    def relation(self, n: int, item: FoundRelation, ids: dict[int, str], linked: list[LinkedStatement]) -> Relation:
        start, end = item.evidence
        around = [
            (len(s.statement.tokens), m)
            for m, s in enumerate(linked, start=1)
            if s.statement.form != "reported" and end - 1 in s.statement.tokens and start in s.statement.tokens
        ]
        return Relation(
            id=f"r{n}",
            kind=item.kind,
            predicate=item.predicate,
            source=ids[id(item.source)],
            target=ids[id(item.target)],
            evidence=self.span(item.evidence),
            negated=item.negated,
            attribution=f"a{min(around)[1]}" if around else None,
            confidence=RELATION_CONFIDENCE,
        )
