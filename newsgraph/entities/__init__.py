"""Entities: mentions of the same person, body or country made one, within an article.

Names first, by what they share; then descriptions (*der Kanzler, das Land, die Behörde*); then pronouns. Precision first:
a wrong merge is worse than a split.
"""

from newsgraph.attributions.statement import Statement
from newsgraph.entities.cluster import Cluster, cluster_names
from newsgraph.entities.descriptions import link_descriptions
from newsgraph.entities.pronouns import link_pronouns
from newsgraph.mentions import FoundMention
from newsgraph.reading import Reading

__all__ = ["Cluster", "resolve_entities"]


def resolve_entities(reading: Reading, mentions: list[FoundMention], statements: list[Statement]) -> list[Cluster]:
    """Clusters of mentions in order of first appearance. `statements` tell whose words a pronoun stands in."""
    clusters = cluster_names(reading, mentions)
    link_descriptions(reading, clusters)
    link_pronouns(reading, clusters, statements)
    for cluster in clusters:
        cluster.mentions.sort(key=lambda m: m.span)
    return sorted(clusters, key=lambda c: c.mentions[0].span)
