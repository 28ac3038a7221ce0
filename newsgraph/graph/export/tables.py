"""Tables: a pair of CSV files, a pair of Parquet files."""

import csv
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newsgraph.errors import GraphError
from newsgraph.graph.files import make_folder, written_whole
from newsgraph.graph.flat import Plain, Row, flat_edges, flat_nodes

if TYPE_CHECKING:
    from newsgraph.graph.knowledge_graph import KnowledgeGraph

_FIRST = ("id", "source", "target", "label", "kind")
_ROWS_AT_ONCE = 10_000

Rows = Callable[[], Iterator[Row]]


def columns_of(rows: Iterable[Row]) -> dict[str, type[Plain]]:
    """The columns of rows and their types: ids and label first, the others by name."""
    types: dict[str, type[Plain]] = {}
    for row in rows:
        for name, value in row.items():
            types.setdefault(name, type(value))
    return {name: types[name] for name in (*(n for n in _FIRST if n in types), *sorted(set(types) - set(_FIRST)))}


def write_csv(graph: "KnowledgeGraph", path: Path | str) -> None:
    """Write `nodes.csv` and `edges.csv` (UTF-8, comma, quotes where needed) into the folder `path`, made if
    missing.

    None is an empty cell, several values are joined by `|`. Raises GraphError if it cannot be written.
    """
    folder = make_folder(path)
    tables: tuple[tuple[str, Rows], ...] = (
        ("nodes.csv", lambda: flat_nodes(graph)),
        ("edges.csv", lambda: flat_edges(graph)),
    )
    for name, rows in tables:
        with written_whole(folder / name) as temporary, temporary.open("w", encoding="utf8", newline="") as file:
            writer = csv.DictWriter(file, list(columns_of(rows())), restval="")
            writer.writeheader()
            writer.writerows(rows())


def write_parquet(graph: "KnowledgeGraph", path: Path | str) -> None:
    """Write `nodes.parquet` and `edges.parquet` with typed columns into the folder `path`, made if missing.

    Raises GraphError if it cannot be written or pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise GraphError("Parquet needs pyarrow: pip install 'newsgraph[parquet]'") from error
    folder = make_folder(path)
    types = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64(), bool: pyarrow.bool_()}
    tables: tuple[tuple[str, Rows], ...] = (
        ("nodes.parquet", lambda: flat_nodes(graph)),
        ("edges.parquet", lambda: flat_edges(graph)),
    )
    for name, rows in tables:
        schema = pyarrow.schema([(column, types[kind]) for column, kind in columns_of(rows()).items()])
        with written_whole(folder / name) as temporary, parquet.ParquetWriter(temporary, schema) as writer:
            part: list[Row] = []
            for row in rows():
                part.append(row)
                if len(part) == _ROWS_AT_ONCE:
                    writer.write_table(pyarrow.Table.from_pylist(part, schema))
                    part = []
            writer.write_table(pyarrow.Table.from_pylist(part, schema))
