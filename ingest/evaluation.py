"""How often the cooperation is evaluated: a rhythm beside words of evaluation, in any unit of time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.fold import fold
from ingest.numbers import NUMBER, parse_number
from ingest.types import Fact
from ingest.view import Statement, View

_EVALUATION = re.compile(
    r"evalu\w*|bilans?\b|appreciation|review\w*|assess\w*|compte[- ]rendu|rapports?\b|reports?\b|"
    r"tableau de bord|\bmonitor\w*|controle|looks at what was done|answers? to the council|"
    r"points? d'etape|etat d'avancement|suivi|(?:fait|font|faire) le point|passe\w* en revue|examine\w*|"
    r"take stock|takes stock|stocktaking|progress|results?\b|audit|"
    r"rend\w* compte|account of|(?:looks? at|consider|weigh) [^.;]{0,30}(?:done|fared|up)|weighed up|fared|"
    r"what (?:has been|was|is) (?:done|good|bad|achieved|learn\w+)|"
    r"ce qui (?:a|est) (?:ete )?(?:bon|reussi|acquis|appris)|"
    r"indicateurs?|indicators?|ce qui a ete fait|taking stock"
)
_EVALUATION_SECTION = re.compile(
    r"evaluation|bilan|review|look\w* back|regard en arriere|reports?|appreciation|assessment|resultats"
)
_FOLLOW_UP_SECTION = re.compile(r"suivi|monitoring|controle|pilotage|follow-up|reporting")
_UNITS = {"an": "Y", "annee": "Y", "year": "Y", "mois": "M", "month": "M", "semaine": "W", "week": "W"}
_EVERY = re.compile(
    rf"\b(?:tou(?:te)?s les|every|intervals? of|intervalles? de|une fois tous les|once in(?: every)?|"
    rf"per) (?P<count>{NUMBER})"
    r"(?: ?\(\d+\))? (?P<unit>an|annee|mois|semaine|year|month|week)s?\b"
    rf"|\bat (?P<count2>{NUMBER})[- ](?P<unit2>year|month|week)(?:ly)? intervals"
    rf"|\b(?:chaque periode|each period|periodes?) (?:de|of) (?P<count3>{NUMBER}) (?P<unit3>an|annee|mois|year|"
    rf"month)s?\b"
)
_RHYTHMS = (
    ("P3M", r"tous les trimestres|trimestriel\w*|(?:chaque|par) trimestre|quarterly|(?:every|each|per|a) quarter"),
    ("P1M", r"mensuel\w*|(?:chaque|par) mois|tous les mois|monthly|(?:every|each) month"),
    ("P6M", (r"tous les semestres|(?:every|each) (?:half[- ]year|semester)|"
             r"semestriel\w*|(?:chaque|par) semestre|deux fois (?:par an|l'an)|half-yearly|six-monthly|"
             r"twice (?:a|per|each) year|biannual\w*|bi-annual\w*")),
    ("P2Y", (r"bisannuel\w*|biennal\w*|une annee sur deux|every second year|every other year|"
             r"biennial\w*|in alternate years")),
    ("P3Y", r"triennal\w*|triennial\w*|every third year"),
    ("P4Y", r"quadriennal\w*|quadrennial\w*"),
    ("P5Y", r"quinquennal\w*|quinquennial\w*"),
    ("P1Y", (r"annuel\w*|chaque (?:annee|exercice|printemps|automne|hiver|ete|janvier|decembre|juin|septembre)|"
             r"tous les ans|par an\b|(?:une fois )?(?:par|l')an(?:nee)?\b|\bannual\w*|(?:every|each|once a|per|of the|"
             r"end of a) (?:calendar |civil |school )?year|yearly|(?:every|each) (?:january|february|march|april|"
             r"may|june|july|"
             r"august|september|october|november|december|spring|summer|winter|autumn|fall)")),
    ("end", (r"a (?:l'|son )(?:issue|expiration|echeance|achevement|terme)|au terme|a la cloture(?! de chaque)|"
             r"(?:when|once|after) (?:the|its) (?:term|period|agreement) (?:is over|has (?:ended|expired|run))|"
             r"at its (?:end|close|conclusion|expiry)|on (?:its )?completion|last [a-z ]{0,14}months? of the term|"
             r"a la fin|en fin de|avant (?:le renouvellement|"
             r"le terme|l'echeance|la fin|son terme|son echeance)|at the end|on expiry|upon expiry|"
             r"at (?:the )?(?:expiration|conclusion|close)|before (?:its |the )?(?:expiry|renewal|end)|final (?:report|"
             r"evaluation|review|assessment)|(?:evaluation|bilan|rapport) fina\w+")),
)  # fmt: skip
BEFORE, AFTER = 100, 120  # characters between a rhythm and the words of evaluation


def evaluation(view: View) -> Fact[str] | None:
    """Find how often the cooperation is evaluated; "end" where it is once, at the end."""
    inside = [*_under(view, _EVALUATION_SECTION), *_under(view, _FOLLOW_UP_SECTION)]
    inside.sort(key=lambda statement: not _EVALUATION.search(statement.folded))
    others = [statement for statement in view.clauses if _EVALUATION.search(statement.folded)]
    for statement in (*inside, *others):
        for value, start, end in _rhythms(statement.folded):
            if statement in inside or _near(statement.folded, start, end):
                return view.fact(value, statement.start + start, statement.start + end)
    return None


def _rhythms(folded: str) -> Iterator[tuple[str, int, int]]:
    """Yield the rhythms of a sentence as ISO 8601 durations, those with a number first."""
    for match in _EVERY.finditer(folded):
        count = parse_number(match["count"] or match["count2"] or match["count3"])
        unit = match["unit"] or match["unit2"] or match["unit3"]
        if count:
            yield f"P{count}{_UNITS[unit]}", *match.span()
    for value, words in _RHYTHMS:
        found = re.search(rf"\b(?:{words})", folded)
        if found:
            yield value, *found.span()


def _under(view: View, title: re.Pattern[str]) -> Iterator[Statement]:
    """Yield the sentences of the articles with such a title, headings left out."""
    return (one for one in view.clauses if one.section and title.search(fold(one.section.title)))


def _near(folded: str, start: int, end: int) -> bool:
    """Tell whether words of evaluation stand within a clause's reach of its rhythm."""
    return bool(_EVALUATION.search(folded[max(0, start - BEFORE) : end + AFTER]))
