"""The subject of an inverted clause, by position and case where the parser may be wrong: *…, sagte der Minister, …*."""

from newsgraph.reading import Reading
from newsgraph.syntax import Rel

NOMINAL = {"NOUN", "PROPN", "PRON"}


def subject_behind(reading: Reading, finite: int) -> int | None:
    """The head of the noun phrase right behind a finite verb, if it can be a nominative: *…, sagte der Minister, …*."""
    doc, tree = reading.doc, reading.tree
    _, end = reading.sentence_range(finite)
    for i in range(finite + 1, min(end, finite + 7)):
        token = doc[i]
        if token.is_punct and not token.is_quote:
            return None
        if token.pos_ == "ADP" or token.lower_ == "sich":
            return None
        if token.pos_ in NOMINAL:
            return i if can_be_nominative(reading, i) and tree.relations[i] is not Rel.CASE else None
    return None


def can_be_nominative(reading: Reading, head: int) -> bool:
    """Whether the words of a noun phrase allow a nominative: *den*, *dem* and *einen* before the noun do not."""
    words = [reading.doc[i].lower_ for i in reading.tree.children(head, Rel.DETERMINER, Rel.POSSESSIVE)]
    oblique = any(w in {"den", "dem", "des"} or w.endswith(("inen", "inem", "ines", "hren", "hrem")) for w in words)
    return not oblique and reading.doc[head].lower_ not in {"ihn", "ihm", "ihnen", "mich", "mir", "uns", "sich"}
