"""All that the articles tell of one key: what identities are decided on."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from newsgraph.graph.dates import day
from newsgraph.graph.ontology import EntityKind


class Seen(Protocol):
    """What a profile needs of a sighting."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> EntityKind: ...
    @property
    def names(self) -> tuple[str, ...]: ...
    @property
    def iso(self) -> str | None: ...
    @property
    def shared(self) -> bool: ...
    @property
    def known(self) -> str | None: ...
    @property
    def published(self) -> str | None: ...
    @property
    def offices(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def domain(self) -> str: ...
    @property
    def gender(self) -> str: ...


@dataclass(frozen=True)
class Profile:
    """An entity before it is joined with others. `names` are sorted, `name` is the one used most; `offices`
    are pairs of title and id of the body ("" if untold); `first` and `last` are the days of its articles,
    None if none is dated."""

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...] = ()
    iso: str | None = None
    shared: bool = True
    known: str | None = None
    offices: frozenset[tuple[str, str]] = frozenset()
    domain: str = ""
    gender: str = ""
    first: str | None = None
    last: str | None = None


def profiles_of(sightings: Iterable[Seen]) -> list[Profile]:
    """One profile for each id, by id, whatever the order of the sightings."""
    by_id: dict[str, list[Seen]] = defaultdict(list)
    for sighting in sightings:
        by_id[sighting.id].append(sighting)
    return [profile_of((sighting, 1) for sighting in by_id[i]) for i in sorted(by_id)]


def profile_of(sightings: Iterable[tuple[Seen, int]]) -> Profile:
    """The profile of the sightings of one id, each with how many articles have it just so."""
    counted = list(sightings)
    seen = [sighting for sighting, _ in counted]
    counts: Counter[str] = Counter()
    for sighting, n in counted:
        counts[sighting.names[0]] += n
    known = min((s.known for s in seen if s.known), default=None)
    genders = {s.gender for s in seen} - {""}
    days = sorted(d for s in seen if (d := day(s.published)))
    return Profile(
        id=seen[0].id,
        kind=seen[0].kind,
        name=known or min(counts, key=lambda n: (-counts[n], -len(n), n)),
        names=tuple(sorted({name for s in seen for name in s.names})),
        iso=min((s.iso for s in seen if s.iso), default=None),
        shared=seen[0].shared,
        known=known,
        offices=frozenset(office for s in seen for office in s.offices),
        domain=min((s.domain for s in seen), default=""),
        gender=genders.pop() if len(genders) == 1 else "",
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )
