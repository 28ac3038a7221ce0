"""The networks of newsgraph/network in PyTorch, for training; `export` gives their weights as the NumPy code reads them.

Embedding, BiLSTM, biaffine attention and CRF compute what newsgraph/network computes (tests/models compares the two).
"""

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from newsgraph.network.crf import TAGS, transitions
from newsgraph.network.features import LAST_CHARACTER, ROWS, Floats
from newsgraph.network.segmenter import WINDOW
from newsgraph.network.word_classes import WordClasses

HASHED = 64  # width of a hashed feature
PROJECTED = 100  # width of a floret vector in the network
CLASSES = 48  # width of a word's classes in the network
LETTER, FILTERS = 24, 64
LEAK = 0.1


def shared_dropout(values: Tensor, rate: float, training: bool) -> Tensor:
    """Drop the same numbers of all words of a sentence (Gal & Ghahramani 2016)."""
    if not training:
        return values
    return values * values.new_empty(len(values), 1, values.shape[2]).bernoulli_(1 - rate).div_(1 - rate)


def drop_words(values: Tensor, rate: float, training: bool) -> Tensor:
    return values * (torch.rand(values.shape[:2]) > rate)[..., None] if training else values


class Words:
    """What is known of each type of word before training: rows, vector, characters, classes in the dictionary."""

    def __init__(self, rows: np.ndarray, vectors: np.ndarray, letters: np.ndarray, classes: np.ndarray) -> None:
        self.rows, self.vectors, self.letters, self.classes = map(torch.from_numpy, (rows, vectors, letters, classes))


class Embedding(nn.Module):
    def __init__(self, dimensions: int) -> None:
        super().__init__()
        self.table = nn.Embedding(sum(ROWS), HASHED)
        nn.init.uniform_(self.table.weight, -0.1, 0.1)
        self.projection = nn.Linear(dimensions, PROJECTED, bias=False)
        self.letters = nn.Embedding(LAST_CHARACTER + 1, LETTER, padding_idx=0)
        self.filters = nn.Conv1d(LETTER, FILTERS, 3, padding=1)
        self.classes = nn.Linear(WordClasses.width, CLASSES, bias=False)
        self.width = PROJECTED + CLASSES + 2 * HASHED + FILTERS

    def forward(self, types: Tensor, words: Words) -> Tensor:
        unique, place = torch.unique(types, return_inverse=True)
        rows = self.table(words.rows[unique]).sum(2)
        letters = words.letters[unique]
        answers = self.filters(self.letters(letters).transpose(1, 2)).masked_fill((letters == 0)[:, None], -1e4)
        strongest = functional.leaky_relu(answers.amax(2), LEAK)
        vectors = self.projection(words.vectors[unique])
        classes = self.classes(words.classes[unique])
        return torch.cat([vectors, classes, rows[:, 0], rows[:, 1:].sum(1), strongest], 1)[place]

    def export(self) -> dict[str, Any]:
        return {
            "embedding.table": self.table.weight,
            "embedding.projection": self.projection.weight.T,
            "embedding.classes": self.classes.weight.T,
            "embedding.characters": self.letters.weight,
            "embedding.filters": self.filters.weight.permute(2, 1, 0).reshape(-1, FILTERS),
            "embedding.filter_bias": self.filters.bias,
        }


