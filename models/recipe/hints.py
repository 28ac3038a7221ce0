"""What the name recogniser is told about each token besides its form: the STTS tag and the tables that list it.

Both are written into the training data (tag_, ent_id_); the finished pipeline looks them up itself.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import newsgraph.network  # noqa: F401  (registers the components)

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


def annotate(nlp: Language, words: dict[str, str], path: Path, output: Path) -> None:
    """Write the Docs of a .spacy file with the tags of the pipeline `nlp` and the lists of their words to `output`."""
    docs = list(DocBin().from_disk(path).get_docs(nlp.vocab))
    for doc, hinted in zip(docs, nlp.pipe(bare(d, nlp) for d in docs), strict=True):
        for token, hint in zip(doc, hinted, strict=True):
            token.tag = hint.tag
            token.ent_id_ = words.get(token.text, "")
    DocBin(attrs=["ORTH", "SPACY", "TAG", "ENT_IOB", "ENT_TYPE", "ENT_ID"], docs=docs).to_disk(output)


def bare(doc: Doc, nlp: Language) -> Doc:
    return Doc(nlp.vocab, [t.text for t in doc], [bool(t.whitespace_) for t in doc])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--syntax", type=Path, required=True, help="pipeline that gives the tags")
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the open corpora")
    parser.add_argument("--data", type=Path, required=True, help="folder of the converted names (names_*.spacy)")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--lexicon", type=Path, help="table of rare names (lexicon.py)")
    parser.add_argument("--tables", type=Path, default=TABLES, help="newsgraph/language")
    args = parser.parse_args()
    nlp = spacy.load(args.syntax)
    lexicon = read_lexicon(args.lexicon) if args.lexicon else {}
    words = lexicon | gazetteer(args.tables, args.corpora)
    args.output.mkdir(parents=True, exist_ok=True)
    for path in sorted(args.data.glob("names_*.spacy")):
        annotate(nlp, words, path, args.output / path.name)
        print(f"wrote {args.output / path.name}", flush=True)


if __name__ == "__main__":
    main()
