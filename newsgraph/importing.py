"""Quotations that something else found, a neural extractor or an annotator, in the format of the German Wikinews quotation
corpus: a JSON record with `documentName`, `originalText` and `annotations`, each with `type` and the character spans of
`quote`, `speaker`, `cue`, `frame` and `addressee`. `read_quotations` reads one, `Pipeline.adopt` makes it an Extraction.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from spacy.tokens import Doc

from newsgraph.attributions import Statement, nest
from newsgraph.errors import ArticleError
from newsgraph.extraction import Article, AttributionForm
from newsgraph.reading import Range

RULE = "imported"
_FORMS: dict[str, AttributionForm] = {
    "Direct": "direct",
    "Indirect": "indirect",
    "IndirectFreeIndirect": "indirect_free",
    "FreeIndirect": "free_indirect",
    "Reported": "reported",
}

Offsets = tuple[int, int]  # half-open range of code points


class Quotation(BaseModel):
    """One quotation by offsets into its article's text. `confidence` is what its finder gives it, 1 if nothing."""

    model_config = ConfigDict(frozen=True)

    form: AttributionForm
    content: tuple[Offsets, ...] = Field(min_length=1)
    cue: tuple[Offsets, ...] = ()
    frame: tuple[Offsets, ...] = ()
    speaker: tuple[Offsets, ...] = ()
    addressee: tuple[Offsets, ...] = ()
    confidence: float = Field(default=1.0, ge=0, le=1)


def read_quotations(path: Path) -> tuple[Article, list[Quotation]]:
    """The article of a file and its quotations; those without content are left out.

    Raises ArticleError naming the file if it is not in the format.
    """
    try:
        record = json.loads(path.read_text(encoding="utf8"))
        name = str(record["documentName"])
        page, _, title = name.partition(" - ")
        article = Article(id=page, text=record["originalText"], title=title or None)
        quotations = [_quotation(annotation) for annotation in record["annotations"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ArticleError(f"{path}: not in the format of the quotation corpus: {error!r}") from error
    return article, [quotation for quotation in quotations if quotation is not None]


def _quotation(annotation: dict[str, Any]) -> Quotation | None:
    content = _offsets(annotation.get("quote"))
    if not content:
        return None
    return Quotation(
        form=_FORMS[annotation["type"]],
        content=content,
        cue=_offsets(annotation.get("cue")),
        frame=_offsets(annotation.get("frame")),
        speaker=_offsets(annotation.get("speaker")),
        addressee=_offsets(annotation.get("addressee")),
        confidence=annotation.get("confidence", 1.0),
    )


def _offsets(part: dict[str, Any] | None) -> tuple[Offsets, ...]:
    return tuple((span["charBegin"], span["charEnd"]) for span in (part or {}).get("spans", ()))


def statements_of(doc: Doc, quotations: Iterable[Quotation]) -> list[Statement]:
    """Quotations as statements over a Doc, nested; offsets inside a token take the whole token.

    Raises ArticleError if offsets lie outside the text.
    """
    statements = []
    for quotation in quotations:
        cue = (i for span in _ranges(doc, quotation.cue) for i in range(*span))
        statements.append(
            Statement(
                form=quotation.form,
                content=_ranges(doc, quotation.content),
                rule=RULE,
                cue=tuple(cue),
                frame=_ranges(doc, quotation.frame),
                speaker=_ranges(doc, quotation.speaker),
                addressees=_ranges(doc, quotation.addressee),
                confidence=quotation.confidence,
            )
        )
    return nest(statements)


def _ranges(doc: Doc, spans: tuple[Offsets, ...]) -> tuple[Range, ...]:
    ranges = []
    for start, end in spans:
        span = doc.char_span(start, end, alignment_mode="expand") if 0 <= start < end <= len(doc.text) else None
        if span is None:
            raise ArticleError(f"offsets {start}:{end} lie outside the text of {len(doc.text)} characters or are empty")
        ranges.append((span.start, span.end))
    return tuple(ranges)
