"""Rare Konjunktiv forms that no tagger has seen, from the full-form dictionary: *träten*, *böte*, *erschiene*.

Only forms that are nothing but Konjunktiv and that the third person has; the pipeline applies them where the morphologizer took
such a form for an indicative.
"""

import gzip
from pathlib import Path
from typing import Any

from spacy.language import Language

RULER = "moods"
NUMBERS = {"SIN": "Sing", "PLU": "Plur"}
TENSES = {"KJ1": "Pres", "KJ2": "Past"}


def subjunctives(dictionary: Path) -> dict[tuple[str, str], list[str]]:
    """Forms by (number, tense), in the dictionary's signs; a form of both tenses counts as the second."""
    readings: dict[str, set[tuple[str, str]]] = {}
    other: set[str] = set()
    with gzip.open(dictionary, "rt", encoding="utf8") as lines:
        for line in lines:
            form, _, tag = line.rstrip("\n").split("\t")
            parts = tag.split(":")
            tense = next((p for p in parts if p in TENSES), "")
            if parts[0] != "VER" or not tense:
                other.add(form)
            elif "3" in parts and form.isalpha() and form.islower():
                readings.setdefault(form, set()).add(("SIN" if "SIN" in parts else "PLU", tense))
    found: dict[tuple[str, str], list[str]] = {}
    for form, places in sorted(readings.items()):
        if form not in other and len({number for number, _ in places}) == 1:
            found.setdefault(max(places, key=lambda place: place[1]), []).append(form)
    return found


def add_moods(nlp: Language, dictionary: Path, **where: Any) -> None:
    """Add an attribute ruler that corrects the mood of these forms."""
    patterns = []
    for (number, tense), forms in sorted(subjunctives(dictionary).items()):
        for person in "13":  # the first person of these forms is the same: ich käme, er käme
            finite = {"IN": ["VAFIN", "VMFIN", "VVFIN"]}
            indicative = {"IS_SUPERSET": ["Mood=Ind", f"Person={person}"]}
            morph = f"Mood=Sub|Number={NUMBERS[number]}|Person={person}|Tense={TENSES[tense]}|VerbForm=Fin"
            token = {"LOWER": {"IN": forms}, "TAG": finite, "MORPH": indicative}
            patterns.append({"patterns": [[token]], "attrs": {"MORPH": morph}, "index": 0})
    nlp.add_pipe("attribute_ruler", name=RULER, **where).add_patterns(patterns)
