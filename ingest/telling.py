"""What tells a text that is an act from one that tells of acts: a report, a speech, a press release, a history."""

from __future__ import annotations

import re

_TOLD = re.compile(
    r"(?:.{0,60}\n+){0,2}\W*(?:(?:the |our |[a-z]+ly |mid-term |final |annual |activity |progress |interim |visit )*"
    r"(?:press release|report|newsletter|speech|address by|evaluation of|history of|story of|review of|briefing|"
    r"fact ?sheet|discussion paper|options paper|memo (?:to|for)\b|interview)|"
    r"(?:le |la |l'|notre |petite? )*(?:communique|rapport|bilan|evaluation|discours|allocution|lettre d'information|"
    r"histoire (?:du|de)|historique|note (?:a l'attention|a l'intention|d'information|de (?:service|synthese|"
    r"presentation|cadrage)|interne|explicative|pour)|fiche (?:de|d')|expose des motifs|entretien avec|"
    r"dossier de presse|"
    r"compte[- ]rendu d[eu] (?:la )?(?:visite|mission|voyage|sejour)))\b"
)
_DRAWN_UP = re.compile(
    r"^(?:article|art\.?|section|§|clause) ?(?:[12]|i{1,2}|premier)\b|\bhereby\b|hereinafter|ci-apres|hereto\b|"
    r"soussigne|undersigned|in witness|en foi de quoi|(?:represented|represente[es]*) (?:ici )?(?:by|par)|"
    r"exemplaires|originals|counterparts",
    re.MULTILINE,
)


def tells_of_acts(folded: str) -> bool:
    """Tell whether a text says at its very beginning that it tells of something.

    :param folded: Its lines, folded, with single spaces.
    """
    return _TOLD.match(folded.lstrip()) is not None


def is_drawn_up(folded: str) -> bool:
    """Tell whether a text says what only an act says of itself."""
    return _DRAWN_UP.search(folded) is not None
