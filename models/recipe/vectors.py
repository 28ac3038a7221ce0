"""Train floret vectors (CBOW, hashed subwords) on the raw text and write them in floret's text format.

Method: Bojanowski et al. 2017 (fastText) with Boyd & Warmerdam 2022 (floret): every word is the sum of its hashed
character n-grams in one small table, so that unseen German compounds get a vector and the table ships with the model.
"""

import argparse
from pathlib import Path

import floret


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--dim", type=int, default=128)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    model = floret.train_unsupervised(
        str(args.text),
        model="cbow",
        mode="floret",
        hashCount=2,
        bucket=args.rows,
        minn=4,
        maxn=5,
        minCount=8,
        dim=args.dim,
        neg=10,
        lr=0.05,
        epoch=args.epochs,
        thread=args.threads,
    )
    model.save_floret_vectors(str(args.output))


if __name__ == "__main__":
    main()
