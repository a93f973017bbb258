"""How often the cooperation is evaluated: a rhythm beside words of evaluation, in any unit of time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.fold import fold
from ingest.lengths import RENEWING
from ingest.rhythms import rhythms
from ingest.types import Fact
from ingest.view import Statement, View

_SURE = (
    r"evalu\w*|bilans?\b|apprais\w*|retrospecti\w+|appreciation|review\w*|assess\w*|compte[- ]rendu|rapports?\b|"
    r"reports?\b|"
    r"tableau de bord|\bmonitor\w*|controle|looks at what was done|answers? to the council|"
    r"points? d'etape|etat d'avancement|suivi|(?:fait|font|faire) le point|passe\w* en revue|"
    r"take stock|takes stock|stocktaking|taking stock|audit|retour d'experience|lessons learn\w+|looks? back|"
    r"rend\w* (?:mutuellement )?compte|weighed|weigh up|fared|how (?:the|this|it|its|well)[^.;]{0,40}(?:work|far|"
    r"go)(?:s|es|ing)\b|"
    r"(?:working|workings|worth|fruits?|effects?|effets|results?|resultats|achievements|success|progress|"
    r"avancement) (?:of|"
    r"du|de la|des|de l'|de) ?(?:the |this |its |their )?(?:agreement|accord|pacte?|convention|chart\w+|protoc\w+|"
    r"link|"
    r"twinning|jumelage|exchanges?|echanges|partn\w+|parten\w+|co-?op\w+|programmes?|actions?|activit\w+|work|"
    r"proj\w+|"
    r"friendship|bond|visits?|entente|memorandum|mou)\b|"
    r"what (?:has been|was|is|have been) (?:done|good|bad|achieved|learn\w+)|"
    r"ce qui (?:a|est|aura) (?:ete )?(?:bon|reussi|acquis|appris|fait)|etat (?:des|de l'|de la) [a-z]+|"
    r"indicateurs?|indicators?|en mesur\w+"
)
_LESS_SURE = (
    r"examin\w*|progress|results?\b|account of|apprecient|(?:looks? at|consider|weigh) [^.;]{0,30}(?:done|fared|up)"
)
_EVALUATION = re.compile(rf"{_SURE}|{_LESS_SURE}")
_SURELY = re.compile(_SURE)
_BODY = re.compile(  # whose name tells nothing of what it does
    r"(?:comites?|commissions?|groupes?|cellules?|instances?|reunions?) (?:[a-z]+ )?de (?:suivi|controle|"
    r"pilotage)(?: et d'evaluation)?|"
    r"(?:monitoring|review|steering|follow-up) (?:committee|group|board|panel)"
)
_EVALUATION_SECTION = re.compile(
    r"evaluation|bilan|review|look\w* back|regard en arriere|reports?|appreciation|assessment|resultats"
)
_FOLLOW_UP_SECTION = re.compile(r"suivi|monitoring|controle|pilotage|follow-up|reporting")
_OF_MONEY = (
    r"(?:accounts?|comptes|fonds(?: commun)?|funds?|chest|caisse|books|applications?|requests?|candidatures|demandes)"
)
_CHECKED = r"(?:audit\w*|controle\w*|examin\w*|review\w*|verifi\w+)"
_ACCOUNTS = re.compile(
    rf"\b{_OF_MONEY}\b[^.;,]{{0,30}}\b{_CHECKED}|\b{_CHECKED}(?: of| de)?(?: the| all| les| des| its)? {_OF_MONEY}\b"
)
BEFORE, AFTER = 100, 120  # characters between a rhythm and the words of evaluation


def evaluation(view: View) -> Fact[str] | None:
    """Find how often the cooperation is evaluated; "end" where it is once, at the end."""
    follow_up = (one for one in _under(view, _FOLLOW_UP_SECTION) if _speaks(one.folded))
    inside = [*_under(view, _EVALUATION_SECTION), *follow_up]
    inside.sort(key=lambda statement: not _speaks(statement.folded))
    others = [statement for statement in view.clauses if _speaks(statement.folded)]
    for statement in (*inside, *others):
        for value, start, end in rhythms(statement.folded):
            if statement in inside or _near(statement.folded, start, end):
                return view.fact(value, statement.start + start, statement.start + end)
    return None


def _under(view: View, title: re.Pattern[str]) -> Iterator[Statement]:
    """Yield the sentences of the articles with such a title, headings left out."""
    return (one for one in view.clauses if one.section and title.search(fold(one.section.title)))


def _speaks(folded: str) -> bool:
    """Tell words of evaluation from committees' names, the check of accounts and what is weighed before a renewal."""
    words = _ACCOUNTS.sub(" ", _BODY.sub(" ", folded))
    return bool(_SURELY.search(words) or (_EVALUATION.search(words) and not re.search(RENEWING, words)))


def _near(folded: str, start: int, end: int) -> bool:
    """Tell whether words of evaluation stand within a clause's reach of its rhythm."""
    return _speaks(folded[max(0, start - BEFORE) : end + AFTER])
