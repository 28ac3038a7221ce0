"""The component that finds names: people, places, organisations and others."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from newsgraph.network.bilstm import BiLSTM, Packing
from newsgraph.network.component import NetworkComponent
from newsgraph.network.crf import best_tags, spans
from newsgraph.network.embedding import Embedding
from newsgraph.network.features import Floats, Keys
from newsgraph.network.weights import read_weights, write_weights

BATCH = 4000  # words that are computed at once
LONGEST = 150  # words of a passage
LABELS = "labels.json"
GAZETTEER = "gazetteer.tsv"


class NamesNetwork(NetworkComponent):
    """spaCy component `newsgraph_names`. Reads words and tags (token.tag_), line by line, and writes doc.ents.

    It may hold several networks that were trained apart; their scores are averaged.
    `gazetteer` is the list of names that a word stands in: F first name, N surname, L place, O organisation, A several.
    """

    def __init__(self, vocab: Vocab, name: str) -> None:
        super().__init__(vocab, name)
        self.labels = ("LOC", "MISC", "ORG", "PER")
        self.networks: list[dict[str, Floats]] = []

    def set_weights(
        self,
        networks: Sequence[dict[str, Floats]],
        tags: list[str],
        lists: list[str],
        gazetteer: dict[str, str] | None = None,
    ) -> None:
        """Take the weights of networks; `tags` and `lists` are tags and names of lists in the order of their rows, "" first."""
        self.networks = list(networks)
        self.gazetteer = gazetteer or {}
        self.tags, self.lists = tags, lists
        self._tag_rows = {tag: row for row, tag in enumerate(tags)}
        self._list_rows = {name: row for row, name in enumerate(lists)}
        self._members = [_Member(weights) for weights in networks]
        self._transitions = np.mean([weights["names.transitions"] for weights in networks], axis=0)

    def annotate(self, docs: Sequence[Doc]) -> None:
        found: list[list[Span]] = [[] for _ in docs]
        passages = sorted(((n, p) for n, doc in enumerate(docs) for p in _passages(doc)), key=lambda p: len(p[1]))
        start = size = 0
        for end, (_, words) in enumerate(passages, start=1):
            size += len(words)
            if size >= BATCH or end == len(passages):
                self._find(docs, passages[start:end], found)
                start, size = end, 0
        for doc, names in zip(docs, found, strict=True):
            doc.set_ents(sorted(names, key=lambda name: name.start))

    def _find(self, docs: Sequence[Doc], passages: Sequence[tuple[int, list[int]]], found: list[list[Span]]) -> None:
        """Add the names of passages, given as number of the Doc and places of the words, to `found`."""
        words = [docs[number][place] for number, places in passages for place in places]
        orths = np.array([word.orth for word in words], dtype=np.uint64)
        tags = [self._tag_rows.get(word.tag_, 0) for word in words]
        lists = [self._list_rows.get(self.gazetteer.get(word.text, ""), 0) for word in words]
        packing = Packing([len(places) for _, places in passages])
        scores = np.mean([member(orths, tags, lists, docs[0].vocab, packing) for member in self._members], axis=0)
        best = np.empty(len(words), dtype=np.int64)
        best[packing.places] = best_tags(scores, packing.sizes, self._transitions)
        start = 0
        for number, places in passages:
            for first, last, kind in spans(best[start : start + len(places)].tolist()):
                found[number].append(Span(docs[number], places[first], places[last - 1] + 1, label=kind))
            start += len(places)

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        path.mkdir(parents=True, exist_ok=True)
        write_weights(
            path, {f"{n}.{name}": a for n, weights in enumerate(self.networks) for name, a in weights.items()}
        )
        labels = {"tags": self.tags, "lists": self.lists}
        (path / LABELS).write_text(json.dumps(labels, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
        lines = (f"{word}\t{kind}\n" for word, kind in sorted(self.gazetteer.items()))
        (path / GAZETTEER).write_text("".join(lines), encoding="utf8")

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> "NamesNetwork":
        labels = json.loads((path / LABELS).read_text(encoding="utf8"))
        lines = (path / GAZETTEER).read_text(encoding="utf8").splitlines()
        gazetteer = dict(line.split("\t") for line in lines)
        networks: dict[str, dict[str, Floats]] = {}
        for name, array in read_weights(path).items():
            number, _, part = name.partition(".")
            networks.setdefault(number, {})[part] = array
        self.set_weights([networks[n] for n in sorted(networks)], labels["tags"], labels["lists"], gazetteer)
        return self


def _passages(doc: Doc) -> Iterator[list[int]]:
    """Places of the words of each line, or of as many of its sentences as are not too long together.

    A sentence alone would do, but one that was cut wrongly, after *St.* or *Dr.*, costs a name.
    """
    passage: list[int] = []
    for sentence in doc.sents:
        places = [token.i for token in sentence if not token.is_space]
        if passage and (not places or len(passage) + len(places) > LONGEST):
            yield passage
            passage = []
        passage += places
    if passage:
        yield passage


class _Member:
    """One of the networks."""

    def __init__(self, weights: dict[str, Floats]) -> None:
        self._weights = weights
        self._embedding, self._lstm = Embedding(weights), BiLSTM(weights)

    def __call__(self, orths: Keys, tags: list[int], lists: list[int], vocab: Vocab, packing: Packing) -> Floats:
        """Scores of TAGS in the order of the packing."""
        words = self._embedding(orths, vocab)
        words = np.concatenate([words, self._weights["tags"][tags], self._weights["lists"][lists]], axis=1)
        context = self._lstm(words[packing.places], packing)
        scores: Floats = context @ self._weights["names.weight"] + self._weights["names.bias"]
        return scores


@Language.factory("newsgraph_names", requires=["doc.sents", "token.tag"], assigns=["doc.ents"])
def make_names(nlp: Language, name: str) -> NamesNetwork:
    return NamesNetwork(nlp.vocab, name)
