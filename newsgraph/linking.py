"""Link statements to entities: who speaks, who is addressed, whom it is about, through whom we know.

A speaker that is no named entity (*ein Sprecher der Polizei*, *Experten*) becomes a group. A capital or a seat of
government that speaks is its country (*Moskau warnte*): the mention is kept as a metonym.
"""

from dataclasses import dataclass, replace

from newsgraph.attributions import Statement
from newsgraph.attributions.sources import is_source_noun, source_noun_in
from newsgraph.entities import Cluster
from newsgraph.extraction import Kind
from newsgraph.mentions import FoundMention
from newsgraph.nouns import group_noun, nominative, organisation_noun, role_noun
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Rel

_UNION = "EU"  # Brüssel speaks for it, not for Belgium; code and name are the same
_FIRST_PERSON = {"ich", "mich", "mir", "mein", "meine", "meinen", "meinem", "meiner", "meines"}


@dataclass(frozen=True)
class LinkedStatement:
    """A statement with the clusters it joins; None where the words name no entity."""

    statement: Statement
    speaker: Cluster | None
    addressees: tuple[Cluster | None, ...]
    about: tuple[Cluster, ...]
    about_main: Cluster | None
    via: Cluster | None


def link_statements(reading: Reading, statements: list[Statement], clusters: list[Cluster]) -> list[LinkedStatement]:
    """Link every statement; groups that speak are added to `clusters`."""
    linker = _Linker(reading, clusters)
    for statement in statements:
        for span in (*statement.speaker, *statement.addressees):
            linker.resolve(span, speaks=span in statement.speaker)
    linked: list[LinkedStatement] = []
    for statement in statements:
        speaker = next((c for s in statement.speaker if (c := linker.resolve(s, speaks=True)) is not None), None)
        if statement.rule == "attribution_adverb" and speaker is None:
            speaker = linker.heard_before(statement, linked)
        # Nobody speaks to himself: such a phrase was drawn to the verb by a wrong tree.
        spoken_to = [
            (span, c) for span in statement.addressees if (c := linker.resolve(span)) is None or c is not speaker
        ]
        statement = replace(statement, addressees=tuple(span for span, _ in spoken_to))
        addressees = tuple(c for _, c in spoken_to)
        if speaker is not None and statement.form == "direct":
            linker.link_first_person(statement, speaker)
        linked.append(LinkedStatement(statement, speaker, addressees, (), None, None))
    return [
        replace(
            item,
            about=(about := linker.about(item.statement)),
            about_main=linker.about_main(item.statement, about),
            via=_via(linked, item),
        )
        for item in linked
    ]


def _via(linked: list[LinkedStatement], item: LinkedStatement) -> Cluster | None:
    """The source of the statement around this one, where that is an attribution phrase: *laut X sagte Y, dass …*."""
    outer = item.statement.nested_in
    if outer is None or not linked[outer].statement.rule.startswith("attribution_"):
        return None
    speaker = linked[outer].speaker
    return speaker if speaker is not item.speaker else None


