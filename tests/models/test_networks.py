"""The networks in PyTorch, which train, and in NumPy, which read, give the same scores."""

# ruff: noqa: E402  (without PyTorch the rest cannot be imported)
import sys
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="PyTorch is needed for training alone: pip install -e '.[train]'")
sys.path.insert(0, str(Path(__file__).parents[2] / "models" / "recipe"))

from learning import Types, batches, pad
from networks import Names, Syntax
from spacy.attrs import ORTH
from spacy.tokens import Doc

from newsgraph.network.biaffine import Biaffine
from newsgraph.network.bilstm import BiLSTM, Packing
from newsgraph.network.crf import best_tags
from newsgraph.network.embedding import Embedding
from newsgraph.network.segmenter import Segmenter
from tests.network.helpers import DIMENSIONS, vocabulary

SENTENCES = [["Der", "Hund", "bellte", "."], ["Nein"], ["Frau", "Donaudampfschifffahrtsgesellschaft", "kam", "2024"]]
VOCAB = vocabulary()
DOCS = [Doc(VOCAB, words) for words in SENTENCES]
LENGTHS = [len(doc) for doc in DOCS]
TYPES = Types()
EXAMPLES = [{"types": TYPES.of(doc)} for doc in DOCS]
WORDS = TYPES.words(VOCAB)
ORTHS = np.concatenate([doc.to_array([ORTH]) for doc in DOCS])


def same(ours: np.ndarray, theirs: "torch.Tensor") -> None:
    flat = np.concatenate([row[:length] for row, length in zip(theirs.detach().numpy(), LENGTHS, strict=True)])
    np.testing.assert_allclose(ours, flat, atol=1e-4)


def test_syntax() -> None:
    torch.manual_seed(0)
    network = Syntax(DIMENSIONS, {"tag": 3, "morph": 4, "lemma": 2, "dep": 5}, width=7, layers=2, arc=6, label=4).eval()
    torch.nn.init.normal_(network.labels)
    torch.nn.init.normal_(network.root)
    weights = network.export()
    embedded = Embedding(weights)(ORTHS, VOCAB)
    types = pad(EXAMPLES, "types", 0)
    same(embedded, network.embedding(types, WORDS))
    packing = Packing(LENGTHS)
    context = np.empty((len(ORTHS), 14), dtype=np.float32)
    context[packing.places] = BiLSTM(weights)(embedded[packing.places], packing)
    scores, values, rooted = network(types, WORDS, torch.tensor(LENGTHS))
    same(context, values)
    same(context @ weights["tag.weight"] + weights["tag.bias"], scores["tag"])
    heads, deps = Biaffine(weights, root_label=4)(context, LENGTHS)
    arcs = network.arc_scores(values, rooted, torch.tensor(LENGTHS))
    start = 0
    for number, length in enumerate(LENGTHS):
        here = heads[start : start + length]
        given = torch.tensor([[0 if h == i else h + 1 for i, h in enumerate(here.tolist())]])
        labels = network.label_scores(values[number : number + 1, :length], rooted[number : number + 1], given)
        expected = labels[0, :, :4].argmax(1).tolist()
        assert [4 if h == i else d for i, (h, d) in enumerate(zip(here, expected, strict=True))] == deps[
            start : start + length
        ].tolist()
        best = arcs[number, :length, : length + 1]
        chosen = best.gather(1, given.T).sum()
        others = [
            best.gather(1, torch.tensor([[0 if i == r else r + 1] for i in range(length)])).sum() for r in range(length)
        ]
        assert chosen >= max(others) - 1e-4  # no star around one root is better than the tree
        start += length
    starts = network.starts(network.embedding(torch.from_numpy(EXAMPLES[0]["types"])[None], WORDS)[0])
    np.testing.assert_allclose(Segmenter(weights).scores(embedded[: LENGTHS[0]]), starts.detach().numpy(), atol=1e-4)


def test_names() -> None:
    torch.manual_seed(0)
    network = Names(DIMENSIONS, 2, 3, width=7).eval()
    torch.nn.init.normal_(network.transitions)
    weights = network.export()
    zeros = torch.zeros_like(pad(EXAMPLES, "types", 0))
    scores = network(pad(EXAMPLES, "types", 0), WORDS, zeros, zeros, torch.tensor(LENGTHS))
    rows = [weights["tags"][:1], weights["lists"][:1]]
    embedded = np.concatenate(
        [Embedding(weights)(ORTHS, VOCAB), *(np.repeat(r, len(ORTHS), axis=0) for r in rows)], axis=1
    )
    packing = Packing(LENGTHS)
    context = BiLSTM(weights)(embedded[packing.places], packing)
    ours = np.empty((len(ORTHS), scores.shape[2]), dtype=np.float32)
    ours[packing.places] = context @ weights["names.weight"] + weights["names.bias"]
    same(ours, scores)
    tags = np.empty(len(ORTHS), dtype=np.int64)
    tags[packing.places] = best_tags(ours[packing.places], packing.sizes, weights["names.transitions"])
    gold = torch.full_like(zeros, -100)
    start = 0
    for row, length in zip(gold, LENGTHS, strict=True):
        row[:length] = torch.from_numpy(tags[start : start + length])
        start += length
    best = network.loss(scores, torch.tensor(LENGTHS), gold)
    for place in range(3):  # any other tag of the first sentence is no better
        other = gold.clone()
        other[0, place] = (other[0, place] + 4) % 16 + 1
        assert network.loss(scores, torch.tensor(LENGTHS), other) > best


def test_batches_hold_every_example_once() -> None:
    found = [id(e) for batch in batches(EXAMPLES, 5) for e in batch]
    assert sorted(found) == sorted(map(id, EXAMPLES))
    assert [len(batch) for batch in batches(EXAMPLES, 8)] == [2, 1]
