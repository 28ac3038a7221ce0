"""Show an extraction to a person: who said what to whom about whom, and the sentence each answer came from."""

import re

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from newsgraph.extraction import Attribution, Extraction, Party
from newsgraph.graph.records import Said

_FORMS = {
    "direct": "direct",
    "indirect": "indirect",
    "indirect_free": "runs on",
    "free_indirect": "hearsay",
    "reported": "act",
}
_SENTENCE_END = re.compile(r"[.!?…][\"“”»«’]?\s+(?=[A-ZÄÖÜ„»\"“])|\n\s*")


def article_report(extraction: Extraction) -> RenderableType:
    """Tables of one article: attributions with their evidence, people and roles, other entities, relations, warnings."""
    article = extraction.article
    head = Text(article.title or article.id, style="bold")
    if article.dateline:
        head.append(f"  {'/'.join(article.dateline.places)} {article.dateline.agency or ''}", style="dim")
    parts: list[RenderableType] = [head, _attributions(extraction), _entities(extraction)]
    if extraction.relations:
        parts.append(_relations(extraction))
    parts += [Text(f"warning: {w.message}", style="yellow") for w in extraction.warnings]
    return Group(*parts)


def _attributions(extraction: Extraction) -> Table:
    table = Table(title="Who said what about whom", show_lines=True, expand=True)
    table.add_column("who", ratio=5, overflow="fold")
    table.add_column("what, and the sentence it comes from", ratio=14)
    table.add_column("about", ratio=5, overflow="fold")
    for attribution in extraction.attributions:
        what = Text(attribution.text, style="bold")
        sentence = evidence(extraction, attribution)
        if sentence.plain != attribution.text:
            what.append("\n").append_text(sentence)
        table.add_row(
            _who(extraction, attribution),
            what,
            "\n".join(extraction.entity(e).name for e in attribution.about),
        )
    return table


def _who(extraction: Extraction, attribution: Attribution) -> str:
    words = party_name(extraction, attribution.speaker) or "—"
    addressees = [name for party in attribution.addressees if (name := party_name(extraction, party))]
    if addressees:
        words += "\nto " + ", ".join(addressees)
    if attribution.via:
        words += "\nvia " + extraction.entity(attribution.via).name
    if attribution.nested_in:
        words += f"\ninside {attribution.nested_in}"
    return f"{words}\n{attribution.id}, {_FORMS[attribution.form]}, {attribution.confidence:.0%}"


def party_name(extraction: Extraction, party: Party | None) -> str:
    """Name of a speaker or addressee: the entity's, else the words of the text, else "" ."""
    if party is None:
        return ""
    if party.entity:
        return extraction.entity(party.entity).name
    return " … ".join(span.text for span in party.spans)


def evidence(extraction: Extraction, attribution: Attribution) -> Text:
    """The sentence or sentences that hold content, cue and frame of an attribution, the cue marked."""
    text = extraction.article.text
    spans = [*attribution.content, *attribution.cue, *attribution.frame]
    start, end = sentence_around(text, min(s.start for s in spans), max(s.end for s in spans))
    shown = Text(text[start:end].strip(), style="dim")
    left = start + len(text[start:end]) - len(text[start:end].lstrip())
    for span in attribution.cue:
        shown.stylize("bold", span.start - left, span.end - left)
    return shown


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets of the sentences that a stretch of text stands in, by stops and line breaks alone."""
    left = 0
    for match in _SENTENCE_END.finditer(text):
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end - 1:
            return left, match.start() + len(match.group().rstrip())
    return left, len(text.rstrip())


def _entities(extraction: Extraction) -> Table:
    table = Table(title="Who and what the article names", expand=True)
    for column in ("kind", "name", "also", "mentions", "roles"):
        table.add_column(column)
    for entity in extraction.entities:
        roles = []
        for role in extraction.roles:
            if role.holder == entity.id:
                body = f" ({extraction.entity(role.of).name})" if role.of else ""
                roles.append(f"{role.title}{body}" + ("" if role.status == "current" else f" [{role.status}]"))
        table.add_row(
            entity.kind,
            entity.name + (f" ({entity.iso})" if entity.iso else ""),
            ", ".join(entity.aliases),
            str(len(entity.mentions)),
            "; ".join(dict.fromkeys(roles)),
        )
    return table


def _relations(extraction: Extraction) -> Table:
    table = Table(title="Relations", expand=True)
    for column in ("source", "relation", "target", "told by", "evidence"):
        table.add_column(column)
    for relation in extraction.relations:
        teller = relation.attribution or "narrator"
        table.add_row(
            extraction.entity(relation.source).name,
            ("not " if relation.negated else "") + relation.kind,
            extraction.entity(relation.target).name,
            teller,
            relation.evidence.text,
        )
    return table


def said_report(found: list[Said]) -> RenderableType:
    """A table of a graph's answers: who, what, about whom, and the sentence and article it stands in."""
    table = Table(show_lines=True, expand=True)
    table.add_column("who", ratio=5, overflow="fold")
    table.add_column("what, and the sentence it comes from", ratio=14)
    table.add_column("about", ratio=5, overflow="fold")
    for said in found:
        who = said.speaker.name if said.speaker else said.statement.speaker_text or "—"
        to = ", ".join(entity.name for entity in said.addressees)
        what = Text(said.text, style="bold")
        if said.sentence.text != said.text:
            what.append("\n" + said.sentence.text, style="not bold dim")
        where = " ".join(filter(None, (said.article.title or said.article.article, said.article.published)))
        what.append(f"\n{where}", style="not bold italic")
        table.add_row(
            who + (f"\nto {to}" if to else "") + (f"\nvia {said.via.name}" if said.via else ""),
            what,
            "\n".join(entity.name for entity in said.about),
        )
    return table
