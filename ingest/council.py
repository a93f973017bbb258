"""The parts of a council's record: who attended, the object, the report, the decisions one by one, the vote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from ingest.lines import MARKER
from ingest.marks import Layout, Mark, SectionKind, tidy

Language = Literal["fr", "en"]

NAMES = {
    "attendance": {"fr": "Membres présents, excusés et absents", "en": "Attendance"},
    "report": {"fr": "Exposé", "en": "Report"},
    "recitals": {"fr": "Visas et considérants", "en": "Recitals"},
    "decision": {"fr": "Décision", "en": "Decision"},
    "vote": {"fr": "Vote et transmission", "en": "Vote"},
    "object": {"fr": "Objet", "en": "Subject"},
}

_ATTENDANCE = re.compile(
    r"(?:membres?|conseillers?|etaient|etait|sont|ont|avaient|ayant|presents?|absente?s?|excusee?s?|procurations?|pouvoirs?|"
    r"secretaires?|presidente?|in the chair|chair(?:man|woman|person)?|clerk|apologies|present|absent|leave of absence|"
    r"councillors|in attendance|minutes taken|nombre de|date de (?:la )?convocation|quorum)\b[^:]{0,90}:|"
    r"(?:sous la )?presidence de\b|(?:the )?(?:lord )?mayor[^.]{0,60}presided"
)
_OBJECT = re.compile(r"(?:objet|subject|object|re)\b(?: de la deliberation)?\s*(?P<stop>[:–-])?\s*")
_OBJECT_NEXT = re.compile(r"de la deliberation\s*:?$")
_REPORT = re.compile(
    r"(?:rapporteure?|rapport de|mover|moved by|proposed by|on the motion of)\b|"
    r"(?:madame|monsieur|mme|m\.|mr|mrs|ms|cllr|cr|councillor|le maire|la maire)\b[^.]{0,200}\b(?:expose|rappelle|presente|rapporte)\b|"
    r"mesdames,? (?:et )?messieurs|expose des motifs"
)
_RECITAL = re.compile(r"(?:vu|considerant|whereas|having regard|considering|attendu)\b")
_DECIDING = re.compile(
    r"\b(?:decide(?:nt)?|delibere|deliberations?|arrete|resolved?s?|be it resolved|de bien vouloir|propose|demande(?:rai)?|approuve|adopte|voix)\b"
)
_ITEM = re.compile(r"\(?(?P<number>\d{1,2})(?:\s?[.)°]|\s[-–—])\s*(?=\S)|(?P<article>article|art\.) ?(?P<n>\d{1,2}|1er|premier|unique)(?:er)?\s*[:.–-]+\s*")
_INLINE_ITEM = re.compile(r"(?<=[:;,.] )(?:\((?P<a>\d{1,2})\)|(?P<b>\d{1,2}) ?[-–—.)°]|(?:article|art\.) ?(?P<c>\d{1,2})(?:er)? ?[:.–-]) (?=\S)")
_LEAD = 400  # characters before the first item in which the deciding word stands


def record_marks(layout: Layout, language: Language) -> tuple[Mark, ...]:
    """Return where the parts of a council's record begin, in order."""
    decisions = _decisions(layout, language)
    first = decisions[0].start if decisions else len(layout.text)
    before = [*_attendance(layout, language), *_object(layout, first), *_report(layout, first, language)]
    return tuple(sorted([*before, *decisions, *_after_decisions(layout, decisions, language)], key=lambda mark: mark.start))


def _attendance(layout: Layout, language: Language) -> Iterator[Mark]:
    """Yield the run of attendance lines, and the text after it."""
    begun = False
    for number, line in enumerate(layout.lines):
        attends = bool(_ATTENDANCE.match(layout.folded[number]))
        if attends and not begun:
            begun = True
            yield Mark(line.start, line.start, "attendance", NAMES["attendance"][language])
        elif begun and line.gap and not attends and not _attends_soon(layout, number):
            yield Mark(line.start, line.start, "body", "")
            return


