"""The public format: validation and round trips."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from newsgraph.errors import ExtractionError
from newsgraph.extraction import (
    Article,
    Attribution,
    Dateline,
    Entity,
    Extraction,
    ExtractionWarning,
    Mention,
    Party,
    Relation,
    Role,
    Span,
    read_extraction,
)

TEXT = "Putin sagte Xi, Russland helfe „China“."


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words), text=words)


def _mention(words: str) -> Mention:
    return Mention(**_span(words).model_dump())


def _parts() -> dict[str, Any]:
    return {
        "article": Article(id="a", text=TEXT, dateline=Dateline(places=("Moskau",), agency="Reuters")),
        "entities": (
            Entity(id="e1", kind="person", name="Wladimir Putin", mentions=(_mention("Putin"),)),
            Entity(id="e2", kind="person", name="Xi Jinping", mentions=(_mention("Xi"),)),
            Entity(id="e3", kind="country", name="Russland", iso="RU", mentions=(_mention("Russland"),)),
        ),
        "roles": (Role(holder="e1", title="Präsident", of="e3", span=_span("Putin")),),
        "attributions": (
            Attribution(
                id="a1",
                form="indirect",
                content=(_span("Russland helfe"), _span("„China“")),
                cue=(_span("sagte"),),
                frame=(_span("Putin sagte Xi"),),
                speaker=Party(entity="e1", spans=(_span("Putin"),)),
                addressees=(Party(entity="e2", spans=(_span("Xi"),)),),
                about=("e3",),
                via="e2",
                rule="verb_complement",
                confidence=0.9,
            ),
            Attribution(
                id="a2",
                form="direct",
                content=(_span("„China“"),),
                nested_in="a1",
                rule="quote_in_indirect",
                confidence=1,
            ),
        ),
        "relations": (
            Relation(
                id="r1",
                kind="helps",
                predicate="helfen",
                source="e3",
                target="e2",
                evidence=_span("Russland helfe"),
                attribution="a1",
                confidence=0,
            ),
        ),
        "warnings": (ExtractionWarning(code="unbalanced_quote", message="m", span=_span("„")),),
    }


def _changed(part: str, **changes: Any) -> dict[str, Any]:
    """The parts with the first one of `part` changed."""
    parts = _parts()
    first, *others = parts[part]
    parts[part] = (first.model_copy(update=changes), *others)
    return parts


def test_round_trip_through_a_file(tmp_path: Path) -> None:
    extraction = Extraction(**_parts())
    path = tmp_path / "a.json"
    path.write_text(extraction.model_dump_json(), encoding="utf8")
    assert read_extraction(path) == extraction


def test_fields_of_the_file() -> None:
    data = Extraction(**_parts()).model_dump(mode="json")
    assert list(data) == [*("schema_version", "article", "entities", "roles", "attributions", "relations", "warnings")]
    assert data["schema_version"] == "1"
    assert data["article"]["dateline"] == {"places": ["Moskau"], "agency": "Reuters"}
    assert data["attributions"][0]["content"][0] == {"start": 16, "end": 30, "text": "Russland helfe"}
    assert data["attributions"][1]["speaker"] is None
    assert data["attributions"][1]["cue"] == []
    assert data["entities"][0]["mentions"] == [{"start": 0, "end": 5, "text": "Putin", "form": "name"}]


def test_unknown_fields_of_a_later_version_are_ignored() -> None:
    data = Extraction(**_parts()).model_dump() | {"later": 1}
    assert Extraction.model_validate(data) == Extraction(**_parts())


def test_spans_are_all_spans() -> None:
    words = [span.text for span in Extraction(**_parts()).spans()]
    assert words == [
        *("Putin", "Xi", "Russland"),
        "Putin",
        *("Russland helfe", "„China“", "sagte", "Putin sagte Xi", "Putin", "Xi"),
        "„China“",
        "Russland helfe",
        "„",
    ]


def test_entity_by_id() -> None:
    extraction = Extraction(**_parts())
    assert extraction.entity("e2").name == "Xi Jinping"
    with pytest.raises(KeyError, match="e9"):
        extraction.entity("e9")


def test_text_of_an_interrupted_attribution() -> None:
    assert Extraction(**_parts()).attributions[0].text == "Russland helfe … „China“"


def test_models_are_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Article(id="a", text="").text = "b"


WRONG = Span(start=0, end=5, text="Biden")
OUTSIDE = Span(start=1000, end=1001, text="")
REVERSED = Span(start=5, end=2, text="")


@pytest.mark.parametrize(
    ("part", "changes"),
    [
        ("entities", {"mentions": (Mention(**WRONG.model_dump()),)}),
        ("roles", {"span": WRONG}),
        ("attributions", {"content": (WRONG,)}),
        ("attributions", {"cue": (WRONG,)}),
        ("attributions", {"frame": (WRONG,)}),
        ("attributions", {"speaker": Party(spans=(WRONG,))}),
        ("attributions", {"addressees": (Party(spans=(WRONG,)),)}),
        ("relations", {"evidence": WRONG}),
        ("warnings", {"span": WRONG}),
    ],
)
def test_span_that_does_not_read_its_text(part: str, changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match=r"article 'a': span 0:5 reads 'Putin' in the text, not 'Biden'"):
        Extraction(**_changed(part, **changes))


@pytest.mark.parametrize("span", [OUTSIDE, REVERSED])
def test_span_outside_the_text(span: Span) -> None:
    with pytest.raises(ValidationError, match=rf"span {span.start}:{span.end} lies outside its text"):
        Extraction(**_changed("roles", span=span))


@pytest.mark.parametrize(
    ("part", "changes", "what"),
    [
        ("roles", {"holder": "x"}, "entity"),
        ("roles", {"of": "x"}, "entity"),
        ("attributions", {"about": ("x",)}, "entity"),
        ("attributions", {"via": "x"}, "entity"),
        ("attributions", {"speaker": Party(entity="x")}, "entity"),
        ("attributions", {"addressees": (Party(entity="x"),)}, "entity"),
        ("relations", {"source": "x"}, "entity"),
        ("relations", {"target": "x"}, "entity"),
        ("attributions", {"nested_in": "x"}, "attribution"),
        ("relations", {"attribution": "x"}, "attribution"),
    ],
)
def test_reference_to_nothing(part: str, changes: dict[str, Any], what: str) -> None:
    with pytest.raises(ValidationError, match=rf"{what} 'x' is referred to but not listed"):
        Extraction(**_changed(part, **changes))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("confidence", 1.01),
        ("confidence", -0.01),
        ("confidence", float("nan")),
        ("content", ()),
        ("form", "spoken"),
        ("speaker", "e1"),
    ],
)
def test_attribution_out_of_range(field: str, value: Any) -> None:
    data = _parts()["attributions"][0].model_dump()
    Attribution.model_validate(data)
    with pytest.raises(ValidationError, match=field):
        Attribution.model_validate(data | {field: value})


@pytest.mark.parametrize("field", ["start", "end"])
def test_span_has_no_negative_offset(field: str) -> None:
    with pytest.raises(ValidationError, match=field):
        Span.model_validate({"start": 0, "end": 0, "text": ""} | {field: -1})


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"\xff",
        b'{"article": {"id": "a", "text": "Ja."}, "schema_version": "2"}',
        b'{"article": {"id": "a", "text": "Ja."}, "roles": [{"holder": "e1"}]}',
    ],
)
def test_no_extraction_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(ExtractionError, match=r"a\.json: no valid extraction; write it anew with `newsgraph extract`"):
        read_extraction(path)


def test_missing_extraction_file(tmp_path: Path) -> None:
    with pytest.raises(ExtractionError, match=r"weg\.json: no valid extraction"):
        read_extraction(tmp_path / "weg.json")


# Properties

_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_maybe = st.none() | _texts


@st.composite
def _extractions(draw: st.DrawFn) -> Extraction:
    text = draw(_texts)

    def span() -> Span:
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        return Span(start=start, end=end, text=text[start:end])

    def spans(least: int = 0) -> tuple[Span, ...]:
        return tuple(span() for _ in range(draw(st.integers(least, 3))))

    ids = [f"e{n}" for n in range(draw(st.integers(0, 3)))]
    some_id = st.sampled_from([None, *ids])
    return Extraction(
        article=Article(
            id=draw(_texts),
            text=text,
            title=draw(_maybe),
            published=draw(_maybe),
            url=draw(_maybe),
            source=draw(_maybe),
        ),
        entities=tuple(
            Entity(
                id=i,
                kind="group",
                name=draw(_texts),
                mentions=tuple(Mention(**s.model_dump()) for s in spans()),
            )
            for i in ids
        ),
        attributions=tuple(
            Attribution(
                id=f"a{n}",
                form="direct",
                content=spans(least=1),
                frame=spans(),
                speaker=draw(st.none() | st.just(Party(entity=draw(some_id), spans=spans()))),
                via=draw(some_id),
                nested_in=f"a{n - 1}" if n and draw(st.booleans()) else None,
                negated=draw(st.booleans()),
                rule="r",
                confidence=draw(st.floats(0, 1)),
            )
            for n in range(draw(st.integers(0, 3)))
        ),
    )


@given(_extractions())
def test_any_extraction_survives_its_json(extraction: Extraction) -> None:
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction
    assert Extraction.model_validate(extraction.model_dump(mode="json")) == extraction


@given(_extractions(), st.data())
def test_a_shifted_span_is_noticed(extraction: Extraction, data: st.DataObject) -> None:
    """A text changed under the offsets is refused, unless every span still reads the same."""
    text = "¶" + extraction.article.text
    changed = extraction.model_dump() | {"article": {"id": "a", "text": text}}
    if all(text[s.start : s.end] == s.text for s in extraction.spans()):
        Extraction.model_validate(changed)
    else:
        with pytest.raises(ValidationError, match="reads"):
            Extraction.model_validate(changed)