class _Linker:
    """Spans of tokens to clusters, each span resolved once."""

    def __init__(self, reading: Reading, clusters: list[Cluster]) -> None:
        self.reading = reading
        self.clusters = clusters
        self.known: dict[Range, Cluster | None] = {}
        self.owner: dict[int, Cluster] = {}
        self.adjectives: dict[int, Cluster] = {}
        for cluster in clusters:
            for mention in cluster.mentions:
                target = self.adjectives if mention.form == "adjective" else self.owner
                target.update(dict.fromkeys(range(*mention.span), cluster))

    def resolve(self, span: Range, *, speaks: bool = False) -> Cluster | None:
        """The cluster that a noun phrase means, a new group if it is people without a name, else None."""
        if span not in self.known:
            self.known[span] = self._resolve(span, speaks=speaks)
        return self.known[span]

    def _resolve(self, span: Range, *, speaks: bool) -> Cluster | None:
        doc = self.reading.doc
        head = self._head(span)
        inside = list(dict.fromkeys(self.owner[i] for i in range(*span) if i in self.owner))
        if head in self.owner:
            cluster = self.owner[head]
            return self._state_behind(cluster, head) if speaks else cluster
        persons = [c for c in inside if c.kind == "person"]
        word = doc[head].text
        if is_source_noun(self.reading, head):
            return self._issuer(span, head, speaks=speaks)
        if persons and not self._genitive_only(span, head):
            return persons[0]
        named = self._named(head)
        if named is not None and organisation_noun(word, self.reading.language):
            return named
        if role_noun(word, self.reading.language) or group_noun(word, self.reading.language):
            return self._group(span, head)
        if organisation_noun(word, self.reading.language):
            return self._described_body(span, head)
        if inside:
            return inside[0]
        if doc[head].pos_ in {"NOUN", "PROPN"} and doc[head].text[:1].isupper() and speaks:
            return self._group(span, head)
        return None

    def _issuer(self, span: Range, head: int, *, speaks: bool) -> Cluster | None:
        """Whose *Angaben* they are: the genitive or *von* phrase below them, else a country adjective, else nobody; *eigene
        Angaben* are those of the clause's subject."""
        tree = self.reading.tree
        if any(token.lower_.startswith("eigen") for token in self.reading.doc[span[0] : head]):
            for node in tree.ancestors(head):
                subject = tree.child(node, Rel.SUBJECT)
                if subject is not None and not span[0] <= subject < span[1]:
                    return self.resolve(tree.noun_phrase(subject))
        for child in tree.children(head, Rel.GENITIVE, Rel.NOMINAL, Rel.APPOSITION, Rel.NAME, Rel.POSSESSIVE):
            start, end = tree.noun_phrase(child)
            inner = (max(start, span[0], head + 1) if child > head else start, min(end, span[1]))
            if inner[0] < inner[1] and (cluster := self.resolve(inner, speaks=speaks)) is not None:
                return cluster
        for table in (self.owner, self.adjectives):
            for i in range(*span):
                if i in table:
                    return table[i]
        return self._issuer_in_compound(span, head)

    def _issuer_in_compound(self, span: Range, head: int) -> Cluster | None:
        """*Polizeiangaben* are the police's, *Medienberichte* and *Expertenmeinung* a group's words."""
        word = self.reading.doc[head].text
        source = source_noun_in(word)
        if source is None or source == word:
            return None
        issuer = word[: len(word) - len(source)].rstrip("-")
        for form in (issuer, issuer.removesuffix("s")):
            body = organisation_noun(form, self.reading.language)
            for cluster in self.clusters:
                if cluster.kind == "organisation" and form.casefold() in {
                    cluster.name.casefold(),
                    (cluster.key or "").casefold(),
                }:
                    return cluster
            if body is not None and body.definite >= 2:
                cluster = Cluster("organisation", form, form.casefold(), body.gender)
                self.clusters.append(cluster)
                return cluster
            if group_noun(form, self.reading.language) or role_noun(form, self.reading.language):
                return self._group(span, head)
        return self._group(span, head) if group_noun(word, self.reading.language) else None

    def _head(self, span: Range) -> int:
        start, end = span
        for i in range(start, end):
            if not start <= self.reading.tree.heads[i] < end or self.reading.tree.heads[i] == i:
                return i
        return end - 1

    def _named(self, head: int) -> Cluster | None:
        """The name that a class noun introduces: *die Umweltschutzorganisation WWF*."""
        tree = self.reading.tree
        children = [*tree.children(head, Rel.NAME, Rel.APPOSITION, Rel.COMPOUND), head + 1]
        return next((self.owner[c] for c in children if c in self.owner and self.owner[c].kind == "organisation"), None)

    def _genitive_only(self, span: Range, head: int) -> bool:
        """Whether the person is only the owner (*der Anwalt von Müller*), not the apposition or name of the head."""
        tree = self.reading.tree
        for i in range(*span):
            if i in self.owner and self.owner[i].kind == "person":
                relation = tree.relations[i]
                return relation in {Rel.GENITIVE, Rel.NOMINAL, Rel.POSSESSIVE}
        return False

    def _state_behind(self, cluster: Cluster, head: int) -> Cluster:
        """The country whose capital or seat of government speaks; the mention moves there as a metonym."""
        if cluster.kind not in {"place", "organisation"}:
            return cluster
        language = self.reading.language
        iso = next((c.key for c in language.countries if cluster.name in c.capitals), None)
        metonym = language.metonyms.get(cluster.name)
        if metonym is not None and metonym.kind != "organisation" and (iso is None or metonym.iso == _UNION):
            iso = metonym.iso
        if iso is None or self.reading.tree.relations[head] not in {Rel.SUBJECT, Rel.AGENT}:
            return cluster
        country = language.country_by_key.get(iso)
        if country is None and iso != _UNION:
            return cluster
        kind: Kind = "country" if country is not None else "organisation"
        home = next((c for c in self.clusters if c.kind == kind and c.key == iso), None)
        if home is None:
            home = Cluster(
                kind, country.name if country is not None else _UNION, iso, "n" if country is not None else "f"
            )
            self.clusters.append(home)
        mention = next(m for m in cluster.mentions if head in range(*m.span))
        cluster.mentions.remove(mention)
        home.mentions.append(FoundMention(mention.span, kind, "metonym", mention.name, iso))
        self.owner.update(dict.fromkeys(range(*mention.span), home))
        if not cluster.mentions:
            self.clusters.remove(cluster)
        return home

    def _described_body(self, span: Range, head: int) -> Cluster:
        """An organisation named by a description that no rule of mentions took: *eine Bürgerinitiative*."""
        return self._new(span, head, "organisation")

    def _group(self, span: Range, head: int) -> Cluster:
        return self._new(span, head, "group")

    def _new(self, span: Range, head: int, kind: str) -> Cluster:
        doc = self.reading.doc
        start, end = span
        while start < head and doc[start].pos_ in {"DET", "ADP", "ADV", "PUNCT"}:
            start += 1
        name = nominative(doc[start:end])
        for cluster in self.clusters:
            if cluster.kind == kind and cluster.name.casefold() == name.casefold():
                home = cluster
                break
        else:
            home = Cluster("group" if kind == "group" else "organisation", name)
            self.clusters.append(home)
        home.mentions.append(FoundMention((start, end), home.kind, "description", name))
        self.owner.setdefault(head, home)
        return home

    def link_first_person(self, statement: Statement, speaker: Cluster) -> None:
        """*ich* in somebody's own words is the speaker."""
        if speaker.kind not in {"person", "group"}:
            return
        for i in sorted(statement.tokens):
            token = self.reading.doc[i]
            if token.lower_ in _FIRST_PERSON and i not in self.owner:
                speaker.mentions.append(FoundMention((i, i + 1), speaker.kind, "pronoun", token.text))
                self.owner[i] = speaker

    def heard_before(self, statement: Statement, linked: list[LinkedStatement]) -> Cluster | None:
        """Who *demnach* and *wonach* refer to: the last speaker of the sentence before, else the last body or person."""
        reading = self.reading
        here = reading.sentence_of[statement.cue[0]]
        for item in reversed(linked):
            if item.speaker is not None and 0 <= here - reading.sentence_of[item.statement.end - 1] <= 1:
                return item.speaker
        near = [
            i
            for i, c in self.owner.items()
            if i < statement.cue[0]
            and here - reading.sentence_of.get(i, -9) <= 1
            and c.kind in {"organisation", "person"}
        ]
        return self.owner[max(near)] if near else None

    def about_main(self, statement: Statement, about: tuple[Cluster, ...]) -> Cluster | None:
        """The entity that the content is mainly about: the subject of its first clause, else that clause's object, else the
        one named first."""
        if not about:
            return None
        reading, tokens = self.reading, statement.tokens
        said = (
            {i for start, end in statement.speaker for i in range(start, end)}
            if statement.form == "reported"
            else set()
        )
        for n in sorted({reading.sentence_of.get(i, 0) for i in tokens}):
            for clause in reading.clauses[n]:
                if clause.predicate not in tokens:
                    continue
                arguments = [clause.subject] if clause.subject is not None and clause.subject not in said else []
                arguments += reading.tree.children(clause.predicate, Rel.OBJECT, Rel.DATIVE)
                for head in arguments:
                    cluster = next((self.owner[i] for i in (head, *self._names_of(head)) if i in self.owner), None)
                    if cluster in about:
                        return cluster
        return about[0]

    def _names_of(self, head: int) -> list[int]:
        return self.reading.tree.children(head, Rel.NAME, Rel.APPOSITION)

    def about(self, statement: Statement) -> tuple[Cluster, ...]:
        """Entities in the content, by name, pronoun, description or adjective; the words of a reported act that name its
        speaker stay out."""
        tokens = set(statement.tokens)
        if statement.form == "reported":
            tokens -= {i for start, end in statement.speaker for i in range(start, end)}
        found: dict[int, tuple[int, Cluster]] = {}
        for cluster in self.clusters:
            for mention in cluster.mentions:
                if mention.end - 1 in tokens and mention.start in tokens:
                    position = found.get(id(cluster), (mention.start, cluster))[0]
                    found[id(cluster)] = (min(position, mention.start), cluster)
        return tuple(cluster for _, cluster in sorted(found.values(), key=lambda item: item[0]))
