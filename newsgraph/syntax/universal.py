"""Universal Dependencies labels to the common vocabulary; heads stay as they are."""

from spacy.tokens import Doc, Token

from newsgraph.syntax.tree import Rel, Tree

_RELATIONS = {
    "ROOT": Rel.ROOT,
    "root": Rel.ROOT,
    "nsubj": Rel.SUBJECT,
    "nsubj:pass": Rel.SUBJECT,
    "csubj": Rel.CLAUSAL_SUBJECT,
    "obj": Rel.OBJECT,
    "iobj": Rel.DATIVE,
    "obl:arg": Rel.DATIVE,
    "obl": Rel.OBLIQUE,
    "obl:agent": Rel.AGENT,
    "ccomp": Rel.COMPLEMENT,
    "xcomp": Rel.INFINITIVE,
    "advcl": Rel.ADVERBIAL,
    "acl:relcl": Rel.RELATIVE,
    "acl": Rel.NOUN_CLAUSE,
    "advmod": Rel.ADVERB,
    "amod": Rel.ATTRIBUTE,
    "det": Rel.DETERMINER,
    "det:poss": Rel.POSSESSIVE,
    "nmod": Rel.NOMINAL,
    "appos": Rel.APPOSITION,
    "flat:name": Rel.NAME,
    "flat": Rel.NAME,
    "compound": Rel.COMPOUND,
    "nummod": Rel.NUMBER,
    "aux": Rel.AUXILIARY,
    "aux:pass": Rel.AUXILIARY,
    "cop": Rel.COPULA,
    "compound:prt": Rel.PARTICLE,
    "case": Rel.CASE,
    "mark": Rel.MARK,
    "conj": Rel.CONJUNCT,
    "cc": Rel.CONJUNCTION,
    "expl": Rel.EXPLETIVE,
    "expl:pv": Rel.REFLEXIVE,
    "parataxis": Rel.PARATAXIS,
    "punct": Rel.PUNCTUATION,
}


_DAYS = frozenset("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag".split())
_PARTS_OF_NOUNS = frozenset({Rel.NAME, Rel.APPOSITION, Rel.GENITIVE})


def from_universal(doc: Doc) -> Tree:
    """The Tree of a Doc with Universal Dependencies labels."""
    heads = [t.head.i for t in doc]
    relations = [_relation(t) for t in doc]
    for token in doc:
        head, relation = token.head, relations[token.i]
        # No day has a name for its second part: in "besuchte am Montag Frankreich" the name is the verb's.
        if relation in _PARTS_OF_NOUNS and head.lower_ in _DAYS and token.pos_ == "PROPN":
            heads[token.i], relations[token.i] = head.head.i, Rel.OBJECT
        # What has a subject is no particle: „Die Menschen können zurück“, sagte sie.
        elif relation is Rel.PARTICLE and any(_RELATIONS.get(child.dep_) is Rel.SUBJECT for child in token.children):
            relations[token.i] = Rel.COMPLEMENT
        # "zufolge" belongs to the noun before it, never to a verb.
        elif relation is Rel.PARTICLE and token.lower_ == "zufolge" and token.i and doc[token.i - 1].head == head:
            heads[token.i], relations[token.i] = token.i - 1, Rel.CASE
            relations[token.i - 1] = Rel.OBLIQUE
    return Tree(doc, tuple(heads), tuple(relations))


def _relation(token: Token) -> Rel:
    relation = _RELATIONS.get(token.dep_, Rel.OTHER)
    adposition = any(child.dep_ == "case" for child in token.children)
    if relation is Rel.NOMINAL and not adposition:
        return Rel.GENITIVE
    if relation is Rel.DATIVE and (adposition or "Acc" in token.morph.get("Case", [])):
        return Rel.OBLIQUE if adposition else Rel.OBJECT
    return relation
