"""What a network sees of a word before any context: hashed features, characters and its floret vector."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from spacy.vocab import Vocab

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int64]
Keys = npt.NDArray[np.uint64]  # hashes of strings

# Rows of the hashed tables of a word's norm (lower case), first letter, last three letters and shape.
ROWS = (6000, 600, 3000, 600)
HASHES = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F))
CHARACTERS = 20  # of a longer word the first and the last ten
LAST_CHARACTER = 384  # stands for all beyond Latin Extended-A


def table_rows(orths: Sequence[int], vocab: Vocab) -> Integers:
    """For each word (by its hash in `vocab`) its rows in the four tables laid end to end: shape (words, 4, 2).

    Two hashes a feature, whose rows are added, keep words apart that share one of them.
    Method: Bloom embeddings, Serrà & Karatzoglou 2017, as in spaCy's MultiHashEmbed.
    """
    lexemes = [vocab[orth] for orth in orths]
    ids = np.array([[x.norm, x.prefix, x.suffix, x.shape] for x in lexemes], dtype=np.uint64)
    found = np.empty((len(orths), len(ROWS), len(HASHES)), dtype=np.int64)
    first = 0
    for feature, rows in enumerate(ROWS):
        for number, factor in enumerate(HASHES):
            mixed = ids[:, feature] * factor  # wraps around, as it should
            mixed ^= mixed >> np.uint64(31)
            mixed *= factor
            found[:, feature, number] = first + ((mixed >> np.uint64(33)) % np.uint64(rows)).astype(np.int64)
        first += rows
    return found


def characters(text: str) -> list[int]:
    """A word's characters as numbers, padded with 0 to CHARACTERS."""
    if len(text) > CHARACTERS:
        text = text[: CHARACTERS // 2] + text[-CHARACTERS // 2 :]
    codes = [1 + min(ord(c), LAST_CHARACTER - 1) for c in text]
    return codes + [0] * (CHARACTERS - len(codes))


def word_vectors(orths: Sequence[int], vocab: Vocab) -> Floats:
    """The floret vectors of words: shape (words, dimensions)."""
    use_single_precision(vocab)
    return np.asarray(vocab.vectors.get_batch(orths), dtype=np.float32)


def use_single_precision(vocab: Vocab) -> None:
    """The vectors ship in half precision, but spaCy adds up rows in single precision alone."""
    if vocab.vectors.data.dtype != np.float32:
        vocab.vectors.data = vocab.vectors.data.astype(np.float32)
