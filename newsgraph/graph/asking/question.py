"""Read a German question into a query.

German tells the parts of a question by its first word, its verb and its prepositions, so they are read from
the tables of verbs, titles, roles and countries, and the names from the graph itself; no model is needed.
*Was forderte Merkel von Putin?*: a list of statements (was), by Merkel (the first name without a
preposition), to Putin (von), with the verb *fordern*.
"""

import re
from typing import Literal, Protocol

from pydantic import BaseModel, ConfigDict

from newsgraph.errors import GraphError
from newsgraph.graph.asking.times import take_time
from newsgraph.graph.asking.verbs import AskedVerb, find_verb
from newsgraph.graph.offices import office_title
from newsgraph.language import load_language
from newsgraph.mentions.countries import country_of_adjective
from newsgraph.nouns import role_noun, role_parts

Function = Literal["said", "who_is", "roles", "path", "contradictions"]
Want = Literal["statements", "speakers", "addressees", "targets", "about", "dates", "count"]
HINT = (
    "ask for example: Was sagte Merkel über Russland? Wer sprach über Putin? Was forderte Merkel von Putin? "
    "Wem drohte Russland? Wer ist Putin? Wer ist Präsident von Russland? Wie hängen Merkel und Putin zusammen?"
)


class Names(Protocol):
    """The names of a graph, as far as reading a question needs them."""

    def find(self, name: str) -> str | None:
        """The canonical name, None if the graph has none such. Raises AmbiguousNameError."""

    def require(self, name: str) -> str:
        """The canonical name. Raises UnknownNameError as well."""

    def is_topic(self, words: str) -> bool:
        """Whether no name is spelled like these words, but statements have them: *Klimawandel*."""

    def is_person(self, canonical: str) -> bool:
        """Whether a canonical name that was found is that of a person or group."""


class Query(BaseModel):
    """What a question means. Names are canonical. `function` is the question to the graph, `want` what of its
    statements is asked for; `target` is somebody addressed or talked about."""

    model_config = ConfigDict(frozen=True)

    function: Function
    by: str | None = None
    about: str | None = None
    to: str | None = None
    target: str | None = None
    of: str | None = None
    at: str | None = None
    title: str | None = None
    name: str | None = None
    other: str | None = None
    verb: str | None = None
    text: str | None = None
    since: str | None = None
    until: str | None = None
    want: Want = "statements"

    def __str__(self) -> str:
        """The query as one reads it: `said(by="Angela Merkel", about="Ukraine") → speakers`."""
        positional = [f'"{value}"' for value in (self.name, self.other) if value is not None]
        fields = ("by", "about", "to", "target", "of", "at", "title", "verb", "text", "since", "until")
        named = [f'{field}="{value}"' for field in fields if (value := getattr(self, field)) is not None]
        want = "" if self.want == "statements" else f" → {self.want}"
        return f"{self.function}({', '.join([*positional, *named])}){want}"


_WORD = re.compile(r"[\w][\w.’'/&-]*[\w]|\w|[„“”»«\"]")
_QUOTED = re.compile(r"[„“”»«\"]([^„“”»«\"]+)[„“”»«\"]")
_PREPOSITIONS = {
    "über": "about", "zum": "zu", "zur": "zu", "zu": "zu", "von": "von", "vom": "von", "gegenüber": "to", "mit": "to",
    "vor": "about", "gegen": "about", "an": "about", "am": "about", "bei": "to", "beim": "to", "für": "about",
    "wegen": "about", "hinsichtlich": "about", "bezüglich": "about", "in": "in", "im": "in", "laut": "by",
}  # fmt: skip
_FILLERS = frozenset(
    "etwas sich denn eigentlich alles schon jemals noch alle einmal mal bisher zuletzt je bloß nur genau alles die der das den "
    "dem des ein eine einen einem einer zuvor öffentlich was wer und oder ist sind war waren wurde worden wird werden hat haben "
    "hatte hatten habe man es er bis jetzt da dazu darüber davon im".split()
)
_ABOUT_WORDS = {"worüber", "wovon", "wozu", "woran"}
_OFFICE_WORDS = (
    "amt",
    "ämter",
    "rolle",
    "rollen",
    "funktion",
    "funktionen",
    "posten",
    "position",
    "positionen",
    "beruf",
)
Part = tuple[str, str]  # preposition's meaning or "", name


def read_question(question: str, names: Names) -> Query:
    """The query that a question means. Raises GraphError where the question is not understood, or names
    somebody who is not in the graph or may be several."""
    return _Reader(question, names).read()


