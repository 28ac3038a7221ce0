"""Read the corpora of names into sentences of (token, label), labels PER LOC ORG MISC.

GermEval's derived forms (`deutsch` LOCderiv) and parts of compounds (`Nato-Gipfel` ORGpart) are no names here.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import biluo_tags_to_spans, iob_to_biluo
from spacy.util import filter_spans

KINDS = {"Person": "PER", "Organisation": "ORG", "Place": "LOC", "Country": "LOC"}
LOWER_PARTS = {"von", "van", "der", "den", "de", "zu", "und", "für", "bin", "al", "la", "le", "du", "del", "des", "di"}


@dataclass
class NamedSentence:
    tokens: list[str]
    labels: list[str]  # BILOU with "-" for a token whose label is missing


def read_germeval(path: Path) -> Iterator[NamedSentence]:
    """Outer layer of GermEval 2014, BIOES columns separated by a blank."""
    for block in path.read_text(encoding="utf8").strip().split("\n\n"):
        rows = [line.split(" ") for line in block.splitlines() if line.strip()]
        labels = [_germeval_label(row[-1]) for row in rows]
        yield NamedSentence([row[0] for row in rows], labels)


def _germeval_label(label: str) -> str:
    position, _, kind = label.partition("-")
    kind = {"OTH": "MISC"}.get(kind, kind)
    if kind not in {"PER", "LOC", "ORG", "MISC"}:
        return "O"
    return {"S": "U", "E": "L"}.get(position, position) + "-" + kind


def read_uner(path: Path) -> Iterator[NamedSentence]:
    """UniversalNER's IOB2 columns: number, token, label, two more."""
    for block in path.read_text(encoding="utf8").strip().split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        yield NamedSentence([row[1] for row in rows], iob_to_biluo([row[2] for row in rows]))


def is_name(text: str, canonical: str, kind: str) -> bool:
    """Whether a mention of an annotated entity is a name, not a pronoun or a description."""
    words = text.replace("-", " ").split()
    if kind == "Organisation" and words[-1:] == ["Polizei"]:
        return False
    parts = canonical.replace("-", " ").split()
    related = any(w.rstrip("s") == p.rstrip("s") for w in words for p in parts)
    acronym = text.isupper() and len(text) > 1
    return all(w[:1].isupper() or w in LOWER_PARTS or w[:1].isdigit() for w in words) and (related or acronym)


def read_wikinews_entities(folder: Path, nlp: Language) -> Iterator[Doc]:
    """Whole Wikinews articles as Docs: names of the entities as PER, LOC, ORG; MISC is not annotated there.

    A capitalised word inside quotation marks and outside every name may be a MISC name: it is left missing.
    """
    for path in sorted(folder.glob("*.json")):
        article = json.loads(path.read_text(encoding="utf8"))
        doc = nlp.make_doc(article["text"])
        spans = []
        for entity in article["entities"]:
            label = KINDS.get(entity["type"])
            for mention in entity["mentions"] if label else ():
                span = doc.char_span(mention["start"], mention["end"], label=label)
                if span is not None and is_name(span.text, entity["canonical"], entity["type"]):
                    spans.append(span)
        spans = filter_spans(spans)
        taken = {t.i for s in spans for t in s}
        quoted, missing = False, []
        for token in doc:
            if token.is_quote:
                quoted = not quoted if token.text == '"' else token.text in "„»‚"
            elif quoted and token.text[:1].isupper() and token.i not in taken:
                missing.append(doc[token.i : token.i + 1])
        doc.set_ents(spans, missing=missing, default="outside")
        yield doc


def to_doc(sentence: NamedSentence, nlp: Language) -> Doc:
    """A Doc of one sentence; quotation marks and stops close up as in running text."""
    spaces = [True] * len(sentence.tokens)
    for i, token in enumerate(sentence.tokens[:-1]):
        following = sentence.tokens[i + 1]
        if following in {".", ",", ";", ":", "!", "?", ")", "“", "]"} or token in {"(", "„", "["}:
            spaces[i] = False
    doc = Doc(nlp.vocab, sentence.tokens, spaces)
    doc.set_ents(biluo_tags_to_spans(doc, sentence.labels))
    return doc
