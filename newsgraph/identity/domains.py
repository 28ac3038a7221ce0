"""Walks of life that tell two people of one name apart: the trainer Peter Müller is not the prime minister.

Only roles that hardly anybody combines with an office count. An article that gives somebody roles of two
domains joins them.
"""

from collections.abc import Iterable

from newsgraph.identity.normal import normal
from newsgraph.language import load_language
from newsgraph.nouns import role_noun

_SPORT = (
    "trainer", "coach", "torwart", "torhüter", "stürmer", "verteidiger", "mittelfeldspieler", "fußballspieler", "fußballer",
    "spieler", "nationalspieler", "rennfahrer", "radprofi", "radrennfahrer", "boxer", "biathlet", "skispringer", "skifahrer",
    "tennisspieler", "schwimmer", "leichtathlet", "läufer", "pilot der formel", "schiedsrichter", "turner", "ruderer", "profi",
    "golfer", "schachspieler", "schachweltmeister", "weltmeister", "olympiasieger", "kapitän der nationalmannschaft",
)  # fmt: skip
_ARTS = (
    "schauspieler", "sänger", "regisseur", "schriftsteller", "autor", "musiker", "komponist", "dirigent", "maler", "rapper",
    "moderator", "komiker", "kabarettist", "dichter", "bildhauer", "gitarrist", "schlagzeuger", "pianist", "fotograf",
    "drehbuchautor", "entertainer", "popstar", "rockmusiker", "filmproduzent", "model", "designer",
)  # fmt: skip
_ENDS = {
    normal(word).replace(" ", ""): domain for domain, words in (("sport", _SPORT), ("arts", _ARTS)) for word in words
}


def domain_of(titles: Iterable[str]) -> str:
    """`sport` or `arts` if all of somebody's titles in an article belong to it, else "" (offices, or several
    domains).

    >>> domain_of(["Trainer"]), domain_of(["Sänger", "Abgeordneter"]), domain_of([])
    ('sport', '', '')
    """
    found = {_domain(title) for title in titles}
    return found.pop() if len(found) == 1 else ""


def _domain(title: str) -> str:
    words = title.split()
    noun = role_noun(words[-1], load_language()) if words else None
    forms = [normal(word) for word in (title, noun.lemma if noun else "")]
    last = [form.split()[-1] for form in forms if form]
    # The longest end counts: a Schauspieler is no Spieler.
    ends = [end for end in _ENDS for form in last if form.endswith(end)]
    return _ENDS[max(ends, key=len)] if ends else ""
