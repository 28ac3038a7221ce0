"""A mention before it belongs to an entity."""

from dataclasses import dataclass

from newsgraph.extraction import Kind, MentionForm
from newsgraph.reading import Range


@dataclass(frozen=True)
class FoundMention:
    """Token range, kind and form of a mention; `name` is its normal form (nominative, without genitive -s), `key` a key
    that all mentions of the same thing share (a country's ISO code, an organisation's table name), or None."""

    span: Range
    kind: Kind
    form: MentionForm
    name: str
    key: str | None = None

    @property
    def start(self) -> int:
        return self.span[0]

    @property
    def end(self) -> int:
        return self.span[1]
