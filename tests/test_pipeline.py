"""Whole articles through the shipped pipeline: offsets, determinism, odd input, modes."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsgraph

TEXT = (
    "Berlin (dpa) - Bundeskanzlerin Angela Merkel hat Russland kritisiert. „Das ist nicht hinnehmbar“, sagte Merkel am "
    "Montag. Sie werde mit dem russischen Präsidenten Wladimir Putin sprechen. Nach Angaben der Polizei blieb es ruhig."
)


def test_a_news_report_is_read(pipeline: newsgraph.Pipeline) -> None:
    extraction = pipeline.extract(TEXT)
    names = {entity.name: entity for entity in extraction.entities}
    assert {"Angela Merkel", "Wladimir Putin", "Russland"} <= set(names)
    assert names["Russland"].iso == "RU"
    roles = {
        (extraction.entity(r.holder).name, r.title, r.of and extraction.entity(r.of).name) for r in extraction.roles
    }
    assert ("Wladimir Putin", "Präsident", "Russland") in roles
    said = {a.text: a for a in extraction.attributions}
    quote = said["„Das ist nicht hinnehmbar“"]
    assert quote.form == "direct"
    assert quote.speaker is not None
    assert quote.speaker.entity == names["Angela Merkel"].id
    assert [span.text for span in quote.cue] == ["sagte"]


def test_the_dateline_is_metadata_not_content(pipeline: newsgraph.Pipeline) -> None:
    extraction = pipeline.extract(TEXT)
    dateline = extraction.article.dateline
    assert dateline is not None
    assert (dateline.places, dateline.agency) == (("Berlin",), "dpa")
    assert all(span.start >= TEXT.index("Bundes") for a in extraction.attributions for span in a.content)


@pytest.mark.parametrize(
    "text",
    ["", " \n\n ", "„", "…", "123", "Wort", "“”„\"'«»", "\u200b\ufeff", "a" * 5000, "Er sagte: „Ich komme nicht."],
)
def test_odd_texts_are_read_verbatim(pipeline: newsgraph.Pipeline, text: str) -> None:
    assert pipeline.extract(text).article.text == text


def test_an_empty_text_and_an_unclosed_mark_warn(pipeline: newsgraph.Pipeline) -> None:
    assert [w.code for w in pipeline.extract(" ").warnings] == ["empty_text"]
    assert [w.code for w in pipeline.extract("Er sagte: „Ich komme nicht.").warnings] == ["unbalanced_quote"]


WORDS = st.sampled_from(
    'Merkel Putin sagte , . „ “ " dass nach Angaben der Polizei er sie es sei habe Russland laut so zufolge : \n\n soll die '
    "Regierung in Kiew wie mitteilte Präsident warnte vor » « ( ) 24. Februar , , Dr. – nicht wurde kritisiert von".split(
        " "
    )
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, max_size=40))
def test_any_order_of_news_words_gives_a_valid_extraction(pipeline: newsgraph.Pipeline, words: list[str]) -> None:
    # The Extraction checks its own offsets and references on construction.
    extraction = pipeline.extract(" ".join(words))
    for attribution in extraction.attributions:
        assert all(span.text.strip() for span in attribution.content)


def test_the_same_text_gives_the_same_bytes(pipeline: newsgraph.Pipeline) -> None:
    first, second = pipeline.extract(TEXT), pipeline.extract(TEXT)
    assert first.model_dump_json() == second.model_dump_json()


def test_pipe_keeps_order_and_ids(pipeline: newsgraph.Pipeline) -> None:
    articles = [newsgraph.Article(id=str(n), text=f"Minister {n} sagte nichts.") for n in range(40)]
    assert [e.article.id for e in pipeline.pipe(articles)] == [a.id for a in articles]


def test_rules_alone_take_their_confidence_from_measured_precision() -> None:
    rules = newsgraph.load(attribution="rules").extract(TEXT)
    assert rules.attributions
    assert all(0 < a.confidence < 1 for a in rules.attributions)


def test_a_saved_pipeline_loads_by_path(tmp_path: Path, pipeline: newsgraph.Pipeline) -> None:
    from newsgraph.model import model_path

    assert newsgraph.load(model_path()).extract(TEXT).attributions == pipeline.extract(TEXT).attributions
