"""How long an agreement lasts: duration and what it counts from, first and last day, notice, early termination."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.bounds import ends, starts
from ingest.dates import find_dates
from ingest.ending import termination
from ingest.lengths import AGREEMENT, RENEWING, Length, lengths_in
from ingest.renewal import Renewal, renewal
from ingest.types import Fact
from ingest.view import Statement, View

_FROM = (
    (
        "signature",
        (
            r"(?:signatures?\b|\b(?:its|the) execution\b|execution (?:hereof|of this)|signing\b|\bsigns\b|"
            r"l'(?:ont|a|auront|aura) signe|\bl[ae] signe(?:nt|ra|ront)?\b|"
            r"\bput(?:s|ting)? (?:his|her|their|its) (?:names?|hands?)|\bsigned\b|"
            r"jour ou (?:elle|il) (?:est|sera|a ete|aura ete) signee?)"
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
    (
        "adoption",
        (
            r"(?:adoption|approbation|approval|ratification|adopted|approved|ratified|endorsed|adoptee?|"
            r"approuvee?|ratifiee?)"
            r"(?![^.;]{0,30}(?:autorite|tutelle|prefet|ministr|minister|governor|government|gouvernement))"
        ),
    ),
)
_COUNTS_FROM = (
    r"(?:a (?:la|sa|leur)(?= (?:seule |derniere |double )?(?:signature|notification|ratification|adoption|"
    r"approbation))|"
    r"apres|a compter|a dater|a partir|partant|courant|des|depuis|du jour|du lendemain|le jour|au jour|le lendemain|"
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
_BEGINS = r"\b(?:begins?|starts?|commenc\w+|debut\w+)\b"
_TACIT = re.compile(r"d'annee en annee|from year to year|tant qu|so long as|as long as")
_NO_TERM = re.compile(
    r"(?:intended|meant|designed) to (?:be (?:permanent|perpetual|lasting)|last for ever)|sans condition de duree|"
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
    starts_on = starts(view)
    return Terms(
        duration=duration,
        unlimited=None if term else _unlimited(view),
        runs_from=_runs_from(view, term, starts_on),
        starts_on=starts_on,
        ends_on=ends(view),
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
        said = _before_renewal(statement) if _is_beside(statement, term) else statement.folded
        begins = _FORCE.search(said)
        for name, words in _FROM:
            match = re.search(rf"\b{_COUNTS_FROM}\b[^.;]{{0,70}}?{words}", said)
            if match:
                return view.fact(name, statement.start + match.start(), statement.start + match.end())
        if term is None:
            continue  # only what is said to count from an act is told without a duration
        if begins and not find_dates(statement.folded) and not _TACIT.search(statement.folded):
            return view.fact("entry_into_force", statement.start + begins.start(), statement.start + begins.end())
        if starts_on and _overlaps(view, starts_on, statement):
            return Fact(value="date", quote=starts_on.quote, source=starts_on.source)
    return None


def _is_beside(statement: Statement, term: Length | None) -> bool:
    """Tell another sentence from the one that tells the duration."""
    return term is None or statement is not term.statement


def _before_renewal(statement: Statement) -> str:
    """Leave out what a sentence says of renewals, which begin on days of their own."""
    return re.split(RENEWING, statement.folded)[0]


def _neighbours(view: View, statement: Statement) -> Iterator[Statement]:
    """Yield the other sentences of the same section."""
    return (other for other in view.clauses if other.section is statement.section and other is not statement)


def _on_force(view: View) -> Iterator[Statement]:
    """Yield the sentences that say when the agreement itself enters into force, wherever they stand."""
    pattern = re.compile(rf"^[^.;]{{0,30}}{AGREEMENT}[^.;]{{0,30}}(?:{_FORCE.pattern}|{_BEGINS})")
    return (one for one in view.clauses if pattern.search(one.folded))


def _overlaps(view: View, fact: Fact[date], statement: Statement) -> bool:
    start, end = view.region(fact.source.span)
    return start < statement.end and statement.start < end
