"""The spaCy components, with random weights: what they write into a Doc does not depend on what they have learned."""

from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.pipeline._edit_tree_internals.edit_trees import EditTrees
from spacy.tokens import Doc

from newsgraph.network import NamesNetwork, SyntaxNetwork
from newsgraph.network.crf import TAGS
from newsgraph.network.names import _passages
from newsgraph.network.segmenter import WINDOW
from tests.network.helpers import embedding_weights, random, vocabulary

WIDTH = 6  # of the LSTM in each direction
EMBEDDED = 5 + 2 + 4 + 4 + 6
PAST = "VERB Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"
PRESENT = "VERB Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
MORPHS = ["NOUN Case=Nom", PAST, "ADV ", PAST.replace("Ind", "Sub"), PRESENT]
MORPHS.append(PRESENT.replace("Sub", "Ind").replace("3", "1"))
DEPS = ["ROOT", "nsubj", "obj", "aux"]
TEXT = "Der Minister sagte es. Er  käme am 3. Mai.\n\nDas wisse er! Nein.\n"


def lstm_weights(inputs: int) -> dict[str, np.ndarray]:
    return {
        f"lstm.0.{direction}.{name}": random(*shape)
        for direction in ("forward", "backward")
        for name, shape in {
            "input": (inputs, 4 * WIDTH), "state": (WIDTH, 4 * WIDTH), "bias": (4 * WIDTH,)
        }.items()
    }  # fmt: skip


def syntax(nlp: Language, *, starts: float = 0.0) -> SyntaxNetwork:
    """A syntax component; `starts` moves all scores of sentence starts up or down."""
    component = nlp.add_pipe("newsgraph_syntax", name="syntax")
    assert isinstance(component, SyntaxNetwork)
    edits = EditTrees(nlp.vocab.strings)
    trees = [edits.add("sagte", "sagen"), edits.add("es", "es")]
    labels = {"tag": ["ART", "NN"], "morph": MORPHS, "dep": DEPS, "lemma": [str(tree) for tree in trees]}
    context = 2 * WIDTH
    weights = embedding_weights() | lstm_weights(EMBEDDED) | {"root": random(context)}
    for name, size in (("tag", 2), ("morph", len(MORPHS)), ("lemma", 2)):
        weights |= {f"{name}.weight": random(context, size), f"{name}.bias": random(size)}
    for name in ("arc.head", "arc.dependent", "label.head", "label.dependent"):
        weights |= {f"{name}.weight": random(context, 3), f"{name}.bias": random(3)}
    weights |= {"arc.bilinear": random(4, 4), "label.bilinear": random(len(DEPS), 4, 4)}
    weights |= {"segmenter.input": random(len(WINDOW) * EMBEDDED, 7), "segmenter.bias": random(7)}
    weights |= {"segmenter.output": random(7) * 0, "segmenter.constant": np.float32([starts])}
    component.set_weights(weights, labels, edits.to_bytes(), {"käme": MORPHS[3].removeprefix("VERB ")})
    return component


def names(nlp: Language) -> NamesNetwork:
    component = nlp.add_pipe("newsgraph_names", name="ner")
    assert isinstance(component, NamesNetwork)
    weights = embedding_weights() | lstm_weights(EMBEDDED + 2 + 2) | {"tags": random(2, 2), "lists": random(2, 2)}
    weights |= {"names.weight": random(2 * WIDTH, len(TAGS)), "names.bias": random(len(TAGS))}
    weights |= {"names.transitions": random(len(TAGS), len(TAGS))}
    component.set_weights([weights, weights], ["", "NN"], ["", "F"], {"Mai": "F"})
    return component


@pytest.fixture
def nlp() -> Language:
    return spacy.blank("de", vocab=vocabulary())


def test_every_word_has_a_head_in_its_sentence(nlp: Language) -> None:
    syntax(nlp, starts=-9)
    doc = nlp(TEXT)
    for sentence in doc.sents:
        assert [t.dep_ == "ROOT" for t in sentence].count(True) == 1
        assert all(token.head in sentence for token in sentence)
    assert "".join(s.text_with_ws for s in doc.sents) == TEXT
    assert all(token.tag_ and token.pos_ and token.lemma_ for token in doc)


def test_blank_tokens(nlp: Language) -> None:
    syntax(nlp, starts=-9)
    doc = nlp(TEXT)
    inside = next(t for t in doc if t.is_space and "\n" not in t.text)
    assert (inside.head, inside.tag_, inside.pos_, inside.dep_) == (inside.nbor(-1), "_SP", "SPACE", "dep")
    breaks = [t for t in doc if "\n" in t.text]
    assert [t.dep_ for t in breaks] == ["ROOT"] * 2
    assert [s.text.strip()[:3] for s in doc.sents] == ["Der", "", "Das", ""]
    assert len(nlp("")) == 0
    assert [t.dep_ for t in nlp("\n")] == ["ROOT"]


