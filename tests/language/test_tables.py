"""The tables of German words: their form, what they promise one another, how a malformed one is reported."""

import unicodedata
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pycountry
import pytest

from newsgraph.errors import TableError
from newsgraph.language import load_language, tables
from newsgraph.language.tables import read_table, values

FOLDER = Path(str(files("newsgraph.language")))
NAMES = sorted(path.stem for path in FOLDER.glob("*.tsv"))
# Columns that make a row unique where the first one does not.
_KEY_COLUMNS = {"verb_forms": 2}
_LISTS = {
    "adjectives",
    "addressee",
    "aliases",
    "capital",
    "demonyms",
    "extra",
    "features",
    "forms",
    "frames",
    "idiom",
    "needs",
}
_ENUMS: dict[tuple[str, str], set[str]] = {
    ("attribution_words", "position"): {"pre", "post", "pre|post", "free", "conj"},
    ("attribution_words", "needs"): {"", "source_noun", "person_or_source", "person", "verb"},
    ("attribution_words", "cue_is_speaker"): {"", "1"},
    ("countries", "article"): {"", "der", "die", "das", "plural"},
    ("first_names", "gender"): {"m", "f", "mf"},
    ("group_nouns", "gender"): {"m", "f", "n", "pl"},
    ("metonyms", "kind"): {"building", "organisation", "city"},
    ("organisation_nouns", "gender"): {"m", "f", "n", "pl"},
    ("organisation_nouns", "definite"): {"0", "1", "2", "3"},
    ("organisation_nouns", "suffix"): {"0", "1"},
    ("organisation_nouns", "unique"): {"0", "1"},
    ("organisations", "kind"): {
        *("party", "media", "agency", "international", "company", "ministry", "court", "military", "police"),
        *("ngo", "sport", "parliament", "government", "science", "union", "religious", "militia"),
        "intelligence",
    },
    ("places", "kind"): {"city", "state", "region", "continent", "river", "sea", "island", "territory"},
    ("reporting_nouns", "kind"): {"source", "content", "source|content"},
    ("reporting_nouns", "compounds"): {"", "1"},
    ("reporting_verbs", "kind"): {"speech", "writing", "thought", "perception", "act"},
    ("reporting_verbs", "np_strength"): {"0", "1", "2", "3"},
    ("reporting_verbs", "negates"): {"", "0", "1"},
    ("role_nouns", "kind"): {"office", "profession", "relation"},
    ("role_nouns", "suffix"): {"0", "1"},
    ("role_nouns", "body"): {"0", "1"},
    ("titles", "kind"): {"address", "academic", "noble", "military", "religious"},
    ("titles", "gender"): {"", "m", "f"},
    ("titles", "role"): {"0", "1"},
}
_ISO = {country.alpha_2 for country in pycountry.countries}
_SOVEREIGN_BEYOND_THE_UN = {"PS", "TW", "VA"}


