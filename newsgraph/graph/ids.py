"""Ids of nodes and edges: a kind and 16 hexadecimal digits of a hash of what identifies the thing.

The same input gives the same ids, in any order and on any machine.
"""

from hashlib import blake2b


def make_id(kind: str, *parts: object) -> str:
    """`person-4fbf733672ff6d2e`: the kind, and a BLAKE2b hash (64 bits) of the parts; parts cannot run into
    each other.

    >>> make_id("person", "wladimir putin")
    'person-4fbf733672ff6d2e'
    """
    text = "\x1f".join(str(part) for part in (kind, *parts))
    return f"{kind.lower()}-{blake2b(text.encode('utf8', 'surrogatepass'), digest_size=8).hexdigest()}"


def text_hash(text: str) -> str:
    """A hash of a text (128 bits, hexadecimal), by which an article's content is known."""
    return blake2b(text.encode("utf8", "surrogatepass"), digest_size=16).hexdigest()
