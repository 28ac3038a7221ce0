"""What the name recogniser is told about each token besides its form: the STTS tag and the tables that list it.

`spacy train --code` loads this file for the names. Hints are written before training (`annotate`) and read back by
`newsgraph.hinted_corpus.v1`; in the finished pipeline the tagger and an attribute ruler write the same ones.
"""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.util import registry
from tokenizer import tokenizer_callback  # noqa: F401  (registers newsgraph.tokenizer.v1)

RULER = "gazetteer"
TABLES = Path(__file__).parents[2] / "newsgraph" / "language"


def rows(path: Path) -> Iterator[dict[str, str]]:
    lines = [line for line in path.read_text(encoding="utf8").splitlines() if line and not line.startswith("#")]
    header = lines[0].split("\t")
    for line in lines[1:]:
        yield dict(zip(header, line.split("\t"), strict=False))


def gazetteer(tables: Path, corpora: Path) -> dict[str, str]:
    """Words of the tables and their class: F first name, N surname, L place, O organisation, A several of these.

    `tables` is newsgraph/language; surnames and more first names and places come from LanguageTool's EIG.txt and from
    the speakers of the Bundestag. Genitives in -s are added; words of less than three letters and acronyms that are
    places too are left to the context.
    """
    classes: dict[str, set[str]] = {}

    def add(word: str, kind: str) -> None:
        if len(word) > 1 and word[:1].isupper():
            classes.setdefault(word, set()).add(kind)
            if not word.endswith(("s", "x", "z", "ß")) and not word.isupper():
                classes.setdefault(word + "s", set()).add(kind)

    for row in rows(tables / "first_names.tsv"):
        add(row["name"], "F")
    for row in rows(tables / "places.tsv"):
        add(row["name"], "L")
    for row in rows(tables / "countries.tsv"):
        for name in [row["name"], *row["aliases"].split("|"), *row["capital"].split("|")]:
            add(name, "L")
    for row in rows(tables / "organisations.tsv"):
        for name in [row["name"], *row["aliases"].split("|")]:
            add(name, "O")
    endings = {"VOR": "F", "NAC": "N", "STD": "L", "GEB": "L", "COU": "L"}
    for line in (corpora / "languagetool" / "EIG.txt").read_text(encoding="utf8").splitlines():
        _, lemma, tag = line.split("\t")
        if kind := endings.get(tag.rsplit(":", 1)[1]):
            add(lemma, kind)
    for line in (corpora / "bundestag" / "speakers.tsv").read_text(encoding="utf8").splitlines():
        _, first, last, *_ = line.split("\t")
        if " " not in last:
            add(last, "N")
        if " " not in first:
            add(first, "F")
    return {word: found.pop() if len(found) == 1 else "A" for word, found in sorted(classes.items()) if " " not in word}


def read_lexicon(path: Path) -> dict[str, str]:
    """Rare names and the kind that lexicon.py found for them: p, l, o, m, u."""
    return {row["word"]: row["kind"] for row in rows(path)}


def ruler_patterns(words: dict[str, str]) -> list[dict[str, Any]]:
    """Patterns of an attribute ruler that writes a word's class into ENT_ID."""
    kinds: dict[str, list[str]] = {}
    for word, kind in words.items():
        kinds.setdefault(kind, []).append(word)
    return [
        {"patterns": [[{"ORTH": {"IN": found}}]], "attrs": {"ENT_ID": f"gaz:{kind}"}, "index": 0}
        for kind, found in sorted(kinds.items())
    ]


def add_gazetteer(nlp: Language, words: dict[str, str], **where: Any) -> None:
    nlp.add_pipe("attribute_ruler", name=RULER, **where).add_patterns(ruler_patterns(words))


def annotate(nlp: Language, path: Path, output: Path) -> None:
    """Write the Docs of a .spacy file with the hints of the pipeline `nlp` to `output`."""
    docs = list(DocBin().from_disk(path).get_docs(nlp.vocab))
    for doc, hinted in zip(docs, nlp.pipe(bare(d, nlp) for d in docs), strict=True):
        for token, hint in zip(doc, hinted, strict=True):
            token.tag, token.ent_id = hint.tag, hint.ent_id
    DocBin(attrs=["ORTH", "SPACY", "TAG", "ENT_IOB", "ENT_TYPE", "ENT_ID"], docs=docs).to_disk(output)


def bare(doc: Doc, nlp: Language) -> Doc:
    return Doc(nlp.vocab, [t.text for t in doc], [bool(t.whitespace_) for t in doc])


@registry.readers("newsgraph.hinted_corpus.v1")
def hinted_corpus(path: Path) -> Callable[[Language], Iterator[Example]]:
    """Examples whose predicted side has the hints and whose reference side has the names too."""

    def read(nlp: Language) -> Iterator[Example]:
        for doc in DocBin().from_disk(path).get_docs(nlp.vocab):
            predicted = bare(doc, nlp)
            for token, hint in zip(predicted, doc, strict=True):
                token.tag, token.ent_id = hint.tag, hint.ent_id
            yield Example(predicted, doc)

    return read


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trees", type=Path, required=True, help="pipeline whose tagger gives the tags")
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the open corpora")
    parser.add_argument("--data", type=Path, required=True, help="folder of the converted names (names_*.spacy)")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--lexicon", type=Path, help="table of rare names (lexicon.py)")
    parser.add_argument("--tables", type=Path, default=TABLES, help="newsgraph/language")
    args = parser.parse_args()
    nlp = spacy.load(args.trees, exclude=["morphologizer", "trainable_lemmatizer", "parser"])
    lexicon = read_lexicon(args.lexicon) if args.lexicon else {}
    add_gazetteer(nlp, lexicon | gazetteer(args.tables, args.corpora))
    args.output.mkdir(parents=True, exist_ok=True)
    for path in sorted(args.data.glob("names_*.spacy")):
        annotate(nlp, path, args.output / path.name)
        print(f"wrote {args.output / path.name}", flush=True)


if __name__ == "__main__":
    main()
