"""What a comparison says, and the judgement that is written down."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Decision = Literal["same", "different", "unsure"]


class Verdict(BaseModel):
    """The outcome of one comparison: `score` in [0, 1] is how sure it is that both are the same."""

    model_config = ConfigDict(frozen=True)

    decision: Decision
    score: float = Field(ge=0, le=1)
    reason: str


class Judgement(BaseModel):
    """What is held of two entities, by whom and why. `left` < `right` are ids of entities, the names beside
    them for people; `by` is "newsgraph" for what the rules decided, else who decided it."""

    model_config = ConfigDict(frozen=True)

    left: str
    right: str
    left_name: str = ""
    right_name: str = ""
    decision: Decision
    score: float = Field(default=1.0, ge=0, le=1)
    reason: str = ""
    by: str = "newsgraph"

    @property
    def pair(self) -> tuple[str, str]:
        return (self.left, self.right)


def same(score: float, reason: str) -> Verdict:
    return Verdict(decision="same", score=score, reason=reason)


def unsure(score: float, reason: str) -> Verdict:
    return Verdict(decision="unsure", score=score, reason=reason)


def different(reason: str) -> Verdict:
    return Verdict(decision="different", score=0.0, reason=reason)
