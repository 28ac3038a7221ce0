"""The verb of a question, and whether a statement was made with it."""

import re
from dataclasses import dataclass

from newsgraph.graph.records import Said
from newsgraph.identity.normal import normal
from newsgraph.language import load_language

# Verbs that ask for any statement, not for one made with just that verb.
_GENERIC = frozenset(
    (
        "sagen sprechen äußern reden meinen erklären mitteilen erzählen berichten finden denken halten stehen wissen "
        "schreiben zitieren melden gehen reagieren"
    ).split()
)
_AUXILIARIES = frozenset("haben sein werden wollen sollen müssen können dürfen mögen machen geben".split())


@dataclass(frozen=True)
class AskedVerb:
    """The lemma with its particle. `generic`: any statement will do; `takes_von`: *von X* is whom it
    addresses."""

    lemma: str
    generic: bool
    takes_von: bool


def find_verb(words: list[str]) -> tuple[AskedVerb | None, set[int]]:
    """The main verb of a question and the places of its words; a particle at the end belongs to it (*kündigte
    … an*)."""
    language = load_language()
    best: tuple[str, int] | None = None
    for n, word in enumerate(words):
        if n and word[:1].isupper():
            continue
        lemmas = [lemma for lemma in language.verb_forms.get(word.lower(), {}) if lemma not in _AUXILIARIES]
        if lemmas:
            best = (min(lemmas, key=lambda lemma: (lemma not in language.verbs_by_lemma, -len(lemma))), n)
    if best is None:
        return None, set()
    lemma, place = best
    places = {place}
    last = words[-1].lower()
    particles = {verb.particle: verb.lemma for verb in language.verbs_by_stem.get(lemma, ())}
    if len(words) - 1 > place and last in particles:
        lemma = particles[last]
        places.add(len(words) - 1)
    verbs = language.verbs_by_lemma.get(lemma, ())
    return AskedVerb(lemma, lemma in _GENERIC, any("von" in verb.addressee for verb in verbs)), places


def was_made_with(said: Said, lemma: str) -> bool:
    """Whether a statement's cue or frame, or the content of a reported one, has a form of the verb or a noun
    made from it (*Forderung*)."""
    language = load_language()
    statement = said.statement
    spans = [*statement.cue, *statement.frame, *(statement.content if statement.form == "reported" else ())]
    words = re.findall(r"\w+", " ".join(span.text for span in spans))
    lower = {word.lower() for word in words}
    for verb in language.verbs_by_lemma.get(lemma, ()):
        stems = {found for word in lower for found in language.verb_forms.get(word, {})}
        if lemma in stems or (verb.particle and verb.stem in stems and verb.particle in lower):
            return True
    noun = normal(lemma).removesuffix("en").removesuffix("n")
    return len(noun) >= 5 and any(normal(word).startswith(noun) for word in words)
