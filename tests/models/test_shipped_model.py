"""The pipeline in the repository: its passport fits its files, it loads, and it is right on plain cases."""

import hashlib
import json
import re
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

MODEL = Path(__file__).parents[2] / "models" / "de_newsgraph_md"
MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODEL)


@pytest.fixture(scope="module")
def meta() -> dict[str, object]:
    loaded: dict[str, object] = json.loads((MODEL / "meta.json").read_text(encoding="utf8"))
    return loaded


def test_checksum_in_the_passport_is_that_of_the_files(meta: dict[str, dict[str, str]]) -> None:
    digest = hashlib.sha256()
    files = {p.relative_to(MODEL).as_posix(): p for p in MODEL.rglob("*") if p.is_file()}
    for name in sorted(files):
        if files[name].name not in {"meta.json", "README.md"}:
            digest.update(name.encode() + b"\0" + files[name].read_bytes())
    assert meta["checksum"]["sha256"] == digest.hexdigest()


def test_passport_names_licence_author_and_sources(meta: dict[str, list[dict[str, str]]]) -> None:
    assert meta["license"] == "CC BY-SA 4.0"
    assert meta["author"] == "The newsgraph authors"
    assert len(meta["sources"]) >= 8
    assert all(source["name"] and source["url"] and source["license"] for source in meta["sources"])
    assert not [s for s in meta["sources"] if "NC" in s["license"]], "weights that ship are openly licensed"


def test_card_is_that_of_the_weights(meta: dict[str, dict[str, str]]) -> None:
    assert meta["checksum"]["sha256"] in (MODEL / "README.md").read_text(encoding="utf8")


def test_no_path_of_a_machine_in_the_config() -> None:
    for name in ("config.cfg", "meta.json", "README.md"):
        text = (MODEL / name).read_text(encoding="utf8")
        assert not re.search(r'["\s](/[a-z]+){2,}', text)


def test_size_stays_within_the_limit() -> None:
    assert sum(p.stat().st_size for p in MODEL.rglob("*") if p.is_file()) <= 45 * MEGABYTE


def test_components(nlp: Language) -> None:
    assert nlp.pipe_names == ["syntax", "ner"]


def test_labels(nlp: Language) -> None:
    assert set(nlp.get_pipe("ner").labels) == {"PER", "LOC", "ORG", "MISC"}  # type: ignore[attr-defined]
    labels = set(nlp.get_pipe("syntax").labels)  # type: ignore[attr-defined]
    assert {"nsubj", "nsubj:pass", "obj", "obl:arg", "ccomp", "acl:relcl", "flat:name", "compound:prt"} <= labels
    assert {"NN", "NE", "VVFIN", "VAFIN", "PTKVZ", "PRELS"} <= labels


SENTENCES = [
    ["Am 24. Februar 2022 griff Russland die Ukraine an.", "Der Krieg dauert bis heute."],
    ["Das geschah im Jahr 2005.", "Danach kehrte er nach Berlin zurück."],
    ["Viele Länder, z. B. Frankreich und Polen, stimmten zu.", "Andere lehnten ab."],
    ["„Wir werden das nicht hinnehmen“, sagte der Minister am Montag.", "Er kündigte Maßnahmen an."],
    ["Der 1. FC Köln hat am 3. Mai gewonnen.", "Das Spiel endete 2:1."],
    ["Das Unternehmen zahlte rund 1,5 Mio. Euro.", "Die Aktie stieg um 3,2 Prozent."],
    ["Die Partei kam auf 12,5%.", "Das teilte der Wahlleiter mit."],
    ["Der Präsident sagte: „Wir brauchen Frieden.“", "Danach verließ er den Saal."],
    ["Dr. Angela Merkel sprach mit Prof. Schmidt.", "Das Gespräch dauerte zwei Stunden."],
]


@pytest.mark.parametrize("sentences", SENTENCES, ids=[s[0][:30] for s in SENTENCES])
def test_sentence_boundaries(nlp: Language, sentences: list[str]) -> None:
    assert [sent.text.strip() for sent in nlp(" ".join(sentences)).sents] == sentences


