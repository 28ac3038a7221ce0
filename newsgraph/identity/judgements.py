"""The log of what people decided about identities: read, overridden, undone. One JSON object a line."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from newsgraph.errors import GraphError
from newsgraph.graph.files import written_whole
from newsgraph.identity.verdict import Decision, Judgement


class JudgementLog:
    """Decisions about pairs of entities, the last one about a pair in force. They come before every rule.

    >>> log = JudgementLog()
    >>> _ = log.decide("person-b", "person-a", "same", by="anna")
    >>> log.undo("person-a", "person-b"), len(log)
    (True, 0)
    """

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        self._by_pair = {judgement.pair: judgement for judgement in judgements}

    def __iter__(self) -> Iterator[Judgement]:
        return iter(self._by_pair[pair] for pair in sorted(self._by_pair))

    def __len__(self) -> int:
        return len(self._by_pair)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, JudgementLog) and self._by_pair == other._by_pair

    __hash__ = None  # type: ignore[assignment]

    def get(self, left: str, right: str) -> Judgement | None:
        """The decision about two ids, in either order, None if there is none."""
        return self._by_pair.get((min(left, right), max(left, right)))

    def decide(
        self, left: str, right: str, decision: Decision, *, by: str, reason: str = "", names: tuple[str, str] = ("", "")
    ) -> Judgement:
        """Write down that two ids are the same, different or unsure, in place of what was decided before.

        `names` are those of `left` and `right`, for people who read the log. Raises GraphError for one id
        twice.
        """
        if left == right:
            raise GraphError(f"{left} is always the same as itself: give two ids")
        (one, one_name), (other, other_name) = sorted(zip((left, right), names, strict=True))
        judgement = Judgement(
            left=one, right=other, left_name=one_name, right_name=other_name, decision=decision, reason=reason, by=by
        )
        self._by_pair[judgement.pair] = judgement
        return judgement

    def undo(self, left: str, right: str) -> bool:
        """Forget the decision about two ids, so that the rules decide again; False if there was none."""
        return self._by_pair.pop((min(left, right), max(left, right)), None) is not None

    def write(self, path: Path | str) -> None:
        """Write the log as JSON Lines, sorted by pair, whole or not at all. Raises GraphError if it cannot be
        written."""
        with written_whole(path) as temporary:
            temporary.write_text("".join(f"{judgement.model_dump_json()}\n" for judgement in self), encoding="utf8")

    @classmethod
    def read(cls, path: Path | str) -> "JudgementLog":
        """Read a log; a later line about a pair overrides an earlier one. Raises GraphError naming file and
        line."""
        try:
            lines = Path(path).read_text(encoding="utf8").splitlines()
        except OSError as error:
            raise GraphError(f"{path}: cannot be read: {error.strerror}") from error
        judgements = []
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                judgements.append(Judgement.model_validate_json(line))
            except ValidationError as error:
                raise GraphError(f"{path}:{number}: no judgement: {error}") from error
        return cls(judgements)