def _attends_soon(layout: Layout, number: int) -> bool:
    """Tell whether attendance goes on after a blank line inside it."""
    return any(_ATTENDANCE.match(words) for words in layout.folded[number : number + 3])


def _object(layout: Layout, until: int) -> Iterator[Mark]:
    for number, line in enumerate(layout.lines):
        match = _OBJECT.match(layout.folded[number])
        if line.start >= until:
            return
        if match and (match["stop"] or match.end() == len(line.text)) and (line.gap or number < 30):
            below = number + 1 < len(layout.lines) and _OBJECT_NEXT.match(layout.folded[number + 1])
            end = layout.lines[number + 1].end if below else line.start + len(line.text[: match.end()].rstrip(" :"))
            words = layout.text[line.start : end]
            yield Mark(line.start, end, "heading", tidy(words.capitalize() if words.isupper() else words))
            return


def _report(layout: Layout, until: int, language: Language) -> Iterator[Mark]:
    """Yield the rapporteur's report and the recitals, each where it begins."""
    seen: set[str] = set()
    for number, line in enumerate(layout.lines):
        if line.start >= until:
            return
        name = "recitals" if _RECITAL.match(layout.folded[number]) else "report" if _REPORT.match(layout.folded[number]) else ""
        if name and name not in seen and line.gap:
            seen.add(name)
            yield Mark(line.start, line.start, "preamble", NAMES[name][language])


def _decisions(layout: Layout, language: Language) -> list[Mark]:
    """Find the items of the list that a deciding word leads to, on lines of their own or inside one line."""
    return _line_decisions(layout, language) or _inline_decisions(layout, language)


def _line_decisions(layout: Layout, language: Language) -> list[Mark]:
    marks: list[Mark] = []
    for number, line in enumerate(layout.lines):
        match = _ITEM.match(layout.folded[number])
        if not match:
            continue
        value = match["number"] or match["n"]
        count = int(value) if value.isdecimal() else 1
        if count == len(marks) + 1 and (marks or _is_led(layout, line.start)):
            marks.append(_decision(line.start, line.text[: match.end()], count, bool(match["article"]), language))
    return marks


def _inline_decisions(layout: Layout, language: Language) -> list[Mark]:
    for number, line in enumerate(layout.lines):
        marks: list[Mark] = []
        for match in _INLINE_ITEM.finditer(layout.folded[number]):
            count = int(match["a"] or match["b"] or match["c"])
            if count == len(marks) + 1 and (marks or _is_led(layout, line.start + match.start())):
                marks.append(_decision(line.start + match.start(), line.text[match.start() : match.end()], count, bool(match["c"]), language))
        if len(marks) > 1:
            return marks
    return []


def _is_led(layout: Layout, start: int) -> bool:
    from ingest.fold import fold

    lead = fold(layout.text[max(0, start - _LEAD) : start]).rstrip()
    return lead.endswith((":", ",")) and bool(_DECIDING.search(lead)) or bool(re.search(r"\b(?:decide|delibere|resolves?)\W*$", lead))


def _decision(start: int, label: str, count: int, article: bool, language: Language) -> Mark:
    end = start + len(label.rstrip())
    title = tidy(label.capitalize()) if article else f"{NAMES['decision'][language]} {count}"
    return Mark(start, end, "decision", title)


def _after_decisions(layout: Layout, decisions: Sequence[Mark], language: Language) -> Iterator[Mark]:
    """Yield the text after the last decision: the vote, the transmission."""
    if not decisions:
        return
    for number, line in enumerate(layout.lines):
        if line.start > decisions[-1].start and line.gap and line.text[0].isupper() and not MARKER.match(line.text):
            kind: SectionKind = "body"
            yield Mark(line.start, line.start, kind, NAMES["vote"][language])
            return
