"""The dateline of an agency report."""

import pytest

from newsgraph.dateline import find_dateline


@pytest.mark.parametrize(
    ("text", "places", "agency", "report"),
    [
        ("Moskau/Peking (Reuters) - Der Präsident", ("Moskau", "Peking"), "Reuters", "Der"),
        (" date 2021-12 Moskau/Peking (Reuters) - Der Präsident", ("Moskau", "Peking"), "Reuters", "Der"),
        ("Berlin (dpa) – Die Kanzlerin", ("Berlin",), "dpa", "Die"),
        ("Berlin (dpa/AFP) -  Die Kanzlerin", ("Berlin",), "dpa/AFP", "Die"),
        ("BERLIN (dts Nachrichtenagentur) - Die Kanzlerin", ("BERLIN",), "dts Nachrichtenagentur", "Die"),
        ("Frankfurt am Main (dpa-AFX) - Die Bank", ("Frankfurt am Main",), "dpa-AFX", "Die"),
        ("New York / Washington (AP) — Die Börse", ("New York", "Washington"), "AP", "Die"),
        ("St. Petersburg (AFP): Die Stadt", ("St. Petersburg",), "AFP", "Die"),
        ("Berlin, 3. Mai 2021 (Reuters) - Die Kanzlerin", ("Berlin",), "Reuters", "Die"),
        ("Berlin, 3. Mai (Reuters) -\nDie Kanzlerin", ("Berlin",), "Reuters", "Die"),
        ("\ufeffKiew (AFP) - Die Regierung", ("Kiew",), "AFP", "Die"),
        ("Kiew – Die Regierung", ("Kiew",), None, "Die"),
        ("Kiew/Moskau -- „Wir kommen“", ("Kiew", "Moskau"), None, "„"),
    ],
)
def test_datelines(text: str, places: tuple[str, ...], agency: str | None, report: str) -> None:
    found = find_dateline(text)
    assert found is not None
    dateline, start = found
    assert (dateline.places, dateline.agency) == (places, agency)
    assert text[start:].startswith(report)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Der russische Präsident Wladimir Putin hat gelogen.",
        "Angela Merkel (CDU) sagte, sie komme.",
        "Angela Merkel (CDU) – seit 2005 im Amt – sagte, sie komme.",
        "Merkel (66) - die Kanzlerin - kam.",
        "Wladimir Putin sagte (Reuters), er komme - vielleicht.",
        "Kiew – so die Regierung – bleibt frei.",
        "Nord-Süd-Gefälle wächst",
        "die Agentur Moskau (Reuters) - Der Präsident",
    ],
)
def test_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_the_dateline_stands_at_the_head_only() -> None:
    assert find_dateline("Ein Satz.\n\nMoskau (Reuters) - Der Präsident") is None
