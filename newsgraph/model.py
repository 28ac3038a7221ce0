"""Find and load the spaCy pipeline: our own German one by default, or any that has parser, tagger and NER."""

from importlib.resources import files
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import is_package

from newsgraph.dateline import find_dateline
from newsgraph.errors import ModelError
from newsgraph.network import NamesNetwork, SyntaxNetwork  # noqa: F401  (registers their factories)

DEFAULT_MODEL = "de_newsgraph_md"
_NEEDED = {
    "parser": ("parser", "syntax"),
    "named entities": ("ner",),
    "morphology": ("morphologizer", "transformer", "syntax"),
}
_RELEASES = "https://github.com/explosion/spacy-models/releases/download"


def model_path(name: str = DEFAULT_MODEL) -> Path:
    """The folder of a model that ships with newsgraph (the pipeline or the attribution scorer), in an installed package
    or a checkout.

    Raises ModelError if it is in neither.
    """
    installed = Path(str(files("newsgraph"))) / "models" / name
    checkout = Path(str(files("newsgraph"))).parent / "models" / name
    for path in (installed, checkout):
        if path.is_dir() and any(path.iterdir()):
            return path
    raise ModelError(
        f"the model {name!r} is neither in {installed} nor in {checkout}: reinstall newsgraph, or name a model that is "
        'installed, e.g. newsgraph.load("de_core_news_lg")'
    )


def load_model(model: str | Path | None = None) -> Language:
    """Load a pipeline and make it respect paragraphs.

    `model` is None (the German pipeline of newsgraph), the name of an installed spaCy package, or the path of a saved
    pipeline. Raises ModelError if it cannot be found or lacks a component that newsgraph reads.
    """
    nlp = _load(model)
    for what, names in _NEEDED.items():
        if not any(nlp.has_pipe(name) for name in names):
            raise ModelError(
                f"the model {model!r} has no component for {what} (it has: {', '.join(nlp.pipe_names)}); newsgraph needs one "
                f"of: {', '.join(names)}. Use newsgraph.load() or de_core_news_lg."
            )
    nlp.add_pipe("newsgraph_paragraphs", first=True)
    return nlp


def _load(model: str | Path | None) -> Language:
    if model is None:
        return spacy.load(model_path())
    if isinstance(model, Path) or Path(model).is_dir():
        try:
            return spacy.load(Path(model))
        except (OSError, ValueError) as error:
            raise ModelError(f"{model} is no saved spaCy pipeline: {error}") from error
    if model == DEFAULT_MODEL:
        return spacy.load(model_path())
    if not is_package(model):
        wheel = f"{_RELEASES}/{model}-3.8.0/{model}-3.8.0-py3-none-any.whl"
        raise ModelError(
            f"the spaCy model {model!r} is not installed. Install it with\n    pip install {wheel}\n"
            "(for de_core_news_lg also: pip install 'newsgraph[lg]'), or call newsgraph.load() for the model that ships "
            "with newsgraph."
        )
    return spacy.load(model)


@Language.component("newsgraph_paragraphs")
def mark_paragraphs(doc: Doc) -> Doc:
    """Start a sentence after each line break and after the dateline, so that none runs from one paragraph, or from a
    headline, into the next."""
    dateline = find_dateline(doc.text)
    report = dateline[1] if dateline else -1
    broken = False
    for token in doc:
        broken = broken or token.idx == report
        if token.is_space:
            broken = broken or "\n" in token.text
        else:
            if broken:
                token.is_sent_start = True
            broken = False
    return doc
