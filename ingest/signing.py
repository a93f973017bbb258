"""When and where an agreement was signed, or which blank was left for it; and which council vote authorised it.

A vote is not a signature, and the date of an earlier agreement that is recalled is not this
one's: a date counts only beside words of signing this text, and a vote only beside words of voting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.clean import searchable
from ingest.dates import find_dates
from ingest.lines import lines
from ingest.names import PLACE
from ingest.places import language_code
from ingest.signature_block import cells_of
from ingest.signing_blank import signature_blank
from ingest.types import Fact, Span
from ingest.view import View

_SIGNED = (
    r"(?:faite?s?|signe[es]*|prete[es]*|passe[es]*|etabli[es]*|conclu[es]*|done|signed|given|made|"
    r"executed|concluded|sworn|sealed|agreed|drawn up|dated|adopted|adopte[es]*|donnee?s?|redige[es]*|"
    r"dresse[es]*|proclaimed)"
)
_COPIES = (
    r"(?:,? (?:et|and) (?:signe[es]*|passe[es]*|signed|executed|dated))?"
    r"(?:,? (?:en|in) (?:[a-z0-9()-]+ ){0,3}?(?:exemplaires?|originaux|originals?|copies|duplicate|"
    r"triplicate|counterparts)[a-z ,]{0,60}?)?"
    r"(?:,? (?:en|in) (?:langues?|the) [a-z]+(?: (?:et|and) [a-z]+)?(?: languages?)?)?"
)
_OPENING = re.compile(
    rf"(?<![a-z'-])(?:ainsi |thus )?(?P<verb>{_SIGNED})(?: under (?:our|their) hands?(?: and seals?)?)?{_COPIES},?\s"
    r"(?P<at>a|at|in|on|au|le|ce|the|this|�|en(?= l'hotel| la mairie| mairie))(?= |,|_|\.)"
)
_AT = re.compile(
    r"(?<![\w'’])(?:à|A|À|a|[Aa]t|[Ii]n|�|à l['’]) ?(?:the (?:[Cc]ity|[Tt]own) of |la [Vv]ille de )?(?P<place>"
    r"(?:La |Le |Les )?" + PLACE + ")"
)
_HALL = r"(?:h[ôo]tel de [Vv]ille|mairie|[Tt]own [Hh]all|[Cc]ity [Hh]all)"
_FURTHER_ON = re.compile(
    rf"\b(?:at|in(?: the (?:[Cc]ity|[Tt]own) of)?|à|{_HALL} (?:de|d['’]|of)) ?(?P<place>{PLACE}),?"
    r"\s(?:this|on|the|le)\b"
)
_AFTER_HALL = re.compile(rf"\bat the (?:[A-Z]\w+ ?)+, (?P<place>{PLACE}),? (?:this|on|the)\b")
_WHERE = re.compile(
    rf"(?:(?<!\w)(?:à|À|A|a|at) |(?:(?i:{_HALL}|maison commune|[ée]cole publique|salle des f[êe]tes|council chamber)"
    rf"[^,;\n]{{0,40}}? (?:de |d['’]|of )))(?P<place>{PLACE})"
)
_IN_THE_YEAR = re.compile(
    r"(?<![\w'])(?:l'an (?=(?:de grace )?(?:mil|deux|\d{4}))|on this (?=[a-z0-9 ]{3,40} (?:day )?of ))"
)
_AS_ABOVE = re.compile(
    r"(?:les |the |le )?(?:jour|day)s?(?:,? (?:mois|month))?(?:,? (?:et|and))? (?:an|annee|"
    r"year)\b,?(?: (?:que dessus|susdits?|"
    r"ci-dessus|(?:first |last )?(?:above|herein|before)))"
)
_BEFORE_ABOVE = re.compile(rf"(?<!\w)(?:à|À|A|a|at) (?P<place>{PLACE}),? $")
_PLACE_LABEL = re.compile(rf"\b(?:Lieu|Place)(?: de (?:la )?signature| of signature)? ?: ?(?P<place>{PLACE})")
_HANDS = re.compile(
    r"\b(?:set|affixed) (?:their|our) (?:hands?|signatures?|seals?)(?: and seals?)?(?: hereto)?,? (?=at|in|on|this)"
    r"|\bas witness (?:the|our|their) hands?(?: and seals?)?(?: of [a-z ]{3,40}?)? (?=at |in |on |this )"
    r"|\bappos\w+ (?:leurs?|ses|nos) (?:signatures?|sceaux?|seings?)[^.;\n]{0,40}?,? (?=a |au |en |le |ce )"
)
_HERE = re.compile(r"\b(?:ont signe|have signed|ont adopte|reunies? a|assembled at|meeting (?:in|at))\b")
_PLACE_AND_DAY = re.compile(rf"(?P<place>{PLACE}), (?:le|the|on) (?=\d|[a-z])")
_PLACE_BEFORE_DAY = re.compile(rf"(?P<place>{PLACE}), (?=\d)")
_LAST = 0.7  # part of a text after which a lone day is that of its signature
_DONE = r"(?:made|dated|entered into|executed|signed|concluded)"
_THIS_TEXT_IS = re.compile(
    r"\bthis [a-z ]{0,40}(?:agreement|memorandum|charter|protocol|convention|declaration|pact|deed|mou|"
    r"compact|understanding)(?: ?\([^()]{3,90}\),?)?(?: is| was)? (?:hereby )?"
    rf"{_DONE}(?:(?:,| and|, and) {_DONE})*(?: for reference)?(?: on| this| as of| the)*"
)
_FORMULA = re.compile(r"(?i:dont acte|ainsi|thus|en foi de quoi),?$")
_SIGNERS = re.compile(
    r"\b(?:ont|avons|have|has|a|et|and|texte|acte|ete|fut|est|is|was|been)(?: hereunto| dument)? $"
)  # "the parties have signed at"
_LONE_DAY = re.compile(
    rf"^(?:(?:[Dd]ate(?: de (?:la )?signature| of signature| signed)?|[Ss]igned on|[Pp]lace and date|"
    rf"[Ll]ieu et date) ?: *)?(?:(?:À |A |At |à |In |En |V )?(?P<place>{PLACE}),? )?(?:le|"
    rf"the|on|this|ce|Le|On)? ?"
    r"(?P<day>\d[^\n]{5,28})$"
)
_OPENING_DAY = 1500  # characters in which an act that tells how it was passed begins
_TAIL = 0.55  # a signature stands in the last part of a text, or under its title
_HEAD = 500
_UNDER_TITLE = 700  # characters in which "this Agreement is made" stands

_VOTE = re.compile(
    r"deliberation|delibere|resolution|decision (?:of|no|n°|du conseil)|conseil (?:municipal|"
    r"communautaire|communal|metropolitain|departemental|regional)|"
    r"(?:council|conseil|assembl\w+|board|corporation)\b[^.;]{0,40}\b(?:meeting|session|seance|sitting)\b|"
    r"council (?:decision|vote|minute|meeting)|\bcabinet\b|general assembly|cabildo|gemeinderat|(?:city|town|"
    r"borough|municipal|county) council"
)
_TO_AUTHORISE = re.compile(
    r",? ?(?:(?:has |have |a |ont )?(?:resolved|decided|voted|agreed|decide|resolu|vote) (?:that|to|de|d'|"
    r"que)\b[^.;]{0,60}"
    r"\b(?:agreement|convention|accord|charter|charte|sign\w*|enter\w*|conclu\w*)|to (?:authori[sz]e|approve)|"
    r"authori[sz]ing|approving|autorisant|approuvant|habilitant|"
    r"portant autorisation|(?:which |that |it )?(?:gave|gives|has given|having given) (?:its )?(?:authority|consent|"
    r"approval)|"
    r"(?:lequel |laquelle |qui )?(?:a autorise|autorise|a approuve|approuve|donne pouvoir))"
)
_AUTHORISING = re.compile(
    r"en vertu|autoris|habilit|pouvoir de signer|mandat|delibere|vu (?:la|les) deliberation|pursuant|"
    r"under (?:a|the) (?:resolution|decision)|authori[sz]|aux termes d|"
    r"conformement (?:a|aux)|en (?:execution|application)|having regard to|by (?:authority|virtue)|"
    r"under (?:the authority|"
    r"council)|in pursuance|empowered|by (?:a )?(?:resolution|decision|vote)|in accordance with (?:a |"
    r"the )?(?:resolution|"
    r"decision)|par deliberation|approuve|approved"
)


@dataclass(frozen=True, slots=True)
class Signing:
    """What an agreement says about its signature; every field as in ``Agreement``."""

    signed_on: Fact[date] | None
    signed_at: Fact[str] | None
    blank: Fact[str] | None


def signing(view: View) -> Signing:
    """Read day and place of signature; where several parties signed on several days, the last one counts."""
    signed = [day for start, _, end in _clauses(view) for day in _days(view, start, end)]
    blank = None if signed else signature_blank(view)
    return Signing(
        signed_on=max(signed, key=lambda fact: fact.value, default=None),
        signed_at=_above(view) or next(_places(view), None) or _labelled_place(view),
        blank=blank,
    )


def authorised_on(view: View) -> Fact[date] | None:
    """Read the day on which a council authorised the signature."""
    for day in find_dates(view.text):
        before, after = view.folded[max(0, day.start - 170) : day.start], view.folded[day.end : day.end + 60]
        before = re.split(r"[;]|(?<=\w\w)(?<!\bno)(?<!\bnum)\. ", before)[-1]
        said = _AUTHORISING.search(before) or _TO_AUTHORISE.match(after)
        if _VOTE.search(before + after[:25]) and said and not _signing_words(before):
            return view.fact(day.value, day.start, day.end)
    return None


def _signing_words(before: str) -> bool:
    return bool(re.search(r"(?:signe[es]* (?:a|le|en)|signed (?:in|on|at))[^.;]{0,40}$", before))


def _clauses(view: View) -> Iterator[tuple[int, int, int]]:
    """Yield where words of signing this text stand: at its end, or in the lines under its title.

    Each with the offset at which a place of signature would stand, and the end of the clause.
    """
    tail = int(_TAIL * len(view.text))
    for match in _THIS_TEXT_IS.finditer(view.folded, 0, _UNDER_TITLE):
        yield match.start(), match.end(), _stop(view, match.end())
    for match in _OPENING.finditer(view.folded):
        in_place = match.start() > tail or match.start() < _HEAD or _this_text(view, match.start())
        signers = match.start() > tail and _SIGNERS.search(view.folded[: match.start()][-60:])
        if in_place and (signers or _begins(view, match.start())):
            yield match.start(), match.start("at"), _stop(view, match.end())
    for match in _IN_THE_YEAR.finditer(view.folded, 0, _OPENING_DAY):
        yield match.start(), match.start(), _stop(view, match.end())
    for match in _HANDS.finditer(view.folded, tail):
        yield match.start(), match.end(), _stop(view, match.end())
    for match in _PLACE_AND_DAY.finditer(view.text, tail):
        day = next(iter(find_dates(view.text[match.end() : match.end() + 40])), None)
        if _begins(view, match.start()) and day and day.start < 12:
            yield match.start(), match.start(), _stop(view, match.end())
    yield from _lone_days(view)


def _lone_days(view: View) -> Iterator[tuple[int, int, int]]:
    """Yield the lines near the end that hold nothing but a day, with or without a place: "Arvel, 3 May 2010"."""
    text = view.document.text
    for line in lines(text, int(_LAST * len(text))):
        for first, last in cells_of(line.text):
            match = _LONE_DAY.match(searchable(line.text[first:last]))
            day = next(iter(find_dates(match["day"])), None) if match else None
            if match and day and day.start == 0 and day.end == len(match["day"].rstrip(" .")):
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


def _days(view: View, start: int, end: int) -> Iterator[Fact[date]]:
    for day in find_dates(view.text[start:end]):
        yield view.fact(day.value, start, start + day.end)


def _places(view: View) -> Iterator[Fact[str]]:
    for start, at, end in _clauses(view):
        day = next(iter(find_dates(view.text[at : at + 60])), None)
        after_day = _after_commas(view.text, at + day.end) if day and day.start < 16 else at
        match = (
            _AT.match(view.text, at, end)
            or _AT.match(view.text, after_day, end)
            or _PLACE_AND_DAY.match(view.text, at, end)
            or _PLACE_BEFORE_DAY.match(view.text, at, end)
            or _FURTHER_ON.search(view.text, at, end)
            or _AFTER_HALL.search(view.text, at, end)
            or (_WHERE.search(view.text, at, end) if _IN_THE_YEAR.match(view.folded, at) else None)
        )
        if match and language_code(match["place"]) is None and not find_dates(match["place"]):
            yield view.fact(match["place"], start, match.end("place"))


def _above(view: View) -> Fact[str] | None:
    """Return the place beside "the day and year first above written"."""
    for match in _AS_ABOVE.finditer(view.folded, int(_TAIL * len(view.text))):
        start = max(0, match.start() - 60)
        place = _BEFORE_ABOVE.search(view.text[start : match.start()])
        if place:
            return view.fact(place["place"], start + place.start("place"), match.end())
    return None


def _labelled_place(view: View) -> Fact[str] | None:
    """Return the place in a form at the end: "Place of signature: X"."""
    match = _PLACE_LABEL.search(view.text, int(_TAIL * len(view.text)))
    if not match:
        return None
    end = view.line_end(*match.span("place"))
    return view.exact(view.text[match.start("place") : end], match.start(), end)


def _after_commas(text: str, offset: int) -> int:
    return offset + len(text[offset:]) - len(text[offset:].lstrip(", "))