class _Reader:
    def __init__(self, question: str, names: Names) -> None:
        self.question = question
        self.names = names
        self.topics: list[str] = []
        quoted = _QUOTED.search(question)
        self.quoted = quoted[1].strip() if quoted else None
        rest = question.replace(quoted[0], " ") if quoted else question
        rest, self.since, self.until = take_time(rest)
        self.words = _WORD.findall(rest.strip().rstrip("?!. "))
        self.lower = [word.lower() for word in self.words]

    def read(self) -> Query:
        if not self.words:
            raise GraphError(f"the question is empty: {HINT}")
        for reading in (self._path, self._contradictions, self._offices, self._who_is, self._said):
            query = reading()
            if query is not None:
                return query
        raise GraphError(f"{self.question!r} is not understood: {HINT}")

    def _path(self) -> Query | None:
        text = " ".join(self.lower)
        if not re.search(
            r"\bverbind|\bverbunden|^wie (?:hängen?|stehen?) .*zusammen|^wie stehen? .*\bzu(?:einander)?\b", text
        ):
            return None
        if text.startswith("wie oft"):
            return None
        words = [w for w in self.words if not re.match(r"(?:verbind|verbunden|besteht|häng|zusammen|gibt)", w.lower())]
        names = [name for _, name in self._parts(words[1:], split_at_und=True)]
        return Query(function="path", name=names[0], other=names[1]) if len(names) == 2 else None

    def _contradictions(self) -> Query | None:
        if not any(word.startswith(("widersprach", "widersproch", "widerspr")) for word in self.lower):
            return None
        words = self.words[1:] if self.lower[0] in _FILLERS else self.words
        parts = self._parts([w for w in words if not w.lower().startswith("widerspr")])
        by = next((name for where, name in parts if not where), None)
        about = next((name for where, name in parts if where), None)
        return Query(function="contradictions", by=by, about=about) if by else None

    def _offices(self) -> Query | None:
        """*Welches Amt hat X? Wer ist Präsident von X? Wer ist der russische Präsident?*"""
        if any(word in _OFFICE_WORDS for word in self.lower):
            words = [
                w
                for w in self.words
                if w.lower() not in _OFFICE_WORDS and not w.lower().startswith(("welch", "beklei"))
            ]
            parts = self._parts(words)
            if len(parts) == 1:
                where, name = parts[0]
                return Query(function="roles", at=name) if where in {"to", "in"} else Query(function="roles", of=name)
        if (
            self.lower[0] != "wer"
            or len(self.lower) < 3
            or self.lower[1] not in {"ist", "war", "wurde", "sind", "waren"}
        ):
            return None
        words = self.words[2:]
        roles = [n for n, word in enumerate(words) if role_noun(word, load_language())]
        if not roles or self._names_a_person(words[roles[0] + 1 :]):
            return None
        return self._office_query(words, roles[0])

    def _names_a_person(self, words: list[str]) -> bool:
        """*Bundeskanzlerin Angela Merkel*: a name right behind the title."""
        if not words or words[0].lower() in _PREPOSITIONS or words[0].lower() in _FILLERS:
            return False
        known = self.names.find(" ".join(words))
        return known is not None and self.names.is_person(known)

    def _office_query(self, words: list[str], role: int) -> Query:
        at = None
        country = next((c for w in words[:role] if (c := country_of_adjective(w, load_language()))), None)
        if country is not None:
            at = self.names.find(country.name) or country.name
        parts = self._parts(words[role + 1 :])
        if parts:
            at = parts[0][1]
        noun = role_parts(words[role], load_language())
        if at is None and noun is not None and noun[1]:
            at = self.names.find(noun[1].rstrip("-")) or self.names.find(noun[1].rstrip("-").removesuffix("s"))
        title = office_title(words[role], [noun[1]] if noun is not None and at is not None else [])
        return Query(function="roles", at=at, title=title)

    def _who_is(self) -> Query | None:
        if (
            self.lower[0] not in {"wer", "was"}
            or len(self.lower) < 3
            or self.lower[1] not in {"ist", "war", "sind", "waren"}
        ):
            return None
        if any(find_verb(["", word])[0] for word in self.words[2:]):
            return None
        parts = self._parts(self.words[2:])
        return Query(function="who_is", name=parts[0][1]) if len(parts) == 1 else None

    def _said(self) -> Query | None:
        verb, places = find_verb(self.words)
        words = [word for n, word in enumerate(self.words) if n not in places]
        lower = [word.lower() for word in words]
        first, second = (*lower, "", "")[:2]
        passive = "wurde" in self.lower or "worden" in self.lower or "wird" in self.lower
        want, skip = self._want(first, second, lower)
        parts = self._parts(words[skip:])
        fields = self._fields(parts, verb, subject=first == "wer" and want == "speakers" and not passive)
        if verb is not None and not verb.generic and (fields or self.topics or first == "wer"):
            fields["verb"] = verb.lemma
        text = " ".join([*([self.quoted] if self.quoted else []), *self.topics]) or None
        if not fields and text is None and self.since is None and self.until is None:
            return None
        if "was" in lower[1:] and first == "wer":
            want = "statements"
        return Query(function="said", want=want, text=text, since=self.since, until=self.until, **fields)

    def _want(self, first: str, second: str, lower: list[str]) -> tuple[Want, int]:
        """What is asked for, and how many words say so."""
        if first == "wer":
            return "speakers", 1
        if first in {"wem"}:
            return "addressees", 1
        if first in {"wen"}:
            return "targets", 1
        if first in _ABOUT_WORDS or (first == "über" and second in {"wen", "was"}):
            return "about", 1 if first in _ABOUT_WORDS else 2
        if first in {"mit", "zu", "von", "gegenüber"} and second == "wem":
            return "addressees", 2
        if first == "wann":
            return "dates", 1
        if first == "wie" and second in {"oft", "häufig", "viele", "viel"}:
            return "count", 2
        known = {"was", "wie", "wovor", "wogegen", "womit", "hat", "haben", "welche", "wo", "warum", "weshalb"}
        if first in known:
            return "statements", 1
        return "statements", 0

    def _fields(self, parts: list[Part], verb: AskedVerb | None, *, subject: bool) -> dict[str, str]:
        """The names by what they do. `subject`: the question word is the subject, so that a bare name is an
        object."""
        fields: dict[str, str] = {}
        for where, name in parts:
            field = where
            if where == "":
                field = "target" if subject else "by" if "by" not in fields else "to"
            elif where == "zu":
                field = "to" if self.names.is_person(name) else "about"
            elif where == "von":
                field = "to" if verb is not None and verb.takes_von else "about"
                if subject is False and "by" not in fields and field == "about" and "wurde" in self.lower:
                    field = "by"
            elif where == "in":
                field = "about"
            fields.setdefault(field, name)
        return fields

    def _parts(self, words: list[str], *, split_at_und: bool = False) -> list[Part]:
        """Names with what their prepositions mean, in order. Raises GraphError for a capitalised name that is
        nowhere."""
        found: list[Part] = []
        where, name = "", list[str]()

        def close() -> None:
            nonlocal where, name
            if name:
                found.extend((where, one) for one in self._names(name))
                where = ""
            name = []

        for n, word in enumerate(words):
            lower = word.lower()
            if (
                lower == "gegenüber" and name and not where and not "".join(words[n + 1 : n + 2])[:1].isupper()
            ):  # "Putin gegenüber"
                before = self._names(name)
                found.extend([*(("", one) for one in before[:-1]), ("to", before[-1])])
                name = []
            elif (
                lower in _PREPOSITIONS
                and word[:1].islower()
                and not (name and lower in {"von", "zu", "am"} and self._goes_on(name, lower, words[n + 1 :]))
            ):
                close()
                where = _PREPOSITIONS[lower]
            elif lower in _FILLERS and word[:1].islower():
                if lower == "und" and split_at_und:
                    close()
                elif name and lower in {"und", "der", "des", "die", "das", "den", "dem"}:
                    name.append(word)
            else:
                name.append(word)
        close()
        return found

    def _goes_on(self, name: list[str], preposition: str, following: list[str]) -> bool:
        """Whether a preposition is within a name: *Ursula von der Leyen*, but not *Rücktritt von
        Rumsfeld*."""
        if self.names.find(" ".join(name)) is not None:
            return False
        return any(self.names.find(" ".join([*name, preposition, *following[:n]])) for n in (1, 2))

    def _names(self, words: list[str]) -> list[str]:
        """The names in a stretch of words: the longest known ones from the left (*Merkel Putin* are two)."""
        while words and words[-1].lower() in _FILLERS:
            words = words[:-1]
        if not words:
            return []
        for end in range(len(words), 0, -1):
            known = self.names.find(" ".join(words[:end]))
            if known is not None:
                return [known, *self._names(words[end:])]
        if words[0][:1].islower():
            return self._names(words[1:])
        if self.names.is_topic(" ".join(words)):
            self.topics.append(" ".join(words))
            return []
        return [self.names.require(" ".join(words))]
