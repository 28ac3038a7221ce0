"""Train the names network and save it as a pipeline of its own (vectors, tokenizer, newsgraph_names)."""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import spacy
import torch
from learning import IGNORED, Example, Types, batches, learn, lengths, pad, read_arguments
from networks import Names
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from tokenizer import customize_tokenizer
from torch import Tensor, nn

from newsgraph.network.crf import TAGS, spans
from newsgraph.network.names import NamesNetwork

LONG = 60  # words; a longer text is cut into sentences by its tags


class Corpus:
    def __init__(self, nlp: Language, train: Path) -> None:
        self.vocab = nlp.vocab
        self.types = Types()
        docs = self.read(train)
        self.tags = ["", *sorted({t.tag_ for doc in docs for t in doc} - {""})]
        self.lists = ["", *sorted({t.ent_id_ for doc in docs for t in doc} - {""})]
        self.train = self.examples(docs)

    def read(self, path: Path) -> list[Doc]:
        return list(DocBin().from_disk(path).get_docs(self.vocab))

    def examples(self, docs: Sequence[Doc]) -> list[Example]:
        return [example for doc in docs for example in self._cut(doc)]

    def _cut(self, doc: Doc) -> Iterator[Example]:
        tags, lists = ({name: row for row, name in enumerate(names)} for names in (self.tags, self.lists))
        whole = {
            "types": self.types.of(doc),
            "tag": np.array([tags.get(t.tag_, 0) for t in doc]),
            "list": np.array([lists.get(t.ent_id_, 0) for t in doc]),
            "name": np.array(bioes(doc)),
        }
        stops = [t.i + 1 for t in doc[:-1] if t.tag_ == "$." and t.nbor().ent_iob_ != "I"] if len(doc) > LONG else []
        for first, last in itertools.pairwise([0, *stops, len(doc)]):
            yield {key: values[first:last] for key, values in whole.items()}


def bioes(doc: Doc) -> list[int]:
    """The tag of each word as its number in TAGS, IGNORED where names are not annotated."""
    found = [IGNORED if token.ent_iob == 0 else 0 for token in doc]
    for name in doc.ents:
        positions = "S" if len(name) == 1 else "B" + "I" * (len(name) - 2) + "E"
        for token, position in zip(name, positions, strict=True):
            found[token.i] = TAGS.index(f"{position}-{name.label_}")
    return found


def train(
    nlp: Language, data: Path, *, steps: int, words: int, seed: int, width: int, layers: int, dropout: float
) -> tuple[Names, Corpus]:
    torch.manual_seed(seed)
    corpus = Corpus(nlp, data / "names_train.spacy")
    others = {
        p.stem: corpus.examples(corpus.read(p)) for p in sorted(data.glob("names_*.spacy")) if "train" not in p.stem
    }
    known = corpus.types.words(nlp.vocab)
    network = Names(
        known.vectors.shape[1], len(corpus.tags), len(corpus.lists), width=width, layers=layers, dropout=dropout
    )
    print(f"{len(corpus.train)} sentences, {sum(len(e['types']) for e in corpus.train)} words", flush=True)

    def scores_of(model: nn.Module, batch: Sequence[Example]) -> Tensor:
        found: Tensor = model(
            pad(batch, "types", 0), known, pad(batch, "tag", 0), pad(batch, "list", 0), lengths(batch)
        )
        return found

    def loss(batch: Sequence[Example]) -> Tensor:
        return network.loss(scores_of(network, batch), lengths(batch), pad(batch, "name")) / lengths(batch).sum()

    @torch.no_grad()
    def report(averaged: nn.Module) -> str:
        return " ".join(f"{name[6:]} {f_score(averaged, found):.4f}" for name, found in others.items())

    def f_score(averaged: nn.Module, dev: Sequence[Example]) -> float:
        counted: Counter[str] = Counter()
        for batch in batches(dev, 4000):
            found = decode(averaged, scores_of(averaged, batch), lengths(batch))
            for example, tags in zip(batch, found, strict=True):
                gold = set(spans([max(0, tag) for tag in example["name"].tolist()]))
                ours = {s for s in spans(tags) if (example["name"][s[0] : s[1]] != IGNORED).all()}
                counted["both"] += len(gold & ours)
                counted["all"] += len(gold) + len(ours)
        return 2 * counted["both"] / counted["all"]

    learned = learn(network, itertools.repeat(corpus.train), loss, report, steps=steps, words=words, seed=seed)
    network.load_state_dict(learned.state_dict())
    return network.eval(), corpus


def decode(network: nn.Module, scores: Tensor, sizes: Tensor) -> list[list[int]]:
    """Best paths by Viterbi's algorithm."""
    between = network.transitions + network.between
    path = scores[:, 0] + network.first
    back = []
    for step in range(1, scores.shape[1]):
        best, before = (path[:, :, None] + between).max(1)
        live = (step < sizes)[:, None]
        back.append(torch.where(live, before, torch.arange(len(TAGS))))
        path = torch.where(live, best + scores[:, step], path)
    tags = [(path + network.last).argmax(1)]
    for before in reversed(back):
        tags.append(before.gather(1, tags[-1][:, None])[:, 0])
    rows = torch.stack(tags[::-1], 1).tolist()
    return [row[:size] for row, size in zip(rows, sizes.tolist(), strict=True)]


def save(nlp: Language, network: Names, corpus: Corpus, output: Path) -> None:
    component = nlp.add_pipe("newsgraph_names", name="ner")
    assert isinstance(component, NamesNetwork)
    component.set_weights([network.export()], corpus.tags, corpus.lists)
    nlp.to_disk(output)


def main() -> None:
    args, settings = read_arguments(__doc__, "folder of hints.py", steps=4500, words=1200, width=128, dropout=0.4)
    torch.set_num_threads(1)
    nlp = spacy.load(args.vectors)
    customize_tokenizer(nlp)
    network, corpus = train(nlp, args.data, **settings)
    save(nlp, network, corpus, args.output)


if __name__ == "__main__":
    main()
