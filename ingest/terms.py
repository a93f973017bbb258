"""How long an agreement lasts: duration and what it counts from, first and last day, notice, early termination."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.dates import find_dates
from ingest.ending import termination
from ingest.lengths import AGREEMENT, LASTING, Length, in_term_section, lengths_in
from ingest.renewal import Renewal, renewal
from ingest.types import Fact
from ingest.view import Statement, View

_FROM = (
    (
        "signature",
        (
            r"(?:signatures?\b|signing\b|\bsigns\b|l'(?:ont|a|auront|aura) signe|\bl[ae] signe(?:nt|ra|ront)?\b|"
            r"\bput(?:s|ting)? (?:his|her|their|its) (?:names?|hands?)|\bsigned\b|"
            r"jour ou (?:elle|il) (?:est|sera|aura ete) signee?)"
        ),
    ),
    (
        "entry_into_force",
        (
            r"(?:(?:son |sa |leur |l'|its )?entree en (?:vigueur|application)|entry into force|coming into force|"
            r"effective date|prise d'effet)"
        ),
    ),
    ("notification", r"(?:notification|notifi\w+)"),
    ("adoption", r"(?:adoption|approbation|approval|ratification|adopted|approved|adoptee?|approuvee?)"),
)
_COUNTS_FROM = (
    r"(?:a compter|a dater|a partir|partant|courant|des|depuis|du jour|du lendemain|le jour|au jour|le lendemain|"
    r"au lendemain|a la date|quand|lorsqu\w*|from|upon|on|as of|after|following|reckoned|"
    r"(?:pren|cour|debut|commenc)\w+ a(?= la)|decompt\w+ d[eu]|"
    r"with effect|starting|commencing|beginning|dating|counted|since|when|once)"
)
_FORCE = re.compile(
    r"entr\w+ en (?:vigueur|application)|(?:prend|produi|sort)\w* (?:ses |ses pleins? |plein |tous ses )?effets?|"
    r"becomes? (?:effective|operative|binding)|(?:begins|starts) to run|commenc\w+ a courir|"
    r"com(?:es?|ing) into (?:force|effect)|enters? into force|"
    r"takes? effect"
)
_STARTING = re.compile(
    r"(?:(?:prend|prenn|sor[st]|produi)\w* (?:ses |plein |tous ses )?(?:effets?|cours)|entr\w+ en (?:vigueur|"
    r"application)|prise d'effet|(?:becomes?|remains?) (?:effective|operative)|\boperat\w+|"
    r"date d'effet|effective|takes? effect|com(?:es?|ing) into (?:force|"
    r"effect)|enters? into force|with effect|"
    r"commenc\w+|begin\w*|start\w*|a compter|a dater|a partir|as (?:of|from)|\bcour(?:t|ir|ra|ant) (?:du|depuis)|"
    r"(?:de)?compt\w+ (?:du|des le)|"
    r"debut\w*|\bfrom|depuis le|des le|prenant cours|"
    r"\brun\w* (?:[a-z]+ ){0,4}?from)[^.;]{0,24}$"
)
_STOPPING = re.compile(
    r"(?:jusqu'?a?u?|pren\w* fin|\bfini(?:r|t|ra)\b|expir\w*(?: date)?|s'achev\w+|echeance|\bterme|se termin\w+|"
    r"cess\w+[^.;]{0,30}effets?|"
    r"s'eteint|ceases? to (?:have effect|apply|be in force)|lapses?|come to an end|comes to an end|loses? [^.;]{0,20}|"
    r"until|ends? on|ending|ends?|end date|terminat\w+|determines?|finish\w*|clos\w+|up to|through|thru|\bto|\bau|till)"
    r"(?: de la convention| de l'accord| of (?:this|the) agreement)?(?: est| is)?(?: fixee? (?:a|au)| set at)?"
    r"(?:,? (?:de plein droit|automatiquement|sans (?:[a-z'-]+ ){1,6}[a-z'-]+|"
    r"without (?:[a-z'-]+ ){0,4}[a-z'-]+),?){0,2}"
    r"(?:,? (?:au plus tard|at the latest|no later than|automatically|de plein droit),?)?"
    r"(?: a la date du| le soir du| a la| le| on| la| at midnight on| (?:a|at) minuit,? le| and including| au| the|"
    r" :)?[ ,:]*$"
)
_CEASING = re.compile(r"(?:cess|ceas|jusqu|until|\bfin|\bends?|expir|terminat)[^.;]{0,44}$")
_LIFE = re.compile(
    rf"{AGREEMENT}[^;]*(?:{LASTING}|\bends?\b|cesse|ceases?|\bfin\b|expir\w+|echeance|acheve\w*|achevera|termin\w+|"
    r"lapses?|s'eteint|loses|come to an end|comes to an end)|"
    r"(?:expir\w+|effect|effet|end|fin|echeance|term|terme)[^;]{0,20} (?:date )?(?:de la|de l'|of (?:this|the)) ?"
    rf"{AGREEMENT}|\b(?:the|new|present|initial|first|said|this|son|sa|its) (?:term|terme|period|periode)\b[^;]{{0,40}}"
    r"(?:starts?|begins?|runs?|commenc\w+|ends?|expir\w+|cour\w+|prend|acheve\w*)|^(?:duree\b|validite|date d'effet|"
    r"effective date|"
    r"(?:(?:start|end|expiry|entry into force) date)|the term|son terme|"
    r"debut|fin|start|end|term) ?(?:\b|:)"
)
_RECITAL = re.compile(
    r"\W*(?:\w{1,3}[.)] )?(?:re)?(?:vu|attendu|considerant|whereas|recalling|rappelant|having regard|noting)\b"
)
_FORMER = re.compile(
    r"\b(?:expired|ended|a (?:expire|pris fin)|est arrivee? a|etait|expirait|precedente?|previous|former|anterieure?|"
    r"came to an end|lapsed|was|were)\b"
)  # what became of an earlier agreement
_EXTENDED = re.compile(
    rf"{AGREEMENT}[^;]*\b(?:is|est)(?: hereby)? (?:extended|renewed|prolonged|renouvele|prolonge|reconduit)"
)
_TACIT = re.compile(r"d'annee en annee|from year to year|tant qu|so long as|as long as")
_OTHER_MATTER = re.compile(r"deliberation|montant|somme|euros|version|projet du|draft of")
_END_OF_YEAR = re.compile(
    r"(?:jusqu'?a (?:la )?fin (?:de )?(?:l'annee )?|until the end of (?:the year )?)(?P<year>20\d\d)\b"
)
_NO_TERM = re.compile(
    r"duree (?:indeterminee|illimitee|non limitee|indefinie)|sans (?:limitation|limite) de (?:duree|temps)|"
    r"sans (?:terme|limite dans le temps|date (?:de fin|d'expiration|limite))|"
    r"\b(?:pas|aucune?|ni) (?:de )?(?:terme|date de fin|limite de (?:duree|temps)|duree determinee|"
    r"echeance)\b(?! sauf)|"
    rf"{AGREEMENT} (?:[a-z]+ ){{0,3}}(?:est|sont|is|are|sera|shall be) (?:conclue?s? (?:a titre )?)?(?:perpetuel\w*|"
    r"perpetual|everlasting|eternel\w*|permanente?)|"
    r"(?:tant|aussi longtemps) qu[e'][^.;]{0,60}(?:denonc|ne (?:s'y|le|la) |met(?:tra|te)? fin|resili|"
    r"contraire|retire)|"
    r"(?:as|so) long as (?:neither|no)[^.;]{0,40}(?:renounc|withdraw|terminat|denounc|object)|"
    r"indefinite|unlimited (?:period|duration|term|time)|\bno (?:set |fixed |closing |expiry |end |final |"
    r"expiration )+(?:term|date|day|duration|period)|\bno (?:term\b|expiry\b)|"
    r"no (?:time )?limit|without (?:limit of time|time limit|term|end date|expiry)|open-?ended|perpetu(?:al|ity)|"
    r"pour toujours(?! des)|a perpetuite|"
    r"(?:remain|continue|stay)\w*[^.;]{0,20} (?:in (?:force|effect)|valid) (?:until|unless|"
    r"as long as|until such time as) (?:[a-z]+ )?(?:either|"
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
        termination=termination(view),
    )


def _surest(lengths: tuple[Length, ...], role: str) -> Length | None:
    return max((length for length in lengths if length.role == role), key=lambda one: one.weight, default=None)


def _unlimited(view: View) -> Fact[bool] | None:
    match = _NO_TERM.search(view.folded)
    return view.fact(True, *match.span()) if match else None


def _runs_from(view: View, term: Length | None, starts_on: Fact[date] | None) -> Fact[str] | None:
    """Tell what the duration counts from: what its own sentence says, else the entry into force beside it."""
    near = (term.statement, *_neighbours(view, term.statement)) if term else ()
    for statement in (*near, *_on_force(view)):
        begins = _FORCE.search(statement.folded)
        for name, words in _FROM:
            match = re.search(rf"\b{_COUNTS_FROM}\b[^.;]{{0,45}}?{words}", statement.folded)
            if match and (name in ("signature", "notification") or not begins):
                return view.fact(name, statement.start + match.start(), statement.start + match.end())
        if term is None:
            continue  # only what is said to count from an act is told without a duration
        if begins and not find_dates(statement.folded) and not _TACIT.search(statement.folded):
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
            or _RECITAL.match(statement.folded)
        ):
            continue
        for day in find_dates(statement.folded):
            before = statement.folded[: day.start]
            said = cue.search(before) and not _of_the_other(cue, before)
            said = said or _opens_range(cue, before, statement.folded[day.end :])
            if said and not _OTHER_MATTER.search(before):
                yield view.fact(day.value, statement.start + day.start, statement.start + day.end)


def _of_the_other(cue: re.Pattern[str], before: str) -> bool:
    """Tell a first day from a last one where words of both stand before it."""
    if cue is _STARTING:
        return bool(_CEASING.search(before))
    return bool(_STARTING.search(before) and not find_dates(before) and not _CEASING.search(before))


def _opens_range(cue: re.Pattern[str], before: str, after: str) -> bool:
    """Tell whether a day is the first of "du ... au ...", "from ... to ..."."""
    return cue is _STARTING and bool(
        re.search(r"\b(?:du|from|between|entre le|period(?: of)?|periode :?)(?: the)? $", before)
        and re.match(r" ?(?:au|to|until|jusqu|and|et le)\b", after)
    )
