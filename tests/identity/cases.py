"""Read the case file of identities, and measure the rules on it: `python -m tests.identity.cases` prints
every miss."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from newsgraph.extraction import Article, Entity, Extraction, Mention, Role, Span
from newsgraph.graph.contribution import contribution_of
from newsgraph.identity.compare import compare
from newsgraph.identity.profile import Profile, profile_of

_SIDE = re.compile(r"^(?P<name>.*?)(?: \((?P<alias>[^)]*)\))?(?: \[(?P<roles>[^]]*)\])?(?: \{(?P<day>[^}]*)\})?$")
FILE = Path(__file__).with_name("cases.tsv")


@dataclass(frozen=True)
class Case:
    kind: str
    left: str
    right: str
    strength: str
    expected: str

    @property
    def found(self) -> str:
        """What the rules say: `same`, `different` (also where they see nothing in common) or `unsure`."""
        a, b = profile(self.kind, self.left, "left"), profile(self.kind, self.right, "right")
        if a.id == b.id:
            return "same"
        verdict = compare(a, b)
        return verdict.decision if verdict else "different"


def read_cases() -> list[Case]:
    lines = [line for line in FILE.read_text(encoding="utf8").splitlines() if line and not line.startswith("#")]
    return [Case(*line.split("\t")) for line in lines[1:]]


def profile(kind: str, side: str, article: str) -> Profile:
    """The profile that an article with just this entity and its roles gives."""
    match = _SIDE.match(side)
    assert match
    name, alias = match["name"], match["alias"]
    if kind == "place" and alias:
        name, alias = side, None
    text = f"{name} {match['roles'] or ''}"
    body_names = []
    roles = []
    for role in (match["roles"] or "").split("; "):
        if role:
            title, _, body = role.partition("@")
            if body and body not in body_names:
                body_names.append(body)
            span = Span(start=text.index(title), end=text.index(title) + len(title), text=title)
            roles.append(Role(holder="e0", title=title, of=f"b{body_names.index(body)}" if body else None, span=span))
    bodies = [
        Entity(id=f"b{n}", kind="country", name=body, iso=body) if re.fullmatch("[A-Z]{2}", body)
        else Entity(id=f"b{n}", kind="organisation", name=body, mentions=_mentions(text, body))
        for n, body in enumerate(body_names)
    ]  # fmt: skip
    entity = Entity(id="e0", kind=kind, name=name, aliases=(alias,) if alias else (), mentions=_mentions(text, name))
    extraction = Extraction(
        article=Article(id=f"{article} {side}", text=text, published=match["day"]),
        entities=(entity, *bodies),
        roles=tuple(roles),
    )
    sightings = contribution_of(extraction).sightings
    return profile_of([(next(s for s in sightings if s.kind == kind and s.names[0] == name), 1)])


def _mentions(text: str, name: str) -> tuple[Mention, ...]:
    return (Mention(start=text.index(name), end=text.index(name) + len(name), text=name),)


def measure() -> dict[str, float]:
    """Precision and recall of `same`, and the share of cases judged as expected, in all and by strength."""
    cases = read_cases()
    merged = [case for case in cases if case.found == "same"]
    same = [case for case in cases if case.expected == "same"]
    right = [case for case in cases if case.found == case.expected]
    figures = {
        "cases": len(cases),
        "same precision": sum(case.expected == "same" for case in merged) / len(merged),
        "same recall": sum(case.found == "same" for case in same) / len(same),
        "accuracy": len(right) / len(cases),
    }
    for strength, count in sorted(Counter(case.strength for case in cases).items()):
        figures[f"accuracy {strength}"] = sum(case.strength == strength for case in right) / count
    return figures


if __name__ == "__main__":
    for case in read_cases():
        if case.found != case.expected:
            print(f"{case.kind}: {case.left} | {case.right}: {case.found}, expected {case.expected} ({case.strength})")
    for figure, value in measure().items():
        print(f"{figure}: {value:.3f}")
