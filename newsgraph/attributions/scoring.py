"""The learned scorer: how likely a statement that the rules propose is what a reader would call right.

A logistic regression over named features of the statement, its frame and its surroundings (Pedregosa et al. 2011 for the
training; here only the weights are read). It was trained on the open Wikinews quotations; see models/attribution_scorer.
Every feature is a readable string, so that a score can be explained by the weights that made it.
"""

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from newsgraph.attributions.direct import is_utterance, looks_like_name
from newsgraph.attributions.statement import Statement
from newsgraph.errors import ModelError
from newsgraph.nouns import group_noun, organisation_noun, role_noun
from newsgraph.reading import Reading
from newsgraph.syntax import Mood, Rel


@dataclass(frozen=True)
class Scorer:
    """Weights by feature, a bias, and for each form the probability from which a statement is kept."""

    weights: Mapping[str, float]
    bias: float
    thresholds: Mapping[str, float]

    def probability(self, reading: Reading, statement: Statement, others: list[Statement]) -> float:
        """Probability in [0, 1] that the statement is right; `others` are the statements proposed beside it."""
        total = self.bias + sum(self.weights.get(f, 0.0) for f in set(features(reading, statement, others)))
        return 1 / (1 + math.exp(-total))

    def keeps(self, statement: Statement, probability: float) -> bool:
        """Whether a statement of that probability is kept."""
        return probability >= self.thresholds.get(statement.form, 0.5)


