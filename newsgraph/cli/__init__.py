"""The command line. Messages go to stderr, results to stdout or files.

Exit codes: 0 all well, 1 some articles could not be read, 2 nothing could be done.
"""

from newsgraph.cli import articles, graphs, identity
from newsgraph.cli.base import app, tell
from newsgraph.errors import NewsgraphError

__all__ = ["app", "articles", "graphs", "identity", "main"]


def main() -> None:
    """Entry point: run the command; errors of newsgraph become one line and exit code 2."""
    try:
        app()
    except NewsgraphError as error:
        tell("error", str(error))
        raise SystemExit(2) from None
    except BrokenPipeError:
        raise SystemExit(1) from None
