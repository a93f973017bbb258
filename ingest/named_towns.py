"""Which towns a document is about: the parties of an act, those in the object of a deliberation or in a brochure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ingest.casing import Casing
from ingest.clean import searchable
from ingest.fold import fold
from ingest.lines import lines, marker_end
from ingest.names import PLACE, TITLE
from ingest.parties import candidates
from ingest.party_words import AUTHORITY
from ingest.places import country_code
from ingest.types import Document, Kind, Profile, Section
from ingest.view import look

HEAD = 14  # lines in which a document says whose it is
OPENING = 2600  # characters in which an act names its parties
MOST = 8  # parties of one act
_OF = r"(?: de la\b| de l'| de\b| d'| du\b| des\b| of the\b| of\b) ?"
_AUTHORITY_OF = re.compile(rf"\b{AUTHORITY}{_OF}(?:(?:la |the )?{AUTHORITY}{_OF})?")
_AND_OF = re.compile(r" ?(?:,|et|and) (?:de la |de |d'|of |the )?")
_WITH = re.compile(
    r"\b(?:avec|with|delegation (?:of|de)|visite? (?:of|de|a|to)|sejour (?:de|a)) (?:(?:la|the|les) )?(?!delegation)"
)
_DELEGATION = re.compile(rf"\b(?:the|la) (?P<name>{PLACE}) (?:delegation|guests|visit)")
_PLACE = re.compile(PLACE)
_IN_BRACKETS = re.compile(rf"(?P<name>{PLACE}) ?\((?:[^(),]{{2,40}}, ?)?(?P<country>[^(),]{{2,40}})\)")
_BEFORE_COUNTRY = re.compile(rf"(?P<name>{PLACE}), (?P<country>{PLACE})")
_PERSON = re.compile(rf"{TITLE}|(?:His|Her|Le|La|The)\b(?! Hay| Haye)|(?:Mayor|Maire|Chair|Leader|Alderman)\b")
_OFFICE = re.compile(
    r"\b(?:[Mm]aire|[Mm]ayor|MAYOR|MAIRE|[Bb]ourgmestre|[Ll]eader|[Cc]hair(?:man)?|[Aa]lderman) "
    r"(?:de la |de |d['’]|du |of (?:the )?)"
)
_OFFICE_OF = re.compile(r"^(?:Mayor|Maire|Chair|Leader|Alderman) (?:of|de|d['’]) ?")
_REGION = re.compile(r"(?:departement|region|province|canton|comte|county|prefecture|district|arrondissement)\b")
_REGION_OF = re.compile(
    r"\b(?:departement|region|province|canton|comte|county|district|arrondissement)"
    r"(?: de la| de l'| de| d'| du| of(?: the)?) ?$"
)
_PRESENTS = re.compile(r"(?:jumel|twin|partne|parten|amiti|friend|sister|soeur|mayor of|maire de|: ?$)[^.]{0,60}$")
_COLUMN = re.compile(r"\s{3}(?:\S )?\s*$")


def towns_of(document: Document, kind: Kind, sections: Sequence[Section]) -> tuple[str, ...]:
    """Return the names of the towns that a document is about, in order of appearance, each once."""
    casing = Casing.of(document.text)
    if kind is Kind.CONVENTION:
        found: Iterable[str] = _parties(document, sections)
    elif kind is Kind.DELIBERATION:
        found = [*_own(document, casing), *_objects(document, sections, casing)]
    elif kind is Kind.BROCHURE:
        found = _presented(document.text)
    else:
        found = [*_own(document, casing), *_titled(document, sections, casing)]
    return tuple(_once(casing.name(name.strip(" ,.")) for name in found))


def _once(names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        key = re.sub(r"\W+", " ", fold(name)).strip()
        if len(key) > 1 and key not in seen:
            seen.add(key)
            yield name


def _parties(document: Document, sections: Sequence[Section]) -> list[str]:
    """Return the parties of an act, or the places that it names as authorities or with their countries."""
    view = look(document, Profile(kind=Kind.CONVENTION, title="", towns=(), language="fr"), sections, ())
    found = [one for one in candidates(view) if not _REGION_OF.search(view.folded[max(0, one.start - 40) : one.start])]
    named = [name for one in found if not _PERSON.match(name := _OFFICE_OF.sub("", one.name))][:MOST]
    if len(named) > 1:
        return named
    text, folded = view.text[:OPENING], view.folded[:OPENING]
    authorities = [
        place.group() for match in _AUTHORITY_OF.finditer(folded) if (place := _PLACE.match(text, match.end()))
    ]
    bracketed = [match["name"] for match in _IN_BRACKETS.finditer(text) if country_code(match["country"])]
    offices = [place.group() for match in _OFFICE.finditer(text) if (place := _PLACE.match(text, match.end()))]
    several = max(([*named, *authorities], bracketed, [*named, *offices]), key=lambda names: min(2, len(set(names))))
    return [_OFFICE_OF.sub("", name) for name in several]


def _own(document: Document, casing: Casing) -> Iterator[str]:
    """Yield the town whose council or office speaks, from the first lines."""
    for line in lines(document.text)[:HEAD]:
        for match in _AUTHORITY_OF.finditer(fold(line.text)):
            place = _PLACE.match(casing.mend(line.text), match.end()) or _PLACE.match(line.text, match.end())
            if place and not _REGION.match(match.group()):
                yield place.group()
                return


def _objects(document: Document, sections: Sequence[Section], casing: Casing) -> Iterator[str]:
    """Yield the towns in the object of a deliberation, or where there is none in the headings of its points."""
    objects = [section for section in sections if section.kind == "heading"]
    named = [name for section in objects[:1] for name in _named(_words(document, section, casing))]
    others = (name for section in objects[1:] for name in _named(casing.mend(section.title)))
    return iter(named or others)


def _titled(document: Document, sections: Sequence[Section], casing: Casing) -> Iterator[str]:
    for section in sections[:2]:
        yield from _named(_words(document, section, casing)[:600])


def _words(document: Document, section: Section, casing: Casing) -> str:
    return " ".join(casing.mend(line.text) for line in lines(document.text, section.span.start, section.span.end))


def _named(words: str) -> Iterator[str]:
    """Yield the towns that a line names as such."""
    text = searchable(words)
    folded = fold(text)
    for pattern in (_IN_BRACKETS, _BEFORE_COUNTRY):
        for match in pattern.finditer(text):
            if country_code(match["country"]):
                yield re.sub(r"^.*\b(?:avec|with|de|of) ", "", match["name"])
    yield from (match["name"] for match in _DELEGATION.finditer(text))
    for match in (*_AUTHORITY_OF.finditer(folded), *_WITH.finditer(folded)):
        yield from _and_others(text, match.end())


def _and_others(text: str, offset: int) -> Iterator[str]:
    """Yield a place and those that follow it: "villes de X et de Y"."""
    place = _PLACE.match(text, offset)
    while place:
        yield place.group()
        joint = _AND_OF.match(text, place.end())
        place = _PLACE.match(text, joint.end()) if joint else None
        place = place if place and not country_code(place.group()) else None


def _presented(text: str) -> Iterator[str]:
    """Yield the towns that a brochure presents: "Name (Country)" at the beginning of a line or column, or as a twin."""
    above = None
    for line in lines(text):
        for match in _IN_BRACKETS.finditer(line.text):
            before = line.text[: match.start()]
            alone = match.end() == len(line.text) or line.gap or above is None or not above.text[-1].islower()
            at_start = (match.start() <= marker_end(line, None) and alone) or _COLUMN.search(before)
            if country_code(match["country"]) and (at_start or _PRESENTS.search(fold(before))):
                yield match["name"]
        above = line
