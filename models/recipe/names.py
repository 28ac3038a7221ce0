"""Read the corpora of names into Docs with entities PER, LOC, ORG, MISC.

GermEval's derived forms (`deutsch` LOCderiv) and parts of compounds (`Nato-Gipfel` ORGpart) are no names here.
"""

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

KINDS = {"Person": "PER", "Organisation": "ORG", "Place": "LOC", "Country": "LOC"}
LOWER_PARTS = {"von", "van", "der", "den", "de", "zu", "und", "für", "bin", "al", "la", "le", "du", "del", "des", "di"}
CLOSE_LEFT = {".", ",", ";", ":", "!", "?", ")", "“", "]"}
CONTRACTIONS = {
    "an dem": "am", "an das": "ans", "auf das": "aufs", "bei dem": "beim", "durch das": "durchs", "für das": "fürs",
    "in dem": "im", "in das": "ins", "um das": "ums", "über das": "übers", "unter dem": "unterm", "von dem": "vom",
    "vor dem": "vorm", "zu dem": "zum", "zu der": "zur", "hinter dem": "hinterm", "über dem": "überm",
}  # fmt: skip
CLOSE_RIGHT = {"(", "„", "["}


@dataclass(frozen=True)
class NamedSentence:
    tokens: list[str]
    spans: list[tuple[int, int, str]]  # first token, token after the last, label


def read_germeval(path: Path) -> Iterator[NamedSentence]:
    """Outer layer of GermEval 2014, BIOES columns separated by a blank."""
    for block in path.read_text(encoding="utf8").strip().split("\n\n"):
        rows = [line.split(" ") for line in block.splitlines() if line.strip()]
        spans, start = [], 0
        for i, row in enumerate(rows):
            position, _, kind = row[-1].partition("-")
            kind = {"OTH": "MISC"}.get(kind, kind)
            if position in {"B", "S"}:
                start = i
            if position in {"E", "S"} and kind in {"PER", "LOC", "ORG", "MISC"}:
                spans.append((start, i + 1, kind))
        yield NamedSentence([row[0] for row in rows], spans)


def to_doc(sentence: NamedSentence, nlp: Language) -> Doc:
    """A Doc of one sentence; quotation marks and stops close up as in running text."""
    spaces = [True] * len(sentence.tokens)
    for i, token in enumerate(sentence.tokens[:-1]):
        if sentence.tokens[i + 1] in CLOSE_LEFT or token in CLOSE_RIGHT:
            spaces[i] = False
    doc = Doc(nlp.vocab, sentence.tokens, spaces)
    doc.set_ents([doc.char_span(doc[a].idx, doc[b - 1].idx + len(doc[b - 1]), label=k) for a, b, k in sentence.spans])
    return doc


def read_uner(path: Path, treebank: Path, nlp: Language) -> Iterator[Doc]:
    """UniversalNER's labels on the running text of UD PUD, in the tokens of the pipeline.

    UNER cuts hyphens (`Papua - Neuguinea`) and contractions (`an dem`) apart; names are read in running text instead.
    A name that ends inside a token takes the whole token.
    """
    labels = {block_id(block): block for block in path.read_text(encoding="utf8").strip().split("\n\n")}
    numbers: Counter[str] = Counter()  # UNER numbers the sentences of each text anew: n01001011 is its n01001-0001
    for parsed in treebank.read_text(encoding="utf8").strip().split("\n\n"):
        text_id = block_id(parsed)[:6]
        numbers[text_id] += 1
        rows = [line.split("\t") for line in labels[f"{text_id}-{numbers[text_id]:04}"].splitlines() if line[0] != "#"]
        text = next(line.split("=", 1)[1].strip() for line in parsed.splitlines() if line.startswith("# text ="))
        places = align([row[1] for row in rows], text)
        doc = nlp.make_doc(text)
        spans = [
            doc.char_span(places[start][0], places[end - 1][1], label=kind, alignment_mode="expand")
            for start, end, kind in iob_spans([row[2] for row in rows])
        ]
        doc.set_ents(filter_spans(spans))
        yield doc


