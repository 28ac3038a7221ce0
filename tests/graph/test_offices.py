import pytest

from newsgraph.graph.offices import office_title


@pytest.mark.parametrize(
    ("title", "bodies", "office"),
    [
        ("Präsident", ["Russland"], "Präsident"),
        ("Präsidentin", ["Russland"], "Präsident"),
        ("EU-Kommissionspräsidentin", ["EU-Kommission"], "Präsident"),
        ("SPD-Chef", ["SPD"], "Chef"),
        ("Ex-Präsident", [], "Präsident"),
        ("ehemaliger Bundeskanzler", [], "Bundeskanzler"),
        ("Bundeskanzlerin", [], "Bundeskanzler"),
        ("stellvertretende Außenministerin", ["USA"], "stellvertretender Außenminister"),
        ("US-Präsident", ["USA"], "US-Präsident"),
        ("US-Präsidentin", ["USA", "US"], "Präsident"),
        ("SPD-Vorsitzende", ["SPD"], "Vorsitzender"),
        ("designierter", [], "designierter"),
    ],
)
def test_office_title(title, bodies, office):
    assert office_title(title, bodies) == office
