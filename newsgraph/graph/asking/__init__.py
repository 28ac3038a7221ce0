"""Ask a graph in German: *Was sagte Putin über die Nato?*"""

from newsgraph.graph.asking.answer import Answer, ask
from newsgraph.graph.asking.question import Query, read_question
from newsgraph.graph.asking.telling import tell

__all__ = ["Answer", "Query", "ask", "read_question", "tell"]
