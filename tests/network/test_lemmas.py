"""The dictionary's lemmas in a table of rules."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from newsgraph.network.lemmas import TABLE, LemmaTable, build, rule_of

WORDS = [
    ("Gründen", "SUB", "Grund"),
    ("Gipfeln", "SUB", "Gipfel"),
    ("anzukündigen", "VER", "ankündigen"),
    ("weiß", "VER", "wissen"),
    ("hohes", "ADJ", "hoch"),
]


@pytest.fixture
def table() -> LemmaTable:
    vocab = spacy.blank("de").vocab
    vocab.lookups.add_table(TABLE, build(WORDS))
    return LemmaTable.of(vocab)


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("Gründen", "NN", "Grund"),
        ("Sicherheitsgründen", "NN", "Sicherheitsgrund"),
        ("Nato-Gipfeln", "NN", "Nato-Gipfel"),
        ("anzukündigen", "VVIZU", "ankündigen"),
        ("Weiß", "VVFIN", "wissen"),  # at the start of a sentence
        ("hohes", "ADJA", "hoch"),
        ("Gründen", "NE", ""),
        ("gründen", "NN", ""),
        ("weiß", "ADJD", ""),
        ("weiß", "VVPP", ""),
        ("UrGründen", "NN", ""),  # no compound: a capital inside
        ("Haus", "NN", ""),
    ],
)
def test_lemma_of_a_form_with_a_tag(table: LemmaTable, form: str, tag: str, lemma: str) -> None:
    assert table(form, tag) == lemma
    assert table(form, tag) == lemma  # kept


@given(st.lists(st.tuples(st.text("abcäß", min_size=1), st.text("abcäß", min_size=1)), unique_by=lambda pair: pair[0]))
def test_every_rule_gives_its_lemma_back(pairs: list[tuple[str, str]]) -> None:
    vocab = spacy.blank("de").vocab
    vocab.lookups.add_table(TABLE, build((form, "VER", lemma) for form, lemma in pairs))
    table = LemmaTable.of(vocab)
    assert all(table(form, "VVFIN") == lemma for form, lemma in pairs)


def test_rules_are_what_is_between() -> None:
    assert rule_of("Gründen", "Grund") == (5, "und", 0)
    assert rule_of("anzukündigen", "ankündigen") == (2, "", 8)


def test_a_vocabulary_without_the_table_knows_no_word() -> None:
    assert LemmaTable.of(spacy.blank("de").vocab)("Gründen", "NN") == ""
