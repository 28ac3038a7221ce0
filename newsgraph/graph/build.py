"""Extractions → contributions → one graph."""

import warnings
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from newsgraph.extraction import Extraction
from newsgraph.graph.contribution import Contribution, OfficeSighting, Sighting, contribution_of
from newsgraph.graph.files import GraphWarning
from newsgraph.graph.ids import make_id
from newsgraph.graph.knowledge_graph import KnowledgeGraph
from newsgraph.graph.records import Edge, EntityNode, Node, OfficeNode
from newsgraph.identity.judgements import JudgementLog
from newsgraph.identity.normal import normal
from newsgraph.identity.profile import profiles_of
from newsgraph.identity.resolve import resolve_identities


def build_graph(extractions: Iterable[Extraction], judgements: JudgementLog | None = None) -> KnowledgeGraph:
    """The graph of many articles. Neither their order nor repetition changes it.

    Two extractions of one text under one id are one article; if they differ, one is kept (a GraphWarning says
    so). Two texts under one id are two articles.

    The same people and bodies of different articles become one node by the rules of `newsgraph.identity`;
    `judgements` are what people decided, which comes before the rules.

    >>> import newsgraph
    >>> graph = newsgraph.build_graph(newsgraph.load().pipe(["Angela Merkel sagte, Russland müsse handeln."]))
    >>> [(said.speaker.name, said.text) for said in graph.said(about="Russland")]
    [('Angela Merkel', 'Russland müsse handeln')]
    """
    contributions: dict[str, tuple[str, Contribution]] = {}
    for extraction in extractions:
        contribution = contribution_of(extraction)
        node = contribution.article.id
        text = repr(contribution)
        if node in contributions and contributions[node][0] != text:
            message = f"article {extraction.article.id!r} was read twice with different results; one is kept"
            warnings.warn(message, GraphWarning, stacklevel=2)
        if node not in contributions or text < contributions[node][0]:
            contributions[node] = (text, contribution)
    found = [contribution for _, contribution in contributions.values()]
    profiles = profiles_of(sighting for contribution in found for sighting in contribution.sightings)
    return assemble(found, resolve_identities(profiles, judgements).canonical)


def assemble(contributions: Iterable[Contribution], identities: Mapping[str, str] | None = None) -> KnowledgeGraph:
    """The graph of contributions. `identities` maps ids of entities to the id of the one that answers for
    them; an id that is no key answers for itself."""
    same = identities or {}
    sightings: dict[str, list[Sighting]] = defaultdict(list)
    offices: dict[str, list[OfficeSighting]] = defaultdict(list)
    nodes: dict[str, Node] = {}
    edges: list[Edge] = []
    for contribution in contributions:
        for sighting in contribution.sightings:
            sightings[same.get(sighting.id, sighting.id)].append(sighting)
        for office in contribution.offices:
            offices[office.id].append(office)
        nodes[contribution.article.id] = contribution.article
        nodes.update((statement.id, statement) for statement in contribution.statements)
        edges += contribution.edges
    for entity_id, found in sightings.items():
        nodes[entity_id] = merge_sightings(entity_id, ((sighting, 1) for sighting in found))
    renamed = dict(same)
    for office_node, old in _merge_offices(offices, same, nodes):
        nodes[office_node.id] = office_node
        renamed.update(dict.fromkeys(old, office_node.id))
    return KnowledgeGraph(nodes.values(), (rename_edge(edge, renamed) for edge in edges))


def merge_sightings(entity_id: str, sightings: Iterable[tuple[Sighting, int]]) -> EntityNode:
    """One entity from its sightings, in any order, each with how many articles have it just so. Its name is
    that of the tables, else the one most articles use as the fullest, of those the longest; all others are
    aliases."""
    seen = list(sightings)
    known = sorted({s.known for s, _ in seen if s.known is not None})
    # An article's own short name must not rename somebody who is known in full: shared sightings count first.
    counted = [(s, n) for s, n in seen if s.shared] or seen
    names: Counter[str] = Counter()
    for sighting, n in counted:
        names[sighting.names[0]] += n
    name = known[0] if known else min(names, key=lambda name: (-names[name], -len(name), name))
    aliases = {name for s, _ in seen for name in s.names} - {name}
    isos = sorted({s.iso for s, _ in seen if s.iso})
    articles = {s.article for s, _ in seen}
    ids = {s.id: s.kind for s, _ in seen}
    return EntityNode(
        id=entity_id,
        kind=ids.get(entity_id) or ids[min(ids)],
        name=name,
        aliases=tuple(sorted(aliases)),
        iso=isos[0] if isos else None,
        article=articles.pop() if len(articles) == 1 else None,
        merged=tuple(sorted(set(ids) - {entity_id})),
    )


def _merge_offices(
    offices: Mapping[str, list[OfficeSighting]], same: Mapping[str, str], nodes: Mapping[str, Node]
) -> Iterable[tuple[OfficeNode, list[str]]]:
    """Offices of one title at one body, with the ids they had before their bodies were found to be the
    same."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for office_id, found in offices.items():
        body = found[0].of
        groups[normal(found[0].title), same.get(body, body) if body else office_id].append(office_id)
    for (_, owner), ids in groups.items():
        titles = Counter(s.title for office_id in ids for s in offices[office_id])
        yield make_office(ids, titles, nodes.get(owner)), ids


def make_office(ids: Iterable[str], titles: Mapping[str, int], body: Node | None) -> OfficeNode:
    """The office of these ids under its most frequent title; its id is the smallest."""
    return OfficeNode(
        id=min(ids),
        title=min(titles, key=lambda t: (-titles[t], t)),
        of=body.id if body is not None else None,
        of_name=body.label if body is not None else None,
    )


def rename_edge(edge: Edge, renamed: Mapping[str, str]) -> Edge:
    """The edge between the nodes that answer for its ends. Its id stays unless an end changed."""
    source, target = renamed.get(edge.source, edge.source), renamed.get(edge.target, edge.target)
    if (source, target) == (edge.source, edge.target):
        return edge
    return edge.model_copy(update={"id": make_id("edge", edge.id, source, target), "source": source, "target": target})
