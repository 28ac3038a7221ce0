"""Read German UD treebanks and map their labels to one convention.

The treebanks differ (names are `flat` in GSD and `flat:name` in HDT, a name after a title is `appos` in GSD and PUD),
so training and scoring both go through `read_treebank`, which gives the convention of the Wikinews trees:
`flat:name` for every part of a name and for a name after a title, `acl:relcl` for relative clauses, `obl:arg` for
datives, `expl:pv` for the reflexive pronoun, `det:poss` for possessives. Contractions (`zum`) are one token, as in text.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

LABELS = {
    "obl:tmod": "obl",
    "nmod:poss": "nmod",
    "nsubj:outer": "nsubj",
    "csubj:pass": "csubj",
    "cc:preconj": "cc",
    "iobj": "obl:arg",
    "orphan": "dep",
    "reparandum": "dep",
}
# The relative pronouns' tags: STTS, and PUD's own.
RELATIVE_TAGS = {"PRELS", "PRELAT", "PRELS$"}


@dataclass
class Word:
    form: str
    lemma: str = ""
    pos: str = ""
    tag: str = ""
    feats: str = ""
    head: int = -1  # index of the head in the sentence; its own index for the root, -1 where missing
    dep: str = ""
    space: bool = True


@dataclass
class Sentence:
    id: str
    words: list[Word] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(w.form + " " * w.space for w in self.words).rstrip()


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file with contractions merged; `_` columns become ""."""
    for number, block in enumerate(path.read_text(encoding="utf8").strip().split("\n\n")):
        lines = block.splitlines()
        ids = [line.split("=", 1)[1].strip() for line in lines if line.startswith("# sent_id")]
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        yield _merge_contractions(ids[0] if ids else str(number), [row for row in rows if "." not in row[0]])


def _merge_contractions(sent_id: str, rows: list[list[str]]) -> Sentence:
    inside: dict[int, int] = {}  # word number -> number of the first word of its contraction
    surface: dict[int, list[str]] = {}
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            inside.update(dict.fromkeys(range(first, last + 1), first))
            surface[first] = row
    plain = [row for row in rows if "-" not in row[0]]
    kept = [row for row in plain if inside.get(int(row[0]), int(row[0])) == int(row[0])]
    position = {int(row[0]): i for i, row in enumerate(kept)}
    heads = {int(row[0]): int(row[6]) if row[6].isdigit() else -1 for row in plain}
    index = {n: position[inside.get(n, n)] for n in heads}
    sentence = Sentence(sent_id)
    for i, row in enumerate(kept):
        number, head = int(row[0]), heads[int(row[0])]
        whole = surface.get(number)
        group = {n for n, first in inside.items() if first == number} or {number}
        # A contraction hangs where its first part points outside itself.
        while head in group and head != number:
            head = heads[head]
        form, misc = (whole[1], whole[9]) if whole else (row[1], row[9])
        empty = ["" if cell == "_" else cell for cell in row]
        tag = "APPRART" if whole and empty[3] == "ADP" else empty[4]
        sentence.words.append(
            Word(
                form.replace(" ", ""),
                "_" if row[2] == "_" == form else empty[2],
                empty[3],
                tag,
                empty[5],
                i if head == 0 else -1 if head == -1 else index[head],
                "root" if head == 0 else empty[7],
                "SpaceAfter=No" not in misc,
            )
        )
    return sentence


def unify_labels(sentence: Sentence) -> Sentence:
    """Change the labels of a sentence in place to the one convention, and give it back."""
    words = sentence.words
    for i, word in enumerate(words):
        word.dep = LABELS.get(word.dep, word.dep)
        feats = set(word.feats.split("|"))
        if word.dep in {"acl", "acl:relcl"}:
            below = [w for j, w in enumerate(words) if w.head == i and j != i]
            deeper = [w for w in words if w.head >= 0 and words[w.head] in below]
            if any(w.tag in RELATIVE_TAGS or "PronType=Rel" in w.feats for w in [*below, *deeper]):
                word.dep = "acl:relcl"
        if word.dep == "obj" and "Case=Dat" in feats:
            word.dep = "obl:arg"
        if word.form.casefold() == "sich" and word.dep in {"obj", "obl:arg", "expl", "dep"}:
            word.dep = "expl:pv"
        if word.dep == "det" and ("Poss=Yes" in feats or word.tag == "PPOSAT"):
            word.dep = "det:poss"
    for i, word in enumerate(words):
        head = words[word.head] if word.head >= 0 else word
        if word.dep in {"flat", "compound"} and word.pos == "PROPN" == head.pos:
            word.dep = "flat:name"
        # A name right after its title: "Präsident Wladimir Putin".
        if word.dep == "appos" and word.pos == "PROPN" and word.head == i - 1 and head.pos == "NOUN":
            word.dep = "flat:name"
    for i, word in enumerate(words):  # the parts of a chain of names all hang on its first word
        for _ in range(len(words)):
            head = words[word.head]
            if word.dep != "flat:name" or head.dep != "flat:name" or word.head == i:
                break
            word.head = head.head
    for i, word in enumerate(words):  # compounds and flat parts that stand to the left of their head
        if word.dep == "flat:name" and word.head > i:
            word.dep = "compound"
    return sentence


def respace(sentence: Sentence) -> Sentence:
    """Give a sentence that was stored with blanks between all tokens the spacing of running text."""
    words = sentence.words
    open_quote = False
    for i, word in enumerate(words):
        following = words[i + 1].form if i + 1 < len(words) else ""
        if word.form == '"':
            open_quote = not open_quote
            word.space = not open_quote
        elif word.form in "([„«»" and word.form:
            word.space = False
        closes = following == '"' and open_quote
        if re.fullmatch(r"[.,;:!?)\]“]", following) or closes:
            word.space = False
        if following.startswith('"') and len(following) > 1:
            word.space = True
    return sentence


def read_treebank(path: Path, *, stts: Path | None = None, blanks: bool = False) -> list[Sentence]:
    """Sentences of a treebank in the one convention.

    `stts` is a JSON file with STTS tags for the same tokens (PUD); where the tokens differ the tags are left missing.
    `blanks` says that the file has blanks between all tokens.
    """
    sentences = [unify_labels(s) for s in read_conllu(path)]
    if stts:
        tagged = json.loads(stts.read_text(encoding="utf8"))
        by_text = {
            tuple(t["orth"] for t in s["tokens"]): [t["tag"] for t in s["tokens"]]
            for entry in tagged
            for paragraph in entry["paragraphs"]
            for s in paragraph["sentences"]
        }
        for sentence in sentences:
            tags = by_text.get(tuple(w.form for w in sentence.words))
            for i, word in enumerate(sentence.words):
                word.tag = tags[i] if tags else ""
    return [respace(s) for s in sentences] if blanks else sentences


def read_sigmorphon(path: Path, *, leave_out: set[str]) -> list[Sentence]:
    """Lemmas and UniMorph features (heads are blank in this resplit of GSD), without the texts in `leave_out`."""
    sentences = []
    for sentence in read_conllu(path):
        for word in sentence.words:
            word.head, word.dep, word.pos = -1, "", ""
        if "".join(w.form for w in sentence.words) not in leave_out:
            sentences.append(sentence)
    return sentences
