"""The way of an article: text → Doc → statements → mentions → entities → roles, relations → Extraction."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Literal, get_args

from spacy.language import Language as SpacyLanguage
from spacy.tokens import Doc

from newsgraph.article import to_article
from newsgraph.attributions import Statement, find_statements
from newsgraph.attributions.scoring import Scorer, load_scorer
from newsgraph.dateline import find_dateline
from newsgraph.entities import resolve_entities
from newsgraph.extraction import Article, Extraction, ExtractionWarning, Span
from newsgraph.importing import Quotation, statements_of
from newsgraph.language import load_language
from newsgraph.linking import link_statements
from newsgraph.mentions import find_mentions
from newsgraph.model import load_model, model_path
from newsgraph.reading import Reading
from newsgraph.relations import find_relations
from newsgraph.roles import find_roles
from newsgraph.writing import write_extraction

AttributionMode = Literal["rules", "learned", "combined"]
SCORER = "attribution_scorer"
_LONGEST = 1_000_000  # characters; beyond that memory, not language, is the limit


class Pipeline:
    """A loaded German pipeline and the stages of newsgraph. Make one with `load()` and use it for many articles.

    `nlp` is the spaCy Language; it may be inspected, not changed.
    """

    def __init__(self, nlp: SpacyLanguage, scorer: Scorer | None = None) -> None:
        self.nlp = nlp
        self.language = load_language()
        self.scorer = scorer

    def extract(self, article: Article | str) -> Extraction:
        """Read one article or text. A text gets the id "article-1"."""
        return next(self.pipe([article]))

    def pipe(self, articles: Iterable[Article | str], *, batch_size: int = 32) -> Iterator[Extraction]:
        """Read articles as they come, in order. Texts without an id are numbered from 1."""
        numbered = (to_article(article, f"article-{n}") for n, article in enumerate(articles, start=1))
        while batch := list(islice(numbered, batch_size)):
            # The vocabulary forgets a batch's words after it, so that long runs keep their size.
            with self.nlp.memory_zone():
                pairs = ((article.text[:_LONGEST], article) for article in batch)
                docs = self.nlp.pipe(pairs, as_tuples=True, batch_size=batch_size)
                extractions = [self.read(doc, article) for doc, article in docs]
            yield from extractions

    def adopt(self, article: Article, quotations: Iterable[Quotation]) -> Extraction:
        """Read an article with quotations that something else found (see `newsgraph.importing`): entities, roles, speakers and
        whom they are about are linked as for our own.

        Raises ArticleError if a quotation's offsets lie outside the text.
        """
        doc = self.nlp(article.text)
        return self.read(doc, article, statements_of(doc, quotations))

    def read(self, doc: Doc, article: Article, given: list[Statement] | None = None) -> Extraction:
        """Read a Doc that `nlp` has parsed; `given` are statements to take instead of finding them."""
        reading = Reading.of(doc, self.language)
        statements = find_statements(reading, self.scorer) if given is None else given
        mentions = find_mentions(reading)
        clusters = resolve_entities(reading, mentions, statements)
        # Speakers first: they add groups and turn capitals that speak into their countries.
        linked = link_statements(reading, statements, clusters)
        roles = find_roles(reading, clusters)
        relations = find_relations(reading, clusters)
        dateline = find_dateline(article.text)
        if dateline is not None and article.dateline is None:
            article = article.model_copy(update={"dateline": dateline[0]})
        return write_extraction(reading, article, clusters, linked, roles, relations, _warnings(reading, article))


def _warnings(reading: Reading, article: Article) -> list[ExtractionWarning]:
    text = article.text
    warnings = [
        ExtractionWarning(
            code="unbalanced_quote",
            message=f"the quotation mark {text[i]!r} at {i} pairs with no other; its quotation ends with the paragraph",
            span=Span(start=i, end=i + 1, text=text[i]),
        )
        for i in reading.odd_marks
    ]
    if not text.strip():
        warnings.append(ExtractionWarning(code="empty_text", message="the article has no text"))
    if len(text) > _LONGEST:
        message = f"the article has {len(text)} characters; only the first {_LONGEST} were read"
        warnings.append(ExtractionWarning(code="long_text", message=message))
    return warnings


def load(model: str | Path | None = None, *, attribution: AttributionMode = "combined") -> Pipeline:
    """Load a pipeline: the German one that ships with newsgraph by default, or a spaCy package or path.

    `attribution` says who decides what is an attribution: the "rules" alone; "learned", where everything that could be one is
    judged by the learned scorer alone, right being more likely than wrong; "combined", the same with thresholds by form
    that rules and measurement set. In the last two confidence is the scorer's probability.

    Raises ModelError if the model is not installed (the message says how to get it) or lacks a component.

    >>> pipeline = load()
    >>> pipeline.extract("Merkel sagte, es sei spät.").attributions[0].text
    'es sei spät'
    """
    if attribution not in get_args(AttributionMode):
        raise ValueError(f"attribution={attribution!r}: use one of {', '.join(get_args(AttributionMode))}")
    scorer = None if attribution == "rules" else load_scorer(model_path(SCORER) / "scorer.json")
    if scorer is not None and attribution == "learned":
        scorer = replace(scorer, thresholds={})
    return Pipeline(load_model(model), scorer)


@cache
def _default() -> Pipeline:
    return load()


def extract(article: Article | str) -> Extraction:
    """Read one article or text with the default pipeline, which is loaded once."""
    return _default().extract(article)
