"""What the rules of this folder produce, in token indices."""

from dataclasses import dataclass, replace

from newsgraph.attributions.frame import Frame
from newsgraph.extraction import AttributionForm
from newsgraph.reading import Range


@dataclass(frozen=True)
class Statement:
    """An attribution before entities are linked to it. Ranges and indices are of tokens; `rule` names its origin."""

    form: AttributionForm
    content: tuple[Range, ...]
    rule: str
    cue: tuple[int, ...] = ()
    frame: tuple[Range, ...] = ()
    speaker: tuple[Range, ...] = ()
    addressees: tuple[Range, ...] = ()
    via: tuple[Range, ...] = ()
    negated: bool = False
    nested_in: int | None = None  # index in the list of statements
    origin: Frame | None = None  # the frame it was read from, where there is one
    confidence: float | None = None  # of the learned scorer, None where the rules alone decide

    @property
    def start(self) -> int:
        return self.content[0][0]

    @property
    def end(self) -> int:
        return self.content[-1][1]

    @property
    def tokens(self) -> frozenset[int]:
        return frozenset(i for start, end in self.content for i in range(start, end))

    def moved(self, nested_in: int | None) -> "Statement":
        """The same statement inside another one."""
        return replace(self, nested_in=nested_in)
