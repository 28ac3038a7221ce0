"""Bring UPOS, features, tags and lemmas of the treebanks to one convention, after the labels (treebanks.py).

- UPOS follows the STTS tag where the treebanks differ: NN is NOUN and NE is PROPN, PIS and PDS are PRON, PIAT and PDAT
  are DET; an auxiliary or modal verb is AUX where it is aux or cop and VERB elsewhere; `als`/`wie` are ADP as case.
- Features: Case, Gender, Number, Person, Tense, Mood, VerbForm, Degree (Cmp, Sup) and PronType=Rel, on the parts of
  speech that inflect for them. Determiners, adjectives and pronouns have no gender in the plural.
- A verb form that the full-form dictionary knows in one mood only has that mood, whatever the treebank says (HDT has
  no Konjunktiv at all: *würden* Mood=Ind). *habe, werde, könne* are Konjunktiv unless *ich* stands in the sentence.
- HDT leaves out Case, Gender or Number where the form does not tell: those words are missing, not without case.
"""

from dictionary import Dictionary
from treebanks import Sentence, Word

NOMINAL = ("Case", "Gender", "Number")
KEPT = {
    "NOUN": NOMINAL,
    "PROPN": NOMINAL,
    "ADJ": (*NOMINAL, "Degree"),
    "DET": NOMINAL,
    "PRON": (*NOMINAL, "Person", "PronType"),
    "VERB": ("Mood", "Number", "Person", "Tense", "VerbForm"),
    "AUX": ("Mood", "Number", "Person", "Tense", "VerbForm"),
}
POS_OF_TAG = {"NN": "NOUN", "NE": "PROPN", "PIS": "PRON", "PDS": "PRON", "PIAT": "DET", "PDAT": "DET", "PPOSAT": "DET"}
DEP_OF_TAG = {
    "ART": "det", "PIAT": "det", "PDAT": "det", "PPOSAT": "det:poss", "ADJA": "amod", "CARD": "nummod",
    "APPR": "case", "KON": "cc", "ADV": "advmod",
}  # fmt: skip
LEMMAS = {
    "er|es|sie": "sich", "Sie|sie": "sie", "Sie": "sie", "ander": "anderer", "dies": "dieser", "welch": "welcher",
    "solch": "solcher", "jed": "jeder", "manch": "mancher", "jen": "jener",
}  # fmt: skip
# What stands for "not annotated" in a word's features, where "" is "has none".
MISSING = "?"


def harmonize(sentence: Sentence, dictionary: Dictionary) -> Sentence:
    """Change a sentence of a treebank in place to the one convention, and give it back."""
    has_ich = any(w.form.casefold() == "ich" for w in sentence.words)
    for word in sentence.words:
        word.tag = {"PAV": "PROAV", "PIDAT": "PIAT"}.get(word.tag, word.tag)
        if word.dep == "dep":
            word.dep = DEP_OF_TAG.get(word.tag, "dep")
        if word.form.casefold() in {"als", "wie"} and word.dep == "cc":
            word.dep = "case"
        word.pos = part_of_speech(word)
        word.lemma = lemma_of(word, dictionary)
        word.feats = features(word, dictionary, has_ich)
    expletives(sentence)
    return sentence


def part_of_speech(word: Word) -> str:
    if not word.tag:
        return word.pos
    if word.tag[:2] in {"VA", "VM"} and word.pos in {"VERB", "AUX"} and word.dep:
        return "AUX" if word.dep in {"aux", "aux:pass", "cop"} else "VERB"
    if word.form.casefold() in {"als", "wie"} and word.dep in {"case", "mark"}:
        return "ADP" if word.dep == "case" else "SCONJ"
    return POS_OF_TAG.get(word.tag, word.pos)


def lemma_of(word: Word, dictionary: Dictionary) -> str:
    """The lemma of a word, "" where the treebank's is no lemma of the whole word.

    HDT has *Sitzung* for *Sondersitzung*, *bestimmen* for the adjective *bestimmt*, and capitals at sentence starts.
    """
    lemma = word.lemma
    if word.pos in {"PRON", "DET", "ADJ"}:
        lemma = LEMMAS.get(lemma, lemma)
    adjective_of_place = word.tag == "ADJA" and lemma.endswith("er")  # Münchner, Schweizer
    if word.tag[:1] not in {"N", "F", "X", "T", ""} and not word.form.isupper() and not adjective_of_place:
        lemma = lemma[:1].lower() + lemma[1:]
    other_word = word.tag in {"NN", "NE"} and lemma[:2].casefold() != word.form[:2].casefold()
    if lemma == "unknown" or other_word or (word.tag == "ADJA" and lemma.endswith("en")):
        return dictionary.lemma(word.form, word.tag)
    return lemma


