"""Small networks with random weights."""

import numpy as np
import spacy
from spacy.vectors import Vectors
from spacy.vocab import Vocab

from newsgraph.network.features import LAST_CHARACTER, ROWS, Floats
from newsgraph.network.word_classes import TABLE, WordClasses, build

DIMENSIONS = 8


def random(*shape: int) -> Floats:
    return np.random.default_rng(sum(shape)).standard_normal(shape).astype(np.float32)


def vocabulary() -> Vocab:
    """German, with floret vectors of random numbers and a dictionary of three words."""
    vocab: Vocab = spacy.blank("de").vocab
    vocab.vectors = Vectors(
        strings=vocab.strings,
        mode="floret",
        data=random(50, DIMENSIONS),
        minn=3,
        maxn=4,
        hash_count=2,
        bow="<",
        eow=">",
    )
    vocab.lookups.add_table(TABLE, {"bits": build([("Hund", [0, 3]), ("Haus", [2, 3]), ("gesagt", [20])])})
    return vocab


def embedding_weights() -> dict[str, Floats]:
    return {
        "embedding.table": random(sum(ROWS), 4),
        "embedding.projection": random(DIMENSIONS, 5),
        "embedding.classes": random(WordClasses.width, 2),
        "embedding.characters": random(LAST_CHARACTER + 1, 3),
        "embedding.filters": random(9, 6),
        "embedding.filter_bias": random(6),
    }
