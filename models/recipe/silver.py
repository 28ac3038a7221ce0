"""What the corpora leave out and a trained tagger or the dictionary can add, each kept only where gold agrees.

- Wikinews trees have heads, labels and UPOS by hand, no tags, features or lemmas: a tag is kept where its UPOS is the
  gold one, features where they are complete, and a lemma where the dictionary knows one for that form and tag.
- The resplit of GSD (sigmorphon 2019) has lemmas and features in UniMorph's scheme, no tags and no UPOS.
"""

from collections.abc import Iterable, Iterator, Sequence

from dictionary import Dictionary
from harmonize import MISSING, features, is_complete, lemma_of, part_of_speech
from spacy.language import Language
from spacy.tokens import Doc
from treebanks import Sentence, Word

# UPOS that a tag stands for where it is not obvious from its first letters.
TAG_POS = {
    "ADJA": {"ADJ"}, "ADJD": {"ADJ"}, "ADV": {"ADV"}, "APPO": {"ADP"}, "APPR": {"ADP"}, "APPRART": {"ADP"},
    "APZR": {"ADP"}, "ART": {"DET"}, "CARD": {"NUM"}, "FM": {"X"}, "ITJ": {"INTJ"}, "KOKOM": {"ADP", "CCONJ", "SCONJ"},
    "KON": {"CCONJ"}, "KOUI": {"SCONJ"}, "KOUS": {"SCONJ"}, "NE": {"PROPN"}, "NN": {"NOUN"}, "PDAT": {"DET"},
    "PDS": {"PRON"}, "PIAT": {"DET"}, "PIS": {"PRON"}, "PPER": {"PRON"}, "PPOSAT": {"DET"}, "PPOSS": {"PRON"},
    "PRELAT": {"DET", "PRON"}, "PRELS": {"PRON"}, "PRF": {"PRON"}, "PROAV": {"ADV"}, "PTKA": {"ADV", "PART"},
    "PTKANT": {"PART", "INTJ"}, "PTKNEG": {"PART"}, "PTKVZ": {"ADP", "ADV", "ADJ"}, "PTKZU": {"PART"},
    "PWAT": {"DET"}, "PWAV": {"ADV"}, "PWS": {"PRON"}, "TRUNC": {"NOUN", "X"}, "XY": {"X"}, "$,": {"PUNCT"},
    "$.": {"PUNCT"}, "$(": {"PUNCT"},
}  # fmt: skip
SHORTEST, LONGEST = 5, 60
AGREEMENT = 0.85  # share of the words whose head and label must be the same for a sentence to be kept
UNIMORPH = {
    "NOM": "Case=Nom", "GEN": "Case=Gen", "DAT": "Case=Dat", "ACC": "Case=Acc", "MASC": "Gender=Masc",
    "FEM": "Gender=Fem", "NEUT": "Gender=Neut", "SG": "Number=Sing", "PL": "Number=Plur", "1": "Person=1",
    "2": "Person=2", "3": "Person=3", "IND": "Mood=Ind", "SBJV": "Mood=Sub", "IMP": "Mood=Imp", "PRS": "Tense=Pres",
    "PST": "Tense=Past", "FIN": "VerbForm=Fin", "NFIN": "VerbForm=Inf", "V.PTCP": "VerbForm=Part", "CMPR": "Degree=Cmp",
    "SPRL": "Degree=Sup",
}  # fmt: skip
UNIMORPH_POS = {"N": "NOUN", "PROPN": "PROPN", "ADJ": "ADJ", "DET": "DET", "PRO": "PRON", "V": "VERB", "ADP": "ADP",
                "ADV": "ADV", "CONJ": "CCONJ", "NUM": "NUM", "PART": "PART"}  # fmt: skip


def agrees(tag: str, pos: str) -> bool:
    return pos in ({"VERB", "AUX"} if tag.startswith("V") else TAG_POS.get(tag, set()))


def parse(sentences: Sequence[Sentence], nlp: Language) -> list[Doc]:
    docs = (Doc(nlp.vocab, [w.form for w in s.words], [w.space for w in s.words]) for s in sentences)
    return list(nlp.pipe(docs))


