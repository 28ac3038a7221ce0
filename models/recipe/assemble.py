"""Put the trained encoder, tagger, parser and NER into one pipeline and save it without what training alone needs."""

import argparse
from pathlib import Path

import spacy


def assemble(trees: Path, names: Path, output: Path, version: str) -> None:
    nlp = spacy.load(trees)
    nlp.add_pipe("ner", source=spacy.load(names))
    nlp.meta["name"] = "newsgraph_md"
    nlp.meta["version"] = version
    for section in ("paths", "training", "corpora", "pretraining", "initialize"):
        nlp.config[section] = {}
    nlp.to_disk(output)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trees", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--version", default="0.1.0")
    args = parser.parse_args()
    assemble(args.trees, args.names, args.output, args.version)
