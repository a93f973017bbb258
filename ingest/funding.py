"""Clauses on money: how the budget of an agreement is fixed, and who outside helps to pay for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.fold import fold
from ingest.types import Fact
from ingest.view import Statement, View

_MONEY = (
    r"(?:€|euros?\b|£|\$|\b(?:eur|usd|gbp|chf|cad|aud|xof|xaf|mad|f ?cfa|fcfa|francs?|dollars?|dirhams?|pounds?|"
    r"dinars?|"
    r"forints?|yens?|roubles?|pln|zlotys?)\b)"
)
_PER_YEAR = (
    r"(?:par an\b|par ville|par exercice|a year|per (?:\w+ )?year|each (?:year|january)|annually|chaque annee|"
    r"annuel\w*|"
    r"tous les ans|every year|yearly)"
)
_BUDGET_SECTION = re.compile(
    r"budget|apports?|expens|financ|moyens|enveloppe|envelope|dotation|ressources|resources|argent|money|cost|cout|"
    r"frais|pay|qui paie|contribution|funding"
)
_SURE = (
    re.compile(
        r"\bbudgets?\b[^.;]{0,90}(?:arrete|fixe|determin|defini|agreed|set|approved|decided|established|adopte|vote|"
        r"commun accord)|(?:inscri\w+|credits?)[^.;]{0,60}\bbudgets?\b|\benveloppe|\bdotation|\bsum that\b|"
        r"(?:is|are) (?:put|set) aside|will set aside|ceiling|plafond\w*|plan de financement|"
        r"subject to (?:the )?(?:availability|appropriation)"
    ),
    re.compile(
        rf"(?:contribu\w+|apport\w*|participation|subvention|credits?|montant|cout total|budget|sum|amount|"
        rf"total cost)\b"
        rf"[^.;]{{0,90}}(?:{_MONEY}|commun accord)"
    ),
    re.compile(
        rf"{_MONEY}[^.;]{{0,80}}{_PER_YEAR}|{_PER_YEAR}[^.;]{{0,60}}{_MONEY}|"
        rf"(?:consacre\w*|affecte\w*|alloue\w*|reserve\w*|inscri\w+|verse\w*|vote\w*|allocates?|earmarks?|"
        rf"devotes?|commits?|"
        rf"set aside|puts? up|spends?|provides?|agrees? to fund)\b[^.;]{{0,60}}{_MONEY}"
    ),
    re.compile(
        r"(?:depenses|couts?|costs?|expenses|projects?)\b[^.;]{0,60}(?:case by case|cas par cas|au cas par cas|"
        r"financial annex|"
        r"annexe financiere|avenant financier)"
    ),
)  # believed wherever they stand
_BUDGET = (
    re.compile(
        r"(?:depenses|couts?|contributions?|montant|participation|verse|chiffre|affecte|amount|money|"
        r"spend)[^.;]{0,120}(?:fixe|commun accord|arrete|€|euros?|eur\b|agreed|determined|price|money)"
    ),
    re.compile(
        rf"(?:contribu\w+|apport\w*|participation|subvention|met a disposition|mettra a disposition|alloue|verse|"
        rf"grants?|"
        rf"allocat\w+|provides?)\b[^.;]{{0,80}}{_MONEY}"
    ),
    re.compile(r"\bbudgets?\b|separate (?:exchange|agreement)|convention specifique|convention financiere"),
)  # believed under a heading on money
_GRANTS_TO_ONE = re.compile(r"\b(?:bourses?|scholarships?|prix\b|fees?\b|caution|assurance|insurance|amende|fine of)\b")
_COFUNDING = re.compile(
    r"co-?financ\w*|co-?fund\w*|financements? (?:exterieurs?|complementaires?|externes?|europeens?)|"
    r"\b(?:external|outside|third[- ]party|additional|european|matching) (?:fund|grant|financ|support|sponsor)\w*|"
    r"bailleurs|mecen\w+|parrainage|sponsor\w*|"
    r"(?:subventions?|aides?|concours|fonds|soutien|financements?|dossier|appui)\b[^.;]{0,80}(?:aupres|europeen|"
    r"programme|"
    r"agence|office|ministere|region|exterieur|tiers|union)|"
    r"(?:programme|fonds|projet|union) europeen\w*|erasmus|interreg|europe creative|creative europe|"
    r"europe for citizens|"
    r"appels? a projets?|calls? for (?:projects|proposals)|"
    r"(?:grants?|funding|support|money|financial assistance)\b[^.;]{0,60}(?:from|european|programme|third part|bank|"
    r"ministry|foundation|on behalf)|"
    r"(?:attendus?|expected|provient|viennent|comes?)\b[^.;]{0,30}(?:du fonds|de l'union|from the (?:eu|european|"
    r"fund))|"
    r"joint applications?|applications? to the (?:european|ministry|fund)|"
    r"\bfonds\b[^.;]{0,60}(?:sollicit|developpement|conjoint)|fonds conjoint|small-project fund|"
    r"jointly (?:apply|approach)|(?:submitted|soumis\w*|presente\w*|depose\w*) (?:par [^.;]{3,30} )?(?:to|au|"
    r"a la|a l'|aux|"
    r"aupres d[ue]s?) [^.;]{0,40}(?:programme|fund|fonds|agence|agency|commission)|"
    r"approach the|demande commune|(?:apply|applies) (?:jointly )?for"
)
_FUNDING_SECTION = re.compile(
    r"bailleurs|subvention|aides? ext|cofinanc|co-?fund|grants?|sponsor|outside help|other purses|"
    r"concours|fundrais|external|financements? ext"
)


def budget(view: View) -> Fact[str] | None:
    """Find the clause on how the budget is fixed, the surest words first, those under a heading on money before."""
    for sure, pattern in [(True, one) for one in _SURE] + [(False, one) for one in _BUDGET]:
        for statement in sorted(view.clauses, key=lambda one: not _money_matter(one)):
            match = pattern.search(statement.folded)
            if match and (_money_matter(statement) or (sure and _may_be_told(statement))):
                return _clause(view, statement, match)
    return None


def cofunding(view: View) -> Fact[str] | None:
    """Find the clause on outside co-funding."""
    for statement in view.clauses:
        match = _COFUNDING.search(statement.folded)
        if match and not (statement.section and statement.section.kind == "preamble"):
            return _clause(view, statement, match)
    for statement in _under(view, _FUNDING_SECTION):
        return view.fact(_display(view, statement), statement.start, statement.end)
    return None


def _money_matter(statement: Statement) -> bool:
    title = fold(statement.section.title) if statement.section else ""
    untitled = not re.search(r"[a-z]{4}", re.sub(r"article|section|titre|part\b|chapitre|chapter", "", title))
    return bool(_BUDGET_SECTION.search(title)) or untitled or "budget" in statement.folded


def _may_be_told(statement: Statement) -> bool:
    """Tell whether a sentence can lay down a budget outside the articles on money."""
    recital = statement.section is not None and statement.section.kind in ("preamble", "title", "signature")
    return not recital and not _GRANTS_TO_ONE.search(statement.folded)


def _under(view: View, title: re.Pattern[str]) -> Iterator[Statement]:
    """Yield the sentences of the articles with such a title, headings left out."""
    return (one for one in view.clauses if one.section and title.search(fold(one.section.title)))


def _clause(view: View, statement: Statement, match: re.Match[str]) -> Fact[str]:
    fact = view.fact("", statement.start + match.start(), statement.start + match.end())
    return fact.model_copy(update={"value": " ".join(fact.quote.split())})


def _display(view: View, statement: Statement) -> str:
    return " ".join(view.text[statement.start : statement.end].split())
