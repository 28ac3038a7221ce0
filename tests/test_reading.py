"""What all stages share of a parsed article."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgraph.language import load_language
from newsgraph.reading import Reading, ranges_of
from newsgraph.syntax import Tree
from tests.helpers import make_doc

_STOPS = {".", "!", "?", "…"}
_LOOSE = {",", ";", ":", "-", "–", "—"}


def _reading(words: list[str]) -> Reading:
    doc = make_doc(words)
    return Reading(doc, Tree(doc, (), ()), load_language())


@pytest.mark.parametrize(
    ("text", "trimmed", "with_stop"),
    [
        ("er komme .", "er komme", "er komme ."),
        (", er komme , ", "er komme", "er komme"),
        (". er komme ?", "er komme", "er komme ?"),
        ("– „ er komme . “ ,", "„ er komme . “", "„ er komme . “"),
        ("( er ) ;", "( er )", "( er )"),
        ("er kam , sah : siegte …", "er kam , sah : siegte", "er kam , sah : siegte …"),
        (", .", "", ""),
    ],
)
def test_trim(text: str, trimmed: str, with_stop: str) -> None:
    reading = _reading(text.split())
    whole = (0, len(reading.doc))
    assert reading.doc[slice(*reading.trim(whole))].text == trimmed
    assert reading.doc[slice(*reading.trim(whole, final_stop=True))].text == with_stop


def test_trim_takes_white_space_off() -> None:
    reading = _reading(["\n\n", "er", " ", "kam", "\n"])
    assert reading.trim((0, 5)) == (1, 4)


_words = st.lists(st.sampled_from([*_STOPS, *_LOOSE, "„", "“", ")", "er", "kam", "\n"]), min_size=1, max_size=10)


@given(_words, st.booleans(), st.data())
def test_trim_takes_loose_tokens_off_both_edges_and_nothing_else(
    words: list[str], final_stop: bool, data: st.DataObject
) -> None:
    reading = _reading(words)
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    left, right = reading.trim((start, end), final_stop=final_stop)
    assert start <= left <= right <= end
    assert reading.trim((left, right), final_stop=final_stop) == (left, right)
    assert set(words[start:left] + words[right:end]) <= _LOOSE | _STOPS | {"\n"}
    kept = words[left:right]
    assert not kept or kept[-1] not in (_LOOSE if final_stop else _LOOSE | _STOPS) | {"\n"}
    assert not kept or kept[0] not in _LOOSE | {".", "\n"}


@given(st.sets(st.integers(0, 30)))
def test_ranges_cover_the_indices_and_are_maximal(indices: set[int]) -> None:
    ranges = ranges_of(indices)
    assert [i for start, end in ranges for i in range(start, end)] == sorted(indices)
    assert all(left[1] < right[0] for left, right in pairwise(ranges))
