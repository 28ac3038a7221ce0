"""Write the table of verb forms (verb_forms.tsv) for the reporting verbs, from a full-form dictionary.

Source: the German part-of-speech dictionary of LanguageTool (german-pos-dict,
https://github.com/languagetool-org/german-pos-dict), licence CC BY-SA 4.0; the table made from it stands
under the same licence. The dictionary is a gzip file of lines `form TAB lemma TAB tag`.

For every verb of the reporting verbs, for the base verb of every verb with a separable particle (mitteilen:
teilen) and for the auxiliaries and modals, the table lists each form that is one token: finite forms of the
third person, imperatives, infinitive, past participle and zu-infinitive. Second persons are left out, and so
are first persons, so that `habe` or `sage` counts as Konjunktiv only. What the dictionary lacks is filled in:
particle verbs from the forms of their base verb, the few weak verbs that it does not know by rule.
"""

import argparse
import gzip
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

AUXILIARIES = ("sein", "haben", "werden", "können", "müssen", "sollen", "wollen", "dürfen", "mögen")
FEATURES = ("ind", "sub", "inf", "part", "zu", "imp")
INSEPARABLE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer")

Slot = tuple[str, str]  # feature and the dictionary's own finer class, e.g. ("ind", "3:SIN:PRT")
Paradigm = dict[Slot, set[str]]


def slot_of(tag: str) -> Slot | None:
    """The slot of a dictionary tag such as VER:3:SIN:PRT:SFT, or None where the table has no room for it."""
    parts = tag.split(":")
    if parts[0] != "VER":
        return None
    if "EIZ" in parts:
        return ("zu", "EIZ")
    if "INF" in parts:
        return ("inf", "INF")
    if "PA2" in parts:
        return ("part", "PA2")
    if "IMP" in parts:
        return ("imp", "IMP:" + ("PLU" if "PLU" in parts else "SIN"))
    if "3" not in parts:
        return None
    number = "PLU" if "PLU" in parts else "SIN"
    for tense, feature in (("PRÄ", "ind"), ("PRT", "ind"), ("KJ1", "sub"), ("KJ2", "sub")):
        if tense in parts:
            return (feature, f"3:{number}:{tense}")
    return None


def read_verbs(path: Path) -> dict[str, str]:
    """Lemma and separable particle of each verb of the table of reporting verbs."""
    lines = path.read_text(encoding="utf-8").splitlines()
    header, *rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    lemma, particle = header.index("lemma"), header.index("particle")
    return {row[lemma]: row[particle] for row in rows}


def read_dictionary(path: Path, wanted: set[str]) -> dict[str, Paradigm]:
    """The paradigms of the wanted lemmas, without capitalised forms (nominal infinitives) and stray signs."""
    found: dict[str, Paradigm] = {}
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            form, lemma, tag = line.rstrip("\n").split("\t")
            if lemma not in wanted or not tag.startswith("VER") or not (form.isalpha() and form[0].islower()):
                continue
            slot = slot_of(tag)
            if slot is not None:
                form = unicodedata.normalize("NFC", form)
                found.setdefault(lemma, {}).setdefault(slot, set()).add(form)
    return found


def weak_paradigm(lemma: str) -> Paradigm:
    """The regular paradigm of a weak verb without particle (titeln, rapportieren, verlautbaren)."""
    if lemma.endswith(("eln", "ern")):
        stem, short = lemma[:-1], lemma[:-3] + lemma[-2]
        plural, subjunctive, link = lemma, {short + "e", stem + "e"}, ""
    else:
        stem = lemma.removesuffix("en")
        plural, subjunctive = lemma, {stem + "e"}
        link = "e" if stem.endswith(("t", "d")) else ""
    past = stem + link + "te"
    ge = "" if lemma.endswith("ieren") or lemma.startswith(INSEPARABLE) else "ge"
    return {
        ("inf", "INF"): {lemma},
        ("ind", "3:SIN:PRÄ"): {stem + link + "t"},
        ("ind", "3:PLU:PRÄ"): {plural},
        ("sub", "3:SIN:KJ1"): subjunctive,
        ("sub", "3:PLU:KJ1"): {plural},
        ("ind", "3:SIN:PRT"): {past},
        ("sub", "3:SIN:KJ2"): {past},
        ("ind", "3:PLU:PRT"): {past + "n"},
        ("sub", "3:PLU:KJ2"): {past + "n"},
        ("part", "PA2"): {ge + stem + link + "t"},
        ("imp", "IMP:PLU"): {stem + link + "t"},
        ("imp", "IMP:SIN"): subjunctive,
    }


