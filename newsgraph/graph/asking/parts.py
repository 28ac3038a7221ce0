"""The names in a question, each with what its preposition means."""

from typing import Protocol

from newsgraph.graph.asking.office import is_common

PREPOSITIONS = {
    "über": "about", "zum": "zu", "zur": "zu", "zu": "zu", "von": "von", "vom": "von", "gegenüber": "to", "mit": "to",
    "vor": "about", "gegen": "about", "an": "about", "am": "about", "bei": "to", "beim": "to", "für": "about",
    "auf": "about", "wegen": "about", "hinsichtlich": "about", "bezüglich": "about", "in": "in", "im": "in", "laut": "by",
}  # fmt: skip
_ARTICLES = frozenset("der die das den dem des ein eine einen einem einer".split())
# Nouns that ask for statements and name nothing.
_ASKED = frozenset(
    "Äußerung Äußerungen Aussage Aussagen Zitat Zitate Meinung Haltung Stellungnahme Worte Wort Thema".split()
)
Part = tuple[str, str]  # what the preposition means, or "", and a canonical name


class Names(Protocol):
    """The names of a graph, as far as reading a question needs them."""

    def find(self, name: str) -> str | None:
        """The canonical name, None if the graph has none such. Raises AmbiguousNameError."""

    def require(self, name: str) -> str:
        """The canonical name. Raises UnknownNameError as well."""

    def is_known(self, name: str) -> bool:
        """Whether a name means one thing."""

    def together(self, canonical: list[str]) -> str:
        """One name for several canonical ones, meaning any of them: *Merkel und Steinmeier*."""

    def holder(self, words: list[str]) -> str | None:
        """The person who holds the office of a body that words name, None if they name none or nobody is
        known to hold it. Raises AmbiguousNameError if several do."""

    def is_topic(self, words: str) -> bool:
        """Whether no name is spelled like these words, but statements have them: *Klimawandel*."""

    def is_person(self, canonical: str) -> bool:
        """Whether a canonical name that was found is that of a person or group."""


class PartReader:
    """Reads names from words; nouns that are no names but stand in statements are collected in `topics`."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.topics: list[str] = []

    def read(self, words: list[str], *, split_at_und: bool = False, bare_topics: bool = False) -> list[Part]:
        """The names and what their prepositions mean, in order. Raises UnknownNameError for a capitalised
        name that is nowhere, AmbiguousNameError for one that is several. `bare_topics`: a noun without a
        preposition may be a topic (*Wer forderte Gespräche?*); a subject (*Was sagte Merkl?*) may not."""
        found: list[Part] = []
        where, name = "", list[str]()
        for n, word in enumerate(words):
            following = words[n + 1 : n + 3]
            lower = word.lower()
            small = word[:1].islower() and not _is_name_like(word)
            if lower == "gegenüber" and name and not where and not _is_capital(following):  # "Putin gegenüber"
                before = self._names(name)
                found += [*(("", one) for one in before[:-1]), ("to", before[-1])] if before else []
                name = []
            elif small and lower in PREPOSITIONS and not self._goes_on(name, lower, following):
                found += self._part(where, name, bare_topics)
                where, name = PREPOSITIONS[lower], []
            elif small and lower == "und" and split_at_und:
                found += self._part(where, name, bare_topics)
                name = []
            elif small and name and (lower in _ARTICLES or lower in PREPOSITIONS or lower == "und"):
                name.append(word)
            elif small and name:  # an adverb or the second part of the verb
                found += self._part(where, name, bare_topics)
                where, name = "", []
            elif not (small and (lower in _ARTICLES or not _is_capital(following))) and word not in _ASKED:
                name.append(word)
        return found + self._part(where, name, bare_topics)

    def _part(self, where: str, words: list[str], bare_topics: bool) -> list[Part]:
        return [(where, one) for one in self._names(words, topics=bool(where) or bare_topics)]

    def _goes_on(self, name: list[str], preposition: str, following: list[str]) -> bool:
        """Whether a preposition is within a name: *Ursula von der Leyen*, but not *Rücktritt von
        Rumsfeld*."""
        if not name or preposition not in {"von", "vom", "zu", "zum", "zur", "am", "für", "in"}:
            return False
        if preposition in {"von", "vom"} and is_common(name[-1]):  # a Sprecher von Opel, the Präsident von Russland
            return True
        if self.names.is_known(" ".join(name)):
            return False
        return any(self.names.is_known(" ".join([*name, preposition, *following[:n]])) for n in (1, 2))

    def _names(self, words: list[str], *, topics: bool = False) -> list[str]:
        """The names in a stretch of words: one, two beside each other (*Merkel Putin*), or several joined by
        *und*."""
        while words and words[-1].lower() in {*_ARTICLES, "und"} and words[-1].islower():
            words = words[:-1]
        if not words:
            return []
        whole = " ".join(words)
        if words[0][:1].islower() and not _is_name_like(words[0]):  # an adjective, or a verb that no table has
            if self.names.is_known(whole):
                return [self.names.require(whole)]
            holder = self.names.holder(words)
            return [holder] if holder is not None else self._names(words[1:], topics=topics)
        known = self.names.holder(words) or self.names.find(whole)
        if known is not None:
            return [known]
        if "und" in words:
            at = words.index("und")
            return [self.names.together([*self._names(words[:at]), *self._names(words[at + 1 :])])]
        for end in range(len(words) - 1, 0, -1):
            left, right = " ".join(words[:end]), " ".join(words[end:])
            if words[end - 1].lower() in _ARTICLES:  # Russland der Nato, but not: Sprecher der Polizei
                left = "" if is_common(words[end - 2]) else " ".join(words[: end - 1])
            if _is_capital(words[end:]) and left and self.names.is_known(left) and self.names.is_known(right):
                return [self.names.require(left), self.names.require(right)]
        if topics and self.names.is_topic(whole):
            self.topics.append(whole)
            return []
        return [self.names.require(whole)]


def _is_capital(words: list[str]) -> bool:
    return bool(words) and words[0][:1].isupper()


def _is_name_like(word: str) -> bool:
    """Names that begin with a small letter: *al-Qaida, ver.di, eBay*."""
    return any(c in "-." for c in word) or any(c.isupper() for c in word[1:])
