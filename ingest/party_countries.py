"""The country of a party: in the commas or brackets after its name, or beside its name further down."""

from __future__ import annotations

import re

from ingest.fold import fold
from ingest.names import PLACE
from ingest.places import country_code, find_countries

_AFTER_NAME = re.compile(
    r"(?: of [^,;:()\n]{2,40})?(?:, (?P<part>U\.S\.A\.|U\.S\.|U\.K\.|(?:Co\. |St\. )?[^,;:.()\n]{2,60}))"
    r"|(?: ?\((?P<bracket>[^(),]{2,40})\))|(?: ?\([^()]{2,80}\))"
)
MAX_PARTS = 8  # "X, legal person under public law, 12 such street, region, country"
_NO_PART = re.compile(
    r",? ?(?:dument |duly |ici |here )*(?:represent|agissant|acting|ci-apres|hereinafter|herein|d'une part|"
    r"d'autre part|et |and |par |by )"
)
_ADDRESS = re.compile(r" [^,.;:()\n]{3,50}(?=, )")  # a street or hall on the line below the name
_BESIDE = re.compile(rf"(?: ?\(|, (?:in |en |au |aux )?| in | en | au | aux )(?P<country>(?:the )?{PLACE})")
_SITED = re.compile(r"(?:sise?|situee?|located|situated|ayant son siege) (?:en |au |aux |in (?:the )?)")
_LEADS_TO = re.compile(  # "a municipal corporation of the", "Clermont in", a state above its country
    r"(?:\b(?:of|in|de|du|des|en|au|aux|de la)(?: the)? |\b[dl]['’]|^ ?[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)? )$"
)
_LABELLED = re.compile(
    r"[^:;]{0,40}?\b(?:[Pp]ays|PAYS|[Cc]ountry|COUNTRY|[Ss]tate|[ÉE]tat) ?: ?"
    rf"(?P<country>(?:the )?{PLACE})"
)
CLAUSE = 280  # characters in which a party is described before it is told who acts for it
_CLAUSE_END = re.compile(
    r"[;«»\"“”]|(?<!\w)(?:repr.sent|agissant|agit\b|acting|through\b|par (?:son|sa|leur|la voix|l'organe|m\.|mme|mons|"
    r"mad)|"
    r"by (?:its|his|her|mr|ms|the mayor)|pour l(?:aquelle|equel)|on whose|in whose|au nom d|whose (?:mayor|leader|"
    r"chair)|"
    r"hereinafter|hereafter|ci.apr.s|prise? en la personne|d.ment|duly|d.une part|d.autre part|of the (?:one|other|"
    r"first|"
    r"second) part|which expression|et (?:la |le |les |l'|d'|de )|and (?:the |of ))"
)
_CLAUSE_LEAD = re.compile(r"(?:[,(] ?|\b(?:in|en|au|aux|of|du|de|de la|from)(?: the)? |\bd'|\bl')$")
_STREET = re.compile(
    r"\b(?:rue|avenue|av\.|boulevard|bd|place|quai|street|road|square|allee|route|chemin|lane)\b[^,;()]{0,30}$"
)
_OFFICIAL_BEFORE = re.compile(
    r"(?:(?:federal|federative|islamic|people's|democratic|socialist|oriental|arab|hashemite|grand|independent|"
    r"united) )*"
    r"(?:republic|kingdom|federation|commonwealth|principality|sultanate|duchy) of (?:the )?$|"
    r"(?:republique|royaume|federation|principaute|sultanat|grand-duche|confederation)"
    r"(?: (?:federale|federative|islamique|populaire|democratique|socialiste|arabe|unie?|et))*"
    r" (?:du |de la |de l'|des |d'|de )$"
)
_OFFICIAL = 25  # characters of "the Federal Republic of"


def country_after(text: str, offset: int) -> tuple[int, int] | None:
    """Find a country in the commas or brackets after a name: "X, Queensland, Australia", "X, Nova Scotia (Canada)".

    Of two that follow one another the last one counts: "X, Georgia, U.S.A.".
    """
    words = _ADDRESS.match(text, offset)
    offset = words.end() if words and not _NO_PART.search(fold(words.group())) else offset
    for _ in range(MAX_PARTS):
        match = _AFTER_NAME.match(text, offset)
        if match and not match["part"] and not match["bracket"]:  # "(Jane Doe, Mayor)"
            offset = match.end()
            continue
        if not match or _NO_PART.match(fold(match.group())):
            return None
        found = _country_in(match)
        if found:
            following = _AFTER_NAME.match(text, match.end()) if found[1] == match.end("part") else None
            return (_country_in(following) if following else None) or found
        bracket = text.find("(", match.start(), match.end() + 2)
        offset = bracket if bracket > 0 and match["part"] else match.end()
    return None


def country_in_clause(text: str, end: int, limit: int) -> tuple[int, int] | None:
    """Find the last country in what describes a party, before it is told who acts for it.

    :param limit: Where the next party is named.

    Example: "Yelm, a body corporate having its seat at 4 Mill Lane, Yelm, in Sweden, acting by" -> "Sweden"
    """
    folded = fold(text[end : min(end + CLAUSE, limit)].split("\n", 1)[0])
    stop = _CLAUSE_END.search(folded)
    clause = text[end : end + (stop.start() if stop else len(folded))]
    for country in reversed(find_countries(clause)):
        before = folded[: country.start]
        if _STREET.search(before):
            continue
        official = _OFFICIAL_BEFORE.search(before)
        start = official.start() if official else country.start
        if _CLAUSE_LEAD.search(folded[:start]):
            return end + start, end + country.end
    return None


def country_beside(text: str, end: int) -> tuple[int, int] | None:
    """Find a country directly after a name: in brackets, after a comma or after "in"."""
    match = _BESIDE.match(text, end)
    country = next(iter(find_countries(match["country"])), None) if match else None
    if not match or country is None or country.start > _OFFICIAL:
        return country_after(text, end)
    start, end = match.start("country"), match.start("country") + country.end
    return (start if country_code(text[start:end]) else start + country.start), end


def country_labelled(text: str, end: int) -> tuple[int, int] | None:
    """Find a country under a name in a form: "Ville de X / Pays : France"."""
    match = _LABELLED.match(text, end)
    named = next(iter(find_countries(match["country"])), None) if match else None
    if match is None or named is None or named.start > _OFFICIAL:
        return None
    start = match.start("country")
    return start + (0 if country_code(match["country"][: named.end]) else named.start), start + named.end


def _country_in(match: re.Match[str]) -> tuple[int, int] | None:
    """Return where one part of an address is a country, or begins with one."""
    group = "part" if match["part"] else "bracket"
    words = match[group] or ""
    sited = _SITED.match(fold(words))
    if sited and (found := next(iter(find_countries(words[sited.end() :])), None)) and found.start == 0:
        start = match.start(group) + sited.end()
        return start, start + found.end
    if country_code(words):
        return match.span(group)
    named = find_countries(words.title())
    if not named:
        return None
    first, last = named[0], named[-1]
    if first.start == 0:
        return match.start(group), match.start(group) + first.end
    if last.end == len(words.rstrip()) and _LEADS_TO.search(words[: last.start]):
        return match.start(group) + last.start, match.start(group) + last.end
    return None
