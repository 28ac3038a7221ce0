import pytest

from newsgraph.errors import GraphError
from newsgraph.extraction import Article, Entity, Extraction
from newsgraph.graph import AmbiguousNameError, GraphWarning, KnowledgeGraph, UnknownNameError, build_graph
from tests.graph.articles import mention, merkel, mueller, putin


@pytest.fixture(scope="module")
def graph() -> KnowledgeGraph:
    return build_graph([putin(), merkel(), mueller()])


def texts(found):
    return [said.text for said in found]


def test_said_by_and_about(graph):
    (said,) = graph.said(by="Uschakow")
    assert said.speaker.name == "Juri Uschakow"
    assert [entity.name for entity in said.about] == ["Xi Jinping", "Wladimir Putin", "Ukraine"]
    assert said.sentence.text == (
        "Xi habe Putin zugesichert, dass er die Ukraine nicht anerkenne, teilte Juri Uschakow am 24. Februar mit."
    )
    assert said.article.title == "Videogipfel"
    (inner,) = (graph.statement(i) for i in said.contains)
    assert inner.nested_in == said.id
    assert inner.via.name == "Juri Uschakow"
    assert [entity.name for entity in inner.addressees] == ["Wladimir Putin"]


def test_said_orders_by_date_and_place(graph):
    assert texts(graph.said(about="Ukraine")) == [
        "„Die Ukraine darf hoffen.“",
        "Xi habe Putin zugesichert, dass er die Ukraine nicht anerkenne",
        "dass er die Ukraine nicht anerkenne",
    ]


@pytest.mark.parametrize(
    ("conditions", "count"),
    [
        ({}, 8),
        ({"to": "Putin"}, 2),
        ({"to": "Wladimir Putin"}, 1),
        ({"via": "Juri"}, 1),
        ({"form": "reported"}, 2),
        ({"form": ["reported", "direct"]}, 4),
        ({"text": "hoffen ukraine"}, 1),
        ({"text": "gestern"}, 0),
        ({"since": "2021-12"}, 3),
        ({"until": "2021-11-01"}, 3),
        ({"source": "DPA"}, 3),
        ({"min_confidence": 0.9}, 4),
        ({"by": "merkel", "about": "UA"}, 1),
        ({"by": ["Merkel", "Xi"]}, 3),
        ({"about": "NATO"}, 1),
        ({"about": "Nordatlantikpakt"}, 1),
    ],
)
def test_said_conditions(graph, conditions, count):
    assert len(graph.said(**conditions)) == count


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("Angela Merkel", {"Angela Merkel"}),
        ("ANGELA", {"Angela Merkel"}),
        ("Bundeskanzlerin Merkel", {"Angela Merkel"}),
        ("Merkels", {"Angela Merkel"}),
        ("Putin", {"Wladimir Putin", "Putin"}),
        ("Koeln", {"Köln"}),
        ("Koln", {"Köln"}),
        ("kerstin mueller", {"Kerstin Müller"}),
        ("RU", {"Russland"}),
        ("Usch", {"Juri Uschakow"}),
        ("Sprecher", {"Sprecher"}),
    ],
)
def test_names_resolve_tolerantly(graph, name, means):
    assert {entity.name for entity in graph.resolve(name)} == means


def test_ids_are_names(graph):
    (merkel_node,) = graph.resolve("Angela Merkel")
    assert graph.resolve(merkel_node.id) == (merkel_node,)


def test_unknown_name_offers_near_ones(graph):
    with pytest.raises(UnknownNameError, match="did you mean Angela Merkel") as caught:
        graph.said(by="Merkl")
    assert caught.value.near[0] == "Angela Merkel"
    assert isinstance(caught.value, GraphError)


def test_ambiguous_name_lists_candidates(graph):
    with pytest.raises(AmbiguousNameError, match="Peter Müller") as caught:
        graph.said(by="Müller")
    assert {c.entities[0].name for c in caught.value.candidates} == {"Peter Müller", "Kerstin Müller"}
    assert len(graph.find("Müller")) == 2


def test_a_country_has_one_node_and_a_surname_alone_belongs_to_its_article(graph):
    assert len([e for e in graph.entities if e.name == "Ukraine"]) == 1
    assert {e.name: e.article for e in graph.entities if "Putin" in e.name} == {
        "Putin": "merkel",
        "Wladimir Putin": None,
    }
    assert {e.name: e.article for e in graph.entities if e.kind == "group"} == {"Sprecher": "merkel"}


def test_roles(graph):
    (holding,) = graph.roles(at="Russland")
    assert (holding.person.name, holding.office.label, holding.status) == (
        "Wladimir Putin",
        "Präsident (Russland)",
        "current",
    )
    assert holding.evidence[0].text == "Präsident"
    (holding,) = graph.roles(of="Merkel")
    assert (holding.office.title, holding.office.of) == ("Bundeskanzler", None)
    assert graph.roles(on="2021-11-30") == [holding]


def test_who_is(graph):
    profile = graph.who_is("Wladimir Putin")
    assert (profile.articles, profile.said, profile.said_about) == (1, 0, 1)
    assert [holding.office.label for holding in profile.roles] == ["Präsident (Russland)"]


