"""What each part gives: dev figures with one family of rules, the scorer, or one step of entity resolution left out.

`python benchmarks/ablation.py --evaluation DIR [--output docs/ablation.md]`; DIR as for the evaluation gate
(tests/evaluation_gate.py). Each row reads the 150 dev articles once more; the parse is shared.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import newsgraph
from newsgraph import attributions
from newsgraph.files import writing

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from evaluation_gate import gold_articles, score

FAMILIES = {
    "attribution phrases (laut, nach, zufolge)": ("attribution_phrase",),
    "so X": ("attribution_so",),
    "wie X mitteilte": ("attribution_wie",),
    "demnach, wonach": ("attribution_adverb",),
    "complement clauses": ("verb_complement",),
    "clauses after the comma": ("clause_after_comma",),
    "frames after their content": ("inverted_frame",),
    "als phrases": ("verb_als",),
    "nouns with content": ("nominal_frame", "noun_complement"),
    "frames for the sentence before": ("anaphoric_frame",),
    "quotations": ("quote_",),
    "Konjunktiv that runs on": ("konjunktiv_goes_on",),
    "hearsay sollen": ("hearsay_sollen",),
    "reported acts": ("speech_act",),
}


# Step of entity resolution → what stands in its place when it is left out.
STEPS: dict[str, tuple[str, Any]] = {
    "descriptions": ("newsgraph.entities.link_descriptions", lambda *a, **k: None),
    "pronouns": ("newsgraph.entities.link_pronouns", lambda *a, **k: None),
    "*ich* as the speaker": ("newsgraph.linking._Linker.link_first_person", lambda *a, **k: None),
    "names repeated": ("newsgraph.entities.cluster._add_repeated_names", lambda *a, **k: None),
    "organisation nouns": ("newsgraph.mentions.find_organisation_nouns", lambda *a, **k: []),
    "table of organisations": ("newsgraph.mentions.find_known_organisations", lambda *a, **k: []),
    "table of countries": ("newsgraph.mentions.find_countries", lambda *a, **k: []),
    "country adjectives": ("newsgraph.mentions.find_country_adjectives", lambda *a, **k: []),
    "metonyms": ("newsgraph.linking._Linker._state_behind", lambda self, cluster, head: cluster),
}


@contextmanager
def without(rules: tuple[str, ...]) -> Iterator[None]:
    """Leave out every statement of the rules with these names or beginnings of names."""

    def kept(found: list[Any]) -> list[Any]:
        return [s for s in found if not s.rule.startswith(rules)]

    propose, find_free = attributions.propose, attributions.find_free
    with (
        patch.object(attributions, "propose", lambda *a, **k: kept(propose(*a, **k))),
        patch.object(attributions, "find_free", lambda *a, **k: kept(find_free(*a, **k))),
    ):
        yield


def row(name: str, figures: dict[str, Any]) -> str:
    cells = [f"{figures[k]['f1']:.3f}" for k in ("message", "roles", "joint", "who_said_what")]
    return (
        f"| {name} | " + " | ".join([f"{figures['message']['p']:.3f}", f"{figures['message']['r']:.3f}", *cells]) + " |"
    )


def entity_row(name: str, figures: dict[str, Any]) -> str:
    keys = ("entities", "mentions", "roles", "role_of", "speaker", "about", "who_about_whom")
    return f"| {name} | " + " | ".join(f"{figures[k]['f1']:.3f}" for k in keys) + " |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--evaluation", type=Path, required=True)
    parser.add_argument("--output", type=Path, help="Markdown file to write")
    args = parser.parse_args()
    gold = args.evaluation / "corpora" / "noncommercial" / "wikinews_quotes" / "dev"
    articles = gold_articles(gold)
    pipelines = {mode: newsgraph.load(attribution=mode) for mode in ("rules", "learned", "combined")}
    docs = list(pipelines["combined"].nlp.pipe(article.text for article in articles))

    entity_gold = args.evaluation / "corpora" / "noncommercial" / "gold_dev"
    with_entities = {path.stem for path in entity_gold.glob("*.json")}

    def figures(pipeline: newsgraph.Pipeline, what: str = "quotes") -> dict[str, Any]:
        with tempfile.TemporaryDirectory() as folder:
            for article, doc in zip(articles, docs, strict=True):
                if what == "quotes" or article.id in with_entities:
                    with writing(Path(folder) / f"{article.id}.json") as file:
                        file.write(pipeline.read(doc, article).model_dump_json())
            return score(args.evaluation, what, gold if what == "quotes" else entity_gold, Path(folder))

    lines = [
        "# What each part gives",
        "",
        "Development part of the German Wikinews quotation corpus, 150 articles; made by `benchmarks/ablation.py`.",
        "",
        "| | message P | message R | message F1 | roles F1 | joint F1 | who said what F1 |",
        "|---|---|---|---|---|---|---|",
        *(row(f"**{mode}**", figures(pipeline)) for mode, pipeline in pipelines.items()),
    ]
    for name, rules in FAMILIES.items():
        with without(rules):
            lines.append(row(f"combined without {name}", figures(pipelines["combined"])))
        print(lines[-1], flush=True)
    whole = figures(pipelines["combined"], "graph")
    lines += [
        "",
        "Entities, on the 26 articles with entity gold:",
        "",
        "| | entities | mentions | roles | their body | speaker | about | who about whom |",
        "|---|---|---|---|---|---|---|---|",
        entity_row("**all of it**", whole),
    ]
    for name, (target, stand_in) in STEPS.items():
        with patch(target, stand_in):
            lines.append(entity_row(f"without {name}", figures(pipelines["combined"], "graph")))
        print(lines[-1], flush=True)
    lines += ["", "By kind:", "", "| kind | P | R | F1 |", "|---|---|---|---|"]
    for kind in ("person", "organisation", "country", "place"):
        found = whole["entities_" + kind]
        lines.append(f"| {kind} | {found['p']:.3f} | {found['r']:.3f} | {found['f1']:.3f} |")
    text = "\n".join(lines) + "\n"
    print(text)
    if args.output:
        with writing(args.output) as file:
            file.write(text)


if __name__ == "__main__":
    main()
