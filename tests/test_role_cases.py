"""Roles by case: title, body and status of the office a person holds, and nouns that are no office."""

import pytest

import newsgraph

# id: text, and each role as holder, title, body ("-" if untold) and status.
_CASES = {
    "title-before": ("Bundeskanzlerin Angela Merkel reiste ab.", "Angela Merkel, Bundeskanzlerin, -, current"),
    "title-with-adjective": (
        "Der russische Präsident Wladimir Putin schwieg.",
        "Wladimir Putin, Präsident, Russland, current",
    ),
    "apposition-genitive": (
        "Stefan Koch, Sprecher der Polizei, bestätigte den Fund.",
        "Stefan Koch, Sprecher, Polizei, current",
    ),
    "apposition-compound": (
        "Sabine Keller, Sprecherin der SPD, lehnte ab.",
        "Sabine Keller, Sprecherin, SPD, current",
    ),
    "apposition-name-second": (
        "Der Sprecher der Polizei, Stefan Koch, bestätigte den Fund.",
        "Stefan Koch, Sprecher, Polizei, current",
    ),
    "predicative": ("Julia Becker ist Sprecherin der Polizei.", "Julia Becker, Sprecherin, Polizei, current"),
    "predicative-past": ("Thomas Berger war Vorsitzender der FDP.", "Thomas Berger, Vorsitzender, FDP, current"),
    "genitive-body": (
        "Der Präsident Frankreichs, Emmanuel Macron, lud nach Paris ein.",
        "Emmanuel Macron, Präsident, Frankreich, current",
    ),
    "compound-party": (
        "SPD-Chef Franz Müntefering trat zurück.",
        "Franz Müntefering, SPD-Chef, SPD, current",
    ),
    "compound-country": ("US-Präsident Barack Obama landete.", "Barack Obama, US-Präsident, USA, current"),
    "compound-commission": (
        "EU-Kommissionspräsidentin Ursula von der Leyen warb für den Plan.",
        "Ursula von der Leyen, EU-Kommissionspräsidentin, EU-Kommission, current",
    ),
    "compound-company": ("Siemens-Chef Roland Busch blieb gelassen.", "Roland Busch, Siemens-Chef, Siemens, current"),
    "country-adjective": (
        "Die britische Premierministerin Theresa May verlor.",
        "Theresa May, Premierministerin, Vereinigtes Königreich, current",
    ),
    "place-adjective": (
        "Der bayerische Ministerpräsident Markus Söder reiste nach Bayern zurück.",
        "Markus Söder, Ministerpräsident, Bayern, current",
    ),
    "chairman": ("Der Vorsitzende Jan Klein eröffnete die Sitzung.", "Jan Klein, Vorsitzender, -, current"),
    "chairwoman": ("Die Vorsitzende Petra Klein eröffnete die Sitzung.", "Petra Klein, Vorsitzende, -, current"),
    "chairman-apposition": (
        "Jan Klein, Vorsitzender der CDU, eröffnete die Sitzung.",
        "Jan Klein, Vorsitzender, CDU, current",
    ),
    "chairman-compound": (
        "Der CDU-Vorsitzende Friedrich Merz widersprach.",
        "Friedrich Merz, CDU-Vorsitzender, CDU, current",
    ),
    "former": (
        "Der ehemalige Minister Stefan Koch widersprach.",
        "Stefan Koch, ehemaliger Minister, -, former",
    ),
    "former-of-a-country": (
        "Der frühere französische Präsident Nicolas Sarkozy klagte.",
        "Nicolas Sarkozy, Präsident, Frankreich, former",
    ),
    "former-prefix": ("Ex-Kanzler Gerhard Schröder widersprach.", "Gerhard Schröder, Ex-Kanzler, -, former"),
    "designated": (
        "Der designierte Minister Stefan Koch widersprach.",
        "Stefan Koch, designierter Minister, -, designated",
    ),
    "deputy": (
        "Die stellvertretende Bürgermeisterin Petra Klein kam.",
        "Petra Klein, stellvertretende Bürgermeisterin, -, current",
    ),
    "feminine": ("Ministerin Julia Becker kündigte Hilfe an.", "Julia Becker, Ministerin, -, current"),
    "feminine-compound": (
        "Die FDP-Sprecherin Sabine Keller schwieg.",
        "Sabine Keller, FDP-Sprecherin, FDP, current",
    ),
    "oblique-case": (
        "Man sprach mit dem Präsidenten Emmanuel Macron.",
        "Emmanuel Macron, Präsident, -, current",
    ),
    "name-behind-genitive": (
        "Der Direktor der Weltbank David Malpass sagte ab.",
        "David Malpass, Direktor, Weltbank, current",
    ),
    "two-holders": (
        "Ministerin Julia Becker traf SPD-Chef Franz Müntefering.",
        "Julia Becker, Ministerin, -, current; Franz Müntefering, SPD-Chef, SPD, current",
    ),
    "genitive-bank": (
        "Der Chef der Deutschen Bank, Christian Sewing, kam.",
        "Christian Sewing, Chef, Deutsche Bank, current",
    ),
    "genitive-before-title": (
        "Russlands Präsident Wladimir Putin kam.",
        "Wladimir Putin, Präsident, Russland, current",
    ),
    "place-genitive-before-title": (
        "Hannovers Oberbürgermeister Jan Klein kam.",
        "Jan Klein, Oberbürgermeister, Hannover, current",
    ),
    "place-genitive-untagged": (
        "In Berlin traf Leipzigs Oberbürgermeister Jan Klein ein.",
        "Jan Klein, Oberbürgermeister, Leipzig, current",
    ),
    "embassy-apposition": (
        "Die deutsche Botschafterin in Moskau, Petra Klein, ging.",
        "Petra Klein, Botschafterin, Deutschland, current",
    ),
    "party-politician": (
        "Der Grünen-Politiker Cem Özdemir kam.",
        "Cem Özdemir, Grünen-Politiker, Bündnis 90/Die Grünen, current",
    ),
    "former-compound": ("Altkanzler Gerhard Schröder kam.", "Gerhard Schröder, Altkanzler, -, former"),
    "vice-prefix": ("Vize-Kanzler Robert Habeck kam.", "Robert Habeck, Vize-Kanzler, -, current"),
    "predicative-with-adverb": (
        "Petra Klein ist seit Mai Präsidentin der Weltbank.",
        "Petra Klein, Präsidentin, Weltbank, current",
    ),
    # No office.
    "no-denied-office": ("Jan Klein ist nicht Sprecher der Polizei.", ""),
    "no-office-with-kein": ("Jan Klein ist kein Sprecher der Polizei.", ""),
    "no-office-never-held": ("Petra Klein war nie Ministerin.", ""),
    "no-age": ("Der 52-jährige Jan Klein kam.", ""),
    "no-wife": ("Seine Ehefrau Petra Klein wartete draußen.", ""),
    "no-brother": ("Sein Bruder Thomas Klein wartete draußen.", ""),
    "no-nationality": ("Die Französin Marie Dupont gewann das Rennen.", ""),
    "no-name-only": ("Angela Merkel reiste ab.", ""),
    "no-office-of-another": ("Angela Merkel traf den Präsidenten.", ""),
    "no-office-without-holder": ("Der Präsident reiste ab.", ""),
    "no-greeting": ("Am Abend kam Frau Schneider.", ""),
}


def _roles(extraction: newsgraph.Extraction) -> list[str]:
    name = {entity.id: entity.name for entity in extraction.entities}
    return [
        f"{name[role.holder]}, {role.title}, {name[role.of] if role.of else '-'}, {role.status}"
        for role in extraction.roles
    ]


@pytest.mark.parametrize(("text", "expected"), _CASES.values(), ids=_CASES.keys())
def test_roles(pipeline: newsgraph.Pipeline, text: str, expected: str) -> None:
    assert _roles(pipeline.extract(text)) == [part for part in expected.split("; ") if part]
