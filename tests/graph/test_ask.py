from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsgraph.errors import GraphError
from newsgraph.graph import AmbiguousNameError, UnknownNameError, build_graph
from newsgraph.graph.asking import ask, tell
from newsgraph.graph.asking.office import read_office
from newsgraph.graph.asking.times import take_time
from tests.graph.articles import merkel, mueller, putin

CASES = [
    line.split("\t")
    for line in Path(__file__).with_name("ask_cases.tsv").read_text(encoding="utf8").splitlines()[2:]
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def graph():
    return build_graph([putin(), merkel(), mueller()])


def test_there_are_enough_questions():
    assert len(CASES) >= 50


@pytest.mark.parametrize(("question", "query"), CASES, ids=[question for question, _ in CASES])
def test_questions(graph, question, query):
    assert str(ask(graph, question).query) == query


def test_answers(graph):
    assert [said.text for said in ask(graph, "Was sagte Merkel über die Ukraine?").said] == [
        "„Die Ukraine darf hoffen.“"
    ]
    assert [s.entity.name for s in ask(graph, "Wen warnte Russland?").entities] == ["NATO"]
    assert [s.entity.name for s in ask(graph, "Wer warnte die Nato?").entities] == ["Russland"]
    assert [s.text for s in ask(graph, "Was forderte Merkel von Putin?").said] == [
        "Merkel forderte von Putin Gespräche"
    ]
    assert ask(graph, "Was drohte Merkel an?").said == ()
    assert [h.person.name for h in ask(graph, "Wer ist der russische Präsident?").roles] == ["Wladimir Putin"]
    assert ask(graph, "Wer ist Bundeskanzlerin?").roles[0].person.name == "Angela Merkel"
    assert ask(graph, "Wer ist Putin?").who_is.entity.name == "Wladimir Putin"
    assert len(ask(graph, "Wie hängen Merkel und Russland zusammen?").path.edges) == 6
    assert ask(graph, "Hat sich Merkel widersprochen?").contradictions == ()


def test_what_is_not_understood_says_what_can_be_asked(graph):
    for question in ("", "?", "Wie geht es?"):
        with pytest.raises(GraphError, match="Was sagte Merkel"):
            ask(graph, question)
    with pytest.raises(UnknownNameError, match="Angela Merkel"):
        ask(graph, "Was sagte Merkl?")
    with pytest.raises(AmbiguousNameError, match="Peter Müller"):
        ask(graph, "Was sagte Müller?")


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("Was sagte er am 15. Dezember 2021?", "2021-12-15", "2021-12-15"),
        ("Was sagte er am 15.12.2021?", "2021-12-15", "2021-12-15"),
        ("Was sagte er im Jahr 2021?", "2021-01-01", "2021-12-31"),
        ("Was sagte er nach Februar 2020?", "2020-03-01", None),
        ("Was sagte er bis 2020-02?", None, "2020-02-29"),
        ("Was sagte er von 2019 bis März 2020?", "2019-01-01", "2020-03-31"),
        ("Was sagte er?", None, None),
    ],
)
def test_times(question, since, until):
    rest, first, last = take_time(question)
    assert (first, last) == (since, until)
    assert rest.startswith("Was sagte er") and rest.endswith("?")


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        (
            "Was sagte Merkel über die Ukraine?",
            [
                'verstanden als: said(by="Angela Merkel", about="Ukraine")',
                "[merkel, 2021-11-01T08:00:00Z] Angela Merkel: „Die Ukraine darf hoffen.“",
                "    „Bundeskanzlerin Angela Merkel sagte: „Die Ukraine darf hoffen.““",
            ],
        ),
        (
            "Was drohte Merkel an?",
            ['verstanden als: said(by="Angela Merkel", verb="androhen")', "Dazu steht nichts in diesem Graphen."],
        ),
        (
            "Wer ist der russische Präsident?",
            [
                'verstanden als: roles(at="Russland", title="Präsident")',
                "Wladimir Putin: Präsident (Russland) (Artikel vom 2021-12-15 bis 2021-12-15)",
            ],
        ),
        (
            "Wer ist Putin?",
            [
                'verstanden als: who_is("Wladimir Putin")',
                "Wladimir Putin: Präsident (Russland)",
                "erwähnt in 2 Artikeln, 0 Äußerungen, 2 Äußerungen über sie oder ihn",
            ],
        ),
        ("Wie oft äußerte sich Merkel zur Ukraine?", None),
        ("Wer sprach über die Ukraine?", None),
        ("Wie hängen Merkel und Russland zusammen?", None),
    ],
)
def test_answers_are_told_in_german(graph, question, lines):
    told = tell(ask(graph, question))
    assert len(told) > 1 and all(told)
    assert lines is None or told == lines


WORDS = st.sampled_from(
    "Was Wer Wem Wen Wann Wie oft ist sagte forderte hat gesagt über zu von gegenüber und der die das des Merkel Putin "
    "Ukraine Nato Präsident russische sich widersprochen seit 2021 im Dezember vor dem 1. „ “ ? hängen zusammen verbindet "
    "mit Amt welches Müller Köln leitet wurde kritisiert Laut x".split()
)


@given(st.lists(WORDS, max_size=9).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_any_words_are_answered_or_an_error_of_ours(question):
    graph = build_graph([putin(), merkel(), mueller()])
    try:
        assert tell(ask(graph, question))
    except GraphError as error:
        assert str(error)


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("russische Präsident", ("Präsident", "Russland")),
        ("Präsident von Russland", ("Präsident", "Russland")),
        ("EU-Kommissionspräsidentin", ("Präsident", "EU-Kommission")),
        ("SPD-Chef", ("Chef", "SPD")),
        ("US-Präsident", ("Präsident", "USA")),
        ("Bundeskanzlerin", ("Bundeskanzler", None)),
        ("Präsident von Nirgendwo", None),
        ("Angela Merkel", None),
    ],
)
def test_read_office(words, office):
    known = {"Russland": "Russland", "EU-Kommission": "EU-Kommission", "EU": "EU", "SPD": "SPD", "US": "USA"}
    assert read_office(words.split(), known.get) == office
