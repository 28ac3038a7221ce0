"""Phrases of a table in a Doc."""

import pytest

from newsgraph.mentions.phrases import PhraseTable
from tests.helpers import make_doc

_TABLE = PhraseTable.of({"Polen": 1, "Vereinte Nationen": 2, "Vereinte": 3, "Paris": 4, "Nationen Bund": 5})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Polen hilft Polen", [(0, 1, 1), (2, 3, 1)]),
        ("Polens Vorschlag", [(0, 1, 1)]),
        ("Polen’s Vorschlag", [(0, 1, 1)]),
        ("Paris’ Vorschlag , Paris' Antwort", [(0, 1, 4), (3, 4, 4)]),
        ("die Vereinte Nationen Bund", [(1, 3, 2)]),  # the longest from the left
        ("die Vereinte Partei", [(1, 2, 3)]),
        ("der Vereinten Nationen", []),
        ("in polen , Polenta , POLEN", []),
        ("’ s '", []),
        ("", []),
    ],
)
def test_find(text: str, found: list[tuple[int, int, int]]) -> None:
    assert list(_TABLE.find(make_doc(text.split()))) == found


def test_empty_table_finds_nothing() -> None:
    assert list(PhraseTable[int].of({}).find(make_doc(["Polen"]))) == []
