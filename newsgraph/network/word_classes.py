"""What a full-form dictionary knows of a word: gender, case and number of nouns, mood and tense of verbs, kinds of names.

The dictionary itself has half a million forms. It ships as a Bloom filter (Bloom 1970), which answers for a form and a class
"no", or "yes" with an error in five thousand: two and a half megabytes, and no list of words.
"""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
from spacy.strings import get_string_id
from spacy.vocab import Vocab

from newsgraph.network.features import Floats, Keys

TABLE = "newsgraph_word_classes"  # among the lookups of a vocabulary
CLASSES = (
    "Masc Fem Neut NomSing GenSing DatSing AccSing NomPlur GenPlur DatPlur AccPlur nominal_adjective nominal_infinitive "
    "first_name surname place other_name adjective inflected_adjective present_participle participle inflected_participle "
    "infinitive zu_infinitive imperative first_person second_person "
    "PresSing PresPlur PastSing PastPlur Sub1Sing Sub1Plur Sub2Sing Sub2Plur adverb preposition conjunction pronoun"
).split()
NOUN = slice(0, 11)  # the classes that a compound has from its last part
SHORTEST_FIRST, SHORTEST_LAST = 3, 4  # letters of the parts of a compound
PROBES = 7
BITS = 20  # for each pair of a form and a class


class WordClasses:
    """The classes of words as numbers 0 and 1: those of the form, those of it in lower case, those of its last part."""

    width = 3 * len(CLASSES)

    def __init__(self, bits: bytes) -> None:
        self._bits = np.frombuffer(bits, dtype=np.uint8)

    @classmethod
    def of(cls, vocab: Vocab) -> "WordClasses":
        """The filter that `vocab` carries; one without a filter knows no word."""
        return cls(vocab.lookups.get_table(TABLE, {}).get("bits", bytes(1)))

    def __call__(self, texts: Sequence[str]) -> Floats:
        """Classes of words: shape (words, width)."""
        forms = self._look_up([get_string_id(text) for text in texts])
        lowered = self._look_up([get_string_id(text[:1].lower() + text[1:]) for text in texts])
        lowered[[text[:1].islower() for text in texts]] = 0
        parts = np.zeros_like(forms)
        for i, text in enumerate(texts):
            if text[:1].isupper() and not forms[i].any() and not lowered[i].any():
                parts[i] = self._last_part(text)
        return np.concatenate([forms, lowered, parts], axis=1)

    def _last_part(self, text: str) -> Floats:
        """Noun classes of the longest noun that ends a compound: *Gründen* in *Sicherheitsgründen*."""
        tails = [text[i:].lstrip("-").capitalize() for i in range(SHORTEST_FIRST, len(text) - SHORTEST_LAST + 1)]
        found = np.zeros(len(CLASSES), dtype=np.float32)
        if tails:
            classes = self._look_up([get_string_id(tail) for tail in tails])
            nouns = np.flatnonzero(classes[:, :3].any(axis=1) & classes[:, 3:11].any(axis=1))
            if len(nouns):
                found[NOUN] = classes[nouns[0], NOUN]
        return found

    def _look_up(self, hashes: Sequence[int]) -> Floats:
        places = probes(np.array(hashes, dtype=np.uint64), np.arange(len(CLASSES)), 8 * len(self._bits))
        set_bits = (self._bits[places >> 3] >> (places & 7).astype(np.uint8)) & 1
        known: Floats = set_bits.all(axis=-1).astype(np.float32)
        return known


def probes(hashes: Keys, classes: npt.NDArray[np.int64], size: int) -> npt.NDArray[np.int64]:
    """The bits of each form and each class in a filter of `size` bits: shape (forms, classes, PROBES).

    Method: double hashing, Kirsch & Mitzenmacher 2006.
    """
    seeds = (classes.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    mixed = hashes[:, None] ^ seeds
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    first, step = mixed >> np.uint64(32), (mixed & np.uint64(0xFFFFFFFF)) | np.uint64(1)
    numbers = np.arange(PROBES, dtype=np.uint64)
    found: npt.NDArray[np.int64] = ((first[..., None] + numbers * step[..., None]) % np.uint64(size)).astype(np.int64)
    return found


def build(classes: Iterable[tuple[str, Sequence[int]]]) -> bytes:
    """The filter of forms with the numbers of their classes in CLASSES."""
    pairs = [(get_string_id(form), number) for form, numbers in classes for number in numbers]
    bits = np.zeros(max(1, len(pairs) * BITS // 8), dtype=np.uint8)
    for start in range(0, len(pairs), 100_000):
        hashes = np.array([pair[0] for pair in pairs[start : start + 100_000]], dtype=np.uint64)
        numbers = np.array([pair[1] for pair in pairs[start : start + 100_000]])
        for number in np.unique(numbers):
            places = probes(hashes[numbers == number], np.array([number]), 8 * len(bits)).ravel()
            np.bitwise_or.at(bits, places >> 3, (1 << (places & 7)).astype(np.uint8))
    return bits.tobytes()
