"""The best path through the tags of a sentence.

Method: linear-chain conditional random field (Lafferty et al. 2001), decoded by Viterbi's algorithm. Tags are BIOES: a name
is S, or B, I…, E with one kind throughout; other orders cannot come out.
"""

from collections.abc import Sequence

import numpy as np

from newsgraph.network.features import Floats, Integers

KINDS = ("PER", "LOC", "ORG", "MISC")
TAGS = ("O", *(f"{position}-{kind}" for kind in KINDS for position in "BIES"))
NEVER = np.float32(-1e4)


def may_follow(first: str, second: str) -> bool:
    if first[0] in "BI":
        return second[0] in "IE" and first[2:] == second[2:]
    return second[0] in "OBS"


def transitions() -> tuple[Floats, Floats, Floats]:
    """What the order of tags forbids, as scores to add: between two tags, for the first tag and for the last."""
    between = np.array([[0 if may_follow(a, b) else NEVER for b in TAGS] for a in TAGS], dtype=np.float32)
    first = np.array([0 if tag[0] in "OBS" else NEVER for tag in TAGS], dtype=np.float32)
    last = np.array([0 if tag[0] in "OES" else NEVER for tag in TAGS], dtype=np.float32)
    return between, first, last


def best_tags(scores: Floats, sizes: Sequence[int], learned: Floats) -> Integers:
    """The tag of each word, as its number in TAGS.

    `scores` has a row a word in the order of a Packing with these `sizes`; `learned` are the scores of two tags in a row.
    """
    between, first, last = transitions()
    between = between + learned
    starts = np.cumsum([0, *sizes])
    path = scores[: sizes[0]] + first
    back: list[Integers] = []
    ended = np.zeros(sizes[0], dtype=np.int64)  # tag of the last word of each sentence
    for step in range(1, len(sizes) + 1):
        size = sizes[step] if step < len(sizes) else 0
        ended[size : len(path)] = (path[size:] + last).argmax(axis=1)
        if not size:
            break
        ways = path[:size, :, None] + between
        before = ways.argmax(axis=1)
        back.append(before)
        path = np.take_along_axis(ways, before[:, None], axis=1)[:, 0] + scores[starts[step] : starts[step + 1]]
    tags = np.empty(len(scores), dtype=np.int64)
    for step in range(len(sizes) - 1, -1, -1):
        size = sizes[step]
        following = sizes[step + 1] if step + 1 < len(sizes) else 0
        now = ended[:size].copy()
        if following:
            later = tags[starts[step + 1] : starts[step + 2]]
            now[:following] = back[step][np.arange(following), later]
        tags[starts[step] : starts[step + 1]] = now
    return tags


def spans(tags: Sequence[int]) -> list[tuple[int, int, str]]:
    """The names in the tags of one sentence, as (first word, word after the last, kind)."""
    found, start = [], 0
    for i, tag in enumerate(tags):
        position, _, kind = TAGS[tag].partition("-")
        if position in {"B", "S"}:
            start = i
        if position in {"E", "S"}:
            found.append((start, i + 1, kind))
    return found
