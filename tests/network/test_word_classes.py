"""The dictionary in a filter: what was put in comes out, and little else."""

import numpy as np
import spacy
from hypothesis import given
from hypothesis import strategies as st

from newsgraph.network.word_classes import BITS, CLASSES, NOUN, WordClasses, build
from tests.network.helpers import vocabulary

WIDTH = len(CLASSES)


def names(row: np.ndarray, block: int) -> list[str]:
    """Classes of the form (block 0), of it in lower case (1), of the last part of a compound (2)."""
    return [CLASSES[i] for i in np.flatnonzero(row[block * WIDTH : (block + 1) * WIDTH])]


@given(st.dictionaries(st.text(min_size=1, max_size=8), st.sets(st.integers(0, WIDTH - 1), min_size=1), min_size=1))
def test_no_form_is_lost(forms: dict[str, set[int]]) -> None:
    found = WordClasses(build((form, sorted(numbers)) for form, numbers in forms.items()))(list(forms))
    for row, numbers in zip(found, forms.values(), strict=True):
        assert numbers <= set(np.flatnonzero(row[:WIDTH]).tolist())


def test_few_words_that_were_not_put_in_come_out() -> None:
    bits = build((f"Wort{i}", [i % WIDTH]) for i in range(4000))
    assert len(bits) == 4000 * BITS // 8
    assert WordClasses(bits)([f"wort{i}x" for i in range(4000)])[:, :WIDTH].mean() < 0.001


def test_forms_lower_case_and_compounds() -> None:
    classes = WordClasses.of(vocabulary())
    hund, gesagt, compound, hyphen, other = classes(["Hund", "Gesagt", "Wachhund", "Baum-Haus", "hund"])
    assert names(hund, 0) == ["Masc", "NomSing"]
    assert (names(gesagt, 0), names(gesagt, 1)) == ([], ["participle"])
    assert names(compound, 2) == ["Masc", "NomSing"]
    assert names(hyphen, 2) == ["Neut", "NomSing"]
    assert not other.any()
    assert CLASSES[NOUN] == CLASSES[:11]


def test_a_vocabulary_without_the_table_knows_no_word() -> None:
    assert not WordClasses.of(spacy.blank("de").vocab)(["Hund"]).any()