@cache
def load_scorer(path: Path) -> Scorer:
    """Read a scorer. Raises ModelError if the file is missing or malformed."""
    try:
        data = json.loads(path.read_text(encoding="utf8"))
        return Scorer(data["weights"], data["bias"], data["thresholds"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{path} is no attribution scorer ({error}); reinstall newsgraph") from error


def features(reading: Reading, statement: Statement, others: list[Statement]) -> Iterator[str]:
    """Names of the features that hold of a statement."""
    rule = statement.rule
    yield f"rule={rule}"
    for name in (
        *_content_features(reading, statement),
        *_frame_features(reading, statement),
        *_speaker_features(reading, statement),
        *_context_features(reading, statement, others),
    ):
        yield name
        yield f"{rule}|{name}"


def _content_features(reading: Reading, statement: Statement) -> Iterator[str]:
    doc = reading.doc
    start, end = statement.content[0]
    length = sum(b - a for a, b in statement.content)
    yield f"length={min(int(math.log2(length + 1)), 7)}"
    yield f"parts={len(statement.content)}"
    yield f"first={doc[start].lower_ if doc[start].pos_ not in {'NOUN', 'PROPN', 'NUM'} else doc[start].pos_}"
    yield f"last={doc[statement.end - 1].pos_}"
    finite = [
        c
        for n in sorted({reading.sentence_of.get(i, 0) for i in range(start, end)})
        for c in reading.clauses[n]
        if c.finite is not None and start <= c.finite < end
    ]
    yield f"finite={min(len(finite), 3)}"
    if finite:
        main = min(finite, key=lambda c: (c.relation is Rel.RELATIVE, c.finite))
        assert main.finite is not None
        yield f"mood={main.mood}"
        yield f"verb={doc[main.finite].lower_}" if doc[main.finite].pos_ == "AUX" else "verb=full"
        yield f"any_subjunctive={any(c.mood is Mood.SUBJUNCTIVE for c in finite)}"
        yield f"passive={main.passive}"
        subject = doc[main.subject].pos_ if main.subject is not None else None
        yield f"content_subject={subject}"
        if statement.form == "free_indirect":
            yield f"infinitive={doc[main.predicate].lemma_}"
            yield f"perfect={any(doc[i].lower_ in {'haben', 'sein', 'worden'} for i in main.verbs)}"
    if statement.form == "direct":
        span = (start, end)
        yield f"utterance={is_utterance(reading, span)}"
        yield f"name={looks_like_name(reading, span)}"
        yield f"before={doc[start - 1].pos_ if start else None}"
        yield f"after={doc[end].pos_ if end < len(doc) else None}"
        words = [t for t in doc[start:end] if not t.is_punct]
        yield f"words={min(len(words), 6)}"
        yield f"capital={all(t.text[:1].isupper() for t in words)}"
        yield f"opens={words[0].pos_ if words else None}"
        yield f"entity={next((t.ent_type_ for t in words if t.ent_type_), '')}"
        yield f"stop={doc[end - 2].text in {'.', '!', '?'}}"


def _frame_features(reading: Reading, statement: Statement) -> Iterator[str]:
    doc, tree = reading.doc, reading.tree
    frame = statement.origin
    if frame is None:
        return
    yield f"kind={frame.kind}"
    yield f"negated={frame.negated}"
    if frame.verb is None:
        yield f"word={doc[frame.cue[0]].lower_}"
        yield f"head={doc[frame.anchor].lemma_}"
        return
    verb, clause = frame.verb.verb, frame.verb.clause
    yield f"lemma={verb.lemma}"
    yield f"verb_kind={verb.kind}"
    yield f"strength={verb.reported}"
    yield f"idiom={bool(verb.idioms)}"
    yield f"relation={clause.relation}"
    yield f"cue_mood={clause.mood}"
    yield f"cue_passive={clause.passive}"
    yield f"tense={'perfect' if len(clause.verbs) > 1 else next(iter(doc[clause.verbs[0]].morph.get('Tense', [])), '')}"
    yield f"modal={next((doc[i].lemma_ for i in clause.verbs if doc[i].tag_[:2] == 'VM'), '')}"
    for child in tree.children(clause.predicate):
        relation = tree.relations[child]
        case = tree.child(child, Rel.CASE)
        if relation in {Rel.OBLIQUE, Rel.AGENT} and case is not None:
            yield f"pp={doc[case].lower_}"
            yield f"{verb.lemma}|pp={doc[case].lower_}"
        elif relation in {Rel.OBJECT, Rel.DATIVE}:
            yield f"has={relation}"
            yield f"object={doc[child].lemma_}"
            yield f"object_suffix={doc[child].lemma_[-4:].lower()}"
            yield f"{verb.lemma}|{relation}"
        elif relation in {Rel.ADVERB, Rel.REFLEXIVE, Rel.EXPLETIVE}:
            yield f"adverb={doc[child].lower_}"
        elif relation in {Rel.COMPLEMENT, Rel.INFINITIVE, Rel.PARATAXIS, Rel.ADVERBIAL, Rel.CONJUNCT}:
            yield f"governs={relation}"


def _speaker_features(reading: Reading, statement: Statement) -> Iterator[str]:
    doc = reading.doc
    if not statement.speaker:
        yield "speaker=none"
        return
    start, end = statement.speaker[0]
    head = next((i for i in range(start, end) if not start <= reading.tree.heads[i] < end), end - 1)
    word, language = doc[head].text, reading.language
    entity = next((t.ent_type_ for t in doc[start:end] if t.ent_type_), "")
    noun = (
        "role" if role_noun(word, language)
        else "organisation" if organisation_noun(word, language)
        else "group" if group_noun(word, language)
        else doc[head].pos_
    )  # fmt: skip
    yield f"speaker={noun}"
    yield f"speaker_entity={entity}"
    yield f"speaker={noun}|{entity}"
    yield f"speaker_lemma={doc[head].lemma_}"
    yield f"speaker_suffix={doc[head].lemma_[-4:].lower()}"
    if statement.origin is not None and statement.origin.verb is not None:
        yield f"{statement.origin.verb.verb.lemma}|{noun}"


def _context_features(reading: Reading, statement: Statement, others: list[Statement]) -> Iterator[str]:
    here = reading.sentence_of.get(statement.start, 0)
    yield f"sentence={min(here, 4)}"
    near: set[str] = set()
    for other in others:
        if other is statement:
            continue
        there = reading.sentence_of.get(other.start, 0)
        if there == here:
            near.add(f"beside={other.rule}")
            if statement.tokens <= other.tokens:
                near.add(f"inside={other.rule}")
        elif 0 < here - reading.sentence_of.get(other.end - 1, 0) <= 2:
            near.add(f"before={other.form}")
    yield from sorted(near)
    if not any(n.startswith("before") for n in near):
        yield "before=none"
