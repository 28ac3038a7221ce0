"""What the training recipe does to the corpora, on hand-made pieces of them."""

import gzip
import sys
import warnings
from collections import Counter
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

sys.path.insert(0, str(Path(__file__).parents[2] / "models" / "recipe"))

from dictionary import Dictionary, Readings
from harmonize import MISSING, harmonize, is_complete
from names import NamedSentence, align, iob_spans, is_name, swap_names, to_doc
from rawtext import Repair
from silver import agreed_trees
from standoff import DATA, join_trees, sha256, strip_trees
from treebanks import Sentence, Word
from vocabulary import classes_of, read_classes, read_lemmas

VERBS = {
    "würden": {("3", "PLU", "KJ2"), ("1", "PLU", "KJ2")},
    "habe": {("1", "SIN", "PRÄ"), ("1", "SIN", "KJ1"), ("3", "SIN", "KJ1"), ("2", "", "IMP")},
    "hat": {("3", "SIN", "PRÄ")},
    "sagte": {("3", "SIN", "PRT"), ("3", "SIN", "KJ2"), ("1", "SIN", "PRT"), ("1", "SIN", "KJ2")},
}
NOUNS = {"Gründen": "Grund", "Sitzung": "Sitzung"}
DICTIONARY = Dictionary(
    {form: Readings(finite=found) for form, found in VERBS.items()}
    | {form: Readings(lemmas={"SUB": {lemma}}) for form, lemma in NOUNS.items()}
)


def verb(form: str, feats: str, *, others: str = "") -> str:
    """Features of a verb after harmonising, in a sentence with the other words."""
    words = [Word(other, other, "PRON", "PPER", "", 0, "nsubj") for other in others.split()]
    word = Word(form, form, "AUX", "VAFIN", feats, 0, "aux")
    harmonize(Sentence("1", [word, *words]), DICTIONARY)
    return word.feats


@pytest.mark.parametrize(
    ("form", "feats", "others", "mood"),
    [
        ("würden", "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin", "sie", "Sub"),
        ("habe", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "er", "Sub"),
        ("habe", "Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin", "ich", "Ind"),
        ("hat", "Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "er", "Ind"),
        ("sagte", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", "er", "Ind"),
    ],
)
def test_mood_follows_the_dictionary_where_the_form_tells(form: str, feats: str, others: str, mood: str) -> None:
    assert f"Mood={mood}" in verb(form, feats, others=others).split("|")


def test_features_that_only_some_treebanks_have_are_dropped() -> None:
    word = Word("der", "der", "DET", "ART", "Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art", 0, "det")
    harmonize(Sentence("1", [word]), DICTIONARY)
    assert word.feats == "Case=Nom|Gender=Masc|Number=Sing"


def test_noun_without_case_is_missing_not_caseless() -> None:
    assert not is_complete(Word("Folge", pos="NOUN", tag="NN", feats="Gender=Fem|Number=Sing"))
    assert is_complete(Word("Folge", pos="NOUN", tag="NN", feats="Case=Dat|Gender=Fem|Number=Sing"))
    assert MISSING not in {"", "_"}


def test_lemma_of_a_compound_is_that_of_the_whole_word() -> None:
    assert DICTIONARY.lemma("Sicherheitsgründen", "NN") == "Sicherheitsgrund"
    word = Word("Sondersitzung", "Sitzung", "NOUN", "NN", "", 0, "root")
    harmonize(Sentence("1", [word]), DICTIONARY)
    assert word.lemma == "Sondersitzung"


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Pr\ufffdsident", "Präsident"),
        ("Vizepr\ufffdsident", "Vizepräsident"),
        ("f\ufffdr", "für"),
        ("gro\ufffd", "groß"),
        ("\ufffdPräsident\ufffd", "Präsident"),
    ],
)
def test_lost_umlauts_are_put_back(broken: str, whole: str) -> None:
    repair = Repair(Counter({"Präsident": 5, "für": 9, "groß": 3, "fur": 1}))
    assert repair(broken) == whole


