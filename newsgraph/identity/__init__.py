"""Which names in which articles mean the same person, body or place.

Two steps. The key of an entity (`keys`) is decided by its article alone and joins what is safe: states by ISO
code, organisations by the table or their own name, persons by full name. What then remains are profiles;
those of a block are compared (`compare`), each comparison is a judgement with score and reason, and people's
judgements (`JudgementLog`) come before the rules' own. Nothing is overwritten: identities are computed anew
from profiles and judgements, so that a wrong merge can be undone and ids outlive merges.
"""

from newsgraph.identity.judgements import JudgementLog
from newsgraph.identity.resolve import Identities, resolve_identities
from newsgraph.identity.verdict import Decision, Judgement, Verdict

__all__ = ["Decision", "Identities", "Judgement", "JudgementLog", "Verdict", "resolve_identities"]
