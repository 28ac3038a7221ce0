"""The command line. Messages go to stderr, results to stdout or files; exit code 1 when something could not be read."""

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from newsgraph.article import find_files, read_articles
from newsgraph.errors import NewsgraphError
from newsgraph.extraction import Article, Extraction
from newsgraph.files import safe_stem, writing
from newsgraph.graph import KnowledgeGraph, build_graph
from newsgraph.pipeline import Pipeline, load
from newsgraph.report import article_report

app = typer.Typer(
    help="Read German news: who said what about whom. Start with: newsgraph show ARTICLE.txt",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
_out = Console()
_err = Console(stderr=True)

Paths = Annotated[list[Path], typer.Argument(help="Files or folders of .txt, .json or .jsonl articles.", metavar="PATH…")]
Model = Annotated[
    str | None, typer.Option(help="spaCy package or path to use instead of newsgraph's own, e.g. de_core_news_lg.")
]


@app.command()
def extract(
    paths: Paths,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Folder: one JSON file for each article.")] = None,
    jsonl: Annotated[Path | None, typer.Option(help="One file instead: one Extraction a line.")] = None,
    model: Model = None,
    skip_existing: Annotated[bool, typer.Option(help="With --output: leave out articles already done.")] = False,
) -> None:
    """Read articles and write their extractions as JSON (to stdout as JSON Lines without --output or --jsonl)."""
    reader = _Reader(paths)
    if output is not None:
        _to_folder(reader, load(model), output, skip_existing=skip_existing)
    elif jsonl is not None:
        pipeline = load(model)
        with writing(jsonl) as file:
            for extraction in reader.extractions(pipeline):
                print(extraction.model_dump_json(), file=file)
    else:
        for extraction in reader.extractions(load(model)):
            print(extraction.model_dump_json())
    reader.finish()


def _to_folder(reader: "_Reader", pipeline: Pipeline, output: Path, *, skip_existing: bool) -> None:
    written: dict[str, str] = {}
    done = {p.stem for p in output.glob("*.json")} if skip_existing else set()
    for extraction in reader.extractions(pipeline, done):
        stem = safe_stem(extraction.article.id)
        if stem in written:
            reader.fail(f"{extraction.article.id}: {stem}.json was written for another article; give them different ids")
            continue
        written[stem] = extraction.article.id
        with writing(output / f"{stem}.json") as file:
            file.write(extraction.model_dump_json(indent=1) + "\n")
    _err.print(f"{len(written)} extractions in {output}")


@app.command()
def show(paths: Paths, model: Model = None) -> None:
    """Print who said what about whom, with the sentence each answer came from."""
    reader = _Reader(paths)
    for extraction in reader.extractions(load(model)):
        _out.print(article_report(extraction))
    reader.finish()


@app.command()
def build(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="Graph file: .graphml or .json (node-link).")],
    model: Model = None,
) -> None:
    """Build a knowledge graph from articles or from extractions written by `newsgraph extract`."""
    if output.suffix not in {".graphml", ".json"}:
        raise NewsgraphError(f"{output}: unknown kind of graph {output.suffix!r}; use .graphml or .json")
    reader = _Reader(paths)
    graph = build_graph(reader.extractions(None if reader.only_extractions() else load(model)))
    graph.to_graphml(output) if output.suffix == ".graphml" else graph.to_json(output)
    _err.print(f"{graph.nx.number_of_nodes()} nodes, {graph.nx.number_of_edges()} edges in {output}")
    reader.finish()


@app.command()
def said(
    graph: Annotated[Path, typer.Argument(help="A graph written by `newsgraph build … -o GRAPH.json`.")],
    by: Annotated[str | None, typer.Option(help="Speaker.")] = None,
    about: Annotated[str | None, typer.Option(help="Whom or what it is about.")] = None,
    to: Annotated[str | None, typer.Option(help="Addressee.")] = None,
) -> None:
    """Ask a graph: who said what about whom, each answer with its sentence and article."""
    found = KnowledgeGraph.from_json(graph).said(by=by, about=about, to=to)
    for statement in found:
        _out.print(str(statement), highlight=False)
    if not found:
        _err.print("nothing found")


@app.command()
def models() -> None:
    """List the model that ships with newsgraph and the German spaCy models that are installed."""
    import json

    from spacy.util import get_installed_models

    from newsgraph.model import DEFAULT_MODEL, model_path

    meta = json.loads((model_path() / "meta.json").read_text(encoding="utf8"))
    _out.print(f"{DEFAULT_MODEL} {meta['version']} (default) {model_path()}")
    for name in get_installed_models():
        if name.startswith("de_"):
            _out.print(name)


@app.command()
def schema() -> None:
    """Print the JSON Schema of an extraction."""
    import json

    print(json.dumps(Extraction.model_json_schema(), indent=1, ensure_ascii=False))


@app.callback(invoke_without_command=True)
def _options(show_version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False) -> None:
    if show_version:
        print(version("newsgraph"))
        raise typer.Exit


class _Reader:
    """Articles of the given paths; what cannot be read is reported and costs only itself."""

    def __init__(self, paths: list[Path]) -> None:
        self.files = find_files(paths)
        self.failed = 0
        if not self.files:
            raise NewsgraphError(f"no articles in {', '.join(map(str, paths))}: newsgraph reads .txt, .json and .jsonl")

    def fail(self, message: str) -> None:
        self.failed += 1
        _err.print(f"[red]skipped[/red] {message}", highlight=False, soft_wrap=True)

    def articles(self, done: set[str]) -> Iterator[Article]:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(*columns, console=_err, transient=True, disable=len(self.files) < 2) as progress:
            for path in progress.track(self.files, description="reading"):
                try:
                    yield from (a for a in read_articles(path) if safe_stem(a.id) not in done)
                except NewsgraphError as error:
                    self.fail(str(error))

    def only_extractions(self) -> bool:
        """Whether the first file is an extraction already, so that no model is needed."""
        head = self.files[0].read_bytes()[:400]
        return b'"schema_version"' in head

    def extractions(self, pipeline: Pipeline | None, done: frozenset[str] | set[str] = frozenset()) -> Iterator[Extraction]:
        """Extractions of all files: read by the pipeline, or from extraction files if it is None."""
        if pipeline is not None:
            yield from pipeline.pipe(self.articles(set(done)))
            return
        for path in self.files:
            try:
                lines = path.read_bytes().splitlines() if path.suffix == ".jsonl" else [path.read_bytes()]
                for line in lines:
                    if line.strip():
                        yield Extraction.model_validate_json(line)
            except (OSError, ValueError) as error:
                self.fail(f"{path}: no valid extraction: {error}")

    def finish(self) -> None:
        if self.failed:
            _err.print(f"{self.failed} could not be read")
            raise typer.Exit(1)


def main() -> None:
    """Entry point: run the command, turn errors of newsgraph into one line and exit code 2."""
    try:
        app()
    except NewsgraphError as error:
        _err.print(f"[red]error[/red] {error}", highlight=False, soft_wrap=True)
        raise SystemExit(2) from None
    except BrokenPipeError:
        raise SystemExit(1) from None
