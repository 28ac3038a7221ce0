"""Order does not matter, repetition changes nothing, files give back what they got."""

import csv
import tempfile
import warnings
from pathlib import Path

import networkx
from hypothesis import given, settings
from hypothesis import strategies as st

from newsgraph.extraction import Article, Attribution, Entity, Extraction, Mention, Party, Role, Span
from newsgraph.graph import GraphWarning, KnowledgeGraph, build_graph
from newsgraph.graph.export import write_csv
from newsgraph.graph.graphml import sanitised
from newsgraph.graph.sentences import sentences_around
from newsgraph.store import Store
from tests.graph.articles import merkel, mueller, odd, putin

ARTICLES = [putin(), merkel(), mueller(), odd(), putin("putin-2", None), merkel("merkel-2", "2022-01")]
NAMES = st.sampled_from(
    [
        "Wladimir Putin",
        "Putin",
        "Nato",
        "NATO",
        "Ukraine",
        "Polizei",
        "Sprecher",
        "Köln",
        "Kerstin Müller",
        "Ö",
    ]
)


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    """Articles of random names, one sentence each, all said and held at random."""
    names = draw(st.lists(NAMES, min_size=1, max_size=5))
    kinds = draw(
        st.lists(st.sampled_from(["person", "organisation", "country", "place", "group"]), min_size=5, max_size=5)
    )
    text, mentions = "", []
    for name in names:
        mentions.append(Mention(start=len(text), end=len(text) + len(name), text=name))
        text += f"{name}. "
    entities = tuple(
        Entity(id=f"e{n}", kind=kind, name=m.text, mentions=(m,))
        for n, (m, kind) in enumerate(zip(mentions, kinds, strict=False))
    )
    ids = st.sampled_from([e.id for e in entities])
    attributions = []
    for n in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        attributions.append(
            Attribution(
                id=f"a{n}",
                form=draw(st.sampled_from(["direct", "indirect", "reported"])),
                content=(Span(start=start, end=end, text=text[start:end]),),
                speaker=Party(entity=draw(ids), spans=(Span(start=0, end=1, text=text[:1]),))
                if draw(st.booleans())
                else None,
                about=tuple(dict.fromkeys(draw(st.lists(ids, max_size=2)))),
                nested_in=f"a{n - 1}" if n and draw(st.booleans()) else None,
                rule="test",
                confidence=0.5,
            )
        )
    roles = tuple(
        Role(
            holder=draw(ids),
            title="Präsident",
            of=draw(ids) if draw(st.booleans()) else None,
            span=Span(start=0, end=1, text=text[:1]),
        )
        for _ in range(draw(st.integers(0, 2)))
    )
    article = Article(
        id=draw(st.sampled_from("abc")),
        text=text,
        published=draw(st.sampled_from([None, "2021-12-15", "2022"])),
    )
    return Extraction(article=article, entities=entities, attributions=tuple(attributions), roles=roles)


@given(st.permutations(ARTICLES))
@settings(max_examples=20, deadline=None)
def test_order_of_articles_does_not_matter(articles):
    assert build_graph(articles) == build_graph(ARTICLES)


def test_building_twice_changes_nothing():
    assert build_graph([*ARTICLES, *ARTICLES]) == build_graph(ARTICLES)


@given(st.lists(extractions(), max_size=4, unique_by=lambda e: (e.article.id, e.article.text)), st.randoms())
@settings(max_examples=60, deadline=None)
def test_any_graph_is_the_same_in_any_order_and_comes_back_from_json(found, random):
    graph = build_graph(found)
    shuffled = [*found, *found]
    random.shuffle(shuffled)
    assert build_graph(shuffled) == graph
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.json"
        graph.to_json(path)
        assert KnowledgeGraph.from_json(path) == graph


ODD = st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


@given(ODD, ODD, ODD)
@settings(max_examples=40, deadline=None)
def test_any_text_survives_files_or_is_cleaned(name, words, title):
    text = name + words
    mention = Mention(start=0, end=len(name), text=name)
    content = Span(start=len(name), end=len(text), text=words)
    extraction = Extraction(
        article=Article(id=title, text=text, title=title),
        entities=(Entity(id="e1", kind="person", name=name, mentions=(mention,)),),
        attributions=(
            Attribution(
                id="a1",
                form="direct",
                content=(content,),
                speaker=Party(entity="e1", spans=(Span(start=0, end=len(name), text=name),)),
                rule="test",
                confidence=0.5,
            ),
        ),
    )
    graph = build_graph([extraction])
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore", GraphWarning)
        path = Path(folder) / "graph.json"
        graph.to_json(path)
        assert KnowledgeGraph.from_json(path) == graph
        graph.to_graphml(path.with_suffix(".graphml"))
        read = networkx.read_graphml(path.with_suffix(".graphml"), force_multigraph=True)
        plain = sanitised(graph)
        assert dict(read.nodes(data=True)) == dict(plain.nodes(data=True))
        assert sorted(map(repr, read.edges(keys=True, data=True))) == sorted(
            map(repr, plain.edges(keys=True, data=True))
        )
        write_csv(graph, path.parent / "csv")
        with (path.parent / "csv" / "nodes.csv").open(encoding="utf8", newline="") as file:
            assert {row["id"]: row["label"] for row in csv.DictReader(file)} == {
                n.id: n.label for n in graph.nodes.values()
            }
        with Store(path.with_suffix(".db")) as store:
            store.add([extraction])
        with KnowledgeGraph.open(path.with_suffix(".db")) as stored:
            assert stored.load() == graph


@given(st.text(alphabet="aB.!? \n„“1Ä", max_size=60), st.data())
@settings(max_examples=200, deadline=None)
def test_sentences_contain_what_they_are_around(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = sentences_around(text, start, end)
    assert 0 <= first <= start <= end <= last <= len(text)
