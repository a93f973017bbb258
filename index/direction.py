"""Who travels in the case that a question describes: we go there, or they come here."""

from __future__ import annotations

import re
from typing import Literal

Direction = Literal["going", "coming"]

_OUR = r"(?:nos|notre|our|my)"
_MOVE = r"(?:va|vont|part\w*|se rend\w*|se deplac\w*|voyage\w*|go|goes|travel\w*|fly|flies|visits?)"
_GOING = re.compile(
    r"\b(?:nous|on) (?:y )?(?:all\w*|va|part\w*|voyag\w*|se rend\w*|nous (?:rend\w*|deplac\w*)|envo\w*|se deplac\w*)"
    rf"|\b{_OUR} (?:\w+ ){{1,3}}?{_MOVE}\b|\b{_OUR} (?:trip|visit|deplacement|voyage|mission)s?\b"
    r"|\bwe (?:go|travel|fly|visit|send|are going)\b|\bpour (?:y )?aller\b|\bsi on part\b|\bgo(?:ing)? there\b"
)
_COMING = re.compile(
    r"\b(?:ils?|elles?|eux qui|they|delegations?|\w+s) (?:nous )?(?:vien\w*|arriv\w*|visit\w*|come|comes|came)\b"
    r"|\b(?:vient|viennent)\b|\b(?:venir|venant|coming|comes?) (?:a|chez|ici|here|to|over|en|dans|nous)\b"
    r"|\b(?:nous|on) (?:les )?(?:recev\w*|recoi\w*|accueill\w*|heberg\w*|invit\w*)"
    r"|\bwe (?:host|receive|welcome|invite)\b|\b(?:leur|their) (?:visite?|venue|sejour|voyage|stay|trip)\b"
)


def direction(folded: str) -> Direction | None:
    """Return who travels in a folded question: "going" is the city itself, "coming" its partner."""
    going, coming = _GOING.search(folded), _COMING.search(folded)
    if bool(going) is bool(coming):
        return None
    return "going" if going else "coming"
