"""Each export, read back by the tool it is for or its reference library."""

import csv
import json
import re

import pytest

from newsgraph.errors import GraphError
from newsgraph.extraction import Extraction
from newsgraph.graph import KnowledgeGraph, build_graph
from newsgraph.graph.export import (
    FORMATS,
    sparql,
    write_csv,
    write_cypher,
    write_ftm,
    write_graph,
    write_jsonl,
    write_jsonld,
    write_label_studio,
    write_neo4j,
    write_ontology,
    write_parquet,
    write_turtle,
)
from newsgraph.graph.ontology import EDGES, NODES
from newsgraph.graph.ontology_page import ontology_markdown
from tests.graph.articles import merkel, mueller, odd, putin

ARTICLES = [putin(), merkel(), mueller(), odd()]


@pytest.fixture(scope="module")
def graph() -> KnowledgeGraph:
    return build_graph(ARTICLES)


def test_write_graph_by_suffix_and_format(graph, tmp_path):
    for format, (suffix, _) in FORMATS.items():
        # odd() has a control character, which XML formats warn of
        graph_ = build_graph(ARTICLES[:3]) if format in {"graphml", "gexf"} else graph
        path = tmp_path / f"g{suffix or '-' + format}"
        write_graph(graph_, path, None if suffix else format)
        assert path.exists()
    with pytest.raises(GraphError, match="graphml"):
        write_graph(graph, tmp_path / "g.doc")
    with pytest.raises(GraphError, match="no format 'doc'"):
        write_graph(graph, tmp_path / "g.json", "doc")


def test_csv(graph, tmp_path):
    write_csv(graph, tmp_path / "csv")
    with (tmp_path / "csv" / "nodes.csv").open(encoding="utf8", newline="") as file:
        nodes = {row["id"]: row for row in csv.DictReader(file)}
    with (tmp_path / "csv" / "edges.csv").open(encoding="utf8", newline="") as file:
        edges = {row["id"]: row for row in csv.DictReader(file)}
    assert set(nodes) == set(graph.nodes) and set(edges) == set(graph.edges)
    assert all(nodes[i]["label"] == node.label for i, node in graph.nodes.items())
    assert all((edges[i]["source"], edges[i]["target"]) == (e.source, e.target) for i, e in graph.edges.items())


