"""How annexes are named with their titles: headed, listed, joined by a sentence, as patterns on folded text."""

from __future__ import annotations

import re

WORD = r"(?:annex(?:e|ure)?|appendix|schedule|exhibit|attachment|enclosure|piece(?: jointe)?|document joint)s?"
NUMBER = r"(?:n° ?|no\.? ?|numero )?(?:unique|[ivx]{1,5}|[a-z]|\d{1,2})"
_MARK = r"\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[°.)]+|[-–—•*▪·➢]"
_ARTICLE = r"(?:(?:la|le|les|un|une|des|the|a|an|its|sa|son) |l')?"
_FOLDED_IN = (
    r"(?:joint\w*|joign\w+|annexe[es]*|attached|annexed|appended|scheduled|enclosed|complete\w*|accompagne\w*|"
    r"assorti\w*|supplemented|ci-joint\w*|ci-annexe\w*)"
)
NAMED = re.compile(
    rf"(?:^|(?<=[.;:\n] )|(?<=\n)|(?<=[-–—•*] )|(?<= )(?={WORD} ?-?{NUMBER} ?[:.–—-] ))(?:the )?{WORD}\b"
    rf"(?: ?-?{NUMBER}\b)? ?(?:\([^()\n]{{3,60}}\) ?)?[:.–—-]{{1,2}} ?+(?!{NUMBER}\b[ :.)–—-])"
    rf"(?P<title>(?:(?! {WORD} ?-?{NUMBER} ?[:.–—-] )[^.;\n]){{3,120}})"
)
COMMAED = re.compile(rf"(?<=[:;] ){WORD} ?-?{NUMBER}, {_ARTICLE}(?P<title>[^;.\n,]{{3,90}})(?=[;.]|$)")
BRACKETED = re.compile(rf"(?<!\w){WORD} ?-?{NUMBER} ?\((?P<title>[^()\n]{{8,90}})\)")
ARCHIVED = re.compile(
    r"(?:carton|archives?|dossier|liasse|cote|fonds|box|folder|file|bundle|serie|boite)\b[^.;]{0,30}$"
)
"""Before a piece that is one of an archive's, not of the agreement."""
LABEL = re.compile(
    r"^[ \t]*(?:p\.? ?j\.?|pi[eè]ces? (?:jointes?|annex[eé]es?)|annexes?|annexures?|attachments?|enclosures?|"
    r"encls?\.?|appendices|schedules)(?: (?:à|to) [^\n:]{3,40})?\s*:\s*(?=\(?(?:\d{1,2}|[a-z]|[-–—•*])[.)°]? )",
    re.IGNORECASE | re.MULTILINE,
)
LISTED = re.compile(  # a heading or the end of a sentence that leads to marked items
    rf"(?:(?:^|(?<=\n))[ \t]*(?:(?:article )?\d{{1,2}}[.)]? ?-? ?)?(?:(?:la |les |the )?(?:liste?|table) (?:des|"
    rf"of)(?: the)? ){WORD}[ \t:.]*|"
    r"(?:^|(?<=\n))[ \t]*(?:annexes|annexures|attachments|appendices|schedules|enclosures)[ \t]*:?[ \t]*\n|"
    rf"\b(?:{_FOLDED_IN}|integrante|(?:fait|font|form\w*|faisant) (?:an )?(?:integral )?part\w*|"
    rf"{WORD})\b[^.;:]{{0,80}}:)"
    rf"\s*(?={_MARK}\s)"
)
MARKED = re.compile(rf"(?:(?<=\n)|(?<=[;,:] )|^|(?<= et )|(?<= and ))[ \t]*(?:{_MARK})[ \t]+(?=\S)", re.IGNORECASE)
JOINED = re.compile(  # "are annexed hereto (i) the plan and (ii) a form", "est complété par un tableau (annexe A)"
    rf"(?:\b(?:sont|est|are|is|be|seront|sera|demeurent)\b[^.;:]{{0,40}}?\b{_FOLDED_IN}\b|"
    rf"\b(?:comporte\w*|comprend|comprennent|contient|contains?|comprises?|includes?|has) (?:[a-z]+ )?(?={WORD}\b))"
    r"(?P<between>[^.;:()]{0,40}?)(?: ?: ?| (?:par|by|de|d'une?) | (?=\((?:i|a|1)\)))"
    r"(?P<listed>[^.;\n]{8,300}(?:n° ?\d[^.;\n]{0,200})?)"
)
IN_LIST = re.compile(
    rf"(?:^|,? ?(?:\bet\b|\band\b|,)? ?)(?:(?:par|by|de|of) |d')?(?:\((?:[ivx]{{1,4}}|[a-h]|\d)\) )?{_ARTICLE}"
    rf"(?P<title>[^(),]{{5,90}}?)(?: \((?:{WORD} ?-?{NUMBER})\)|(?=,? (?:and|et) \((?:[ivx]{{1,4}}|[a-h]|\d)\))|"
    rf"(?=,? \((?:[ivx]{{1,4}}|[a-h]|\d)\))|$)"
)
_TO_THIS = (
    r"(?:en annexe|hereto|herewith|ci-joint\w*|ci-annexe\w*|(?:a|au|aux) (?:la |le |l')?(?:present\w*|convention|"
    r"accord|"
    r"protocole|charte|entente|pacte|contrat)|to (?:this|the present|the agreement|the memorandum)|"
    rf"(?:as|in|at|sous) (?:the )?{WORD})"
)
_SET_OUT = (
    r"(?:listed|set out|given|shown|described|named|found|specified|laid down|repris\w*|enumere\w*|detaille\w*|"
    r"figur\w+|"
    r"precise\w*|decrit\w*|fixe\w*|donne\w*|expose\w*)"
)
_START = r"^(?:\W|\d+(?:\.\d+)*[.)]? )*"
ALONE = re.compile(  # "Le plan de financement est joint en annexe", "the contact points are listed in Schedule 2"
    rf"(?:{_START}|[;,] |\b(?:et|and) )(?:(?:la|le|les|un|une|the|a|an) |"
    rf"l')(?P<title>[^.;:,()]{{5,90}}?) (?:(?:est|sont|is|"
    rf"are|sera|seront|shall be|will be)(?: [a-z]+)? )?(?:{_FOLDED_IN} {_TO_THIS}(?: (?:as|"
    rf"sous) {WORD})?(?: {NUMBER}\b)?|"
    rf"(?:{_SET_OUT}|in full) (?:in |en |a |dans |au |sous )(?:the |l'|la )?{WORD}(?: {NUMBER}\b)?)"
)
ANNEXED = re.compile(  # "Annexed hereto: the code for hosts"
    rf"{_START}(?:{_FOLDED_IN}(?: {_TO_THIS}(?: [a-z]+)?)?|{WORD}) ?: "
    rf"(?!{_MARK}\s){_ARTICLE}(?P<title>[^.;:,]{{5,90}})(?=[.;]|$)"
)
_TELLS = (
    r"(?:decrit|fixe|precise|contient|donne|etablit|detaille|reprend|liste|enumere|presente|comporte|arrete|"
    r"dresse|gives?|"
    r"sets? (?:out|forth)|lists?|describes?|contains?|shows?|fixes|states|specifies|details|tabulates|carries)"
)
TOLD = re.compile(  # "L'annexe 1 décrit le programme ; l'annexe 2 fixe le budget"
    rf"\b{WORD} {NUMBER} {_TELLS} {_ARTICLE}(?P<title>[^.;,\n]{{4,90}}?)(?=[.;,\n]| et (?:l')?{WORD}|"
    rf" and (?:the )?{WORD}|$)"
)
TABLED = re.compile(
    rf"^[ \t]*(?P<label>(?i:{WORD})[ -]?(?i:{NUMBER}))(?:[ ]{{2,}}|"
    rf"\t+)(?P<title>[^\W\d_][^\n]{{3,90}}?)[ \t]*$",
    re.MULTILINE,
)
HEADED = re.compile(
    rf"(?:^|\n)[ \t]*(?i:(?:the )?{WORD})(?: ?-?(?i:{NUMBER}))?[ \t]*\n(?:[ \t]*\n)?[ \t]*"
    r"(?P<title>[A-ZÀ-Þ][^\n.;:]{4,80}?)[ \t]*(?=\n)"
)
NO_TITLE = re.compile(
    r"demeur|sont |are |forms? part|font partie|ci-joint|attached|^(?:la|le|les|the|this) .*\b(?:est|is)\b|"
    rf"\({WORD} ?-?{NUMBER}\)"
)
LEADING = re.compile(rf"^{_ARTICLE}")
