"""Reporting verbs and the frames around them: what `test_both_schemes` does not show."""

import pytest

from newsgraph.attributions import find_statements
from newsgraph.attributions.addressees import towards
from newsgraph.attributions.frames import find_frames
from newsgraph.attributions.phrases import find_phrase_frames
from newsgraph.attributions.sources import is_content_noun, source_noun_in
from newsgraph.attributions.speakers import phrase_of
from newsgraph.attributions.verbs import find_cues
from newsgraph.language import load_language
from newsgraph.reading import Reading
from tests.attributions.readings import reading_of, words
from tests.helpers import ParsedSentence, make_doc


@pytest.mark.parametrize(
    ("name", "lemmas"),
    [
        ("dass-clause", ["sagen"]),
        ("particle verb", ["mitteilen"]),
        ("zu-infinitive", ["ankündigen"]),
        ("dative addressee", ["vorwerfen"]),
        ("passive with an addressee", ["auffordern"]),
        ("predicate with copula", ["sein", "überzeugen"]),
        ("wie", ["mitteilen"]),
        ("purpose", []),
        ("nach with a place", []),
    ],
)
def test_lemmas_of_cues(name: str, lemmas: list[str]) -> None:
    found = [cue.verb.lemma for cue in find_cues(reading_of(name))]
    assert [lemma for lemma in found if lemma in lemmas or not lemmas] == lemmas


def test_stem_without_its_particle_is_no_particle_verb() -> None:
    sentence = ParsedSentence.of("""
        Er      er      PRON  PPER  Case=Nom  1 nsubj 1 sb    subject
        teilte  teilen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  1 ROOT  1 ROOT  root
        Brot    Brot    NOUN  NN    Case=Acc  1 obj   1 oa    object
    """)
    assert find_cues(Reading.of(sentence.doc("universal"), load_language())) == []


def test_particle_belongs_to_the_cue() -> None:
    reading = reading_of("particle verb")
    assert [words(reading, cue.tokens) for cue in find_cues(reading)] == [["teilte", "mit"]]


def test_copula_frame_has_the_subject_of_its_predicate() -> None:
    reading = reading_of("predicate with copula")
    assert {words(reading, tuple(range(*f.speaker[0])))[0] for f in find_frames(reading) if f.speaker} == {"Er"}


def test_frame_stops_before_its_content() -> None:
    reading = reading_of("dass-clause")
    (frame,) = find_frames(reading)
    assert words(reading, tuple(range(*frame.span))) == ["Merkel", "sagte"]
    assert not frame.negated


def test_negation_of_the_verb_negates_the_frame() -> None:
    sentence = ParsedSentence.of("""
        Er      er      PRON  PPER   Case=Nom  1 nsubj 1 sb    subject
        sagte   sagen   VERB  VVFIN  Mood=Ind|Person=3|VerbForm=Fin  1 ROOT  1 ROOT  root
        nicht   nicht   PART  PTKNEG _         1 advmod 1 ng   adverb
        ,       ,       PUNCT $,     _         6 punct 1 punct punctuation
        dass    dass    SCONJ KOUS   _         6 mark  6 cp    subordinator
        sie     sie     PRON  PPER   Case=Nom  6 nsubj 6 sb    subject
        komme   kommen  VERB  VVFIN  Mood=Sub|Person=3|VerbForm=Fin  1 ccomp 1 oc    complement
    """)
    (frame,) = find_frames(Reading.of(sentence.doc("universal"), load_language()))
    assert frame.negated


@pytest.mark.parametrize(
    ("word", "source", "content"),
    [
        ("Angaben", "Angaben", False),
        ("Polizeiangaben", "Polizeiangaben", False),
        ("Zeugenaussagen", "Zeugenaussagen", True),
        ("Forderung", "Forderung", True),
        ("Tisch", None, False),
    ],
)
def test_nouns_of_utterances(word: str, source: str | None, content: bool) -> None:
    assert source_noun_in(word) == source
    assert is_content_noun(word) is content


def test_source_ends_before_its_circumstances() -> None:
    sentence = ParsedSentence.of("""
        Nach     nach     ADP   APPR    _         1 case  6 mo  adposition
        Angaben  Angabe   NOUN  NN      Case=Dat  6 obl   0 nk  oblique
        der      der      DET   ART     Case=Gen  3 det   3 nk  determiner
        Polizei  Polizei  NOUN  NN      Case=Gen  1 nmod  1 ag  genitive
        am       an       ADP   APPRART _         5 case  1 mnr adposition
        Montag   Montag   NOUN  NN      Case=Dat  1 nmod  4 nk  nominal modifier
        schwieg  schweigen VERB VVFIN   Mood=Ind|Person=3|VerbForm=Fin  6 ROOT  6 ROOT  root
        er       er       PRON  PPER    Case=Nom  6 nsubj 6 sb  subject
    """)
    reading = Reading.of(sentence.doc("universal"), load_language())
    (frame,) = find_phrase_frames(reading)
    assert words(reading, tuple(range(*frame.speaker[0]))) == ["Angaben", "der", "Polizei"]


def test_name_in_marks_keeps_them() -> None:
    doc = make_doc(
        ["„", "Bild", "“", "berichtet", "."],
        heads=[1, 3, 1, 3, 3],
        deps=["punct", "nsubj", "punct", "ROOT", "punct"],
        pos=["PUNCT", "PROPN", "PUNCT", "VERB", "PUNCT"],
        tags=["$(", "NE", "$(", "VVFIN", "$."],
        spaces=[False, False, True, False, False],
    )
    assert phrase_of(Reading.of(doc, load_language()), 1) == (0, 3)


def test_towards_reads_gegenueber_alone() -> None:
    reading = reading_of("addressee with gegenüber")
    assert {i: span for i in range(len(reading.doc)) if (span := towards(reading, i))} == {2: (3, 4)}


@pytest.mark.parametrize(
    ("name", "frame"),
    [
        ("dass-clause", "Merkel sagte ,"),
        ("frame behind its clause", ", sagte Merkel"),
        ("parenthetic frame", "sagte Meier ,"),
        ("coordinated frame", "Er begrüßte den Plan und sagte ,"),
        ("nach Angaben", "Nach Angaben der Polizei"),
        ("wie", "Wie Merkel mitteilte ,"),
        ("sentence taken up", "teilte Merkel mit"),
    ],
)
def test_frames_with_the_comma_that_joins_them(name: str, frame: str) -> None:
    reading = reading_of(name)
    statement = find_statements(reading)[0]
    assert [reading.doc[start:end].text.strip() for start, end in statement.frame] == [frame]
