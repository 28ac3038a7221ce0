"""Measure a pipeline on what it was not trained on, and write the scores as JSON.

Trees, tags, morphology and lemmas: UD GSD test and the held-out tenth of the Wikinews trees, in the one convention of
treebanks.py and harmonize.py. Names: GermEval 2014 dev (outer layer), UNER-PUD and the held-out Wikinews articles (PER,
LOC, ORG).
"""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin
from spacy.training import Example

import newsgraph.network  # noqa: F401  (registers the components)

# spaCy's components whose scores are asked for; ours have none of their own.
SCORED = ("tagger", "morphologizer", "trainable_lemmatizer", "parser", "ner")


def examples(nlp: Language, path: Path) -> list[Example]:
    """Gold docs paired with blank docs of the same words, so that tokenization is not what is measured."""
    docs = list(DocBin().from_disk(path).get_docs(nlp.vocab))
    blank = [Doc(nlp.vocab, words=[t.text for t in d], spaces=[bool(t.whitespace_) for t in d]) for d in docs]
    return [Example(predicted, gold) for predicted, gold in zip(nlp.pipe(blank), docs, strict=True)]


def mood_f1(pairs: Iterable[Example]) -> dict[str, float]:
    """F1 of Mood=Sub over the finite verbs of the gold trees."""
    hit = wrong = missed = 0
    for pair in pairs:
        for gold, predicted in zip(pair.reference, pair.predicted, strict=True):
            if "Mood" not in str(gold.morph) and not gold.morph.get("VerbForm"):
                continue
            is_sub, says_sub = "Sub" in gold.morph.get("Mood"), "Sub" in predicted.morph.get("Mood")
            hit += is_sub and says_sub
            wrong += says_sub and not is_sub
            missed += is_sub and not says_sub
    precision = hit / (hit + wrong) if hit + wrong else 0.0
    recall = hit / (hit + missed) if hit + missed else 0.0
    f = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"p": round(precision, 4), "r": round(recall, 4), "f": round(f, 4)}


def measure(nlp: Language, data: Path) -> dict[str, Any]:
    """Scores of the components that the pipeline has."""
    return measure_trees(nlp, data) | (measure_names(nlp, data) if nlp.has_pipe("ner") else {})


def measure_trees(nlp: Language, data: Path) -> dict[str, Any]:
    scores: dict[str, Any] = {}
    for name in ("gsd_test", "wikinews_held_out"):
        pairs = examples(nlp, data / f"trees_{name}.spacy")
        found = _score(pairs)
        keys = ["dep_uas", "dep_las", "sents_f"]
        if name == "gsd_test":
            keys += ["tag_acc", "pos_acc", "morph_acc", "lemma_acc"]
        scores[name] = {key: round(found[key], 4) for key in keys if found.get(key) is not None}
        if name == "gsd_test":
            scores[name]["mood_sub"] = mood_f1(pairs)
        per_label = sorted(found["dep_las_per_type"].items())
        scores[name]["las_per_label"] = {label: round(score["f"], 4) for label, score in per_label}
    return scores


def measure_names(nlp: Language, data: Path) -> dict[str, Any]:
    scores: dict[str, Any] = {}
    for name, path in (
        ("germeval_dev", "names_germeval_dev"),
        ("uner_pud", "names_uner_pud"),
        ("wikinews_names", "names_wikinews_held_out"),
    ):
        pairs = examples(nlp, data / f"{path}.spacy")
        if name != "germeval_dev":  # the others have no MISC
            for pair in pairs:
                pair.predicted.ents = tuple(e for e in pair.predicted.ents if e.label_ != "MISC")
        found = _score(pairs)
        scores[name] = {
            "f": round(found["ents_f"], 4),
            "p": round(found["ents_p"], 4),
            "r": round(found["ents_r"], 4),
            "per_type": {k: round(v["f"], 4) for k, v in sorted(found["ents_per_type"].items())},
        }
    return scores


def _score(pairs: list[Example]) -> dict[str, Any]:
    return Scorer(default_lang="de", default_pipeline=SCORED).score(pairs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True, help="folder of the converted corpora")
    parser.add_argument("--output", type=Path, help="JSON file to write")
    args = parser.parse_args()
    scores = measure(spacy.load(args.model), args.data)
    text = json.dumps(scores, indent=2, ensure_ascii=False)
    print(text)
    if args.output:
        args.output.write_text(text + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
