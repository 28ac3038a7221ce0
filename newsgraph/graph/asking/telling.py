"""An answer in German sentences, for the terminal and for chats."""

from collections.abc import Iterator

from newsgraph.graph.asking.answer import Answer
from newsgraph.graph.dates import day
from newsgraph.graph.records import EntityNode, Path, Said, StatementNode

_STATUS = {"current": "", "former": "früher ", "designated": "künftig "}
_WANTED = {
    "speakers": "gesprochen haben",
    "addressees": "gerichtet an",
    "targets": "gemeint sind",
    "about": "es ging um",
}


def tell(answer: Answer, *, most: int = 10) -> list[str]:
    """The lines of an answer in German: the query as it was understood, then what was found, at most so many
    of each, with article, date and sentence."""
    lines = list(_told(answer, most))
    return [f"verstanden als: {answer.query}", *(lines or ["Dazu steht nichts in diesem Graphen."])]


def _told(answer: Answer, most: int) -> Iterator[str]:
    if answer.who_is is not None:
        who = answer.who_is
        offices = dict.fromkeys(_STATUS[h.status] + h.office.label for h in who.roles if h.person.id == who.entity.id)
        yield f"{who.entity.name}: {', '.join(list(offices)[:most]) or 'ohne Amt in diesen Artikeln'}"
        yield f"erwähnt in {who.articles} Artikeln, {who.said} Äußerungen, {who.said_about} Äußerungen über sie oder ihn"
    for person, office in list(
        dict.fromkeys((h.person.name, _STATUS[h.status] + h.office.label) for h in answer.roles)
    )[:most]:
        days = sorted(d for h in answer.roles if h.person.name == person and (d := day(h.published)))
        yield f"{person}: {office}" + (f" (Artikel vom {days[0]} bis {days[-1]})" if days else "")
    if answer.path is not None:
        yield " – ".join(_steps(answer.path))
    for pair in answer.contradictions[:most]:
        yield f"{_where(pair.earlier)}: {pair.earlier.text}"
        yield f"    {_where(pair.later)}: {pair.later.text}"
    if answer.query.want == "count":
        yield f"{len(answer.said)}-mal"
    if answer.entities:
        names = ", ".join(f"{s.entity.name} ({s.statements})" for s in answer.entities[:most])
        yield f"{_WANTED[answer.query.want]}: {names}"
    for said in answer.said[:most]:
        yield f"{_where(said)} {_speaker(said)}: {said.text}"
        yield f"    „{said.sentence.text}“"
    if len(answer.said) > most:
        yield f"und {len(answer.said) - most} weitere"


def _steps(path: Path) -> Iterator[str]:
    for node in path.nodes:
        yield f"„{node.label}“" if isinstance(node, StatementNode) else node.label


def _where(said: Said) -> str:
    return f"[{said.article.label}, {said.article.published}]" if said.article.published else f"[{said.article.label}]"


def _speaker(said: Said) -> str:
    speaker: EntityNode | None = said.speaker
    return speaker.name if speaker is not None else said.statement.speaker_text or "?"
