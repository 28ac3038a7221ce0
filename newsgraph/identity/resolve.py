"""From profiles to identities: block, compare, settle.

Only profiles of a block are compared, so that the cost grows near linearly. Settling is order-free: what
people decided comes first; then merges from the surest down, each only if nothing in the two clusters forbids
it; a profile that two forbidding ones both claim with equal right (*Präsident Bush*) stays alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import combinations

from newsgraph.identity.compare import compare, judge
from newsgraph.identity.judgements import JudgementLog
from newsgraph.identity.keys import without_titles
from newsgraph.identity.normal import normal, stem_words, transliterated
from newsgraph.identity.organisations import any_order
from newsgraph.identity.profile import Profile
from newsgraph.identity.verdict import Judgement

LARGEST_BLOCK = 60  # a block beyond it says nothing: of n profiles it would make n² / 2 pairs
SURNAME_BLOCK = "ps"
MOST_FULL_NAMES = 3
_CLEARLY = 0.05  # by how much one claim must be better than another to win over it

Pair = tuple[str, str]


@dataclass(frozen=True)
class Identities:
    """`canonical`: id → id that answers for it, only where they differ. `judgements`: all that the rules
    found to say and what people decided, by pair."""

    canonical: Mapping[str, str]
    judgements: tuple[Judgement, ...]


def resolve_identities(profiles: Iterable[Profile], log: JudgementLog | None = None) -> Identities:
    """Which profiles are the same, in whatever order they come. The id of a cluster is that of its member
    with the plainest key, so that it outlives merges and their undoing."""
    by_id = {profile.id: profile for profile in profiles}
    log = log or JudgementLog()
    judged: dict[Pair, Judgement] = {}
    for a, b in candidate_pairs(by_id.values()):
        judgement = judge(by_id[a], by_id[b])
        if judgement is not None:
            judged[judgement.pair] = judgement
    for decided in log:
        if decided.left in by_id and decided.right in by_id:
            judged[decided.pair] = decided
    clusters = Settling(by_id, judged).clusters()
    canonical = {member: cluster[0] for cluster in clusters for member in cluster[1:]}
    return Identities(canonical, tuple(judged[pair] for pair in sorted(judged)))


def block_keys(profile: Profile) -> Iterator[str]:
    """Keys that profiles which may be the same share at least one of."""
    if profile.kind == "person":
        yield from _person_keys(profile)
    elif profile.kind == "organisation" and profile.shared:
        stems = stem_words(profile.name)
        joined = "".join(stems)
        yield "o:" + "".join(any_order(stems))
        yield "o:" + joined
        yield "o^" + joined[:8]
        yield "o$" + joined[-8:]
        for name in (profile.name, *profile.names):
            yield "oa" + normal(name)
    elif profile.kind == "country":
        yield "c" + (profile.iso or normal(profile.name))


def _person_keys(profile: Profile) -> Iterator[str]:
    words = normal(without_titles(profile.name)).split()
    if not words:
        return
    surname = transliterated(words[-1])
    for title, body in profile.offices:
        if body or title.startswith("bundes"):
            yield f"po{surname}:{title}:{body}"
    if len(words) > 1:
        first = transliterated(words[0])
        yield f"pi{surname}:{first[0]}"
        yield f"pf{first}:{surname[:3]}"
        for word in words[1:]:  # Kramp-Karrenbauer and Kramp
            yield f"pf{first}:{word}"
        yield f"pw{' '.join(sorted(words))}"
    yield f"{SURNAME_BLOCK}{surname}"


def is_alone(profile: Profile) -> bool:
    """Whether a person is known by a surname alone."""
    return profile.kind == "person" and " " not in normal(without_titles(profile.name))


def candidate_pairs(profiles: Iterable[Profile]) -> set[Pair]:
    """Pairs of ids that share a block."""
    blocks: dict[str, set[str]] = defaultdict(set)
    alone: set[str] = set()
    for profile in profiles:
        if is_alone(profile):
            alone.add(profile.id)
        for key in block_keys(profile):
            blocks[key].add(profile.id)
    return {pair for key, members in blocks.items() for pair in pairs_of_block(key, members, alone)}


def pairs_of_block(key: str, members: Set[str], alone: Set[str]) -> set[Pair]:
    """Pairs of ids of one block; none where it is too large to say anything. In a block of one surname those
    without a first name (`alone`) are paired with the full names, where these are few."""
    if key.startswith(SURNAME_BLOCK):
        full = sorted(members - alone)
        if len(full) > MOST_FULL_NAMES:
            return set()
        return {(min(a, b), max(a, b)) for a in sorted(members & alone)[:LARGEST_BLOCK] for b in full}
    return set(combinations(sorted(members), 2)) if len(members) <= LARGEST_BLOCK else set()


class Settling:
    """Clusters from judgements, the same for the same profiles and judgements in any order."""

    def __init__(self, profiles: Mapping[str, Profile], judged: Mapping[Pair, Judgement]) -> None:
        self.profiles = profiles
        self.judged = judged
        self.members: dict[str, list[str]] = {i: [i] for i in profiles}
        self.home: dict[str, str] = {i: i for i in profiles}

    def clusters(self) -> list[list[str]]:
        """Clusters of two or more, the member whose id answers for the cluster first."""
        same = [j for j in self.judged.values() if j.decision == "same"]
        for judgement in sorted((j for j in same if j.by != "newsgraph"), key=lambda j: j.pair):
            self._join(judgement)
        mine = [j for j in same if j.by == "newsgraph"]
        contested = self._contested(mine)
        for judgement in sorted(mine, key=lambda j: (-j.score, j.pair)):
            if judgement.pair not in contested:
                self._join(judgement)
        found = {home: members for home, members in self.members.items() if len(members) > 1}
        return [sorted(members, key=self._plainness) for _, members in sorted(found.items())]

    def _plainness(self, profile_id: str) -> tuple[bool, bool, str]:
        profile = self.profiles[profile_id]
        return (not profile.shared, bool(profile.domain), profile_id)

    def _contested(self, judgements: list[Judgement]) -> set[Pair]:
        """Claims on a profile by others that forbid each other, unless one claim is clearly better."""
        claims: dict[str, list[tuple[float, str, tuple[str, str]]]] = defaultdict(list)
        for judgement in judgements:
            for one, other in (judgement.pair, judgement.pair[::-1]):
                claims[one].append((judgement.score, other, judgement.pair))
        contested: set[Pair] = set()
        for found in claims.values():
            for (s1, one, p1), (s2, other, p2) in combinations(sorted(found), 2):
                if self._forbids(one, other) or not self._akin(one, other):
                    contested |= {p1} if s2 - s1 > _CLEARLY else {p1, p2}
        return contested

    def _akin(self, one: str, other: str) -> bool:
        """Whether two organisations that claim a third are the same themselves: *PPP* is the People's Power
        Party in one article and the Pakistanische Volkspartei in another."""
        if self.profiles[one].kind != "organisation":
            return True
        pair = (min(one, other), max(one, other))
        return pair in self.judged and self.judged[pair].decision == "same"

    def _forbids(self, one: str, other: str) -> bool:
        pair = (min(one, other), max(one, other))
        if pair in self.judged:
            return self.judged[pair].decision == "different"
        verdict = compare(self.profiles[one], self.profiles[other])
        return verdict is not None and verdict.decision == "different"

    def _join(self, judgement: Judgement) -> None:
        """Join the clusters of a pair; one that the rules propose only if no member of the one forbids one of
        the other."""
        a, b = self.home[judgement.left], self.home[judgement.right]
        if a == b:
            return
        if any(self._forbids(x, y) for x in self.members[a] for y in self.members[b]) and judgement.by == "newsgraph":
            return
        keep, gone = sorted((a, b))
        for member in self.members[gone]:
            self.home[member] = keep
        self.members[keep] += self.members.pop(gone)
