"""Write to a store: add articles, take them away, decide on identities."""

import contextlib
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic import BaseModel, ConfigDict

from newsgraph.errors import GraphError
from newsgraph.extraction import Extraction
from newsgraph.graph.contribution import Contribution, contribution_of
from newsgraph.graph.dates import day
from newsgraph.graph.ids import text_hash
from newsgraph.identity.judgements import JudgementLog
from newsgraph.identity.normal import normal
from newsgraph.identity.verdict import Decision, Judgement
from newsgraph.store.rows import chunks, sighting_json
from newsgraph.store.schema import connect
from newsgraph.store.settle import settle


class Added(BaseModel):
    """How many articles were new, came with another content than before, or were there already."""

    model_config = ConfigDict(frozen=True)

    new: int = 0
    replaced: int = 0
    unchanged: int = 0


class Store:
    """A graph in a SQLite file that grows. Use it with `with`; ask questions of `KnowledgeGraph.open(path)`.

    An article is known by its id and a hash of its extraction: adding it again changes nothing, adding
    another content under its id replaces it. Each batch is one transaction, so that a crash loses at most the
    batch being written, and adding the same articles again goes on where it stopped.

    >>> import tempfile, newsgraph
    >>> from newsgraph.store import Store
    >>> with tempfile.TemporaryDirectory() as folder, Store(f"{folder}/news.db") as store:
    ...     extraction = newsgraph.extract("Angela Merkel sagte, Russland müsse handeln.")
    ...     store.add([extraction]).new, store.add([extraction]).unchanged
    (1, 1)
    """

    def __init__(self, path: Path | str) -> None:
        """Open a store, or make one. Raises GraphError if the file is there and is no store."""
        self.path = Path(path)
        if not self.path.parent.is_dir():
            raise GraphError(f"{path}: the folder {self.path.parent} does not exist; make it first")
        self.connection = connect(self.path, create=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file, and leave all in it, so that it can be copied and read from a folder that is
        read-only."""
        with contextlib.suppress(sqlite3.OperationalError):  # somebody else has it open: the last one will do it
            self.connection.execute("PRAGMA busy_timeout = 0")
            self.connection.execute("PRAGMA journal_mode = DELETE")
        self.connection.close()

    def add(
        self, extractions: Iterable[Extraction], *, batch: int = 200, progress: Callable[[int], None] | None = None
    ) -> Added:
        """Add articles and settle the identities they touch. `progress` is called with the number done after
        each batch."""
        new = replaced = unchanged = 0
        for found in chunks(extractions, batch):
            with _transaction(self.connection):
                for extraction in found:
                    before = self._hash(extraction.article.id)
                    content = extraction.model_dump_json()
                    if before == text_hash(content):
                        unchanged += 1
                        continue
                    if before is not None:
                        self._forget(extraction.article.id)
                        replaced += 1
                    else:
                        new += 1
                    self._write(contribution_of(extraction), content)
            if progress is not None:
                progress(new + replaced + unchanged)
        self.settle()
        return Added(new=new, replaced=replaced, unchanged=unchanged)

    def remove(self, article_ids: Iterable[str]) -> int:
        """Take articles away, as if they had never been added. Returns how many there were."""
        with _transaction(self.connection):
            known = [article for article in dict.fromkeys(article_ids) if self._hash(article) is not None]
            for article in known:
                self._forget(article)
        self.settle()
        return len(known)

    def settle(self) -> None:
        """Compute anew which entities are the same, as far as something changed. `add`, `decide` and `undo`
        do it."""
        with _transaction(self.connection):
            settle(self.connection)

    def decide(self, left: str, right: str, decision: Decision, *, by: str, reason: str = "") -> Judgement:
        """Decide that two entities, by id, are the same, different, or unsure; comes before the rules.

        Raises GraphError if an id is unknown.
        """
        names = (self._name(left), self._name(right))
        judgement = JudgementLog().decide(left, right, decision, by=by, reason=reason, names=names)
        with _transaction(self.connection):
            row = (*judgement.pair, judgement.model_dump_json())
            self.connection.execute("INSERT OR REPLACE INTO decision VALUES (?, ?, ?)", row)
            self._touch(judgement.pair)
        self.settle()
        return judgement

    def undo(self, left: str, right: str) -> bool:
        """Forget the decision about two entities, so that the rules decide again; False if there was none."""
        pair = (min(left, right), max(left, right))
        with _transaction(self.connection):
            gone = self.connection.execute("DELETE FROM decision WHERE left = ? AND right = ?", pair).rowcount
            self._touch(pair)
        self.settle()
        return gone > 0

    def decisions(self) -> JudgementLog:
        """What people decided, to be read or written to a file."""
        rows = self.connection.execute("SELECT data FROM decision ORDER BY left, right")
        return JudgementLog(Judgement.model_validate_json(data) for (data,) in rows)

    def judgements(self, decision: Decision | None = None, *, limit: int | None = None) -> list[Judgement]:
        """What the rules found, the surest first; with `unsure` these are the pairs to review. People's
        decisions, which come before it, are in `decisions`."""
        where = "WHERE decision = ?" if decision else ""
        query = f"SELECT data FROM judgement {where} ORDER BY score DESC, left, right LIMIT ?"
        rows = self.connection.execute(query, [*([decision] if decision else []), -1 if limit is None else limit])
        return [Judgement.model_validate_json(data) for (data,) in rows]

    def extractions(self) -> Iterator[Extraction]:
        """All articles as they were added, by id."""
        for (data,) in self.connection.execute("SELECT extraction FROM article ORDER BY article"):
            yield Extraction.model_validate_json(zlib.decompress(data))

    def _hash(self, article: str) -> str | None:
        row = self.connection.execute("SELECT hash FROM article WHERE article = ?", [article]).fetchone()
        return row[0] if row else None

    def _name(self, profile: str) -> str:
        query = (
            "SELECT json_extract(e.data, '$.name') FROM identity i JOIN entity e ON e.id = i.entity WHERE i.profile = ?"
        )
        row = self.connection.execute(query, [profile]).fetchone()
        if row is None:
            raise GraphError(f"no entity has the id {profile!r}; `newsgraph identity review` lists ids")
        return str(row[0])

    def _touch(self, profiles: Iterable[str]) -> None:
        self.connection.executemany("INSERT OR IGNORE INTO dirty VALUES (?)", ((profile,) for profile in profiles))

    def _write(self, found: Contribution, content: str) -> None:
        node, execute = found.article, self.connection.executemany
        when = day(node.published)
        sources = [normal(name) if name else None for name in (node.source, node.agency)]
        packed = zlib.compress(content.encode("utf8"))
        article = (
            node.id,
            node.article,
            text_hash(content),
            when,
            *sources,
            node.model_dump_json(exclude_none=True),
            packed,
        )
        self.connection.execute("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?)", article)
        execute(
            "INSERT INTO sighting VALUES (?, ?, ?, ?)",
            ((s.id, node.id, when, sighting_json(s)) for s in found.sightings),
        )
        execute(
            "INSERT INTO office VALUES (?, ?, ?, ?, ?)",
            ((o.id, node.id, o.title, normal(o.title), o.of) for o in found.offices),
        )
        for statement in found.statements:
            row = (
                statement.id,
                node.id,
                when,
                statement.form,
                statement.confidence,
                statement.model_dump_json(exclude_none=True),
            )
            fields = "(id, article, day, form, confidence, data)"
            cursor = self.connection.execute(f"INSERT INTO statement {fields} VALUES (?, ?, ?, ?, ?, ?)", row)
            text = (cursor.lastrowid, normal(statement.text))
            self.connection.execute("INSERT INTO statement_text (rowid, text) VALUES (?, ?)", text)
        execute(
            "INSERT INTO edge VALUES (?, ?, ?, ?, ?, ?)",
            ((e.id, e.kind, e.source, e.target, node.id, e.model_dump_json(exclude_none=True)) for e in found.edges),
        )
        self._touch(sighting.id for sighting in found.sightings)

    def _forget(self, article: str) -> None:
        (node,) = self.connection.execute("SELECT id FROM article WHERE article = ?", [article]).fetchone()
        execute = self.connection.execute
        execute("INSERT OR IGNORE INTO dirty SELECT entity FROM sighting WHERE article = ?", [node])
        numbers = "SELECT number FROM statement WHERE article = ?"
        execute(f"DELETE FROM statement_text WHERE rowid IN ({numbers})", [node])
        for table in ("sighting", "office", "statement", "edge"):
            execute(f"DELETE FROM {table} WHERE article = ?", [node])
        execute("DELETE FROM article WHERE id = ?", [node])


class _transaction:  # noqa: N801 - used like a function
    """All or nothing, also for a reader that looks meanwhile."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def __enter__(self) -> None:
        self.connection.execute("BEGIN IMMEDIATE")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.connection.execute("ROLLBACK" if kind else "COMMIT")
