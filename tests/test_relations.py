"""Relations: German sentence → relations, with negatives, read by the shipped pipeline."""

import pytest

import newsgraph

# Sentence, (source, kind, target) or None where no relation may be read.
CASES = [
    ("Angela Merkel besuchte am Montag Frankreich.", ("Angela Merkel", "visits", "Frankreich")),
    ("Angela Merkel besuchte am Montag ein Museum.", None),
    ("Wladimir Putin drohte der Ukraine mit Krieg.", ("Wladimir Putin", "threatens", "Ukraine")),
    ("Der Ukraine droht ein harter Winter.", None),
    ("Die USA verhängten Sanktionen gegen Russland.", ("USA", "sanctions", "Russland")),
    ("Die USA verhängten eine Ausgangssperre.", None),
    ("Siemens übernimmt den Konkurrenten Alstom.", ("Siemens", "acquires", "Alstom")),
    ("Siemens übernimmt die Verantwortung.", None),
    ("Frankreich unterstützt Italien.", ("Frankreich", "supports", "Italien")),
    ("Finnland trat der Nato bei.", ("Finnland", "joins", "Nato")),
    ("Die Ukraine strebt die Mitgliedschaft in der Nato an.", ("Ukraine", "seeks_membership", "Nato")),
    ("Russland griff die Ukraine an.", ("Russland", "attacks", "Ukraine")),
    ("Die Ukraine wurde von Russland angegriffen.", ("Russland", "attacks", "Ukraine")),
    ("Die Ukraine wurde angegriffen.", None),
    ("Olaf Scholz reiste nach China.", ("Olaf Scholz", "travels_to", "China")),
    ("Olaf Scholz reiste ab.", None),
    ("Emmanuel Macron traf Olaf Scholz in Berlin.", ("Emmanuel Macron", "meets", "Olaf Scholz")),
    ("Emmanuel Macron traf eine Entscheidung.", None),
    ("Angela Merkel kritisierte Wladimir Putin.", ("Angela Merkel", "criticises", "Wladimir Putin")),
    ("Angela Merkel kritisierte die Pläne.", None),
    ("Polen forderte von Deutschland mehr Hilfe.", ("Polen", "demands_from", "Deutschland")),
    ("Deutschland gehört der EU an.", ("Deutschland", "member_of", "EU")),
    ("Es regnete in Berlin.", None),
]


def relations(extraction: newsgraph.Extraction) -> list[tuple[str, str, str]]:
    return [(extraction.entity(r.source).name, r.kind, extraction.entity(r.target).name) for r in extraction.relations]


PARAMETERS = [pytest.param(text, expected, id=text) for text, expected in CASES]


@pytest.mark.parametrize(("text", "expected"), PARAMETERS)
def test_relation(pipeline: newsgraph.Pipeline, text: str, expected: tuple[str, str, str] | None) -> None:
    found = relations(pipeline.extract(text))
    names = {"Nato": "NATO", "EU": "Europäische Union"}
    same = [(names.get(s, s), kind, names.get(t, t)) for s, kind, t in found]
    wanted = (
        []
        if expected is None
        else [(names.get(expected[0], expected[0]), expected[1], names.get(expected[2], expected[2]))]
    )
    assert same == wanted


def test_a_denied_relation_says_so(pipeline: newsgraph.Pipeline) -> None:
    (relation,) = pipeline.extract("Frankreich unterstützt Italien nicht.").relations
    assert relation.negated


def test_a_relation_in_somebodys_words_is_his_claim(pipeline: newsgraph.Pipeline) -> None:
    extraction = pipeline.extract("Angela Merkel sagte, Russland bedrohe die Ukraine. Frankreich unterstützt Italien.")
    claims = {r.kind: r.attribution for r in extraction.relations}
    assert claims["supports"] is None
    assert claims["threatens"] == extraction.attributions[0].id


def test_the_main_topic_is_the_subject_of_the_content(pipeline: newsgraph.Pipeline) -> None:
    extraction = pipeline.extract("Angela Merkel sagte, in Polen habe Frankreich die Ukraine unterstützt.")
    (attribution,) = extraction.attributions
    assert attribution.about_main is not None
    assert extraction.entity(attribution.about_main).name == "Frankreich"
    assert len(attribution.about) == 3