def test_words_are_found_in_text_with_contractions() -> None:
    text = "Er ging zur Papua-Bank am Montag, z. B. ins Haus."
    words = "Er ging zu der Papua - Bank an dem Montag , zu dem B. in das Haus .".split()
    found = [text[a:b] for a, b in align(words, text)]
    assert found == "Er ging zur zur Papua - Bank am am Montag , z. z. B. ins ins Haus .".split()


def test_spans_of_iob_labels() -> None:
    assert list(iob_spans(["B-PER", "I-PER", "O", "B-LOC", "B-LOC"])) == [(0, 2, "PER"), (3, 4, "LOC"), (4, 5, "LOC")]
    assert list(iob_spans(["O", "O"])) == []


@pytest.mark.parametrize(
    ("mention", "canonical", "kind", "expected"),
    [
        ("Putin", "Wladimir Putin", "Person", True),
        ("Putins", "Wladimir Putin", "Person", True),
        ("er", "Wladimir Putin", "Person", False),
        ("der Präsident", "Wladimir Putin", "Person", False),
        ("BGH", "Bundesgerichtshof", "Organisation", True),
    ],
)
def test_only_names_among_the_mentions_are_named_entities(
    mention: str, canonical: str, kind: str, expected: bool
) -> None:
    assert is_name(mention, canonical, kind) is expected


def test_swapped_names_keep_their_kind_and_place() -> None:
    sentences = [
        NamedSentence(["Anna", "Schmidt", "lacht", "."], [(0, 2, "PER")]),
        NamedSentence(["Es", "sprach", "Kim", "in", "Bonn", "."], [(2, 3, "PER"), (4, 5, "LOC")]),
        NamedSentence(["Nichts", "."], []),
    ]
    swapped = list(swap_names(sentences, seed=0))
    assert len(swapped) == 2
    nlp = spacy.blank("de")
    for sentence in swapped:
        for ent in to_doc(sentence, nlp).ents:
            assert ent.text in ({"Bonn"} if ent.label_ == "LOC" else {"Anna Schmidt", "Kim"})


CONLLU = """# sent_id = wikinews-7-4-20
# text = Er kam zum Ball.
1\tEr\t_\tPRON\t_\t_\t2\tnsubj\t_\t_
2\tkam\t_\tVERB\t_\t_\t0\troot\t_\t_
3\tzum\t_\tADP\t_\t_\t4\tcase\t_\t_
4\tBall\t_\tNOUN\t_\t_\t2\tobl\t_\tSpaceAfter=No
5\t.\t_\tPUNCT\t_\t_\t2\tpunct\t_\t_
"""


def test_trees_without_words_are_joined_with_the_text_again(tmp_path: Path) -> None:
    texts = {"7": "Ja. Er kam zum Ball. Nein."}
    path = tmp_path / "trees.conllu"
    path.write_text(CONLLU, encoding="utf8")
    stripped = list(strip_trees(path, texts))
    assert not any(word in stripped[0] for word in ("Er\t", "kam", "Ball"))
    path.write_text("\n\n".join(stripped) + "\n\n", encoding="utf8")
    rows = [line for line in next(iter(join_trees(path, texts))).splitlines() if line[0] != "#"]
    assert rows == [line for line in CONLLU.splitlines() if line[0] != "#"]


def test_sentence_whose_text_has_changed_is_left_out_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "trees.conllu"
    path.write_text(CONLLU, encoding="utf8")
    path.write_text("\n\n".join(strip_trees(path, {"7": "Ja. Er kam zum Ball. Nein."})) + "\n\n", encoding="utf8")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert list(join_trees(path, {"7": "Ja. Er kam zum Fest. Nein."})) == []
    assert "1 sentences" in str(caught[0].message)


