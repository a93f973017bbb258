"""Where a text tells of its own signature: at its end, in the lines under its title, or in lines of a day alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ingest.clean import searchable
from ingest.dates import find_dates
from ingest.fold import fold
from ingest.lines import lines
from ingest.names import PLACE
from ingest.signature_block import cells_of
from ingest.types import Span
from ingest.view import View

_SIGNED = (
    r"(?:faite?s?|signe[es]*|prete[es]*|passe[es]*|etabli[es]*|conclu[es]*|done|signed|given|made|"
    r"executed|concluded|sworn|sealed|agreed|drawn up|dated|adopted|adopte[es]*|donnee?s?|redige[es]*|"
    r"dresse[es]*|proclaimed|proclame[es]*|acte|arrete[es]*|delivered|(?:signed, )?sealed and delivered|ratified|"
    r"subscribed|souscrite?s?|"
    r"scelle[es]*)"
)
_COPIES = (
    r"(?:,? (?:et|and) (?:signe[es]*|passe[es]*|signed|executed|dated))?"
    r"(?:,? (?:en|in) (?:[a-z0-9()-]+ ){0,3}?(?:exemplaires?|originaux|originals?|copies|duplicate|"
    r"triplicate|counterparts)[a-z ,]{0,60}?)?"
    r"(?:,? (?:en|in) (?:langues?|the) [a-z]+(?: (?:et|and) [a-z]+)?(?: languages?)?)?"
)
_OPENING = re.compile(
    rf"(?<![a-z'-])(?:ainsi |thus |dont )?(?P<verb>{_SIGNED})(?: under (?:our|"
    rf"their) hands?(?: and seals?)?)?{_COPIES},?\s"
    r"(?P<at>a|at|in|on|au|le|ce|the|this|�|from|dans|en(?= l'hotel| la | mairie))(?= |,|_|\.)"
)
IN_THE_YEAR = re.compile(
    r"(?<![\w'])(?:l'an (?=(?:de grace )?(?:mil|deux|\d{4}))|on this (?=[a-z0-9 ]{3,40} (?:day )?of ))"
)
_HANDS = re.compile(
    r"\b(?:set|affixed) (?:their|our) (?:hands?|signatures?|seals?)(?: and seals?)?(?: hereto)?,? (?=at|in|on|this)"
    r"|\bas witness (?:the|our|their) hands?(?: and seals?)?(?: of [a-z ]{3,40}?)? (?=at |in |on |this )"
    r"|\bappos\w+ (?:leurs?|ses|nos) (?:signatures?|sceaux?|seings?)[^.;\n]{0,40}?,? (?=a |au |en |le |ce )"
)
_FAR = re.compile(rf"(?<![a-z'-])(?:ainsi |thus |dont )?(?:{_SIGNED})\b[^.;\n]{{5,140}}")
_NO_SIGNING = re.compile(
    r"\b(?:duree|period|term|from|a compter|jusqu|until|council|conseil|deliber|remplac|replac|convention (?:du|"
    r"signee)|"
    r"(?:agreement|charter|convention|memorandum) (?:of|signed|dated)|available|notice|effect|effet)"
)
WEEKDAY = (
    r"(?:(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
    r"dimanche))"
)
PLACE_AND_DAY = re.compile(rf"(?P<place>{PLACE}), (?:le|the|on) (?=\d|[a-z])")
_LAST = 0.7  # part of a text after which a lone day is that of its signature
_DONE = r"(?:made|dated|entered into|executed|signed|concluded)"
_THIS_TEXT_IS = re.compile(
    r"\bthis [a-z ]{0,40}(?:agreement|memorandum|charter|protocol|convention|declaration|pact|deed|mou|"
    r"compact|understanding)(?: ?\([^()]{3,90}\),?)?(?:,| is| was)? (?:hereby )?"
    rf"{_DONE}(?:(?:,| and|, and) {_DONE})*(?: for reference)?(?: on| this| as of| the)*"
)
_FORMULA = re.compile(r"(?i:dont acte|ainsi|thus|en foi de quoi),?$")
_SIGNERS = re.compile(
    r"\b(?:ont|avons|have|has|a|et|and|texte|acte|ete|fut|est|is|was|been)(?: hereunto| dument)? $"
)  # "the parties have signed at"
_LONE_DAY = re.compile(
    rf"^(?:(?:[Dd]ate(?: de (?:la )?signature| of (?:signature|agreement|signing)| signed| de l['’]accord)?|"
    rf"[Ss]igned on|[Pp]lace and date|"
    rf"[Ll]ieu et date) ?: *)?(?:(?:À |A |At |à |In |En |V )?(?P<place>{PLACE}),? )?(?:le|"
    rf"the|on|this|ce|Le|On)? ?(?:{WEEKDAY},? (?:the |le )?)?"
    r"(?P<day>[^\W_][^\n]{5,60})$"
)
_OPENING_DAY = 1500  # characters in which an act that tells how it was passed begins
TAIL = 0.55  # a signature stands in the last part of a text, or under its title
_HEAD = 500
_UNDER_TITLE = 700  # characters in which "this Agreement is made" stands
_OTHER_LABEL = re.compile(  # "Effective date:", "Date of review:" beside a day
    r"(?:effective|commenc|start|end\b|ending|expir|review|effet|echeance|debut|fin\b|birth|naissance|approv|vote|"
    r"council|"
    r"conseil|deliberation|resolution|version|print)[^:]{0,30}:\s*$"
)
Clauses = Iterator[tuple[int, int, int]]


def clauses(view: View) -> Clauses:
    """Yield where words of signing this text stand.

    Each with the offset at which a place of signature would stand, and the end of the clause.
    """
    readers: tuple[Callable[[View], Clauses], ...] = (
        _made,
        _opened,
        _far,
        _in_the_year,
        _hands,
        _datelines,
        _lone_days,
    )
    for reader in readers:
        yield from reader(view)


def _made(view: View) -> Clauses:
    """Yield "this Agreement is made" under the title."""
    for match in _THIS_TEXT_IS.finditer(view.folded, 0, _UNDER_TITLE):
        yield match.start(), match.end(), _stop(view, match.end())


def _opened(view: View) -> Clauses:
    """Yield "done in two copies at", "the parties have signed on"."""
    tail = int(TAIL * len(view.text))
    for match in _OPENING.finditer(view.folded):
        in_place = match.start() > tail or match.start() < _HEAD or _this_text(view, match.start())
        signers = match.start() > tail and _SIGNERS.search(view.folded[: match.start()][-60:])
        if in_place and (signers or _begins(view, match.start())):
            yield match.start(), match.start("at"), _stop(view, match.end())


def _far(view: View) -> Clauses:
    """Yield sentences of signing that say first for whom or before whom."""
    for match in _FAR.finditer(view.folded, int(_LAST * len(view.text))):
        if _begins(view, match.start()) and not _NO_SIGNING.search(match.group()):
            yield match.start(), match.start(), _stop(view, match.start())


def _in_the_year(view: View) -> Clauses:
    """Yield "In the year two thousand and one" at the head."""
    for match in IN_THE_YEAR.finditer(view.folded, 0, _OPENING_DAY):
        yield match.start(), match.start(), _stop(view, match.end())


def _hands(view: View) -> Clauses:
    """Yield "have set their hands at"."""
    for match in _HANDS.finditer(view.folded, int(TAIL * len(view.text))):
        yield match.start(), match.end(), _stop(view, match.end())


def _datelines(view: View) -> Clauses:
    """Yield "Yelm, the third of May" where a line or sentence begins."""
    for match in PLACE_AND_DAY.finditer(view.text, int(TAIL * len(view.text))):
        day = next(iter(find_dates(view.text[match.end() : match.end() + 40])), None)
        if _begins(view, match.start()) and day and day.start < 12:
            yield match.start(), match.start(), _stop(view, match.end())


def _lone_days(view: View) -> Clauses:
    """Yield the lines near the end that hold nothing but a day, with or without a place: "Arvel, 3 May 2010"."""
    text = view.document.text
    for line in lines(text, int(_LAST * len(text))):
        for first, last in cells_of(line.text):
            match = _LONE_DAY.match(searchable(line.text[first:last]))
            day = next(iter(find_dates(match["day"])), None) if match else None
            labelled = _OTHER_LABEL.search(fold(line.text[:first]))  # "Effective date:      1 May"
            if match and day and day.start == 0 and day.end == len(match["day"].rstrip(" .")) and not labelled:
                start, end = view.region(Span(start=line.start + first, end=line.start + last))
                yield start, start, end


def _begins(view: View, offset: int) -> bool:
    """Tell whether a line or a sentence begins here."""
    before = view.document.text[: view.stored(offset, offset + 1).start].rstrip(" \t")
    return not before or before[-1] in '\n.;:!»”"|-' or bool(_FORMULA.search(before[-20:]))


def _this_text(view: View, offset: int) -> bool:
    """Signed "by" the parties in the first article: words of signing at the beginning of an article."""
    return view.folded[offset : offset + 160].count(" by ") > 0 and offset < 0.3 * len(view.text)


def _stop(view: View, offset: int) -> int:
    match = re.compile(r"[.;](?: |$)|\n\n").search(view.text, offset)
    return min(match.end() if match else len(view.text), offset + 220)
