"""Compare two profiles."""

from newsgraph.identity.normal import normal
from newsgraph.identity.organisations import compare_organisations
from newsgraph.identity.persons import compare_persons
from newsgraph.identity.profile import Profile
from newsgraph.identity.verdict import Judgement, Verdict, different, same, unsure


def compare(a: Profile, b: Profile) -> Verdict | None:
    """Whether two profiles are the same thing; None where they have too little in common to ask.

    Symmetric. A wrong merge is worse than a split: what is only likely is `unsure`, and that is not merged.
    """
    if a.kind != b.kind:
        return None
    first, second = sorted((a, b), key=lambda p: p.id)
    if a.kind == "person":
        return compare_persons(first, second)
    if a.kind == "organisation":
        return compare_organisations(first, second)
    if a.kind == "country":
        if a.iso and b.iso:
            return same(1.0, "the same ISO code") if a.iso == b.iso else different("different ISO codes")
        return same(0.95, "the same name") if normal(a.name) == normal(b.name) else None
    if a.kind == "place" and normal(a.name) == normal(b.name):
        return unsure(0.5, "the same name, which may be that of several places")
    return None


def judge(a: Profile, b: Profile) -> Judgement | None:
    """The comparison of two profiles as a judgement of the rules, None as in `compare`."""
    verdict = compare(a, b)
    if verdict is None:
        return None
    left, right = sorted((a, b), key=lambda p: p.id)
    return Judgement(left=left.id, right=right.id, left_name=left.name, right_name=right.name, **verdict.model_dump())
