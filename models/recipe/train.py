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
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

RECIPE = Path(__file__).parent
MODELS = RECIPE.parent


def command(*words: object) -> None:
    """Run a Python module or script of the recipe, on one thread for the same result everywhere."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(RECIPE), str(MODELS.parent), os.environ.get("PYTHONPATH", "")]),
        "PYTHONHASHSEED": "0",
        "OMP_NUM_THREADS": "1",
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
    floret_vectors = step(
        "spaCy vectors", work / "vectors", lambda to: command(*floret, to, "--mode", "floret", "--name", "de_newsgraph")
    )
    vectors = step("vocabulary", work / "vocabulary", script("vocabulary.py", "--vectors", floret_vectors))
    gold = step("convert", work / "gold", script("convert.py"))

    def network(kind: str, data: Path, result: str, *more: object) -> Path:
        words = (RECIPE / f"train_{kind}.py", "--vectors", vectors, "--data", data, *more)
        return step(result, work / result, lambda to: command(*words, "--output", to))

    def syntax() -> Path:
        """On gold data and on sentences on whose tree both teachers agree; the first one's tags fill in what the Wikinews
        trees leave out."""
        data = step("convert with the teachers", work / "data", script("convert.py", "--teacher", *teachers))
        return network("syntax", data, "syntax", "--steps", 5500)

    def names() -> tuple[list[Path], Path]:
        """A first recogniser reads the debates; the kinds it gives rare names most often are hints for two others, which
        decide together."""
        hints = ("--syntax", teachers[0], "--data", gold)
        hinted = step("hints", work / "hinted0", script("hints.py", *hints))
        first = network("names", hinted, "first_names", "--steps", 2000)
        reader = ("--syntax", teachers[0], "--names", first, "--text", text)
        lexicon = step("lexicon", work / "lexicon.tsv", script("lexicon.py", *reader))
        hinted = step("hints with the lexicon", work / "hinted", script("hints.py", *hints, "--lexicon", lexicon))
        return [network("names", hinted, f"names_{n}", "--steps", 4500, "--seed", n) for n in (0, 1)], lexicon

    with ThreadPoolExecutor(max_workers=2) as both:  # each of these computes on one core
        seeds = [both.submit(network, "syntax", gold, f"teacher{n}", "--seed", n, "--steps", 4000) for n in (0, 1)]
        teachers = [seed.result() for seed in seeds]
        branches = both.submit(syntax), both.submit(names)
        parser, (recognisers, lexicon) = branches[0].result(), branches[1].result()
    parts = ("--syntax", parser, "--names", *recognisers, "--lexicon", lexicon)
    assembled = step("assemble", work / "assembled", script("assemble.py", *parts))
    scores = step(
        "evaluate",
        work / "scores.json",
        lambda to: command(RECIPE / "evaluate.py", "--model", assembled, "--data", gold, "--output", to),
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
