"""The best tree, checked against every tree and against networkx."""

import itertools

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from newsgraph.network.biaffine import spanning_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    """Whether heads (0 is the root) make one tree with one root."""
    graph = nx.DiGraph((head, word) for word, head in enumerate(heads, start=1))
    return heads.count(0) == 1 and nx.is_arborescence(graph)


def score(scores: np.ndarray, heads: tuple[int, ...]) -> float:
    return sum(float(scores[word, head]) for word, head in enumerate(heads))


square = st.integers(1, 4).flatmap(
    lambda n: arrays(np.float32, (n, n + 1), elements=st.floats(-50, 50, width=32, allow_nan=False))
)


@given(square)
def test_no_tree_is_better(scores: np.ndarray) -> None:
    found = tuple(spanning_tree(scores).tolist())
    assert is_tree(found)
    every = (heads for heads in itertools.product(range(len(scores) + 1), repeat=len(scores)) if is_tree(heads))
    assert score(scores, found) == pytest.approx(max(score(scores, heads) for heads in every), abs=1e-3)


@pytest.mark.parametrize("length", [1, 12, 40])
def test_long_sentences_give_trees(length: int) -> None:
    scores = np.random.default_rng(length).standard_normal((length, length + 1)).astype(np.float32)
    assert is_tree(tuple(spanning_tree(scores).tolist()))


def test_a_cycle_is_broken_where_it_costs_least() -> None:
    # Words 1 and 2 prefer each other; word 3 is the root.
    scores = np.array([[0, -9, 8, 5], [0, 8, -9, 1], [9, 0, 0, -9]], dtype=np.float32)
    assert spanning_tree(scores).tolist() == [3, 1, 0]
