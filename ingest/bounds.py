"""The first and the last day of an agreement: days beside words of beginning or ending, and ranges of days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ingest.dates import find_dates
from ingest.lengths import AGREEMENT, LASTING
from ingest.term_sections import in_term_section, is_labelled_term
from ingest.types import Fact
from ingest.view import Statement, View

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
    r"s'eteint|ceases? to (?:have effect|apply|be in force)|lapses?|come to an end|comes to an end|"
    r"loses? [^.;]{0,20}|"
    r"(?:last day|dernier jour)(?: (?:of|de|du)(?: [a-z']+){1,4}?)?(?: (?:is|est|sera|shall be|"
    r"will be)(?: fixee? au)?)?|"
    r"until|ends? on|ending|ends?|end date|terminat\w+|determines?|finish\w*|clos\w+|up to|through|thru|\bto|\bau|"
    r"till)"
    r"(?: de la convention| de l'accord| of (?:this|the) agreement)?(?: est| is)?(?: fixee? (?:a|au)| set at)?"
    r"(?:,? (?:de plein droit|automatiquement|sans (?:[a-z'-]+ ){1,6}[a-z'-]+|"
    r"without (?:[a-z'-]+ ){0,4}[a-z'-]+),?){0,2}"
    r"(?:,? (?:au plus tard|at the latest|no later than|automatically|de plein droit|en consequence|accordingly|"
    r"ainsi|"
    r"donc|thus|therefore|des lors|then|par consequent|consequently|normalement|definitivement),?)?"
    r"(?: a la date du| le soir du| a la| le| on| la| at midnight on| (?:a|at) minuit,? le| and including| au| the|"
    r" :)?[ ,:]*$|"
    r"\b(?:jusqu'?a?u?|until|fin|end)\b[^.;]{0,40},? (?:soit|c'est-a-dire|that is(?: to say)?|namely|i\.e\.),? "
    r"(?:jusqu'au |until |le |on |the )*$"
)
_CEASING = re.compile(r"(?:cess|ceas|jusqu|until|\bfin|\bends?|expir|terminat)[^.;]{0,44}$")
_LIFE = re.compile(
    rf"{AGREEMENT}[^;]*(?:{LASTING}|\bends?\b|cesse|ceases?|\bfin\b|expir\w+|echeance|acheve\w*|achevera|termin\w+|"
    r"lapses?|s'eteint|loses|come to an end|comes to an end)|"
    r"(?:expir\w+|effect|effet|end|fin|echeance|term|terme)[^;]{0,20} (?:date )?(?:de la|de l'|of (?:this|the)) ?"
    rf"{AGREEMENT}|\b(?:the|new|present|initial|first|said|this|son|sa|its) (?:term|terme|period|"
    rf"periode)\b[^;]{{0,40}}"
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
_OF_EARLIER = re.compile(
    rf"{AGREEMENT}(?: [a-z'°.-]+){{0,4}}? (?:du|of|dated|signee? le|conclue? le|signed on)(?: the)? (?:\d|"
    rf"premier)[^.;]*?"
    r"(?:echeance|\bterme\b|expir|prend fin|s'acheve|\bends?\b|until|jusqu)"
)
_EXTENDED = re.compile(
    rf"{AGREEMENT}[^;]*\b(?:is|est)(?: hereby)? (?:extended|renewed|prolonged|renouvele|prolonge|reconduit)"
)
_OTHER_MATTER = re.compile(r"deliberation|montant|somme|euros|version|projet du|draft of")
_RANGE_REACH = 30  # characters from a first day to the last of "1 May 2012 to 30 April 2015"
_END_OF_YEAR = re.compile(
    r"(?:jusqu'?(?:a|au) (?:la )?(?:fin|terme|cloture) (?:de )?(?:l'annee )?|"
    r"(?:until|till|to|through) the (?:end|close) of (?:the (?:calendar )?year )?)(?P<year>(?:19|20)\d\d)\b"
)


def starts(view: View) -> Fact[date] | None:
    """Find the stated day on which the agreement takes effect."""
    return next(_bounds(view, _STARTING), None)


def ends(view: View) -> Fact[date] | None:
    """Find the stated day on which the agreement ends, or the end of the year that it lasts until."""
    stated = next(_bounds(view, _STOPPING), None)
    return stated or next(_ends_of_years(view), None)


def _ends_of_years(view: View) -> Iterator[Fact[date]]:
    for statement in view.clauses:
        year = _END_OF_YEAR.search(statement.folded)
        if year and _on_its_life(statement):
            start, stop = statement.start + year.start(), statement.start + year.end()
            yield view.fact(date(int(year["year"]), 12, 31), start, stop)


def _on_its_life(statement: Statement) -> bool:
    """Tell sentences on how long the agreement lasts from recitals and from what became of an earlier one."""
    folded = statement.folded
    if statement.section and statement.section.kind == "preamble" and not is_labelled_term(statement):
        return False
    said = in_term_section(statement) or _EXTENDED.search(folded) or _LIFE.search(folded)
    if _OF_EARLIER.search(folded) and not _EXTENDED.search(folded):
        return False
    return bool(said) and not (_FORMER.search(folded) or _RECITAL.match(folded))


def _bounds(view: View, cue: re.Pattern[str]) -> Iterator[Fact[date]]:
    """Yield the days that stand after words of beginning or ending, in sentences on the life of the agreement."""
    for statement in view.clauses:
        if not _on_its_life(statement):
            continue
        for day in find_dates(statement.folded):
            before = statement.folded[: day.start]
            said = cue.search(before) and not _of_the_other(cue, before)
            said = said or _opens_range(cue, before, statement.folded[day.end :])
            if said and not _OTHER_MATTER.search(before[_last_day(before) :]):
                yield view.fact(day.value, statement.start + day.start, statement.start + day.end)


def _last_day(before: str) -> int:
    """Return where the last day of some words ends: what stands before it belongs to that day."""
    return max((day.end for day in find_dates(before)), default=0)


def _of_the_other(cue: re.Pattern[str], before: str) -> bool:
    """Tell a first day from a last one where words of both stand before it."""
    if cue is _STARTING:
        return bool(_CEASING.search(before))
    return bool(_STARTING.search(before) and not find_dates(before) and not _CEASING.search(before))


def _opens_range(cue: re.Pattern[str], before: str, after: str) -> bool:
    """Tell whether a day is the first of "du ... au ...", "from ... to ..."."""
    if cue is not _STARTING or not re.match(
        r",? ?(?:(?:inclus )?(?:au|to|until|through|jusqu|and|et le)\b|- ?\d)", after
    ):
        return False
    opened = re.search(r"\b(?:du|from|between|entre le|period(?: of)?|periode :?)(?: the)? $", before)
    return bool(opened or find_dates(after[:_RANGE_REACH]))
