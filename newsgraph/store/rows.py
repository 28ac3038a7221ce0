"""Records and rows: JSON in, JSON out."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from typing import Any, TypeVar

from newsgraph.graph.contribution import Sighting
from newsgraph.identity.profile import Profile

T = TypeVar("T")
_MOST_VALUES = 500  # in one IN (…)


def to_json(data: Any) -> str:
    """Compact JSON with sorted keys, so that equal values are equal text."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sighting_json(sighting: Sighting) -> str:
    """A sighting without its date, which has a column of its own."""
    return to_json({k: v for k, v in asdict(sighting).items() if k != "published"})


def sighting_of(data: str, published: str | None = None) -> Sighting:
    fields = json.loads(data)
    fields["names"] = tuple(fields["names"])
    fields["offices"] = tuple((title, body) for title, body in fields["offices"])
    return Sighting(**fields, published=published)


def profile_json(profile: Profile) -> str:
    return to_json({**asdict(profile), "offices": sorted(profile.offices)})


def profile_from(data: str) -> Profile:
    fields = json.loads(data)
    fields["names"] = tuple(fields["names"])
    fields["offices"] = frozenset((title, body) for title, body in fields["offices"])
    return Profile(**fields)


def chunks(values: Iterable[T], size: int = _MOST_VALUES) -> Iterator[list[T]]:
    """The values in lists of at most `size`."""
    iterator = iter(values)
    while chunk := list(islice(iterator, size)):
        yield chunk


def select_in(connection: sqlite3.Connection, query: str, values: Iterable[str]) -> Iterator[Sequence[Any]]:
    """Rows of a query whose `{}` is a list of values, asked in chunks."""
    for chunk in chunks(sorted(set(values))):
        yield from connection.execute(query.format(", ".join("?" * len(chunk))), chunk)


def delete_in(connection: sqlite3.Connection, query: str, values: Iterable[str]) -> None:
    """Run a statement whose `{}` is a list of values, in chunks."""
    for chunk in chunks(sorted(set(values))):
        connection.execute(query.format(", ".join("?" * len(chunk))), chunk)
