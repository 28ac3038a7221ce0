"""Raw text for the vectors: one sentence-like line each, tokens split by blanks.

Sources are the open corpora alone: Bundestag debates, German Wikinews and GermEval 2014. The news
texts are few, so each of them is written several times: their vocabulary is the one that matters.

Most of the debates of 2009–2017 came with U+FFFD in place of every umlaut (`Pr\ufffdsident`). Each such word gets the letters
that make it the most frequent word of the sound texts, or else those most frequent between the same neighbours.
"""

import argparse
import itertools
import json
import lzma
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

# Close to spaCy's German tokenizer, and a hundred times as fast: hyphenated words and numbers stay whole.
TOKEN = re.compile(r"\d+(?:[.,:]\d+)*\.?|[\w\ufffd]+(?:[-’'/][\w\ufffd]+)*|[^\w\s]")
LOST = "\ufffd"
LETTERS = [*"äöüßÄÖÜ"]
NEWS_COPIES = 4


def bundestag(corpora: Path) -> Iterator[str]:
    for path in sorted((corpora / "bundestag").glob("*.txt.xz")):
        with lzma.open(path, "rt", encoding="utf8") as lines:
            for line in lines:
                yield unicodedata.normalize("NFC", line)


def news(corpora: Path) -> Iterator[str]:
    for path in sorted((corpora / "wikinews_open_quotes").glob("*.json")):
        yield from json.loads(path.read_text(encoding="utf8"))["originalText"].splitlines()
    germeval = (corpora / "germeval2014" / "train.txt").read_text(encoding="utf8")
    for block in germeval.split("\n\n"):
        yield " ".join(line.split(" ")[0] for line in block.splitlines() if line)


class Repair:
    """Puts lost letters back into words, by the words and letter contexts of sound text."""

    def __init__(self, words: Counter[str]) -> None:
        self.words = words
        self.contexts: dict[tuple[str, str], Counter[str]] = {}
        for word, count in words.items():
            for i, letter in enumerate(word):
                if letter in LETTERS:
                    for width in (3, 2, 1):
                        key = (word[max(0, i - width) : i], word[i + 1 : i + 1 + width])
                        self.contexts.setdefault(key, Counter())[letter] += count
        self.known: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        if word not in self.known:
            self.known[word] = self.find(word)
        return self.known[word]

    def find(self, word: str) -> str:
        if word[0] == LOST and word[1:2].isupper():  # a quotation mark was lost: „Gedöns“
            word = word.strip(LOST)
        if word.count(LOST) <= 3:
            parts = word.split(LOST)
            letters = [LETTERS] * (len(parts) - 1)
            if not parts[-1] and len(parts) > 1:  # ß or a mark
                letters[-1] = ["", *LETTERS]
            choices = itertools.product(*letters)
            candidates = ["".join(a + b for a, b in zip(parts, (*chosen, ""), strict=True)) for chosen in choices]
            best = max(candidates, key=lambda c: self.words[c])
            if self.words[best]:
                return best
        while LOST in word:
            i = word.index(LOST)
            for width in (3, 2, 1):
                key = (word[max(0, i - width) : i], word[i + 1 : i + 1 + width])
                if key in self.contexts:
                    word = word[:i] + self.contexts[key].most_common(1)[0][0] + word[i + 1 :]
                    break
            else:
                return ""
        return word


def write_raw_text(corpora: Path, output: Path) -> None:
    words: Counter[str] = Counter()
    for line in bundestag(corpora):
        if LOST not in line:
            words.update(TOKEN.findall(line))
    repair = Repair(words)
    debates = 0
    with output.open("w", encoding="utf8") as out:
        for line in bundestag(corpora):
            tokens = TOKEN.findall(line)
            if LOST in line:
                tokens = [word for token in tokens if (word := repair(token) if LOST in token else token)]
            if tokens:
                print(*tokens, file=out)
                debates += 1
        for line in list(news(corpora)) * NEWS_COPIES:
            if tokens := TOKEN.findall(line):
                print(*tokens, file=out)
    # lexicon.py reads the debates alone, which come first.
    output.with_suffix(".debates").write_text(f"{debates}\n", encoding="utf8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the open corpora")
    parser.add_argument("--output", type=Path, required=True, help="text file to write")
    args = parser.parse_args()
    write_raw_text(args.corpora, args.output)
