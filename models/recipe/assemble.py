"""Put the syntax network, the names network and their tables into one pipeline and save it without what training alone needs."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import spacy
import srsly
from hints import TABLES, gazetteer, read_lexicon
from moods import mood_table
from spacy.language import Language

from newsgraph.network import NamesNetwork, SyntaxNetwork


def assemble(
    syntax: Path, names: Sequence[Path], corpora: Path, lexicon: Path | None = None, tables: Path = TABLES
) -> Language:
    nlp = spacy.load(syntax)
    component = nlp.get_pipe("syntax")
    assert isinstance(component, SyntaxNetwork)
    component.moods = mood_table(corpora / "languagetool" / "german_forms.tsv.gz")
    recognizers = [spacy.load(path).get_pipe("ner") for path in names]
    together = nlp.add_pipe("newsgraph_names", name="ner")
    assert isinstance(together, NamesNetwork)
    networks = [network for r in recognizers if isinstance(r, NamesNetwork) for network in r.networks]
    first = recognizers[0]
    assert isinstance(first, NamesNetwork)
    words = (read_lexicon(lexicon) if lexicon else {}) | gazetteer(tables, corpora)
    together.set_weights(networks, first.tags, first.lists, words)
    for section in ("paths", "training", "corpora", "pretraining", "initialize"):
        nlp.config[section] = {}
    return nlp


def save(nlp: Language, output: Path) -> None:
    """Save without most of the string table: it lists the words seen in training.

    What stays are the hashes of the strings that the edit trees of the lemmas replace; the labels add themselves.
    """
    nlp.vocab.vectors.data = np.asarray(nlp.vocab.vectors.data, dtype=np.float16)
    nlp.to_disk(output)
    trees = srsly.read_msgpack(output / "syntax" / "edit_trees.msgpack")["trees"]
    edits = sorted({nlp.vocab.strings[key] for tree in trees for key in (tree.get("orig"), tree.get("subst")) if key})
    (output / "vocab" / "strings.json").write_text(json.dumps(edits, ensure_ascii=False) + "\n", encoding="utf8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--syntax", type=Path, required=True)
    parser.add_argument("--names", type=Path, nargs="+", required=True, help="pipelines whose networks decide together")
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the open corpora")
    parser.add_argument("--lexicon", type=Path, help="table of rare names (lexicon.py)")
    parser.add_argument("--output", type=Path, required=True)
    args = parser.parse_args()
    save(assemble(args.syntax, args.names, args.corpora, args.lexicon), args.output)
