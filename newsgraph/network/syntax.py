"""The component that finds sentences, STTS tags, parts of speech, morphology, lemmas and Universal Dependencies."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, ORTH, POS, TAG
from spacy.language import Language
from spacy.pipeline._edit_tree_internals.edit_trees import EditTrees
from spacy.tokens import Doc
from spacy.vocab import Vocab

from newsgraph.network.biaffine import Biaffine
from newsgraph.network.bilstm import BiLSTM, Packing
from newsgraph.network.component import NetworkComponent
from newsgraph.network.embedding import Embedding
from newsgraph.network.features import Floats, Integers, Keys, use_single_precision
from newsgraph.network.lemmas import LemmaTable
from newsgraph.network.segmenter import Segmenter
from newsgraph.network.weights import read_weights, write_weights

BATCH = 4000  # words that are computed at once
LONGEST = 200  # words of a sentence; a longer one is cut, so that its table of heads stays small
LEMMA_GUESSES = 3
LABELS = "labels.json"
EDITS = "edit_trees.msgpack"
MOODS = "moods.tsv"
OPENING_MARKS = frozenset('"„“»«‚')
ROOT = "ROOT"  # the label of roots
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
# Forms of the present whose first person is no indicative: *ich sei, ich könne*.
ONLY_KONJUNKTIV = frozenset("sei könne müsse solle dürfe wolle möge wisse".split())
FIRST_PERSON = "Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin"


class SyntaxNetwork(NetworkComponent):
    """spaCy component `newsgraph_syntax`. Sentence starts that a Doc has already are kept.

    Blank tokens belong to the word before them; one with a line break is a sentence of its own.
    """

    def __init__(self, vocab: Vocab, name: str) -> None:
        super().__init__(vocab, name)
        self._weights: dict[str, Floats] = {}

    @property
    def labels(self) -> tuple[str, ...]:
        return (*self._tags, *self._morphs, *self._deps) if self._weights else ()

    def set_weights(
        self,
        weights: dict[str, Floats],
        labels: dict[str, list[str]],
        edits: bytes,
        moods: dict[str, str] | None = None,
    ) -> None:
        """Take weights and labels: `tag`, `morph` (part of speech, blank, features), `dep`; `lemma` are numbers of edit trees.

        `moods` are forms that are nothing but Konjunktiv and their features without the person.
        """
        self._weights = weights
        self.moods = moods or {}
        self._label_lists = labels
        self._tags, self._morphs, self._deps = labels["tag"], labels["morph"], labels["dep"]
        self._edit_trees = EditTrees(self.vocab.strings).from_bytes(edits)
        strings, morphology = self.vocab.strings, self.vocab.morphology
        pairs = [label.split(" ", 1) for label in self._morphs]
        self._tag_keys = _keys(strings.add(tag) for tag in self._tags)
        self._pos_keys = _keys(strings.add(pos) for pos, _ in pairs)
        self._morph_keys = _keys(morphology.add(feats) for _, feats in pairs)
        self._dep_keys = _keys(strings.add(dep) for dep in self._deps)
        self._lemma_trees = [int(number) for number in labels["lemma"]]
        self._morph_rows = {label: row for row, label in enumerate(self._morphs)}
        self._embedding, self._lstm = Embedding(weights), BiLSTM(weights)
        use_single_precision(self.vocab)
        self._lemma_table = LemmaTable.of(self.vocab)
        self._segmenter, self._biaffine = Segmenter(weights), Biaffine(weights, self._deps.index(ROOT))
        self._space = np.array(
            [strings.add("_SP"), strings.add("SPACE"), morphology.add(""), strings.add("dep")], dtype=np.uint64
        )

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Sentences of all docs are computed together, a batch at a time."""
        sentences = [s for number, doc in enumerate(docs) for s in self._sentences(number, doc)]
        annotations = [_Annotation(doc, self._space) for doc in docs]
        for batch in _batches(sentences):
            self._compute(batch, annotations)
        for doc, annotation in zip(docs, annotations, strict=True):
            annotation.write(doc)

    def _sentences(self, number: int, doc: Doc) -> Iterator["_Sentence"]:
        words = [token.i for token in doc if not token.is_space]
        if not words:
            return
        orths = np.asarray(doc.to_array([ORTH]))[words]
        embedded = self._embedding(orths, doc.vocab)
        starts = self._segmenter(embedded, [doc[word].text for word in words])
        for i in range(1, len(words)):
            if starts[i] and _is_opening_mark(doc, words[i - 1]):
                starts[i - 1], starts[i] = True, False
        first = 0
        for i in range(1, len(words) + 1):
            given = _given_start(doc, words, i)
            if (starts[i] if given is None else given) or i - first == LONGEST:
                yield _Sentence(number, words[first:i], embedded[first:i])
                first = i

    def _compute(self, batch: Sequence["_Sentence"], annotations: Sequence["_Annotation"]) -> None:
        lengths = [len(s.words) for s in batch]
        packing = Packing(lengths)
        embedded = np.concatenate([s.embedded for s in batch])
        context = np.empty((len(embedded), self._lstm.width), dtype=np.float32)
        context[packing.places] = self._lstm(embedded[packing.places], packing)
        tags, morphs = self._best("tag", context), self._best("morph", context)
        scores = context @ self._weights["lemma.weight"] + self._weights["lemma.bias"]
        heads, deps = self._biaffine(context, lengths)
        start = 0
        for sentence, length in zip(batch, lengths, strict=True):
            here = slice(start, start + length)
            words = np.array(sentence.words)
            annotation = annotations[sentence.doc]
            forms = [annotation.lemmas[word] for word in sentence.words]
            self._correct_moods(forms, morphs[here], heads[here], deps[here])
            annotation.columns[words] = np.stack(
                [
                    self._tag_keys[tags[here]],
                    self._pos_keys[morphs[here]],
                    self._morph_keys[morphs[here]],
                    self._dep_keys[deps[here]],
                ],
                axis=1,
            )
            annotation.heads[words] = words[heads[here]]
            for word, tag, row in zip(sentence.words, tags[here], scores[here], strict=True):
                form = annotation.lemmas[word]
                annotation.lemmas[word] = self._lemma_table(form, self._tags[tag]) or self._lemma(form, row)
            start += length

    def _correct_moods(self, forms: Sequence[str], morphs: Integers, heads: Integers, deps: Integers) -> None:
        """Where form or subject tells the mood: *träten* is no indicative, *ich habe* no Konjunktiv. Changes `morphs`."""
        speaks = {heads[i] for i, form in enumerate(forms) if form.lower() == "ich" and self._deps[deps[i]] in SUBJECTS}
        for i, form in enumerate(forms):
            pos, feats = self._morphs[morphs[i]].split(" ")
            mood = self.moods.get(form.lower())
            if mood and "Mood=Ind" in feats:
                if "Person=1" in feats:  # ich käme as er käme
                    mood = mood.replace("Person=3", "Person=1")
                morphs[i] = self._morph_rows.get(f"{pos} {mood}", morphs[i])
            elif "Mood=Sub" in feats and "Tense=Pres" in feats and form.lower() not in ONLY_KONJUNKTIV:
                of_speaker = i in speaks or (heads[i] in speaks and self._deps[deps[i]] in AUXILIARIES)
                if of_speaker:
                    morphs[i] = self._morph_rows.get(f"{pos} {FIRST_PERSON}", morphs[i])

    def _best(self, name: str, context: Floats) -> Integers:
        best: Integers = (context @ self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]).argmax(axis=1)
        return best

    def _lemma(self, form: str, scores: Floats) -> str:
        """The lemma by the best edit tree that fits the form, or the form itself.

        Method: edit trees, Chrupała 2008; Müller et al. 2015.
        """
        for _ in range(LEMMA_GUESSES):
            best = int(scores.argmax())
            lemma = self._edit_trees.apply(self._lemma_trees[best], form)
            if lemma is not None:
                return str(lemma)
            scores[best] = -np.inf
        return form

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        path.mkdir(parents=True, exist_ok=True)
        write_weights(path, self._weights)
        (path / LABELS).write_text(json.dumps(self._label_lists, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
        (path / EDITS).write_bytes(self._edit_trees.to_bytes())
        (path / MOODS).write_text(
            "".join(f"{form}\t{feats}\n" for form, feats in sorted(self.moods.items())), encoding="utf8"
        )

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> "SyntaxNetwork":
        labels = json.loads((path / LABELS).read_text(encoding="utf8"))
        lines = (path / MOODS).read_text(encoding="utf8").splitlines()
        moods = dict(line.split("\t") for line in lines)
        self.set_weights(read_weights(path), labels, (path / EDITS).read_bytes(), moods)
        return self


def _is_opening_mark(doc: Doc, i: int) -> bool:
    """Whether a token is a quotation mark that stands right before its words and apart from those before it."""
    apart = i == 0 or bool(doc[i - 1].whitespace_) or doc[i - 1].is_space
    return doc[i].text in OPENING_MARKS and not doc[i].whitespace_ and apart


def _given_start(doc: Doc, words: list[int], i: int) -> bool | None:
    """Whether word i starts a sentence as far as that is known: it does at the end and after a line break."""
    if i == len(words) or any("\n" in doc[between].text for between in range(words[i - 1] + 1, words[i])):
        return True
    start: bool | None = doc[words[i]].is_sent_start
    return start


class _Sentence:
    def __init__(self, doc: int, words: list[int], embedded: Floats) -> None:
        self.doc = doc  # number of the Doc in its batch
        self.words = words
        self.embedded = embedded


class _Annotation:
    """What is found for one Doc, until it is written."""

    def __init__(self, doc: Doc, space: Keys) -> None:
        self.columns: Keys = np.tile(space, (len(doc), 1))  # tag, part of speech, features, label
        self.heads = np.arange(len(doc))
        self.lemmas = [token.text for token in doc]
        for token in doc:
            if token.is_space and token.i and "\n" not in token.text and not doc[token.i - 1].is_space:
                self.heads[token.i] = token.i - 1
            elif token.is_space:
                self.columns[token.i, 3] = doc.vocab.strings.add(ROOT)

    def write(self, doc: Doc) -> None:
        lemmas = np.array([doc.vocab.strings.add(lemma) for lemma in self.lemmas], dtype=np.uint64)
        heads = (self.heads - np.arange(len(doc))).astype(np.int64).view(np.uint64)
        columns = np.concatenate([self.columns, lemmas[:, None], heads[:, None]], axis=1)
        doc.from_array([TAG, POS, MORPH, DEP, LEMMA, HEAD], columns)  # type: ignore[arg-type]


def _keys(values: Iterable[int]) -> Keys:
    return np.array(list(values), dtype=np.uint64)


def _batches(sentences: Sequence[_Sentence]) -> Iterator[list[_Sentence]]:
    """Sentences of like length together, at most BATCH words at once."""
    batch: list[_Sentence] = []
    size = 0
    for sentence in sorted(sentences, key=lambda s: len(s.words)):
        if batch and size + len(sentence.words) > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(sentence)
        size += len(sentence.words)
    if batch:
        yield batch


@Language.factory(
    "newsgraph_syntax",
    assigns=[
        "token.tag",
        "token.pos",
        "token.morph",
        "token.lemma",
        "token.dep",
        "token.head",
        "token.is_sent_start",
        "doc.sents",
    ],
)
def make_syntax(nlp: Language, name: str) -> SyntaxNetwork:
    return SyntaxNetwork(nlp.vocab, name)
