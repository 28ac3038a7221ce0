"""Read a German question into a query.

German tells the parts of a question by its first word, its verb and its prepositions, so they are read from
the tables of verbs, titles, roles and countries, and the names from the graph itself; no model is needed.
*Was forderte Merkel von Putin?*: a list of statements (was), by Merkel (the first name without a
preposition), to Putin (von), with the verb *fordern*.
"""

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict

from newsgraph.errors import GraphError
from newsgraph.graph.asking.office import find_role, read_office
from newsgraph.graph.asking.parts import Names, Part, PartReader
from newsgraph.graph.asking.times import take_time
from newsgraph.graph.asking.verbs import AskedVerb, find_verb

Function = Literal["said", "who_is", "roles", "path", "contradictions"]
Want = Literal["statements", "speakers", "addressees", "targets", "about", "dates", "count"]
HINT = (
    "ask for example: Was sagte Merkel über Russland? Wer sprach über Putin? Was forderte Merkel von Putin? "
    "Wem drohte Russland? Wer ist Putin? Wer ist Präsident von Russland? Wie hängen Merkel und Putin zusammen?"
)


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
_AUXILIARIES = frozenset(
    "hat haben habe hatte hatten ist sind war waren wurde wird werden gibt gab hängen hängt steht".split()
)
_ABOUT_WORDS = {"worüber", "wovon", "wozu", "woran", "worum"}
_LEADING = {"leitet", "leitete", "führt", "führte", "regiert", "regierte"}
_OFFICE_WORDS = frozenset("amt ämter rolle rollen funktion funktionen posten position positionen beruf".split())


def read_question(question: str, names: Names) -> Query:
    """The query that a question means. Raises GraphError where the question is not understood, or names
    somebody who is not in the graph or may be several."""
    return _Reader(question, names).read()


class _Reader:
    def __init__(self, question: str, names: Names) -> None:
        self.question = question
        self.names = names
        self.reader = PartReader(names)
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
        if "sich" not in self.lower and "widersprüche" not in self.lower:
            return None
        if not any(word.startswith("widerspr") for word in self.lower):
            return None
        parts = self._parts([w for w in self.words if not w.lower().startswith("widerspr") and w.lower() != "wo"])
        by = next((name for where, name in parts if not where), None)
        about = next((name for where, name in parts if where), None)
        return Query(function="contradictions", by=by, about=about) if by else None

    def _offices(self) -> Query | None:
        """*Welches Amt hat X? Wer ist Präsident von X? Wer ist der russische Präsident?*"""
        if any(word in _OFFICE_WORDS for word in self.lower):
            words = [
                w
                for w in self.words
                if w.lower() not in _OFFICE_WORDS and not w.lower().startswith(("welch", "beklei", "hat", "war"))
            ]
            parts = self._parts(words)
            if len(parts) == 1:
                where, name = parts[0]
                return Query(function="roles", at=name) if where in {"to", "in"} else Query(function="roles", of=name)
        if self.lower[0] != "wer" or len(self.lower) < 3:
            return None
        if self.lower[1] in _LEADING:
            parts = self._parts(self.words[2:])
            return Query(function="roles", at=parts[0][1]) if len(parts) == 1 else None
        if self.lower[1] not in {"ist", "war", "wurde", "sind", "waren"}:
            return None
        words = self.words[2:]
        role = find_role(words)
        if role is None or self._names_a_person(words[role + 1 :]):
            return None
        office = read_office(words, self.names.find)
        if office is None:  # a body that is not in the graph: say so
            self.names.require(" ".join(words[role + 2 :]))
            return None
        title, at = office
        return Query(function="roles", title=title, at=at, since=self.since, until=self.until)

    def _names_a_person(self, words: list[str]) -> bool:
        """*Bundeskanzlerin Angela Merkel*: a name right behind the title."""
        if not words or words[0][:1].islower():
            return False
        known = self.names.find(" ".join(words))
        return known is not None and self.names.is_person(known)

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
        passive = verb is not None and bool({"wurde", "wurden", "worden", "wird", "werden"} & set(self.lower))
        want, skip = self._want(first, second, lower)
        if passive and first == "wer":
            want = "targets"
        if want == "about" and verb is not None and not verb.generic:  # Wozu rief sie auf?
            want = "statements"
        parts = self._parts(words[skip:], bare_topics=first == "wer")
        fields = self._fields(parts, verb, subject=first == "wer" and not passive, passive=passive, want=want)
        if verb is not None and not verb.generic and (fields or self.reader.topics or first == "wer"):
            fields["verb"] = verb.lemma
        text = " ".join([*([self.quoted] if self.quoted else []), *self.reader.topics]) or None
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

    def _fields(
        self, parts: list[Part], verb: AskedVerb | None, *, subject: bool, passive: bool, want: Want
    ) -> dict[str, str]:
        """The names by what they do. `subject`: the question word is the subject, so that a bare name is an
        object; `passive`: whoever *von* names has spoken."""
        fields: dict[str, str] = {}
        for where, name in parts:
            field = where
            if where == "":
                field = "target" if subject or passive else "by" if "by" not in fields else "to"
            elif where == "zu":
                field = "to" if self.names.is_person(name) else "about"
            elif where == "von":
                field = "by" if passive else "to" if verb is not None and verb.takes_von else "about"
            elif where == "in":
                field = "about"
            elif where == "to" and want == "about" and "by" not in fields:  # Worum ging es bei Merkel?
                field = "by"
            fields.setdefault(field, name)
        return fields

    def _parts(self, words: list[str], *, split_at_und: bool = False, bare_topics: bool = False) -> list[Part]:
        words = words[1:] if words and words[0].lower() in _AUXILIARIES else words
        return self.reader.read(words, split_at_und=split_at_und, bare_topics=bare_topics)