def test_a_text_alone_is_read_as_among_others(nlp: Language) -> None:
    texts = [" ".join(sentences) for sentences in SENTENCES]
    among = [doc.to_json() for doc in nlp.pipe(texts)]
    assert [nlp(text).to_json() for text in reversed(texts)] == among[::-1]


TAGS = [
    ("Er sagte, sie habe das nicht gewusst.", "habe", "VAFIN"),
    ("Die Regierung teilte am Montag mit, dass sie zurücktrete.", "mit", "PTKVZ"),
    ("Der Minister, der den Vertrag unterschrieb, schwieg.", "der", "PRELS"),
    ("Die Kanzlerin reiste nach Moskau.", "Moskau", "NE"),
    ("Die Kanzlerin reiste nach Moskau.", "reiste", "VVFIN"),
    ("Er will den Vertrag nicht unterschreiben.", "unterschreiben", "VVINF"),
    ("Der Vertrag wurde gestern unterschrieben.", "unterschrieben", "VVPP"),
]


@pytest.mark.parametrize(("text", "word", "tag"), TAGS)
def test_tags(nlp: Language, text: str, word: str, tag: str) -> None:
    assert tag in {token.tag_ for token in nlp(text) if token.text == word}


MOODS = [
    ("Er sagte, sie habe das nicht gewusst.", "habe", "Sub"),
    ("Die Gespräche seien gescheitert, teilte er mit.", "seien", "Sub"),
    ("Man werde die Entscheidung prüfen.", "werde", "Sub"),
    ("Das Land könne die Krise überwinden.", "könne", "Sub"),
    ("Die Truppen würden abgezogen, sagte der Sprecher.", "würden", "Sub"),
    ("Sie träten von ihren Ämtern zurück, sagten die Minister.", "träten", "Sub"),
    ("Der Bericht komme zu einem anderen Ergebnis.", "komme", "Sub"),
    ("Es gebe keine Hinweise auf einen Anschlag.", "gebe", "Sub"),
    ("Sie müsse zurücktreten, forderte die Opposition.", "müsse", "Sub"),
    ("Ich habe das nicht gewusst.", "habe", "Ind"),
    ("Ich werde nach Berlin reisen.", "werde", "Ind"),
    ("Die Regierung hat das Gesetz beschlossen.", "hat", "Ind"),
    ("Die Truppen werden abgezogen.", "werden", "Ind"),
    ("Er sagte das am Montag.", "sagte", "Ind"),
]


@pytest.mark.parametrize(("text", "word", "mood"), MOODS)
def test_mood(nlp: Language, text: str, word: str, mood: str) -> None:
    assert [token.morph.get("Mood") for token in nlp(text) if token.text == word] == [[mood]]


LEMMAS = [
    ("Sicherheitsgründen", "Aus Sicherheitsgründen wurde der Platz geräumt.", "Sicherheitsgrund"),
    ("Gläser", "Die Gläser standen auf dem Tisch.", "Glas"),
    ("hohes", "Er hat ein hohes Amt.", "hoch"),
    ("anzukündigen", "Er plant, den Rücktritt anzukündigen.", "ankündigen"),
    ("Gipfeln", "Auf den Gipfeln lag Schnee.", "Gipfel"),
    ("teilte", "Das teilte die Polizei mit.", "teilen"),
    ("sich", "Er traf sich mit ihr.", "sich"),
    ("Ländern", "Er reiste in mehreren Ländern umher.", "Land"),
]


@pytest.mark.parametrize(("word", "text", "lemma"), LEMMAS)
def test_lemmas(nlp: Language, word: str, text: str, lemma: str) -> None:
    assert [token.lemma_ for token in nlp(text) if token.text == word] == [lemma]


NAMES = [
    (
        "Der russische Präsident Wladimir Putin traf sich in Peking mit Xi Jinping.",
        {"Wladimir Putin": "PER", "Peking": "LOC"},
    ),
    ("Die SPD und die CDU stritten im Bundestag über die Ukraine.", {"SPD": "ORG", "CDU": "ORG", "Ukraine": "LOC"}),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names(nlp: Language, text: str, names: dict[str, str]) -> None:
    assert names.items() <= {ent.text: ent.label_ for ent in nlp(text).ents}.items()
