"""The title of a document as staff would name it: "Convention de partenariat Orvaux – Lindhagen"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from ingest.casing import Casing
from ingest.clean import searchable
from ingest.dates import find_dates
from ingest.fold import fold
from ingest.language import language_of
from ingest.lines import Line, lines
from ingest.types import Document, Kind, Section

LONGEST = 120  # characters of a title that fits on a line of the screen
HEAD_LENGTH = 1200  # characters in which a record says when the council met
HEAD = 12  # lines in which a title stands
_ACT = re.compile(
    r"\b(?:convention|accord|protocole|charte|memorandum|pacte|serment|declaration|avenant|addenda|entente|"
    r"lettre d'(?:intention|entente)|"
    r"agreement|"
    r"charter|protocol|pact|undertaking|oath|amendment|addendum|compact|covenant|memoranda|letter of (?:intent|"
    r"understanding)|jumelage|twinning)\b"
)
_PARTIES = re.compile(
    r",? ?\b(?:entre|between)\b.*| [-–—] projet\b.*| (?:signee?|conclue?|signed|made)\b.*", re.IGNORECASE
)
_GOES_ON = re.compile(r"(?:de|d'|du|des|en|et|sur|pour|relative?|of|and|for|on)\b")
_RUNS_ON = re.compile(r"(?:\b(?:de|du|des|la|le|les|et|of|the|and|with|to|in|for|avec|pour|a|en)|,)$")
_LETTERHEAD = re.compile(
    r"(?:ville|commune|mairie|departement|service|direction|city|town|borough|projet|draft|ne pas)\b[^.]*$"
)
_OFFICE = re.compile(r"\b(?:service|direction|cabinet|office|desk|department|archives)\b")
_RECORDS = (
    (re.compile(r"\bproces[- ]verbal"), "Procès-verbal"),
    (re.compile(r"\bcompte[- ]rendu"), "Compte rendu"),
    (re.compile(r"\bminutes\b"), "Minutes"),
)
_NAMES = {"fr": "Délibération", "en": "Resolution"}
_DRAFT = re.compile(r"(?:draft|projet|version|not yet|ne pas)\b")
_NUMBER = re.compile(r"^(?:[IVXLC]+|\d+[.)]?|[A-H][.)]?|[Pp]oint \d+[^–]*) – |^(?:[IVXLC]+|\d+|[A-H])[.)°] ")


def title_of(document: Document, kind: Kind, sections: Sequence[Section], towns: Sequence[str]) -> str:
    """Return the title of a document in its language; the name of its file where its words give none."""
    casing = Casing.of(document.text)
    if kind is Kind.CONVENTION:
        title = _act(document, casing, towns)
    elif kind is Kind.DELIBERATION:
        title = _deliberation(document, sections, casing)
    else:
        title = _opening(document, casing)
    return _short(title) or PurePosixPath(document.name).stem.replace("_", " ").replace("-", " ").capitalize()


def _act(document: Document, casing: Casing, towns: Sequence[str]) -> str:
    """Name the act and its parties, unless its own title names them."""
    found = lines(document.text)[:HEAD]
    number = next((n for n, line in enumerate(found) if _ACT.search(fold(line.text)[:LONGEST])), None)
    if number is None:
        return ""
    whole = searchable(_continued(found, number))
    act = casing.mend(_PARTIES.sub("", whole[: 2 * LONGEST])).strip(" ,:–—-.")
    named = fold(act)
    missing = [town for town in towns if fold(town) not in named]
    return act if len(missing) < len(towns) or len(towns) < 2 else f"{act} {' – '.join(towns)}"


def _continued(found: Sequence[Line], number: int) -> str:
    """Take a title on over the lines that it runs on to."""
    words = found[number].text
    for before, line in zip(found[number:], found[number + 1 :], strict=False):
        if line.gap or not (_GOES_ON.match(fold(line.text)) or (line.text.isupper() and before.text.isupper())):
            break
        if _DRAFT.match(fold(line.text)):
            break
        words = f"{words}\n{line.text}"
    return words


def _deliberation(document: Document, sections: Sequence[Section], casing: Casing) -> str:
    language = language_of(document.text)
    head = fold(document.text[:HEAD_LENGTH])
    name = next((name for pattern, name in _RECORDS if pattern.search(head)), _NAMES[language])
    held = _session(document)
    dated = f"{name} {'du' if language == 'fr' else 'of'} {held}" if held else name
    subject = _subject(document, sections, casing)
    return f"{dated} – {subject[0].upper()}{subject[1:]}" if subject else dated


def _session(document: Document) -> str:
    """Return the first day that the head of the text names, in the document's own words."""
    head = searchable(document.text[:HEAD_LENGTH])
    days = [head[found.start : found.end] for found in find_dates(head)[:1]]
    return "".join(day.lower() if day.isupper() else day for day in days)


def _subject(document: Document, sections: Sequence[Section], casing: Casing) -> str:
    """Return the object of a deliberation, without what is added after a dash if it is long."""
    for section in sections:
        if section.kind == "heading" and fold(section.title).startswith(("objet", "subject", "object")):
            found = lines(document.text, section.heading.end, section.span.end)
            below = " ".join(casing.mend(line.text) for line in found)
            words = casing.mend(searchable(below).strip(" :–—-"))
            return re.split(r"\s[-–—]\s", words)[0] if len(words) > LONGEST - 40 else words
    headings = [section.title for section in sections if section.kind == "heading"]
    return casing.mend(_NUMBER.sub("", next((title for title in headings if _ACT.search(fold(title))), "")))


def _opening(document: Document, casing: Casing) -> str:
    """Return the first lines of a document below its letterhead, those of one block."""
    found = lines(document.text)[:8]
    first = next((number for number, line in enumerate(found) if not _is_letterhead(line)), 0)
    words = ""
    for number, line in enumerate(found[first : first + 3]):
        if number and (line.gap or line.text[0] in "(«" or len(words) + len(line.text) > LONGEST):
            break
        parts = " – ".join(casing.mend(part) for part in re.split(r"\s{3,}", line.text))
        joint = "" if not words else " " if line.text[0].islower() or _RUNS_ON.search(fold(words)) else " – "
        words = f"{words}{joint}{' '.join(parts.split())}"
    return words


def _is_letterhead(line: Line) -> bool:
    folded = fold(line.text)
    return bool(_LETTERHEAD.match(folded) or _OFFICE.search(folded)) and len(folded) < 80


def _short(title: str) -> str:
    plain = " ".join(title.split()).strip(" ,;:–—-")
    if not any(letter.isalpha() for letter in plain):
        return ""
    return plain if len(plain) <= LONGEST else plain[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
