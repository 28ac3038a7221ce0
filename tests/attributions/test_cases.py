"""German sentences and what is read in them by the shipped model: the table `cases.tsv`."""

from dataclasses import dataclass
from pathlib import Path

import pytest

import newsgraph
from newsgraph.extraction import Attribution, Extraction, Span

_TABLE = Path(__file__).with_name("cases.tsv")


@dataclass(frozen=True)
class Case:
    """One row: the text, and the attribution that must come out or (`form` starting with "-") must not."""

    construction: str
    text: str
    form: str
    content: str
    speaker: str
    cue: str
    addressee: str
    via: str
    xfail: str

    @property
    def expected(self) -> tuple[str, ...]:
        return (self.form, self.content, self.speaker, self.cue, self.addressee)


def read_cases() -> list[Case]:
    lines = _TABLE.read_text(encoding="utf8").splitlines()
    header, *rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Case(**{**dict(zip(header, row, strict=True)), "text": row[1].replace("¶", "\n")}) for row in rows]


CASES = read_cases()


def _words(spans: tuple[Span, ...]) -> str:
    return " / ".join(span.text.replace("\n", "¶") for span in spans)


def _told(attribution: Attribution) -> tuple[str, ...]:
    """An attribution as the table writes it."""
    return (
        attribution.form,
        _words(attribution.content),
        _words(attribution.speaker.spans) if attribution.speaker else "",
        _words(attribution.cue),
        " & ".join(_words(party.spans) for party in attribution.addressees),
    )


def _via(extraction: Extraction, attribution: Attribution) -> str:
    return next((entity.name for entity in extraction.entities if entity.id == attribution.via), "")


def _parameters() -> list[object]:
    return [
        pytest.param(
            case,
            id=case.construction,
            marks=[pytest.mark.xfail(strict=True, reason=case.xfail)] if case.xfail else [],
        )
        for case in CASES
    ]


def test_the_table_has_enough_of_everything() -> None:
    assert len({case.text for case in CASES}) >= 150
    assert len({case.construction for case in CASES}) == len(CASES)
    assert len([case for case in CASES if case.form.startswith("-")]) >= 25
    forms = {"direct", "indirect", "indirect_free", "free_indirect", "reported"}
    assert {case.form.lstrip("-") for case in CASES} - {""} == forms
    assert len([case for case in CASES if case.xfail]) <= 8


@pytest.mark.parametrize("case", _parameters())
def test_case(case: Case, pipeline: newsgraph.Pipeline) -> None:
    extraction = pipeline.extract(case.text)
    found = [_told(attribution) for attribution in extraction.attributions]
    if case.form.startswith("-"):
        assert [told for told in found if told[0] == case.form[1:] or case.form == "-"] == []
        return
    assert case.expected in found
    if case.via:
        assert _via(extraction, extraction.attributions[found.index(case.expected)]) == case.via