def align(words: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Offsets of the words in the text, where `an dem` may stand as `am`."""
    places: list[tuple[int, int]] = []
    end = i = 0
    while i < len(words):
        start = len(text) - len(text[end:].lstrip())
        whole = CONTRACTIONS.get(" ".join(words[i : i + 2]).casefold(), "(?!)")
        if re.match(rf"{whole}\b", text[start:], re.IGNORECASE) and not text.startswith(
            " ".join(words[i : i + 2]), start
        ):
            end = start + len(whole)
            places += [(start, end)] * 2
            i += 2
        elif text.startswith(words[i], start):
            end = start + len(words[i])
            places.append((start, end))
            i += 1
        else:  # "z." in "z. B.", which the treebank cuts into "zu dem B."
            end = start + len(text[start:].split()[0])
            places += [(start, end)] * 2
            i += 2
    return places


def block_id(block: str) -> str:
    return next(line.split("=", 1)[1].strip() for line in block.splitlines() if line.startswith("# sent_id"))


def iob_spans(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    start = 0
    for i, tag in enumerate([*tags, "O"]):
        if i and tags[i - 1] != "O" and not tag.startswith("I-"):
            yield start, i, tags[start].partition("-")[2]
        if not tag.startswith("I-"):
            start = i


def is_name(text: str, canonical: str, kind: str) -> bool:
    """Whether a mention of an annotated entity is a name, not a pronoun or a description."""
    words = text.replace("-", " ").split()
    if kind == "Organisation" and words[-1:] == ["Polizei"]:
        return False
    parts = canonical.replace("-", " ").split()
    related = any(w.rstrip("s") == p.rstrip("s") for w in words for p in parts)
    acronym = text.isupper() and len(text) > 1
    return all(w[:1].isupper() or w in LOWER_PARTS or w[:1].isdigit() for w in words) and (related or acronym)


def common_nouns(table: Path) -> set[str]:
    """Forms of the nouns that describe an organisation and are no name by themselves: *Partei*, *Stadtrat*."""
    rows = [line.split("\t") for line in table.read_text(encoding="utf8").splitlines() if line[:1] not in {"#", ""}]
    forms, unique = rows[0].index("forms"), rows[0].index("unique")
    return {form for row in rows[1:] if row[unique] != "1" for form in row[forms].split("|")}


def read_wikinews_entities(
    articles: Iterable[dict[str, Any]], nlp: Language, nouns: set[str]
) -> Iterator[tuple[str, Doc]]:
    """Whole Wikinews articles as (id, Doc): names of the entities as PER, LOC, ORG; MISC is not annotated there.

    A capitalised word inside quotation marks and outside every name may be a MISC name: it is left missing, and so is
    a mention of an organisation by a common noun alone (`nouns`).
    """
    for article in articles:
        doc = nlp.make_doc(article["text"])
        spans, missing = [], []
        for entity in article["entities"]:
            label = KINDS.get(entity["type"])
            for mention in entity["mentions"] if label else ():
                span = doc.char_span(*mention, label=label)
                if span is None:
                    continue
                if span.text in nouns:
                    missing.append(span)
                elif is_name(span.text, entity["canonical"], entity["type"]):
                    spans.append(span)
        spans = filter_spans(spans)
        taken = {t.i for s in spans for t in s}
        missing = [s for s in missing if not taken & {t.i for t in s}]
        taken |= {t.i for s in missing for t in s}
        quoted = False
        for token in doc:
            if token.is_quote:
                quoted = not quoted if token.text == '"' else token.text in "„»‚"
            elif quoted and token.text[:1].isupper() and token.i not in taken:
                missing.append(doc[token.i : token.i + 1])
        doc.set_ents(spans, missing=missing, default="outside")
        yield article["id"], doc


def swap_names(sentences: Iterable[NamedSentence], seed: int) -> Iterator[NamedSentence]:
    """Each sentence that has a name, once more with other names of the same kind in their places.

    Method: mention replacement of Dai & Adel 2020, "An Analysis of Simple Data Augmentation for NER".
    """
    sentences = [s for s in sentences if s.spans]
    rng = random.Random(seed)
    pool: dict[str, list[list[str]]] = {}
    for sentence in sentences:
        for a, b, kind in sentence.spans:
            pool.setdefault(kind, []).append(sentence.tokens[a:b])
    for sentence in sentences:
        tokens: list[str] = []
        spans, last = [], 0
        for a, b, kind in sentence.spans:
            tokens += sentence.tokens[last:a]
            name = rng.choice(pool[kind])
            spans.append((len(tokens), len(tokens) + len(name), kind))
            tokens += name
            last = b
        yield replace(sentence, tokens=tokens + sentence.tokens[last:], spans=spans)
