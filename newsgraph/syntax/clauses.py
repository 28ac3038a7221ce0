"""Clauses of a sentence: predicate, verbal complex, subject, mood, subordinator."""

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc, Span, Token

from newsgraph.language import Language
from newsgraph.syntax.tree import CLAUSAL, Rel, Tree

_SUBORDINATORS = {
    *("dass", "daß", "ob", "weil", "da", "wenn", "nachdem", "obwohl", "damit", "falls", "sodass", "indem")
}
_SPEAKERS = {"ich", "du", "wir", "ihr"}
_ADVERBS = {"da", "damit"}  # adverbs as well: "Damit sei der Streit beendet"
_QUESTION_WORDS = {
    *(
        "wer",
        "wen",
        "wem",
        "wessen",
        "was",
        "wie",
        "wo",
        "wann",
        "warum",
        "weshalb",
        "wieso",
        "woher",
        "wohin",
    ),
    *("welche", "welcher", "welches", "welchen", "welchem", "inwieweit", "inwiefern", "wieviel", "wofür"),
    *("wogegen", "womit", "wodurch", "worauf", "woran", "worüber", "wozu"),
}


class Mood(StrEnum):
    """Mood of a finite verb."""

    INDICATIVE = "indicative"
    SUBJUNCTIVE = "subjunctive"


@dataclass(frozen=True)
class Clause:
    """One clause, by token indices.

    `predicate` is the content head (lexical verb, or noun or adjective with a copula); `verbs` the verbal
    complex in text order, separated particle included; `finite` the finite verb or None (infinitive clause,
    or a coordinated verb that shares the auxiliary of the first, and with it mood and voice); `subordinator`
    the conjunction, relative or question word that opens the clause, or None.
    """

    predicate: int
    relation: Rel
    verbs: tuple[int, ...]
    finite: int | None
    mood: Mood | None
    subject: int | None
    subordinator: int | None
    passive: bool


def is_verb(token: Token) -> bool:
    """Whether a token is a verb form, by part of speech or STTS tag."""
    return token.pos_ in {"VERB", "AUX"} or token.tag_[:2] in {"VV", "VA", "VM"}


def is_finite(token: Token, language: Language) -> bool:
    """Whether a verb form is finite. Tag and features are asked first, the form table where they are silent
    or wrong."""
    if not is_verb(token):
        return False
    features = form_features(token, language)
    # The table has reporting verbs alone: *gehört* is a participle of *hören* there, and no veto on *gehören*.
    listed = not token.lemma_ or token.lemma_ in language.verb_forms.get(token.lower_, {})
    if listed and features and not features & {"ind", "sub"}:
        return False
    if token.tag_.endswith("FIN") or "Fin" in token.morph.get("VerbForm", []) or token.morph.get("Mood", []):
        return True
    return bool(features) and features <= {"ind", "sub"}


def form_features(token: Token, language: Language) -> frozenset[str]:
    """What the form table says a verb form can be, over all its lemmas; empty if it is not in the table."""
    readings = language.verb_forms.get(token.lower_, {})
    return frozenset().union(*readings.values()) if readings else frozenset()


def mood_of(token: Token, language: Language) -> Mood:
    """Mood of a finite verb: the form decides where it is unambiguous (*sei, habe* in the third person,
    *träten*), the tagger's feature elsewhere."""
    features = form_features(token, language) & {"ind", "sub"}
    if {"1", "2"} & set(token.morph.get("Person", [])):
        features = frozenset()  # the table holds third persons: "ich habe" is indicative, "er habe" is not
    if features == {"sub"}:
        return Mood.SUBJUNCTIVE
    if features == {"ind"}:
        return Mood.INDICATIVE
    return Mood.SUBJUNCTIVE if "Sub" in token.morph.get("Mood", []) else Mood.INDICATIVE


def find_clauses(tree: Tree, sentence: Span, language: Language) -> list[Clause]:
    """The clauses of a sentence, by position of their predicates."""
    clauses = []
    for token in sentence:
        relation = tree.relations[token.i]
        verbs = _verbal_complex(tree, token.i)
        coordinated = relation is Rel.CONJUNCT and bool(verbs)
        if relation in CLAUSAL or coordinated or (is_verb(token) and relation is not Rel.AUXILIARY and verbs):
            if not verbs:
                continue
            clauses.append(_clause(tree, token.i, relation, verbs, language))
    return clauses


