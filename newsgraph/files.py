"""Write files whole or not at all: to a temporary file beside the target, then renamed."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def writing(path: Path) -> Iterator[IO[str]]:
    """A text file (UTF-8, \\n) that appears under `path` only when the block ends well; its folder is made if needed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf8", newline="\n") as file:
            yield file
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def safe_stem(name: str) -> str:
    """A file name for an article id: letters, digits, dot, dash and underscore stay, all else becomes a dash."""
    return "".join(c if c.isalnum() or c in "._-" else "-" for c in name).strip(".") or "article"
