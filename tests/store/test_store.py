import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsgraph.errors import GraphError
from newsgraph.graph import AmbiguousNameError, KnowledgeGraph, UnknownNameError, build_graph
from newsgraph.store import Added, Store
from tests.graph.articles import merkel, mueller, odd, putin
from tests.graph.test_properties import extractions

ARTICLES = [putin(), merkel(), mueller(), odd(), putin("putin-2", None), merkel("merkel-2", "2022-01")]


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("store") / "news.db"
    with Store(path) as store:
        store.add(ARTICLES)
    return path


@pytest.fixture(scope="module")
def stored(path):
    with KnowledgeGraph.open(path) as graph:
        yield graph


@pytest.fixture(scope="module")
def built():
    return build_graph(ARTICLES)


def test_a_store_holds_the_same_graph(stored, built):
    assert stored.load() == built


@pytest.mark.parametrize(
    "conditions",
    [
        {},
        {"by": "Uschakow"},
        {"by": ["Merkel", "Xi"]},
        {"about": "Ukraine"},
        {"about": "Nordatlantikpakt"},
        {"to": "Putin"},
        {"via": "Juri"},
        {"by": "merkel", "about": "UA"},
        {"form": "reported"},
        {"form": ["reported", "direct"]},
        {"text": "hoff ukraine"},
        {"text": "kommt"},
        {"text": '"'},
        {"since": "2021-12"},
        {"until": "2021-12-15"},
        {"source": "DPA"},
        {"source": "Reuters"},
        {"min_confidence": 0.85},
    ],
)
def test_it_answers_as_a_graph_in_memory(stored, built, conditions):
    assert stored.said(**conditions) == built.said(**conditions)


def test_all_other_questions(stored, built):
    assert stored.speakers(about="Ukraine") == built.speakers(about="Ukraine")
    assert stored.speakers() == built.speakers()
    for conditions in ({}, {"of": "Merkel"}, {"at": "Russland"}, {"on": "2022-01-01"}):
        assert stored.roles(**conditions) == built.roles(**conditions)
    for name in ("Putin", "Ukraine", "Angela Merkel", "Nato"):
        assert stored.who_is(name) == built.who_is(name)
        assert stored.find(name) == built.find(name)
    assert stored.path("Merkel", "Russland") == built.path("Merkel", "Russland")
    assert stored.path("Kerstin Müller", "Ukraine") is None
    assert stored.chains() == built.chains()
    assert stored.contradictions() == built.contradictions()
    for kind in ("said_about", "said_to", "said_with"):
        one, other = stored.network(kind), built.network(kind)
        assert (dict(one.nodes(data=True)), list(one.edges(data=True))) == (
            dict(other.nodes(data=True)),
            list(other.edges(data=True)),
        )
    with pytest.raises(AmbiguousNameError, match="Peter Müller"):
        stored.said(by="Müller")
    with pytest.raises(UnknownNameError, match="Angela Merkel"):
        stored.said(by="Merkl")
    with pytest.raises(GraphError, match="no statement"):
        stored.statement("statement-0")


def test_neighbourhood(stored):
    graph = stored.neighbourhood("Juri Uschakow")
    assert {said.speaker.name for said in graph.statements} == {"Juri Uschakow", "Xi Jinping"}
    assert "Kerstin Müller" not in {entity.name for entity in graph.entities}


def test_adding_twice_changes_nothing(tmp_path, built):
    with Store(tmp_path / "news.db") as store:
        assert store.add(ARTICLES[:3]) == Added(new=3)
        assert store.add(ARTICLES, batch=1) == Added(new=3, unchanged=3)
        assert list(store.extractions()) == sorted(ARTICLES, key=lambda e: e.article.id)
    with KnowledgeGraph.open(tmp_path / "news.db") as graph:
        assert graph.load() == built


def test_another_content_replaces_and_removing_forgets(tmp_path):
    with Store(tmp_path / "news.db") as store:
        store.add([putin("a"), mueller()])
        replaced = merkel("a")
        assert store.add([replaced]) == Added(replaced=1)
        with KnowledgeGraph.open(tmp_path / "news.db") as graph:
            assert graph.load() == build_graph([replaced, mueller()])
            with pytest.raises(UnknownNameError):
                graph.said(by="Uschakow")
        assert store.remove(["a", "nobody"]) == 1
        with KnowledgeGraph.open(tmp_path / "news.db") as graph:
            assert graph.load() == build_graph([mueller()])
            assert graph.said(text="Ukraine") == []


def test_a_crash_loses_only_its_batch(tmp_path):
    def broken():
        yield from ARTICLES[:3]
        raise RuntimeError("power cut")

    with Store(tmp_path / "news.db") as store, pytest.raises(RuntimeError):
        store.add(broken(), batch=2)
    with Store(tmp_path / "news.db") as store:
        assert store.add(ARTICLES) == Added(new=4, unchanged=2)
    with KnowledgeGraph.open(tmp_path / "news.db") as graph:
        assert graph.load() == build_graph(ARTICLES)


def test_people_decide_and_undo(tmp_path):
    with Store(tmp_path / "news.db") as store, KnowledgeGraph.open(tmp_path / "news.db") as graph:
        store.add(ARTICLES)
        before = graph.load()
        (full,) = graph.resolve("Wladimir Putin")
        short = next(e for e in before.entities if e.name == "Putin" and e.article == "merkel")
        assert (full.id, short.id) in {j.pair for j in store.judgements("unsure")} | {
            j.pair[::-1] for j in store.judgements("unsure")
        }
        judgement = store.decide(full.id, short.id, "same", by="anna", reason="read it")
        assert {judgement.left_name, judgement.right_name} == {"Putin", "Wladimir Putin"}
        assert short.id in graph.resolve(full.id)[0].merged
        assert graph.load() == build_graph(ARTICLES, store.decisions())
        assert store.undo(short.id, full.id)
        assert not store.undo(short.id, full.id)
        assert graph.load() == before
        with pytest.raises(GraphError, match="person-0"):
            store.decide("person-0", full.id, "same", by="anna")


def test_errors_name_the_file(tmp_path):
    with pytest.raises(GraphError, match=r"none\.db"):
        KnowledgeGraph.open(tmp_path / "none.db")
    (tmp_path / "text.db").write_text("no database, but long enough to be read as one " * 20)
    with pytest.raises(GraphError, match=r"text\.db"):
        KnowledgeGraph.open(tmp_path / "text.db")
    connection = sqlite3.connect(tmp_path / "other.db")
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    for opened in (KnowledgeGraph.open, Store):
        with pytest.raises(GraphError, match=r"other\.db"):
            opened(tmp_path / "other.db")
    with pytest.raises(GraphError, match="folder"):
        Store(tmp_path / "no" / "news.db")


@given(
    st.lists(extractions(), max_size=5, unique_by=lambda e: e.article.id),
    st.lists(extractions(), max_size=2),
    st.data(),
)
@settings(max_examples=40, deadline=None)
def test_a_store_that_grew_and_shrank_holds_what_was_added_last(tmp_path_factory, found, earlier, data):
    path = tmp_path_factory.mktemp("store") / "news.db"
    with Store(path) as store:
        store.add(earlier)
        for n in range(0, len(found), 2):
            store.add(found[n : n + 2], batch=data.draw(st.integers(1, 3)))
        store.remove({e.article.id for e in earlier} - {e.article.id for e in found})
    with KnowledgeGraph.open(path) as graph:
        built = build_graph(found)
        assert graph.load() == built
        assert graph.said() == built.said()
        assert graph.chains() == built.chains()
