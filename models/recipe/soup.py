"""Average the weights of a recogniser at several steps of one training run.

Method: Polyak averaging over late checkpoints, as Vaswani et al. 2017 use for their base models (last five).
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import spacy


def average(models: Sequence[Path], output: Path) -> None:
    pipelines = [spacy.load(path) for path in models]
    layers = [list(nlp.get_pipe("ner").model.walk()) for nlp in pipelines]  # type: ignore[attr-defined]
    for nodes in zip(*layers, strict=True):
        for name in nodes[0].param_names:
            if nodes[0].has_param(name):
                nodes[0].set_param(name, sum(node.get_param(name) for node in nodes) / len(nodes))
    pipelines[0].to_disk(output)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", type=Path, nargs="+", required=True, help="folders of the same pipeline")
    parser.add_argument("--output", type=Path, required=True)
    args = parser.parse_args()
    average(args.models, args.output)


if __name__ == "__main__":
    main()
