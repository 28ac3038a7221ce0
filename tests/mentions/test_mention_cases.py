"""Mentions by case: which words name somebody or something, of what kind, and where the name begins and ends.

Pronouns and groups are left out; a mention is written as `kind` or `kind/form` and its words.
"""

import pytest

import newsgraph

_CASES = {
    # Persons: titles and offices stand outside the name.
    "chancellor-before-name": ("Bundeskanzlerin Angela Merkel reiste ab.", "person Angela Merkel"),
    "doctor-before-name": ("Dr. Thomas Berger leitet die Klinik.", "person Thomas Berger"),
    "professor-doctor": ("Gestern sprach Prof. Dr. Sabine Keller in Hannover.", "person Sabine Keller; place Hannover"),
    "frau-before-surname": ("Am Abend kam Frau Schneider nach Hause.", "person Schneider"),
    "noble-particles": ("Ursula von der Leyen trat vor die Presse.", "person Ursula von der Leyen"),
    "hyphenated-surname": ("Annegret Kramp-Karrenbauer gab ihr Amt auf.", "person Annegret Kramp-Karrenbauer"),
    "genitive-of-a-person": ("Der Rücktritt von Peter Altmaier kam spät.", "person Peter Altmaier"),
    "two-persons": ("Olaf Scholz traf Emmanuel Macron.", "person Olaf Scholz; person Emmanuel Macron"),
    "compound-office": (
        "US-Präsident Barack Obama landete am Morgen.",
        "person Barack Obama",
    ),
    # Countries by table.
    "country-plain": ("Portugal senkt die Steuern.", "country Portugal"),
    "country-genitive": ("Der Vorschlag fand Norwegens Zustimmung.", "country Norwegens"),
    "country-with-article": ("Er floh aus der Türkei in den Libanon.", "country Türkei; country Libanon"),
    "country-plural": ("Viele Urlauber flogen in die Niederlande.", "country Niederlande"),
    "country-plural-dative": (
        "In den Vereinigten Staaten wird im Herbst gewählt.",
        "country Vereinigten Staaten",
    ),
    "country-acronym": ("Die USA kündigten neue Zölle an.", "country USA"),
    "country-official-name": (
        "Die Bundesrepublik Deutschland zahlt den größten Anteil.",
        "country Bundesrepublik Deutschland",
    ),
    "former-state-acronym": ("Sie wuchs in der DDR auf.", "country DDR"),
    "former-state": ("In der Sowjetunion fehlte es an Brot.", "country Sowjetunion"),
    "two-countries": ("Zwischen Indien und Pakistan wächst der Streit.", "country Indien; country Pakistan"),
    # Country adjectives.
    "adjective": ("Der französische Wein ist teurer geworden.", "country/adjective französische"),
    "adjective-dative-plural": ("Bauern auf polnischen Höfen klagen.", "country/adjective polnischen"),
    "adjective-first-word": ("Italienische Winzer klagen über schlechtes Wetter.", "country/adjective Italienische"),
    "adjective-hyphen": ("Der US-amerikanische Markt wächst.", "country/adjective US-amerikanische"),
    "adjective-inside-bank": ("Die Deutsche Bank schließt Filialen.", "organisation Deutsche Bank"),
    "adjective-inside-railway": ("Die Deutsche Bahn sucht Personal.", "organisation Deutsche Bahn"),
    # Organisations by table.
    "party": ("Die SPD verlor viele Stimmen.", "organisation SPD"),
    "company": ("Siemens baut 300 Stellen ab.", "organisation Siemens"),
    "company-genitive": ("Der Gewinn des Konzerns Volkswagen stieg.", "organisation Volkswagen"),
    "international-body": (
        "Die Vereinten Nationen schickten Zelte.",
        "organisation Vereinten Nationen",
    ),
    "agency": ("Die Nachrichtenagentur Reuters berichtete darüber.", "organisation Reuters"),
    "party-genitive": ("Die Spitze der Grünen tagte am Sonntag.", "organisation Grünen"),
    # Organisations by noun.
    "parliament": ("Der Bundestag stimmte am Freitag ab.", "organisation Bundestag"),
    "ministry": ("Das Innenministerium prüft den Fall.", "organisation/description Innenministerium"),
    "ministry-genitive": (
        "Die Pläne des Finanzministeriums sind fertig.",
        "organisation/description Finanzministeriums",
    ),
    "government-with-adjective": (
        "Die russische Regierung schweigt.",
        "organisation/description russische Regierung; country/adjective russische",
    ),
    "government-with-seat": ("Die Regierung in Kiew lehnt das ab.", "organisation/description Regierung in Kiew"),
    "police-with-place": ("Die Polizei Hannover sucht Zeugen.", "organisation/description Polizei Hannover"),
    "police-in-place": ("Die Polizei in Hannover sucht Zeugen.", "organisation/description Polizei in Hannover"),
    "court-with-place": ("Das Amtsgericht München urteilte.", "organisation/description Amtsgericht München"),
    "prosecutor-with-hyphen": (
        "Die Staatsanwaltschaft Nürnberg-Fürth ermittelt.",
        "organisation/description Staatsanwaltschaft Nürnberg-Fürth",
    ),
    "club-with-place": ("Der FC Bayern München siegte.", "organisation FC Bayern München"),
    "adjective-before-capital": (
        "Es regnete in der lettischen Hauptstadt Riga.",
        "country/adjective lettischen; place Riga",
    ),
    # Compounds that only hold a name.
    "compound-summit": ("Der Nato-Gipfel dauert zwei Tage.", ""),
    "compound-crisis": ("Die Ukraine-Krise belastet den Handel.", ""),
    "compound-president": ("Der US-Präsident kommt im Mai.", ""),
    "compound-trip": ("Die China-Reise war anstrengend.", ""),
    # Places.
    "city": ("In Leipzig schneite es den ganzen Tag.", "place Leipzig"),
    "capital-stays-place": ("Der Zug aus Warschau kam zu spät.", "place Warschau"),
    "state-of-germany": ("In Bayern beginnen die Ferien.", "place Bayern"),
    "river": ("Das Wasser der Elbe steigt.", "place Elbe"),
    "two-cities": ("Die Strecke von Hamburg nach Bremen ist gesperrt.", "place Hamburg; place Bremen"),
    # Nothing is named.
    "nothing-weather": ("Am Wochenende bleibt es trocken und warm.", ""),
    "nothing-people": ("Viele Menschen warteten vor dem Tor.", ""),
    "nothing-office-alone": ("Ein Minister muss vieles aushalten.", ""),
    "nothing-indefinite-body": ("Eine Regierung braucht Vertrauen.", ""),
    "nothing-plural-bodies": ("Viele Ministerien sparen an Papier.", ""),
    "nothing-word-like-country": ("Das Porzellan ist aus feinem Ton.", ""),
    "nothing-weekday": ("Am Montag fällt der Unterricht aus.", ""),
    "nothing-adjective-like-noun": ("Die Fische schwimmen im Teich.", ""),
}


