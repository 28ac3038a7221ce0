"""Quotations from elsewhere become Extractions, linked like our own."""

import json
from pathlib import Path

import pytest

import newsgraph
from newsgraph.importing import Quotation, read_quotations

TEXT = "Angela Merkel sagte der dpa, Russland müsse handeln."


def part(words: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"spans": [{"charBegin": start, "charEnd": start + len(words)}]}


@pytest.fixture
def record(tmp_path: Path) -> Path:
    annotation = {
        "type": "Indirect",
        "quote": part("Russland müsse handeln"),
        "speaker": part("Angela Merkel"),
        "cue": part("sagte"),
        "frame": part("Angela Merkel sagte der dpa"),
        "addressee": part("der dpa"),
        "confidence": 0.5,
    }
    empty = {"type": "Direct", "quote": {"spans": []}}
    data = {"documentName": "12 - Merkel (2020-01-01)", "originalText": TEXT, "annotations": [annotation, empty]}
    path = tmp_path / "12.json"
    path.write_text(json.dumps(data), encoding="utf8")
    return path


def test_read_quotations(record: Path) -> None:
    article, quotations = read_quotations(record)
    assert (article.id, article.title, article.text) == ("12", "Merkel (2020-01-01)", TEXT)
    assert [(q.form, q.speaker, q.confidence) for q in quotations] == [("indirect", ((0, 13),), 0.5)]


def test_adopted_quotations_are_linked_to_entities(record: Path, pipeline: newsgraph.Pipeline) -> None:
    extraction = pipeline.adopt(*read_quotations(record))
    (attribution,) = extraction.attributions
    assert attribution.rule == "imported"
    assert attribution.confidence == 0.5
    assert attribution.text == "Russland müsse handeln"
    assert attribution.speaker is not None
    assert attribution.speaker.entity is not None
    assert extraction.entity(attribution.speaker.entity).name == "Angela Merkel"
    assert [extraction.entity(e).name for e in attribution.about] == ["Russland"]


def test_offsets_outside_the_text_are_an_error(pipeline: newsgraph.Pipeline) -> None:
    article = newsgraph.Article(id="a", text="Kurz.")
    with pytest.raises(newsgraph.ArticleError, match="3:99"):
        pipeline.adopt(article, [Quotation(form="direct", content=((3, 99),))])


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"documentName": "1", "originalText": "x", "annotations": [{"type": "?"}]}', "{}"]
)
def test_other_formats_are_an_error_that_names_the_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "falsch.json"
    path.write_text(text, encoding="utf8")
    if "?" in text:
        text = text.replace('"type": "?"', '"type": "?", "quote": {"spans": [{"charBegin": 0, "charEnd": 1}]}')
        path.write_text(text, encoding="utf8")
    with pytest.raises(newsgraph.ArticleError, match=r"falsch\.json"):
        read_quotations(path)


@pytest.mark.parametrize("mode", ["rules", "learned", "combined"])
def test_every_mode_reads(mode: str) -> None:
    extraction = newsgraph.load(attribution=mode).extract(TEXT)  # type: ignore[arg-type]
    assert [a.text for a in extraction.attributions] == ["Russland müsse handeln"]


def test_an_unknown_mode_is_an_error() -> None:
    with pytest.raises(ValueError, match="combined"):
        newsgraph.load(attribution="magic")  # type: ignore[arg-type]
