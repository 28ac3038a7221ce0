"""The best path of tags, checked against every path."""

import itertools

import numpy as np
import pytest

from newsgraph.network.bilstm import Packing
from newsgraph.network.crf import NEVER, TAGS, best_tags, may_follow, spans, transitions


@pytest.mark.parametrize(
    ("first", "second", "allowed"),
    [
        ("O", "O", True),
        ("O", "B-PER", True),
        ("O", "I-PER", False),
        ("O", "E-PER", False),
        ("B-PER", "I-PER", True),
        ("B-PER", "E-PER", True),
        ("B-PER", "E-LOC", False),
        ("B-PER", "O", False),
        ("I-ORG", "S-ORG", False),
        ("E-ORG", "S-LOC", True),
        ("S-LOC", "I-LOC", False),
    ],
)
def test_order_of_tags(first: str, second: str, allowed: bool) -> None:
    assert may_follow(first, second) is allowed


def test_best_path_of_every_sentence() -> None:
    rng = np.random.default_rng(0)
    lengths = [2, 3, 1, 3]
    scores = rng.standard_normal((sum(lengths), len(TAGS))).astype(np.float32)
    learned = rng.standard_normal((len(TAGS), len(TAGS))).astype(np.float32)
    packing = Packing(lengths)
    found = np.empty(len(scores), dtype=np.int64)
    found[packing.places] = best_tags(scores[packing.places], packing.sizes, learned)
    between, first, last = transitions()
    start = 0
    for length in lengths:
        rows = scores[start : start + length]

        def value(path: tuple[int, ...], rows: np.ndarray = rows) -> float:
            steps = sum(float((between + learned)[a, b]) for a, b in itertools.pairwise(path))
            return (
                float(first[path[0]] + last[path[-1]])
                + steps
                + sum(float(r[t]) for r, t in zip(rows, path, strict=True))
            )

        best = max(value(path) for path in itertools.product(range(len(TAGS)), repeat=length))
        assert value(tuple(found[start : start + length].tolist())) == pytest.approx(best, abs=1e-4)
        assert best > NEVER / 2
        start += length


def test_spans_of_tags() -> None:
    tags = [TAGS.index(t) for t in ("O", "B-PER", "I-PER", "E-PER", "S-LOC", "O")]
    assert spans(tags) == [(1, 4, "PER"), (4, 5, "LOC")]
    assert spans([0, 0]) == []
