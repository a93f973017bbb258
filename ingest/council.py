"""The parts of a council's record: who attended, the object, the report, the decisions one by one, the vote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from ingest.fold import fold
from ingest.lines import MARKER
from ingest.marks import LONG, Layout, Mark, tidy

Language = Literal["fr", "en"]

MEETING = {"fr": "Séance", "en": "Meeting"}
ATTENDANCE = {"fr": "Membres présents, excusés et absents", "en": "Attendance"}
REPORT = {"fr": "Exposé", "en": "Report"}
RECITALS = {"fr": "Visas et considérants", "en": "Recitals"}
DECISION = {"fr": "Décision", "en": "Decision"}
VOTE = {"fr": "Vote et transmission", "en": "Vote"}
LEAD = 400  # characters before the first decision in which the deciding word stands
HEAD = 40  # lines in which the object of a deliberation stands

ATTENDS = re.compile(
    r"(?:membres?|conseillers?|etaient|etait|sont|ont|avaient|ayant|presente?s?|absente?s?|excusee?s?|"
    r"procurations?|pouvoirs?|"
    r"secretaires?|presidente?|in the chair|chair(?:man|woman|person)?|clerk|apologies|leave of absence|"
    r"councillors|in attendance|minutes taken|nombre de|date de (?:la )?convocation|quorum)\b[^:]{0,90}:|"
    r"(?:sous la )?presidence de\b|(?:the )?(?:lord )?mayor[^.]{0,60}presided"
)
_OBJECT = re.compile(r"(?:objet|subject|object|re)\b(?P<more> de la deliberation)?\s*(?P<stop>[:–-])?\s*")
_OBJECT_BELOW = re.compile(r"de la deliberation\s*:?")
_REFERENCE = re.compile(r"(?:n[°o] ?|deliberation n|resolution |minute |ref)[\w ./°-]{1,40}")
_REPORT = re.compile(
    r"(?:rapporteure?|rapport de|moved by|proposed by|on the motion of)\b|mesdames,? (?:et )?messieurs|"
    r"expose des motifs|"
    r"(?:madame|monsieur|mme|m\.|mr|mrs|ms|cllr|cr|councillor|l[ea] maire)\b[^.]{0,300}\b(?:expose|rappelle|"
    r"presente|rapporte)\b"
)
_RECITAL = re.compile(r"(?:vu (?:l|que|ensemble)|considerant|whereas|having regard|considering|attendu)")
_INSIDE_RECITAL = re.compile(r"(?<=[.;:,] )(?:VU|Vu l|CONSIDÉRANT|CONSIDERANT|WHEREAS)\b")
_DECIDING = re.compile(
    r"\b(?:decide(?:nt)?|delibere|deliberations?|arrete|resolved?s?|de bien vouloir|propose|demande(?:rai)?|"
    r"approuve|adopte|voix)\b"
)
_DECIDES = re.compile(r"\b(?:decide|delibere|resolves?)\W*$")
_ITEM = re.compile(
    r"\(?(?P<number>\d{1,2})(?:\s?[.)°]|\s[-–—])\s*(?=\S)|"
    r"(?P<article>article|art\.) ?(?P<n>\d{1,2}|1er|premier|unique)(?:er)?\s*[:.–-]+\s*"
)
_INSIDE_ITEM = re.compile(
    r"(?<=[:;,.] )(?:\((?P<a>\d{1,2})\)|(?P<b>\d{1,2}) ?[-–—.)°]|(?:article|"
    r"art\.) ?(?P<c>\d{1,2})(?:er)? ?[:.–-]) (?=\S)"
)


def record_marks(layout: Layout, language: Language) -> tuple[Mark, ...]:
    """Return where the parts of a council's record begin, in order."""
    decisions = list(_decided_on_lines(layout, language)) or _decided_inside_line(layout, language)
    first = decisions[0].start if decisions else len(layout.text)
    before = [*_attendance(layout, first, language), *_object(layout, first), *_report(layout, first, language)]
    after = _after(layout, decisions, language)
    return tuple(sorted([*before, *decisions, *after], key=lambda mark: mark.start))


