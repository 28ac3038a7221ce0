"""A bidirectional LSTM over many sentences at once.

Method: Hochreiter & Schmidhuber 1997; Graves & Schmidhuber 2005 for both directions. Sentences are laid side by side,
longest first, so that each step of the recurrence is one matrix product over all sentences that are still running.
"""

from collections.abc import Sequence

import numpy as np

from newsgraph.network.features import Floats, Integers


class Packing:
    """The order in which the words of sentences are computed: all first words, all second ones, …

    `places[k]` is the index, in the words of all sentences one after the other, of the k-th word in that order; `sizes[t]`
    is the number of sentences that have a word t.
    """

    def __init__(self, lengths: Sequence[int]) -> None:
        longest_first = sorted(range(len(lengths)), key=lambda i: -lengths[i])
        starts = np.concatenate([[0], np.cumsum(lengths)])[longest_first]
        ordered = np.array([lengths[i] for i in longest_first])
        self.sizes = [int((ordered > step).sum()) for step in range(int(ordered[0]))]
        self.places: Integers = np.concatenate([starts[:size] + step for step, size in enumerate(self.sizes)])


class BiLSTM:
    """Reads the weights `lstm.<layer>.<direction>.*` of a network, gates in the order input, forget, output, cell.

    The weights of the three gates are halved: a sigmoid is a hyperbolic tangent of half its argument, and so one call
    computes all four.
    """

    def __init__(self, weights: dict[str, Floats]) -> None:
        self._layers: list[list[tuple[Floats, Floats, Floats]]] = []
        while f"lstm.{len(self._layers)}.forward.input" in weights:
            names = [f"lstm.{len(self._layers)}.{direction}" for direction in ("forward", "backward")]
            self._layers.append([(weights[f"{n}.input"], weights[f"{n}.state"], weights[f"{n}.bias"]) for n in names])
        self.width = 2 * self._layers[0][0][1].shape[0]

    def __call__(self, words: Floats, packing: Packing) -> Floats:
        """From words in the order of `packing`, shape (words, any width), to the same words in context, (words, width)."""
        for forward, backward in self._layers:
            context = np.empty((len(words), self.width), dtype=np.float32)
            _run(words, packing.sizes, *forward, context[:, : self.width // 2], reverse=False)
            _run(words, packing.sizes, *backward, context[:, self.width // 2 :], reverse=True)
            words = context
        return words


def _run(
    words: Floats, sizes: list[int], inputs: Floats, state: Floats, bias: Floats, output: Floats, *, reverse: bool
) -> None:
    """One direction of one layer; writes what each word's state is into `output`."""
    width = state.shape[0]
    gates = words @ inputs
    gates += bias
    hidden = np.zeros((sizes[0], width), dtype=np.float32)
    cell = np.zeros_like(hidden)
    ends = np.cumsum(sizes)
    for step in range(len(sizes) - 1, -1, -1) if reverse else range(len(sizes)):
        size, end = sizes[step], ends[step]
        active = gates[end - size : end]
        active += hidden[:size] @ state
        np.tanh(active, out=active)
        sigmoids = active[:, : 3 * width]
        sigmoids *= 0.5
        sigmoids += 0.5
        kept = cell[:size]
        kept *= active[:, width : 2 * width]
        kept += active[:, :width] * active[:, 3 * width :]
        np.multiply(active[:, 2 * width : 3 * width], np.tanh(kept), out=hidden[:size])
        output[end - size : end] = hidden[:size]
