"""Universal Dependencies labels, and the Tree itself."""

import pytest

from newsgraph.errors import ModelError
from newsgraph.syntax import Rel, Tree, read_tree
from newsgraph.syntax.universal import _RELATIONS, from_universal
from tests.helpers import SCHEMES, Scheme, edges, make_doc
from tests.syntax.sentences import SENTENCES


@pytest.mark.parametrize("name", SENTENCES)
def test_common_tree(name: str) -> None:
    sentence = SENTENCES[name]
    assert edges(read_tree(sentence.doc("universal"))) == sentence.edges


def test_heads_stay_as_they_are() -> None:
    doc = SENTENCES["passive with its agent"].doc("universal")
    assert read_tree(doc).heads == tuple(token.head.i for token in doc)


def test_every_relation_of_the_vocabulary_is_met_in_a_sentence_or_exempt() -> None:
    met = {relation for sentence in SENTENCES.values() for _, relation, _ in sentence.edges}
    exempt = {Rel.PUNCTUATION, Rel.PARATAXIS, Rel.COMPOUND, Rel.OTHER}
    assert set(Rel) - met == exempt
    assert set(_RELATIONS.values()) >= met - {Rel.GENITIVE}


@pytest.mark.parametrize(
    ("morph", "with_case", "expected"),
    [("Case=Dat", False, Rel.DATIVE), ("Case=Acc", False, Rel.OBJECT), ("Case=Dat", True, Rel.OBLIQUE)],
)
def test_oblique_argument_by_case_and_adposition(morph: str, with_case: bool, expected: Rel) -> None:
    # "half ihm", "bat ihn", "sprach (mit) ihm"
    doc = make_doc(
        ["sprach", "mit", "ihm"],
        heads=[0, 2, 0],
        deps=["ROOT", "case" if with_case else "advmod", "obl:arg"],
        pos=["VERB", "ADP", "PRON"],
        morphs=["", "", morph],
    )
    if not with_case:
        doc[1].head = doc[0]
    assert read_tree(doc).relations[2] is expected


def test_unknown_label_is_other() -> None:
    doc = make_doc(["Guten", "Tag"], heads=[1, 1], deps=["discourse", "ROOT"])
    assert read_tree(doc).relations == (Rel.OTHER, Rel.ROOT)


def test_empty_doc_has_an_empty_tree() -> None:
    tree = read_tree(make_doc([]))
    assert (tree.heads, tree.relations) == ((), ())


def test_doc_without_parse_raises() -> None:
    with pytest.raises(ModelError, match=r"no dependency parse: load a pipeline with a parser"):
        read_tree(make_doc(["Er", "schweigt"]))


# The Tree's own questions, asked of both schemes.


def _tree(name: str, scheme: Scheme) -> Tree:
    return read_tree(SENTENCES[name].doc(scheme))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_children_and_child(scheme: Scheme) -> None:
    tree = _tree("subject, dative, object", scheme)
    assert tree.children(2) == [1, 4, 6, 7]
    assert tree.children(2, Rel.OBJECT, Rel.DATIVE) == [4, 6]
    assert tree.child(2, Rel.DATIVE) == 4
    assert tree.child(2, Rel.COMPLEMENT) is None


@pytest.mark.parametrize("scheme", SCHEMES)
def test_subtree_and_ancestors(scheme: Scheme) -> None:
    tree = _tree("clause of a noun", scheme)
    assert tree.subtree(5, without=[Rel.MARK, Rel.PUNCTUATION]) == [4, 5]
    assert tree.subtree(1, without=[Rel.NOUN_CLAUSE, Rel.PUNCTUATION]) == [0, 1]
    assert list(tree.ancestors(4)) == [5, 1, 7]
    assert list(tree.ancestors(7)) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("name", "head", "phrase"),
    [
        ("apposition with genitive", 0, "Uschakow , Sprecher des Amtes"),
        ("apposition with genitive", 2, "Sprecher des Amtes"),
        ("prepositional phrases", 1, "Die Regierung in Kiew"),
        ("prepositional phrases", 9, "einem Angriff"),
        ("relative clause", 1, "Der Mann"),
        ("clause of a noun", 1, "Die Behauptung"),
        ("postposition", 1, "Dem Amt"),
        ("coordinated nouns", 0, "Putin , Xi und Biden"),
        ("coordinated nouns", 2, "Xi"),
        ("name after a title", 0, "Präsident Wladimir Putin"),
        ("first name and surname", 3, "Wladimir Putin"),
        ("attributes", 3, "Seine drei alten Freunde"),
    ],
)
def test_noun_phrase(scheme: Scheme, name: str, head: int, phrase: str) -> None:
    tree = _tree(name, scheme)
    start, end = tree.noun_phrase(head)
    assert tree.doc[start:end].text == phrase


@pytest.mark.parametrize(
    ("words", "heads", "deps", "word", "head", "relation"),
    [
        # "besuchte am Montag Frankreich": the name is the verb's, whatever label the parser gave it.
        *(
            ("besuchte am Montag Frankreich", [0, 2, 0, 2], ["ROOT", "case", "obl", dep], 3, 0, Rel.OBJECT)
            for dep in ("nmod", "appos", "flat:name")
        ),
        ("besuchte im Mai Frankreich", [0, 2, 0, 2], ["ROOT", "case", "obl", "nmod"], 3, 2, Rel.GENITIVE),
        # A particle has no subject …
        ("Menschen können zurück sagte", [2, 2, 3, 3], ["nsubj", "aux", "compound:prt", "ROOT"], 2, 3, Rel.COMPLEMENT),
        ("sie kam gestern zurück", [1, 1, 1, 1], ["nsubj", "ROOT", "advmod", "compound:prt"], 3, 1, Rel.PARTICLE),
        # … and "zufolge" is none.
        ("sagte Bericht zufolge", [0, 0, 0], ["ROOT", "obl:arg", "compound:prt"], 2, 1, Rel.CASE),
        ("sagte Bericht zufolge", [0, 0, 0], ["ROOT", "obl:arg", "compound:prt"], 1, 0, Rel.OBLIQUE),
        ("stimmte Bericht zu", [0, 0, 0], ["ROOT", "obl:arg", "compound:prt"], 2, 0, Rel.PARTICLE),
    ],
)
def test_what_no_parse_may_say(
    words: str, heads: list[int], deps: list[str], word: int, head: int, relation: Rel
) -> None:
    names = ["PROPN" if w in {"Montag", "Mai", "Frankreich"} else "X" for w in words.split()]
    tree = from_universal(make_doc(words.split(), heads=heads, deps=deps, pos=names))
    assert (tree.heads[word], tree.relations[word]) == (head, relation)
