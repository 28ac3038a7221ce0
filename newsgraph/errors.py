"""What can go wrong, in one tree:

    NewsgraphError
    ├── ModelError      a spaCy model is not installed, or lacks a component
    ├── ArticleError    an input file or record is no article
    ├── TableError      a language table is malformed (names file and line)
    ├── ExtractionError a stored extraction does not fit its text
    └── GraphError      a graph file or a query is not usable

Every message names the element and says what to do next.
"""


class NewsgraphError(Exception):
    """Base of all errors that newsgraph raises on purpose."""


class ModelError(NewsgraphError):
    """A spaCy model is not installed, or lacks a component that newsgraph reads."""


class ArticleError(NewsgraphError):
    """An input file or record cannot be read as an article."""


class TableError(NewsgraphError):
    """A language table is malformed."""


class ExtractionError(NewsgraphError):
    """A stored extraction cannot be read, or its offsets do not fit its text."""


class GraphError(NewsgraphError):
    """A graph cannot be read, written or asked."""