def test_starts_without_a_sign_of_an_end_need_more(nlp: Language) -> None:
    syntax(nlp, starts=1)
    assert [s.text for s in nlp("Er kam . Sie ging").sents] == ["Er kam .", "Sie ging"]


def test_given_sentence_starts_are_kept(nlp: Language) -> None:
    component = syntax(nlp, starts=9)
    assert len(list(nlp("Er kam nie").sents)) == 3
    doc = nlp.make_doc("Er kam nie")
    for token in doc:
        token.is_sent_start = token.i == 1
    assert [s.text for s in component(doc).sents] == ["Er", "kam nie"]


def test_long_sentences_are_cut(nlp: Language) -> None:
    syntax(nlp, starts=-9)
    assert [len(s) for s in nlp("so " * 450).sents] == [200, 200, 50]


def test_lemmas_by_the_best_edit_that_fits(nlp: Language) -> None:
    component = syntax(nlp)
    assert component._lemma("sagte", np.float32([1, 0])) == "sagen"
    assert component._lemma("Haus", np.float32([1, -np.inf])) == "Haus"


@pytest.mark.parametrize(
    ("words", "heads", "deps", "moods"),
    [
        ("er käme", [1, 1], ["nsubj", "ROOT"], ["NOUN", "VERB Mood=Sub"]),
        ("ich habe", [1, 1], ["nsubj", "ROOT"], ["NOUN", "VERB Mood=Ind"]),
        ("ich sei", [1, 1], ["nsubj", "ROOT"], ["NOUN", "VERB Mood=Sub"]),
        ("er habe", [1, 1], ["nsubj", "ROOT"], ["NOUN", "VERB Mood=Sub"]),
        ("ich sah habe", [1, 1, 1], ["nsubj", "ROOT", "obj"], ["NOUN", "VERB Mood=Ind", "VERB Mood=Sub"]),
        ("ich gesehen habe", [1, 1, 1], ["nsubj", "ROOT", "aux"], ["NOUN", "NOUN", "VERB Mood=Ind"]),
    ],
)
def test_moods_that_form_or_subject_tells(
    nlp: Language, words: str, heads: list[int], deps: list[str], moods: list[str]
) -> None:
    component = syntax(nlp)
    guessed = {"käme": 1, "sah": 1, "habe": 4, "sei": 4}
    morphs = np.array([guessed.get(word, 0) for word in words.split()])
    labels = np.array([DEPS.index(dep) for dep in deps])
    component._correct_moods(words.split(), morphs, np.array(heads), labels)
    assert [MORPHS[m].split("|")[0].replace(" Case=Nom", "") for m in morphs] == moods


def test_names_are_spans_of_one_line(nlp: Language) -> None:
    syntax(nlp, starts=-1)
    names(nlp)
    docs = list(nlp.pipe([TEXT, "", "Nein", TEXT]))
    assert any(doc.ents for doc in docs)
    assert [str(doc.ents) for doc in docs[::3]] == [str(docs[0].ents)] * 2
    for name in docs[0].ents:
        assert name.label_ in {"PER", "LOC", "ORG", "MISC"}
        assert "\n" not in name.text


def test_passages_are_lines_or_whole_sentences(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    doc = Doc(
        nlp.vocab, ["A", "b", ".", "C", ".", "\n", "D", "e", "f", "."], sent_starts=[1, 0, 0, 1, 0, 1, 1, 0, 0, 0]
    )
    assert list(_passages(doc)) == [[0, 1, 2, 3, 4], [6, 7, 8, 9]]
    monkeypatch.setattr("newsgraph.network.names.LONGEST", 4)
    assert list(_passages(doc)) == [[0, 1, 2], [3, 4], [6, 7, 8, 9]]


def test_saved_and_loaded_pipelines_say_the_same(nlp: Language, tmp_path: Path) -> None:
    syntax(nlp)
    names(nlp)
    nlp.to_disk(tmp_path / "first")
    first = spacy.load(tmp_path / "first")
    first.to_disk(tmp_path / "second")
    for path in sorted(p for p in (tmp_path / "first").rglob("*") if p.is_file() and "vocab" not in p.parts):
        assert path.read_bytes() == (tmp_path / "second" / path.relative_to(tmp_path / "first")).read_bytes()
    one, other = nlp(TEXT), first(TEXT)
    kept = first.get_pipe("ner")
    assert isinstance(kept, NamesNetwork)
    assert kept.gazetteer == {"Mai": "F"}
    assert [(t.tag_, t.lemma_, str(t.morph)) for t in one] == [(t.tag_, t.lemma_, str(t.morph)) for t in other]
