"""A list of rare names with the kind that a first recogniser gives them most often in raw text.

A name is seen once in an article and many times in the debates of the Bundestag: what is a person in most of its sentences
is one in the next too. Words are those that the full-form dictionary does not know and that do not end in one of its
nouns (*Sitzung* in *Sondersitzung*). Kinds: p person, l place, o organisation, m other name, u none of these mostly.
"""

import argparse
import gzip
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

import spacy
from hints import TABLES, gazetteer
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from newsgraph.network import NamesNetwork

KINDS = {"PER": "p", "LOC": "l", "ORG": "o", "MISC": "m"}
RARE = 4  # a word that occurs less often is left out
CONTEXTS = 4
WINDOW = 10
SHARE = 0.6
SENTENCE_START = frozenset('.:!?„"»«“')


def debates(text: Path) -> Iterator[str]:
    """The lines of the debates; the news after them are texts that the recogniser was trained on."""
    number = int(text.with_suffix(".debates").read_text(encoding="utf8"))
    with text.open(encoding="utf8") as lines:
        yield from islice(lines, number)


def count_capitalised(text: Path) -> Counter[str]:
    """Capitalised words that do not start a sentence, and how often they occur."""
    counts: Counter[str] = Counter()
    with closing(debates(text)) as lines:
        for line in lines:
            before = "."
            for word in line.split():
                if word[0].isupper() and before not in SENTENCE_START:
                    counts[word] += 1
                before = word
    return counts


def unknown_words(counts: Counter[str], dictionary: Path) -> set[str]:
    words = {word for word, count in counts.items() if count >= RARE and len(word) > 1}
    known: set[str] = set()
    nouns: set[str] = set()
    with gzip.open(dictionary, "rt", encoding="utf8") as lines:
        for line in lines:
            form, _, tag = line.rstrip("\n").split("\t")
            upper = form.capitalize() if form[0].islower() else form
            if upper in words:
                known.add(upper)
                if tag.startswith("SUB") and len(form) >= 4:
                    nouns.add(form.casefold())
                elif tag.startswith("EIG"):
                    nouns.discard(form.casefold())
    return {word for word in words - known if not is_compound(word, nouns)}


def is_compound(word: str, nouns: set[str]) -> bool:
    last = word.casefold().rsplit("-", 1)[-1]
    first = 0 if "-" in word else 3
    return any(last[i:] in nouns for i in range(first, len(last) - 3))


def contexts(text: Path, words: set[str], rng: random.Random) -> list[tuple[str, list[str]]]:
    """Up to CONTEXTS windows of tokens for each word, from all over the text (reservoir sampling)."""
    seen: Counter[str] = Counter()
    kept: dict[str, list[list[str]]] = {word: [] for word in words}
    with closing(debates(text)) as lines:
        for line in lines:
            tokens = line.split()
            for i, word in enumerate(tokens):
                if word not in kept:
                    continue
                seen[word] += 1
                place = len(kept[word]) if len(kept[word]) < CONTEXTS else rng.randrange(seen[word])
                if place < CONTEXTS:
                    kept[word][place : place + 1] = [tokens[max(0, i - WINDOW) : i + WINDOW]]
    return [(word, window) for word in sorted(kept) for window in kept[word]]


def kinds(tagger: Language, recognizer: Language, windows: list[tuple[str, list[str]]]) -> Iterator[tuple[str, str]]:
    votes: dict[str, Counter[str]] = {}
    tagged = tagger.pipe((Doc(tagger.vocab, window) for _, window in windows), batch_size=512)
    docs = recognizer.pipe((with_tags(doc, recognizer.vocab) for doc in tagged), batch_size=512)
    for (word, _), doc in zip(windows, docs, strict=True):
        label = next((token.ent_type_ for token in doc if token.text == word), "")
        votes.setdefault(word, Counter())[KINDS.get(label, "u")] += 1
    for word, found in sorted(votes.items()):
        kind, count = found.most_common(1)[0]
        yield word, kind if count >= SHARE * found.total() else "u"


def with_tags(doc: Doc, vocab: Vocab) -> Doc:
    """The same words, tags and sentences for another pipeline, whose vocabulary may be another."""
    tags, starts = [t.tag_ for t in doc], [t.is_sent_start for t in doc]
    return Doc(vocab, [t.text for t in doc], [bool(t.whitespace_) for t in doc], tags=tags, sent_starts=starts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--syntax", type=Path, required=True, help="pipeline that gives the tags")
    parser.add_argument("--names", type=Path, required=True, help="first recogniser")
    parser.add_argument("--text", type=Path, required=True, help="raw text, tokens split by blanks")
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the open corpora")
    parser.add_argument("--output", type=Path, required=True, help="lexicon.tsv")
    args = parser.parse_args()
    nlp = spacy.load(args.syntax)
    names = spacy.load(args.names)
    component = names.get_pipe("ner")
    assert isinstance(component, NamesNetwork)
    component.gazetteer = gazetteer(TABLES, args.corpora)
    words = unknown_words(count_capitalised(args.text), args.corpora / "languagetool" / "german_forms.tsv.gz")
    windows = contexts(args.text, words, random.Random(0))
    print(f"{len(words)} words, {len(windows)} windows", flush=True)
    rows = [f"{word}\t{kind}\n" for word, kind in kinds(nlp, names, windows)]
    args.output.write_text("word\tkind\n" + "".join(rows), encoding="utf8")


if __name__ == "__main__":
    main()
