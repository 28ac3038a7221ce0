"""Put the trained encoder, tagger, parser and NER into one pipeline and save it without what training alone needs."""

import argparse
import json
from pathlib import Path

import spacy
import srsly
from hints import TABLES, add_gazetteer, gazetteer, read_lexicon
from moods import add_moods
from reduce import reduce_vectors
from spacy.language import Language

VECTOR_DIM = 128


def assemble(trees: Path, names: Path, corpora: Path, lexicon: Path | None = None, tables: Path = TABLES) -> Language:
    """Encoder, tagger, morphologizer, lemmatizer and parser of `trees`, the tables of moods and names, and the NER of `names`."""
    nlp = spacy.load(trees)
    add_moods(nlp, corpora / "languagetool" / "german_forms.tsv.gz", after="morphologizer")
    recognizer = spacy.load(names)
    if "ENT_ID" in recognizer.config["components"]["ner"]["model"]["tok2vec"]["embed"]["attrs"]:
        add_gazetteer(nlp, (read_lexicon(lexicon) if lexicon else {}) | gazetteer(tables, corpora))
    nlp.add_pipe("ner", source=recognizer)
    paths = sorted((corpora / "wikinews_open_quotes").glob("*.json"))
    reduce_vectors(nlp, [json.loads(p.read_text(encoding="utf8"))["originalText"] for p in paths], VECTOR_DIM)
    for section in ("paths", "training", "corpora", "pretraining", "initialize"):
        nlp.config[section] = {}
    return nlp


def save(nlp: Language, output: Path) -> None:
    """Save without most of the string table: it lists the words seen in training.

    What stays are the labels and the hashes of the strings that the lemmatizer's edit trees replace.
    """
    nlp.to_disk(output)
    trees = srsly.read_msgpack(output / "trainable_lemmatizer" / "trees")["trees"]
    edits = {nlp.vocab.strings[key] for tree in trees for key in (tree.get("orig"), tree.get("subst")) if key}
    labels = {label for labels in nlp.pipe_labels.values() for label in labels} | set(nlp.get_pipe("parser").labels)
    parts = {part for label in labels for pair in label.split("|") for part in [pair, *pair.split("=")]}
    feats = {"|".join(f for f in label.split("|") if not f.startswith("POS=")) for label in labels}
    strings = sorted(edits | labels | parts | feats)
    (output / "vocab" / "strings.json").write_text(json.dumps(strings, ensure_ascii=False) + "\n", encoding="utf8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trees", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the open corpora")
    parser.add_argument("--lexicon", type=Path, help="table of rare names (lexicon.py)")
    parser.add_argument("--output", type=Path, required=True)
    args = parser.parse_args()
    save(assemble(args.trees, args.names, args.corpora, args.lexicon), args.output)
