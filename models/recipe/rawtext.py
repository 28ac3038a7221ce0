"""Raw text for the vectors: one sentence-like line each, tokens split by blanks.

Sources are the open corpora alone: Bundestag debates, German Wikinews and GermEval 2014. The news
texts are few, so each of them is written several times: their vocabulary is the one that matters.
"""

import argparse
import json
import lzma
import re
from collections.abc import Iterator
from pathlib import Path

# Close to spaCy's German tokenizer, and a hundred times as fast: hyphenated words and numbers stay whole.
TOKEN = re.compile(r"\d+(?:[.,:]\d+)*\.?|\w+(?:[-’'/]\w+)*|[^\w\s]")
NEWS_COPIES = 4


def bundestag(corpora: Path) -> Iterator[str]:
    for path in sorted((corpora / "bundestag").glob("*.txt.xz")):
        with lzma.open(path, "rt", encoding="utf8") as lines:
            yield from lines


def news(corpora: Path) -> Iterator[str]:
    for path in sorted((corpora / "wikinews_open_quotes").glob("*.json")):
        yield from json.loads(path.read_text(encoding="utf8"))["originalText"].splitlines()
    germeval = (corpora / "germeval2014" / "train.txt").read_text(encoding="utf8")
    for block in germeval.split("\n\n"):
        yield " ".join(line.split(" ")[0] for line in block.splitlines() if line)


def write_raw_text(corpora: Path, output: Path) -> None:
    with output.open("w", encoding="utf8") as out:
        for line in bundestag(corpora):
            if tokens := TOKEN.findall(line):
                print(*tokens, file=out)
        for line in list(news(corpora)) * NEWS_COPIES:
            if tokens := TOKEN.findall(line):
                print(*tokens, file=out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the open corpora")
    parser.add_argument("--output", type=Path, required=True, help="text file to write")
    args = parser.parse_args()
    write_raw_text(args.corpora, args.output)
