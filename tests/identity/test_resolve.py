import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsgraph.errors import GraphError
from newsgraph.graph import build_graph
from newsgraph.identity import Judgement, JudgementLog, resolve_identities
from newsgraph.identity.profile import Profile
from tests.graph.articles import merkel, mueller, putin

PRESIDENT = frozenset({("praesident", "country-us")})


def person(name, **fields):
    return Profile(id=f"person-{name}", kind="person", name=name, names=(name,), shared=" " in name, **fields)


def clusters(profiles, log=None):
    canonical = resolve_identities(profiles, log).canonical
    return {old.removeprefix("person-"): new.removeprefix("person-") for old, new in canonical.items()}


def test_spellings_become_one():
    assert clusters([person("Juri Uschakow"), person("Yuri Ushakov"), person("Angela Merkel")]) == {
        "Yuri Ushakov": "Juri Uschakow"
    }


def test_a_surname_with_an_office_joins_the_full_name():
    found = clusters([person("Biden", offices=PRESIDENT), person("Joe Biden", offices=PRESIDENT), person("Jill Biden")])
    assert found == {"Biden": "Joe Biden"}


def test_what_two_claim_with_equal_right_stays_alone():
    bushes = [person(name, offices=PRESIDENT) for name in ("Bush", "George Herbert Bush", "George Walker Bush")]
    assert clusters(bushes) == {}


def test_a_person_decides_before_the_rules_and_can_undo_it():
    profiles = [person("Juri Uschakow"), person("Yuri Ushakov"), person("Juri Schakow")]
    before = clusters(profiles)
    log = JudgementLog()
    log.decide("person-Juri Uschakow", "person-Yuri Ushakov", "different", by="anna")
    log.decide("person-Juri Schakow", "person-Yuri Ushakov", "same", by="anna", reason="misspelt")
    assert clusters(profiles, log) == {"Yuri Ushakov": "Juri Schakow"}
    assert log.undo("person-Yuri Ushakov", "person-Juri Uschakow")
    assert log.undo("person-Juri Schakow", "person-Yuri Ushakov")
    assert not log.undo("person-Juri Schakow", "person-Yuri Ushakov")
    assert clusters(profiles, log) == before


NAMES = st.sampled_from(
    [
        "Juri Uschakow",
        "Yuri Ushakov",
        "Bush",
        "George Bush",
        "George W. Bush",
        "George H. W. Bush",
        "Peter Müller",
        "Müller",
    ]
)


@given(st.lists(NAMES, unique=True), st.randoms(), st.data())
@settings(max_examples=100, deadline=None)
def test_order_does_not_matter_and_undoing_is_the_identity(names, random, data):
    profiles = [person(name, offices=PRESIDENT) for name in names]
    found = resolve_identities(profiles)
    random.shuffle(profiles)
    assert resolve_identities(profiles) == found
    if len(profiles) > 1:
        log = JudgementLog()
        decision = data.draw(st.sampled_from(["same", "different", "unsure"]))
        log.decide(profiles[0].id, profiles[1].id, decision, by="anna")
        judged = resolve_identities(profiles, log).canonical
        together = judged.get(profiles[0].id, profiles[0].id) == judged.get(profiles[1].id, profiles[1].id)
        assert not (decision == "same" and not together)
        log.undo(profiles[1].id, profiles[0].id)
        assert resolve_identities(profiles, log) == found


def test_graph_merge_then_undo_is_the_identity():
    articles = [putin(), merkel(), mueller()]
    graph = build_graph(articles)
    (full,) = graph.resolve("Wladimir Putin")
    short = next(e for e in graph.entities if e.name == "Putin")
    log = JudgementLog()
    log.decide(full.id, short.id, "same", by="anna")
    merged = build_graph(articles, log)
    (one,) = merged.resolve("Putin")
    assert (one.id, one.name, one.merged, one.article) == (full.id, "Wladimir Putin", (short.id,), None)
    assert merged.resolve(short.id) == (one,)
    assert len(merged.said(about="Wladimir Putin")) == 2
    assert len(merged.nodes) == len(graph.nodes) - 1
    log.undo(full.id, short.id)
    assert build_graph(articles, log) == graph


def test_log_comes_back_from_its_file(tmp_path):
    log = JudgementLog()
    log.decide("b", "a", "same", by="anna", names=("Bär", "Ähre"), reason="gleich")
    log.decide("a", "c", "different", by="anna")
    log.write(tmp_path / "log.jsonl")
    read = JudgementLog.read(tmp_path / "log.jsonl")
    assert read == log
    assert read.get("b", "a") == Judgement(
        left="a", right="b", left_name="Ähre", right_name="Bär", decision="same", reason="gleich", by="anna"
    )


def test_broken_log_names_file_and_line(tmp_path):
    (tmp_path / "log.jsonl").write_text('\n{"left": "a"}\n')
    with pytest.raises(GraphError, match=r"log\.jsonl:2"):
        JudgementLog.read(tmp_path / "log.jsonl")
    with pytest.raises(GraphError, match="two ids"):
        JudgementLog().decide("a", "a", "same", by="anna")


def organisation(name, *names):
    return Profile(id=f"organisation-{name}", kind="organisation", name=name, names=(name, *names))


def test_an_acronym_of_two_bodies_is_that_of_none():
    one = organisation("People's Power Party", "PPPT")
    other = organisation("Pakistanische Volkspartei", "PPPT")
    short = organisation("PPPT")
    assert len(resolve_identities([one, short]).canonical) == 1
    assert resolve_identities([one, other, short]).canonical == {}
