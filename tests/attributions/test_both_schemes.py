"""The rules read the same statements from trees of either label scheme."""

import pytest

from newsgraph.attributions import Statement, find_statements
from newsgraph.language import load_language
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Rel, read_tree
from tests.attributions.sentences import SENTENCES, Told
from tests.helpers import SCHEMES, Scheme, edges


def _told(reading: Reading, statement: Statement) -> Told:
    def words(ranges: tuple[Range, ...]) -> str:
        return " / ".join(" ".join(t.text for t in reading.doc[start:end]) for start, end in ranges)

    cue: list[Range] = []
    for i in statement.cue:
        joined = bool(cue) and cue[-1][1] == i
        cue[-1:] = [(cue[-1][0], i + 1)] if joined else [*cue[-1:], (i, i + 1)]
    return (
        statement.form,
        words(statement.content),
        words(statement.speaker),
        words(tuple(cue)),
        words(statement.addressees),
    )


def test_there_are_enough_sentences() -> None:
    assert len(SENTENCES) >= 24


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", SENTENCES)
def test_statements(name: str, scheme: Scheme) -> None:
    sentence, expected = SENTENCES[name]
    reading = Reading.of(sentence.doc(scheme), load_language())
    assert [_told(reading, statement) for statement in find_statements(reading)] == expected


@pytest.mark.parametrize("name", SENTENCES)
def test_trees_agree(name: str) -> None:
    """What the schemes cannot tell alike (a bare *als*, an agent) is left to the statements."""
    trees = [edges(read_tree(SENTENCES[name][0].doc(scheme))) for scheme in SCHEMES]
    assert [e for e in trees[0] if e[1] is not Rel.OTHER] == [e for e in trees[1] if e[1] is not Rel.OTHER]
