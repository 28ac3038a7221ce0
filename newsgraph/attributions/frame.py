"""A frame: the words that introduce speech, and who speaks in them."""

from dataclasses import dataclass

from newsgraph.attributions.verbs import Cue
from newsgraph.reading import Range


@dataclass(frozen=True)
class Frame:
    """`kind`: verb, wie, es, phrase, so or adverb. `anchor` is the token the content is sought from: the verb, or the head
    of the attribution phrase. `span` covers the introducing words; `cue` and `speaker` lie inside it, unless the speaker
    is shared with an earlier clause."""

    kind: str
    anchor: int
    span: Range
    cue: tuple[int, ...]
    speaker: tuple[Range, ...]
    addressees: tuple[Range, ...] = ()
    verb: Cue | None = None
    negated: bool = False
