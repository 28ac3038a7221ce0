"""What the training of both networks shares: batches, the course of the learning rate, averaged weights."""

import argparse
import copy
import random
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from networks import Words
from spacy.attrs import ORTH
from spacy.tokens import Doc
from spacy.vocab import Vocab
from torch import Tensor, nn

from newsgraph.network.features import Integers, characters, table_rows, word_vectors
from newsgraph.network.word_classes import WordClasses

IGNORED = -100  # a word that is not annotated
Example = dict[str, Integers]


class Types:
    """Numbers the types of words of all corpora."""

    def __init__(self) -> None:
        self.numbers: dict[int, int] = {}

    def of(self, doc: Doc) -> Integers:
        return np.array([self.numbers.setdefault(orth, len(self.numbers)) for orth in doc.to_array([ORTH]).tolist()])

    def words(self, vocab: Vocab) -> Words:
        orths = list(self.numbers)
        texts = [vocab.strings[orth] for orth in orths]
        letters = np.array([characters(text) for text in texts])
        return Words(table_rows(orths, vocab), word_vectors(orths, vocab), letters, WordClasses.of(vocab)(texts))


def pad(examples: Sequence[Example], key: str, value: int = IGNORED) -> Tensor:
    padded = np.full((len(examples), max(len(e["types"]) for e in examples)), value, dtype=np.int64)
    for row, example in zip(padded, examples, strict=True):
        row[: len(example[key])] = example[key]
    return torch.from_numpy(padded)


def lengths(examples: Sequence[Example]) -> Tensor:
    return torch.tensor([len(e["types"]) for e in examples])


def batches(examples: Sequence[Example], size: int, rng: random.Random | None = None) -> list[list[Example]]:
    """Examples of like length together, at most `size` words with their padding; shuffled if `rng` is given."""
    blur = rng.random if rng else lambda: 0.0
    found: list[list[Example]] = [[]]
    for example in sorted(examples, key=lambda e: len(e["types"]) + 4 * blur()):
        if found[-1] and len(example["types"]) * (len(found[-1]) + 1) > size:
            found.append([])
        found[-1].append(example)
    if rng:
        rng.shuffle(found)
    return found


def learn(
    network: nn.Module,
    epochs: Iterator[Sequence[Example]],
    loss: Callable[[Sequence[Example]], Tensor],
    report: Callable[[nn.Module], str],
    *,
    steps: int,
    words: int,
    rate: float = 2e-3,
    every: int = 500,
    seed: int = 0,
) -> nn.Module:
    """Train for so many steps of about `words` words and give back the network with averaged weights.

    The rate rises for 100 steps, stays for the first 40 % and falls to a fiftieth from there. Averages: Polyak & Juditsky 1992.
    """
    rng = random.Random(seed)
    optimizer = torch.optim.Adam([p for p in network.parameters() if p.requires_grad], lr=rate, betas=(0.9, 0.95))
    averaged = copy.deepcopy(network).eval()
    step, start = 0, time.monotonic()
    while step < steps:
        for batch in batches(next(epochs), words, rng):
            if step == steps:
                break
            share = step / steps
            now = rate * min(1, (step + 1) / 100) * (1 if share < 0.4 else max(0.02, (1 - share) / 0.6))
            for group in optimizer.param_groups:
                group["lr"] = now
            optimizer.zero_grad()
            value = loss(batch)
            value.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            step += 1
            with torch.no_grad():
                decay = min(0.998, (1 + step) / (10 + step))
                for mean, latest in zip(averaged.parameters(), network.parameters(), strict=True):
                    mean.lerp_(latest, 1 - decay)
            if step % every == 0 or step == steps:
                passed = time.monotonic() - start
                print(f"{step} of {steps}, {passed:.0f} s, loss {value.item():.3f}, {report(averaged)}", flush=True)
    return averaged


def read_arguments(description: str, data: str, **defaults: float) -> tuple[argparse.Namespace, dict[str, Any]]:
    """Command-line arguments of a training script: its paths, and the settings with these defaults."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vectors", type=Path, required=True, help="pipeline with the vocabulary (vocabulary.py)")
    parser.add_argument("--data", type=Path, required=True, help=data)
    parser.add_argument("--output", type=Path, required=True)
    # words: of a batch; width: of the LSTM in each direction
    for name, default in {"seed": 0, "layers": 2, **defaults}.items():
        parser.add_argument(f"--{name}", type=type(default), default=default)
    found = parser.parse_args()
    return found, {name: getattr(found, name) for name in {"seed": 0, "layers": 2, **defaults}}
