"""Our own annotation of quotations in German Wikinews without its words, and the joining of both.

`data/wikinews_quotes.jsonl` has, for each article, its page id, title, the SHA-256 of its text and the quotations: form and the
offsets (half-open code points) of content, cue, frame, speaker and addressee. An article whose text is missing or was changed
since is left out with a warning.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from standoff import DATA, article_texts, join_articles, sha256

PARTS = ("quote", "cue", "frame", "speaker", "addressee")


def strip_quotations(folder: Path) -> Iterator[dict[str, Any]]:
    """The annotated articles as offsets alone."""
    for path in sorted(folder.glob("*.json")):
        record = json.loads(path.read_text(encoding="utf8"))
        quotations = [
            {"type": a["type"], "nested": a["isNested"]}
            | {
                part: [[s["charBegin"], s["charEnd"]] for s in a[part]["spans"]]
                for part in PARTS
                if a.get(part) and a[part]["spans"]
            }
            for a in record["annotations"]
        ]
        page, _, title = record["documentName"].partition(" - ")
        yield {"id": page, "title": title, "sha256": sha256(record["originalText"]), "quotations": quotations}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the open corpora, annotation included")
    parser.add_argument("--output", type=Path, default=DATA / "wikinews_quotes.jsonl")
    args = parser.parse_args()
    records = list(strip_quotations(args.corpora / "wikinews_open_quotes"))
    lines = [json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records]
    args.output.write_text("".join(lines), encoding="utf8")
    texts = article_texts(args.corpora / "wikinews_open_quotes")
    joined = sum(len(a["quotations"]) for a in join_articles(args.output, texts))
    print(f"{joined} quotations of {len(records)} articles in {args.output}")


if __name__ == "__main__":
    main()
