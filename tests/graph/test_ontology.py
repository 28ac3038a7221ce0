import pytest

from newsgraph.errors import GraphError
from newsgraph.graph.ontology import EDGES, NODES, check_edge


def test_labels_are_unique():
    for table in (NODES, EDGES):
        for field in ("german", "english", "definition"):
            values = [getattr(item, field) for item in table.values()]
            assert len(values) == len(set(values))


def test_which_may_join_which():
    check_edge("SAID", "person", "statement")
    with pytest.raises(GraphError, match="SAID edge cannot join statement to person"):
        check_edge("SAID", "statement", "person")
    with pytest.raises(GraphError, match="no edge kind"):
        check_edge("LIKES", "person", "person")


def test_term():
    assert EDGES["ADDRESSED_TO"].term == "addressedTo"
    assert NODES["person"].term == "Person"
