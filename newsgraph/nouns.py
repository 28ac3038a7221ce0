"""Look nouns up by surface form: roles, organisations, groups; compounds by their last part."""

from collections.abc import Mapping
from functools import cache, lru_cache

from spacy.tokens import Span

from newsgraph.language.tables import Language, Noun, load_language

_SHORTEST_HEAD = 3  # "Chef" ends compounds; two letters would end too much


@cache
def _index(table: str) -> Mapping[str, Noun]:
    nouns: tuple[Noun, ...] = getattr(load_language(), table)
    return {form: noun for noun in nouns for form in noun.forms}


@cache
def _suffixes(table: str) -> Mapping[str, Noun]:
    return {form.lower(): noun for form, noun in _index(table).items() if noun.suffix}


@lru_cache(maxsize=100_000)
def _lookup(table: str, word: str) -> tuple[Noun, str] | None:
    noun = _index(table).get(word)
    if noun is not None:
        return noun, ""
    lower = word.lower()
    suffixes = _suffixes(table)
    for cut in range(1, len(lower) - _SHORTEST_HEAD + 1):
        noun = suffixes.get(lower[cut:])
        if noun is not None and (cut >= 2) and word[:1].isupper():
            return noun, word[:cut].rstrip("-")
    return None


def role_noun(word: str, language: Language) -> Noun | None:
    """The role that a word names (*Präsidenten*, *SPD-Chef*), or None."""
    found = _lookup("role_nouns", word)
    return found[0] if found else None


def role_parts(word: str, language: Language) -> tuple[Noun, str] | None:
    """The role noun and what stands before it in the compound: *SPD-Chef* → (Chef, "SPD"); "" if it is no compound."""
    return _lookup("role_nouns", word)


def organisation_noun(word: str, language: Language) -> Noun | None:
    """The organisation noun that a word is or ends in, or None."""
    found = _lookup("organisation_nouns", word)
    return found[0] if found else None


def group_noun(word: str, language: Language) -> Noun | None:
    """The noun of speaking people that a word is or ends in, or None."""
    found = _lookup("group_nouns", word)
    return found[0] if found else None


def nominative(span: Span) -> str:
    """A noun phrase without its article as it would stand in the nominative, as far as its last or only noun tells:
    *Ministeriums* → Ministerium, *türkischen Medien* → türkische Medien."""
    words = [token.text for token in span]
    head = next((n for n, token in enumerate(span) if token.pos_ == "NOUN"), None)
    if head is None:
        return " ".join(span.text.split())
    plural = "Plur" in span[head].morph.get("Number", [])
    for table in ("organisation_nouns", "role_nouns", "group_nouns"):
        found = _lookup(table, words[head])
        if found is not None and not plural:
            words[head] = _base(words[head], found[0])
            break
    if plural:
        words[:head] = [w[:-1] if w.endswith("en") and span[n].pos_ == "ADJ" else w for n, w in enumerate(words[:head])]
    text = "".join(word + token.whitespace_ for word, token in zip(words, span, strict=True))
    return " ".join(text.split())


def _base(word: str, noun: Noun) -> str:
    """A word with the ending of its noun's form replaced by the noun's nominative, of the same gender."""
    for form in sorted(noun.forms, key=len, reverse=True):
        if word.casefold().endswith(form.casefold()):
            head = word[: len(word) - len(form)]
            feminine = noun.feminine and form in {noun.feminine, noun.feminine + "nen"}
            base = noun.feminine if feminine else noun.lemma
            return head + (base.lower() if head and not head.endswith("-") else base)
    return word
