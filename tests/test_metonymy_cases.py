"""Metonyms by case: a capital or a seat of government that speaks is its country; elsewhere it stays a place."""

import pytest

import newsgraph


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        pytest.param("Moskau warnte, der Westen gehe zu weit.", "Russland", "Moskau", id="warned"),
        pytest.param("Paris erklärte, man werde nicht zahlen.", "Frankreich", "Paris", id="declared"),
        pytest.param("„Wir werden antworten“, teilte Peking mit.", "China", "Peking", id="direct-speech"),
        pytest.param("Der Kreml betonte, Gespräche seien möglich.", "Russland", "Kreml", id="kremlin"),
        pytest.param("Das Weiße Haus erklärte, der Plan sei tot.", "USA", "Weiße Haus", id="white-house"),
        pytest.param("Wie Ankara mitteilte, wurden zwei Brücken gesperrt.", "Türkei", "Ankara", id="wie-clause"),
        pytest.param(
            "Der Élysée-Palast teilte mit, das Treffen falle aus.", "Frankreich", "Élysée-Palast", id="palace"
        ),
    ],
)
def test_seat_that_speaks_is_its_country(pipeline: newsgraph.Pipeline, text: str, name: str, word: str) -> None:
    extraction = pipeline.extract(text)
    country = next(e for e in extraction.entities if e.kind == "country" and e.name == name)
    assert [m.text for m in country.mentions if m.form == "metonym"] == [word]
    assert [a.speaker.entity for a in extraction.attributions if a.speaker] == [country.id]


def test_metonym_joins_the_country_named_before(pipeline: newsgraph.Pipeline) -> None:
    extraction = pipeline.extract("Russland rüstet auf. Moskau warnte, der Westen gehe zu weit.")
    country = next(e for e in extraction.entities if e.name == "Russland")
    assert [(m.text, m.form) for m in country.mentions] == [("Russland", "name"), ("Moskau", "metonym")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("Stefan Koch sagte in Moskau, der Streit sei vorbei.", "Moskau", id="in-a-city"),
        pytest.param("Die Delegation aus Moskau erklärte, sie bleibe.", "Moskau", id="from-a-city"),
        pytest.param("Moskau liegt an der Moskwa.", "Moskau", id="city-that-does-not-speak"),
        pytest.param("Hamburg warnte, die Elbe steige weiter.", "Hamburg", id="no-capital-of-a-state"),
        pytest.param("Washington gewann das Spiel.", "Washington", id="capital-that-plays"),
        pytest.param("In Brüssel sagte Stefan Koch, der Streit sei vorbei.", "Brüssel", id="in-brussels"),
    ],
)
def test_place_stays_a_place(pipeline: newsgraph.Pipeline, text: str, place: str) -> None:
    extraction = pipeline.extract(text)
    assert "metonym" not in {m.form for e in extraction.entities for m in e.mentions}
    assert place in {e.name for e in extraction.entities if e.kind == "place"}


@pytest.mark.parametrize("before", ["", "Die EU rechnet nach. "], ids=["alone", "union-named-before"])
def test_brussels_speaks_for_the_union(pipeline: newsgraph.Pipeline, before: str) -> None:
    extraction = pipeline.extract(f"{before}Brüssel warnte, die Schulden seien zu hoch.")
    named = [(e.kind, e.name, [m.form for m in e.mentions]) for e in extraction.entities]
    assert named == [("organisation", "EU", ["name", "metonym"] if before else ["metonym"])]


@pytest.mark.xfail(reason="of two capitals that speak together only the first becomes its country")
def test_two_capitals_speak(pipeline: newsgraph.Pipeline) -> None:
    extraction = pipeline.extract("London und Paris warnten, der Plan sei zu teuer.")
    assert {e.name for e in extraction.entities} == {"Vereinigtes Königreich", "Frankreich"}