def _mentions(extraction: newsgraph.Extraction) -> list[str]:
    """Names, nouns and adjectives, in text order."""
    found = [
        (
            mention.start,
            -mention.end,
            entity.kind + ("" if mention.form == "name" else f"/{mention.form}"),
            mention.text,
        )
        for entity in extraction.entities
        if entity.kind != "group"
        for mention in entity.mentions
        if mention.form != "pronoun"
    ]
    return [f"{kind} {text}" for _, _, kind, text in sorted(found)]


@pytest.mark.parametrize(("text", "expected"), _CASES.values(), ids=_CASES.keys())
def test_mentions(pipeline: newsgraph.Pipeline, text: str, expected: str) -> None:
    assert _mentions(pipeline.extract(text)) == [part for part in expected.split("; ") if part]


@pytest.mark.parametrize(
    ("text", "name", "iso"),
    [
        pytest.param("Norwegens Fischer sind zufrieden.", "Norwegen", "NO", id="genitive"),
        pytest.param("Er lebt in den Niederlanden.", "Niederlande", "NL", id="plural-dative"),
        pytest.param("Sie zog in die Vereinigten Staaten von Amerika.", "USA", "US", id="official-name"),
        pytest.param("Er kommt aus der Bundesrepublik.", "Deutschland", "DE", id="short-official-name"),
        pytest.param("Die spanischen Strände sind voll.", "Spanien", "ES", id="adjective"),
        pytest.param("Das Werk stand in der Tschechoslowakei.", "Tschechoslowakei", None, id="former-state"),
        pytest.param("Großbritannien verlässt die Union.", "Vereinigtes Königreich", "GB", id="great-britain"),
    ],
)
def test_country_names(pipeline: newsgraph.Pipeline, text: str, name: str, iso: str | None) -> None:
    countries = [(e.name, e.iso) for e in pipeline.extract(text).entities if e.kind == "country"]
    assert countries == [(name, iso)]
