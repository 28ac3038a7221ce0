"""Commands on graphs: build, export, and the questions people ask them."""

from pathlib import Path
from typing import Annotated

import typer

from newsgraph.batch import Batch
from newsgraph.cli.articles import finish
from newsgraph.cli.base import GraphFile, Model, Paths, app, err, out, skipped
from newsgraph.cli.progress import counted
from newsgraph.graph import build_graph
from newsgraph.graph.asking import ask as ask_graph
from newsgraph.graph.asking import tell
from newsgraph.graph.export import FORMATS, write_graph, write_ontology
from newsgraph.graph.export import sparql as ask_sparql
from newsgraph.graph.ontology_page import ontology_markdown
from newsgraph.graph.opening import STORE_SUFFIXES, load_graph, open_graph
from newsgraph.pipeline import load
from newsgraph.report import said_report

About = Annotated[str | None, typer.Option(help="Whom or what it is about.")]
Since = Annotated[str | None, typer.Option(help="First day: 2021-12, 2021-12-31.")]
Until = Annotated[str | None, typer.Option(help="Last day.")]


@app.command()
def build(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="news.db (a store that grows), or a graph file.")],
    model: Model = None,
) -> None:
    """Build a knowledge graph from articles, or from the extractions that `newsgraph extract` wrote.

    A store (.db) keeps what it has: articles already in it are left as they are, new ones are added.
    Other suffixes are written whole: .json, .graphml, .gexf, .ttl, .jsonld, .cypher, .ftm.
    """
    from newsgraph.store import Store

    batch = Batch(paths, skipped)
    output.parent.mkdir(parents=True, exist_ok=True)
    extractions = counted(batch, batch.stored() if batch.holds_extractions() else batch.extract(load(model)))
    if output.suffix in STORE_SUFFIXES:
        with Store(output) as store:
            added = store.add(extractions)
        err.print(f"{added.new} new, {added.replaced} replaced, {added.unchanged} unchanged articles in {output}")
    else:
        graph = build_graph(extractions)
        write_graph(graph, output)
        err.print(f"{len(graph.nodes)} nodes, {len(graph.edges)} edges in {output}")
    finish(batch.failed)


@app.command()
def export(
    graph: GraphFile,
    output: Annotated[Path, typer.Argument(help="File, or folder for csv, parquet and neo4j.")],
    format: Annotated[str | None, typer.Option(help=f"{', '.join(FORMATS)}; by default what the suffix tells.")] = None,
) -> None:
    """Write a graph for another tool: Gephi, yEd, Neo4j, pandas, a triple store, FollowTheMoney."""
    loaded = load_graph(graph)
    output.parent.mkdir(parents=True, exist_ok=True)
    write_graph(loaded, output, format)


@app.command()
def said(
    graph: GraphFile,
    by: Annotated[str | None, typer.Option(help="Speaker.")] = None,
    about: About = None,
    to: Annotated[str | None, typer.Option(help="Addressee.")] = None,
    via: Annotated[str | None, typer.Option(help="Through whom it is known.")] = None,
    text: Annotated[str | None, typer.Option(help="Words that must stand in it.")] = None,
    since: Since = None,
    until: Until = None,
    min_confidence: Annotated[float, typer.Option(help="From 0 to 1.", min=0, max=1)] = 0.0,
) -> None:
    """Who said what about whom, each answer with its sentence and article."""
    found = open_graph(graph).said(
        by, about, to, via, text=text, since=since, until=until, min_confidence=min_confidence
    )
    if found:
        out.print(said_report(found))
    else:
        err.print("nothing found")


@app.command()
def ask(graph: GraphFile, question: Annotated[str, typer.Argument(help="A German question.")]) -> None:
    """Ask a graph in German: "Was sagte Putin über die Nato?", "Wer ist Olaf Scholz?", "Wem drohte X?"."""
    for line in tell(ask_graph(open_graph(graph), question)):
        out.print(line, highlight=False, soft_wrap=True, markup=False)


@app.command()
def speakers(graph: GraphFile, about: About = None, since: Since = None, until: Until = None) -> None:
    """Who spoke (about somebody), with the number of statements, most first."""
    for speaker in open_graph(graph).speakers(about, since=since, until=until):
        out.print(f"{speaker.statements:6}  {speaker.entity.name}", highlight=False, markup=False)


@app.command(name="who-is")
def who_is(graph: GraphFile, name: str) -> None:
    """Who somebody is: offices with the days of the articles that tell them, and how much was said."""
    opened = open_graph(graph)
    who = opened.who_is(name)
    out.print(
        f"{who.entity.name}: {who.articles} articles, {who.said} statements, {who.said_about} about", markup=False
    )
    person = who.entity.kind == "person"
    for tenure in opened.tenures(of=name) if person else opened.tenures(at=name):
        days = f"  {tenure.first} to {tenure.last}" if tenure.first else ""
        status = "" if tenure.status == "current" else f" [{tenure.status}]"
        out.print(f"  {tenure.person.name}: {tenure.office.label}{status}{days}", highlight=False, markup=False)


@app.command()
def path(graph: GraphFile, start: str, end: str) -> None:
    """A shortest way between two entities over statements, offices and relations."""
    found = open_graph(graph).path(start, end)
    if found is None:
        err.print("no way between them")
        return
    for n, node in enumerate(found.nodes):
        edge = f"  {found.edges[n].kind}" if n < len(found.edges) else ""
        out.print(f"{node.label}{edge}", highlight=False, markup=False, soft_wrap=True)


@app.command()
def chains(graph: GraphFile) -> None:
    """Speech within speech, longest chains first."""
    for chain in open_graph(graph).chains():
        names = [said.speaker.name if said.speaker else said.statement.speaker_text or "?" for said in chain]
        out.print(" > ".join(names) + ": " + chain[-1].text, highlight=False, markup=False, soft_wrap=True)


@app.command()
def contradictions(
    graph: GraphFile, by: Annotated[str | None, typer.Option(help="Speaker.")] = None, about: About = None
) -> None:
    """Pairs of statements by one speaker of which one denies what the other may say: to be read, no verdict."""
    for pair in open_graph(graph).contradictions(by, about):
        speaker = pair.earlier.speaker.name if pair.earlier.speaker else "?"
        out.print(f"{speaker}: {pair.earlier.text}\n    {pair.later.text}", highlight=False, markup=False)


@app.command()
def ontology(
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A .ttl file: the ontology in OWL.")] = None,
) -> None:
    """Print what a graph may hold: kinds, edges, definitions; with --output as an OWL file."""
    if output is None:
        print(ontology_markdown(), end="")
    else:
        write_ontology(output)


@app.command()
def sparql(graph: GraphFile, query: Annotated[str, typer.Argument(help="A SPARQL query.")]) -> None:
    """Ask a graph in SPARQL (needs the extra `rdf`)."""
    found = ask_sparql(load_graph(graph), query)
    if isinstance(found, list):
        for row in found:
            out.print("\t".join(row.values()), highlight=False, markup=False, soft_wrap=True)
    else:
        out.print(str(found), highlight=False, markup=False, soft_wrap=True)
