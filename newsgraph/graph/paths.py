"""Shortest ways through a graph that is too large to hold: search from both ends at once."""

from collections.abc import Callable, Iterable

from newsgraph.errors import GraphError
from newsgraph.graph.records import Edge

_LARGEST_SEARCH = 200_000  # nodes looked at, beyond which a way would mean nothing


def shortest_path(
    starts: Iterable[str], ends: Iterable[str], edges_around: Callable[[str], Iterable[Edge]], longest: int
) -> tuple[tuple[str, ...], tuple[Edge, ...]] | None:
    """Nodes and edges of a shortest way from one of `starts` to one of `ends`, edges walked either way; None
    if there is none of at most `longest` edges. Of several equally short ones the one found first by order of
    ids.

    Raises GraphError if too much of the graph would have to be searched.
    """
    sides: list[dict[str, tuple[str, Edge] | None]] = [dict.fromkeys(sorted(starts)), dict.fromkeys(sorted(ends))]
    common = [node for node in sides[0] if node in sides[1]]
    if common:
        return (common[0],), ()
    frontiers = [list(sides[0]), list(sides[1])]
    for _ in range(longest):
        side = 0 if len(frontiers[0]) <= len(frontiers[1]) else 1
        seen, others = sides[side], sides[1 - side]
        frontier: list[str] = []
        meeting = None
        for node in frontiers[side]:
            for edge in edges_around(node):
                other = edge.target if edge.source == node else edge.source
                if other in seen:
                    continue
                seen[other] = (node, edge)
                frontier.append(other)
                if other in others and (meeting is None or other < meeting):
                    meeting = other
        if meeting is not None:
            return _join(meeting, sides)
        if not frontier:
            return None
        if len(sides[0]) + len(sides[1]) > _LARGEST_SEARCH:
            raise GraphError("the way is too long to be searched in so large a graph: give a smaller `longest`")
        frontiers[side] = sorted(frontier)
    return None


def _join(meeting: str, sides: list[dict[str, tuple[str, Edge] | None]]) -> tuple[tuple[str, ...], tuple[Edge, ...]]:
    halves: list[tuple[list[str], list[Edge]]] = []
    for side in sides:
        nodes, edges, node = [meeting], [], meeting
        while (step := side[node]) is not None:
            node, edge = step
            nodes.append(node)
            edges.append(edge)
        halves.append((nodes, edges))
    (left, left_edges), (right, right_edges) = halves
    return (*reversed(left), *right[1:]), (*reversed(left_edges), *right_edges)
