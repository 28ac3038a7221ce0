"""What the components of both networks share: Docs come one by one or as a stream, and are computed many at a time."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from spacy.tokens import Doc
from spacy.vocab import Vocab
from threadpoolctl import ThreadpoolController


@cache
def _blas() -> ThreadpoolController:
    """What sets the threads of NumPy's matrix products."""
    return ThreadpoolController()


class NetworkComponent(ABC):
    """A component of a spaCy pipeline that annotates several Docs at once."""

    def __init__(self, vocab: Vocab, name: str) -> None:
        self.vocab = vocab
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Yield the Docs in their order, annotated."""
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            # The matrices are small: more threads than one take twice as long, and round otherwise.
            with _blas().limit(limits=1, user_api="blas"):
                self.annotate(batch)
            yield from batch

    @abstractmethod
    def annotate(self, docs: Sequence[Doc]) -> None:
        """Write what the network finds into the Docs."""
