"""The learned scorer: its features are the same each time, its probability explainable, its file checked."""

import json
import math
from pathlib import Path

import pytest

import newsgraph
from newsgraph.attributions import find_statements, propose
from newsgraph.attributions.scoring import Scorer, features, load_scorer
from newsgraph.errors import ModelError
from tests.attributions.readings import reading_of
from tests.attributions.sentences import SENTENCES


@pytest.mark.parametrize("name", SENTENCES)
def test_features_are_deterministic(name: str) -> None:
    first, second = reading_of(name), reading_of(name)
    runs = [[list(features(r, s, propose(r, wide=True))) for s in propose(r, wide=True)] for r in (first, second)]
    assert runs[0] == runs[1]
    assert all(isinstance(feature, str) and feature for run in runs[0] for feature in run)


def test_features_name_rule_verb_and_speaker() -> None:
    reading = reading_of("dass-clause")
    (statement,) = propose(reading, wide=True)
    found = set(features(reading, statement, [statement]))
    assert {"rule=verb_complement", "lemma=sagen", "first=dass", "before=none"} <= found


def test_probability_is_the_logistic_of_the_weights() -> None:
    reading = reading_of("dass-clause")
    (statement,) = propose(reading, wide=True)
    scorer = Scorer({"lemma=sagen": 2.0, "first=dass": -0.5, "never=seen": 9.0}, -1.0, {"indirect": 0.6})
    probability = scorer.probability(reading, statement, [statement])
    assert probability == pytest.approx(1 / (1 + math.exp(-0.5)))
    assert scorer.keeps(statement, probability)
    assert not scorer.keeps(statement, 0.59)


def test_scorer_that_doubts_everything_leaves_nothing() -> None:
    assert find_statements(reading_of("dass-clause"), Scorer({}, -9.0, {})) == []


def test_confidence_is_the_probability() -> None:
    (statement,) = find_statements(reading_of("dass-clause"), Scorer({}, 1.0, {}))
    assert statement.confidence == round(1 / (1 + math.exp(-1)), 3)


@pytest.mark.parametrize(
    "content", [None, "no json", "{}", json.dumps({"weights": {}}), json.dumps({"weights": {}, "bias": 0.0})]
)
def test_broken_scorer_raises_model_error(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "scorer.json"
    if content is not None:
        path.write_text(content, encoding="utf8")
    with pytest.raises(ModelError, match=r"scorer\.json .* reinstall newsgraph"):
        load_scorer(path)


def test_every_kept_attribution_has_a_probability(pipeline: newsgraph.Pipeline) -> None:
    text = "Die Ministerin sagte, der Damm halte. Er sei neu. Sie warnte vor Regen. „Wir sind bereit“, sagte sie."
    extraction = pipeline.extract(text)
    assert len(extraction.attributions) >= 3
    assert all(0 <= attribution.confidence <= 1 for attribution in extraction.attributions)
