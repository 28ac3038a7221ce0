"""Which quoted words are speech, which sentences go on with a speaker, which acts are of speech."""

import pytest
import spacy

from newsgraph.attributions import nest, propose
from newsgraph.attributions.direct import find_direct, is_utterance, looks_like_name
from newsgraph.attributions.frames import find_frames
from newsgraph.attributions.free import find_free
from newsgraph.attributions.reported import can_speak, find_reported
from newsgraph.attributions.statement import Statement
from newsgraph.attributions.unframed import with_speakers
from newsgraph.language import load_language
from newsgraph.reading import Reading
from tests.attributions.readings import reading_of
from tests.helpers import make_doc

_QUOTED = {
    "„Wir gehen nach Hause.“": (True, False),
    "„Sehr schön!“": (False, False),
    "„Grüne Woche“": (False, True),
    "„völlig verfehlt“": (False, False),
    "„Nie wieder Krieg!“": (True, False),
}


def _tagged(text: str) -> Reading:
    """A reading with parts of speech only: nouns by their capital, no clauses."""
    blank = spacy.blank("de")(text)
    words = [t.text for t in blank]
    pos = ["PUNCT" if t.is_punct else "NOUN" if t.text[:1].isupper() else "ADJ" for t in blank]
    doc = make_doc(
        words,
        pos=pos,
        tags=[""] * len(words),
        spaces=[bool(t.whitespace_) for t in blank],
        heads=[0] * len(words),
        deps=["ROOT", *["dep"] * (len(words) - 1)],
    )
    return Reading.of(doc, load_language())


@pytest.mark.parametrize("text", _QUOTED)
def test_names_and_utterances_in_marks(text: str) -> None:
    reading = _tagged(text)
    span = (0, len(reading.doc))
    utterance, name = _QUOTED[text]
    assert looks_like_name(reading, span) is name
    assert is_utterance(reading, span) is utterance


def test_direct_speech_takes_the_frame_behind_it() -> None:
    reading = reading_of("quotation with its frame")
    (statement,) = find_direct(reading, find_frames(reading), [])
    assert (statement.rule, statement.speaker) == ("quote_frame_after", ((6, 7),))


def test_sentence_in_the_konjunktiv_needs_a_speaker_before_it_only_for_its_name() -> None:
    reading = reading_of("sentence that goes on")
    (alone,) = find_free(reading, [])
    assert alone.rule == "konjunktiv_goes_on"
    (heard,) = find_free(reading, propose(reading, wide=False))
    assert heard.speaker == ((0, 1),)


def test_accept_decides_and_gives_the_confidence() -> None:
    reading = reading_of("hearsay")
    assert find_free(reading, [], accept=lambda statement: None) == []
    (kept,) = find_free(reading, [], accept=lambda statement: 0.25)
    assert (kept.form, kept.confidence) == ("free_indirect", 0.25)


def test_plan_is_no_hearsay() -> None:
    assert find_free(reading_of("plan"), []) == []


def test_reported_act_only_where_nothing_else_was_found() -> None:
    reading = reading_of("reported act")
    frames = find_frames(reading)
    (act,) = find_reported(reading, frames, [])
    assert (act.form, act.content, act.cue) == ("reported", ((0, 5),), ())
    assert find_reported(reading, frames, [act]) == []


def test_who_can_speak() -> None:
    reading = reading_of("clause of a noun")
    assert can_speak(reading, (2, 4), strict=True)  # "der Partei"
    assert can_speak(reading, (0, 2), strict=False)  # "Die Behauptung"
    assert not can_speak(reading, (0, 2), strict=True)


def test_quotation_without_a_frame_is_its_hosts() -> None:
    reading = reading_of("dass-clause")
    host = Statement("indirect", ((3, 6),), "verb_complement", speaker=((0, 1),))
    quotation = Statement("direct", ((4, 5),), "quote_alone")
    assert with_speakers(reading, [host, quotation])[1].speaker == ((0, 1),)


def test_nesting_takes_the_smallest_holder() -> None:
    outer = Statement("indirect", ((0, 9),), "verb_complement")
    middle = Statement("indirect", ((2, 9),), "verb_complement")
    inner = Statement("direct", ((3, 5),), "quote_in_indirect")
    apart = Statement("reported", ((9, 12),), "speech_act")
    assert [s.nested_in for s in nest([apart, inner, outer, middle])] == [None, 0, 1, None]
