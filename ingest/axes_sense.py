"""What makes sense as the name of a field of cooperation, and what is a clause or a heading that was cut off."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.fold import fold

UNABBREVIATED = (
    r"(?<!\b[Aa]rt)(?<!\b[Nn]o)(?<!\bN[rb])(?<!\b[Pp]ar)(?<!\b[Ss]t)(?<!\b[Cc]f)(?<!\bDr)(?<!\bM[rs])(?<!\bMrs)"
    r"(?<!\b[Aa]l)(?<!\bSec)(?<!\b[Pp])(?<!\bpp)(?<!\b[Ee]x)(?<!\bapprox)(?<!\bInc)(?<!\bvs)"
)
"""Before a full stop: a word that such a stop shortens does not end a sentence."""
_NUMBERED = re.compile(
    r"(?:(?:in|a new|new|the|a|to|of|dans|un nouvel) )*(?:art(?:icle)?|par(?:agraph(?:e)?)?|no|n°|"
    r"section|sec|clause|chapter|chapitre|titre|point|alinea|al|page|p)s?\b\.?(?: ?[\divx]{1,5}\b)?\W*"
)
_TEXT_ITSELF = (
    r"(?:part(?:y|ies?)|agreement|addendum|amendment|convention|accord|avenant|protocole?|charte[r]?|memorandum|"
    r"provisions?|dispositions?|conclusion|notice|preavis|counterparts?|exemplaires?|signatur\w+|signataires?)"
)
_VERB = (
    r"(?:is|are|was|were|has|have|had|shall|will|may|must|can|declares?|stays?|remains?|receives?|bears?|undertakes?|"
    r"est|sont|sera|seront|etait|a|ont|aura|doit|doivent|devra|peut|peuvent|pourra|pourront|s'engage\w*|declarent|"
    r"conviennent|prend|prennent|restent?|demeurent?|recoi\w+|supporte\w*)"
)
_CLAUSE = re.compile(
    rf"(?:the|this|these|each|both|either|any|all|la|le|les|l'|chaque|chacune?|cette?|ces|toute?s?|tous) ?"
    rf"[^,;:]{{0,50}}?\b{_TEXT_ITSELF}\b[^;:]{{0,60}}?\b{_VERB} "
)


def are_fields(names: Sequence[str]) -> bool:
    """Tell whether a list may name fields: none is a heading's number, and few are clauses on the text itself."""
    folded = [fold(name) for name in names]
    if any(_NUMBERED.fullmatch(name) for name in folded):
        return False
    return 3 * sum(bool(_CLAUSE.match(name)) for name in folded) <= len(folded)
