"""Order does not matter, repetition changes nothing, files give back what they got."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from newsgraph.extraction import Article, Attribution, Entity, Extraction, Mention, Party, Role, Span
from newsgraph.graph import KnowledgeGraph, build_graph
from newsgraph.graph.sentences import sentences_around
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


@given(st.text(alphabet="aB.!? \n„“1Ä", max_size=60), st.data())
@settings(max_examples=200, deadline=None)
def test_sentences_contain_what_they_are_around(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = sentences_around(text, start, end)
    assert 0 <= first <= start <= end <= last <= len(text)
