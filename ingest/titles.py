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
HEAD = 12  # lines in which a title stands
_ACT = re.compile(
    r"\b(?:convention|accord|protocole|charte|memorandum|pacte|serment|declaration|avenant|lettre d'intention|agreement|charter|protocol|"
    r"pact|undertaking|oath|amendment|letter of intent|jumelage|twinning)\b"
)
_PARTIES = re.compile(r",? ?\b(?:entre|between)\b.*| [-–—] projet\b.*| (?:signee?|conclue?|signed|made)\b.*", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:de|d'|du|des|en|et|sur|pour|relative?|of|and|for|on)\b")
_LETTERHEAD = re.compile(r"(?:ville|commune|mairie|departement|service|direction|city|town|borough|projet|draft|ne pas)\b[^.]*$")
_SEANCE = {"fr": "Délibération", "en": "Resolution"}


def title_of(document: Document, kind: Kind, sections: Sequence[Section], towns: Sequence[str]) -> str:
    """Return the title of a document in its language; the name of its file where its words give none."""
    casing = Casing.of(document.text)
    if kind is Kind.CONVENTION:
        title = _act(document, casing, towns)
    elif kind is Kind.DELIBERATION:
        title = _deliberation(document, sections, casing)
    else:
        title = _opening(document, sections, casing)
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
    return act if len(missing) < len(towns) or not towns else f"{act} {' – '.join(towns)}"


def _continued(found: Sequence[Line], number: int) -> str:
    """Take a title on over the lines that it runs on to."""
    words = found[number].text
    for before, line in zip(found[number:], found[number + 1 :], strict=False):
        if line.gap or not (_GOES_ON.match(fold(line.text)) or (line.text.isupper() and before.text.isupper())):
            break
        words = f"{words}\n{line.text}"
    return words


def _deliberation(document: Document, sections: Sequence[Section], casing: Casing) -> str:
    language = language_of(document.text)
    held = next((found for found in _session(document)), "")
    name = _SEANCE[language] + (f" {'du' if language == 'fr' else 'of'} {held}" if held else "")
    subject = _subject(document, sections, casing)
    return f"{name} – {subject}" if subject else name


def _session(document: Document) -> list[str]:
    """Return the first day that the head of the text names, in the document's own words."""
    head = searchable(document.text[:1200])
    return [head[one.start : one.end].lower() if head[one.start : one.end].isupper() else head[one.start : one.end] for one in find_dates(head)[:1]]


def _subject(document: Document, sections: Sequence[Section], casing: Casing) -> str:
    """Return the object of a deliberation, without what is added after a dash if it is long."""
    for section in sections:
        if section.kind == "heading" and fold(section.title).startswith(("objet", "subject", "object")):
            below = " ".join(casing.mend(line.text) for line in lines(document.text, section.heading.end, section.span.end) if line.text)
            words = casing.mend(searchable(below).strip(" :–—-"))
            return re.split(r"\s[-–—]\s", words)[0] if len(words) > LONGEST - 40 else words
    headings = [section.title for section in sections if section.kind == "heading"]
    return casing.mend(next((title for title in headings if _ACT.search(fold(title))), ""))


def _opening(document: Document, sections: Sequence[Section], casing: Casing) -> str:
    """Return the heading at the top of a document without letterhead."""
    first = sections[0] if sections else None
    end = (first.heading.end if first and first.heading.end > first.span.start else first.span.end) if first else 0
    found = [line for line in lines(document.text, 0, end)][:4] if end else []
    named = [line for line in found if not _LETTERHEAD.match(fold(line.text))] or found
    words = ""
    for line in named[:3]:
        joined = f"{words} {casing.mend(' '.join(line.text.split()))}".strip()
        if len(joined) > LONGEST:
            break
        words = joined
        if not line.gap and len(words) > 60:
            break
    return words or (" ".join(named[0].text.split()) if named else "")


def _short(title: str) -> str:
    plain = " ".join(title.split()).strip(" ,;:–—-")
    return plain if len(plain) <= LONGEST else plain[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