def test_parquet(graph, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    write_parquet(graph, tmp_path / "parquet")
    nodes = parquet.read_table(tmp_path / "parquet" / "nodes.parquet").to_pylist()
    edges = parquet.read_table(tmp_path / "parquet" / "edges.parquet").to_pylist()
    assert {row["id"] for row in nodes} == set(graph.nodes)
    assert {row["id"]: row["confidence"] for row in edges} == {i: e.confidence for i, e in graph.edges.items()}


def test_empty_graph_is_written_in_every_format(tmp_path):
    pytest.importorskip("pyarrow")
    for format in FORMATS:
        write_graph(build_graph([]), tmp_path / format, format)


def test_neo4j_import_files(graph, tmp_path):
    write_neo4j(graph, tmp_path / "neo4j")
    with (tmp_path / "neo4j" / "nodes.csv").open(encoding="utf8", newline="") as file:
        nodes = list(csv.DictReader(file))
    with (tmp_path / "neo4j" / "edges.csv").open(encoding="utf8", newline="") as file:
        edges = list(csv.DictReader(file))
    assert {row["id:ID"]: row[":LABEL"] for row in nodes} == {i: NODES[n.kind].term for i, n in graph.nodes.items()}
    assert {row["id:string"]: (row[":START_ID"], row[":TYPE"], row[":END_ID"]) for row in edges} == {
        i: (e.source, e.kind, e.target) for i, e in graph.edges.items()
    }
    assert {row["negated:boolean"] for row in edges} == {"false"}


def test_cypher_has_one_statement_a_line_and_escapes(graph, tmp_path):
    write_cypher(graph, tmp_path / "g.cypher")
    lines = (tmp_path / "g.cypher").read_text(encoding="utf8").split("\n")[:-1]
    assert len(lines) == 1 + len(graph.nodes) + len(graph.edges)
    string = r'"(?:[^"\\\x00-\x1f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"'
    for line in lines[1:]:
        assert line.endswith(";")
        assert '"' not in re.sub(string, "", line)
        assert not re.search(r"[\x00-\x1f]", line)


def test_ftm_is_valid(graph, tmp_path):
    followthemoney = pytest.importorskip("followthemoney")
    write_ftm(graph, tmp_path / "g.ftm")
    proxies = [
        followthemoney.model.get_proxy(json.loads(line), cleaned=False)
        for line in (tmp_path / "g.ftm").read_text(encoding="utf8").splitlines()
    ]
    by_id = {proxy.id: proxy for proxy in proxies}
    assert set(graph.nodes) <= set(by_id)
    for proxy in proxies:
        followthemoney.model.get(proxy.schema.name).validate(proxy.to_dict())
        assert proxy.caption
    (putin_node,) = graph.resolve("Wladimir Putin")
    assert by_id[putin_node.id].first("name") == "Wladimir Putin"
    (occupancy,) = [p for p in proxies if p.schema.name == "Occupancy" and p.first("holder") == putin_node.id]
    assert by_id[occupancy.first("post")].caption == "Präsident (Russland)"
    assert {p.first("country") for p in proxies if p.schema.name == "PublicBody"} == {"ru", "ua"}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of rdflib's own making
def test_turtle_and_jsonld_hold_the_same_triples(graph, tmp_path):
    rdflib = pytest.importorskip("rdflib")
    from rdflib.compare import isomorphic

    write_turtle(graph, tmp_path / "g.ttl")
    write_jsonld(graph, tmp_path / "g.jsonld")
    turtle, jsonld = rdflib.Graph(), rdflib.Graph()
    turtle.parse(tmp_path / "g.ttl", format="turtle")
    jsonld.parse(tmp_path / "g.jsonld", format="json-ld")
    assert len(turtle) == len(jsonld) > 200
    assert isomorphic(turtle, jsonld)


def test_sparql(graph):
    pytest.importorskip("pyoxigraph")
    rows = sparql(
        graph,
        "SELECT ?name WHERE { ?s schema:about/schema:name 'Ukraine'; schema:spokenByCharacter/schema:name ?name }",
    )
    assert {row["name"] for row in rows} == {"Angela Merkel", "Juri Uschakow", "Xi Jinping"}
    exact = """SELECT ?exact ?start WHERE { ?s a schema:Quotation; ng:form "direct"; schema:creator/schema:name "Angela Merkel";
        ng:standsAt/oa:hasSelector [ oa:exact ?exact ], [ oa:start ?start ] }"""
    assert sparql(graph, exact) == [{"exact": "„Die Ukraine darf hoffen.“", "start": "37"}]
    assert sparql(graph, "ASK { ?p ng:holds ?o . ?o schema:roleName 'Präsident' }") is True
    assert "Xi Jinping" in sparql(graph, "CONSTRUCT { ?s schema:name ?n } WHERE { ?s schema:name ?n }")
    with pytest.raises(GraphError, match="SPARQL"):
        sparql(graph, "SELECT")


def test_ontology_in_owl_and_on_a_page(tmp_path):
    rdflib = pytest.importorskip("rdflib")
    write_ontology(tmp_path / "o.ttl")
    read = rdflib.Graph().parse(tmp_path / "o.ttl", format="turtle")
    owl = rdflib.OWL
    assert len(list(read.subjects(rdflib.RDF.type, owl.ObjectProperty))) == len(EDGES)
    page = ontology_markdown()
    assert all(f"| {kind} |" in page for kind in (*NODES, *EDGES))


def test_jsonl_comes_back(tmp_path):
    assert write_jsonl(ARTICLES, tmp_path / "a.jsonl") == 4
    lines = (tmp_path / "a.jsonl").read_text(encoding="utf8").split("\n")[:-1]
    assert [Extraction.model_validate_json(line) for line in lines] == ARTICLES


def test_label_studio(tmp_path):
    assert write_label_studio(ARTICLES, tmp_path / "tasks.json") == 4
    tasks = json.loads((tmp_path / "tasks.json").read_text(encoding="utf8"))
    for task in tasks:
        regions = {r["id"]: r for r in task["predictions"][0]["result"] if "id" in r}
        for region in regions.values():
            value = region["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
        for relation in task["predictions"][0]["result"]:
            if relation["type"] == "relation":
                assert {relation["from_id"], relation["to_id"]} <= set(regions)
