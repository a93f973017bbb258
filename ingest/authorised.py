"""Which council vote authorised the signature of an agreement.

A day counts beside words of a council and of leave: that it decided, consented or gave power. The day of another act
that stands nearer ("arrêté du 3 mai", the letter or the earlier agreement of that day) is not the council's.
"""

from __future__ import annotations

import re
from datetime import date

from ingest.dates import find_dates
from ingest.parties import opening_end
from ingest.types import Fact
from ingest.view import View

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
_COUNCIL = re.compile(
    r"\b(?:council|conseil|assembl(?:y|ee)|board of|corporation|municipalite|general body|house of)\b"
)
_LEAVE = re.compile(
    r"\b(?:leave|consent\w*|approv\w*|authori\w+|mandate?|mandated|power|permission|licen[cs]e|assent\w*|sanction\w*|"
    r"aval|"
    r"accord (?:de|donne)|pouvoirs?|autoris\w+|feu vert|habilit\w+|approuv\w+|resolv\w+|resolu\b|vote[sd]?|empower\w*|"
    r"agree[sd]? (?:to|that)|decid\w+|endors\w+|ratif\w+)\b"
)
_ANOTHER_MATTER = re.compile(
    r"\b(?:remplac\w+|replac\w+|abrog\w+|supersed\w+|previous|precedent\w*|former|earlier|ancien\w*|budget\w*|twinned|"
    r"jumele\w*|"
    r"founded|elected|elue?s?|installed|installe\w*|creat\w+|cree\w*|delegation (?:de|of))\b"
)
_ANOTHER_ACT = re.compile(
    r"\b(?:arretes?|avenant|amendment|addendum|annexe?|rapport|report|loi|decret|lettre|ordonnance|circulaire|"
    r"courrier|convention|charte|protocole|law|act|letter|order|decree|"
    r"agreement|charter|protocol|memorandum|pact|pacte|executoire|transmise?|recue?)\b"
    r"(?: (?!conseil|council|deliberation|resolution)[a-z\d'°./-]+){0,4},? (?:du|of|dated|en date du) ?$"
)
_RECORD = re.compile(  # the vote alone, as forms and openings cite it
    r"\b(?:deliberation|resolution|council (?:decision|minute|resolution)|(?:decision|vote) du conseil(?: [a-z]+)?)"
    r"(?: [a-z]+)? ?:? ?(?:(?:n[o°]s?|no|num(?:ero)?|number|ref)\.? ?[\w./-]+)?,? ?(?:du|of|dated|en date du|le|on|"
    r"adopted on)? ?$"
)
BEFORE, AFTER = 170, 110  # characters around a day that are looked at


def authorised_on(view: View) -> Fact[date] | None:
    """Read the day on which a council authorised the signature."""
    opening = opening_end(view)
    for day in find_dates(view.text):
        before = view.folded[max(0, day.start - BEFORE) : day.start]
        before = re.split(r"[;]|(?<=\w\w)(?<!\bno)(?<!\bnum)\. ", before)[-1]
        after = re.split(r"[;.\n]", view.folded[day.end : day.end + AFTER])[0]
        if _signing_words(before) or _ANOTHER_ACT.search(before):
            continue
        if _voted(before, after) or _leave(before, after) or (day.start < opening and _RECORD.search(before)):
            return view.fact(day.value, day.start, day.end)
    return None


def _voted(before: str, after: str) -> bool:
    """Tell words of a council's vote that authorises something."""
    said = _AUTHORISING.search(before) or _TO_AUTHORISE.match(after[:60])
    return bool(said and _VOTE.search(before + after[:25]))


def _leave(before: str, after: str) -> bool:
    """Tell a council that gave leave: "with the consent that the Council gave on"; none for another matter."""
    before = before.rsplit("\n", 1)[-1]
    said = before + after
    return bool(_COUNCIL.search(before) and _LEAVE.search(said) and not _ANOTHER_MATTER.search(said))


def _signing_words(before: str) -> bool:
    return bool(re.search(r"(?:signe[es]* (?:a|le|en)|signed (?:in|on|at))[^.;]{0,40}$", before))