def _attendance(layout: Layout, until: int, language: Language) -> Iterator[Mark]:
    """Yield where the lines on attendance begin, and the text after them."""
    begun = False
    for number, line in enumerate(layout.lines):
        if line.start >= until:
            return
        if not begun and ATTENDS.match(layout.folded[number]) and len(line.text) <= LONG:
            begun = True
            yield Mark(line.start, line.start, "attendance", ATTENDANCE[language])
        elif begun and line.gap and not any(map(ATTENDS.match, layout.folded[number : number + 3])):
            yield Mark(line.start, line.start, "body", MEETING[language])
            return


def _object(layout: Layout, until: int) -> Iterator[Mark]:
    """Yield the object of the deliberation, with the reference that stands right above it."""
    for number, line in enumerate(layout.lines[:HEAD]):
        match = _OBJECT.match(layout.folded[number])
        if line.start >= until:
            return
        if match and (match["stop"] or match["more"] or match.end() == len(line.text)):
            below = number + 1 < len(layout.lines) and _OBJECT_BELOW.fullmatch(layout.folded[number + 1])
            end = layout.lines[number + 1].end if below else line.start + len(line.text[: match.end()].rstrip(" :–-"))
            words = layout.text[line.start : end]
            above = number > 0 and _REFERENCE.fullmatch(layout.folded[number - 1])
            start = layout.lines[number - 1].start if above else line.start
            yield Mark(start, end, "heading", tidy(words.capitalize() if words.isupper() else words))
            return


def _report(layout: Layout, until: int, language: Language) -> Iterator[Mark]:
    """Yield the rapporteur's report and the recitals, each where it begins."""
    names = {"recitals": RECITALS, "report": REPORT}
    for number, line in enumerate(layout.lines):
        if line.start >= until:
            return
        block = " ".join(layout.folded[number : number + 4])
        name = "recitals" if _RECITAL.match(block) else "report" if _REPORT.match(block) else ""
        inside = _INSIDE_RECITAL.search(line.text) if len(line.text) > LONG and "recitals" in names else None
        if name in names and line.gap:
            yield Mark(line.start, line.start, "preamble", names.pop(name)[language])
        elif inside and line.start + inside.start() < until:
            start = line.start + inside.start()
            yield Mark(start, start, "preamble", names.pop("recitals")[language])


def _decided_on_lines(layout: Layout, language: Language) -> Iterator[Mark]:
    """Yield the items of the numbered list that a deciding word leads to."""
    count = 0
    for number, line in enumerate(layout.lines):
        match = _ITEM.match(layout.folded[number])
        if match and _value(match["number"] or match["n"]) == count + 1 and (count or _is_led(layout, line.start)):
            count += 1
            yield _decision(line.start, line.text[: match.end()], count, match["article"], language)


def _decided_inside_line(layout: Layout, language: Language) -> list[Mark]:
    """Find the same list where it runs on in one line."""
    for number, line in enumerate(layout.lines):
        marks: list[Mark] = []
        for match in _INSIDE_ITEM.finditer(layout.folded[number]):
            start = line.start + match.start()
            expected = _value(match["a"] or match["b"] or match["c"]) == len(marks) + 1
            if expected and (marks or _is_led(layout, start)):
                label = line.text[match.start() : match.end()]
                marks.append(_decision(start, label, len(marks) + 1, match["c"], language))
        if len(marks) > 1:
            return marks
    return []


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else 1


def _is_led(layout: Layout, start: int) -> bool:
    """Tell whether a list begins after words that decide something."""
    lead = fold(layout.text[max(0, start - LEAD) : start]).rstrip()
    return bool((lead.endswith((":", ",")) and _DECIDING.search(lead)) or _DECIDES.search(lead))


def _decision(start: int, label: str, count: int, article: str | None, language: Language) -> Mark:
    title = tidy(label.capitalize()) if article else f"{DECISION[language]} {count}"
    return Mark(start, start + len(label.rstrip()), "decision", title)


def _after(layout: Layout, decisions: Sequence[Mark], language: Language) -> Iterator[Mark]:
    """Yield the text after the last decision: the vote, the transmission."""
    last = decisions[-1].start if decisions else len(layout.text)
    for line in layout.lines:
        if line.start > last and line.gap and line.text[0].isupper() and not MARKER.match(line.text):
            yield Mark(line.start, line.start, "body", VOTE[language])
            return
