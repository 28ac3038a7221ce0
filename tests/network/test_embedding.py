"""What a network sees of a word, and that it is computed once."""

import numpy as np
import pytest
import spacy
from spacy.attrs import ORTH
from spacy.tokens import Doc
from spacy.vectors import Mode, Vectors

from newsgraph.network import embedding as module
from newsgraph.network.embedding import Embedding
from newsgraph.network.features import CHARACTERS, ROWS, characters, table_rows
from tests.network.helpers import embedding_weights, vocabulary


def test_rows_lie_in_the_table_of_their_feature() -> None:
    vocab = vocabulary()
    rows = table_rows([vocab[word].orth for word in ("Haus", "haus", "Häuser", "2024")], vocab)
    ends = np.cumsum(ROWS)
    for feature, end in enumerate(ends):
        assert (rows[:, feature] >= end - ROWS[feature]).all()
        assert (rows[:, feature] < end).all()
    assert (rows[0, 0] == rows[1, 0]).all()  # one norm
    assert (rows[0, 1] != rows[1, 1]).any()  # two first letters


@pytest.mark.parametrize(("text", "first", "last"), [("ab", 98, 0), ("Donaudampfschifffahrtsgesellschaft", 69, 117)])
def test_characters_of_short_and_long_words(text: str, first: int, last: int) -> None:
    found = characters(text)
    assert len(found) == CHARACTERS
    assert (found[0], found[-1]) == (first, last)


def test_a_word_has_one_vector_however_often_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    vocab = vocabulary()
    found = Embedding(embedding_weights())
    orths = Doc(vocab, ["Der", "Hund", "biss", "Der"]).to_array([ORTH])
    first = found(orths, vocab)
    assert first.shape == (4, found.width)
    np.testing.assert_array_equal(first[0], first[3])
    np.testing.assert_array_equal(found(orths, vocab), first)
    monkeypatch.setattr(module, "KEPT", 3)  # full: it forgets all and starts again
    others = Doc(vocab, ["Ein", "Hund"]).to_array([ORTH])
    np.testing.assert_allclose(found(others, vocab)[1], first[1], atol=1e-6)


def test_vectors_are_floret_ones() -> None:
    assert isinstance(vocabulary().vectors, Vectors)
    assert vocabulary().vectors.mode == Mode.floret
    assert spacy.blank("de").vocab.vectors.mode != Mode.floret