def test_speakers(graph):
    assert [(s.entity.name, s.statements) for s in graph.speakers(about="Ukraine")] == [
        ("Angela Merkel", 1),
        ("Juri Uschakow", 1),
        ("Xi Jinping", 1),
    ]


def test_metonym_is_an_edge_with_evidence(graph):
    (edge,) = [edge for edge in graph.edges.values() if edge.kind == "STANDS_FOR"]
    assert (graph.nodes[edge.source].name, graph.nodes[edge.target].name) == ("Moskau", "Russland")
    assert edge.evidence[0].text == "Moskau"


def test_network(graph):
    network = graph.network("said_about")
    (xi,), (ukraine,) = graph.resolve("Xi Jinping"), graph.resolve("Ukraine")
    assert network.edges[xi.id, ukraine.id]["weight"] == 1
    assert network.nodes[xi.id]["label"] == "Xi Jinping"
    with pytest.raises(GraphError, match="said_about"):
        graph.network("likes")


def test_every_edge_of_the_text_has_evidence_that_stands_there(graph):
    source = {e.article.id: e.article.text for e in (putin(), merkel(), mueller())}
    for edge in graph.edges.values():
        assert edge.evidence or edge.kind == "PART_OF"
        for evidence in edge.evidence:
            assert source[evidence.article][evidence.start : evidence.end] == evidence.text
    for said in graph.statements:
        for evidence in (*said.evidence, said.sentence):
            assert source[evidence.article][evidence.start : evidence.end] == evidence.text


def test_one_article_read_twice_with_different_results_warns():
    other = merkel().model_copy(update={"roles": ()})
    with pytest.warns(GraphWarning, match="read twice"):
        first = build_graph([merkel(), other])
    with pytest.warns(GraphWarning, match="read twice"):
        assert build_graph([other, merkel()]) == first


def test_networkx_graph(graph):
    assert graph.nx.number_of_nodes() == len(graph.nodes)
    assert graph.nx.number_of_edges() == len(graph.edges)
    assert all(data["label"] for _, data in graph.nx.nodes(data=True))


def test_empty_graph():
    graph = build_graph([])
    assert graph.said() == [] and graph.speakers() == [] and graph.roles() == []
    with pytest.raises(UnknownNameError):
        graph.said(by="Putin")


def test_bad_bound_names_the_value(graph):
    with pytest.raises(GraphError, match="gestern"):
        graph.said(since="gestern")


def test_path_over_statements(graph):
    path = graph.path("Juri Uschakow", "Ukraine")
    assert [node.kind for node in path.nodes] == ["person", "statement", "country"]
    assert [edge.kind for edge in path.edges] == ["SAID", "ABOUT"]
    for n, edge in enumerate(path.edges):
        assert {edge.source, edge.target} == {path.nodes[n].id, path.nodes[n + 1].id}
    assert graph.path("Kerstin Müller", "Ukraine") is None
    assert graph.path("Ukraine", "UA").edges == ()
    assert graph.path("Angela Merkel", "Russland", longest=2) is None
    assert len(graph.path("Angela Merkel", "Russland").edges) == 6


def test_chains_are_speech_within_speech(graph):
    ((outer, inner),) = graph.chains()
    assert (outer.speaker.name, inner.speaker.name) == ("Juri Uschakow", "Xi Jinping")


def test_contradictions_are_for_reading():
    first, second = merkel("a", "2021-01-01"), merkel("b", "2021-02-01")
    text = second.article.text.replace("Die Ukraine darf hoffen", "Ukraine darf nie hoffen")
    assert len(text) == len(second.article.text)
    data = second.model_dump_json().replace("Die Ukraine darf hoffen", "Ukraine darf nie hoffen")
    for wrong, right in (('"start":42,"end":49', '"start":38,"end":45'),):
        data = data.replace(wrong, right)
    graph = build_graph([first, type(second).model_validate_json(data)])
    (found,) = graph.contradictions(by="Merkel", about="Ukraine")
    assert (found.earlier.article.article, found.later.article.article) == ("a", "b")
    assert found.words == ("darf", "hoffen", "ukraine")
    assert build_graph([first]).contradictions() == []


def test_an_own_name_comes_before_a_surname():
    text = "Wikimedia Deutschland sprach über Deutschland."
    article = Extraction(
        article=Article(id="a", text=text),
        entities=(
            Entity(
                id="e1", kind="person", name="Wikimedia Deutschland", mentions=(mention(text, "Wikimedia Deutschland"),)
            ),
            Entity(id="e2", kind="country", name="Deutschland", iso="DE", mentions=(mention(text, "Deutschland", 2),)),
        ),
    )
    (found,) = build_graph([article]).resolve("Deutschland")
    assert found.kind == "country"


def test_a_place_is_part_of_its_country_by_the_table(graph):
    (edge,) = [edge for edge in graph.edges.values() if edge.kind == "PART_OF"]
    assert (graph.nodes[edge.source].name, graph.nodes[edge.target].name) == ("Moskau", "Russland")
    assert edge.evidence == ()


def test_tenures_have_first_and_last_day():
    graph = build_graph([putin("a", "2000-05-07"), putin("b", "2004-03-14"), putin("c", None)])
    (tenure,) = graph.tenures(of="Wladimir Putin")
    assert (tenure.first, tenure.last, tenure.articles, tenure.status) == ("2000-05-07", "2004-03-14", 3, "current")
