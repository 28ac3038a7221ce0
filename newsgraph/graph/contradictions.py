"""Statements by one speaker that may contradict each other: they share their words, and one of them
negates."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from newsgraph.graph.records import Contradiction, Said
from newsgraph.identity.normal import normal

_NEGATIONS = re.compile(r"\b(?:nicht|nie|niemals|kein\w*|keinesfalls|weder|ohne|nichts|niemand\w*)\b", re.IGNORECASE)
# Words that say nothing of what a statement is about; so do all of up to three letters.
_COMMON = frozenset(
    (
        "dass nicht kein keine keinen keiner keines weder ohne nichts sich haben hatte haette haetten "
        "werden wurde wurden wird wuerde wuerden worden sein seine seiner seinen seien sind waren waere "
        "waeren eine einen einem einer eines diese dieser dieses diesen sollen solle sollte muessen "
        "muesse koennen koenne koennte wollen wolle auch noch schon aber oder mehr sehr nach ueber unter "
        "durch gegen zwischen wenn weil damit dabei dazu jedoch ihre ihrer ihren wieder habe"
    ).split()
)
_ALIKE = 0.5  # share of the content words of the shorter statement that the other must have
_FEWEST = 3  # words that must be shared at least
_FREQUENT = 200  # a word in more statements of a speaker tells nothing


def find_contradictions(statements: Sequence[Said]) -> Iterator[Contradiction]:
    """Pairs among the statements of one speaker, given by date: half of the words of the shorter one are
    shared, and one of the two is negated. Statements that overlap in the text, as nested ones do, are no
    pair.

    Only negated statements are compared, and only with those that share a word, so that the cost stays near
    linear.
    """
    words = [frozenset(w for w in normal(said.text).split() if len(w) > 3) - _COMMON for said in statements]
    negated = [bool(_NEGATIONS.search(said.text)) != said.statement.negated for said in statements]
    affirmed: dict[str, list[int]] = defaultdict(list)
    for n, found in enumerate(words):
        if not negated[n]:
            for word in found:
                affirmed[word].append(n)
    for n, found in enumerate(words):
        if not negated[n]:
            continue
        shared = Counter(m for word in found if len(affirmed[word]) <= _FREQUENT for m in affirmed[word])
        for m, count in sorted(shared.items()):
            enough = max(_FEWEST, _ALIKE * min(len(found), len(words[m])))
            if count >= enough and not _overlap(statements[n], statements[m]):
                earlier, later = statements[min(m, n)], statements[max(m, n)]
                yield Contradiction(earlier=earlier, later=later, words=tuple(sorted(found & words[m])))


def _overlap(one: Said, other: Said) -> bool:
    """Whether two statements share words of one text, as a statement and one nested in it do."""
    if one.article.id != other.article.id:
        return False
    return any(a.start < b.end and b.start < a.end for a in one.evidence for b in other.evidence)
