"""The evaluation gate: score extractions of the gold articles and fail where a figure sinks below its floor.

The data is the German Wikinews quotation corpus (uhh-lt/german-news-quotation-attribution-2024, CC BY-NC-SA 4.0, dev part)
and entity gold for 26 of its articles; both stay outside this repository, as does the scorer. Give the folder that holds
them: evaluation/score.py, corpora/noncommercial/wikinews_quotes/dev, corpora/noncommercial/gold_dev.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import newsgraph
from newsgraph.files import writing

FLOORS = Path(__file__).parent / "evaluation_floors.json"


def gold_articles(gold: Path) -> list[newsgraph.Article]:
    """The articles of the quotation corpus below a folder, under the page ids that the scorer knows them by."""
    articles = []
    for path in sorted(gold.rglob("*.json")):
        record = json.loads(path.read_text(encoding="utf8"))
        if "originalText" in record:
            article_id = record["documentName"].split(" ", 1)[0]
            articles.append(newsgraph.Article(id=article_id, text=record["originalText"]))
    return articles


def extract_gold(gold: Path, output: Path, model: str | None) -> int:
    """Write the extraction of each gold article as `<id>.json`; the number of articles."""
    articles = gold_articles(gold)
    for extraction in newsgraph.load(model).pipe(articles):
        with writing(output / f"{extraction.article.id}.json") as file:
            file.write(extraction.model_dump_json())
    return len(articles)


def score(evaluation: Path, what: str, gold: Path, predictions: Path) -> dict[str, dict[str, float]]:
    """Run the scorer and read the JSON object that it prints last."""
    command = [sys.executable, str(evaluation / "evaluation" / "score.py"), what, "--gold", str(gold)]
    done = subprocess.run([*command, "--pred", str(predictions)], capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--evaluation", type=Path, help="folder with evaluation/ and corpora/")
    parser.add_argument("--model", help="spaCy package or path to measure instead of the shipped model")
    args = parser.parse_args()
    if args.evaluation is None or not (args.evaluation / "corpora").is_dir():
        print("evaluation gate skipped: no evaluation data; give its folder with --evaluation")
        return 0
    corpora = args.evaluation / "corpora" / "noncommercial"
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder)
        number = extract_gold(corpora / "wikinews_quotes" / "dev", predictions, args.model)
        found = score(args.evaluation, "quotes", corpora / "wikinews_quotes" / "dev", predictions)
        graph = score(args.evaluation, "graph", corpora / "gold_dev", predictions)
        graph["roles_held"] = graph.pop("roles")  # the quotations have roles too: speaker, cue, frame, addressee
        found |= graph
        found |= {f"recall_{form}": {"f1": c["found"], **c} for form, c in found.pop("recall_by_form").items()}
        quiet, number_quiet = quiet_false_positives(corpora, predictions)
        found["false_positives"] = {"n": quiet, "articles_without_quotation": number_quiet}
    print(f"{number} articles")
    floors = json.loads(FLOORS.read_text(encoding="utf8"))
    failed = 0
    for name, figures in found.items():
        if not isinstance(figures, dict):
            continue
        value = figures.get("f1")
        floor = floors.get(name)
        low = value is not None and floor is not None and value < floor
        failed += low
        mark = "  BELOW THE FLOOR" if low else ""
        shown = "  ".join(
            f"{key} {figure:.3f}" if isinstance(figure, float) else f"{key} {figure}" for key, figure in figures.items()
        )
        print(f"{name:22} {shown}{f'  (floor {floor})' if floor is not None else ''}{mark}")
    missing = sorted(set(floors) - set(found))
    if missing:
        print(f"floors for unknown figures: {', '.join(missing)}")
    print(f"{len(floors) - failed - len(missing)} passed, {failed + len(missing)} failed")
    return 1 if failed or missing else 0


def quiet_false_positives(corpora: Path, predictions: Path) -> tuple[int, int]:
    """Attributions found in the gold articles that have none, and the number of these articles."""
    count = articles = 0
    for path in sorted((corpora / "wikinews_quotes" / "dev").rglob("*.json")):
        record = json.loads(path.read_text(encoding="utf8"))
        if "annotations" in record and not record["annotations"]:
            articles += 1
            prediction = predictions / f"{record['documentName'].split(' ', 1)[0]}.json"
            count += len(json.loads(prediction.read_text(encoding="utf8"))["attributions"])
    return count, articles


if __name__ == "__main__":
    sys.exit(main())