class BiLSTM(nn.Module):
    def __init__(self, inputs: int, width: int, layers: int, dropout: float) -> None:
        super().__init__()
        self.dropout = dropout
        sizes = [inputs] + [2 * width] * (layers - 1)
        self.layers = nn.ModuleList(nn.LSTM(size, width, bidirectional=True, batch_first=True) for size in sizes)
        for name, values in self.named_parameters():
            if "weight_hh" in name:
                for gate in values.data.split(width):
                    nn.init.orthogonal_(gate)
            elif "bias" in name:
                values.data.zero_()
                if "bias_ih" in name:
                    values.data[width : 2 * width] = 1  # forget nothing at first
                else:
                    values.requires_grad = False

    def forward(self, words: Tensor, lengths: Tensor) -> Tensor:
        for layer in self.layers:
            packed = pack_padded_sequence(
                shared_dropout(words, self.dropout, self.training), lengths, batch_first=True, enforce_sorted=False
            )
            words, _ = pad_packed_sequence(layer(packed)[0], batch_first=True, total_length=words.shape[1])
        return words

    def export(self) -> dict[str, Any]:
        found = {}
        for number, layer in enumerate(self.layers):
            for direction, suffix in (("forward", ""), ("backward", "_reverse")):
                weights = {
                    "input": getattr(layer, f"weight_ih_l0{suffix}").T,
                    "state": getattr(layer, f"weight_hh_l0{suffix}").T,
                    "bias": getattr(layer, f"bias_ih_l0{suffix}"),
                }
                for name, values in weights.items():
                    # PyTorch has input, forget, cell, output; ours has the gates first, and halved (bilstm.py).
                    i, f, g, o = values.chunk(4, dim=-1)
                    found[f"lstm.{number}.{direction}.{name}"] = torch.cat([i / 2, f / 2, o / 2, g], -1)
        return found


class Syntax(nn.Module):
    """Tags, features, edit trees, heads and labels on one encoder; sentence starts on the embedding alone."""

    def __init__(
        self, dimensions: int, labels: dict[str, int], *, width: int = 200, layers: int = 2, arc: int = 200,
        label: int = 64, dropout: float = 0.33,
    ) -> None:  # fmt: skip
        super().__init__()
        self.dropout = dropout
        self.embedding = Embedding(dimensions)
        self.encoder = BiLSTM(self.embedding.width, width, layers, dropout)
        context = 2 * width
        self.heads = nn.ModuleDict({name: nn.Linear(context, labels[name]) for name in ("tag", "morph", "lemma")})
        sides = {"arc_head": arc, "arc_dependent": arc, "label_head": label, "label_dependent": label}
        self.sides = nn.ModuleDict({name: nn.Linear(context, size) for name, size in sides.items()})
        self.root = nn.Parameter(torch.zeros(context))
        self.arcs = nn.Parameter(nn.init.orthogonal_(torch.empty(arc + 1, arc + 1)))
        self.labels = nn.Parameter(torch.zeros(labels["dep"], label + 1, label + 1))
        self.segmenter = nn.Sequential(
            nn.Linear(len(WINDOW) * self.embedding.width, 64), nn.LeakyReLU(LEAK), nn.Linear(64, 1)
        )

    def forward(self, types: Tensor, words: Words, lengths: Tensor) -> tuple[dict[str, Tensor], Tensor, Tensor]:
        """Scores of tags, features and edit trees, and the context of the words without and with the root before them."""
        values = drop_words(self.embedding(types, words), 0.05, self.training)
        values = shared_dropout(self.encoder(values, lengths), self.dropout, self.training)
        rooted = torch.cat([self.root.expand(len(values), 1, -1), values], 1)
        return {name: head(values) for name, head in self.heads.items()}, values, rooted

    def side(self, name: str, values: Tensor) -> Tensor:
        values = functional.leaky_relu(self.sides[name](values), LEAK)
        values = shared_dropout(values, self.dropout, self.training)
        return torch.cat([values, torch.ones_like(values[..., :1])], -1)

    def arc_scores(self, values: Tensor, rooted: Tensor, lengths: Tensor) -> Tensor:
        """Scores of each head, 0 for the root: (sentences, words, words + 1)."""
        scores = self.side("arc_dependent", values) @ self.arcs @ self.side("arc_head", rooted).transpose(1, 2)
        beyond = torch.arange(scores.shape[2])[None] > lengths[:, None]
        return scores.masked_fill(beyond[:, None], -1e4)

    def label_scores(self, values: Tensor, rooted: Tensor, heads: Tensor) -> Tensor:
        dependents, all_heads = self.side("label_dependent", values), self.side("label_head", rooted)
        chosen = all_heads.gather(1, heads[..., None].expand(-1, -1, all_heads.shape[2]))
        count, size, _ = self.labels.shape
        bilinear = (dependents @ self.labels.transpose(0, 1).reshape(size, -1)).unflatten(-1, (count, size))
        return (bilinear * chosen[..., None, :]).sum(-1)

    def starts(self, embedded: Tensor) -> Tensor:
        """Scores of sentence starts of one text from its embedded words."""
        before, after = -WINDOW[0], WINDOW[-1]
        padded = functional.pad(embedded, (0, 0, before, after))
        windows = [padded[before + i : before + i + len(embedded)] for i in WINDOW]
        return self.segmenter(torch.cat(windows, 1))[:, 0]

    def export(self) -> dict[str, Floats]:
        found = {**self.embedding.export(), **self.encoder.export(), "root": self.root}
        found |= {"arc.bilinear": self.arcs, "label.bilinear": self.labels}
        for name, layer in [*self.heads.items(), *self.sides.items()]:
            found[f"{name.replace('_', '.')}.weight"] = layer.weight.T
            found[f"{name.replace('_', '.')}.bias"] = layer.bias
        found |= {"segmenter.input": self.segmenter[0].weight.T, "segmenter.bias": self.segmenter[0].bias}
        found |= {"segmenter.output": self.segmenter[2].weight[0], "segmenter.constant": self.segmenter[2].bias}
        return to_numpy(found)


