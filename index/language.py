"""French or English: told by the function words of a text."""

from __future__ import annotations

import re

from index.types import Language
from index.words import fold

_WORD = re.compile(r"[^\W\d_]+")
_FRENCH = frozenset(
    "a au aux avec avons ce ces cette chez combien comment dans de depuis des du elle en est et etait il ils j je l la "
    "le les leur mais me moi nos notre nous on ont ou par pas pendant peut plus pour pourquoi qu quand que quel quelle "
    "quelles quels qui quoi sa se ses sommes son sont sur t tu un une va vous y".split()
)
_ENGLISH = frozenset(
    "a about and any are at be been by can did do does for from had has have how i in is it its many me much my of on "
    "or our she should since that the their there they this to until us was we were what when where which who whom "
    "whose why will with would you your".split()
)


def language(text: str, otherwise: Language = "fr") -> Language:
    """Return the language of a text; ``otherwise`` where its function words do not decide."""
    found = [fold(word) for word in _WORD.findall(text)]
    french = sum(word in _FRENCH for word in found)
    english = sum(word in _ENGLISH for word in found)
    if french == english:
        return otherwise
    return "en" if english > french else "fr"
