"""Clauses found by their words: budget, outside funding, evaluation, copies, languages, annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.fold import fold
from ingest.numbers import NUMBER, parse_number
from ingest.places import language_code, languages
from ingest.types import Fact
from ingest.view import Statement, View

_BUDGET_SECTION = re.compile(
    r"budget|apports?|expens|financ|moyens|enveloppe|envelope|dotation|ressources|resources|argent|money|cost|cout|"
    r"frais|pay|qui paie|contribution|funding"
)
_BUDGET = (
    re.compile(
        r"\bbudgets?\b[^.;]{0,90}(?:arrete|fixe|determin|defini|agreed|set|approved|decided|established|"
        r"commun accord)|enveloppe|dotation|\bsum that\b|is put aside|ceiling"
    ),
    re.compile(
        r"(?:depenses|couts?|contributions?|montant|participation|verse|chiffre|affecte|amount|money|"
        r"spend)[^.;]{0,120}(?:fixe|commun accord|arrete|€|euros?|eur\b|agreed|determined|price|money)"
    ),
    re.compile(
        r"(?:euros?|€|£|\$|\b(?:eur|cad|gbp|usd|chf)\b)[^.;]{0,80}(?:par an|par ville|a year|per year|"
        r"each year|annually|chaque annee|annuel)|(?:par an|a year|per year)[^.;]{0,60}(?:euros?|€|£|\$)"
    ),
    re.compile(
        r"(?:contribu\w+|apport\w*|participation|subvention|met a disposition|mettra a disposition|alloue|verse|"
        r"grants?|"
        r"allocat\w+|provides?)\b[^.;]{0,80}(?:€|euros?|£|\$|\b(?:eur|usd|gbp|chf|cad)\b|francs?|dollars?|"
        r"dirhams?|pounds?)"
    ),
    re.compile(r"\bbudgets?\b|separate (?:exchange|agreement)|convention specifique|convention financiere"),
)
_COFUNDING = re.compile(
    r"co-?financ\w*|co-?fund\w*|financements? (?:exterieurs?|complementaires?|externes?)|"
    r"external (?:fund|grant|financ)\w*|bailleurs|"
    r"(?:subventions?|aides?|concours|fonds|soutien)\b[^.;]{0,80}(?:aupres|europeen|programme|agence|"
    r"office|ministere|region|exterieur|tiers|union)|"
    r"(?:programme|fonds) europeens?|erasmus|interreg|europe creative|creative europe|"
    r"appels? a projets?|calls? for (?:projects|proposals)|"
    r"(?:grants?|funding|support|money|sponsors?hip|financial assistance)\b[^.;]{0,60}(?:from|"
    r"european|programme|third part|bank|ministry|foundation|on behalf)|"
    r"\bfonds\b[^.;]{0,60}(?:sollicit|developpement)|small-project fund|jointly (?:apply|approach)|"
    r"(?:submitted|soumis\w*|presente\w*) (?:to|au|a la|a l'|aux) [^.;]{0,40}(?:programme|fund|fonds|agence|"
    r"agency|commission)|"
    r"approach the|demande commune|apply (?:jointly )?for"
)
_FUNDING_SECTION = re.compile(
    r"bailleurs|subvention|aides? ext|cofinanc|co-?fund|grants?|sponsor|outside help|other purses|"
    r"concours|fundrais|external"
)
_EVALUATION = re.compile(
    r"evalu\w*|bilans?\b|appreciation|review\w*|assess\w*|compte rendu|rapports?\b|reports?\b|"
    r"tableau de bord|\bmonitor\w*|controle|looks at what was done|answers? to the council|"
    r"points? d'etape|suivi"
)
_EVALUATION_SECTION = re.compile(r"evaluation|bilan|review|looking back|reports?|appreciation|assessment")
_FOLLOW_UP_SECTION = re.compile(r"suivi|monitoring|controle|pilotage|follow-up")
_RHYTHMS = (
    ("P3M", r"trimestriel\w*|tous les trois mois|chaque trimestre|quarterly|every three months|every quarter"),
    (
        "P6M",
        (
            r"semestriel\w*|tous les six mois|chaque semestre|deux fois par an|half-yearly|six-monthly|"
            r"every six months|twice (?:a|per) year|biannual\w*"
        ),
    ),
    (
        "P2Y",
        r"tous les deux ans|bisannuel\w*|biennal\w*|every two years|every second year|every other year|biennial\w*",
    ),
    ("P3Y", r"tous les trois ans|triennal\w*|every three years|every third year"),
    (
        "P1Y",
        (
            r"annuel\w*|chaque (?:annee|printemps|automne|hiver|ete)|tous les ans|par an\b|une fois par an|"
            r"annual\w*|every year|each year|yearly|once a year|per year|every (?:january|june|december|"
            r"spring|autumn)"
        ),
    ),
    (
        "end",
        (
            r"a l'(?:issue|expiration|echeance)|au terme|a la fin|en fin de|avant (?:le renouvellement|"
            r"le terme|l'echeance|son terme|son echeance)|at the end|on expiry|upon expiry|"
            r"at (?:the )?expiration|before (?:its |the )?(?:expiry|renewal|end)|final (?:report|evaluation|"
            r"review)"
        ),
    ),
)
_COPY_WORDS = r"(?:exemplaires?|originaux|original|originals?|copies|copy|counterparts)"
_COPIES = re.compile(
    rf"(?P<count>{NUMBER})(?: ?\({NUMBER}\))? (?:(?:original|identical|equally authentic|authentic|"
    rf"signed) )*{_COPY_WORDS}|(?P<double>double exemplaire|in duplicate)|(?P<triple>triple exemplaire|"
    rf"in triplicate)|(?P<quadruple>in quadruplicate)"
)
_DRAWN_UP = re.compile(
    rf"{_COPY_WORDS}|redige|etabli|dresse|drawn up|done|given|made|signed|faisant (?:egalement )?foi|prete|"
    rf"font foi|authentic|version|fait\b"
)
_LANGUAGE_BEFORE = (
    r"(?:\b(?:en|in|langues?|languages?|versions?|texte|the|et|and|ou|or|each|both)\b,?|,)(?: (?:the|"
    r"en|in|langues?|la|le|both|each|version|langue))* ?$"
)
_DRAFT_ANNEX = re.compile(
    r"(?:^|(?<=[.;:\n] )|(?<=\n)|(?<= )(?=annexe? ?(?:n° ?)?[a-z0-9]{1,3} ?[:.–-] ))(?:annexe|annex|appendix|"
    r"schedule)s? ?(?:n° ?)?(?:unique|"
    r"[a-z0-9]{1,3}\b)? ?[:.–-] ?(?P<title>(?:(?! annexe? ?(?:n° ?)?[a-z0-9]{1,3} ?[:.–-] )[^.;\n]){3,120})"
)


def budget(view: View) -> Fact[str] | None:
    """Find the clause on how the budget is fixed, the surest words first."""
    for pattern in _BUDGET:
        for statement in view.clauses:
            match = pattern.search(statement.folded)
            if match and _money_matter(statement):
                return _clause(view, statement, match)
    return None


def cofunding(view: View) -> Fact[str] | None:
    """Find the clause on outside co-funding."""
    for statement in view.clauses:
        match = _COFUNDING.search(statement.folded)
        if match:
            return _clause(view, statement, match)
    for statement in _under(view, _FUNDING_SECTION):
        return view.fact(_display(view, statement), statement.start, statement.end)
    return None


def evaluation(view: View) -> Fact[str] | None:
    """Find how often the cooperation is evaluated; "end" where it is once, at the end."""
    inside = [*_under(view, _EVALUATION_SECTION), *_under(view, _FOLLOW_UP_SECTION)]
    inside.sort(key=lambda statement: not _EVALUATION.search(statement.folded))
    others = [statement for statement in view.clauses if _EVALUATION.search(statement.folded)]
    for statement in (*inside, *others):
        for value, words in _RHYTHMS:
            match = re.search(rf"\b(?:{words})", statement.folded)
            if match and (statement in inside or _near(statement.folded, match)):
                return view.fact(value, statement.start + match.start(), statement.start + match.end())
    return None


def copies(view: View) -> Fact[int] | None:
    """Find the number of original copies."""
    named = {"double": 2, "triple": 3, "quadruple": 4}
    for match in reversed(list(_COPIES.finditer(view.folded))):
        count = parse_number(match["count"]) if match["count"] else named[match.lastgroup or ""]
        if count:
            return view.fact(count, *match.span())
    return None


def drawn_up_in(view: View) -> tuple[Fact[str], ...]:
    """Find the languages in which the agreement is drawn up, each once, in order."""
    best: dict[str, Fact[str]] = {}
    for statement in reversed(view.clauses):
        found: dict[str, Fact[str]] = {}
        if _DRAWN_UP.search(statement.folded):
            for code, start, end in _languages(statement):
                found.setdefault(code, view.fact(code, start, end))
        best = found if len(found) > len(best) else best
    return tuple(best.values())


def annexes(view: View) -> tuple[Fact[str], ...]:
    """Find the annexes that are listed with their titles."""
    return tuple(
        view.exact(view.text[match.start("title") : match.end("title")].strip(), match.start(), match.end())
        for match in _DRAFT_ANNEX.finditer(view.folded)
    )


def _money_matter(statement: Statement) -> bool:
    title = fold(statement.section.title) if statement.section else ""
    untitled = not re.search(r"[a-z]{4}", re.sub(r"article|section|titre|part\b|chapitre|chapter", "", title))
    return bool(_BUDGET_SECTION.search(title)) or untitled or "budget" in statement.folded


def _under(view: View, title: re.Pattern[str]) -> Iterator[Statement]:
    """Yield the sentences of the articles with such a title, headings left out."""
    return (one for one in view.clauses if one.section and title.search(fold(one.section.title)))


def _near(folded: str, match: re.Match[str]) -> bool:
    """Tell whether words of evaluation stand within a clause's reach of its rhythm."""
    return bool(_EVALUATION.search(folded[max(0, match.start() - 90) : match.end() + 60]))


def _clause(view: View, statement: Statement, match: re.Match[str]) -> Fact[str]:
    fact = view.fact("", statement.start + match.start(), statement.start + match.end())
    return fact.model_copy(update={"value": " ".join(fact.quote.split())})


def _display(view: View, statement: Statement) -> str:
    return " ".join(view.text[statement.start : statement.end].split())


@cache
def _any_language() -> re.Pattern[str]:
    return re.compile(r"(?<![a-z-])(?:" + "|".join(map(re.escape, languages())) + r")(?![a-z-])")


def _languages(statement: Statement) -> Iterator[tuple[str, int, int]]:
    for match in _any_language().finditer(statement.folded):
        code = language_code(match.group())
        if code and re.search(_LANGUAGE_BEFORE, statement.folded[: match.start()]):
            yield code, statement.start + match.start(), statement.start + match.end()
