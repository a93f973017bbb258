"""The clause on ending an agreement early: words of leaving beside what a party may, wishes or is free to do.

What such words are is told here for all who look for them; the length of the notice is left to ``lengths.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.acts import ACT
from ingest.types import Fact
from ingest.view import Statement, View

_OBJECT = (
    rf"(?:{ACT}s?|texte|lien|liens|alliance|presentes?|collaboration|cooperation|relations?|relationship|link|"
    rf"twinning|bond|"
    r"tie|understanding|deed|instrument|friendship|amitie|union|alliance|participation)"
)
_THIS = r"(?:(?:the|this|that|la|le|les|l'|du|des|de la|au|aux|a la|a l'|cette?|present\w*|said|its|their|sa|son) ?)*"
_THING = rf"(?:{_THIS}(?:[a-z]+ ){{0,2}}?{_OBJECT}|it\b|them\b|y\b)"
_WISH_FR = r"(?:veu\w+|voudr\w+|souhait\w+|desir\w+|entend\w*|decid\w+|viendrait a|choisi\w+ d[e'])"
LEAVING = (
    r"repren\w+ (?:sa|leur) liberte|(?:peut|pourra|pourrait) cesser|prendre fin (?:avant|a la demande)|"
    r"resign\w* from|\b(?:be|being) (?:ended|stopped|wound up|given up)\b|"
    r"resili\w+|denonc\w+|(?:mett\w+|mis|met)(?: un)? (?:terme|fin)\b|se retir\w+|s'en retir\w+|\bretrait\b|"
    r"desengag\w+|(?:se|s'en) (?:degag|deli|depart|desist|detach)\w+|\bromp\w*|\brupture|y renoncer|"
    rf"renonc\w+ a {_THING}|quitt(?!ance)\w+|(?:s'?en |en )sort\w+|\bsortir (?:de|du)\b|s'en (?:va|aller|aille)\b|"
    r"dissou\w+|dissolution|prend\w* fin (?:avant|par anticipation)|fin anticipee|se separ\w+|"
    rf"ne {_WISH_FR} plus|{_WISH_FR} (?:[a-z']+ ){{0,3}}?(?:arret\w+|cesser|en rester la|interrompre|partir)|"
    r"terminat\w+|terminable|withdraw\w*|denounc\w*|cancel\w*|rescind\w*|discontinu\w*|dissol\w*|secede|"
    rf"determin(?:e|ed|able|ation|ing) (?:of )?{_THING}|revok\w+|revocation|relinquish\w*|repudiat\w*|"
    rf"(?:bring|brings|brought|put|puts|putting|bringing)\b[^.;]{{0,40}}\b(?:to an end|an end to|to a close|"
    rf"a stop to)|"
    rf"\b(?:end|ends|ending|leave|leaves|leaving|sever|severs|severing|quit|quits|close|wind up) (?!of\b|at\b|"
    rf"on\b|in\b){_THING}|"
    r"\bto (?:leave|quit|stop|sever)\b|\bmay end\b|(?:step|steps|stepping|walk|walks|back|backs|pull|pulls|drop|"
    r"drops|opt|opts) "
    r"(?:away|out|down|back)\b|call\w* (?:it|[a-z ]{3,25}) off|wants? out|wish\w* out|"
    r"(?:want|wish|desire|choose|decide|like)\w* to (?:go|part|come out|withdraw|retire)\b|part company|"
    r"(?:be|is|being) (?:released|relieved|discharged) (?:from|of)|no longer (?:wish|want|desire|intend)\w*|"
    r"ceas\w+ to (?:be a party|participate|take part)|give up (?:the|this)"
)
"""Words for ending an agreement or leaving it, as a pattern on folded text."""
_MAY = (
    r"(?:peu(?:t|vent)|pourr\w+|puiss\w+|faculte|loisible|libres?|liberte|droit|maitre(?:sse)?s?|possibilite|"
    r"autorise|"
    r"chacune?|chaque|desireu\w+|viendrait|\bqui\b|"
    rf"whichever|(?:town|city|party|partner|side|signatory|municipality|borough) (?:which|who|that)|{_WISH_FR}|"
    rf"\bsi l'une?|\bs'il plait|sera|seront|"
    r"minded|resolved|may|might|can|could|wish\w*|wants?|desir\w*|intend\w*|needs?|option|free|liberty|right|"
    r"open to|entitled|"
    r"decid\w+|"
    r"vote|either|whoever|should (?:one|either|any)|shall be|will be|power|if one|if either)"
)
_SURE = re.compile(rf"\b{_MAY}\b[^.;]{{0,90}}?\b(?:{LEAVING})")
_AFTER = re.compile(  # "terminable by either side", "la denonciation par l'une des villes"
    rf"\b(?:{LEAVING})[^.;]{{0,40}}\b(?:by|par|from|de la part d|on the part of)\b[^.;]{{0,12}}"
    r"\b(?:either|any|one|each|a|l'une?|chacune?|une?|its|sa|son)\b"
)
_OTHER_WORDS = re.compile(
    r"(?:peut|pourra|pourrait) cesser\b|resiliee?\b|denoncee?\b|s'en va|rompue? de plein droit|en cas de manquement|"
    r"shall lapse(?! (?:after|at|on|upon|when)\b)|retrait anticipe|tout retrait|any withdrawal|"
    r"toute (?:denonciation|rupture)|"
    r"cesse de plein droit|"
    r"resiliation|early termination|right to terminate|\btermination\b|notice of (?:withdrawal|termination)|"
    r"(?:lettre|avis|preavis|notification) de (?:denonciation|retrait|rupture)|prend\w* fin (?:avant|"
    r"par anticipation)|"
    r"dissoute?\b|denonciation|dissolved|discontinued|wants? out"
)
_NOT_BUT = re.compile(
    r"(?:sauf|faute d|a defaut d|en l'absence d|sans|unless|in (?:the )?absence of|failing)[^.;,]{0,70}$"
)  # "failing which", on renewal
_PAST = re.compile(
    r"n'(?:a|ont) (?:jamais|pas) ete|(?:has|have|was|were) (?:never|not) |\b(?:a|ont|avait|avaient) ete (?:resili|"
    r"denonc)"
)
_A_DAY = re.compile(r"(?:terminat\w+|determin\w+) (?:on|at|upon) [^.;]{0,24}\d{4}|fin (?:au|le) \d")
_OUTLIVING = re.compile(
    r"(?:after|following|surviv\w*|beyond|apres|despite|notwithstanding|nonobstant)(?: the| la| any)? $"
)
_OF_SOMETHING_ELSE = re.compile(
    r"(?:cancel\w*|discontinu\w*|arret\w+|withdraw\w*|annul\w*) (?:[a-z']+ ){0,3}?"
    r"(?:visits?|exchanges?|visites?|sejours?|funds?|money|sums?|trip|stay|credits?)\b"
)


def termination(view: View) -> Fact[str] | None:
    """Find the clause on early termination: first what a party may do, then any other words of ending."""
    for pattern in (_SURE, _AFTER, _OTHER_WORDS):
        for statement, match in _matches(view, pattern):
            fact = view.fact("", statement.start + match.start(), statement.start + match.end())
            return fact.model_copy(update={"value": " ".join(fact.quote.split())})
    return None


def _matches(view: View, pattern: re.Pattern[str]) -> Iterator[tuple[Statement, re.Match[str]]]:
    for statement in view.clauses:
        match = None if _is_told(statement) else pattern.search(statement.folded)
        if match and not _is_besides(statement.folded, match):
            yield statement, match


def _is_told(statement: Statement) -> bool:
    """Tell what an earlier agreement came to from what this one lays down."""
    return bool((statement.section and statement.section.kind == "preamble") or _PAST.search(statement.folded))


def _is_besides(folded: str, match: re.Match[str]) -> bool:
    """Tell an exception to a renewal, a last day, or the end of a visit from the end of the agreement."""
    return bool(
        _NOT_BUT.search(folded[: match.end()])
        or _A_DAY.search(folded, match.start())
        or _OUTLIVING.search(folded[: match.start()])
        or _OF_SOMETHING_ELSE.search(folded, match.start(), match.end() + 40)
    )
