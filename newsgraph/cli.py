"""The command line. Messages go to stderr, results to stdout or files.

Exit codes: 0 all well, 1 some articles could not be read, 2 nothing could be done.
"""

import json
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from newsgraph.article import find_files
from newsgraph.batch import Batch
from newsgraph.errors import NewsgraphError
from newsgraph.extraction import Extraction
from newsgraph.files import safe_stem, writing
from newsgraph.graph import KnowledgeGraph, build_graph
from newsgraph.importing import read_quotations
from newsgraph.pipeline import load
from newsgraph.report import article_report, said_report

app = typer.Typer(
    help="Read German news: who said what about whom. Start with: newsgraph show ARTICLE.txt",
    add_completion=False,
    rich_markup_mode=None,
)
_out = Console()
_err = Console(stderr=True)

Paths = Annotated[
    list[Path], typer.Argument(help="Files or folders of .txt, .json or .jsonl articles.", metavar="PATH...")
]
Model = Annotated[
    str | None, typer.Option(help="spaCy package or path to use instead of newsgraph's own, e.g. de_core_news_lg.")
]


@app.command()
def extract(
    paths: Paths,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Folder: one JSON file an article.")] = None,
    jsonl: Annotated[Path | None, typer.Option(help="One file instead: one extraction a line.")] = None,
    model: Model = None,
    skip_existing: Annotated[bool, typer.Option(help="With --output: leave out articles already done.")] = False,
) -> None:
    """Read articles and write their extractions as JSON (to stdout, one a line, without --output or --jsonl)."""
    batch = _batch(paths)
    pipeline = load(model)
    if output is not None:
        written = batch.extract_to(pipeline, output, skip_existing=skip_existing)
        _err.print(f"{written} extractions in {output}")
    elif jsonl is not None:
        with writing(jsonl) as file:
            for extraction in _counted(batch, batch.extract(pipeline)):
                print(extraction.model_dump_json(), file=file)
    else:
        for extraction in batch.extract(pipeline):
            print(extraction.model_dump_json())
    _finish(batch)


@app.command()
def show(paths: Paths, model: Model = None) -> None:
    """Print who said what about whom, with the sentence each answer came from."""
    batch = _batch(paths)
    for extraction in batch.stored() if batch.holds_extractions() else batch.extract(load(model)):
        _out.print(article_report(extraction))
    _finish(batch)


@app.command()
def build(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="Graph file: .graphml or .json (node-link).")],
    model: Model = None,
) -> None:
    """Build a knowledge graph from articles or from the extractions that `newsgraph extract` wrote."""
    if output.suffix not in {".graphml", ".json"}:
        raise NewsgraphError(f"{output}: unknown kind of graph {output.suffix!r}; use .graphml or .json")
    batch = _batch(paths)
    extractions = batch.stored() if batch.holds_extractions() else batch.extract(load(model))
    graph = build_graph(_counted(batch, extractions))
    if output.suffix == ".graphml":
        graph.to_graphml(output)
    else:
        graph.to_json(output)
    _err.print(f"{len(graph.nodes)} nodes, {len(graph.edges)} edges in {output}")
    _finish(batch)


@app.command()
def said(
    graph: Annotated[Path, typer.Argument(help="A graph written by `newsgraph build ... -o GRAPH.json`.")],
    by: Annotated[str | None, typer.Option(help="Speaker.")] = None,
    about: Annotated[str | None, typer.Option(help="Whom or what it is about.")] = None,
    to: Annotated[str | None, typer.Option(help="Addressee.")] = None,
) -> None:
    """Ask a graph: who said what about whom, each answer with its sentence and article."""
    found = KnowledgeGraph.from_json(graph).said(by=by, about=about, to=to)
    if found:
        _out.print(said_report(found))
    else:
        _err.print("nothing found")


@app.command(name="import")
def import_(
    paths: Annotated[list[Path], typer.Argument(help="JSON files of the quotation corpus' format.", metavar="PATH...")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder: one JSON file an article.")],
    model: Model = None,
) -> None:
    """Make extractions of quotations that another tool found, in the German Wikinews quotation corpus' format."""
    pipeline = load(model)
    failed = 0
    for path in find_files(paths):
        try:
            extraction = pipeline.adopt(*read_quotations(path))
        except NewsgraphError as error:
            failed += 1
            _err.print(f"[red]skipped[/red] {error}", highlight=False, soft_wrap=True)
            continue
        with writing(output / f"{safe_stem(extraction.article.id)}.json") as file:
            file.write(extraction.model_dump_json(indent=1) + "\n")
    if failed:
        raise typer.Exit(1)


@app.command()
def models() -> None:
    """List the model that ships with newsgraph and the German spaCy models that are installed."""
    from spacy.util import get_installed_models

    from newsgraph.model import DEFAULT_MODEL, model_path

    meta = json.loads((model_path() / "meta.json").read_text(encoding="utf8"))
    _out.print(f"{DEFAULT_MODEL} {meta['version']} (default) {model_path()}", soft_wrap=True, highlight=False)
    for name in get_installed_models():
        if name.startswith("de_"):
            _out.print(name, highlight=False)


@app.command()
def schema() -> None:
    """Print the JSON Schema of an extraction."""
    print(json.dumps(Extraction.model_json_schema(), indent=1, ensure_ascii=False))


@app.callback(invoke_without_command=True)
def _options(
    context: typer.Context,
    show_version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    if show_version:
        print(version("newsgraph"))
    elif context.invoked_subcommand is None:
        print(context.get_help())


def _batch(paths: list[Path]) -> Batch:
    return Batch(paths, lambda message: _err.print(f"[red]skipped[/red] {message}", highlight=False, soft_wrap=True))


def _counted(batch: Batch, extractions: Iterator[Extraction]) -> Iterator[Extraction]:
    """The extractions, with a progress bar on stderr for more than a few files."""
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=_err, transient=True, disable=len(batch.files) < 5) as progress:
        yield from progress.track(extractions, total=len(batch.files))


def _finish(batch: Batch) -> None:
    if batch.failed:
        _err.print(f"{batch.failed} could not be read")
        raise typer.Exit(1)


def main() -> None:
    """Entry point: run the command; errors of newsgraph become one line and exit code 2."""
    try:
        app()
    except NewsgraphError as error:
        _err.print(f"[red]error[/red] {error}", highlight=False, soft_wrap=True)
        raise SystemExit(2) from None
    except BrokenPipeError:
        raise SystemExit(1) from None
