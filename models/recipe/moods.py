"""Rare Konjunktiv forms that no tagger has seen, from the full-form dictionary: *träten*, *böte*, *erschiene*.

Only forms that are nothing but Konjunktiv and that the third person has; the pipeline applies them where the network took
such a form for an indicative.
"""

import gzip
from pathlib import Path

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


def mood_table(dictionary: Path) -> dict[str, str]:
    """The forms and their features in the order that spaCy writes them."""
    return {
        form: f"Mood=Sub|Number={NUMBERS[number]}|Person=3|Tense={TENSES[tense]}|VerbForm=Fin"
        for (number, tense), forms in subjunctives(dictionary).items()
        for form in forms
    }
