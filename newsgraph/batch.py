"""Many articles from files: what cannot be read is reported and costs only itself."""

from collections.abc import Callable, Iterator
from pathlib import Path

from newsgraph.article import find_files, read_articles
from newsgraph.errors import ArticleError, NewsgraphError
from newsgraph.extraction import Article, Extraction
from newsgraph.files import safe_stem, writing
from newsgraph.pipeline import Pipeline


class Batch:
    """The articles of files and folders. `report` is called with the message of each failure, `failed` counts them.

    Raises ArticleError if a path does not exist or there is nothing to read.
    """

    def __init__(self, paths: list[Path], report: Callable[[str], None]) -> None:
        self.files = find_files(paths)
        self.failed = 0
        self._report = report
        if not self.files:
            raise ArticleError(f"no articles in {', '.join(map(str, paths))}: newsgraph reads .txt, .json and .jsonl")

    def _fail(self, error: Exception | str) -> None:
        self.failed += 1
        self._report(str(error))

    def articles(self) -> Iterator[tuple[str, Article]]:
        """Yield (name of its output file without suffix, article): the file's own name where it holds one article, the
        article's id where it holds several."""
        for path in self.files:
            try:
                reading = read_articles(path, on_error=self._fail)
                first = next(reading, None)
                if first is None:
                    continue
                second = next(reading, None)
                yield (safe_stem(first.id) if second or path.suffix == ".jsonl" else path.stem), first
                for article in (second, *reading) if second else ():
                    yield safe_stem(article.id), article
            except NewsgraphError as error:
                self._fail(error)

    def extract(self, pipeline: Pipeline) -> Iterator[Extraction]:
        """Yield the extractions of all articles, in order."""
        return pipeline.pipe(article for _, article in self.articles())

    def extract_to(self, pipeline: Pipeline, folder: Path, *, skip_existing: bool = False) -> int:
        """Write `<name>.json` for each article and give their number; two articles of one name or id cost the second."""
        names: dict[str, str] = {}  # article id -> file name

        def pending() -> Iterator[Article]:
            for name, article in self.articles():
                if skip_existing and (folder / f"{name}.json").exists():
                    continue
                if article.id in names or name in names.values():
                    self._fail(f"{article.id}: an article of this id or file name came before; give it another one")
                    continue
                names[article.id] = name
                yield article

        written = 0
        for extraction in pipeline.pipe(pending()):
            with writing(folder / f"{names[extraction.article.id]}.json") as file:
                file.write(extraction.model_dump_json(indent=1) + "\n")
            written += 1
        return written

    def holds_extractions(self) -> bool:
        """Whether the first file is an extraction already, so that no model is needed."""
        with self.files[0].open("rb") as file:
            return b'"schema_version"' in file.read(400)

    def stored(self) -> Iterator[Extraction]:
        """Yield the extractions that the files hold."""
        for path in self.files:
            lines = path.read_bytes().splitlines() if path.suffix == ".jsonl" else [path.read_bytes()]
            for number, line in enumerate(lines, start=1):
                if not line.strip():
                    continue
                try:
                    yield Extraction.model_validate_json(line)
                except ValueError as error:
                    self._fail(f"{path}:{number}: no valid extraction; write it anew with `newsgraph extract`. {error}")
