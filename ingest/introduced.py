"""Where persons are named in the opening of an agreement: after a title, an office, or "by"; never out of columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.fold import fold
from ingest.names import FULL_NAME, NAME, TITLE, person
from ingest.parties import Candidate, mentions
from ingest.places import country_code
from ingest.view import View

_PERSON = re.compile(
    rf"(?<!\w)(?:(?P<titled>{TITLE}+{NAME})|(?:(?<=par )|(?<=by )|(?<=ous,\s)|"
    rf"(?<=[Ww]e,\s)|(?<=through )|(?<=[Mm]ayor, )|(?<=[Mm]aire, )|(?<=[Mm]ayor: )|(?<=[Mm]aire : )|(?<=par : )|"
    rf"(?<=by: ))"
    rf"(?P<bare>{NAME})|(?:(?<=\sand\s)|(?<=\set\s))(?P<other>{FULL_NAME})(?=, ))"
)
NO_PERSON = re.compile(
    r"\b(?:city|town|ville|commune|borough|council|conseil|republi\w+|municipality|county|district|"
    r"parties|articles?|resolution|deliberation|decision|decret|arrete|order|law|act|universit\w+|mayor|maire|"
    r"services?|department|division|secretariat|committee|board|affairs|relations|direction|bureau|office|"
    r"whereas|considering|recalling|presidente?|region|chief|executive|municipal|school|street|road|hall|officer|"
    r"colleague)\b|"
    r"^(?:la|le|les|the|un|une|for|pour|and|et|of)\b(?!�)|^(?:the )?(?:leader|mayor|maire|president\w*|chair\w*)\b"
)
OFFICE_BEFORE_NAME = re.compile(
    rf"(?<![\w-])(?P<office>(?:Lord |City |Executive |Deputy )?Mayor|Maire|(?:Municipal |Council |Shire )?President|"
    rf"Président(?:e)?|"
    rf"Bürgermeister(?:in)?|Oberbürgermeister(?:in)?|Governor|Regent|Provost|Bourgmestre|Mairesse|Syndic|Warden|Reeve|"
    rf"Leader|Chair(?:man|"
    rf"woman|person)?|maire|mairesse|bourgmestre|syndic|préfet|gouverneur)(?: |, (?!{TITLE})(?={FULL_NAME}))"
    rf"(?:(?:Lic|Ing|Arq|Hon)\. )?(?:{TITLE})?(?P<name>{NAME})"
)
_JOINED = re.compile(r" (?:And|AND|Et|ET|Between|Entre)$")  # the label of the next party
_FOR_ALIAS = re.compile(r"\b[Ff]or the [A-Z]\w+ ?: (?:\w+ )?$")  # "For the University: ...", which no name tells


def introduced(view: View, parties: Sequence[Candidate], end: int) -> Iterator[tuple[int, int]]:
    """Yield where persons are named in the opening, each once, an office before the name included."""
    called = [match.span() for match in OFFICE_BEFORE_NAME.finditer(view.text, 0, end)]
    called = [span for span in called if not is_place(_named_in(view, span), parties)]
    bare = [match.span() for match in _PERSON.finditer(view.text, 0, end)]
    for span in sorted({*called, *bare}):
        within = any(first <= span[0] < last for first, last in called)
        if (
            (span not in called and within)
            or in_columns(view, span[0])
            or _FOR_ALIAS.search(view.text[: span[0]][-60:])
        ):
            continue
        start, stop = _person_alone(view, parties, *span)
        if span in called:
            yield start, stop
            continue
        stop -= _office_at_end(view.text[start:stop])
        words = view.text[start:stop]
        if words and not NO_PERSON.search(fold(person(words))) and not is_place(words, parties):
            yield start, stop


def in_columns(view: View, offset: int) -> bool:
    """Tell whether a name stands in a line with wide gaps, where columns mix names and offices."""
    text = view.document.text
    start = view.stored(offset, offset + 1).start
    line = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", start) + 1 or len(text) + 1) - 1]
    return re.search(r"\S {6,}\S", line) is not None


def _named_in(view: View, span: tuple[int, int]) -> str:
    match = OFFICE_BEFORE_NAME.match(view.text, *span)
    return match["name"] if match else ""


def _office_at_end(words: str) -> int:
    """Return how many letters at the end of a name are an office that stood on the next line: "Ana Ruiz Maire"."""
    match = re.search(r" (?:Maire|Mayor|Bourgmestre|Président|Présidente|President)$", words)
    return len(match.group()) if match else 0


def is_place(words: str, parties: Sequence[Candidate]) -> bool:
    """Tell whether a name is, or begins with, that of a party or a country."""
    named = tuple(re.findall(r"\w+", fold(words)))
    return country_code(words) is not None or any(named[: len(party.words)] == party.words for party in parties)


def _person_alone(view: View, parties: Sequence[Candidate], start: int, end: int) -> tuple[int, int]:
    """Leave out of a name the party on the next line."""
    cuts = [place for party in parties for place, _ in mentions(view, party, start, end)]
    words = view.text[start : min([*cuts, view.line_end(start, end)])].rstrip()
    return start, start + len(_JOINED.sub("", words))
