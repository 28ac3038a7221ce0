"""Where sentences start, by the words around."""

import numpy as np

from newsgraph.network.features import Floats

WINDOW = (-2, -1, 0, 1)


class Segmenter:
    """Reads the weights `segmenter.*` of a network."""

    def __init__(self, weights: dict[str, Floats]) -> None:
        self._weights = weights

    def __call__(self, words: Floats) -> Floats:
        """A score for each word of one text: above 0 it starts a sentence."""
        before, after = -WINDOW[0], WINDOW[-1]
        padded = np.pad(words, ((before, after), (0, 0)))
        windows = np.concatenate([padded[before + i : before + i + len(words)] for i in WINDOW], axis=1)
        hidden = windows @ self._weights["segmenter.input"] + self._weights["segmenter.bias"]
        hidden = np.maximum(hidden, hidden * np.float32(0.1))
        scores: Floats = hidden @ self._weights["segmenter.output"] + self._weights["segmenter.constant"]
        return scores
