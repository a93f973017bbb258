"""What a council's record is about: its object, else its title, the words at its number, or its point on a partnership.

Minutes hold many points; the one on a partnership is the one that matters here, and its number and
rapporteur are looked for in it first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.dates import find_dates
from ingest.fold import fold
from ingest.lines import Line, lines
from ingest.names import TITLE
from ingest.types import Fact, Span
from ingest.view import View, trim

LONGEST = 400  # characters of an object
SHORT = 60  # characters of a point's line that is no more than its heading
ALONE = 90  # characters of a heading that stands alone
HEAD = 3000  # characters in which a record is numbered
_LABELLED = re.compile(
    r"(?:^|(?<=[\s.;]))(?:objet(?: de la deliberation| n° ?\d+)?|subject|re|title|theme|intitule|"
    r"(?:point (?:n° ?)?\d+|(?:\w+ieme|premier|second|dernier|unique) point)(?: inscrit)? (?:de|a) l'?ordre du jour|"
    r"question n° ?\d+|rapport n° ?[\d-]+|preavis n° ?[\d/-]+) ?(?:[:–-]|"
    r"(?<=deliberation)) ?"
)
# "Délibération n° 12 portant création ..." is on what follows; "... autorisant le maire ..." on this itself.
_ON = r"(?:portant|concernant|relati(?:f|ve|fs|ves) (?:a|au|aux)|sur|au sujet d[eu']|ayant pour objet)"
_RULING = (
    r"(?:autoris|approuv|fix|decid|accept|accord|institu|denonc|attribu|modifi|ratifi|adopt|prolonge|renouvel|valid|"
    r"habilit|design|mandat)[a-z]*ant"
)
_RESOLVING = (
    r"(?:approv|authori[sz]|establish|giv|support|endors|adopt|accept|recogni[sz]|express|creat|declar|ratif|renew|"
    r"terminat|end|designat|provid|affirm|reaffirm|enter|invit|honou?r|proclaim|extend|amend|direct|confirm|request|"
    r"encourag|urg|dissolv|withdraw|suspend|repeal|commend|congratulat|welcom|formali[sz]|initiat|appoint|form|"
    r"participat|concern|regard|relat|sett|mak|agree|grant|allocat|appropriat|join|continu|rescind|resum)"
)
_ENTITLED = re.compile(
    rf"(?m)^[ \t]*(?:(?:deliberation|arrete|decision)\b[^\n]{{0,90}}?\s+(?:{_ON}\s+(?:l[ea']s? ?)?|(?={_RULING}\b))|"
    rf"(?:an? )?(?:joint )?(?:resolution|ordinance)\b(?: no\.? ?[\w-]+\.?)?"
    rf"[^;:]{{0,200}}?\b(?={_RESOLVING}y?ing\b|to\s+{_RESOLVING}))"
)
_NUMBERED = re.compile(
    r"[ \t]*(?:(?:\d{1,2}|[a-z])[.)] )?(?:(?:council |agenda )?(?:deliberation|resolution|minute|decision|affaire|"
    r"point|dossier|item|question|rapport|report|motion|subject|matter|sujet|business)s? ?"
    r"(?:n[°ºo]\.? ?|no\. ?|#)?(?=[\w./-]*\d)[\w./-]+|n[°º] ?[\w./-]*\d[\w./-]*|"
    r"\d{4} [a-z]{2,5} \d{1,4}|\d{2,4}(?:[/.-]\d{1,4}){1,2}(?=\s{3,}|\s*[:–-]\s|\s*$))(?P<stop>\s*[:–-]+|\s{3,})?\s*"
)
_POINT = re.compile(
    r"[ \t]*(?:(?:item|point|minute) ?\d[\d.]*|\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}|[a-z]{1,3}[/-]\d{1,3}[/-]\d{1,4}|"
    r"\d{1,3}/\d{1,4}|[a-z]{1,5}[ ./-]?\d{2,4}(?:[./-]\d{1,4}){1,2}|[a-z])(?:[.):/]|\s?[-–]|(?=\s)){1,2}\s+(?=\S)"
)
_PARTNERSHIP = re.compile(
    r"jumel|twin|sister|friendship|amiti|parten|partner|coopera|co-opera|relations? (?:internationales|exterieures)|"
    r"international|memorandum|"
    r"(?:convention|accord|entente|agreement) (?:avec|with)|protocole|charte|charter|echange|exchange"
)
_SENTENCE = re.compile(
    rf"(?:{TITLE}|L['’]an |Le |La |Vu |VU |Étaient|Etaient|Présents|Présidente?|WHEREAS|Moved|"
    rf"Present|That |THAT |Que |QUE |D['’]|[Dd]e |To )"
)
_NUMBER = re.compile(
    r"(?:(?i:d[ée�]lib[ée�]ration|r[ée�]solution|minute|decision)s? ?(?:(?i:n[°ºo]\.?|number|ref\.?:?) ?)?|"
    r"(?<![\w-])N[°º] ?)"
    r"(?P<number>(?:[A-Z]{1,4}[-_. ]?)?\d{1,6}(?:[-/_.]\w{1,6})+|(?<=[°º])\d{1,4}|(?<=[°º] )\d{1,4})(?![\w/])"
)
_OVER = re.compile(
    r"\n(?=[ \t]*(?:MOTION|Motion|Moved|MOVED|Proposed|It was|Il est|IL EST|[\"“«]?(?:THAT|That|QUE|Que) ))|"
    r"\n(?=[ \t]*(?:The (?:Council|Mayor|Clerk|Commissioner|Chair\w*|Committee|Board|Leader|President|"
    r"Secretary|Provost)\b|"
    r"L[ea] (?:[Cc]onseil|[Mm]aire|[Rr]apporteur|[Pp]résident|[Bb]ourgmestre)|"
    r"(?:M\.|Mme|Cllr\.?|Councillor|Mr\.?|Mrs\.?|Ms\.?|Shri|Smt\.?|Monsieur|Madame"
    r"|Council ?[Mm]ember|Councilm[ae]n|Councilwom[ae]n|"
    r"Alderm[ae]n|Commissioner|Trustee|Supervisor|Mayor|Staff) [A-Zl]))|"
    r"\n\s*\n|\n[ \t]*[-─═=_*]{5,}|\.\s+(?=WHEREAS|VU|CONSID)"
)  # where an object ends
_RUNS_ON = re.compile(r"(?<=[^\W\d_]{3})\. (?=[A-Z])")
_BESIDE = re.compile(r"\d{2,4}(?:[-/.]\d{1,4}){1,2}\s{3,}(?=[^\W\d_a-z])")
_ALONE_ABOVE = re.compile(r"[ \t]*(?P<number>\d{2,4}(?:[-/.]\d{1,4}){1,2})[ \t]*$")
_OWN = re.compile(
    r"(?im)^[ \t]*(?:council )?(?:resolution|ordinance|minute|d[ée]lib[ée]ration|decision)\s+"
    r"(?:no\.?|number|n[°º]|#)\s*(?P<number>\d{1,5})\b(?![/.-]?\w)"
)
_OF_ANOTHER = re.compile(
    r"(?:\b(?:avenant|objet|loi|decret|article|lot|point|question|salle|chapitre|annexe|rapport|affaire) |\()$"
)


@dataclass(frozen=True, slots=True)
class Matter:
    """What a record is about and where it is treated: ``start`` to ``end`` of the stored text.

    :param subject: Where its words stand; ``None`` where nothing says what it is about.
    """

    subject: Span | None
    start: int
    end: int


def matter(view: View) -> Matter:
    """Find what a record is about."""
    text = view.document.text
    labelled = _LABELLED.search(view.folded)
    if labelled and labelled.end() < len(view.text):
        start = view.stored(labelled.end(), labelled.end() + 1).start
        return _from(text, start, 0)
    folded = "\n".join(fold(line) for line in text.split("\n"))
    entitled = _ENTITLED.search(folded, 0, HEAD)
    if entitled:
        return _from(text, entitled.end(), 0)
    found = lines(text)
    return _at_number(text, found) or _on_partnership(text, found) or Matter(None, 0, len(text))


def subject(view: View, about: Matter) -> Fact[str] | None:
    """Return the object of a deliberation in its words."""
    if about.subject is None or about.subject.end <= about.subject.start:
        return None
    return view.quote(" ".join(view.document.quote(about.subject).split()), about.subject)


def number(view: View, about: Matter) -> Fact[str] | None:
    """Return the number that the council gave the deliberation, the one at its matter first."""
    found = [match for match in _NUMBER.finditer(view.text) if not _belongs_elsewhere(view, match)]
    first, last = view.region(Span(start=about.start, end=about.end))
    inside = [match for match in found if first <= match.start() < last]
    head = [match for match in found if match.start() < HEAD]
    match = next(iter(inside if about.start else head), None) or next(iter(head), None)
    return view.exact(match["number"], *match.span()) if match else _plain_number(view, about)


def _plain_number(view: View, about: Matter) -> Fact[str] | None:
    """Return a number that stands alone above the matter, or heads a resolution: "RESOLUTION NO. 112"."""
    text = view.document.text
    start = about.subject.start if about.subject else 0
    above = _ALONE_ABOVE.search(text[: text.rfind("\n", 0, start)]) if "\n" in text[:start] else None
    line = text.rfind("\n", 0, start) + 1
    beside = _ALONE_ABOVE.fullmatch(text[line:start].strip(" :–-\t")) if about.subject else None
    if beside and (_BESIDE.match(text[line : start + 1]) or re.search(r"\d\s+[:–-]\s+$", text[line:start])):
        return view.quote(
            beside["number"], trim(text, Span(start=line, end=line + len(text[line:start].rstrip(" :–-"))))
        )
    match = above or _OWN.search(text, 0, HEAD)
    return view.quote(match["number"], Span(start=match.start("number"), end=match.end("number"))) if match else None


def _belongs_elsewhere(view: View, match: re.Match[str]) -> bool:
    before = view.folded[max(0, match.start() - 30) : match.start()]
    return bool(_OF_ANOTHER.search(before) or ("/" in match["number"] and find_dates(match["number"])))


def _from(text: str, start: int, point: int) -> Matter:
    """Take the object on to the next empty line or sentence end."""
    start += len(text[start:]) - len(text[start:].lstrip())
    blank = _OVER.search(text, start)
    end = min(blank.start() if blank else len(text), start + LONGEST)
    return Matter(trim(text, Span(start=start, end=max(start, end))), point, len(text))


def _at_number(text: str, found: tuple[Line, ...]) -> Matter | None:
    """Find the words beside or below the number of a deliberation."""
    for line, below in pairwise(found):
        match = _NUMBERED.match(fold(line.text)) if line.start < HEAD else None
        if not match:
            continue
        beside = line.text[match.end() :].strip()
        sure = match["stop"] and (match["stop"].strip() or _PARTNERSHIP.search(fold(beside)))
        if beside and sure and _is_subject(beside):
            headed = sorted(span.start for span in below_numbers(found))
            after = next((start for start in headed if start > line.end), 0)
            whole = _from(text, line.start + match.end(), 0)
            partner = _PARTNERSHIP.search(fold(beside))
            return Matter(whole.subject, line.start, after) if after and partner and line.start else whole
        block = _from(text, below.start, 0)
        words = text[block.subject.start : block.subject.end] if block.subject else ""
        if not beside and _is_subject(words) and _PARTNERSHIP.search(fold(words)):
            headed = [span.start for span in below_numbers(found)]
            after = next((start for start in headed if start > below.start), len(text))
            return Matter(block.subject, line.start, after) if len(headed) > 1 else block
    return None


def _is_subject(words: str) -> bool:
    return len(words) > 8 and not _SENTENCE.match(words) and not words.rstrip().endswith(":")


def _on_partnership(text: str, found: tuple[Line, ...]) -> Matter | None:
    """Find the point of minutes that is on a partnership, and where it ends."""
    headed = list(points(found))
    for number_, (line, offset) in enumerate(headed):
        words = line.text[offset:]
        if _PARTNERSHIP.search(fold(words)) and _is_subject(words):
            after = headed[number_ + 1][0].start if number_ + 1 < len(headed) else len(text)
            return Matter(Span(start=line.start + offset, end=heading_end(line, offset)), line.start, after)
    alone = (one for one, after in pairwise(found) if one.gap and len(one.text) < ALONE and after.gap)
    fitting = [one for one in alone if _PARTNERSHIP.search(fold(one.text)) and _is_subject(one.text)]
    if not fitting or not fitting[0].start:
        return None
    return Matter(Span(start=fitting[0].start, end=fitting[0].end), fitting[0].start, len(text))


def heading_end(line: Line, offset: int) -> int:
    """Return where the heading of a point ends: at the first stop where its text runs on in the same line."""
    stop = _RUNS_ON.search(line.text, offset + 8) if len(line.text) > SHORT else None
    return line.start + stop.start() if stop else line.end


def below_numbers(found: tuple[Line, ...]) -> Iterator[Span]:
    """Yield the lines below numbers that stand alone, as minutes head their matters."""
    for line, below in pairwise(found):
        if _ALONE_ABOVE.fullmatch(line.text) and not below.gap and _is_subject(below.text):
            yield Span(start=below.start, end=below.end)
    for line in found:
        beside = _BESIDE.match(line.text)
        if beside and _is_subject(line.text[beside.end() :]):
            yield Span(start=line.start + beside.end(), end=line.end)


def points(found: tuple[Line, ...]) -> Iterator[tuple[Line, int]]:
    """Yield the lines that head the points of minutes, with where their words begin."""
    for line in found:
        match = _POINT.match(fold(line.text))
        if match and line.text[match.end()].isupper() and (line.gap or line.text[match.end() :].isupper()):
            yield line, match.end()