def _rows(name: str) -> list[list[str]]:
    """Header and rows as cells, read apart from the code under test."""
    text = (FOLDER / f"{name}.tsv").read_text(encoding="utf8")
    return [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")]


def test_there_are_tables() -> None:
    assert {"countries", "reporting_verbs", "verb_forms", "role_nouns"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_text(name: str) -> None:
    text = (FOLDER / f"{name}.tsv").read_bytes().decode("utf8")
    assert unicodedata.is_normalized("NFC", text)
    assert text.endswith("\n")
    assert "\n\n" not in text
    assert [c for c in text if unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp"} and c not in "\t\n"] == []
    assert text.startswith("# ")
    assert "# Source" in text or "# Common knowledge" in text or "# Made by" in text


@pytest.mark.parametrize("name", NAMES)
def test_rows(name: str) -> None:
    header, *rows = _rows(name)
    assert {len(row) for row in rows} == {len(header)}
    assert len(set(header)) == len(header)
    keys = [row[0] for row in rows]
    assert keys == sorted(keys)
    columns = _KEY_COLUMNS.get(name, 1)
    counts = Counter(tuple(row[:columns]) for row in rows)
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_cells_have_no_stray_blanks_and_lists_no_gaps(name: str) -> None:
    header, *rows = _rows(name)
    cells = [(column, cell) for row in rows for column, cell in zip(header, row, strict=True)]
    assert [cell for _, cell in cells if cell != " ".join(cell.split(" ")).strip() or "  " in cell] == []
    lists = [cell for column, cell in cells if column in _LISTS and cell]
    assert [cell for cell in lists if any(not v or v != v.strip() for v in cell.split("|"))] == []
    assert [cell for cell in lists if len(set(cell.split("|"))) < len(cell.split("|"))] == []
    assert [row for row in rows if not row[0]] == []


@pytest.mark.parametrize(("name", "column"), _ENUMS)
def test_closed_sets(name: str, column: str) -> None:
    header, *rows = _rows(name)
    at = header.index(column)
    assert {row[at] for row in rows} <= _ENUMS[name, column]


@pytest.mark.parametrize(
    ("name", "column", "known"),
    [
        ("reporting_verbs", "frames", {"direct", "dass", "v2", "wh", "inf", "als", "np"}),
        ("verb_forms", "features", {"ind", "sub", "inf", "part", "zu", "imp"}),
    ],
)
def test_closed_sets_of_lists(name: str, column: str, known: set[str]) -> None:
    header, *rows = _rows(name)
    at = header.index(column)
    assert {value for row in rows for value in row[at].split("|")} == known


@pytest.mark.parametrize("name", NAMES)
def test_read_table_reads_every_row(name: str) -> None:
    header, *rows = _rows(name)
    assert [list(row.values()) for row in read_table(name)] == rows
    assert all(list(row) == header for row in read_table(name))


# Countries


def test_iso_codes_exist() -> None:
    language = load_language()
    countries = [country.iso for country in language.countries if country.iso]
    assert set(countries) - _ISO == {"XK"}
    places = {place.iso for place in language.places.values() if place.iso}
    organisations = {organisation.iso for organisation in language.organisations if organisation.iso}
    metonyms = {metonym.iso for metonym in language.metonyms.values() if metonym.iso}
    assert places - _ISO <= {"XK"}
    assert organisations - _ISO <= {"XK"}
    assert metonyms - _ISO <= {"XK", "EU"}


def test_countries_are_complete() -> None:
    """193 members of the United Nations, Palästina, Taiwan, Vatikan and Kosovo; ISO has no other state."""
    codes = [country.iso for country in load_language().countries if country.iso]
    assert len(codes) == len(set(codes)) == 193 + len(_SOVEREIGN_BEYOND_THE_UN) + 1
    assert set(codes) >= _SOVEREIGN_BEYOND_THE_UN
    no_state = (
        "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF "
        "MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT"
    )
    assert _ISO - set(codes) == set(no_state.split())


def test_former_states_have_a_key_and_no_code() -> None:
    language = load_language()
    today = [country for country in language.countries if country.iso]
    assert all(country.key == country.iso for country in today)
    former = [country for country in language.countries if not country.iso]
    assert {"Sowjetunion", "Jugoslawien", "Tschechoslowakei"} <= {country.name for country in former}
    assert all(len(country.key) == 4 for country in former)
    assert all(not country.capitals for country in former)
    assert all(country.capitals for country in today if country.iso not in {"NR"})


def test_no_name_means_two_countries() -> None:
    names = Counter(name for c in load_language().countries for name in {c.name, *c.aliases})
    assert [name for name, count in names.items() if count > 1] == []


def test_demonyms_are_pairs() -> None:
    demonyms = [pair for country in load_language().countries for pair in country.demonyms]
    assert len(demonyms) > 190
    assert [pair for pair in demonyms if len(pair) != 2 or not all(pair)] == []


# Verbs


def test_every_reporting_verb_has_forms() -> None:
    """Of a particle verb, both the joined forms (mitteilt) and those of its base (teilt … mit)."""
    language = load_language()
    known = {lemma for lemmas in language.verb_forms.values() for lemma in lemmas}
    assert sorted({verb.lemma for verb in language.verbs} - known) == []
    assert sorted({verb.stem for verb in language.verbs if verb.particle} - known) == []


def test_every_reporting_verb_has_finite_forms_of_both_moods() -> None:
    language = load_language()
    features: dict[str, set[str]] = {}
    for readings in language.verb_forms.values():
        for lemma, found in readings.items():
            features.setdefault(lemma, set()).update(found)
    lemmas = {verb.stem for verb in language.verbs if verb.particle} | {verb.lemma for verb in language.verbs}
    assert sorted(lemma for lemma in lemmas if not {"ind", "sub", "part"} <= features[lemma]) == []


def test_a_particle_stands_before_its_verb() -> None:
    verbs = [verb for verb in load_language().verbs if verb.particle]
    assert [v.lemma for v in verbs if not v.lemma.startswith(v.particle) or v.stem == v.lemma] == []


@pytest.mark.parametrize(
    ("form", "lemma", "features"),
    [
        ("sagte", "sagen", {"ind", "sub"}),
        ("sei", "sein", {"sub", "imp"}),
        ("träten", "treten", {"sub"}),
        ("ist", "sein", {"ind"}),
        ("mitgeteilt", "mitteilen", {"part"}),
        ("mitzuteilen", "mitteilen", {"zu"}),
    ],
)
def test_verb_forms(form: str, lemma: str, features: set[str]) -> None:
    assert load_language().verb_forms[form][lemma] == features


@pytest.mark.parametrize("table", ["role_nouns", "organisation_nouns", "group_nouns", "reporting_nouns"])
def test_nouns_have_themselves_among_their_forms(table: str) -> None:
    for row in read_table(table):
        assert row["lemma"] in values(row["forms"]), row["lemma"]
        if row.get("feminine"):
            assert row["feminine"] in values(row["forms"]), row["lemma"]


def test_language_indexes() -> None:
    language = load_language()
    assert "mitteilen" in {verb.lemma for verb in language.verbs_by_stem["teilen"]}
    assert [verb.particle for verb in language.verbs_by_lemma["mitteilen"]] == ["mit"]
    assert language.country_by_key["RU"].name == "Russland"
    assert "Präsident" not in language.titles  # a role, no title


# Malformed tables


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands in for the folder of the tables."""
    monkeypatch.setattr(tables, "files", lambda package: tmp_path)
    return tmp_path


@pytest.mark.parametrize("row", ["sagen", "sagen\tm\tx"])
def test_row_of_another_length(folder: Path, row: str) -> None:
    (folder / "t.tsv").write_text(f"# Source: none.\nname\tgender\nreden\tm\n{row}\n", encoding="utf8")
    cells = row.count("\t") + 1
    with pytest.raises(TableError, match=rf"t\.tsv line 4: {cells} cells, the header has 2: 'sagen"):
        list(read_table("t"))


def test_row_that_holds_no_number(folder: Path) -> None:
    (folder / "t.tsv").write_text("# Source\nlemma\tdefinite\nAmt\t3\nHaus\tviel\n", encoding="utf8")
    with pytest.raises(TableError, match=r"t\.tsv line 4: .*'viel'"):
        list(tables.read_entries("t", tables._noun))


def test_table_without_a_column(folder: Path) -> None:
    (folder / "t.tsv").write_text("# Source\nname\nAmt\n", encoding="utf8")
    with pytest.raises(TableError, match=r"t\.tsv line 3: the table has no column 'lemma'"):
        list(tables.read_entries("t", tables._noun))


def test_comments_and_blank_lines_are_skipped(folder: Path) -> None:
    (folder / "t.tsv").write_text("# Source\n\nname\tgender\n# ein Kommentar\n\nAda\tf\n", encoding="utf8")
    assert list(read_table("t")) == [{"name": "Ada", "gender": "f"}]


@pytest.mark.parametrize(("cell", "expected"), [("", ()), ("a", ("a",)), ("a|b c", ("a", "b c"))])
def test_values(cell: str, expected: tuple[str, ...]) -> None:
    assert values(cell) == expected