class Names(nn.Module):
    """BIOES tags by a CRF; a word's STTS tag and list of names stand beside its embedding."""

    def __init__(
        self, dimensions: int, tags: int, lists: int, *, width: int = 128, layers: int = 2, dropout: float = 0.4
    ) -> None:
        super().__init__()
        self.dropout = dropout
        self.embedding = Embedding(dimensions)
        self.tags, self.lists = nn.Embedding(tags, 24), nn.Embedding(lists, 16)
        self.encoder = BiLSTM(self.embedding.width + 40, width, layers, dropout)
        self.output = nn.Linear(2 * width, len(TAGS))
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        for name, values in zip(("between", "first", "last"), transitions(), strict=True):
            self.register_buffer(name, torch.from_numpy(values))

    def forward(self, types: Tensor, words: Words, tags: Tensor, lists: Tensor, lengths: Tensor) -> Tensor:
        values = drop_words(self.embedding(types, words), 0.07, self.training)
        tagged, listed = (
            drop_words(self.tags(tags), 0.1, self.training),
            drop_words(self.lists(lists), 0.15, self.training),
        )
        values = self.encoder(torch.cat([values, tagged, listed], -1), lengths)
        return self.output(shared_dropout(values, self.dropout, self.training))

    def log_sum(self, scores: Tensor, lengths: Tensor) -> Tensor:
        """Log of the sum over all paths of tags (the forward algorithm)."""
        between = self.transitions + self.between
        path = scores[:, 0] + self.first
        for step in range(1, scores.shape[1]):
            further = torch.logsumexp(path[:, :, None] + between, 1) + scores[:, step]
            path = torch.where((step < lengths)[:, None], further, path)
        return torch.logsumexp(path + self.last, 1)

    def loss(self, scores: Tensor, lengths: Tensor, gold: Tensor) -> Tensor:
        """Negative log-likelihood; where `gold` is below 0 any tag is right (Tsuboi et al. 2008)."""
        other = torch.ones_like(scores, dtype=torch.bool).scatter_(2, gold.clamp(min=0)[..., None], False)
        allowed = scores.masked_fill(other & (gold >= 0)[..., None], -1e4)
        return (self.log_sum(scores, lengths) - self.log_sum(allowed, lengths)).sum()

    def export(self) -> dict[str, Floats]:
        found = {
            **self.embedding.export(),
            **self.encoder.export(),
            "tags": self.tags.weight,
            "lists": self.lists.weight,
        }
        found |= {"names.weight": self.output.weight.T, "names.bias": self.output.bias}
        return to_numpy({**found, "names.transitions": self.transitions})


def to_numpy(weights: dict[str, Any]) -> dict[str, Floats]:
    return {name: values.detach().numpy().astype(np.float32) for name, values in weights.items()}
