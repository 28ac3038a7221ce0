"""Commands on articles: extract, show, import, and what they rest on: models, schema."""

import json
from pathlib import Path
from typing import Annotated

import typer

from newsgraph.article import find_files
from newsgraph.batch import Batch
from newsgraph.cli.base import Model, Paths, app, err, out, skipped
from newsgraph.cli.progress import counted
from newsgraph.errors import NewsgraphError
from newsgraph.extraction import Extraction
from newsgraph.files import safe_stem, writing
from newsgraph.importing import read_quotations
from newsgraph.pipeline import load
from newsgraph.report import article_report


@app.command()
def extract(
    paths: Paths,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Folder: one JSON file an article.")] = None,
    jsonl: Annotated[Path | None, typer.Option(help="One file instead: one extraction a line.")] = None,
    model: Model = None,
    skip_existing: Annotated[bool, typer.Option(help="With --output: leave out articles already done.")] = False,
) -> None:
    """Read articles and write their extractions as JSON (to stdout, one a line, without --output or --jsonl)."""
    batch = Batch(paths, skipped)
    pipeline = load(model)
    if output is not None:
        written = batch.extract_to(pipeline, output, skip_existing=skip_existing)
        err.print(f"{written} extractions in {output}")
    elif jsonl is not None:
        with writing(jsonl) as file:
            for extraction in counted(batch, batch.extract(pipeline)):
                print(extraction.model_dump_json(), file=file)
    else:
        for extraction in batch.extract(pipeline):
            print(extraction.model_dump_json())
    finish(batch.failed)


@app.command()
def show(paths: Paths, model: Model = None) -> None:
    """Print who said what about whom, with the sentence each answer came from."""
    batch = Batch(paths, skipped)
    for extraction in batch.stored() if batch.holds_extractions() else batch.extract(load(model)):
        out.print(article_report(extraction))
    finish(batch.failed)


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
            skipped(str(error))
            continue
        with writing(output / f"{safe_stem(extraction.article.id)}.json") as file:
            file.write(extraction.model_dump_json(indent=1) + "\n")
    finish(failed)


@app.command()
def models() -> None:
    """List the model that ships with newsgraph and the German spaCy models that are installed."""
    from spacy.util import get_installed_models

    from newsgraph.model import DEFAULT_MODEL, model_path

    meta = json.loads((model_path() / "meta.json").read_text(encoding="utf8"))
    out.print(f"{DEFAULT_MODEL} {meta['version']} (default) {model_path()}", soft_wrap=True, highlight=False)
    for name in get_installed_models():
        if name.startswith("de_"):
            out.print(name, highlight=False)


@app.command()
def schema() -> None:
    """Print the JSON Schema of an extraction."""
    print(json.dumps(Extraction.model_json_schema(), indent=1, ensure_ascii=False))


def finish(failed: int) -> None:
    """Exit with 1 if something could not be read."""
    if failed:
        err.print(f"{failed} could not be read")
        raise typer.Exit(1)
