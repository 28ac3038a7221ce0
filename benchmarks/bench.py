"""Speed of the German pipeline on one core: seconds to load, words a second, and the ratio to other pipelines.

    python benchmarks/bench.py [PATH …] [--words 50000] [--repeat 3]

PATH are .txt files, .json files with a text (`text` or `originalText`), or folders of them; the seed articles by
default. Articles are repeated until there are enough words. The blank tokenizer and every installed de_core_news_*
run over the same articles in the same run. Words are spaCy tokens that are not blanks.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from importlib.metadata import distributions
from itertools import cycle
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "BLIS_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(variable, "1")

import spacy  # noqa: E402  (threads are read at import)
from spacy.language import Language  # noqa: E402

from newsgraph.model import DEFAULT_MODEL, model_path  # noqa: E402

ROOT = Path(__file__).parents[1]


def read_texts(paths: list[Path]) -> list[str]:
    """The texts of the files, longest line breaks kept. Raises SystemExit if there are none."""
    files = [f for p in paths for f in (sorted(p.rglob("*")) if p.is_dir() else [p]) if f.suffix in {".txt", ".json"}]
    texts = []
    for path in files:
        content = path.read_text(encoding="utf8")
        if path.suffix == ".json":
            record = json.loads(content)
            content = record.get("originalText") or record.get("text") or "" if isinstance(record, dict) else ""
        if content.strip():
            texts.append(content)
    if not texts:
        raise SystemExit(f"no text in {', '.join(map(str, paths))}: name .txt or .json files of articles")
    return texts


def enough(texts: list[str], words: int) -> list[str]:
    chosen, found = [], 0
    for text in cycle(texts):
        if found >= words:
            return chosen
        chosen.append(text)
        found += len(text.split())
    return chosen


def seconds_to_load(model: str) -> float:
    """In a process of its own, spaCy already imported: a fresh process reads the files and builds the tables."""
    code = f"import spacy, time; t = time.perf_counter(); spacy.load({model!r}); print(time.perf_counter() - t)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return float(done.stdout)


def words_a_second(nlp: Language, texts: list[str], repeat: int) -> float:
    """The best of `repeat` runs, after one article to warm up, in seconds of processor time.

    Processor time of one thread is what one core takes, also where other work shares the machine.
    """
    list(nlp.pipe(texts[:1]))
    best = 0.0
    for _ in range(repeat):
        start = time.process_time()
        words = sum(1 for doc in nlp.pipe(texts) for token in doc if not token.is_space)
        best = max(best, words / (time.process_time() - start))
    return best


def official_models() -> list[str]:
    return sorted(n for d in distributions() if (n := d.metadata["Name"].replace("-", "_")).startswith("de_core_news_"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[ROOT / "seeds"], metavar="PATH")
    parser.add_argument("--words", type=int, default=50_000, help="about how many words to run over")
    parser.add_argument("--repeat", type=int, default=3)
    args = parser.parse_args()
    texts = enough(read_texts(args.paths), args.words)
    blank = words_a_second(spacy.blank("de"), texts, args.repeat)
    print(f"{len(texts)} texts, one thread\n{'pipeline':24}{'load s':>8}{'words/s':>10}{'x slower than blank':>21}")
    print(f"{'blank tokenizer':24}{'':8}{blank:10,.0f}{1:21.1f}")
    for name in [DEFAULT_MODEL, *official_models()]:
        source = str(model_path()) if name == DEFAULT_MODEL else name
        speed = words_a_second(spacy.load(source), texts, args.repeat)
        print(f"{name:24}{seconds_to_load(source):8.2f}{speed:10,.0f}{blank / speed:21.1f}")


if __name__ == "__main__":
    main()
