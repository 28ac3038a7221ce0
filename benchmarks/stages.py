"""What the stages of newsgraph cost beside the spaCy pipeline: ratios measured in one run, over the articles of files or
folders (a text of the repository many times over by default).

`python benchmarks/stages.py [PATH ...]`
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import newsgraph
from newsgraph.attributions import find_statements
from newsgraph.batch import Batch
from newsgraph.entities import resolve_entities
from newsgraph.linking import link_statements
from newsgraph.mentions import find_mentions
from newsgraph.reading import Reading
from newsgraph.relations import find_relations
from newsgraph.roles import find_roles

SEEDS = Path(__file__).parents[1] / "seeds"
COPIES = 40
ROUNDS = 3


def timed(work: Callable[[], None]) -> float:
    """Median processor time of a few rounds, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return median(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="*")
    args = parser.parse_args()
    articles = [article for _, article in Batch(args.paths or [SEEDS], print).articles()]
    texts = [article.text for article in articles] * (1 if args.paths else COPIES)
    pipeline = newsgraph.load()
    docs = list(pipeline.nlp.pipe(texts))
    words = sum(map(len, docs))

    def parse() -> None:
        for _ in pipeline.nlp.pipe(texts):
            pass

    def attributions() -> None:
        for doc in docs:
            find_statements(Reading.of(doc, pipeline.language), pipeline.scorer)

    def entities() -> None:
        for doc in docs:
            reading = Reading.of(doc, pipeline.language)
            mentions = find_mentions(reading)
            clusters = resolve_entities(reading, mentions, [])
            link_statements(reading, [], clusters)
            find_roles(reading, clusters)
            find_relations(reading, clusters)

    base = timed(parse)
    print(f"{len(texts)} texts, {words} words")
    print(f"spaCy pipeline       {base:7.2f} s  {words / base:8,.0f} words/s")
    for name, work in (("attributions", attributions), ("entities and roles", entities)):
        cost = timed(work)
        print(f"{name:20} {cost:7.2f} s  {cost / base:8.0%} of the spaCy pipeline")


if __name__ == "__main__":
    main()
