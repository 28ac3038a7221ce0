import pytest

from newsgraph.graph.sentences import sentences_around


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("Es regnet. Er kommt am 24. Februar an. Gut.", "Februar", "Er kommt am 24. Februar an."),
        ("Das ist z. B. gut. Dr. Müller kam.", "gut", "Das ist z. B. gut."),
        ("„Gut. Sehr gut“, sagte er. Ende.", "sagte", "Sehr gut“, sagte er."),
        ("Titel ohne Punkt\n\nDer Text. Mehr.", "Text", "Der Text."),
        ("Titel ohne Punkt\n\nDer Text.", "Titel", "Titel ohne Punkt"),
        ("George W. Bush kam.", "kam", "George W. Bush kam."),
        ("Warum? „Darum!“ Aha.", "Darum", "„Darum!“"),
    ],
)
def test_sentences_around(text, words, sentence):
    start = text.index(words)
    first, last = sentences_around(text, start, start + len(words))
    assert text[first:last] == sentence
