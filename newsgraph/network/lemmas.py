"""Lemmas of the words that a full-form dictionary knows, in a few megabytes.

A form is kept as a hash of 32 bits beside the number of a rule that turns it into its lemma. One unknown word in ten thousand
meets the hash of another and gets its rule.
"""

from bisect import bisect_left
from collections.abc import Iterable

import numpy as np
from spacy.strings import get_string_id
from spacy.vocab import Vocab

TABLE = "newsgraph_lemmas"  # among the lookups of a vocabulary
# STTS tag prefix -> the dictionary's class.
CLASSES = {"NN": "SUB", "VV": "VER", "VA": "VER", "VM": "VER", "ADJ": "ADJ"}
PARTICIPLES = frozenset({"VVPP", "VAPP", "VMPP"})  # the dictionary lists them as lemmas of their own
SHORTEST_FIRST, SHORTEST_LAST = 3, 4  # letters of the parts of a compound
KEPT = 30_000  # answers

Rule = tuple[int, str, int]  # letters to leave out, letters to put there, letters after them


class LemmaTable:
    def __init__(self, keys: bytes = b"", numbers: bytes = b"", rules: Iterable[Rule] = ()) -> None:
        self._keys = np.frombuffer(keys, dtype=np.uint32)
        self._numbers = np.frombuffer(numbers, dtype=np.uint16)
        self._rules = [tuple(rule) for rule in rules]
        self._found: dict[tuple[str, str], str] = {}

    @classmethod
    def of(cls, vocab: Vocab) -> "LemmaTable":
        """The table that `vocab` carries; one without a table knows no word."""
        table = vocab.lookups.get_table(TABLE, {})
        return cls(table["keys"], table["numbers"], table["rules"]) if table else cls()

    def __call__(self, form: str, tag: str) -> str:
        """The lemma of a form with that STTS tag, "" if the dictionary does not know exactly one."""
        kind = next((kind for prefix, kind in CLASSES.items() if tag.startswith(prefix)), "")
        if not kind or tag in PARTICIPLES:
            return ""
        if (form, kind) not in self._found:
            if len(self._found) >= KEPT:
                self._found.clear()
            self._found[form, kind] = self._find(form, kind)
        return self._found[form, kind]

    def _find(self, form: str, kind: str) -> str:
        if kind != "SUB":
            return self._look_up(form[:1].lower() + form[1:], kind)
        return self._look_up(form, kind) or self._compound(form)

    def _compound(self, form: str) -> str:
        """By the longest last part that is a noun: *Sicherheitsgründen* by *Gründen*."""
        for i in range(SHORTEST_FIRST, len(form) - SHORTEST_LAST + 1):
            last = form[i:]
            if (form[i - 1] == "-" or last[0].islower()) and (
                lemma := self._look_up(last[0].upper() + last[1:], "SUB")
            ):
                return form[:i] + (lemma if form[i - 1] == "-" else lemma[0].lower() + lemma[1:])
        return ""

    def _look_up(self, form: str, kind: str) -> str:
        key = key_of(form, kind)
        place = bisect_left(self._keys, key)
        if place == len(self._keys) or self._keys[place] != key:
            return ""
        left_out, put, after = self._rules[self._numbers[place]]
        end = len(form) - after
        return form[: end - left_out] + put + form[end:] if left_out <= end else ""


def key_of(form: str, kind: str) -> int:
    return int(get_string_id(f"{kind}:{form}")) >> 32


def rule_of(form: str, lemma: str) -> Rule:
    """What is between the letters that form and lemma begin and end with."""
    shorter = min(len(form), len(lemma))
    start = next((i for i in range(shorter) if form[i] != lemma[i]), shorter)
    after = next((i for i in range(shorter - start) if form[-1 - i] != lemma[-1 - i]), shorter - start)
    return len(form) - start - after, lemma[start : len(lemma) - after], after


def build(lemmas: Iterable[tuple[str, str, str]]) -> dict[str, object]:
    """The table of (form, class, lemma); forms whose hashes meet are left out."""
    rules: dict[Rule, int] = {}
    found: dict[int, int] = {}
    twice: set[int] = set()
    for form, kind, lemma in lemmas:
        key = key_of(form, kind)
        if key in found:
            twice.add(key)
        found[key] = rules.setdefault(rule_of(form, lemma), len(rules))
    keys = sorted(found.keys() - twice)
    if len(rules) > np.iinfo(np.uint16).max:
        raise ValueError(f"{len(rules)} rules do not fit into two bytes")
    return {
        "keys": np.array(keys, dtype=np.uint32).tobytes(),
        "numbers": np.array([found[key] for key in keys], dtype=np.uint16).tobytes(),
        "rules": [list(rule) for rule in rules],
    }
