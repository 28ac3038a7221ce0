"""Our own annotation of German Wikinews without its words, and the joining of both.

`data/wikinews_trees.conllu` has `_` for every form and the place of each word in the text of its article (MISC:
Place=start:end, code points); `data/wikinews_entities.jsonl` has the spans of the mentions. Each sentence or article
carries the SHA-256 of its text, so that a text that was changed since is noticed and left out.
"""

import argparse
import hashlib
import json
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "data"


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def article_texts(folder: Path) -> dict[str, str]:
    """The texts of the articles by page id, from the JSON files of the quotation corpus (`originalText`)."""
    return {p.stem: json.loads(p.read_text(encoding="utf8"))["originalText"] for p in sorted(folder.glob("*.json"))}


def sentence_place(block: str) -> tuple[str, int, int]:
    """Page id and offsets in `# sent_id = wikinews-21450-1036-1176`."""
    sent_id = next(line for line in block.splitlines() if line.startswith("# sent_id"))
    _, page, start, end = sent_id.split("=", 1)[1].strip().split("-")
    return page, int(start), int(end)


def strip_trees(conllu: Path, texts: dict[str, str]) -> Iterator[str]:
    """The blocks of a CoNLL-U file with the forms taken out. Raises ValueError if a word is not where the id says."""
    for block in conllu.read_text(encoding="utf8").strip().split("\n\n"):
        page, start, end = sentence_place(block)
        lines = [f"# sent_id = wikinews-{page}-{start}-{end}", f"# sha256 = {sha256(texts[page][start:end])}"]
        at = start
        for row in (line.split("\t") for line in block.splitlines() if not line.startswith("#")):
            while texts[page][at].isspace():
                at += 1
            if not texts[page].startswith(row[1], at):
                raise ValueError(f"{row[1]!r} is not at {at} of article {page}")
            place = f"Place={at}:{at + len(row[1])}"
            at += len(row[1])
            misc = [m for m in row[9].split("|") if m != "_"]
            lines.append("\t".join([row[0], "_", *row[2:9], "|".join([*misc, place])]))
        yield "\n".join(lines)


def join_trees(standoff: Path, texts: dict[str, str]) -> Iterator[str]:
    """CoNLL-U blocks with the forms put back in; a sentence whose text is missing or has changed is left out."""
    lost = 0
    for block in standoff.read_text(encoding="utf8").strip().split("\n\n"):
        page, start, end = sentence_place(block)
        text = texts.get(page, "")
        if f"# sha256 = {sha256(text[start:end])}" not in block.splitlines():
            lost += 1
            continue
        lines = []
        for line in block.splitlines():
            if not line.startswith("#"):
                row = line.split("\t")
                misc = dict(m.split("=") for m in row[9].split("|"))
                begin, stop = map(int, misc.pop("Place").split(":"))
                row[1], row[9] = text[begin:stop], "|".join(f"{k}={v}" for k, v in misc.items()) or "_"
                line = "\t".join(row)
            lines.append(line)
        yield "\n".join(lines)
    if lost:
        warnings.warn(
            f"{lost} sentences of {standoff.name} are left out: their text is missing or changed", stacklevel=2
        )


def strip_entities(folder: Path) -> Iterator[dict[str, Any]]:
    """The annotated articles as page id, hash of the text, and entities with the offsets of their mentions."""
    for path in sorted(folder.glob("*.json")):
        article = json.loads(path.read_text(encoding="utf8"))
        entities = [
            {
                "type": entity["type"],
                "canonical": entity["canonical"],
                "mentions": [[mention["start"], mention["end"]] for mention in entity["mentions"]],
            }
            for entity in article["entities"]
        ]
        yield {"id": article["id"], "sha256": sha256(article["text"]), "entities": entities}


def join_articles(standoff: Path, texts: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The articles of a JSON Lines file (entities or quotations) with their texts; one whose text is missing or has changed
    is left out with a warning."""
    lost = 0
    for line in standoff.read_text(encoding="utf8").splitlines():
        article = json.loads(line)
        text = texts.get(article["id"], "")
        if sha256(text) != article["sha256"]:
            lost += 1
            continue
        yield article | {"text": text}
    if lost:
        warnings.warn(
            f"{lost} articles of {standoff.name} are left out: their text is missing or changed", stacklevel=2
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the open corpora, annotation included")
    parser.add_argument("--output", type=Path, default=DATA)
    args = parser.parse_args()
    args.output.mkdir(parents=True, exist_ok=True)
    texts = article_texts(args.corpora / "wikinews_open_quotes")
    blocks = strip_trees(args.corpora / "wikinews_open_trees" / "wikinews_open.conllu", texts)
    (args.output / "wikinews_trees.conllu").write_text("\n\n".join(blocks) + "\n\n", encoding="utf8")
    records = strip_entities(args.corpora / "wikinews_open_entities")
    lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records]
    (args.output / "wikinews_entities.jsonl").write_text("".join(lines), encoding="utf8")


if __name__ == "__main__":
    main()