def prefixed_paradigm(lemma: str, base: str, paradigm: Paradigm) -> Paradigm:
    """The paradigm of an inseparable verb from its base (ergehen from gehen): no ge- in the participle."""
    prefix = lemma.removesuffix(base)
    made: Paradigm = {}
    for slot, forms in paradigm.items():
        if slot[0] == "part":
            forms = {form.removeprefix("ge") for form in forms}
        made[slot] = {prefix + form for form in forms}
    return made


def joined_paradigm(particle: str, paradigm: Paradigm) -> Paradigm:
    """The one-token forms of a particle verb from its base verb; it has no imperative in one token."""
    made = {slot: {particle + form for form in forms} for slot, forms in paradigm.items() if slot[0] != "imp"}
    made[("zu", "EIZ")] = {f"{particle}zu{form}" for form in paradigm.get(("inf", "INF"), set())}
    return made


def base_from_joined(particle: str, paradigm: Paradigm) -> Paradigm:
    """The base verb's forms for a base verb that has no entry of its own (schuldigen in anschuldigen)."""
    return {
        slot: {form.removeprefix(particle) for form in forms if form.startswith(particle)}
        for slot, forms in paradigm.items()
        if slot[0] != "zu"
    }


# Strong or irregular verbs that the dictionary lacks, with the verb they are made of.
PREFIXED = {"ergehen": "gehen"}


def paradigms(verbs: dict[str, str], dictionary: dict[str, Paradigm]) -> Iterator[tuple[str, Paradigm]]:
    """Every lemma of the table with its paradigm: verbs, base verbs, auxiliaries."""
    for lemma, particle in sorted(verbs.items()):
        own = dictionary.get(lemma, {})
        if particle:
            base_lemma = lemma.removeprefix(particle)
            base = dictionary.get(base_lemma)
            if base is None:
                base = base_from_joined(particle, own) if own else weak_paradigm(base_lemma)
            yield base_lemma, base
            for slot, forms in joined_paradigm(particle, base).items():
                # Some verbs conjugate otherwise than their base (weak, not strong): the entry decides.
                own = {slot: forms} | own
            own = {slot: forms for slot, forms in own.items() if slot[0] != "imp"}
        elif not own:
            own = weak_paradigm(lemma)
            if lemma in PREFIXED:
                own = prefixed_paradigm(lemma, PREFIXED[lemma], dictionary[PREFIXED[lemma]])
        yield lemma, own
    for lemma in AUXILIARIES:
        yield lemma, dictionary[lemma]


def table_rows(entries: Iterable[tuple[str, Paradigm]]) -> list[tuple[str, str, str]]:
    """The rows of the table: form, lemma, features, sorted."""
    features: dict[tuple[str, str], set[str]] = {}
    for lemma, paradigm in entries:
        for (feature, _), forms in paradigm.items():
            for form in forms:
                features.setdefault((form, lemma), set()).add(feature)
    return [
        (form, lemma, "|".join(feature for feature in FEATURES if feature in found))
        for (form, lemma), found in sorted(features.items())
    ]


COMMENT = """\
# Forms of the reporting verbs, of the base verbs of those with a separable particle, of auxiliaries.
# form: one token; lemma: the verb joined with its particle where the form holds it (mitteilte: mitteilen),
#   else the base verb (teilte: teilen, with the particle mit apart); features, joined by |: ind (finite
#   indicative), sub (Konjunktiv), inf (infinitive), part (past participle), zu (zu-infinitive in one token),
#   imp (imperative). Finite forms are third persons only.
# Made by models/recipe/verb_forms.py from the German part-of-speech dictionary of LanguageTool
#   (german-pos-dict, github.com/languagetool-org/german-pos-dict), CC BY-SA 4.0; so is this table.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dictionary", type=Path, required=True, help="german_forms.tsv.gz")
    parser.add_argument("--verbs", type=Path, required=True, help="reporting_verbs.tsv")
    parser.add_argument("--output", type=Path, required=True, help="verb_forms.tsv")
    args = parser.parse_args()
    verbs = read_verbs(args.verbs)
    bases = {lemma.removeprefix(particle) for lemma, particle in verbs.items() if particle}
    wanted = set(verbs) | bases | set(AUXILIARIES) | set(PREFIXED.values())
    rows = table_rows(paradigms(verbs, read_dictionary(args.dictionary, wanted)))
    text = COMMENT + "form\tlemma\tfeatures\n" + "".join("\t".join(row) + "\n" for row in rows)
    args.output.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