def _verbal_complex(tree: Tree, predicate: int) -> tuple[int, ...]:
    doc = tree.doc
    verbs = [predicate] if is_verb(doc[predicate]) else []
    verbs += tree.children(predicate, Rel.AUXILIARY, Rel.COPULA, Rel.PARTICLE)
    return tuple(sorted(verbs)) if any(is_verb(doc[i]) for i in verbs) else ()


def _clause(tree: Tree, predicate: int, relation: Rel, verbs: tuple[int, ...], language: Language) -> Clause:
    doc = tree.doc
    finite = next((i for i in verbs if is_finite(doc[i], language)), None)
    if (
        finite is None
        and len(verbs) == 1
        and tree.child(predicate, Rel.MARK) is not None
        and not _has_zu(tree, predicate)
    ):
        # "Wie die Zeitung berichtet, …": a form in -t, tagged participle, at the end of a clause without another verb.
        finite = predicate if "ind" in form_features(doc[predicate], language) else None
    # A coordinated verb shares auxiliary and subject with the first: "habe gelogen und betrogen".
    source = predicate
    while relation is Rel.CONJUNCT and tree.relations[source] is Rel.CONJUNCT:
        source = tree.heads[source]
    group, governing = verbs, finite
    if finite is None and source != predicate and not _has_zu(tree, predicate):
        auxiliaries = tree.children(source, Rel.AUXILIARY)
        group = tuple(sorted({*verbs, *auxiliaries}))
        governing = next((i for i in auxiliaries if is_finite(doc[i], language)), None)
    own_subject = tree.child(predicate, Rel.SUBJECT)
    subject = own_subject if own_subject is not None else tree.child(source, Rel.SUBJECT)
    return Clause(
        predicate=predicate,
        relation=relation,
        verbs=verbs,
        finite=finite,
        mood=_mood(doc, governing, subject, language) if governing is not None else None,
        subject=subject,
        subordinator=_subordinator(tree, predicate),
        passive=_is_passive([doc[i] for i in group], language),
    )


def _mood(doc: Doc, finite: int, subject: int | None, language: Language) -> Mood:
    """Mood of a clause's finite verb. A subject in the third person corrects a tagger that reads *er habe* as *ich habe*."""
    forms = form_features(doc[finite], language) & {"ind", "sub"}
    if subject is not None and doc[subject].lower_ not in _SPEAKERS and forms == {"sub"}:
        return Mood.SUBJUNCTIVE
    return mood_of(doc[finite], language)


def _is_passive(verbs: list[Token], language: Language) -> bool:
    """Whether a verbal complex is a passive: *wurde gesagt*, not *ist geworden* nor *wird gesagt haben*."""
    werden = {v.i for v in verbs if v.lemma_ == "werden" or "werden" in language.verb_forms.get(v.lower_, {})}
    participle = any(v.i not in werden and (v.tag_ == "VVPP" or "Part" in v.morph.get("VerbForm", [])) for v in verbs)
    return bool(werden) and participle and not any(v.lower_ == "haben" and v.tag_ == "VAINF" for v in verbs)


def _has_zu(tree: Tree, predicate: int) -> bool:
    doc = tree.doc
    return doc[predicate].tag_ == "VVIZU" or any(doc[i].lower_ == "zu" for i in tree.children(predicate, Rel.MARK))


def _subordinator(tree: Tree, predicate: int) -> int | None:
    doc = tree.doc
    marks = [i for i in tree.children(predicate, Rel.MARK) if doc[i].lower_ != "zu"]
    if marks:
        return marks[0]
    below = tree.subtree(predicate, without=CLAUSAL | {Rel.CONJUNCT})
    words = [i for i in below if not doc[i].is_punct and not doc[i].is_space]
    first = words[0] if words else predicate
    if "Rel" in doc[first].morph.get("PronType", []) or doc[first].tag_ in {"PRELS", "PRELAT"}:
        return first
    if doc[first].lower_ in _ADVERBS and doc[first].tag_ != "KOUS" and doc[first].pos_ != "SCONJ":
        return None
    return first if doc[first].lower_ in _SUBORDINATORS | _QUESTION_WORDS else None
