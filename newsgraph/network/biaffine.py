"""Heads and labels of words: every word is scored against every other one, and the best tree is taken.

Method: deep biaffine attention, Dozat & Manning 2017; maximum spanning tree by Chu & Liu 1965 and Edmonds 1967.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from newsgraph.network.features import Floats, Integers

Doubles = npt.NDArray[np.float64]


class Biaffine:
    """Reads the weights `arc.*` and `label.*` of a network."""

    def __init__(self, weights: dict[str, Floats], root_label: int) -> None:
        self._weights = weights
        self._root_label = root_label
        labels = weights["label.bilinear"]  # (labels, dependent, head)
        self._labels = len(labels)
        self._by_dependent = labels.transpose(1, 0, 2).reshape(labels.shape[1], -1)

    def __call__(self, words: Floats, lengths: Sequence[int]) -> tuple[Integers, Integers]:
        """Heads and labels of the words of sentences that stand one after the other.

        A head is the index of a word in its sentence, a root's own index for the root.
        """
        root = self._weights["root"][None]
        arc_heads, arc_roots = self._side(words, "arc.head"), self._side(root, "arc.head")
        arcs = self._side(words, "arc.dependent") @ self._weights["arc.bilinear"]
        label_heads, label_roots = self._side(words, "label.head"), self._side(root, "label.head")
        heads = np.empty(len(words), dtype=np.int64)
        is_root = np.empty(len(words), dtype=bool)
        chosen = np.empty_like(label_heads)
        start = 0
        for length in lengths:
            here = slice(start, start + length)
            scores = arcs[here] @ np.concatenate([arc_roots, arc_heads[here]]).T
            found = spanning_tree(scores)
            chosen[here] = np.concatenate([label_roots, label_heads[here]])[found]
            is_root[here] = found == 0
            heads[here] = np.where(found == 0, np.arange(length), found - 1)
            start += length
        bilinear = (self._side(words, "label.dependent") @ self._by_dependent).reshape(len(words), self._labels, -1)
        scores = np.einsum("wlh,wh->wl", bilinear, chosen)
        scores[:, self._root_label] = -np.inf
        deps = scores.argmax(axis=1)
        deps[is_root] = self._root_label
        return heads, deps

    def _side(self, words: Floats, name: str) -> Floats:
        """One part in a pair of words: a layer of its own and a constant for what holds without the partner."""
        values = words @ self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
        values = np.maximum(values, values * np.float32(0.1))
        return np.concatenate([values, np.ones((len(values), 1), dtype=np.float32)], axis=1)


def spanning_tree(scores: Floats) -> Integers:
    """The head of each word in the best tree that has one root.

    `scores[d, h]` is the score of head h for word d, where 0 is the root and word i is number i + 1; heads are such numbers.
    """
    length = len(scores)
    scores = scores.astype(np.float64)
    scores[np.arange(length), np.arange(length) + 1] = -np.inf
    heads: Integers = scores.argmax(axis=1)
    if (heads == 0).sum() == 1 and not _find_cycle([0, *heads.tolist()]):
        return heads
    # A price on every root beyond what heads can make up for leaves the best tree that has one.
    square = np.concatenate([np.full((1, length + 1), -np.inf), scores])
    finite = np.isfinite(square)
    square[:, 0] -= (length + 1) * (square[finite].max() - square[finite].min() + 1)
    return np.array(_edmonds(square)[1:])


def _edmonds(scores: Doubles) -> list[int]:
    """Heads in the best tree under node 0; `scores[d, h]`, minus infinity where h cannot be d's head."""
    heads: list[int] = scores.argmax(axis=1).tolist()
    heads[0] = 0
    cycle = _find_cycle(heads)
    if not cycle:
        return heads
    inside = sorted(cycle)
    outside = [node for node in range(len(scores)) if node not in cycle]
    own = scores[inside, [heads[node] for node in inside]]
    # Contract the cycle into one node, the last: it may hang where breaking it there costs least.
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    into = scores[np.ix_(inside, outside)] - own[:, None]
    out_of = scores[np.ix_(outside, inside)]
    small[-1, :-1] = into.max(axis=0)
    small[:-1, -1] = out_of.max(axis=1)
    found = _edmonds(small)
    for place, node in enumerate(outside):
        head = found[place]
        heads[node] = inside[int(out_of[place].argmax())] if head == len(outside) else outside[head]
    entry = found[-1]
    broken = inside[int(into[:, entry].argmax())]
    heads[broken] = outside[entry]
    heads[0] = 0
    return heads


def _find_cycle(heads: list[int]) -> set[int]:
    """The nodes of a cycle, or none; node 0 is its own head."""
    state = [0] * len(heads)  # 1: on the way, 2: leads to the root
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        node = start
        while not state[node]:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return set(path[path.index(node) :])
        for passed in path:
            state[passed] = 2
    return set()
