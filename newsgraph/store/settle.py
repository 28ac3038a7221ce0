"""Identities of a store, computed anew only where something changed, with the outcome of computing all of
them anew.

Profiles that changed, and those whose blocks changed, are compared with their blocks again; then every
cluster that any of them is or was in is settled again, and the entities and names that queries use are made
from it.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from newsgraph.graph.build import merge_sightings
from newsgraph.graph.names import name_forms
from newsgraph.identity.compare import judge
from newsgraph.identity.profile import Profile, profile_of
from newsgraph.identity.resolve import (
    LARGEST_BLOCK,
    MOST_FULL_NAMES,
    SURNAME_BLOCK,
    Pair,
    Settling,
    block_keys,
    is_alone,
    pairs_of_block,
)
from newsgraph.identity.verdict import Judgement
from newsgraph.store.rows import delete_in, profile_from, profile_json, select_in, sighting_of


def settle(connection: sqlite3.Connection) -> None:
    """Bring identities, entities and names up to date, within the caller's transaction."""
    dirty = {profile for (profile,) in connection.execute("SELECT profile FROM dirty")}
    if not dirty:
        return
    _update_profiles(connection, dirty)
    affected = dirty | _block_mates(connection, len(dirty))
    _update_judgements(connection, affected)
    component = _components(connection, affected)
    gone = _update_identities(connection, component)
    _update_entities(connection, component, gone)
    connection.execute("DELETE FROM dirty")
    connection.execute("DELETE FROM dirty_block")


def _update_profiles(connection: sqlite3.Connection, dirty: set[str]) -> None:
    """Profiles and blocks of what changed; keys of blocks that changed go to `dirty_block`."""
    seen: dict[str, list[tuple[str, int, str | None, str | None]]] = defaultdict(list)
    query = "SELECT entity, data, count(*), min(day), max(day) FROM sighting WHERE entity IN ({}) GROUP BY 1, 2"
    for entity, data, n, first, last in select_in(connection, query, dirty):
        seen[entity].append((data, n, first, last))
    for profile_id in sorted(dirty):
        before = {key for (key,) in connection.execute("SELECT key FROM block WHERE profile = ?", [profile_id])}
        rows = seen.get(profile_id, [])
        after: set[str] = set()
        connection.execute("DELETE FROM block WHERE profile = ?", [profile_id])
        if rows:
            found = [(sighting_of(data, first), n) for data, n, first, _ in rows]
            found += [(sighting_of(data, last), 0) for data, _, _, last in rows]  # the other end of the days
            profile = profile_of(found)
            after = set(block_keys(profile))
            alone = int(is_alone(profile))
            row = (profile_id, alone, profile_json(profile))
            connection.execute("INSERT OR REPLACE INTO profile VALUES (?, ?, ?)", row)
            connection.executemany("INSERT INTO block VALUES (?, ?, ?)", ((k, profile_id, alone) for k in after))
        else:
            connection.execute("DELETE FROM profile WHERE id = ?", [profile_id])
        keys = ((key,) for key in sorted(before | after))
        connection.executemany("INSERT OR IGNORE INTO dirty_block VALUES (?)", keys)


def _members(connection: sqlite3.Connection, key: str, margin: int = 0) -> tuple[set[str], set[str]]:
    """Members of a block, and those of them that are a surname alone; none of a block that makes no pairs,
    even with `margin` members fewer."""
    query = "SELECT count(*), coalesce(sum(alone), 0) FROM block WHERE key = ?"
    n, alone = connection.execute(query, [key]).fetchone()
    surname = key.startswith(SURNAME_BLOCK)
    if (n - alone - margin > MOST_FULL_NAMES) if surname else (n - margin > LARGEST_BLOCK):
        return set(), set()
    rows = connection.execute("SELECT profile, alone FROM block WHERE key = ?", [key]).fetchall()
    return {profile for profile, _ in rows}, {profile for profile, is_one in rows if is_one}


def _block_mates(connection: sqlite3.Connection, changed: int) -> set[str]:
    """Profiles in blocks that changed, and in those that were small enough before the change."""
    keys = [key for (key,) in connection.execute("SELECT key FROM dirty_block")]
    return {profile for key in keys for profile in _members(connection, key, changed)[0]}


