"""To whom something is said: *sagte der BBC*, *warf dem Minister vor*, *gegenüber dem Sender*."""

from newsgraph.attributions.speakers import case_of, phrase_of
from newsgraph.attributions.verbs import Cue
from newsgraph.reading import Range, Reading
from newsgraph.syntax import Rel


def find_addressees(reading: Reading, cue: Cue) -> list[Range]:
    tree, doc = reading.tree, reading.doc
    found = []
    for child in tree.children(cue.clause.predicate):
        relation, case = tree.relations[child], case_of(reading, child)
        person_like = doc[child].pos_ in {"NOUN", "PROPN", "PRON"} and doc[child].lower_ != "sich"
        wanted = cue.verb.addressee
        if not person_like:
            continue
        if (
            (relation is Rel.DATIVE and not case and "dat" in wanted)
            or (relation is Rel.OBJECT and "acc" in wanted and not case)
            or (case and case in wanted)
            or case == "gegenüber"
        ):
            found.append(phrase_of(reading, child))
    return found
