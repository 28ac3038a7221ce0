"""LanguageTool's German full-form dictionary (form, lemma, tag), restricted to the forms that are asked for."""

import gzip
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

# STTS tag prefix -> the dictionary's class.
CLASSES = {"NN": "SUB", "VV": "VER", "VA": "VER", "VM": "VER", "ADJ": "ADJ"}

SHORTEST_NOUN = 4


@dataclass
class Readings:
    lemmas: dict[str, set[str]] = field(default_factory=dict)  # class -> lemmas
    finite: set[tuple[str, str, str]] = field(default_factory=set)  # person, SIN|PLU, PRÄ|PRT|KJ1|KJ2|IMP


@dataclass(frozen=True)
class Dictionary:
    forms: dict[str, Readings]

    def lemma(self, form: str, tag: str) -> str:
        """The lemma of a form with that STTS tag, "" unless the dictionary knows exactly one."""
        kind = next((kind for prefix, kind in CLASSES.items() if tag.startswith(prefix)), "")
        if tag in {"VVPP", "VAPP", "VMPP"}:  # the dictionary lists participles as lemmas of their own
            return ""
        if not tag.startswith("N"):
            form = form[:1].lower() + form[1:]
        found = self.forms.get(form, Readings()).lemmas.get(kind, set())
        if not found and tag == "NN":
            return self.compound_lemma(form)
        return next(iter(found)) if len(found) == 1 else ""

    def compound_lemma(self, form: str) -> str:
        """The lemma of a compound by its longest last part that is a noun: *Sicherheitsgründen* by *Gründen*."""
        for i in range(3, len(form) - SHORTEST_NOUN + 1):
            last = form[i:]
            if form[i - 1] == "-" or last[0].islower():
                found = self.forms.get(last[0].upper() + last[1:], Readings()).lemmas.get("SUB", set())
                if found:
                    lemma = next(iter(found))
                    joined = lemma if form[i - 1] == "-" else lemma[0].lower() + lemma[1:]
                    return form[:i] + joined if len(found) == 1 else ""
        return ""

    def moods(self, form: str) -> set[tuple[str, str, str]]:
        """The finite readings of a verb form, as (person, number, tense or mood)."""
        return self.forms.get(form[:1].lower() + form[1:], Readings()).finite


def read_dictionary(path: Path, wanted: Iterable[str]) -> Dictionary:
    words = set(wanted)
    keep = {form for word in words for form in (word, word[:1].lower() + word[1:])}
    keep |= {w[i].upper() + w[i + 1 :] for w in words if w[:1].isupper() for i in range(3, len(w) - SHORTEST_NOUN + 1)}
    forms: dict[str, Readings] = {}
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            form, lemma, tag = line.rstrip("\n").split("\t")
            if form not in keep:
                continue
            readings = forms.setdefault(form, Readings())
            parts = tag.split(":")
            readings.lemmas.setdefault(parts[0], set()).add(lemma)
            if parts[0] != "VER":
                continue
            tense = next((p for p in parts if p in {"PRÄ", "PRT", "KJ1", "KJ2"}), "")
            person = next((p for p in parts if p in {"1", "2", "3"}), "")
            if "IMP" in parts:
                readings.finite.add(("2", "", "IMP"))
            elif tense and person:
                readings.finite.add((person, "SIN" if "SIN" in parts else "PLU", tense))
    return Dictionary(forms)
