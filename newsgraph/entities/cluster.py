"""Clusters of names: full name and surname, acronym and long form, one country under all its names."""

from collections.abc import Set
from dataclasses import dataclass, field

from newsgraph.extraction import Kind
from newsgraph.mentions import FoundMention
from newsgraph.nouns import organisation_noun, role_noun
from newsgraph.reading import Reading
from newsgraph.syntax import Rel

_FEMININE_TITLES = {"Frau", "Lady", "Königin", "Prinzessin", "Kanzlerin"}
_MASCULINE_TITLES = {"Herr", "Herrn", "Sir", "Lord", "König", "Prinz", "Papst", "Scheich"}


@dataclass(eq=False)
class Cluster:
    """An entity in the making. `gender` is m, f, n, pl or "" where unknown; `iso` and `key` come from tables."""

    kind: Kind
    name: str
    key: str | None = None
    gender: str = ""
    mentions: list[FoundMention] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)  # lemmas of the roles its mentions are introduced with

    def before(self, position: int, *, outside: Set[int] = frozenset()) -> FoundMention | None:
        """The last mention that starts before a token and not in `outside`, country adjectives left out."""
        earlier = [m for m in self.mentions if m.start < position and m.form != "adjective" and m.start not in outside]
        return max(earlier, key=lambda m: m.span, default=None)


def cluster_names(reading: Reading, mentions: list[FoundMention]) -> list[Cluster]:
    """One cluster for each thing named. A full name before a short one: surnames join the nearest full name that ends in
    them; two persons of one surname stay apart unless title or first name tell."""
    clusters: list[Cluster] = []
    mentions = _split_neighbours(reading, mentions)
    full_first = sorted(mentions, key=lambda m: (m.kind == "person" and " " not in m.name, _is_bare(m), m.span))
    for mention in full_first:
        home = _home(reading, clusters, mention)
        if home is None:
            home = Cluster(mention.kind, mention.name, mention.key)
            clusters.append(home)
        home.mentions.append(mention)
        if mention.kind == "person":
            _learn_person(reading, home, mention)
        elif mention.kind == "organisation":
            home.gender = home.gender or _organisation_gender(reading, mention)
            home.key = home.key or mention.key
            if mention.form == "name" and len(mention.name) > len(home.name) and mention.key is None:
                home.name = mention.name
    _add_repeated_names(reading, clusters)
    for cluster in clusters:
        if cluster.kind == "country":
            country = reading.language.country_by_key.get(cluster.key or "")
            article = country.article if country else ""
            cluster.gender = {"der": "m", "die": "f", "plural": "pl"}.get(article, "n")
        elif cluster.kind == "place":
            cluster.gender = "n"
    return clusters


def _add_repeated_names(reading: Reading, clusters: list[Cluster]) -> None:
    """Add the places where the text repeats a name or a surname that the recogniser saw only elsewhere."""
    doc = reading.doc
    taken = {i for c in clusters for m in c.mentions for i in range(*m.span)}
    owners: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        names = {m.name for m in cluster.mentions if m.form == "name" and m.key is None}
        if cluster.kind == "person" and " " in cluster.name:
            names.add(cluster.name.split()[-1])
        for name in names:
            if name[:1].isupper() and " " not in name and len(name) > 2:
                owners.setdefault(name, []).append(cluster)
    for token in doc:
        if token.i in taken or token.pos_ not in {"PROPN", "NOUN", "X"}:
            continue
        for name in (token.text, token.text.removesuffix("s")):
            found = owners.get(name, [])
            alone = 0 < token.i < len(doc) - 1 and doc[token.i - 1].text in '„»"' and doc[token.i + 1].text in '“«"'
            if len(found) == 1 and (token.pos_ != "NOUN" or found[0].kind == "person" or alone):
                found[0].mentions.append(FoundMention((token.i, token.i + 1), found[0].kind, "name", name))
                break


def _is_bare(mention: FoundMention) -> bool:
    """Whether a body is named by its noun alone (*das Ministerium*), so that fuller descriptions come first."""
    return mention.form == "description" and mention.key is not None and " " not in mention.key


def _split_neighbours(reading: Reading, mentions: list[FoundMention]) -> list[FoundMention]:
    """*habe Merkel Macron unterrichtet*: two surnames side by side that belong to two other full names are two mentions."""
    full = [m.name.split() for m in mentions if m.kind == "person" and " " in m.name]
    split: list[FoundMention] = []
    for mention in mentions:
        words = mention.name.split()
        apart = mention.kind == "person" and len(words) == 2 == mention.end - mention.start
        owners = [[f for f in full if f != words and w.removesuffix("s") in (f[0], f[-1])] for w in words]
        if apart and all(owners) and words not in [f for f in full if full.count(f) > 2] and owners[0] != owners[1]:
            split += [
                FoundMention((mention.start + n, mention.start + n + 1), "person", "name", word)
                for n, word in enumerate(words)
            ]
        else:
            split.append(mention)
    return split


