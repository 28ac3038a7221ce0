"""Exports of extractions, with the articles' texts: JSON Lines, and Label Studio for people who annotate."""

import json
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

from newsgraph.extraction import Extraction, Span
from newsgraph.graph.files import written_whole


def write_jsonl(extractions: Iterable[Extraction], path: Path | str) -> int:
    """Write one Extraction a line. Returns their number. Raises GraphError if it cannot be written."""
    count = 0
    with written_whole(path) as temporary, temporary.open("w", encoding="utf8") as file:
        for extraction in extractions:
            file.write(extraction.model_dump_json() + "\n")
            count += 1
    return count


def write_label_studio(extractions: Iterable[Extraction], path: Path | str) -> int:
    """Write Label Studio tasks with what was found as predictions: spans of entities, contents, cues and
    speakers, and the relations between them. Returns the number of tasks. Raises GraphError if it cannot be
    written.

    The labelling interface needs `<Text name="text" value="$text"/>`, `<Labels name="label" toName="text">`
    with the labels person, organisation, country, place, group, content, cue, frame, speaker, addressee, and
    `<Relations>`.
    """
    count = 0
    with written_whole(path) as temporary, temporary.open("w", encoding="utf8") as file:
        file.write("[")
        for extraction in extractions:
            file.write(",\n" if count else "\n")
            file.write(json.dumps(label_studio_task(extraction), ensure_ascii=False))
            count += 1
        file.write("\n]\n")
    return count


def label_studio_task(extraction: Extraction) -> dict[str, Any]:
    """One article as a Label Studio task."""
    results: list[dict[str, Any]] = []

    def region(name: str, label: str, span: Span) -> str:
        results.append(
            {
                "id": name,
                "from_name": "label",
                "to_name": "text",
                "type": "labels",
                "value": {"start": span.start, "end": span.end, "text": span.text, "labels": [label]},
            }
        )
        return name

    def relation(source: str, target: str, label: str) -> None:
        results.append(
            {"type": "relation", "from_id": source, "to_id": target, "direction": "right", "labels": [label]}
        )

    for entity in extraction.entities:
        for n, mention in enumerate(entity.mentions):
            region(f"{entity.id}-{n}", entity.kind, mention)
    for attribution in extraction.attributions:
        content = [region(f"{attribution.id}-content-{n}", "content", s) for n, s in enumerate(attribution.content)]
        for first, second in pairwise(content):
            relation(first, second, "continues")
        for label, spans in (("cue", attribution.cue), ("frame", attribution.frame)):
            for n, span in enumerate(spans):
                relation(region(f"{attribution.id}-{label}-{n}", label, span), content[0], label)
        parties = [("speaker", attribution.speaker), *(("addressee", party) for party in attribution.addressees)]
        for p, (label, party) in enumerate(parties):
            for n, span in enumerate(party.spans if party else ()):
                relation(region(f"{attribution.id}-{label}-{p}-{n}", label, span), content[0], label)
        if attribution.nested_in:
            relation(content[0], f"{attribution.nested_in}-content-0", "nested in")
    article = extraction.article
    confidences = [a.confidence for a in extraction.attributions]
    prediction = {
        "model_version": "newsgraph",
        "score": sum(confidences) / len(confidences) if confidences else 0.0,
        "result": results,
    }
    data = {"text": article.text, "article": article.id, "title": article.title, "published": article.published}
    return {"data": {name: value for name, value in data.items() if value is not None}, "predictions": [prediction]}
