"""What newsgraph knows of German, as data: the TSV tables of this folder, read once into typed objects."""

from newsgraph.language.tables import Language, load_language

__all__ = ["Language", "load_language"]
