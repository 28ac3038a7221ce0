"""Vectors of words without context. A word has the same one everywhere, so each is computed once and kept."""

from collections.abc import Sequence

import numpy as np
from spacy.vocab import Vocab

from newsgraph.network.features import Floats, Integers, Keys, characters, table_rows, word_vectors
from newsgraph.network.word_classes import WordClasses

KEPT = 30_000  # words; at 300 numbers each that is 36 MB


class Embedding:
    """Reads the weights `embedding.*` of a network.

    A word's vector is its floret vector and its classes in the dictionary (both projected), the row of its norm, the sum of
    the rows of first letter, ending and shape, and the strongest answers of filters over its characters.
    """

    def __init__(self, weights: dict[str, Floats]) -> None:
        self._table = weights["embedding.table"]
        self._projection = weights["embedding.projection"]
        self._classes = weights["embedding.classes"]
        self._characters = weights["embedding.characters"]
        self._filters = weights["embedding.filters"]  # (three neighbours × characters, filters)
        self._bias = weights["embedding.filter_bias"]
        projected = self._projection.shape[1] + self._classes.shape[1]
        self.width = projected + 2 * self._table.shape[1] + self._filters.shape[1]
        self._forget()

    def _forget(self) -> None:
        self._place: dict[int, int] = {}
        self._known = np.empty((0, self.width), dtype=np.float32)

    def __call__(self, orths: Keys, vocab: Vocab) -> Floats:
        """The vectors of words given by their hashes in `vocab`: shape (words, width)."""
        keys = orths.tolist()
        new = [key for key in dict.fromkeys(keys) if key not in self._place]
        if len(self._place) + len(new) > KEPT:
            self._forget()
            new = list(dict.fromkeys(keys))
        if new:
            known, total = len(self._place), len(self._place) + len(new)
            if total > len(self._known):  # room for twice as many, so that few words are copied often
                self._known = np.concatenate([self._known, np.empty((total, self.width), dtype=np.float32)])
            self._known[known:total] = self._compute(new, vocab)
            self._place.update(zip(new, range(known, total), strict=True))
        return self._known[[self._place[key] for key in keys]]

    def _compute(self, orths: Sequence[int], vocab: Vocab) -> Floats:
        rows = self._table[table_rows(orths, vocab)].sum(axis=2)
        vectors = word_vectors(orths, vocab) @ self._projection
        texts = [vocab.strings[orth] for orth in orths]
        classes = WordClasses.of(vocab)(texts) @ self._classes
        letters = self._filtered(np.array([characters(text) for text in texts]))
        return np.concatenate([vectors, classes, rows[:, 0], rows[:, 1:].sum(axis=1), letters], axis=1)

    def _filtered(self, texts: Integers) -> Floats:
        letters = np.pad(self._characters[texts], ((0, 0), (1, 1), (0, 0)))
        windows = np.concatenate([letters[:, :-2], letters[:, 1:-1], letters[:, 2:]], axis=2)
        answers = windows @ self._filters + self._bias
        answers[texts == 0] = -1e4
        strongest = answers.max(axis=1)
        rectified: Floats = np.maximum(strongest, strongest * np.float32(0.1))
        return rectified