def test_committed_trees_have_no_words() -> None:
    lines = (DATA / "wikinews_trees.conllu").read_text(encoding="utf8").splitlines()
    assert all(line.split("\t")[1] == "_" for line in lines if line and line[0] != "#")
    assert sum(line.startswith("# sha256 = ") for line in lines) == 3723
    assert len(sha256("")) == 64


@pytest.mark.parametrize(
    ("tag", "classes"),
    [
        ("SUB:DAT:PLU:MAS", ["Masc", "DatPlur"]),
        ("SUB:NOM:SIN:NEU:INF", ["nominal_infinitive", "Neut", "NomSing"]),
        ("SUB:NOM:SIN:MAS:ADJ", ["nominal_adjective"]),
        ("VER:3:SIN:KJ1:NON", ["Sub1Sing"]),
        ("VER:AUX:3:PLU:PRT:NON", ["PastPlur"]),
        ("VER:1:SIN:PRÄ:SFT", ["first_person"]),
        ("VER:INF:SFT", ["infinitive"]),
        ("VER:EIZ:NON", ["zu_infinitive"]),
        ("VER:PA2:SFT", ["participle"]),
        ("PA2:NOM:PLU:NEU:GRU:IND:VER", ["inflected_participle"]),
        ("ADJ:PRD:GRU", ["adjective"]),
        ("ADJ:AKK:SIN:FEM:GRU:DEF", ["inflected_adjective"]),
        ("EIG:NOM:SIN:MAS:NOA:VOR", ["first_name"]),
        ("ADV:TMP", ["adverb"]),
        ("ZAL", []),
    ],
)
def test_classes_of_a_dictionary_tag(tag: str, classes: list[str]) -> None:
    assert list(classes_of(tag)) == classes


def test_what_the_vocabulary_takes_from_the_dictionary(tmp_path: Path) -> None:
    path = tmp_path / "forms.tsv.gz"
    rows = [
        ("Gründen", "Grund", "SUB:DAT:PLU:MAS"),
        ("Gründen", "Gründen", "SUB:NOM:SIN:NEU:INF"),
        ("Laufen", "Laufen", "SUB:NOM:SIN:NEU:INF"),
        ("andere", "andere", "ADJ:NOM:SIN:FEM:GRU:DEF"),
        ("weißt", "weißen", "VER:2:SIN:PRÄ:SFT"),
        ("weißt", "wissen", "VER:2:SIN:PRÄ:NON"),
    ]
    with gzip.open(path, "wt", encoding="utf8") as file:
        file.writelines("\t".join(row) + "\n" for row in rows)
    assert list(read_lemmas(path)) == [("Gründen", "SUB", "Grund"), ("Laufen", "SUB", "Laufen")]
    assert [form for form, _ in read_classes(path)] == ["Gründen", "Laufen", "andere", "weißt"]


def test_trees_on_which_two_parsers_agree_but_for_a_word() -> None:
    """Heads and labels of the word on which they differ are missing; too many of them cost the sentence."""

    def parser(heads: list[int], deps: list[str]) -> Language:
        def parse(doc: Doc) -> Doc:
            return Doc(doc.vocab, [t.text for t in doc], heads=heads, deps=deps)

        name = f"stub_{'_'.join(map(str, heads))}"
        Language.component(name, func=parse)
        nlp = spacy.blank("de")
        nlp.add_pipe(name)
        return nlp

    words = "Der alte Hund bellte heute laut .".split()
    heads, deps = [2, 2, 3, 3, 3, 3, 3], ["det", "amod", "nsubj", "ROOT", "advmod", "advmod", "punct"]
    first = parser(heads, deps)
    sentences = [Doc(spacy.blank("de").vocab, words)]
    other = list(agreed_trees(sentences, first, parser([2, 2, 3, 3, 5, 3, 3], deps), DICTIONARY))
    assert [w.dep for w in other[0].words] == ["det", "amod", "nsubj", "root", "", "advmod", "punct"]
    assert not list(agreed_trees(sentences, first, parser([1, 2, 3, 3, 5, 3, 3], deps), DICTIONARY))
