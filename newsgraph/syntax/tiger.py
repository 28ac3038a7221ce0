"""TIGER labels (de_core_news_*) to the common vocabulary.

TIGER heads a clause by its finite verb, a prepositional phrase by the preposition and chains coordinations
through the conjunction; the steps below turn each into content heads, in the order in which they depend on
each other. Labels: TIGER annotation scheme (Albert et al. 2003), as used by spaCy.
"""

from spacy.tokens import Doc, Token

from newsgraph.syntax.tree import Rel, Tree

# The labels that Universal Dependencies lack: they tell the scheme (both have `cc`).
LABELS = frozenset(
    (
        *(
            "ac",
            "adc",
            "ag",
            "ams",
            "app",
            "avc",
            "cd",
            "cj",
            "cm",
            "cp",
            "cvc",
            "da",
            "dm",
            "ep",
            "ju",
            "mnr",
        ),
        *("mo", "ng", "nk", "nmc", "oa", "oc", "og", "op", "par", "pd", "pg", "ph", "pm", "pnc", "rc", "re"),
        *("rs", "sb", "sbp", "svp", "uc", "vo"),
    )
)

_RELATIONS = {
    "ROOT": Rel.ROOT,
    "sb": Rel.SUBJECT,
    "sbp": Rel.AGENT,
    "oa": Rel.OBJECT,
    "da": Rel.DATIVE,
    "og": Rel.OBLIQUE,
    "op": Rel.OBLIQUE,
    "cvc": Rel.OBLIQUE,
    "oc": Rel.COMPLEMENT,
    "rs": Rel.COMPLEMENT,
    "re": Rel.COMPLEMENT,
    "rc": Rel.RELATIVE,
    "app": Rel.APPOSITION,
    "ag": Rel.GENITIVE,
    "pg": Rel.NOMINAL,
    "mnr": Rel.NOMINAL,
    "pnc": Rel.NAME,
    "nmc": Rel.NUMBER,
    "ng": Rel.ADVERB,
    "cj": Rel.CONJUNCT,
    "cd": Rel.CONJUNCTION,
    "ju": Rel.CONJUNCTION,
    "cp": Rel.MARK,
    "pm": Rel.MARK,
    "ac": Rel.CASE,
    "cm": Rel.CASE,
    "cc": Rel.NOMINAL,
    "svp": Rel.PARTICLE,
    "ep": Rel.EXPLETIVE,
    "ph": Rel.EXPLETIVE,
    "par": Rel.PARATAXIS,
    "punct": Rel.PUNCTUATION,
}
_ADPOSITIONS = {"APPR", "APPRART", "APPO", "APZR"}


def from_tiger(doc: Doc) -> Tree:
    """The Tree of a Doc with TIGER labels."""
    heads = [t.head.i for t in doc]
    relations = [_relation(t) for t in doc]
    _flatten_coordination(doc, heads, relations)
    _head_phrases_by_nouns(doc, heads, relations)
    _head_clauses_by_content(doc, heads, relations)
    _head_names_by_first_word(doc, heads, relations)
    return Tree(doc, tuple(heads), tuple(relations))


def _relation(token: Token) -> Rel:
    if token.is_punct or token.dep_ == "punct":
        return Rel.PUNCTUATION
    if token.dep_ == "nk":
        return _noun_kernel(token)
    if token.dep_ in {"mo", "mnr"} and _is_verb(token):
        return Rel.NOUN_CLAUSE if token.dep_ == "mnr" else Rel.ADVERBIAL
    if token.dep_ == "mo":
        if token.tag_ in _ADPOSITIONS or token.pos_ in {"NOUN", "PROPN", "ADP"}:
            return Rel.OBLIQUE
        return Rel.ATTRIBUTE if token.tag_ == "ADJA" else Rel.ADVERB
    if token.dep_ == "oa" and token.tag_ == "PRF":
        return Rel.REFLEXIVE
    if token.dep_ == "sb" and _is_verb(token):
        return Rel.CLAUSAL_SUBJECT
    if token.dep_ in {"oc", "re"} and _is_verb(token) and token.head.pos_ in {"NOUN", "PROPN"}:
        return Rel.NOUN_CLAUSE
    if token.dep_ in {"oc", "re", "pd", "oa"} and _is_clause(token):
        return Rel.INFINITIVE if _is_zu_infinitive(token) else Rel.COMPLEMENT
    if token.dep_ == "pd":
        return Rel.OTHER
    if token.dep_ == "pnc" and token.tag_ == "ADJA":
        return Rel.ATTRIBUTE
    return _RELATIONS.get(token.dep_, Rel.OTHER)


