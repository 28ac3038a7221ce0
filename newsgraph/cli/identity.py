"""Commands on identity: review what the rules are unsure of, and decide."""

import getpass
from pathlib import Path
from typing import Annotated

import typer

from newsgraph.cli.base import app, err, out
from newsgraph.identity.verdict import Decision
from newsgraph.store import Store

identity = typer.Typer(help="Which entities are the same: review, decide, undo.", no_args_is_help=True)
app.add_typer(identity, name="identity")

StoreFile = Annotated[Path, typer.Argument(help="A store: news.db.", metavar="STORE")]
Left = Annotated[str, typer.Argument(help="Id of an entity, as `identity review` prints it.")]
Right = Annotated[str, typer.Argument(help="Id of another.")]
Reason = Annotated[str, typer.Option(help="Why; kept with the decision.")]


@identity.command()
def review(
    store: StoreFile,
    decision: Annotated[str, typer.Option(help="unsure, same or different.")] = "unsure",
    limit: Annotated[int, typer.Option(help="How many pairs.")] = 30,
) -> None:
    """Print pairs of entities that the rules compared, the surest first, with score and reason."""
    wanted: Decision = decision  # type: ignore[assignment]
    with Store(store) as opened:
        for judgement in opened.judgements(wanted, limit=limit):
            names = f"{judgement.left_name} = {judgement.right_name}?"
            ids = f"{judgement.left} {judgement.right}"
            out.print(f"{judgement.score:.2f}  {names}  {judgement.reason}\n      {ids}", highlight=False, markup=False)


@identity.command()
def same(store: StoreFile, left: Left, right: Right, reason: Reason = "") -> None:
    """Decide that two entities are the same."""
    _decide(store, left, right, "same", reason)


@identity.command()
def different(store: StoreFile, left: Left, right: Right, reason: Reason = "") -> None:
    """Decide that two entities are different."""
    _decide(store, left, right, "different", reason)


@identity.command()
def undo(store: StoreFile, left: Left, right: Right) -> None:
    """Take a decision back; the rules decide again."""
    with Store(store) as opened:
        err.print("taken back" if opened.undo(left, right) else "there was no decision about these two")


def _decide(store: Path, left: str, right: str, decision: Decision, reason: str) -> None:
    with Store(store) as opened:
        judgement = opened.decide(left, right, decision, by=getpass.getuser(), reason=reason)
    err.print(f"{judgement.left_name} and {judgement.right_name}: {judgement.decision}")
