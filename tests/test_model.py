"""Finding and loading the spaCy pipeline, and what it says when it cannot."""

from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from newsgraph.errors import ModelError
from newsgraph.model import load_model, mark_paragraphs, model_path
from tests.helpers import make_doc


def _blank(path: Path, *components: str) -> Path:
    nlp = spacy.blank("de")
    for component in components:
        nlp.add_pipe(component)
    nlp.to_disk(path)
    return path


@pytest.mark.parametrize(
    ("components", "message"),
    [
        (
            (),
            r"has no component for parser \(it has: \); newsgraph needs one of: parser, syntax\. Use",
        ),
        (("sentencizer",), r"has no component for parser \(it has: sentencizer\)"),
        (
            ("parser",),
            r"has no component for named entities \(it has: parser\); newsgraph needs one of: ner\.",
        ),
        (
            ("parser", "ner"),
            r"no component for morphology \(it has: parser, ner\); .* morphologizer, transformer, syntax",
        ),
    ],
)
def test_model_that_lacks_a_component(tmp_path: Path, components: tuple[str, ...], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        load_model(_blank(tmp_path / "model", *components))


@pytest.mark.parametrize("as_text", [False, True])
def test_model_by_its_path(tmp_path: Path, as_text: bool) -> None:
    path = _blank(tmp_path / "model", "parser", "ner", "morphologizer")
    nlp = load_model(str(path) if as_text else path)
    assert nlp.pipe_names == ["newsgraph_paragraphs", "parser", "ner", "morphologizer"]


def test_folder_that_is_no_pipeline(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"is no saved spaCy pipeline"):
        load_model(tmp_path)
    with pytest.raises(ModelError, match=r"weg is no saved spaCy pipeline"):
        load_model(tmp_path / "weg")


def test_model_that_is_not_installed_says_how_to_get_it() -> None:
    with pytest.raises(ModelError) as caught:
        load_model("de_no_such_model")
    message = str(caught.value)
    assert "the spaCy model 'de_no_such_model' is not installed" in message
    assert "pip install https://github.com/explosion/spacy-models/releases/download/de_no_such_model-3.8.0/" in message
    assert "newsgraph.load()" in message


def test_shipped_model_that_is_nowhere() -> None:
    with pytest.raises(ModelError, match=r"the model 'no_such' is neither in .* nor in .*: reinstall newsgraph"):
        model_path("no_such")


def _starts(doc: Doc) -> list[str]:
    return [token.text for token in mark_paragraphs(doc) if token.is_sent_start]


@pytest.mark.parametrize(
    ("words", "starts"),
    [
        (["Titel", "\n\n", "Er", "kommt", "."], ["Er"]),
        (["Titel", "\n", "Er", "kommt", "\r\n", "Sie"], ["Er", "Sie"]),
        (["Titel", "\n", " ", "Er"], ["Er"]),
        (["Er", "  ", "kommt", "\t", "."], []),
        (["Er", "kommt", "\n"], []),
    ],
)
def test_a_sentence_starts_after_each_line_break(words: list[str], starts: list[str]) -> None:
    doc = make_doc(words)
    before = [token.is_sent_start for token in doc]
    for token in doc[1:]:
        token.is_sent_start = None
    assert before[0] is True
    assert _starts(doc)[1:] == starts
