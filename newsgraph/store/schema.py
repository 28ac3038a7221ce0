"""The tables of a store, and how a connection to it is opened.

What articles gave (`article`, `sighting`, `office`, `statement`, `edge`) is written once and never changed by
identities: edges join the ids of keys. Which of these are the same stands in `identity`, computed from
`profile`, `block`, `judgement` and people's `decision`; `entity` and `name` are made from it for queries.
`dirty` lists what has to be computed anew.
"""

import sqlite3
from pathlib import Path

from newsgraph.errors import GraphError

APPLICATION_ID = 0x6E677270  # "ngrp"
VERSION = 1

TABLES = """
CREATE TABLE article (
  id TEXT PRIMARY KEY, article TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, day TEXT, source TEXT, agency TEXT,
  data TEXT NOT NULL, extraction BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX article_day ON article (day);

CREATE TABLE sighting (entity TEXT NOT NULL, article TEXT NOT NULL, day TEXT, data TEXT NOT NULL,
  PRIMARY KEY (entity, article)) WITHOUT ROWID;
CREATE INDEX sighting_article ON sighting (article);

CREATE TABLE office (id TEXT NOT NULL, article TEXT NOT NULL, title TEXT NOT NULL, form TEXT NOT NULL, body TEXT,
  PRIMARY KEY (id, article)) WITHOUT ROWID;
CREATE INDEX office_article ON office (article);
CREATE INDEX office_body ON office (body, form);

CREATE TABLE statement (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article TEXT NOT NULL, day TEXT, form TEXT NOT NULL,
  confidence REAL NOT NULL, data TEXT NOT NULL
);
CREATE INDEX statement_article ON statement (article);
CREATE INDEX statement_day ON statement (day);
CREATE VIRTUAL TABLE statement_text
  USING fts5 (text, tokenize = 'unicode61 remove_diacritics 0', prefix = '3');

CREATE TABLE edge (id TEXT PRIMARY KEY, kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
  article TEXT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX edge_source ON edge (source, kind, target);
CREATE INDEX edge_target ON edge (target, kind, source);
CREATE INDEX edge_article ON edge (article);
CREATE INDEX edge_contains ON edge (kind) WHERE kind = 'CONTAINS';

CREATE TABLE profile (id TEXT PRIMARY KEY, alone INTEGER NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE block (key TEXT NOT NULL, profile TEXT NOT NULL, alone INTEGER NOT NULL,
  PRIMARY KEY (key, profile)) WITHOUT ROWID;
CREATE INDEX block_profile ON block (profile);
CREATE TABLE judgement (left TEXT NOT NULL, right TEXT NOT NULL, decision TEXT NOT NULL, score REAL NOT NULL,
  data TEXT NOT NULL, PRIMARY KEY (left, right)) WITHOUT ROWID;
CREATE INDEX judgement_right ON judgement (right);
CREATE INDEX judgement_unsure ON judgement (decision, score);
CREATE TABLE decision (left TEXT NOT NULL, right TEXT NOT NULL, data TEXT NOT NULL,
  PRIMARY KEY (left, right)) WITHOUT ROWID;
CREATE INDEX decision_right ON decision (right);
CREATE TABLE identity (profile TEXT PRIMARY KEY, entity TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX identity_entity ON identity (entity);

CREATE TABLE entity (id TEXT PRIMARY KEY, kind TEXT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE name (form TEXT NOT NULL, entity TEXT NOT NULL, sort INTEGER NOT NULL, PRIMARY KEY (form, entity)) WITHOUT ROWID;
CREATE INDEX name_entity ON name (entity);
CREATE TABLE word (word TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (word, entity)) WITHOUT ROWID;
CREATE INDEX word_entity ON word (entity);

CREATE TABLE dirty (profile TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE dirty_block (key TEXT PRIMARY KEY) WITHOUT ROWID;
"""


def connect(path: Path, *, create: bool = False) -> sqlite3.Connection:
    """A connection to a store, for reading, or with `create` for writing too, which makes the file where
    there is none.

    Raises GraphError if the file is missing or no store of this version of newsgraph.
    """
    if not create and not path.is_file():
        raise GraphError(f"{path} does not exist: write a store with `newsgraph build … -o {path.name}`")
    try:
        mode = "rwc" if create else "ro"
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
        connection.execute("PRAGMA busy_timeout = 10000")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        raise GraphError(f"{path}: no store of newsgraph ({error}); write one with `newsgraph build`") from error
    if create and not tables:
        _create(connection)
    elif application != APPLICATION_ID or version != VERSION:
        connection.close()
        raise GraphError(f"{path}: no store of this version of newsgraph; build it anew with `newsgraph build`")
    if create:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _create(connection: sqlite3.Connection) -> None:
    script = f"BEGIN; {TABLES} PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}; COMMIT;"
    connection.executescript(script)
