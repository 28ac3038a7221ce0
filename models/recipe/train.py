"""Train the German pipeline anew, from the corpora to the model card, with one command:

    python models/recipe/train.py --corpora DIR [--work models/training] [--output models/de_newsgraph_md]

DIR is the folder of the open corpora (models/README.md says what each one is and where it can be had). A step whose
result is there already is skipped, so that a run that was broken off goes on where it stopped; delete a result to have
it made again. Needs `pip install -e '.[train]'`; about three hours on two cores, no GPU.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
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


def step(name: str, result: Path, make: Callable[[Path], None]) -> Path:
    """Make `result` unless it is there, under another name until it is whole, so that a broken run leaves no result."""
    if result.exists():
        print(f"== {name}: {result} is there", flush=True)
        return result
    print(f"== {name} …", flush=True)
    start = time.monotonic()
    unfinished = result.with_name("unfinished." + result.name)
    if unfinished.is_dir():
        shutil.rmtree(unfinished)
    make(unfinished)
    unfinished.rename(result)
    print(f"== {name}: {result} after {time.monotonic() - start:.0f} s", flush=True)
    return result


def spacy_train(config: str, code: str, data: Path, kind: str, vectors: Path, *more: str) -> Callable[[Path], None]:
    return lambda output: command(
        *("-m", "spacy", "train", RECIPE / config, "--code", RECIPE / code, "--output", output),
        *("--paths.train", data / f"{kind}_train.spacy", "--paths.dev", data / f"{kind}_dev.spacy"),
        *("--paths.vectors", vectors, *more),
    )


def raw_text(corpora: Path) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        folder.mkdir()
        command(RECIPE / "rawtext.py", "--corpora", corpora, "--output", folder / "raw.txt")

    return make


def train(corpora: Path, work: Path, output: Path, version: str) -> None:
    work.mkdir(parents=True, exist_ok=True)

    def script(name: str, *arguments: object) -> Callable[[Path], None]:
        return lambda to: command(RECIPE / name, "--corpora", corpora, *arguments, "--output", to)

    text = step("rawtext", work / "text", raw_text(corpora)) / "raw.txt"
    table = step(
        "vectors", work / "vectors.floret", lambda to: command(RECIPE / "vectors.py", "--text", text, "--output", to)
    )
    floret = ("-m", "spacy", "init", "vectors", "de", table)
    vectors = step(
        "spaCy vectors", work / "vectors", lambda to: command(*floret, to, "--mode", "floret", "--name", "de_newsgraph")
    )
    gold = step("convert", work / "gold", script("convert.py"))
    # Two parsers on gold data alone: the first one's tags fill in what the Wikinews trees leave out, and sentences on
    # whose tree both agree are trained on as well.
    teachers = []
    for seed in (0, 1):
        more = ("--system.seed", str(seed), "--training.max_steps", "3000")
        made = step(
            f"teacher {seed}",
            work / f"teacher{seed}",
            spacy_train("trees.cfg", "tokenizer.py", gold, "trees", vectors, *more),
        )
        teachers.append(made / "model-best")
    data = step("convert with the teachers", work / "data", script("convert.py", "--teacher", *teachers))
    trees = (
        step("trees", work / "trees", spacy_train("trees.cfg", "tokenizer.py", data, "trees", vectors)) / "model-best"
    )
    hints = ("--trees", trees, "--data", data)
    hinted = step("hints", work / "hinted0", script("hints.py", *hints))
    # A first recogniser reads the debates; the kinds it gives rare names most often are hints for the second.
    more = ("--training.max_steps", "4000")
    first = step("first names", work / "names0", spacy_train("names.cfg", "hints.py", hinted, "names", vectors, *more))
    reader = ("--trees", trees, "--names", first / "model-best", "--text", text)
    lexicon = step("lexicon", work / "lexicon.tsv", script("lexicon.py", *reader))
    hinted = step("hints with the lexicon", work / "hinted", script("hints.py", *hints, "--lexicon", lexicon))
    # One run, stopped at three steps (the same seed takes the same way), and the mean of their weights.
    stops = []
    for steps in (2500, 3000, 3500):
        more = ("--training.max_steps", str(steps))
        made = step(
            f"names, {steps} steps",
            work / f"names{steps}",
            spacy_train("names.cfg", "hints.py", hinted, "names", vectors, *more),
        )
        stops.append(made / "model-last")
    names = step("names", work / "names", lambda to: command(RECIPE / "soup.py", "--models", *stops, "--output", to))
    parts = ("--trees", trees, "--names", names, "--lexicon", lexicon)
    assembled = step("assemble", work / "assembled", script("assemble.py", *parts))
    scores = step(
        "evaluate",
        work / "scores.json",
        lambda to: command(RECIPE / "evaluate.py", "--model", assembled, "--data", data, "--output", to),
    )
    command(
        *(RECIPE / "package.py", "--model", assembled, "--scores", scores, "--version", version, "--output", output)
    )
    command(RECIPE / "card.py", "--model", output)
    print(f"== done: {output}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the open corpora")
    parser.add_argument("--work", type=Path, default=MODELS / "training", help="folder for what is made on the way")
    parser.add_argument("--output", type=Path, default=MODELS / "de_newsgraph_md")
    parser.add_argument("--version", default="0.1.0")
    args = parser.parse_args()
    if not (args.corpora / "ud").is_dir():
        parser.error(f"{args.corpora} has no folder 'ud': models/README.md says how the corpora are laid out")
    train(args.corpora.resolve(), args.work.resolve(), args.output.resolve(), args.version)


if __name__ == "__main__":
    main()
