"""The words on one person of a list -> the name, and what stands beside it: an office, a proxy, "excused"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.attendance_proxies import GIVES, IN_BRACKETS
from ingest.names import NAME, TITLE
from ingest.types import Span

_LED = re.compile(
    r"^\W*(?:\d{1,2}[.)°]\s*)?"
    r"(?:(?:MM\.? et Mmes|Mmes et MM\.?|MM\.?, Mmes|Mesdames et Messieurs|Mesdames,? Messieurs)\s+)?"
    r"(?:(?:MM?\.|Mr|Mmes?|Mrs|Ms|Madame|Monsieur|Mesdames|Messieurs)\s+(?:(?:les?|la)\s+|l['’]))?"
    r"(?:His Worship |Her Worship )?"
    r"(?:(?:the |le |la |l['’])?(?:deputy |depute |vice[- ]|acting )?(?:mayor pro tem(?:pore)?|"
    r"(?:lord |town |city )?mayor|lord provost|provost|bailies?|convener|maire|mairesse|"
    r"conseill(?:er|ère)s?(?: municipa(?:l|le|ux|les))?|échevine?|adjointe?|supervisor|reeve|"
    r"warden|council ?members?|councill?ors?|alderm[ae]n|trustees?|commissioners?|chair(?:man|woman|person)?|"
    r"(?:shire )?president|town clerk|city clerk|city manager|city attorney),?\s+)?(?=\S)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:,? (?:was |were |is |est |étai(?:t|ent) )?(?P<state>absente?s?|excusée?s?|excused|"
    r"représentée?s?|in (?:the )?chair|presiding|chairing|présidente?|présidant|au fauteuil))$",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"\(([^()]*)\)")
_ONLYBRACKETED = re.compile(
    r"(?P<office>(?i:(?:(?:his|her|the|la|le|worship|deputy|vice|lord|first|premi\w+|acting|town|city) |l['’]|vice-)*"
    r"(?:mayor|maire|mairesse|adjointe?|chair\w*|pr[ée]sidente?|provost|reeve|warden|bourgmestre|[ée]chevine?|leader)))"
    r"\s*\((?P<name>[^()]+)\)\s*(?P<tail>[^()]{0,30})$"
)
_PERSON_TITLE = re.compile(rf"(?:{TITLE})+")
SHORTENED = r"(?:Wm|Geo|Chas|Jas|Thos|Jos|Robt|Edw|Benj|Alex|Fredk|Ph|Th|Chr|Jn)"  # given names before a stop
_PERSON = re.compile(rf"(?:{TITLE})*\s*(?P<name>(?:{SHORTENED}\. )?{NAME})")
OFFICE = re.compile(
    r"\b(?:maires?|mairesse|mayor|adjointe?s?|conseill\w+|président\w*|president|vice|leader|deputy|chair\w*|"
    r"councill?ors?|membres?|members?|council|[ée]chevine?s?|bourgmestre|secr[ée]taire|secretary|greffi[eè]re?|"
    r"tr[ée]sori\w+|treasurer|attorney|engineer|administrator|"
    r"direct\w+|manager|warden|reeve|alderm[ae]n|syndic\w*|délégu\w+|officer|clerk|néant|none|nil|aucune?|present|"
    r"présents?|absents?|excused?|association|committee|comité|commission|public|apologies|quorum|ward|district|"
    r"speaker|secr[ée]tariat|group|governance|chief|executive|head|service|services|département|department|ville|town|city|cathaoirleach|administration)\b",
    re.IGNORECASE,
)
# "Apologies were received from Cllr A": the words of a sentence before the first name
_SENTENCE = re.compile(
    rf"^(?:Apolog|Regret|Leave|Excuse|Procuration|Pouvoir|Se sont)[^,;()]{{3,70}}? "
    rf"(?:from|by|on behalf of|for|to|excuser|excusée?s?) (?={TITLE})"
)


@dataclass(frozen=True, slots=True)
class Member:
    """A person of a list; ``span`` is where the words on this person stand in the stored text.

    :param beside: What else is said: an office, a proxy, a remark.
    """

    name: str
    span: Span
    beside: str
    proxy: str | None


def read_member(words: str, span: Span) -> Member | None:
    """Split "M. X (pouvoir Mme Y)" and "M. X à Mme Y" into the member, the proxy and what is said beside."""
    brackets = " ".join(BRACKETED.findall(words))
    only = _ONLYBRACKETED.match(words)
    if only and (named := read_member(only["name"], span)):
        return replace(named, beside=f"{only['office']} {named.beside} {only['tail']}".strip())
    plain = " ".join(re.sub(r"-\s*\n\s*", "-", BRACKETED.sub("", words)).split()).strip(" ,;:")
    tail = _TAIL.search(plain)
    plain = _SENTENCE.sub("", plain[: tail.start()] if tail else plain)
    gives = GIVES.match(plain)
    if gives:
        name, proxy = plain_name(gives["name"]), plain_name(gives["proxy"])
        return Member(name, span, brackets, proxy) if name else None
    name = plain_name(plain)
    given = IN_BRACKETS.search(" ".join(brackets.split())) if brackets else None
    led = _LED.match(plain)
    beside = f"{led.group() if led else ''} {brackets} {tail['state'] if tail else ''}".strip()
    return Member(name, span, beside, plain_name(given["proxy"]) if given else None) if name else None


def plain_name(words: str) -> str | None:
    """Return a person's name without the office before it; ``None`` for words that name nobody."""
    plain = _LED.sub("", " ".join(words.split())).lstrip(", ")
    match = _PERSON.fullmatch(plain)
    if not match or OFFICE.search(match["name"]) or _PERSON_TITLE.fullmatch(plain):
        return None
    return plain
