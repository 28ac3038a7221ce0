"""What all commands share: the app, the consoles, the options that mean the same everywhere."""

from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

app = typer.Typer(
    help="Read German news: who said what about whom. Start with: newsgraph show ARTICLE.txt",
    add_completion=False,
    rich_markup_mode=None,
)
out = Console()
err = Console(stderr=True)

Paths = Annotated[
    list[Path], typer.Argument(help="Files or folders of .txt, .json or .jsonl articles.", metavar="PATH...")
]
Model = Annotated[
    str | None, typer.Option(help="spaCy package or path to use instead of newsgraph's own, e.g. de_core_news_lg.")
]
GraphFile = Annotated[
    Path, typer.Argument(help="A graph written by `newsgraph build`: news.db or graph.json.", metavar="GRAPH")
]


@app.callback(invoke_without_command=True)
def options(
    context: typer.Context,
    show_version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    if show_version:
        print(version("newsgraph"))
    elif context.invoked_subcommand is None:
        print(context.get_help())


def skipped(message: str) -> None:
    """Tell on stderr what was left out and why."""
    tell("skipped", message)


def tell(what: str, message: str) -> None:
    """A message on stderr behind a coloured word; brackets in it are text, not markup."""
    err.print(what, style="red", end=" ")
    err.print(message, markup=False, highlight=False, soft_wrap=True)
