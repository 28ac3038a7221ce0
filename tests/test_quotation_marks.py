"""Which quotation mark belongs to which."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgraph.quotation_marks import PAIRS, Quotation, find_quotations


def _found(text: str) -> list[tuple[str, int, bool]]:
    return [(text[q.start : q.end], q.depth, q.closed) for q in find_quotations(text)[0]]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("Er sagte: „Ich komme.“", ["„Ich komme.“"]),
        ("Er sagte: „Ich komme.”", ["„Ich komme.”"]),
        ('Er sagte: „Ich komme."', ['„Ich komme."']),
        ("»Ich komme«, sagte er.", ["»Ich komme«"]),
        ("«Ich komme», sagte er.", ["«Ich komme»"]),
        ('"Ich komme", sagte er.', ['"Ich komme"']),
        ("“Ich komme”, sagte er.", ["“Ich komme”"]),
        ("”Ich komme”, sagte er.", ["”Ich komme”"]),
        ("''Ich komme'', sagte er.", ["''Ich komme''"]),
        ("‚Ich komme‘, sagte er.", ["‚Ich komme‘"]),
        ("›Ich komme‹, sagte er.", ["›Ich komme‹"]),
        ("'Ich komme', sagte er.", ["'Ich komme'"]),
        ("„Ja“, sagte er, „ich komme.“", ["„Ja“", "„ich komme.“"]),
        ('"Ja", sagte er, "ich komme."', ['"Ja"', '"ich komme."']),
        ('Die ("Ampel") regiert.', ['"Ampel"']),
        ('Das "Spiegel"-Gespräch', ['"Spiegel"']),
    ],
)
def test_pairs(text: str, quotations: list[str]) -> None:
    assert _found(text) == [(quotation, 0, True) for quotation in quotations]
    assert find_quotations(text)[1] == []


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("„Er rief ‚Halt‘ und ging“", "‚Halt‘"),
        ("„Er rief 'Halt' und ging“", "'Halt'"),
        ("„Er rief »Halt« und ging“", "»Halt«"),
        ('„Er rief "Halt" und ging“', '"Halt"'),
        ("»Er rief ›Halt‹ und ging«", "›Halt‹"),
        ("«Er rief ‹Halt› und ging»", "‹Halt›"),
        ("\"Er rief 'Halt' und ging\"", "'Halt'"),
        ('"Er rief „Halt“ und ging"', "„Halt“"),
        ("“Er rief ‘Halt’ und ging”", "‘Halt’"),
        ("„Er rief ‚Halt‘“", "‚Halt‘"),
        ("„‚Halt‘, rief er“", "‚Halt‘"),
    ],
)
def test_nesting(text: str, inner: str) -> None:
    assert _found(text) == [(text, 0, True), (inner, 1, True)]
    assert find_quotations(text)[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Er kommt.",
        "Hans’ Hut war's nicht.",
        "Rock ’n’ Roll in den ’80ern",
        pytest.param(
            "'s ist Max' Hut.",
            marks=pytest.mark.xfail(strict=True, reason="reads like the quotation 's ist Max'"),
        ),
        'Der 5" lange Nagel',
        "Ein Blick um 5'' nach Norden",
        "L'Aquila, d’Estaing und O'Neill",
    ],
)
def test_no_quotation_and_no_warning(text: str) -> None:
    assert find_quotations(text) == ([], [])


@pytest.mark.parametrize(
    ("text", "quotations", "odd"),
    [
        ("Er sagte: „Ich komme.", [("„Ich komme.", 0, False)], "„"),
        ("Er sagte: „Ich komme.\n\nSie ging.", [("„Ich komme.", 0, False)], "„"),
        ("Er sagte: „Ich komme.\nSie ging.", [("„Ich komme.", 0, False)], "„"),
        ('Er sagte: "Ich komme.\n\n"Sie ging.', [('"Ich komme.', 0, False), ('"Sie ging.', 0, False)], '""'),
        ("Ich komme“, sagte er.", [], "“"),
        ("Ich komme«, sagte er.", [], "«"),
        # The nearest opening mark is the one that closes; the outer one stays open.
        (
            "„Er rief „Halt und ging“",
            [("„Er rief „Halt und ging“", 0, False), ("„Halt und ging“", 1, True)],
            "„",
        ),
        ("„Er rief »Halt.", [("„Er rief »Halt.", 0, False)], "„»"),
        ("„Er rief ‚Halt.“", [("„Er rief ‚Halt.“", 0, True)], "‚"),
    ],
)
def test_odd_marks(text: str, quotations: list[tuple[str, int, bool]], odd: str) -> None:
    assert _found(text) == quotations
    assert "".join(text[i] for i in find_quotations(text)[1]) == odd


def test_apostrophe_inside_a_quotation_costs_no_warning() -> None:
    text = "„Er war 's“, sagte Hans' Frau."
    assert _found(text) == [("„Er war 's“", 0, True)]
    assert find_quotations(text)[1] == []


def test_speech_of_several_paragraphs() -> None:
    text = "„Wir kommen.\n\n„Wir bleiben.\n\n„Wir gehen ‚gern‘“, sagte er.\n\n„Ja.“"
    assert _found(text) == [
        ("„Wir kommen.\n\n„Wir bleiben.\n\n„Wir gehen ‚gern‘“", 0, True),
        ("‚gern‘", 1, True),
        ("„Ja.“", 0, True),
    ]
    assert find_quotations(text)[1] == []


def test_speech_of_several_paragraphs_that_nobody_closes() -> None:
    text = "„Wir kommen.\n\n„Wir bleiben.\n\nEr ging."
    assert _found(text) == [("„Wir kommen.\n\n„Wir bleiben.", 0, False)]
    assert find_quotations(text)[1] == [0]


def test_odd_mark_inside_a_carried_quotation() -> None:
    text = "„Wir »kommen.\n\n„Wir bleiben.“"
    assert _found(text) == [(text, 0, True)]
    assert find_quotations(text)[1] == [text.index("»")]


def test_windows_line_ends() -> None:
    text = "„Ja.\r\n\r\nEr ging. „Nein.“\r\n"
    assert _found(text) == [("„Ja.", 0, False), ("„Nein.“", 0, True)]


# Properties

_MARKS = "„“”»«‚‘’›‹\"'"
_anything = st.text(st.sampled_from([*_MARKS, *"aZ1.,- (\n\r\t\u00a0"]), max_size=40) | st.text(max_size=40)


def _contains(outer: Quotation, inner: Quotation) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


@given(_anything)
def test_any_text_gives_nested_or_disjoint_ranges(text: str) -> None:
    quotations, odd = find_quotations(text)
    assert [(q.start, -q.end) for q in quotations] == sorted((q.start, -q.end) for q in quotations)
    for q in quotations:
        assert 0 <= q.start < q.end <= len(text)
        assert text.startswith((*PAIRS, "'"), q.start)
    for n, left in enumerate(quotations):
        for right in quotations[n + 1 :]:
            assert left.end <= right.start or (_contains(left, right) and left.depth < right.depth)
    assert odd == sorted(set(odd))
    assert all(text[i] in _MARKS for i in odd)


@given(_anything)
def test_an_unclosed_quotation_has_an_odd_mark_and_no_other_begins_with_one(text: str) -> None:
    quotations, odd = find_quotations(text)
    assert {q.start for q in quotations if not q.closed} <= set(odd)
    assert not {q.start for q in quotations if q.closed} & set(odd)
    assert not {q.end - 1 for q in quotations if q.closed} & set(odd)


_WORDS = st.lists(st.sampled_from(["ja", "Wir", "kommen", "Überall", "1991", "war’s"]), min_size=1, max_size=4)


@st.composite
def _balanced(draw: st.DrawFn) -> tuple[str, int]:
    """A text whose marks are all paired as newspapers pair them, and how many pairs it has."""
    outer, inner = draw(
        st.sampled_from(
            [
                ("„“", "‚‘"),
                ("»«", "›‹"),
                ("«»", "‹›"),
                ("“”", "‘’"),
                ('""', "''"),
            ]
        )
    )
    if inner in {"‘’", "''"}:  # an apostrophe would close them
        words = st.lists(st.sampled_from(["ja", "Wir", "kommen", "1991"]), min_size=1, max_size=4)
    else:
        words = _WORDS
    pieces, pairs = [], 0
    for _ in range(draw(st.integers(1, 4))):
        pieces.append(" ".join(draw(words)))
        body = " ".join(draw(words))
        if draw(st.booleans()):
            body += f" {inner[0]}{' '.join(draw(words))}{inner[1]} {' '.join(draw(words))}"
            pairs += 1
        stop = draw(st.sampled_from(["", ".", "!", "?", "…"]))
        after = draw(st.sampled_from(["", ",", "."]))
        pieces.append(f"{outer[0]}{body}{stop}{outer[1]}{after}")
        pairs += 1
    return draw(st.sampled_from([" ", "\n", "\n\n"])).join(pieces), pairs


@given(_balanced())
def test_balanced_marks_are_never_odd(balanced: tuple[str, int]) -> None:
    text, pairs = balanced
    quotations, odd = find_quotations(text)
    assert odd == []
    assert all(q.closed for q in quotations)
    assert len(quotations) == pairs
