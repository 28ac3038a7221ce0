"""Read articles into a store and ask it who said what about whom.

python examples/graph_of_news.py seeds news.db
"""

import sys
from pathlib import Path

import newsgraph
from newsgraph.article import find_files
from newsgraph.graph import ask, write_graph
from newsgraph.store import Store


def main(folder: str = "seeds", database: str = "news.db") -> None:
    articles = (article for file in find_files([Path(folder)]) for article in newsgraph.read_articles(file))
    with Store(database) as store:
        added = store.add(newsgraph.load().pipe(articles))
        print(f"{added.new} new articles, {added.replaced} replaced, {added.unchanged} unchanged")

    with newsgraph.KnowledgeGraph.open(database) as graph:
        for speaker in graph.speakers()[:5]:
            print(f"{speaker.entity.name} speaks {speaker.statements} times")
        for said in graph.said(about="Russland")[:5]:
            print(f"{said.speaker.name if said.speaker else said.statement.speaker_text}: {said.text}")
            print(f"    in: {said.sentence.text}")
        answer = ask(graph, "Wer ist der russische Präsident?")
        print(answer.query, "→", ", ".join(sorted({role.person.name for role in answer.roles})))

        network = graph.network("said_about")
        print(f"{network.number_of_nodes()} entities, {network.number_of_edges()} speak about one another")
        write_graph(graph.load(), Path(database).with_suffix(".graphml"))


if __name__ == "__main__":
    main(*sys.argv[1:])
