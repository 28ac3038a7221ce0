"""Train the German pipeline anew, from the corpora to the model card, with one command:

    python models/recipe/train.py --corpora DIR [--work models/work] [--output models/de_newsgraph_md]

DIR is the folder of the open corpora (models/README.md says what each one is and where it can be had). A step whose
result is there already is skipped, so that a run that was broken off goes on where it stopped; delete a result to have
it made again. Needs `pip install -e '.[train]'`; about three hours on two cores, no GPU.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

RECIPE = Path(__file__).parent
MODELS = RECIPE.parent


def command(*words: object) -> None:
    """Run a Python module or script of the recipe, on one thread for the same result everywhere."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(RECIPE), os.environ.get("PYTHONPATH", "")]),
        "PYTHONHASHSEED": "0",
        "OMP_NUM_THREADS": "1",
        "BLIS_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }
    subprocess.run([sys.executable, *map(str, words)], check=True, env=environment)


def step(name: str, result: Path, make: Callable[[], None]) -> None:
    """Make `result` unless it is there."""
    if result.exists():
        print(f"== {name}: {result} is there", flush=True)
        return
    print(f"== {name} …", flush=True)
    start = time.monotonic()
    make()
    print(f"== {name}: {result} after {time.monotonic() - start:.0f} s", flush=True)


def spacy_train(config: str, code: str, data: Path, kind: str, vectors: Path, output: Path, *more: str) -> None:
    """Train into a folder beside `output` and move it there at the end, so that a broken run is no result."""
    unfinished = output.with_name(output.name + ".unfinished")
    command(
        "-m", "spacy", "train", RECIPE / config, "--code", RECIPE / code, "--output", unfinished,
        "--paths.train", data / f"{kind}_train.spacy", "--paths.dev", data / f"{kind}_dev.spacy",
        "--paths.vectors", vectors, *more,
    )  # fmt: skip
    unfinished.rename(output)


def train(corpora: Path, work: Path, output: Path, version: str) -> None:
    work.mkdir(parents=True, exist_ok=True)
    text, table, vectors = work / "raw.txt", work / "vectors.floret", work / "vectors"
    gold, data = work / "gold", work / "data"
    step("rawtext", text, lambda: command(RECIPE / "rawtext.py", "--corpora", corpora, "--output", text))
    step("vectors", table, lambda: command(RECIPE / "vectors.py", "--text", text, "--output", table))
    step(
        "spaCy vectors", vectors,
        lambda: command("-m", "spacy", "init", "vectors", "de", table, vectors, "--mode", "floret", "--name", "de_newsgraph"),
    )  # fmt: skip
    step("convert", gold, lambda: command(RECIPE / "convert.py", "--corpora", corpora, "--output", gold))
    # Two parsers on gold data alone: the first one's tags fill in what the Wikinews trees leave out, and sentences on
    # whose tree both agree are trained on as well.
    teachers = []
    for seed in (0, 1):
        teacher = work / f"teacher{seed}"
        more = ("--system.seed", str(seed), "--training.max_steps", "3000")
        step(
            f"teacher {seed}",
            teacher,
            partial(spacy_train, "trees.cfg", "tokenizer.py", gold, "trees", vectors, teacher, *more),
        )
        teachers.append(teacher / "model-best")
    step(
        "convert with the teachers' tags and trees",
        data,
        lambda: command(RECIPE / "convert.py", "--corpora", corpora, "--output", data, "--teacher", *teachers),
    )
    step(
        "trees",
        work / "trees",
        lambda: spacy_train("trees.cfg", "tokenizer.py", data, "trees", vectors, work / "trees"),
    )
    trees = work / "trees" / "model-best"
    hint = (RECIPE / "hints.py", "--trees", trees, "--corpora", corpora, "--data", data)
    step("hints", work / "hinted0", lambda: command(*hint, "--output", work / "hinted0"))
    # A first recogniser reads the raw text; the kinds it gives rare names most often are hints for the second.
    first, names, lexicon, hinted = work / "names0", work / "names", work / "lexicon.tsv", work / "hinted"
    step(
        "first names",
        first,
        lambda: spacy_train(
            "names.cfg", "hints.py", work / "hinted0", "names", vectors, first, "--training.max_steps", "4000"
        ),
    )
    step(
        "lexicon",
        lexicon,
        lambda: command(
            *(RECIPE / "lexicon.py", "--trees", trees, "--names", first / "model-best", "--text", text),
            *("--corpora", corpora, "--output", lexicon),
        ),
    )
    step("hints with the lexicon", hinted, lambda: command(*hint, "--lexicon", lexicon, "--output", hinted))
    step("names", names, lambda: spacy_train("names.cfg", "hints.py", hinted, "names", vectors, names))
    assembled, scores = work / "assembled", work / "scores.json"
    step(
        "assemble",
        assembled,
        lambda: command(
            *(RECIPE / "assemble.py", "--trees", trees, "--names", names / "model-best", "--lexicon", lexicon),
            *("--corpora", corpora, "--output", assembled),
        ),
    )
    step(
        "evaluate",
        scores,
        lambda: command(RECIPE / "evaluate.py", "--model", assembled, "--data", data, "--output", scores),
    )
    command(RECIPE / "package.py", "--model", assembled, "--scores", scores, "--version", version, "--output", output)
    command(RECIPE / "card.py", "--model", output)
    print(f"== done: {output}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the open corpora")
    parser.add_argument("--work", type=Path, default=MODELS / "work", help="folder for what is made on the way")
    parser.add_argument("--output", type=Path, default=MODELS / "de_newsgraph_md")
    parser.add_argument("--version", default="0.1.0")
    args = parser.parse_args()
    if not (args.corpora / "ud").is_dir():
        parser.error(f"{args.corpora} has no folder 'ud': models/README.md says how the corpora are laid out")
    train(args.corpora.resolve(), args.work.resolve(), args.output.resolve(), args.version)


if __name__ == "__main__":
    main()
