"""Reporting verbs in the text: which entry of the table a verb form is, with all its parts."""

from dataclasses import dataclass, replace

from newsgraph.attributions.subjects import subject_behind
from newsgraph.language.tables import Verb
from newsgraph.reading import Reading
from newsgraph.syntax import Clause, Rel, is_finite, is_verb


@dataclass(frozen=True)
class Cue:
    """A reporting verb at work. `main` is its lexical verb, `tokens` all its parts: auxiliaries, particle, fixed words."""

    verb: Verb
    main: int
    tokens: tuple[int, ...]
    clause: Clause


def find_cues(reading: Reading) -> list[Cue]:
    """Every verb form of the article that is a reporting verb, in text order."""
    cues = []
    for clauses in reading.clauses:
        by_predicate = {clause.predicate: clause for clause in clauses}
        for clause in clauses:
            if is_verb(reading.doc[clause.predicate]):
                # "ist überzeugt": the copula is the verb, its subject and complement hang on the predicate.
                head = reading.tree.heads[clause.predicate]
                whole = by_predicate.get(head, clause) if clause.relation is Rel.COPULA else clause
                cue = _cue(reading, _with_own_subject(reading, whole), clause.predicate)
                if cue is not None:
                    cues.append(cue)
    return cues


def _with_own_subject(reading: Reading, clause: Clause) -> Clause:
    """A parenthetic frame has its subject behind the verb: *Der Konzern, sagte Vorstand Meier, habe alles erfüllt.*"""
    doc, finite = reading.doc, clause.finite
    if finite is None or clause.subject is None or not clause.subject < finite - 1 or doc[finite - 1].text != ",":
        return clause
    subject = subject_behind(reading, finite)
    _, end = reading.sentence_range(finite)
    comma = next((i for i in range(finite + 1, end - 1) if doc[i].text == ","), None)
    if subject is None or comma is None or not is_finite(doc[comma + 1], reading.language):
        return clause
    return replace(clause, subject=subject)


def _cue(reading: Reading, clause: Clause, main: int) -> Cue | None:
    doc, tree, language = reading.doc, reading.tree, reading.language
    token = doc[main]
    if token.tag_ == "ADJA":
        return None
    lemmas = dict.fromkeys((*language.verb_forms.get(token.lower_, {}), token.lemma_))
    particle = _particle(reading, clause, main)
    if particle is None:  # "bekannt gab": an adverb to the parser
        parted = {v.particle for lemma in lemmas for v in language.verbs_by_stem.get(lemma, ())}
        particle = next((c for c in tree.children(main) if doc[c].tag_ == "ADJD" and doc[c].lower_ in parted), None)
    for lemma in lemmas:
        candidates: tuple[Verb, ...]
        if particle is not None:
            candidates = tuple(
                v for v in language.verbs_by_stem.get(lemma, ()) if v.particle.split()[-1] == doc[particle].lower_
            )
        else:
            candidates = tuple(
                v for v in language.verbs_by_lemma.get(lemma, ()) if not _needs_particle(reading, v, main)
            )
        for verb in candidates:
            idiom = _idiom(reading, verb, clause)
            if verb.idioms and idiom is None:
                continue
            parts = {main, *(i for i in clause.verbs if doc[i].tag_ != "APPO"), *(idiom or ())}
            if particle is not None:
                parts.add(particle)
            parts |= {
                i for i in tree.children(main) if doc[i].lower_ in verb.extra and tree.relations[i] is not Rel.SUBJECT
            }
            return Cue(verb, main, tuple(sorted(parts)), clause)
    return None


def _particle(reading: Reading, clause: Clause, main: int) -> int | None:
    """The separated particle of a verb, by the tree or by its tag at the end of the clause."""
    tree, doc = reading.tree, reading.doc
    child = tree.child(main, Rel.PARTICLE)
    if child is not None and doc[child].tag_ != "APPO":  # "sagte einem Bericht zufolge"
        return child
    if clause.finite != main:
        return None
    _, end = reading.sentence_range(main)
    for i in range(main + 1, end):
        if doc[i].text in {",", ":", ";"} or (doc[i].is_punct and doc[i].text in '„“”"»«'):
            return None
        if doc[i].tag_ == "PTKVZ" and doc[i].lower_ != "zufolge":
            return i
    return None


def _needs_particle(reading: Reading, verb: Verb, main: int) -> bool:
    """Whether a particle verb was met by its stem alone: *teilt* is no *mitteilen*, *mitteilt* is."""
    if not verb.particle:
        return False
    return verb.particle.split()[-1] not in reading.doc[main].lower_


def _idiom(reading: Reading, verb: Verb, clause: Clause) -> list[int] | None:
    """Tokens of the idiom's words that stand in the clause, or None if none of the verb's idioms does."""
    if not verb.idioms:
        return []
    doc = reading.doc
    start, end = reading.sentence_range(clause.predicate)
    window = [i for i in range(start, end) if abs(i - clause.predicate) < 18]
    low, high = clause.predicate, clause.predicate
    while low - 1 in window and doc[low - 1].text not in {",", ";", ":"}:
        low -= 1
    while high + 1 in window and doc[high + 1].text not in {",", ";", ":"}:
        high += 1
    for idiom in verb.idioms:
        found, position = [], low
        for word in idiom.split():
            at = next((i for i in range(position, high + 1) if doc[i].text == word or doc[i].lower_ == word), None)
            if at is None:
                break
            found.append(at)
            position = at + 1
        else:
            return found
    return None
