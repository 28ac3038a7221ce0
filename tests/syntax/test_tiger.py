"""TIGER labels give the tree that Universal Dependencies give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgraph.syntax import Rel, read_tree
from newsgraph.syntax.tiger import _RELATIONS, LABELS, from_tiger
from newsgraph.syntax.universal import _RELATIONS as UNIVERSAL_RELATIONS
from tests.helpers import edges, make_doc
from tests.syntax.sentences import SENTENCES


@pytest.mark.parametrize("name", SENTENCES)
def test_common_tree(name: str) -> None:
    sentence = SENTENCES[name]
    assert edges(read_tree(sentence.doc("tiger"))) == sentence.edges


@pytest.mark.parametrize("name", SENTENCES)
def test_every_sentence_tells_its_scheme(name: str) -> None:
    sentence = SENTENCES[name]
    assert {token.dep_ for token in sentence.doc("tiger")} & LABELS
    assert not {token.dep_ for token in sentence.doc("universal")} & LABELS


def test_the_schemes_share_no_telling_label() -> None:
    assert not LABELS & set(UNIVERSAL_RELATIONS)
    assert set(_RELATIONS) - LABELS == {"ROOT", "cc", "punct"}


@pytest.mark.parametrize("name", SENTENCES)
def test_one_root_and_no_cycle(name: str) -> None:
    tree = from_tiger(SENTENCES[name].doc("tiger"))
    roots = [i for i, head in enumerate(tree.heads) if head == i]
    assert [tree.relations[i] for i in roots] == [Rel.ROOT]
    for i in range(len(tree.heads)):
        assert i in roots or list(tree.ancestors(i))[-1] in roots


def test_three_coordinated_clauses() -> None:
    # Er kam, sah und habe gesiegt.
    doc = make_doc(
        ["Er", "kam", ",", "sah", "und", "habe", "gesiegt"],
        heads=[1, 1, 1, 1, 3, 4, 5],
        deps=["sb", "ROOT", "punct", "cj", "cd", "cj", "oc"],
        pos=["PRON", "VERB", "PUNCT", "VERB", "CCONJ", "AUX", "VERB"],
        tags=["PPER", "VVFIN", "$,", "VVFIN", "KON", "VAFIN", "VVPP"],
        lemmas=["er", "kommen", ",", "sehen", "und", "haben", "siegen"],
    )
    assert edges(from_tiger(doc)) == [
        ("Er", Rel.SUBJECT, "kam"),
        ("kam", Rel.ROOT, "kam"),
        ("sah", Rel.CONJUNCT, "kam"),
        ("und", Rel.CONJUNCTION, "gesiegt"),
        ("habe", Rel.AUXILIARY, "gesiegt"),
        ("gesiegt", Rel.CONJUNCT, "kam"),
    ]


def test_name_with_particles_hangs_on_its_first_word() -> None:
    # Ursula von der Leyen warnte.
    doc = make_doc(
        ["Ursula", "von", "der", "Leyen", "warnte"],
        heads=[3, 3, 3, 4, 4],
        deps=["pnc", "pnc", "pnc", "sb", "ROOT"],
        pos=["PROPN", "ADP", "DET", "PROPN", "VERB"],
        tags=["NE", "NE", "NE", "NE", "VVFIN"],
    )
    assert edges(from_tiger(doc)) == [
        ("Ursula", Rel.SUBJECT, "warnte"),
        ("von", Rel.NAME, "Ursula"),
        ("der", Rel.NAME, "Ursula"),
        ("Leyen", Rel.NAME, "Ursula"),
        ("warnte", Rel.ROOT, "warnte"),
    ]


def test_apposition_of_a_surname_moves_to_the_first_name() -> None:
    # Juri Uschakow, Sprecher
    doc = make_doc(
        ["Juri", "Uschakow", ",", "Sprecher"],
        heads=[1, 1, 1, 1],
        deps=["pnc", "ROOT", "punct", "app"],
        pos=["PROPN", "PROPN", "PUNCT", "NOUN"],
        tags=["NE", "NE", "$,", "NN"],
    )
    assert edges(from_tiger(doc)) == [
        ("Juri", Rel.ROOT, "Juri"),
        ("Uschakow", Rel.NAME, "Juri"),
        ("Sprecher", Rel.APPOSITION, "Juri"),
    ]


def test_full_verb_does_not_give_up_its_clause_to_an_infinitive() -> None:
    # Er half aufräumen.
    doc = make_doc(
        ["Er", "half", "aufräumen"],
        heads=[1, 1, 1],
        deps=["sb", "ROOT", "oc"],
        pos=["PRON", "VERB", "VERB"],
        tags=["PPER", "VVFIN", "VVINF"],
        lemmas=["er", "helfen", "aufräumen"],
    )
    tree = from_tiger(doc)
    assert tree.heads == (1, 1, 1)
    assert tree.relations[1] is Rel.ROOT


@pytest.mark.parametrize("label", ["rs", "oc", "re"])
def test_labels_of_reported_speech(label: str) -> None:
    # Er komme, sagte sie.
    doc = make_doc(
        ["Er", "komme", ",", "sagte", "sie"],
        heads=[1, 3, 3, 3, 3],
        deps=["sb", label, "punct", "ROOT", "sb"],
        pos=["PRON", "VERB", "PUNCT", "VERB", "PRON"],
        tags=["PPER", "VVFIN", "$,", "VVFIN", "PPER"],
    )
    assert from_tiger(doc).relations[1] is Rel.COMPLEMENT


_TOKENS = st.tuples(
    st.sampled_from(sorted(LABELS)),
    st.sampled_from(["NOUN", "PROPN", "VERB", "AUX", "ADP", "ADJ", "CCONJ"]),
    st.sampled_from(["NN", "NE", "VVFIN", "VVPP", "VAFIN", "VMINF", "APPR", "ADJA", "KON"]),
    st.sampled_from(["sein", "haben", "lassen", "Haus"]),
)


@given(st.lists(_TOKENS, min_size=1, max_size=9), st.data())
def test_wrong_parse_still_gives_a_tree(tokens: list[tuple[str, str, str, str]], data: st.DataObject) -> None:
    """Tagger and parser may contradict each other; heads must stay a tree."""
    order = data.draw(st.permutations(range(len(tokens))))
    heads = [0] * len(tokens)
    for rank, i in enumerate(order):
        heads[i] = i if rank == 0 else order[data.draw(st.integers(0, rank - 1))]
    doc = make_doc(
        [f"w{i}" for i in range(len(tokens))],
        heads=heads,
        deps=["ROOT" if heads[i] == i else label for i, (label, _, _, _) in enumerate(tokens)],
        pos=[pos for _, pos, _, _ in tokens],
        tags=[tag for _, _, tag, _ in tokens],
        lemmas=[lemma for _, _, _, lemma in tokens],
    )
    tree = from_tiger(doc)
    roots = [i for i, head in enumerate(tree.heads) if head == i]
    assert len(roots) == 1
    assert tree.relations[roots[0]] is Rel.ROOT
    assert tree.subtree(roots[0]) == list(range(len(tokens)))
