"""Write a pipeline's passport: meta.json with sources, licences, scores and a checksum over the weights."""

import argparse
import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

MODELS = Path(__file__).parents[1]
NOT_WEIGHTS = {"meta.json", "README.md"}


def checksum(model: Path) -> str:
    """SHA-256 over the path and the bytes of every file but meta.json and README.md, in order of their paths."""
    digest = hashlib.sha256()
    for path in sorted(model.rglob("*"), key=lambda p: p.relative_to(model).as_posix()):
        if path.is_file() and path.name not in NOT_WEIGHTS:
            digest.update(path.relative_to(model).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def read_table(path: Path) -> list[dict[str, str]]:
    lines = [line for line in path.read_text(encoding="utf8").splitlines() if line and not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]


def write_meta(model: Path, scores: dict[str, Any], version: str, sources: Path) -> None:
    path = model / "meta.json"
    meta = json.loads(path.read_text(encoding="utf8"))
    meta |= {
        "name": "newsgraph_md",
        "version": version,
        "description": (
            "German news pipeline: tokenizer, STTS tags, morphology with mood, lemmas, Universal Dependencies, sentences "
            "and named entities (PER, LOC, ORG, MISC), on floret vectors. Trained on openly licensed corpora alone."
        ),
        "author": "The newsgraph authors",
        "email": "",
        "url": "",
        "license": "CC BY-SA 4.0",
        "spacy_version": ">=3.8.0,<3.9.0",
        "sources": [
            {"name": s["name"], "url": s["source"], "license": s["licence"], "used_for": s["used_for"]}
            for s in read_table(sources)
        ],
        "performance": scores,
        "checksum": {
            "sha256": checksum(model),
            "over": "all files but meta.json and README.md, path NUL bytes, sorted",
        },
    }
    meta.pop("spacy_git_version", None)
    path.write_text(json.dumps(meta, ensure_ascii=False, indent=1) + "\n", encoding="utf8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="folder of the assembled pipeline")
    parser.add_argument("--output", type=Path, required=True, help="folder to ship; what is in it is replaced")
    parser.add_argument("--scores", type=Path, required=True, help="JSON file of evaluate.py")
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--sources", type=Path, default=MODELS / "sources.tsv")
    args = parser.parse_args()
    shutil.rmtree(args.output, ignore_errors=True)
    shutil.copytree(args.model, args.output)
    write_meta(args.output, json.loads(args.scores.read_text(encoding="utf8")), args.version, args.sources)


if __name__ == "__main__":
    main()
