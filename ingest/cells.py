"""A line of a guide as its cells, and what each cell says: a place, a country, a moment, a number of inhabitants.

Cells stand between bars, wide spaces, dashes, colons, commas and brackets, so that a row of a table
and "X (Country), since 1987" are read alike. What the cells of several lines say together is left to ``entries.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ingest.cards import announced, since_words
from ingest.dates import find_moments
from ingest.fold import fold
from ingest.lines import Line, marker_end
from ingest.names import PLACE
from ingest.places import country_code, find_countries
from ingest.populations import find_populations
from ingest.types import Span

Role = Literal["place", "country", "moment", "people", "coming", "label", "text"]

_BETWEEN = re.compile(
    r"\s*(?:\.{3,}|…+|_{3,})\s*|\s*[|\t;()/→]\s*(?:[-–—:,]\s+)?|\s{2,}|\s+[-–—·•]\s+|\s*:(?:\s+|$)|(?<!\d),\s+|,\s+(?!(?:19|20)\d\d\b)"
)
COUNTED = 2  # cells of a row that a number may lead
_INDEX = re.compile(r"(?:n[°o]\.? ?)?\d{1,2}[.)]?", re.IGNORECASE)
_MARKED = re.compile(r"[-–—]\s+|\(?\d{1,2}[.)]\s+")
_PLACE = re.compile(PLACE)
_FIGURE = re.compile(
    r"(?:(?:c\.|ca\.?|circa|about|approx\.?|env\.?|environ|around|some|~|±|≈) ?)?"
    r"(?:\d{1,2}(?:,\d\d)+,\d{3}|\d{1,3}(?:[ .,'\u00a0\u202f]\d{3})+|\d{3,8})"
)
_YEAR_AND_FIGURE = re.compile(r"\s+(?P<year>(?:19|20)\d\d)(?:\s+(?P<figure>\d{1,3}(?:[ .,']\d{3})+|\d{3,8}))?\s*")
_YEARS = range(1900, 2100)  # a bare figure in it is a year, not a number of inhabitants
_ARTICLE = re.compile(r"(?:in |en |au |aux |the |l'|la |le |les )+")
_LABEL = re.compile(
    r"(?:(?:nos|our|les|the|la|le) )?(?:villes?|towns?|cit(?:y|ies)|communes?|pays|country|countries|depuis|since|"
    r"annees?|years?|dates?|jumel\w+|twin\w*|habitants?|inhabitants?|populations?|pop\.?|status|statut|"
    r"contacts?|telephone|tel|"
    r"distinctions?|partenaires?|partners?|nom|name|lien|links?|type|office|comite|committee|signature|signe\w*|"
    r"renseignements|information|tourism\w*|tourisme|economie|economy|culture|sports?|histoire|history|geographie|"
    r"awards?|prix|prizes?|honours?|honors?|labels?|known for|famous for|famed for|noted for|connue? pour|"
    r"reputee? pour|celebre pour|specialites?|curiosites?|highlights?|websites?|langues?|languages?|"
    r"situation|location|capital\w*|president\w*|responsable|e-?mail|courriel|adresse|address|europe|afrique|"
    r"africa|asie|asia|amerique\w*|americas?|oceanie|oceania|page|edition|sources?|notes?|mairie|maire|mayor)\b.*|"
    r"(?:places?|lieux?|linked|friends?|amitie|sisters?|regions?|accords?|agreements?|remarks?|remarques?)"
    r"(?: (?:since|depuis|in|en|city|cities|on|le|signed|signe|of|de)\b){0,2}"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """Some words of a line between separators, and what they say."""

    span: Span
    role: Role


def cells(text: str, line: Line, before: Line | None) -> tuple[Cell, ...]:
    """Return the cells of a line without its bullet or number."""
    offset = marker_end(line, before)
    marked = _MARKED.match(line.text, offset)
    start = line.start + (marked.end() if marked else offset)
    found: list[Cell] = []
    for separator in (*_BETWEEN.finditer(text, start, line.end), None):
        end = separator.start() if separator else line.end
        if text[start:end].strip(" .*"):
            found.append(Cell(Span(start=start, end=end), role(text[start:end])))
        start = separator.end() if separator else end
    if len(found) > COUNTED and _INDEX.fullmatch(text[found[0].span.start : found[0].span.end].strip()):
        del found[0]  # "1 | Name | Country"
    if len(found) == 1:
        found = _unparted(text, found[0]) or found
    else:
        found = [part for cell in found for part in _dated_country(text, cell)]
    if len(found) > 1 and found[0].role == found[1].role == "country":
        found[0] = Cell(found[0].span, "place")  # "Luxembourg (Luxembourg)"
    return tuple(found)


def _unparted(text: str, whole: Cell) -> list[Cell]:
    """Part a row whose cells only single spaces keep apart: "Name Country 1960 44,000"."""
    words = text[whole.span.start : whole.span.end]
    country = next((one for one in find_countries(words) if one.start > 2), None)
    if country is None or not _PLACE.fullmatch(words[: country.start].strip()):
        return []
    rest = _YEAR_AND_FIGURE.fullmatch(words[country.end :])
    if not rest:
        return []
    start, after = whole.span.start, whole.span.start + country.end
    found = [
        Cell(Span(start=start, end=start + len(words[: country.start].rstrip())), "place"),
        Cell(Span(start=start + country.start, end=after), "country"),
        Cell(Span(start=after + rest.start("year"), end=after + rest.end("year")), "moment"),
    ]
    if rest["figure"]:
        found.append(Cell(Span(start=after + rest.start("figure"), end=after + rest.end("figure")), "people"))
    return found


def _dated_country(text: str, cell: Cell) -> Iterator[Cell]:
    """Part a cell that one space sets apart: "Germany 12 June 1973"."""
    words = text[cell.span.start : cell.span.end]
    country = next(iter(find_countries(words)), None) if cell.role in ("text", "label") else None
    rest = words[country.end :] if country else ""
    if country is None or country.start or rest[:1] != " " or role(rest) != "moment":
        yield cell
        return
    start = cell.span.start + country.end
    yield Cell(Span(start=cell.span.start, end=start), "country")
    yield Cell(Span(start=start + len(rest) - len(rest.lstrip()), end=cell.span.end), "moment")


def role(words: str) -> Role:
    """Tell what a cell says.

    Example: role("depuis 1987") -> "moment"
    """
    words = words.strip(" .*")
    folded = fold(words)
    if country_code(_ARTICLE.sub("", folded)) is not None:
        return "country"
    if since_words(words) or _is_moment(folded):
        return "moment"
    if find_populations(words) or is_figure(words):
        return "people"
    if announced(words):
        return "coming"
    if _LABEL.fullmatch(folded):
        return "label"
    return "place" if _PLACE.fullmatch(words) and len(words) > 2 else "text"


def is_figure(words: str) -> bool:
    """Tell whether a cell is a bare figure that can count inhabitants."""
    plain = words.strip(" .*")
    return bool(_FIGURE.fullmatch(fold(plain))) and not (plain.isdecimal() and int(plain) in _YEARS)


def figure(words: str) -> int:
    """Return the number that a bare figure writes."""
    return int(re.sub(r"\D", "", words))


def _is_moment(folded: str) -> bool:
    moments = find_moments(folded)
    if len(moments) != 1:
        return False
    rest = folded[: moments[0].start] + folded[moments[0].end :]
    return (
        not rest.strip(" .*")
        or re.fullmatch(r"(?:depuis|since|en|in|le|from|des)(?: le| the)?", rest.strip()) is not None
    )
