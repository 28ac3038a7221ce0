"""From text to answers, with the shipped pipeline."""

from pathlib import Path

from newsgraph.article import read_articles
from newsgraph.graph import build_graph
from newsgraph.graph.asking import ask

SEED = Path(__file__).parents[2] / "seeds" / "000_c021b8b6543395fd.txt"


def test_the_seed_article_becomes_a_graph(pipeline):
    graph = build_graph(pipeline.pipe(read_articles(SEED)))
    assert {"Wladimir Putin", "Xi Jinping", "Joe Biden"} <= {e.name for e in graph.entities if e.kind == "person"}
    assert {"RU", "CN", "US", "UA"} <= {e.iso for e in graph.entities}
    assert ask(graph, "Was sagte Uschakow?").said
    assert "Wladimir Putin" in {h.person.name for h in ask(graph, "Wer ist der russische Präsident?").roles}
    text = SEED.read_text(encoding="utf8")
    for said in graph.statements:
        for evidence in (*said.evidence, said.sentence):
            assert text[evidence.start : evidence.end] == evidence.text
