"""Where a council's record lists names, and what each list is: present, excused, absent, votes, the chair, the minutes.

A list stands behind a colon, a wide gap or a title ("Étaient présents M. X"), or below a label that stands alone;
it ends at the next label or at an empty line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.attendance_labels import loose_labels
from ingest.attendance_pairs import head_end
from ingest.fold import fold
from ingest.lines import lines
from ingest.marks import LOST_LETTER
from ingest.names import FULL_NAME, NAME, TITLE
from ingest.tally_words import AND, PERSONS, TITLED
from ingest.types import Span
from ingest.view import trim

_MEMBERS = (
    r"(?:(?:mesdames et messieurs|membres?|(?:les )?conseillers?(?: (?:municipaux|communautaires|communaux))?|elus|"
    r"(?:council ?|board )?members?|councill?ors?|trustees?|commissioners?|supervisors?|aldermen) )?"
)
_BE = r"(?:(?:etaient|etait|sont|est|ont ete|a ete|were|was|are) )?"
_WHO = (
    r"(?: (?:les?|la|mesdames|messieurs|a l'ouverture|a la|lors|au|were|was|conseiller|members|councillors|membres|in "
    r"person|at the)\b[^:.;\n]{0,60}?)?"
)
_GIVEN = r"(?:ont|avaient|avait|a|ayant|avec) (?:donne )?(?:procuration|pouvoir|mandat)s?(?: a)?"
_RECEIVED = (
    r"(?: (?:were |was |had been |have been |is )?(?:received|recorded|noted|submitted|tendered|given|accepted|"
    r"intimated|"
    r"reported|made|read))?"
)
# What a list of names is called; the first alternative that matches names the list: "absents excusés" are excused.
_LABELS = (
    ("count", (r"nombre d[e'][^:\n]{0,60}|(?:membres?|conseillers?)(?: municipaux)? en exercice|quorum|"
              r"(?:presents?|absents?|representes?|excuses?|procurations?|pouvoirs?|votants?)(?=[ \t]*:[ \t]*\d+\b)")),
    ("other", (r"objet|ordre du jour|subject|rapporteure?|date de (?:la )?convocation|convocation|agenda|motion|n°|"
              r"resolution \d|approved|attest(?:ed)?|certification|passed and adopted|"
              r"in[ \t]{2,}[^\n]*\n[ \t]*attendance|(?:also|others?|staff|officers?|officials?|guests?|public|"
              r"executive)(?: members?)? "
              r"(?:present|in attendance)|(?:officers|officials|staff|guests|visitors|observers|public|press)|"
              r"assist\w+ (?:egalement|aussi)\b[^:\n]{0,60}|personnel|declarations?[^:\n]{0,30}|vote|resultat")),
    ("president", (r"president(?:e)?(?: de (?:la )?seance)?|presidence|in the chair|chair(?:man|woman|person)?|"
                  r"presiding(?: officer| member)?|chaired by|presided (?:over )?by|convenor|convener|cathaoirleach")),
    ("secretary", (r"secretaire(?: de (?:la )?seance)?|secretariat|"
                  r"(?:town |city |deputy |village |council |parish |borough |municipal |"
                  r"county |district )?clerk(?: (?:to|of) the (?:meeting|council|board))?|"
                  r"(?:council |recording )?secretary|minutes(?: taken by|(?=[ \t]*:))|minute taker|recorder|"
                  r"greffier[e]?")),
    ("excused", (rf"{_BE}{_MEMBERS}(?:absent[es]* )?(?:et )?(?:excus[es]+|represent[es]+)(?: {_GIVEN})?|"
                rf"{_BE}{_MEMBERS}(?:absent[es]*,? (?:et |mais )?(?:qui )?)?{_GIVEN}|"
                r"pouvoirs?|procurations?|mandats?|proxies|"
                rf"apolog(?:y|ies)(?: for (?:absence|non-attendance))?{_RECEIVED}(?: from| by| on behalf of)?|"
                rf"(?:approved )?leave of absence|{_MEMBERS}excused(?: absences?)?|excuses|regrets(?: from)?")),
    ("absent", (rf"{_BE}{_MEMBERS}absent[es]*(?: (?:sans (?:procuration|excuse|pouvoir)|non (?:excus|represent)[es]+))?"
               rf"{_WHO}|not present|{_MEMBERS}absent|absences")),
    ("present", (rf"{_BE}{_MEMBERS}present[es]*{_WHO}|{_MEMBERS}present|attendance|"
                r"(?:council ?members?|councill?ors|members|trustees|commissioners)(?: in attendance| attending)?|"
                r"roll call|sederunt")),
    ("attending", (r"in attendance|(?:est|etaient?|etait|sont) (?:egalement|aussi) present[es]*|"
                   r"assist(?:e|ait|aient|ent)\b[^:\n]{0,60}")),
    ("ayes", r"ayes?|yeas?|yes|in favou?r|(?:voted? |voix |votes? )?(?:for|pour)"),
    ("noes", r"noes|nays?|no|(?:voted? |voix |votes? )?(?:against|contre)|opposed"),
    ("abstained", r"abstain\w*|abstentions?|s'abst\w+"),
)  # fmt: skip
_WORDS = "|".join(rf"(?P<{name}>{words})" for name, words in _LABELS)
_COUNT = r"(?: ?(?:\(\d{1,3}\)|\d{1,3}))?"
_LEAD = r"(?:^[ \t]*(?:[-•*] |[\divx]{1,4}[.)] ?)?|(?<=[.;] ))"
_TITLED = r"(?:m\.|mm\.|mmes?\b|mlle|cllrs?\b|crs?\b|councill?ors?\b|mesdames|messieurs|mr\b|mrs\b|ms\b|alderm)"
_BEHIND = re.compile(rf"(?<![a-z'-])(?:{_WORDS}){_COUNT}[ \t]?:")
_BESIDE = re.compile(rf"{_LEAD}(?:{_WORDS}){_COUNT}(?::|[ \t]{{2,}}(?=\S)| (?={_TITLED}))", re.MULTILINE)
_ABOVE = re.compile(
    rf"^[ \t]*(?:[\divxa-z]{{1,4}}[.)] ?|"
    rf"[a-z]{{1,3}}/\d\d/\d+ +)?(?:{_WORDS}){_COUNT}[ \t]*:?[ \t]*$",
    re.MULTILINE,
)
_BLANK = re.compile(r"\S[^\S\n]*\n\s*\n")
_ROLL = re.compile(
    rf"(?:(?:[-–—•*]\s+)?(?:{TITLE})+{NAME}(?: ?\([^()]*\))?(?:, (?:[Aa]djoint|[Cc]onseill|Deputy|Vice)[^,;.]{{0,40}})?"
    r"(?:[,;.]?\s+|[,;.]?$))+"
)
_ITEM = re.compile(r"(?=.{0,60}$)\d[\d./]* .*")  # the heading of a point ends a list
_NAME_WITH_NUMBER = re.compile(rf"\d{{1,2}}[.)°]? +(?:{TITLE}|{FULL_NAME}(?:$|\s{{2,}}|,))")
_BEGINS = re.compile(rf"\s*(?:[-•*] ?|\d{{1,2}}[.)] ?)?(?:{TITLE}|(?:Deputy |Vice )?Mayor (?=[A-Z])|{NAME}[ ,(\n])")
_NAMES_NOBODY = ("count", "other")


@dataclass(frozen=True, slots=True)
class NameList:
    """A list of names under its label; ``label`` and ``names`` are spans of the stored text."""

    kind: str
    label: Span
    names: Span


def name_lists(text: str) -> tuple[NameList, ...]:
    """Return the lists of names of a record, in order."""
    labels = _labels(text)
    limits = [*(label.start for _, label in labels[1:]), len(text)]
    return tuple(
        NameList(kind, label, trim(text, Span(start=label.end, end=_end(text, label.end, limit))))
        for (kind, label), limit in zip(labels, limits, strict=False)
    )


def _end(text: str, start: int, limit: int) -> int:
    """End a list at an empty line below which no more persons are listed, one titled as the other."""
    blank = _BLANK.search(text, start, limit)
    while blank:
        after = _BLANK.search(text, blank.end() - 1, limit)
        if not _is_roll(text[blank.end() : after.start() + 1 if after else limit]):
            return blank.start() + 1
        blank = after
    return limit


def _is_roll(words: str) -> bool:
    """Tell whether a paragraph is nothing but titled persons, one a line or several in a row."""
    rows = [line.strip() for line in words.split("\n") if line.strip()]
    if bool(rows) and all(_ROLL.fullmatch(row) for row in rows):
        return True
    whole = PERSONS.fullmatch(" ".join(words.split()).rstrip(" .,;"))
    return whole is not None and TITLED.match(words.lstrip()) is not None and AND.search(whole.group()) is not None


def _labels(text: str) -> list[tuple[str, Span]]:
    """Return where lists begin, each place once, the surest form first."""
    folded = "\n".join(fold(line) for line in text.split("\n")).replace(LOST_LETTER, "e")
    found: list[tuple[str, Span]] = []
    loose = tuple(loose_labels(text))
    sure = ((label.kind, label.span) for label in loose if label.surely)
    rest = ((label.kind, label.span) for label in loose)
    usual = (*_matches(_BESIDE, folded), *_matches(_BEHIND, folded), *_alone(text, folded))
    for kind, span in (*sure, *usual, *rest, *_points(text)):
        if all(other.end <= span.start or span.end <= other.start for _, other in found):
            found.append((kind, span))
    return sorted(found, key=lambda label: label[1].start)


def _matches(pattern: re.Pattern[str], folded: str) -> Iterator[tuple[str, Span]]:
    for match in pattern.finditer(folded):
        kind = match.lastgroup or ""
        yield kind, Span(start=match.start(kind), end=match.end())


def _alone(text: str, folded: str) -> Iterator[tuple[str, Span]]:
    """Yield labels that stand alone on a line with names below."""
    for kind, span in _matches(_ABOVE, folded):
        if kind in _NAMES_NOBODY or _BEGINS.match(text, head_end(text, span.end)):
            yield kind, span


def _points(text: str) -> Iterator[tuple[str, Span]]:
    for line in lines(text):
        if _ITEM.fullmatch(fold(line.text)) and not _NAME_WITH_NUMBER.match(line.text):
            yield "other", Span(start=line.start, end=line.end)