def _noun_kernel(token: Token) -> Rel:
    if token.tag_ in {"ART", "PDAT", "PIAT", "PIDAT", "PWAT", "PRELAT"} or token.pos_ == "DET" != token.tag_:
        return Rel.POSSESSIVE if token.tag_ == "PPOSAT" else Rel.DETERMINER
    if token.tag_ == "PPOSAT":
        return Rel.POSSESSIVE
    if token.tag_ == "CARD" or token.pos_ == "NUM":
        return Rel.NUMBER
    if token.tag_ == "ADJA" or token.pos_ == "ADJ":
        return Rel.ATTRIBUTE
    if token.pos_ in {"PROPN", "NOUN", "X"} and token.head.tag_ not in _ADPOSITIONS:
        return Rel.NAME
    return Rel.OTHER


def _is_verb(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} or token.tag_[:2] in {"VV", "VA", "VM"}


def _is_finite(token: Token) -> bool:
    return token.tag_.endswith("FIN") or "Fin" in token.morph.get("VerbForm", [])


def _is_zu_infinitive(token: Token) -> bool:
    return token.tag_ == "VVIZU" or any(c.dep_ == "pm" for c in token.children)


def _is_clause(token: Token) -> bool:
    """Whether a verb heads a clause of its own, not a part of its governor's verbal complex."""
    return _is_verb(token) and (_is_finite(token) or _is_zu_infinitive(token))


def _swap(heads: list[int], relations: list[Rel], old: int, new: int, label: Rel) -> None:
    """Let `new`, a dependent of `old`, take the place of `old`, which becomes its dependent under `label`."""
    heads[new] = new if heads[old] == old else heads[old]
    relations[new] = relations[old]
    for i, head in enumerate(heads):
        if head == old and i not in (old, new):
            heads[i] = new
    heads[old], relations[old] = new, label


def _flatten_coordination(doc: Doc, heads: list[int], relations: list[Rel]) -> None:
    """first ← und ← second becomes first ← second ← und."""
    for token in doc:
        if token.dep_ != "cj" or token.head.dep_ not in {"cd", "cj"}:
            continue
        first = token.head
        while first.dep_ in {"cd", "cj"} and first.head.i != first.i:
            first = first.head
        if token.head.dep_ == "cd":
            heads[token.head.i] = token.i
        heads[token.i] = first.i


def _head_phrases_by_nouns(doc: Doc, heads: list[int], relations: list[Rel]) -> None:
    """in ← Moskau becomes Moskau ← in."""
    for token in doc:
        if token.tag_ not in _ADPOSITIONS and token.pos_ != "ADP":
            continue
        nouns = [
            c.i for c in token.children if c.dep_ == "nk" and c.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"}
        ]
        if nouns and relations[token.i] is not Rel.PARTICLE:
            _swap(heads, relations, token.i, nouns[0], Rel.CASE)


def _head_clauses_by_content(doc: Doc, heads: list[int], relations: list[Rel]) -> None:
    """hat ← gesagt becomes gesagt ← hat; ist ← krank becomes krank ← ist. From the lowest verb upwards."""
    for token in sorted(doc, key=lambda t: sum(1 for _ in t.ancestors), reverse=True):
        if token.pos_ not in {"AUX", "VERB"}:
            continue
        parts = [
            c
            for c in token.children
            if c.dep_ == "oc" and _is_verb(c) and not _is_finite(c) and not _is_zu_infinitive(c)
        ]
        governs_bare = token.pos_ == "AUX" or token.tag_[:2] in {"VA", "VM"} or token.lemma_ == "lassen"
        if parts and governs_bare:
            # The lexical verb may itself have moved below its own participle by now.
            new = _branch(heads, token.i, parts[0].i)
            if new is not None:
                _swap(heads, relations, token.i, new, Rel.AUXILIARY)
            continue
        # "Das Problem ist, dass er lügt": the clause stays a complement of "ist".
        predicates = [c for c in token.children if c.dep_ == "pd" and not _is_clause(c)]
        if predicates and token.lemma_ in {"sein", "bleiben", "werden"}:
            new = _branch(heads, token.i, predicates[0].i)
            if new is not None:
                _swap(heads, relations, token.i, new, Rel.COPULA)


def _head_names_by_first_word(doc: Doc, heads: list[int], relations: list[Rel]) -> None:
    """Putin ← Wladimir becomes Wladimir ← Putin; below a title both hang on the title."""
    for i in range(len(doc)):
        parts = [
            c.i
            for c in doc[:i]
            if heads[c.i] == i and relations[c.i] is Rel.NAME and c.dep_ == "pnc" and c.pos_ in {"PROPN", "NOUN", "X"}
        ]
        if parts:
            _swap(heads, relations, i, parts[0], Rel.NAME)
    for i in range(len(doc)):
        while relations[i] is Rel.NAME and relations[heads[i]] is Rel.NAME:
            heads[i] = heads[heads[i]]


def _branch(heads: list[int], top: int, i: int) -> int | None:
    """The dependent of `top` that token `i` is or hangs on, or None if it has moved away from `top`."""
    while heads[i] != top:
        if heads[i] == i:
            return None
        i = heads[i]
    return i
