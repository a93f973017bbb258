"""How long an agreement lasts: duration and what it counts from, first and last day, renewal, notice, termination.

A length of time says nothing by itself; it is told by the words around it whether it is the
duration of the agreement, of a renewal or of a notice. What those words do not tell is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.dates import find_dates
from ingest.durations import Duration, find_durations
from ingest.fold import fold
from ingest.numbers import NUMBER, parse_number
from ingest.types import Fact
from ingest.view import Statement, View

_AGREEMENT = (
    r"(?:convention|accord|protocole|charte|memorandum|pacte|declaration|jumelage|partenariat|cooperation|avenant|texte|"
    r"agreement|charter|protocol|pact|twinning|partnership|mou|undertaking|bond|amendment|\bit\b|\belle\b|\bil\b)"
)
_LASTING = (
    r"(?:conclue?s?|consentie?|passee?|etablie?|signee?|souscrite?|valable|valide|vaut|court|dure|duree|en vigueur|vigueur|effet|prevue?|"
    r"in (?:force|effect)|effect|valid|lasts?|runs?|holds?|remains?|continues?|period|periode|term|duration|concluded|made|entered into)"
)
_TERM_SECTION = re.compile(
    r"duree|vigueur|duration|\bterm\b|validit|in force|into force|how long|life of|periode|\btemps\b|echeance|\bend\b|lasts|period"
)
_RENEWING = (
    r"(?:renouvel\w*|reconduc\w*|reconduit\w*|prolong\w*|prorog\w*|renew\w*|extend\w*|extension\w*|prolonged|tacit\w*)"
)
_NOTICE_BEFORE = re.compile(
    r"(?:preavis|delai|notice|moyennant|sous|avant|au moins|at least|not less than|no later than|giving|upon|on|by)[^.;]{0,40}$"
)
_NOTICE_AFTER = re.compile(
    r"^['’]?s?,? (?:(?:prior|advance|written|previous|clear) )*(?:notice|before|beforehand|in advance|prior|avant|a l'avance|de preavis|auparavant)"
)
_NOTICE_SECTION = re.compile(r"^(?:\W|\w+ ?\d+|\d+)*\W*(?:preavis|notice)\b")
_CHANGED_TO = re.compile(r"(?:ramenee?|portee?|fixee?|reduite?|reduced|extended|raised|changed|set) (?:a|to|at) ?$")
_TAKES_EFFECT_AFTER = re.compile(
    r"(?:denonc|resili|terminat|withdraw|retrait)[^.;]{0,60}(?:au bout d|apres (?:un delai )?d|after|a l'issue d)[^.;]{0,12}$"
)
_ENDING = re.compile(
    r"resili|denonc|mettre fin|mis fin|met fin|prend fin|preavis|\bnotice\b|terminat|withdraw|\brupture|rompu|se retirer|s'en va|quitter|"
    r"\bleave\b|to end\b|may end|object|\boppos|demission|lapse|objection|cancel|rescind"
)
_END_CLAUSE = re.compile(
    r"(?:peu\w+|pourr\w+|may|can|shall|sera|whoever|either|chacune?)\b[^.;]{0,60}(?:resili|denonc|mettre fin|terminat|withdraw|se retirer|to leave|\bend\b|cancel|rescind)"
    r"|resiliee?\b|denoncee?\b|s'en va|rompue? de plein droit|en cas de manquement|shall lapse|wishes to leave|peut resilier|may withdraw|may end\b"
    r"|resiliation|denonciation|early termination"
)
_FROM = (
    (
        "signature",
        r"(?:signature|the day it.s signed|date (?:on which )?it is signed|signing|being signed|jour ou (?:elle|il) est signee?)",
    ),
    (
        "entry_into_force",
        r"(?:(?:son |sa |leur |l'|its )?entree en vigueur|entry into force|coming into force|effective date|prise d'effet)",
    ),
    ("notification", r"(?:notification|notifi\w+)"),
    ("adoption", r"(?:adoption|approbation|approval|ratification)"),
)
_COUNTS_FROM = r"(?:a compter|a partir|des|le jour|au jour|a la date|from|upon|on|as of|after|following|with effect|starting|commencing|since)"
_FORCE = re.compile(
    r"entr\w+ en vigueur|prend\w* effet|com(?:es?|ing) into (?:force|effect)|enters? into force|takes? effect"
)
_STARTING = re.compile(
    r"(?:prend\w* effet|entr\w+ en vigueur|effective|takes? effect|com(?:es?|ing) into (?:force|effect)|enters? into force|with effect|"
    r"commenc\w+|begin\w*|start\w*|a compter|a partir|as (?:of|from)|\bcourt du|debut\w*|runs from)[^.;]{0,24}$"
)
_STOPPING = re.compile(
    r"(?:jusqu'?a?u?|prend\w* fin|expir\w*|s'achev\w+|echeance|se termin\w+|cess\w+[^.;]{0,30}effets?|until|ends? on|ending|terminat\w+|up to|through|\bto|\bau|till)"
    r"(?: le| on| la| at midnight on| and including| au| the)?[ ,]*$"
)
_OTHER_MATTER = re.compile(r"deliberation|montant|somme|euros|version|projet du|draft of")
_END_OF_YEAR = re.compile(
    r"(?:jusqu'?a (?:la )?fin (?:de )?(?:l'annee )?|until the end of (?:the year )?)(?P<year>20\d\d)\b"
)
_NO_TERM = re.compile(
    r"duree (?:indeterminee|illimitee)|sans limitation de duree|sans limite de (?:duree|temps)|sans terme|indefinite|unlimited (?:period|duration|term)|has no term|"
    r"no (?:time )?limit|no fixed term|pour toujours(?! des)|remain\w* in force until (?:either|one|it is) "
)

_TACIT_EXCLUDED = re.compile(
    r"(?:aucune|toute|sans|pas de|hors) (?:possibilite de )?tacite reconduction(?: (?:est|etant|sera) exclue?)?|tacite reconduction (?:est |etant )?(?:exclue|interdite)|"
    r"not (?:be )?(?:automatically|tacitly) (?:be )?(?:renewed|extended)|no (?:tacit|automatic) renewal|without (?:tacit|automatic) renewal"
)
_EXCLUDED = re.compile(
    r"(?:ne|n'?)\s?(?:est|sera|se|peut|pourra|pourront|saurait|fera|renouvelle)[^.;]{0,30}(?:renouvel|reconduc|reconduit|prolong|prorog)[^.;]{0,30}"
    r"|(?:sans|aucune?|non) (?:possibilite de )?(?:reconduc|renouvel|prolong)\w*|(?:(?:shall|may|will|is|does)(?: ?not|n.t)|can(?:not| not|.t)) (?:be )?(?:renew|extend|prolong)\w*|not renewable|no renewal"
)
_ONLY_BY = re.compile(r"\bque\b|\bsauf\b|\bunless\b|\bexcept\b|\bonly\b")
_TACIT = re.compile(
    r"tacit\w*|automati\w* (?:be )?(?:renew|extend|renouvel|reconduit|prolong|prorog)\w*|(?:renew|extend|prolong|renouvel|reconduit|prorog)\w* (?:\w+ )?automati\w*|"
    r"de plein droit|by silence|(?:renew|extend)\w* (?:[^.;]{0,60})unless|(?:renouvel|reconduit|prolong)\w*[^.;]{0,60}sauf (?:denonciation|opposition)"
)
_BY_COUNCIL = re.compile(
    r"deliberation|decisions? (?:[a-z]+ )?des? (?:deux |the )?(?:conseil|assembl|instance)|resolution|(?:vote|decision) of (?:both|the|each) |both councils|council decision"
)
_RENEWABLE = re.compile(
    r"renouvelable|reconductible|(?:peut|pourra|pourront|sera|est|se|etre)\b[^.;]{0,30}(?:renouvele(?!m)|reconduit|prolonge|proroge)|renewable|"
    r"(?:may|can|shall|will|is|be|then)\b[^.;]{0,20}(?:renewed|extended|prolonged)|reconduction (?:tacite|expresse)|tacite reconduction|se reconduit"
)
_SAME_LENGTH = re.compile(
    r"(?:pour |de )?(?:la |une )?(?:meme (?:duree|periode)|(?:duree|periode)s? (?:identique|equivalente|egale)s?)|(?:the )?same (?:length|period|duration|term)|"
    r"(?:a |for )(?:further |additional )?(?:like|equal|equivalent|identical) (?:period|term)s?|periods? of equal (?:length|duration)"
)
_MORE = re.compile(
    rf"{_RENEWING}[^.;]{{0,40}}?(?:for|pour|de) (?P<count>{NUMBER}) (?:more|further|autres|de plus)\b(?! [a-z])"
)
_YEARLY = re.compile(r"d'annee en annee|chaque annee|from year to year|year by year|annuellement|annually")
_TIMES = re.compile(
    r"(?P<once>une (?:seule )?fois\b|\bonce\b|a single time|one (?:more|further) (?:time|term|period))|(?P<twice>\btwice\b)|"
    r"(?P<count>deux|trois|quatre|cinq|two|three|four|five|\d)(?: \(\d\))? (?:fois|times|reconductions|renouvellements|renewals|extensions|(?:further|additional|successive) (?:periods|terms))"
)
_WORDS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "two": 2, "three": 3, "four": 4, "five": 5}


@dataclass(frozen=True, slots=True)
class Terms:
    """What an agreement says about its duration; every field as in ``Agreement``."""

    duration: Fact[str] | None
    unlimited: Fact[bool] | None
    runs_from: Fact[str] | None
    starts_on: Fact[date] | None
    ends_on: Fact[date] | None
    renewal: Fact[str] | None
    renewal_duration: Fact[str] | None
    renewal_count: Fact[int] | None
    notice: Fact[str] | None
    termination: Fact[str] | None


@dataclass(frozen=True, slots=True)
class _Length:
    """A length of time in a sentence, and what it is the length of: "term", "renewal" or "notice"."""

    role: str
    weight: int
    duration: Duration
    statement: Statement

    @property
    def span(self) -> tuple[int, int]:
        return self.statement.start + self.duration.start, self.statement.start + self.duration.end


def terms(view: View) -> Terms:
    """Read how long an agreement lasts."""
    lengths = tuple(_lengths(view))
    term = max((length for length in lengths if length.role == "term"), key=lambda one: one.weight, default=None)
    duration = view.fact(term.duration.value, *term.span) if term else None
    starts_on = _starts_on(view)
    renewal = _renewal(view)
    return Terms(
        duration=duration,
        unlimited=None if term else _unlimited(view),
        runs_from=_runs_from(view, term, starts_on),
        starts_on=starts_on,
        ends_on=_ends_on(view),
        renewal=renewal,
        renewal_duration=_renewal_duration(view, lengths, duration) if renewal and renewal.value != "none" else None,
        renewal_count=_renewal_count(view) if renewal and renewal.value != "none" else None,
        notice=_first(view, lengths, "notice"),
        termination=_termination(view),
    )


def _lengths(view: View) -> Iterator[_Length]:
    for statement in view.clauses:
        for duration in find_durations(statement.folded):
            role, weight = _role(statement, duration)
            if weight > 1:
                yield _Length(role, weight, duration, statement)


def _role(statement: Statement, duration: Duration) -> tuple[str, int]:
    """Tell what a length of time measures, and how many signs say so; below two it is not asserted."""
    before, after = statement.folded[: duration.start][-170:], statement.folded[duration.end :][:60]
    if _in_notice_section(statement):
        return "notice", 3 if _CHANGED_TO.search(before) else 2
    if (
        _NOTICE_AFTER.match(after)
        or _TAKES_EFFECT_AFTER.search(before)
        or ("preavis" in before[-60:])
        or ("notice" in before[-40:])
    ):
        return "notice", 2 if _ENDING.search(statement.folded) or _in_term_section(statement) else 0
    if re.search(rf"{_RENEWING}[^.;]*$", before):
        return "renewal", 2
    if _ENDING.search(statement.folded) and _NOTICE_BEFORE.search(before) and not re.search(_LASTING, before):
        return "notice", 2
    weight = 2 * _in_term_section(statement)
    weight += bool(re.search(rf"{_AGREEMENT}[^.;]{{0,110}}$", before))
    weight += bool(re.search(rf"{_LASTING}[^.;]{{0,70}}$", before))
    weight += bool(re.match(rf"^[^.;]{{0,20}}{_COUNTS_FROM}\b", after))
    return "term", weight if re.search(_LASTING, before) or weight > 2 else 0


def _in_term_section(statement: Statement) -> bool:
    return bool(statement.section and _TERM_SECTION.search(fold(statement.section.title)))


def _in_notice_section(statement: Statement) -> bool:
    return bool(statement.section and _NOTICE_SECTION.search(fold(statement.section.title)))


def _first(view: View, lengths: tuple[_Length, ...], role: str) -> Fact[str] | None:
    found = max((length for length in lengths if length.role == role), key=lambda one: one.weight, default=None)
    return view.fact(found.duration.value, *found.span) if found else None


def _unlimited(view: View) -> Fact[bool] | None:
    match = _NO_TERM.search(view.folded)
    return view.fact(True, *match.span()) if match else None


def _runs_from(view: View, term: _Length | None, starts_on: Fact[date] | None) -> Fact[str] | None:
    """Tell what the duration counts from: what its own sentence says, else the entry into force beside it."""
    if term is None:
        return None
    for statement in (term.statement, *_neighbours(view, term.statement)):
        begins = _FORCE.search(statement.folded)
        for name, words in _FROM:
            match = re.search(rf"\b{_COUNTS_FROM}\b[^.;]{{0,45}}?{words}", statement.folded)
            if match and (name in ("signature", "notification") or not begins):
                return view.fact(name, statement.start + match.start(), statement.start + match.end())
        if begins and not find_dates(statement.folded):
            return view.fact("entry_into_force", statement.start + begins.start(), statement.start + begins.end())
        if starts_on and _overlaps(view, starts_on, statement):
            return starts_on.model_copy(update={"value": "date"})
    return None


def _neighbours(view: View, statement: Statement) -> Iterator[Statement]:
    """Yield the other sentences of the same section."""
    return (other for other in view.clauses if other.section is statement.section and other is not statement)


def _overlaps(view: View, fact: Fact[date], statement: Statement) -> bool:
    start, end = view.region(fact.source.span)
    return start < statement.end and statement.start < end


def _starts_on(view: View) -> Fact[date] | None:
    return next(_bounds(view, _STARTING), None)


def _ends_on(view: View) -> Fact[date] | None:
    year = _END_OF_YEAR.search(view.folded)
    stated = next(_bounds(view, _STOPPING), None)
    if stated or not year:
        return stated
    return view.fact(date(int(year["year"]), 12, 31), *year.span())


def _bounds(view: View, cue: re.Pattern[str]) -> Iterator[Fact[date]]:
    """Yield the days that stand after words of beginning or ending, in sentences on the life of the agreement."""
    for statement in view.clauses:
        if not (
            _in_term_section(statement)
            or re.search(rf"{_AGREEMENT}[^;]*{_LASTING}|{_AGREEMENT}[^;]*(?:\bends?\b|cesse|\bfin\b)", statement.folded)
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
        re.search(r"\b(?:du|from|between|entre le)(?: the)? $", before)
        and re.match(r" ?(?:au|to|until|jusqu|and|et le)\b", after)
    )


def _renewal(view: View) -> Fact[str] | None:
    for statement in view.clauses:
        value = _renewal_kind(statement)
        match = re.search(_RENEWING, statement.folded)
        if value and match:
            return view.fact(value, statement.start + match.start(), statement.start + match.end())
    return None


def _renewal_kind(statement: Statement) -> str | None:
    """Tell how an agreement is renewed by one sentence; ``None`` where it speaks of something else."""
    words = _TACIT_EXCLUDED.sub(" ", statement.folded)
    only_tacit_excluded = words != statement.folded
    if _EXCLUDED.search(words) and not _ONLY_BY.search(words):
        return "none"
    if not (_RENEWABLE.search(words) or (_ONLY_BY.search(words) and _EXCLUDED.search(words))):
        return "none" if only_tacit_excluded else None
    if not (_in_term_section(statement) or re.search(_AGREEMENT, words)):
        return None
    if _TACIT.search(words):
        return "tacit"
    return "deliberation" if _BY_COUNCIL.search(words) else "express"


def _renewal_duration(view: View, lengths: tuple[_Length, ...], duration: Fact[str] | None) -> Fact[str] | None:
    for statement in view.clauses:
        if not re.search(_RENEWING, statement.folded) or _renewal_kind(statement) in (None, "none"):
            continue
        yearly, same = _YEARLY.search(statement.folded), _SAME_LENGTH.search(statement.folded)
        if yearly:
            return view.fact("P1Y", statement.start + yearly.start(), statement.start + yearly.end())
        if same and duration:
            return view.fact(duration.value, statement.start + same.start(), statement.start + same.end())
    return _first(view, lengths, "renewal") or _so_many_more(view, lengths)


def _so_many_more(view: View, lengths: tuple[_Length, ...]) -> Fact[str] | None:
    """Understand "for six years, renewed for three more" by the unit of the duration before."""
    for length in lengths:
        match = _MORE.search(length.statement.folded, length.duration.end) if length.role == "term" else None
        count = parse_number(match["count"]) if match else None
        if match and count:
            return view.fact(
                f"P{count}{length.duration.value[-1]}", length.span[0], length.statement.start + match.end()
            )
    return None


def _renewal_count(view: View) -> Fact[int] | None:
    for statement in view.clauses:
        match = _TIMES.search(statement.folded)
        if match and re.search(_RENEWING, statement.folded) and _renewal_kind(statement):
            count = 1 if match["once"] else 2 if match["twice"] else _count(match["count"])
            return view.fact(count, statement.start + match.start(), statement.start + match.end())
    return None


def _count(word: str) -> int:
    return int(word) if word.isdecimal() else _WORDS[word]


def _termination(view: View) -> Fact[str] | None:
    for statement in view.clauses:
        match = _END_CLAUSE.search(statement.folded)
        if match:
            fact = view.fact("", statement.start + match.start(), statement.start + match.end())
            return fact.model_copy(update={"value": " ".join(fact.quote.split())})
    return None
