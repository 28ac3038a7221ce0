"""Read articles: plain text, JSON and JSON Lines. The text is never changed, not even its line ends."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from newsgraph.errors import ArticleError
from newsgraph.extraction import Article

SUFFIXES = (".txt", ".json", ".jsonl")
# Names under which records carry what an Article calls otherwise.
_ALIASES = {
    "text": ("text", "originalText", "content", "body"),
    "id": ("id", "documentName"),
    "title": ("title", "headline"),
    "published": ("published", "date"),
    "url": ("url", "link"),
    "source": ("source", "publisher"),
}


def to_article(article: Article | str, default_id: str) -> Article:
    """An Article as it is; a plain text becomes one under `default_id`."""
    return Article(id=default_id, text=article) if isinstance(article, str) else article


def find_files(paths: list[Path]) -> list[Path]:
    """The article files among files and folders (searched through), sorted, each once.

    Raises ArticleError if a path does not exist or a file has an unknown suffix.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(sorted(p for p in path.rglob("*") if p.suffix in SUFFIXES and p.is_file())))
        elif not path.exists():
            raise ArticleError(f"{path} does not exist: give files or folders of {', '.join(SUFFIXES)}")
        elif path.suffix not in SUFFIXES:
            raise ArticleError(f"{path}: unknown kind of file {path.suffix!r}; newsgraph reads {', '.join(SUFFIXES)}")
        else:
            found[path] = None
    return list(found)


def read_articles(path: Path, *, on_error: Callable[[ArticleError], None] | None = None) -> Iterator[Article]:
    """Yield the articles of one file: a `.txt` is one article, verbatim, under its stem as id; a `.json`
    holds one record or a list, a `.jsonl` one record a line. A record has `text` (or originalText, content,
    body) and may have id, title, published, url, source.

    Raises ArticleError naming file and line if it is not UTF-8, no JSON, or a record has no text. With `on_error` a bad
    record costs only itself: the error goes there, and the next record is read.
    """
    try:
        text = path.read_bytes().decode("utf8")
    except UnicodeDecodeError as error:
        raise ArticleError(f"{path}: not UTF-8 at byte {error.start}; convert it, e.g. with iconv -t utf8") from error
    except OSError as error:
        raise ArticleError(f"{path}: cannot be read: {error.strerror}") from error
    if path.suffix == ".txt":
        yield Article(id=path.stem, text=text)
        return
    by_lines = path.suffix == ".jsonl"
    text = text.removeprefix("\ufeff")  # JSON from Windows
    count = 0
    for number, line in enumerate(text.split("\n") if by_lines else [text], start=1):
        if by_lines and not line.strip():
            continue
        where = f"{path}:{number}" if by_lines else str(path)
        try:
            data = json.loads(line)
        except (ValueError, RecursionError) as error:
            _report(ArticleError(f"{where}: no JSON: {error}"), on_error)
            continue
        records = data if isinstance(data, list) else [data]
        several = by_lines or len(records) > 1
        for record in records:
            count += 1
            try:
                yield _article(record, where, f"{path.stem}-{count}" if several else path.stem)
            except ArticleError as error:
                _report(error, on_error)


def _report(error: ArticleError, on_error: Callable[[ArticleError], None] | None) -> None:
    if on_error is None:
        raise error
    on_error(error)


def _article(record: Any, where: str, default_id: str) -> Article:
    if not isinstance(record, dict):
        raise ArticleError(f"{where}: an article is a JSON object with a text, not {type(record).__name__}")
    if isinstance(record.get("article"), dict):  # an Extraction: its article is read anew
        record = record["article"]
    fields = {}
    for field, names in _ALIASES.items():
        value = next((record[name] for name in names if record.get(name) is not None), None)
        if value is not None:
            fields[field] = value if isinstance(value, str) else str(value)
            if field == "text" and not isinstance(value, str):
                raise ArticleError(f"{where}: the text must be a string, not {type(value).__name__}")
    if "text" not in fields:
        raise ArticleError(f"{where}: the record has no text; name it {', '.join(_ALIASES['text'])}")
    fields.setdefault("id", default_id)
    for field, value in fields.items():
        try:
            value.encode("utf8")
        except UnicodeEncodeError as error:
            raise ArticleError(
                f"{where}: {field} has half a surrogate pair at {error.start}; write it out as one character"
            ) from error
    try:
        return Article.model_validate(fields)
    except ValidationError as error:
        raise ArticleError(f"{where}: {error}") from error
