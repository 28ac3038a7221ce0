"""Mentions: where the text names people, organisations, countries and places.

One policy reconciles the sources: tables of countries and organisations are surer than the statistical names and win over
them, except where the statistical name is longer and holds the table's (*Universität Frankreich*).
"""

from newsgraph.mentions.countries import find_countries, find_country_adjectives
from newsgraph.mentions.mention import FoundMention
from newsgraph.mentions.names import find_names, normal_name
from newsgraph.mentions.organisations import (
    find_known_organisations,
    find_organisation_nouns,
    find_quoted_organisations,
)
from newsgraph.reading import Reading

__all__ = ["FoundMention", "find_mentions"]


_SHORT = 2  # tokens of a name that may be a title and a surname


def find_mentions(reading: Reading) -> list[FoundMention]:
    """All mentions by name, by organisation noun and by country adjective, in text order; no two overlap, except that
    an adjective may stand inside an organisation (*die russische Regierung*)."""
    names = find_names(reading)
    known = [*find_countries(reading), *find_known_organisations(reading)]
    nouns = [*find_quoted_organisations(reading), *find_organisation_nouns(reading, names)]
    kept: list[FoundMention] = []
    taken: set[int] = set()
    names = [_behind_body(reading, n, known) for n in names]
    surnames = {n.name.split()[-1] for n in names if n.kind == "person" and " " in n.name}
    names = [_as_surname(reading, n, surnames) for n in names]
    longer = [n for n in names if any(_inside(k, n) for k in known)]
    for mention in (*longer, *known, *nouns, *names):
        tokens = set(range(*mention.span))
        if tokens & taken:
            continue
        taken |= tokens
        kept.append(mention)
    kept += find_country_adjectives(reading)
    return sorted(kept, key=lambda m: (m.span, m.kind))


def _behind_body(reading: Reading, name: FoundMention, known: list[FoundMention]) -> FoundMention:
    """*Vorstandschef der Deutschen Bank Josef Ackermann*: a person whose name was taken together with a known body before it
    begins behind the body."""
    end = max((k.end for k in known if k.start == name.start and k.end < name.end), default=name.start)
    if end == name.start or (name.kind != "person" and reading.doc[end].text not in reading.language.first_names):
        return name
    return FoundMention((end, name.end), "person", "name", normal_name(reading.doc[end : name.end]))


def _as_surname(reading: Reading, name: FoundMention, surnames: set[str]) -> FoundMention:
    """A short name of another kind that ends in the surname of a person the article names in full is that person: the
    recogniser is surer of full names."""
    last = reading.doc[name.end - 1].text
    if name.kind == "person" or name.end - name.start > _SHORT or not {last, last.removesuffix("s")} & surnames:
        return name
    span = (name.end - 1, name.end)
    return FoundMention(span, "person", "name", normal_name(reading.doc[span[0] : span[1]]))


def _inside(inner: FoundMention, outer: FoundMention) -> bool:
    """Whether a table's mention is only a part of a longer name of another kind."""
    return (
        outer.start <= inner.start
        and inner.end <= outer.end
        and outer.end - outer.start > inner.end - inner.start
        and outer.kind in {"organisation", "person"}
    )