def features(word: Word, dictionary: Dictionary, has_ich: bool) -> str:
    if word.feats == MISSING:
        return MISSING
    found = dict(f.split("=") for f in word.feats.split("|") if "=" in f)
    kept = {key: found[key] for key in KEPT.get(word.pos, ()) if key in found}
    if kept.get("Degree") == "Pos":
        del kept["Degree"]
    if "PronType" in kept:
        relative = word.tag in {"PRELS", "PRELAT"} or (not word.tag and kept["PronType"] == "Dem,Rel")
        kept["PronType"] = "Rel"
        if not relative:
            del kept["PronType"]
    if word.pos in {"DET", "ADJ", "PRON"} and kept.get("Number") == "Plur":
        kept.pop("Gender", None)
    if word.pos in {"VERB", "AUX"}:
        kept = verb_features(word, kept, dictionary, has_ich)
    return "|".join(f"{key}={kept[key]}" for key in sorted(kept))


def verb_features(word: Word, kept: dict[str, str], dictionary: Dictionary, has_ich: bool) -> dict[str, str]:
    """Features of a verb; PUD has no VerbForm, so that it comes from the tag."""
    if word.tag.endswith(("INF", "IZU")):
        return {"VerbForm": "Inf"}
    if word.tag.endswith("PP"):
        return {"VerbForm": "Part"}
    if not word.tag.endswith(("FIN", "IMP")):
        return kept
    kept["VerbForm"] = "Fin"
    readings = dictionary.moods(word.form)
    third = {r for r in readings if r[0] == "3"}
    if not has_ich and {r[2] for r in third if r[1] == "SIN"} == {"KJ1"} and "Imp" not in kept.get("Mood", ""):
        kept |= {"Mood": "Sub", "Tense": "Pres", "Person": "3", "Number": "Sing"}
    elif readings and all(r[2] in {"KJ1", "KJ2"} for r in readings):
        kept |= {"Mood": "Sub", "Tense": "Pres" if "KJ1" in {r[2] for r in readings} else "Past"}
        if not has_ich and kept.get("Person") == "1":  # "ich" or "wir" is nowhere: *würde* is a third person
            kept["Person"] = "3"
    elif readings and not any(r[2] in {"KJ1", "KJ2"} for r in readings) and kept.get("Mood") == "Sub":
        kept["Mood"] = "Ind"
    return kept


def is_complete(word: Word) -> bool:
    """Whether the features say all that the convention asks for; HDT's often do not."""
    keys = {f.split("=")[0] for f in word.feats.split("|")}
    if word.pos in {"NOUN", "PROPN", "DET"} or (word.pos == "ADJ" and word.tag == "ADJA"):
        plural = "Number=Plur" in word.feats and word.pos in {"DET", "ADJ"}
        return {"Case", "Number"} <= keys and (plural or "Gender" in keys)
    if word.pos == "PRON":
        return word.tag not in {"PPER", "PRELS", "PDS"} or {"Case", "Number"} <= keys
    return (
        word.pos not in {"VERB", "AUX"}
        or "Mood" in keys
        or {"VerbForm=Inf", "VerbForm=Part"} & set(word.feats.split("|")) != set()
    )


def expletives(sentence: Sentence) -> None:
    """`es` beside another subject or a clause is expl: *Es gibt Zweifel*, *Es wird erwartet, dass …*."""
    for i, word in enumerate(sentence.words):
        if word.form.casefold() != "es" or not word.dep.startswith("nsubj"):
            continue
        siblings = {w.dep for j, w in enumerate(sentence.words) if w.head == word.head and j != i}
        head = sentence.words[word.head]
        if head.lemma == "geben" or siblings & {"nsubj", "nsubj:pass", "csubj", "ccomp"}:
            word.dep = "expl"
