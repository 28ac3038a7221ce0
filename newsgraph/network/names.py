"""The component that finds names: people, places, organisations and others."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from newsgraph.network.bilstm import BiLSTM, Packing
from newsgraph.network.crf import best_tags, spans
from newsgraph.network.embedding import Embedding
from newsgraph.network.features import Floats
from newsgraph.network.weights import read_weights, write_weights

BATCH = 4000  # words that are computed at once
LABELS = "labels.json"
GAZETTEER = "gazetteer.tsv"


class NamesNetwork:
    """spaCy component `newsgraph_names`. Reads words and tags (token.tag_), sentence by sentence, and writes doc.ents.

    `gazetteer` is the list of names that a word stands in: F first name, N surname, L place, O organisation, A several.
    """

    def __init__(self, vocab: Vocab, name: str) -> None:
        self.vocab = vocab
        self.name = name
        self.labels = ("LOC", "MISC", "ORG", "PER")

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            self._annotate(batch)
            yield from batch

    def set_weights(
        self, weights: dict[str, Floats], tags: list[str], lists: list[str], gazetteer: dict[str, str] | None = None
    ) -> None:
        """Take weights; `tags` and `lists` are the tags and the names of lists in the order of their rows, "" first."""
        self._weights = weights
        self.gazetteer = gazetteer or {}
        self._label_lists = {"tags": tags, "lists": lists}
        self._tag_rows = {tag: row for row, tag in enumerate(tags)}
        self._list_rows = {name: row for row, name in enumerate(lists)}
        self._embedding, self._lstm = Embedding(weights), BiLSTM(weights)

    def _annotate(self, docs: Sequence[Doc]) -> None:
        found: list[list[Span]] = [[] for _ in docs]
        sentences = [(n, [t.i for t in s if not t.is_space]) for n, doc in enumerate(docs) for s in doc.sents]
        sentences = sorted((s for s in sentences if s[1]), key=lambda s: len(s[1]))
        embedded = [self._embed(doc) for doc in docs]
        start = size = 0
        for end, (_, words) in enumerate(sentences, start=1):
            size += len(words)
            if size >= BATCH or end == len(sentences):
                batch = sentences[start:end]
                tags = self._compute(np.concatenate([embedded[n][w] for n, w in batch]), [len(w) for _, w in batch])
                for (number, places), row in zip(batch, tags, strict=True):
                    for first, last, kind in spans(row):
                        found[number].append(Span(docs[number], places[first], places[last - 1] + 1, label=kind))
                start, size = end, 0
        for doc, names in zip(docs, found, strict=True):
            doc.set_ents(sorted(names, key=lambda name: name.start))

    def _embed(self, doc: Doc) -> Floats:
        tags = self._weights["tags"][[self._tag_rows.get(token.tag_, 0) for token in doc]]
        lists = self._weights["lists"][[self._list_rows.get(self.gazetteer.get(token.text, ""), 0) for token in doc]]
        words = self._embedding(np.asarray(doc.to_array([ORTH])).ravel(), doc.vocab)
        return np.concatenate([words, tags, lists], axis=1)

    def _compute(self, embedded: Floats, lengths: Sequence[int]) -> Iterator[list[int]]:
        packing = Packing(lengths)
        context = self._lstm(embedded[packing.places], packing)
        scores = context @ self._weights["names.weight"] + self._weights["names.bias"]
        tags = np.empty(len(embedded), dtype=np.int64)
        tags[packing.places] = best_tags(scores, packing.sizes, self._weights["names.transitions"])
        return (part.tolist() for part in np.split(tags, np.cumsum(lengths)[:-1]))

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        path.mkdir(parents=True, exist_ok=True)
        write_weights(path, self._weights)
        (path / LABELS).write_text(json.dumps(self._label_lists, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
        lines = (f"{word}\t{kind}\n" for word, kind in sorted(self.gazetteer.items()))
        (path / GAZETTEER).write_text("".join(lines), encoding="utf8")

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> "NamesNetwork":
        labels = json.loads((path / LABELS).read_text(encoding="utf8"))
        lines = (path / GAZETTEER).read_text(encoding="utf8").splitlines()
        gazetteer = dict(line.split("\t") for line in lines)
        self.set_weights(read_weights(path), labels["tags"], labels["lists"], gazetteer)
        return self


@Language.factory("newsgraph_names", requires=["doc.sents", "token.tag"], assigns=["doc.ents"])
def make_names(nlp: Language, name: str) -> NamesNetwork:
    return NamesNetwork(nlp.vocab, name)
