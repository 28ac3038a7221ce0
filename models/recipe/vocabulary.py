"""Put the floret vectors, in half precision, and what the full-form dictionary knows of words into one vocabulary."""

import argparse
import gzip
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import numpy as np
import spacy

from newsgraph.network.lemmas import CLASSES as LEMMA_CLASSES
from newsgraph.network.lemmas import TABLE as LEMMAS
from newsgraph.network.lemmas import build as build_lemmas
from newsgraph.network.word_classes import CLASSES, TABLE, build

NAMES = {"VOR": "first_name", "NAC": "surname", "STD": "place", "GEB": "place", "COU": "place"}
CASES = {"NOM": "Nom", "GEN": "Gen", "DAT": "Dat", "AKK": "Acc"}
NUMBERS = {"SIN": "Sing", "PLU": "Plur"}
GENDERS = {"MAS": "Masc", "FEM": "Fem", "NEU": "Neut"}
TENSES = {"PRÄ": "Pres", "PRT": "Past", "KJ1": "Sub1", "KJ2": "Sub2"}
OTHERS = {"ADV": "adverb", "PRP": "preposition", "KON": "conjunction", "PRO": "pronoun", "ART": "pronoun"}
PERSONS = {"1": "first_person", "2": "second_person"}


def classes_of(tag: str) -> Iterator[str]:
    """The classes of CLASSES that a tag of german-pos-dict stands for."""
    kind, *rest = tag.split(":")
    marks = set(rest)
    if kind == "SUB" and "ADJ" in marks:
        yield "nominal_adjective"
    elif kind == "SUB":
        if "INF" in marks:
            yield "nominal_infinitive"
        yield from (GENDERS[m] for m in rest if m in GENDERS)
        case, number = (next((names[m] for m in rest if m in names), "") for names in (CASES, NUMBERS))
        if case and number:
            yield case + number
    elif kind == "EIG":
        yield NAMES.get(rest[-1], "other_name")
    elif kind in {"ADJ", "PA1", "PA2"}:
        inflected = bool(marks & set(CASES))
        plain = {"ADJ": "adjective", "PA1": "present_participle", "PA2": "participle"}[kind]
        yield plain if kind == "PA1" or not inflected else f"inflected_{plain}"
    elif kind == "VER":
        yield from verb_classes(rest)
    elif kind in OTHERS:
        yield OTHERS[kind]


def verb_classes(marks: list[str]) -> Iterator[str]:
    if "PA2" in marks:
        yield "participle"
    elif "INF" in marks:
        yield "infinitive"
    elif "EIZ" in marks:
        yield "zu_infinitive"
    elif "IMP" in marks:
        yield "imperative"
    else:
        tense, number = (next((names[m] for m in marks if m in names), "") for names in (TENSES, NUMBERS))
        if person := next((PERSONS[m] for m in marks if m in PERSONS), ""):
            yield person
        elif tense and number:
            yield tense + number


def read_classes(dictionary: Path) -> Iterator[tuple[str, list[int]]]:
    known = {tag: {CLASSES.index(name) for name in classes_of(tag)} for tag in read_tags(dictionary)}
    with gzip.open(dictionary, "rt", encoding="utf8") as lines:
        rows = (line.rstrip("\n").split("\t") for line in lines)
        for form, found in groupby(rows, key=lambda row: row[0]):
            yield form, sorted(set().union(*(known[row[2]] for row in found)))


def read_lemmas(dictionary: Path) -> Iterator[tuple[str, str, str]]:
    """Forms, class and lemma of nouns, verbs and adjectives that have one lemma; *andere* is no adjective to the treebanks.

    A noun counts before an infinitive or adjective used as one: *Gründen* is from *Grund*, not from *das Gründen*.
    """
    with gzip.open(dictionary, "rt", encoding="utf8") as lines:
        rows = (line.rstrip("\n").split("\t") for line in lines)
        for form, found in groupby(rows, key=lambda row: row[0]):
            lemmas: dict[str, set[str]] = {}
            for _, lemma, tag in found:
                kind, *marks = tag.split(":")
                if kind == "SUB" and marks[-1] in {"INF", "ADJ"}:
                    kind = "used as noun"
                lemmas.setdefault(kind, set()).add(lemma)
            lemmas.setdefault("SUB", lemmas.get("used as noun", set()))
            for kind in sorted({*LEMMA_CLASSES.values()} & {*lemmas}):
                if len(lemmas[kind]) == 1 and lemmas[kind] != {"andere"}:
                    yield form, kind, min(lemmas[kind])


def read_tags(dictionary: Path) -> set[str]:
    with gzip.open(dictionary, "rt", encoding="utf8") as lines:
        return {line.rstrip("\n").split("\t")[2] for line in lines}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the open corpora")
    parser.add_argument("--vectors", type=Path, required=True, help="pipeline with the floret vectors")
    parser.add_argument("--output", type=Path, required=True)
    args = parser.parse_args()
    nlp = spacy.load(args.vectors)
    nlp.vocab.vectors.data = np.asarray(nlp.vocab.vectors.data, dtype=np.float16)
    bits = build(read_classes(args.corpora / "languagetool" / "german_forms.tsv.gz"))
    nlp.vocab.lookups.add_table(TABLE, {"bits": bits})
    print(f"{len(bits) / 1e6:.1f} MB of word classes")
    lemmas = build_lemmas(read_lemmas(args.corpora / "languagetool" / "german_forms.tsv.gz"))
    nlp.vocab.lookups.add_table(LEMMAS, lemmas)
    print(f"{len(lemmas['keys']) // 4} lemmas by {len(lemmas['rules'])} rules")
    nlp.to_disk(args.output)


if __name__ == "__main__":
    main()
