"""The syntax view: one tree vocabulary over Universal Dependencies and TIGER labels, and the clauses in
it."""

from newsgraph.syntax.clauses import Clause, Mood, find_clauses, is_finite, is_verb, mood_of
from newsgraph.syntax.tree import Rel, Tree, read_tree

__all__ = ["Clause", "Mood", "Rel", "Tree", "find_clauses", "is_finite", "is_verb", "mood_of", "read_tree"]
