"""Progress on stderr for long work."""

from collections.abc import Iterator

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from newsgraph.batch import Batch
from newsgraph.cli.base import err
from newsgraph.extraction import Extraction

_FEW = 5  # files that need no bar


def counted(batch: Batch, extractions: Iterator[Extraction]) -> Iterator[Extraction]:
    """The extractions of a batch, with a progress bar for more than a few files."""
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=err, transient=True, disable=len(batch.files) < _FEW) as progress:
        yield from progress.track(extractions, total=len(batch.files))
