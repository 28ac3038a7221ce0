"""Show what the rules are unsure of, and decide one pair by hand.

python examples/who_is_the_same.py news.db                      # pairs to review
python examples/who_is_the_same.py news.db same ID ID           # or: different, undo
"""

import sys

from newsgraph.store import Store


def main(database: str = "news.db", decision: str = "", left: str = "", right: str = "") -> None:
    with Store(database) as store:
        if decision == "undo":
            print("undone" if store.undo(left, right) else "nothing was decided about this pair")
        elif decision in {"same", "different", "unsure"}:
            print(store.decide(left, right, decision, by="me"))  # type: ignore[arg-type]
        for judgement in store.judgements("unsure", limit=20):
            names = f"{judgement.left_name} | {judgement.right_name}"
            print(f"{judgement.score:.2f}  {names}: {judgement.reason}\n      {judgement.left} {judgement.right}")


if __name__ == "__main__":
    main(*sys.argv[1:])