def _home(reading: Reading, clusters: list[Cluster], mention: FoundMention) -> Cluster | None:
    same_kind = [c for c in clusters if c.kind == mention.kind]
    if mention.key is not None:
        for cluster in same_kind:
            if cluster.key == mention.key:
                return cluster
        if _is_bare(mention):  # the one ministry of the article
            fuller = [
                c for c in same_kind if c.name.casefold().endswith(mention.key) or mention.key in (c.key or "").split()
            ]
            earlier = [(m.span, n) for n, c in enumerate(fuller) if (m := c.before(mention.start)) is not None]
            if earlier:
                return fuller[max(earlier)[1]]
            if len(fuller) == 1:
                return fuller[0]
    if mention.kind == "person":
        return _home_of_person(reading, same_kind, mention)
    for cluster in same_kind:
        if any(_same_words(mention.name, m.name) for m in cluster.mentions if m.form == "name"):
            return cluster
    if mention.kind == "organisation":
        for cluster in same_kind:
            if _acronym_beside(reading, cluster, mention) or _acronym_of(cluster, mention):
                return cluster
    return None


def _home_of_person(reading: Reading, persons: list[Cluster], mention: FoundMention) -> Cluster | None:
    words = mention.name.split()
    fits = [c for c in persons if _same_person(c.name, words)]
    if not fits:
        return None
    gender = _title_gender(reading, mention.start)
    fits = [c for c in fits if not gender or not c.gender or c.gender == gender] or fits
    earlier = [c for c in fits if c.before(mention.start)]
    if not earlier:
        return fits[0]
    return max(earlier, key=lambda c: m.span if (m := c.before(mention.start)) else (-1, -1))


def _same_person(full: str, words: list[str]) -> bool:
    """Whether a shorter or inflected name can be the full one: its words stand in it in order, the surname among them."""
    parts = full.split()
    bare = [w.removesuffix("s") if w.removesuffix("s") in parts else w for w in words]
    if bare == parts:
        return True
    if len(bare) == 1:
        # The surname alone, or with East Asian names the family name in front.
        return bare[0] == parts[-1] or (len(parts) <= 3 and len(parts) > 1 and bare[0] == parts[0] and len(bare[0]) > 1)
    return bare[-1] == parts[-1] and set(bare) <= set(parts)


def _same_words(a: str, b: str) -> bool:
    a, b = a.casefold().replace("-", " "), b.casefold().replace("-", " ")
    return a == b or a == b + "s" or a + "s" == b


def _acronym_beside(reading: Reading, cluster: Cluster, mention: FoundMention) -> bool:
    """*Bundesgerichtshof (BGH)*: the short form stands in brackets right after the long one."""
    doc = reading.doc
    for other in cluster.mentions:
        first, second = sorted((other, mention), key=lambda m: m.start)
        if (
            first.end + 1 == second.start
            and doc[first.end].text == "("
            and doc[min(second.end, len(doc) - 1)].text == ")"
        ):
            return True
    return False


def _acronym_of(cluster: Cluster, mention: FoundMention) -> bool:
    """The initials of a long form: *Internationale Atomenergiebehörde* and *IAEA* are not seen, *BGH* only in brackets."""
    if not (mention.name.isupper() and 2 <= len(mention.name) <= 6):
        return False
    initials = "".join(w[0] for w in cluster.name.replace("-", " ").split() if w[:1].isupper())
    return len(initials) > 1 and initials == mention.name


def _learn_person(reading: Reading, cluster: Cluster, mention: FoundMention) -> None:
    """Name, gender and roles of a person from one more mention."""
    if len(mention.name.split()) > len(cluster.name.split()):
        cluster.name = mention.name
    first = mention.name.split()[0].split("-")[0]
    if " " in mention.name:
        gender = reading.language.first_names.get(first, "")
        cluster.gender = cluster.gender or (gender if gender in {"m", "f"} else "")
    cluster.gender = cluster.gender or _title_gender(reading, mention.start)
    for noun in role_words(reading, mention):
        role = role_noun(reading.doc[noun].text, reading.language)
        if role is not None:
            cluster.roles.add(role.lemma)


def role_words(reading: Reading, mention: FoundMention) -> list[int]:
    """Tokens that name the mention's role beside it: title before, apposition after."""
    doc, tree = reading.doc, reading.tree
    found = []
    if mention.start and doc[mention.start - 1].pos_ in {"NOUN", "PROPN"}:
        found.append(mention.start - 1)
    for i in range(*mention.span):
        found += [c for c in tree.children(i, Rel.APPOSITION) if c not in range(*mention.span)]
        if tree.relations[i] is Rel.APPOSITION:
            found.append(tree.heads[i])
    return found


def _title_gender(reading: Reading, start: int) -> str:
    """Gender told by the words before a name: title, form of address or the ending of the role noun."""
    doc = reading.doc
    if not start:
        return ""
    word = doc[start - 1].text
    if word in _FEMININE_TITLES:
        return "f"
    if word in _MASCULINE_TITLES:
        return "m"
    role = role_noun(word, reading.language)
    if role is not None:
        return "f" if word.endswith(("in", "innen")) and role.feminine else "m"
    return ""


def _organisation_gender(reading: Reading, mention: FoundMention) -> str:
    for i in range(*mention.span):
        noun = organisation_noun(reading.doc[i].text, reading.language)
        if noun is not None:
            return noun.gender
    article = reading.doc[mention.start - 1].lower_ if mention.start else ""
    return {"die": "f", "das": "n", "dem": "", "des": "", "der": ""}.get(article, "")
