"""Train the syntax network and save it as a pipeline of its own (vectors, tokenizer, newsgraph_syntax)."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
import torch
from learning import IGNORED, Example, Types, batches, learn, lengths, pad, read_arguments
from networks import Syntax
from spacy.language import Language
from spacy.pipeline._edit_tree_internals.edit_trees import EditTrees
from spacy.tokens import Doc, DocBin, Span
from tokenizer import customize_tokenizer
from torch import Tensor, nn
from torch.nn import functional

from newsgraph.network.features import Integers
from newsgraph.network.syntax import SyntaxNetwork

RARE_EDIT = 2  # edit trees of fewer words are left out
LOSSES = {"tag": 0.5, "morph": 0.5, "lemma": 0.5}
SEGMENTER_EPOCHS = 10


class Corpus:
    """Sentences as numbers. Labels are those of the training data; others are ignored."""

    def __init__(self, nlp: Language, train: Path) -> None:
        self.vocab = nlp.vocab
        self.types = Types()
        self.edits = EditTrees(nlp.vocab.strings)
        self.docs = self.read(train)
        counted: dict[str, Counter[Any]] = {name: Counter() for name in ("tag", "morph", "dep", "lemma")}
        for token in (t for doc in self.docs for t in doc):
            counted["tag"][token.tag_] += 1
            counted["dep"][token.dep_] += 1
            counted["morph"][morph_label(token)] += 1
            if token.lemma:
                counted["lemma"][self.edits.add(token.text, token.lemma_)] += 1
        counted["lemma"] = Counter({tree: n for tree, n in counted["lemma"].items() if n >= RARE_EDIT})
        self.labels = {name: sorted(label for label in found if label != "") for name, found in counted.items()}
        self.numbers = {name: {x: i for i, x in enumerate(found)} for name, found in self.labels.items()}

    def read(self, path: Path) -> list[Doc]:
        return list(DocBin().from_disk(path).get_docs(self.vocab))

    def examples(self, docs: Sequence[Doc]) -> list[Example]:
        found = []
        for doc in docs:
            types = self.types.of(doc)
            sentences = doc.sents if doc.has_annotation("DEP") else [doc[:]]
            found += [self.example(s, types[s.start : s.end]) for s in sentences]
        return found

    def example(self, sentence: Span, types: Integers) -> Example:
        heads = [0 if t.head == t else t.head.i - sentence.start + 1 for t in sentence]
        numbers = self.numbers
        return {
            "types": types,
            "head": np.array([h if t.dep else IGNORED for t, h in zip(sentence, heads, strict=True)]),
            "dep": np.array([numbers["dep"].get(t.dep_, IGNORED) for t in sentence]),
            "tag": np.array([numbers["tag"].get(t.tag_, IGNORED) for t in sentence]),
            "morph": np.array([numbers["morph"].get(morph_label(t), IGNORED) for t in sentence]),
            "lemma": np.array(
                [
                    numbers["lemma"].get(self.edits.add(t.text, t.lemma_), IGNORED) if t.lemma else IGNORED
                    for t in sentence
                ]
            ),
        }


def morph_label(token: Any) -> str:
    """Part of speech and features, or "" where they are not annotated."""
    return f"{token.pos_} {token.morph}" if token.pos and token.has_morph() else ""


def train(
    nlp: Language, data: Path, *, steps: int, words: int, seed: int, width: int, layers: int, dropout: float
) -> tuple[Syntax, Corpus]:
    torch.manual_seed(seed)
    corpus = Corpus(nlp, data / "trees_train.spacy")
    examples = corpus.examples(corpus.docs)
    silver_path = data / "trees_silver.spacy"
    silver = corpus.examples(corpus.read(silver_path)) if silver_path.exists() else []
    dev = corpus.examples(corpus.read(data / "trees_dev.spacy"))
    known = corpus.types.words(nlp.vocab)
    sizes = {name: len(found) for name, found in corpus.labels.items()}
    network = Syntax(known.vectors.shape[1], sizes, width=width, layers=layers, dropout=dropout)
    number = sum(len(e["types"]) for e in examples)
    print(f"{len(examples)} sentences, {number} words, and {len(silver)} parsed ones; labels: {sizes}", flush=True)
    rng = random.Random(seed)

    def epochs() -> Iterator[list[Example]]:
        while True:
            yield examples + rng.sample(silver, min(len(silver), len(examples)))

    def loss(batch: Sequence[Example]) -> Tensor:
        scores, values, rooted = network(pad(batch, "types", 0), known, lengths(batch))
        heads, deps = pad(batch, "head"), pad(batch, "dep")
        total = sum(
            weight * cross_entropy(scores[name], pad(batch, name)) for name, weight in LOSSES.items()
        ) + cross_entropy(network.arc_scores(values, rooted, lengths(batch)), heads)
        total = total + cross_entropy(network.label_scores(values, rooted, heads.clamp(min=0)), deps)
        return total / lengths(batch).sum()

    @torch.no_grad()
    def report(averaged: nn.Module) -> str:
        hits: Counter[str] = Counter()
        for batch in batches(dev, 4000):
            scores, values, rooted = averaged(pad(batch, "types", 0), known, lengths(batch))
            heads = averaged.arc_scores(values, rooted, lengths(batch)).argmax(-1)  # type: ignore[operator]
            deps = averaged.label_scores(values, rooted, heads).argmax(-1)  # type: ignore[operator]
            right = heads == pad(batch, "head")
            gold = pad(batch, "dep")
            hits["head"] += int(right.sum())
            hits["dep"] += int((right & (deps == gold)).sum())
            hits["words"] += int((gold != IGNORED).sum())
            for name in scores:
                gold = pad(batch, name)
                hits[name] += int((scores[name].argmax(-1) == gold).sum())
                hits[f"all {name}"] += int((gold != IGNORED).sum())
        shares = {n: hits[n] / max(1, hits[f"all {n}"]) for n in LOSSES}
        shares |= {"UAS": hits["head"] / hits["words"], "LAS": hits["dep"] / hits["words"]}
        return "dev " + ", ".join(f"{name} {share:.4f}" for name, share in shares.items())

    learned = learn(network, epochs(), loss, report, steps=steps, words=words, seed=seed)
    network.load_state_dict(learned.state_dict())
    docs = [doc for doc in corpus.docs if doc.has_annotation("SENT_START")]
    learn_starts(network.eval(), [(corpus.types.of(doc), [t.is_sent_start for t in doc]) for doc in docs], known, seed)
    return network, corpus


def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, -2), gold.flatten(), ignore_index=IGNORED, reduction="sum")


def learn_starts(network: Syntax, texts: list[tuple[Any, list[bool]]], known: Any, seed: int) -> None:
    """Train the segmenter on the finished embedding."""
    rng = random.Random(seed)
    optimizer = torch.optim.Adam(network.segmenter.parameters(), lr=1e-3)
    for _ in range(SEGMENTER_EPOCHS):
        rng.shuffle(texts)
        for first in range(0, len(texts), 16):
            losses = []
            for types, starts in texts[first : first + 16]:
                with torch.no_grad():
                    embedded = network.embedding(torch.from_numpy(types)[None], known)[0]
                gold = torch.tensor(starts, dtype=torch.float)
                scores = network.starts(functional.dropout(embedded, 0.2))
                losses.append(functional.binary_cross_entropy_with_logits(scores, gold, reduction="sum"))
            optimizer.zero_grad()
            torch.stack(losses).sum().div(sum(len(t) for t, _ in texts[first : first + 16])).backward()
            optimizer.step()


def save(nlp: Language, network: Syntax, corpus: Corpus, output: Path) -> None:
    component = nlp.add_pipe("newsgraph_syntax", name="syntax")
    assert isinstance(component, SyntaxNetwork)
    labels = {name: [str(label) for label in found] for name, found in corpus.labels.items()}
    component.set_weights(network.export(), labels, corpus.edits.to_bytes())
    nlp.to_disk(output)


def main() -> None:
    args, settings = read_arguments(__doc__, "folder of convert.py", steps=4500, words=1000, width=200, dropout=0.33)
    torch.set_num_threads(1)
    nlp = spacy.load(args.vectors)
    customize_tokenizer(nlp)
    network, corpus = train(nlp, args.data, **settings)
    save(nlp, network, corpus, args.output)


if __name__ == "__main__":
    main()
