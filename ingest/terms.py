"""How long an agreement lasts: duration and what it counts from, first and last day, notice, early termination."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.dates import find_dates
from ingest.lengths import AGREEMENT, LASTING, Length, in_term_section, lengths_in
from ingest.renewal import Renewal, renewal
from ingest.types import Fact
from ingest.view import Statement, View

_MAY = (
    r"(?:resili|denonc|mettre (?:fin|un terme)|mis fin|terminat|withdraw|se retirer|s'en retirer|denounce|to leave|"
    r"\bend (?:this|the|it)\b|cancel|rescind|discontinu|dissol|desengag|rompre|quitter)"
)
_ENDING = rf"(?:{_MAY}|(?<!no )\bend\b)"
_END_CLAUSE = re.compile(
    rf"(?:peu\w+|pourr\w+|may|can|shall|sera|whoever|either|chacune?)\b[^.;]{{0,60}}{_ENDING}"
    r"|resiliee?\b|denoncee?\b|s'en va|rompue? de plein droit|en cas de manquement|shall lapse|"
    r"wish\w* to (?:leave|terminate|withdraw|end)|veut (?:partir|se retirer|en sortir|quitter)|"
    r"(?:souhait|desir)\w* (?:quitter|se retirer|mettre fin|se desengager)|cesse de plein droit|"
    r"resiliation|denonciation|early termination|right to terminate|\btermination\b"
)
_MAY_END = re.compile(
    rf"(?:peu\w+|pourr\w+|may|can|either|chacune?|whoever|libre|free|right|droit)\b[^.;]{{0,60}}{_MAY}"
)
_FROM = (
    (
        "signature",
        (
            r"(?:signature|the day it.s signed|date (?:on which )?it is signed|signing|"
            r"(?:being |been |is |(?<=when )|(?<=once ))signed|"
            r"jour ou (?:elle|il) est signee?)"
        ),
    ),
    (
        "entry_into_force",
        (
            r"(?:(?:son |sa |leur |l'|its )?entree en vigueur|entry into force|coming into force|"
            r"effective date|prise d'effet)"
        ),
    ),
    ("notification", r"(?:notification|notifi\w+)"),
    ("adoption", r"(?:adoption|approbation|approval|ratification)"),
)
_COUNTS_FROM = (
    r"(?:a compter|a dater|a partir|des|le jour|au jour|a la date|from|upon|on|as of|after|following|"
    r"with effect|starting|commencing|since|when|once)"
)
_FORCE = re.compile(
    r"entr\w+ en vigueur|(?:prend|produi)\w* (?:ses )?effets?|com(?:es?|ing) into (?:force|effect)|enters? into force|"
    r"takes? effect"
)
_STARTING = re.compile(
    r"(?:prend\w* effet|entr\w+ en vigueur|date d'effet|effective|takes? effect|com(?:es?|ing) into (?:force|"
    r"effect)|enters? into force|with effect|"
    r"commenc\w+|begin\w*|start\w*|a compter|a dater|a partir|as (?:of|from)|\bcourt du|debut\w*|runs from)[^.;]{0,24}$"
)
_STOPPING = re.compile(
    r"(?:jusqu'?a?u?|prend\w* fin|expir\w*(?: date)?|s'achev\w+|echeance|\bterme|se termin\w+|"
    r"cess\w+[^.;]{0,30}effets?|"
    r"s'eteint|ceases? to (?:have effect|apply|be in force)|lapses?|come to an end|comes to an end|loses? [^.;]{0,20}|"
    r"until|ends? on|ending|ends?|end date|terminat\w+|up to|through|\bto|\bau|till)"
    r"(?: de la convention| de l'accord| of (?:this|the) agreement)?(?: est| is)?(?: fixee? (?:a|au)| set at)?"
    r"(?:,? (?:au plus tard|at the latest|no later than|automatically|de plein droit),?)?"
    r"(?: le| on| la| at midnight on| and including| au| the| :)?[ ,:]*$"
)
_LIFE = re.compile(
    rf"{AGREEMENT}[^;]*(?:{LASTING}|\bends?\b|cesse|ceases?|\bfin\b|expir\w+|echeance|acheve\w*|achevera|termin\w+|"
    r"lapses?|s'eteint|loses|come to an end|comes to an end)|"
    r"(?:expir\w+|effect|effet|end|fin|echeance|term|terme)[^;]{0,20} (?:date )?(?:de la|de l'|of (?:this|the)) ?"
    rf"{AGREEMENT}|^(?:date d'effet|effective date|(?:(?:start|end|expiry|entry into force) date)|the term|son terme|"
    r"debut|fin|start|end|term) ?(?:\b|:)"
)
_FORMER = re.compile(
    r"\b(?:expired|ended|a (?:expire|pris fin)|est arrivee? a|etait|expirait|precedente?|previous|former|anterieure?|"
    r"came to an end|lapsed|was|were)\b"
)  # what became of an earlier agreement
_EXTENDED = re.compile(
    rf"{AGREEMENT}[^;]*\b(?:is|est)(?: hereby)? (?:extended|renewed|prolonged|renouvele|prolonge|reconduit)"
)
_OTHER_MATTER = re.compile(r"deliberation|montant|somme|euros|version|projet du|draft of")
_END_OF_YEAR = re.compile(
    r"(?:jusqu'?a (?:la )?fin (?:de )?(?:l'annee )?|until the end of (?:the year )?)(?P<year>20\d\d)\b"
)
_NO_TERM = re.compile(
    r"duree (?:indeterminee|illimitee|non limitee|indefinie)|sans (?:limitation|limite) de (?:duree|temps)|"
    r"sans (?:terme|limite dans le temps|date (?:de fin|d'expiration|limite))|"
    r"\b(?:pas|aucune?) (?:de )?(?:terme|date de fin|limite de duree|duree determinee)|"
    r"(?:tant|aussi longtemps) qu[e'][^.;]{0,60}(?:denonc|ne (?:s'y|le|la) |met(?:tra|te)? fin|resili)|"
    r"indefinite|unlimited (?:period|duration|term|time)|\bno (?:term\b|end date|expiry date|fixed (?:term|duration))|"
    r"no (?:time )?limit|without (?:limit of time|time limit|term|end date|expiry)|open-?ended|perpetu(?:al|ity)|"
    r"pour toujours(?! des)|a perpetuite|"
    r"(?:remain|continue|stay)\w*[^.;]{0,20} (?:in (?:force|effect)|valid) (?:until|unless|"
    r"as long as) (?:[a-z]+ )?(?:either|"
    r"one|it is|terminated|cancelled|both|neither|a party)\b"
)


@dataclass(frozen=True, slots=True)
class Terms:
    """What an agreement says about its duration; every field as in ``Agreement``."""

    duration: Fact[str] | None
    unlimited: Fact[bool] | None
    runs_from: Fact[str] | None
    starts_on: Fact[date] | None
    ends_on: Fact[date] | None
    renewal: Renewal
    notice: Fact[str] | None
    termination: Fact[str] | None


def terms(view: View) -> Terms:
    """Read how long an agreement lasts."""
    lengths = tuple(lengths_in(view))
    term, notice = _surest(lengths, "term"), _surest(lengths, "notice")
    duration = view.fact(term.duration.value, *term.span) if term else None
    starts_on = next(_bounds(view, _STARTING), None)
    return Terms(
        duration=duration,
        unlimited=None if term else _unlimited(view),
        runs_from=_runs_from(view, term, starts_on),
        starts_on=starts_on,
        ends_on=_ends_on(view),
        renewal=renewal(view, lengths, duration),
        notice=view.fact(notice.duration.value, *notice.span) if notice else None,
        termination=_termination(view),
    )


def _surest(lengths: tuple[Length, ...], role: str) -> Length | None:
    return max((length for length in lengths if length.role == role), key=lambda one: one.weight, default=None)


def _unlimited(view: View) -> Fact[bool] | None:
    match = _NO_TERM.search(view.folded)
    return view.fact(True, *match.span()) if match else None


def _runs_from(view: View, term: Length | None, starts_on: Fact[date] | None) -> Fact[str] | None:
    """Tell what the duration counts from: what its own sentence says, else the entry into force beside it."""
    if term is None:
        return None
    for statement in (term.statement, *_neighbours(view, term.statement), *_on_force(view)):
        begins = _FORCE.search(statement.folded)
        for name, words in _FROM:
            match = re.search(rf"\b{_COUNTS_FROM}\b[^.;]{{0,45}}?{words}", statement.folded)
            if match and (name in ("signature", "notification") or not begins):
                return view.fact(name, statement.start + match.start(), statement.start + match.end())
        if begins and not find_dates(statement.folded):
            return view.fact("entry_into_force", statement.start + begins.start(), statement.start + begins.end())
        if starts_on and _overlaps(view, starts_on, statement):
            return Fact(value="date", quote=starts_on.quote, source=starts_on.source)
    return None


def _neighbours(view: View, statement: Statement) -> Iterator[Statement]:
    """Yield the other sentences of the same section."""
    return (other for other in view.clauses if other.section is statement.section and other is not statement)


def _on_force(view: View) -> Iterator[Statement]:
    """Yield the sentences that say when the agreement itself enters into force, wherever they stand."""
    pattern = re.compile(rf"^[^.;]{{0,30}}{AGREEMENT}[^.;]{{0,30}}(?:{_FORCE.pattern})")
    return (one for one in view.clauses if pattern.search(one.folded))


def _overlaps(view: View, fact: Fact[date], statement: Statement) -> bool:
    start, end = view.region(fact.source.span)
    return start < statement.end and statement.start < end


def _ends_on(view: View) -> Fact[date] | None:
    year = _END_OF_YEAR.search(view.folded)
    stated = next(_bounds(view, _STOPPING), None)
    if stated or not year:
        return stated
    return view.fact(date(int(year["year"]), 12, 31), *year.span())


def _bounds(view: View, cue: re.Pattern[str]) -> Iterator[Fact[date]]:
    """Yield the days that stand after words of beginning or ending, in sentences on the life of the agreement."""
    for statement in view.clauses:
        if (
            (statement.section and statement.section.kind == "preamble")
            or not (in_term_section(statement) or _EXTENDED.search(statement.folded) or _LIFE.search(statement.folded))
            or _FORMER.search(statement.folded)
        ):
            continue
        for day in find_dates(statement.folded):
            before = statement.folded[: day.start]
            if (
                cue.search(before) or _opens_range(cue, before, statement.folded[day.end :])
            ) and not _OTHER_MATTER.search(before):
                yield view.fact(day.value, statement.start + day.start, statement.start + day.end)


def _opens_range(cue: re.Pattern[str], before: str, after: str) -> bool:
    """Tell whether a day is the first of "du ... au ...", "from ... to ..."."""
    return cue is _STARTING and bool(
        re.search(r"\b(?:du|from|between|entre le|period(?: of)?|periode :?)(?: the)? $", before)
        and re.match(r" ?(?:au|to|until|jusqu|and|et le)\b", after)
    )


def _termination(view: View) -> Fact[str] | None:
    """Find the clause on early termination: first what a party may do, then any other words of ending."""
    for pattern in (_MAY_END, _END_CLAUSE):
        for statement in view.clauses:
            match = pattern.search(statement.folded)
            if match:
                fact = view.fact("", statement.start + match.start(), statement.start + match.end())
                return fact.model_copy(update={"value": " ".join(fact.quote.split())})
    return None