def _update_judgements(connection: sqlite3.Connection, affected: set[str]) -> None:
    """Compare the affected profiles with their blocks."""
    keys = {key for (key,) in select_in(connection, "SELECT key FROM block WHERE profile IN ({})", affected)}
    pairs: set[Pair] = set()
    for key in keys:
        members, alone = _members(connection, key)
        found = pairs_of_block(key, members, alone)
        pairs |= {pair for pair in found if pair[0] in affected or pair[1] in affected}
    for column in ("left", "right"):
        delete_in(connection, f"DELETE FROM judgement WHERE {column} IN ({{}})", affected)
    profiles = _load_profiles(connection, {profile for pair in pairs for profile in pair})
    judged = (judge(profiles[a], profiles[b]) for a, b in sorted(pairs))
    connection.executemany(
        "INSERT INTO judgement VALUES (?, ?, ?, ?, ?)",
        ((*j.pair, j.decision, j.score, j.model_dump_json()) for j in judged if j is not None),
    )


def _load_profiles(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Profile]:
    rows = select_in(connection, "SELECT id, data FROM profile WHERE id IN ({})", ids)
    return {profile: profile_from(data) for profile, data in rows}


def _components(connection: sqlite3.Connection, affected: set[str]) -> set[str]:
    """The affected profiles and all that they are or were joined with, directly or over others."""
    found, frontier = set(affected), set(affected)
    queries = [
        f"SELECT {other} FROM {table} WHERE {one} IN ({{}}) {which}"
        for one, other in (("left", "right"), ("right", "left"))
        for table, which in (("judgement", "AND decision = 'same'"), ("decision", ""))
    ]
    mates = "SELECT profile FROM identity WHERE entity IN (SELECT entity FROM identity WHERE profile IN ({}))"
    while frontier:
        reached = {i for query in (*queries, mates) for (i,) in select_in(connection, query, frontier)}
        frontier = reached - found
        found |= frontier
    return found


def _update_identities(connection: sqlite3.Connection, component: set[str]) -> set[str]:
    """Settle the clusters of a component. Returns ids of entities that may be no more."""
    profiles = _load_profiles(connection, component)
    judged: dict[Pair, Judgement] = {}
    for table in ("judgement", "decision"):  # people's decisions last, so that they are in force
        for (data,) in select_in(connection, f"SELECT data FROM {table} WHERE left IN ({{}})", component):
            judgement = Judgement.model_validate_json(data)
            if judgement.left in profiles and judgement.right in profiles:
                judged[judgement.pair] = judgement
    before = {e for (e,) in select_in(connection, "SELECT entity FROM identity WHERE profile IN ({})", component)}
    delete_in(connection, "DELETE FROM identity WHERE profile IN ({})", component)
    entity_of = {profile: profile for profile in profiles}
    for cluster in Settling(profiles, judged).clusters():
        entity_of.update(dict.fromkeys(cluster, cluster[0]))
    connection.executemany("INSERT INTO identity VALUES (?, ?)", sorted(entity_of.items()))
    return before - set(entity_of.values())


def _update_entities(connection: sqlite3.Connection, component: set[str], gone: set[str]) -> None:
    """Make the entities of a component, and the names to look them up by."""
    query = """
        SELECT i.entity, s.data, count(*) FROM identity i JOIN sighting s ON s.entity = i.profile
        WHERE i.profile IN ({}) GROUP BY i.entity, s.data
    """
    seen = defaultdict(list)
    for entity, data, n in select_in(connection, query, component):
        seen[entity].append((sighting_of(data), n))
    for entity in sorted({*seen, *gone}):
        for table, column in (("entity", "id"), ("name", "entity"), ("word", "entity")):
            connection.execute(f"DELETE FROM {table} WHERE {column} = ?", [entity])
    for entity, sightings in sorted(seen.items()):
        node = merge_sightings(entity, sightings)
        forms = sorted(name_forms(node).items())
        words = sorted({word for form, _ in forms for word in form.split()})
        row = (entity, node.kind, node.model_dump_json())
        connection.execute("INSERT INTO entity VALUES (?, ?, ?)", row)
        connection.executemany("INSERT INTO name VALUES (?, ?, ?)", ((form, entity, sort) for form, sort in forms))
        connection.executemany("INSERT INTO word VALUES (?, ?)", ((word, entity) for word in words))
