import json

import networkx as nx
import pytest

from newsgraph.errors import GraphError
from newsgraph.graph import GraphWarning, KnowledgeGraph, build_graph, load_graph, open_graph
from newsgraph.graph.graphml import sanitised, write_gexf
from newsgraph.store import Store
from tests.graph.articles import merkel, mueller, odd, putin


@pytest.fixture(scope="module")
def graph():
    return build_graph([putin(), merkel(), mueller()])


@pytest.fixture(scope="module")
def odd_graph():
    return build_graph([putin(), odd()])


def test_json_comes_back(odd_graph, tmp_path):
    odd_graph.to_json(tmp_path / "g.json")
    assert KnowledgeGraph.from_json(tmp_path / "g.json") == odd_graph


def test_json_is_networkx_node_link(graph, tmp_path):
    graph.to_json(tmp_path / "g.json")
    read = nx.node_link_graph(json.loads((tmp_path / "g.json").read_text(encoding="utf8")), edges="edges")
    assert set(read.nodes) == set(graph.nodes)
    assert {key for _, _, key in read.edges(keys=True)} == set(graph.edges)
    del read.graph["format"]
    written = json.loads(json.dumps(nx.node_link_data(graph.nx, edges="edges")))
    assert nx.utils.graphs_equal(read, nx.node_link_graph(written, edges="edges"))


def test_same_graph_same_bytes(graph, tmp_path):
    graph.to_json(tmp_path / "a.json")
    build_graph([mueller(), merkel(), putin(), putin()]).to_json(tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


@pytest.mark.parametrize(
    "content",
    ["", "{}", "[]", '{"graph": {"format": "newsgraph-0"}}', '{"graph": {"format": "newsgraph-1"}}'],
)
def test_no_graph_is_an_error_that_names_the_file(tmp_path, content):
    path = tmp_path / "bad.json"
    path.write_text(content)
    with pytest.raises(GraphError, match=r"bad\.json"):
        KnowledgeGraph.from_json(path)


def test_missing_file(tmp_path):
    with pytest.raises(GraphError, match=r"none\.json"):
        KnowledgeGraph.from_json(tmp_path / "none.json")


def same(read: nx.MultiDiGraph, written: nx.MultiDiGraph) -> bool:
    return dict(read.nodes(data=True)) == dict(written.nodes(data=True)) and {
        (u, v, k): d for u, v, k, d in read.edges(keys=True, data=True)
    } == {(u, v, k): d for u, v, k, d in written.edges(keys=True, data=True)}


def test_graphml_comes_back(graph, tmp_path):
    graph.to_graphml(tmp_path / "g.graphml")
    assert same(nx.read_graphml(tmp_path / "g.graphml", force_multigraph=True), sanitised(graph))


def test_graphml_with_odd_characters_comes_back_cleaned(odd_graph, tmp_path):
    with pytest.warns(GraphWarning, match="control characters"):
        odd_graph.to_graphml(tmp_path / "g.graphml")
    with pytest.warns(GraphWarning):
        plain = sanitised(odd_graph)
    read = nx.read_graphml(tmp_path / "g.graphml", force_multigraph=True)
    assert same(read, plain)
    names = {data["name"] for _, data in read.nodes(data=True) if "name" in data}
    assert "Sinéad O'Ÿßen" in names


def test_graphml_has_one_type_an_attribute(graph, tmp_path):
    graph.to_graphml(tmp_path / "g.graphml")
    import re

    keys = re.findall(r"<key ([^>]*)>", (tmp_path / "g.graphml").read_text(encoding="utf8"))
    names = [(re.search('attr.name="([^"]*)"', k)[1], re.search('for="([^"]*)"', k)[1]) for k in keys]
    assert len(names) == len(set(names))


def test_gexf_comes_back(graph, tmp_path):
    write_gexf(graph, tmp_path / "g.gexf")
    read = nx.read_gexf(tmp_path / "g.gexf")
    assert set(read.nodes) == set(graph.nodes)
    assert {data["id"] for _, _, data in read.edges(data=True)} == set(graph.edges)


def test_a_file_is_written_whole_or_not_at_all(graph, tmp_path, monkeypatch):
    path = tmp_path / "g.graphml"
    path.write_text("before")
    monkeypatch.setattr(nx, "write_graphml_xml", lambda *a, **k: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        graph.to_graphml(path)
    assert path.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["g.graphml"]


def test_a_folder_that_is_not_there(graph, tmp_path):
    with pytest.raises(GraphError, match="folder"):
        graph.to_json(tmp_path / "no" / "g.json")


def test_open_graph_by_suffix(graph, tmp_path):
    graph.to_json(tmp_path / "g.json")
    with Store(tmp_path / "g.db") as store:
        store.add([putin(), merkel(), mueller()])
    for name in ("g.json", "g.db"):
        assert open_graph(tmp_path / name).said(by="Merkel") == graph.said(by="Merkel")
        assert load_graph(tmp_path / name) == graph
    with pytest.raises(GraphError, match=r"g\.graphml"):
        open_graph(tmp_path / "g.graphml")
