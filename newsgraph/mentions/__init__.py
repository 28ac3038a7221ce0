"""Mentions: where the text names people, organisations, countries and places.

One policy reconciles the sources: tables of countries and organisations are surer than the statistical names and win over
them, except where the statistical name is longer and holds the table's (*Universität Frankreich*).
"""

from newsgraph.mentions.countries import find_countries, find_country_adjectives
from newsgraph.mentions.mention import FoundMention
from newsgraph.mentions.names import find_names
from newsgraph.mentions.organisations import (
    find_known_organisations,
    find_organisation_nouns,
    find_quoted_organisations,
)
from newsgraph.reading import Reading

__all__ = ["FoundMention", "find_mentions"]


def find_mentions(reading: Reading) -> list[FoundMention]:
    """All mentions by name, by organisation noun and by country adjective, in text order; no two overlap, except that
    an adjective may stand inside an organisation (*die russische Regierung*)."""
    names = find_names(reading)
    known = [*find_countries(reading), *find_known_organisations(reading)]
    nouns = [*find_quoted_organisations(reading), *find_organisation_nouns(reading, names)]
    kept: list[FoundMention] = []
    taken: set[int] = set()
    longer = [n for n in names if any(_inside(k, n) for k in known)]
    for mention in (*longer, *known, *nouns, *names):
        tokens = set(range(*mention.span))
        if tokens & taken:
            continue
        taken |= tokens
        kept.append(mention)
    kept += find_country_adjectives(reading)
    return sorted(kept, key=lambda m: (m.span, m.kind))


def _inside(inner: FoundMention, outer: FoundMention) -> bool:
    """Whether a table's mention is only a part of a longer name of another kind."""
    return (
        outer.start <= inner.start
        and inner.end <= outer.end
        and outer.end - outer.start > inner.end - inner.start
        and outer.kind in {"organisation", "person"}
    )
