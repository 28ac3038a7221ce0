"""The recurrence, checked word by word, and the order in which words are packed."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from newsgraph.network.bilstm import BiLSTM, Packing
from newsgraph.network.features import Floats


@given(st.lists(st.integers(1, 9), min_size=1, max_size=9))
def test_packing_holds_every_word_once_in_order_of_steps(lengths: list[int]) -> None:
    packing = Packing(lengths)
    assert sorted(packing.places.tolist()) == list(range(sum(lengths)))
    assert packing.sizes == [sum(length > step for length in lengths) for step in range(max(lengths))]
    starts = np.concatenate([[0], np.cumsum(lengths)])[:-1]
    assert set(packing.places[: len(lengths)].tolist()) == set(starts.tolist())


def weights(width: int, inputs: int) -> dict[str, Floats]:
    rng = np.random.default_rng(0)
    shapes = {"input": (inputs, 4 * width), "state": (width, 4 * width), "bias": (4 * width,)}
    return {
        f"lstm.0.{direction}.{name}": rng.standard_normal(shape).astype(np.float32)
        for direction in ("forward", "backward")
        for name, shape in shapes.items()
    }


def one_direction(words: Floats, found: dict[str, Floats], direction: str) -> list[Floats]:
    """The textbook's equations, a word at a time; the gates' weights are stored halved."""
    inputs, state, bias = (found[f"lstm.0.{direction}.{name}"] for name in ("input", "state", "bias"))
    width = state.shape[0]
    hidden, cell = np.zeros(width), np.zeros(width)
    outputs = []
    for word in words:
        gates = word @ inputs + hidden @ state + bias
        i, f, o = (1 / (1 + np.exp(-2 * gates[k * width : (k + 1) * width])) for k in range(3))
        cell = f * cell + i * np.tanh(gates[3 * width :])
        hidden = o * np.tanh(cell)
        outputs.append(hidden)
    return outputs


def test_each_sentence_is_read_alone_in_both_directions() -> None:
    found = weights(5, 3)
    lengths = [4, 1, 6]
    words = np.random.default_rng(1).standard_normal((sum(lengths), 3)).astype(np.float32)
    packing = Packing(lengths)
    network = BiLSTM(found)
    context = np.empty((len(words), network.width), dtype=np.float32)
    context[packing.places] = network(words[packing.places], packing)
    start = 0
    for length in lengths:
        sentence = words[start : start + length]
        forward = one_direction(sentence, found, "forward")
        backward = one_direction(sentence[::-1], found, "backward")[::-1]
        expected = np.concatenate([forward, backward], axis=1)
        np.testing.assert_allclose(context[start : start + length], expected, atol=1e-5)
        start += length
