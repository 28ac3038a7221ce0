"""Readings of hand-built sentences for the tests of single rules."""

from newsgraph.language import load_language
from newsgraph.reading import Reading
from tests.attributions.sentences import SENTENCES


def reading_of(name: str) -> Reading:
    """The reading of a sentence of the shared table, in Universal Dependencies."""
    return Reading.of(SENTENCES[name][0].doc("universal"), load_language())


def words(reading: Reading, tokens: tuple[int, ...]) -> list[str]:
    return [reading.doc[i].text for i in tokens]