def add_to_trees(sentences: Sequence[Sentence], nlp: Language, dictionary: Dictionary) -> None:
    """Tags, features and lemmas of trees that have UPOS alone, in place."""
    for sentence, doc in zip(sentences, parse(sentences, nlp), strict=True):
        has_ich = any(w.form.casefold() == "ich" for w in sentence.words)
        for word, token in zip(sentence.words, doc, strict=True):
            tag = {"PAV": "PROAV", "PIDAT": "PIAT"}.get(token.tag_, token.tag_)
            if word.pos == "AUX" and tag.startswith("VV"):
                tag = ""
            fill(word, tag if agrees(tag, word.pos) else "", str(token.morph), dictionary, has_ich)


def add_to_lemmas(sentences: Sequence[Sentence], nlp: Language, dictionary: Dictionary) -> None:
    """UPOS, tags and features of sentences that have lemmas and UniMorph features, in place."""
    for sentence, doc in zip(sentences, parse(sentences, nlp), strict=True):
        has_ich = any(w.form.casefold() == "ich" for w in sentence.words)
        for word, token in zip(sentence.words, doc, strict=True):
            marks = set(word.feats.split(";"))
            word.pos = next((pos for mark, pos in UNIMORPH_POS.items() if mark in marks), token.pos_)
            if word.pos == "VERB" and token.pos_ == "AUX":
                word.pos = "AUX"
            tag = {"PAV": "PROAV", "PIDAT": "PIAT"}.get(token.tag_, token.tag_)
            feats = "|".join(sorted(UNIMORPH[m] for m in marks & set(UNIMORPH)))
            fill(word, tag if agrees(tag, word.pos) else "", feats, dictionary, has_ich)


def agreed_trees(docs: Sequence[Doc], first: Language, second: Language, dictionary: Dictionary) -> Iterator[Sentence]:
    """Sentences on which two parsers agree but for a few words, whose heads and labels are left missing.

    Method: the agreement step of tri-training (Zhou & Li 2005; for parsing Søgaard & Rishøj 2010).
    """
    words = [[t.text for t in doc] for doc in docs]
    spaces = [[bool(t.whitespace_) for t in doc] for doc in docs]
    ones = first.pipe(Doc(first.vocab, w, s) for w, s in zip(words, spaces, strict=True))
    others = second.pipe(Doc(second.vocab, w, s) for w, s in zip(words, spaces, strict=True))
    for number, (one, other) in enumerate(zip(ones, others, strict=True)):
        if not SHORTEST <= len(one) <= LONGEST or len(list(one.sents)) != 1:
            continue
        same = [(a.head.i, a.dep_) == (b.head.i, b.dep_) for a, b in zip(one, other, strict=True)]
        if sum(same) < AGREEMENT * len(one):
            continue
        sentence = Sentence(f"silver-{number}")
        has_ich = any(t.lower_ == "ich" for t in one)
        for a, b, agree in zip(one, other, same, strict=True):
            word = Word(a.text, "", b.pos_, "", "", a.head.i, a.dep_ if agree else "", bool(a.whitespace_))
            word.dep = "root" if word.dep == "ROOT" else word.dep
            fill(word, b.tag_ if a.tag_ == b.tag_ and agrees(b.tag_, b.pos_) else "", str(b.morph), dictionary, has_ich)
            sentence.words.append(word)
        yield sentence


def sentences_of(texts: Iterable[str], nlp: Language) -> Iterator[Doc]:
    """The sentences of texts, each as a Doc of its own."""
    for doc in nlp.pipe(line for text in texts for line in text.splitlines() if line.strip()):
        for sentence in doc.sents:
            yield Doc(nlp.vocab, [t.text for t in sentence], [bool(t.whitespace_) for t in sentence])


def fill(word: Word, tag: str, feats: str, dictionary: Dictionary, has_ich: bool) -> None:
    word.tag, word.feats = tag, feats
    if not tag:
        word.feats = MISSING
        return
    word.pos = part_of_speech(word)
    word.feats = features(word, dictionary, has_ich)
    finite = word.tag.endswith("FIN")
    if not is_complete(word) or (finite and "Mood" not in word.feats) or (finite and is_ambiguous(word, dictionary)):
        word.feats = MISSING
    word.lemma = lemma_of(word, dictionary) if word.lemma else dictionary.lemma(word.form, tag)


def is_ambiguous(word: Word, dictionary: Dictionary) -> bool:
    """Whether a past form of a modal verb may be either mood: *sollte*, *wollten*."""
    return word.tag == "VMFIN" and {"PRT", "KJ2"} <= {r[2] for r in dictionary.moods(word.form)}
