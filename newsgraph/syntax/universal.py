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


def from_universal(doc: Doc) -> Tree:
    """The Tree of a Doc with Universal Dependencies labels."""
    heads = [t.head.i for t in doc]
    relations = [_relation(t) for t in doc]
    for token in doc:
        # No day has a name for its second part: in "besuchte am Montag Frankreich" the name is the verb's.
        head = token.head
        if relations[token.i] in {Rel.NAME, Rel.APPOSITION} and head.lower_ in _DAYS and token.pos_ == "PROPN":
            heads[token.i], relations[token.i] = head.head.i, Rel.OBJECT
    return Tree(doc, tuple(heads), tuple(relations))


def _relation(token: Token) -> Rel:
    relation = _RELATIONS.get(token.dep_, Rel.OTHER)
    adposition = any(child.dep_ == "case" for child in token.children)
    if relation is Rel.NOMINAL and not adposition:
        return Rel.GENITIVE
    if relation is Rel.DATIVE and (adposition or "Acc" in token.morph.get("Case", [])):
        return Rel.OBLIQUE if adposition else Rel.OBJECT
    return relation
