"""Where sentences start, by the words around."""

from collections.abc import Sequence

import numpy as np

from newsgraph.network.features import Floats

WINDOW = (-2, -1, 0, 1)
ENDS = frozenset(".!?…:;\"“”«»)'")
UNMARKED = 2.0  # a start after a word that ends in none of these needs a higher score: "in der Stadt | Den Haag"


class Segmenter:
    """Reads the weights `segmenter.*` of a network."""

    def __init__(self, weights: dict[str, Floats]) -> None:
        self._weights = weights

    def __call__(self, words: Floats, texts: Sequence[str]) -> list[bool]:
        """Whether each word of one text, given as vectors and as strings, starts a sentence."""
        needed = np.array([0.0, *(0.0 if text[-1] in ENDS else UNMARKED for text in texts[:-1])])
        starts: list[bool] = (self.scores(words) > needed).tolist()
        return starts

    def scores(self, words: Floats) -> Floats:
        """A score for each word, above 0 for starts."""
        before, after = -WINDOW[0], WINDOW[-1]
        padded = np.pad(words, ((before, after), (0, 0)))
        windows = np.concatenate([padded[before + i : before + i + len(words)] for i in WINDOW], axis=1)
        hidden = windows @ self._weights["segmenter.input"] + self._weights["segmenter.bias"]
        hidden = np.maximum(hidden, hidden * np.float32(0.1))
        scores: Floats = hidden @ self._weights["segmenter.output"] + self._weights["segmenter.constant"]
        return scores
