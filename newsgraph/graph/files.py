"""Write files whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from newsgraph.errors import GraphError


class GraphWarning(UserWarning):
    """Something in a graph that a file format cannot carry was changed or left out."""


@contextmanager
def written_whole(path: Path | str) -> Iterator[Path]:
    """A temporary path beside `path` to write to; it takes the place of `path` when the block ends without an
    error.

    Raises GraphError if the folder does not exist or cannot be written.
    """
    path = Path(path)
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
    except OSError as error:
        raise GraphError(
            f"{path}: cannot be written ({error.strerror}); give a path in a folder that exists"
        ) from error
    try:
        yield temporary
        temporary.chmod(0o644)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def make_folder(path: Path | str) -> Path:
    """The folder `path`, made if it is missing. Raises GraphError if it cannot be made."""
    folder = Path(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise GraphError(f"{folder}: no folder can be made there ({error.strerror}); give another path") from error
    return folder
