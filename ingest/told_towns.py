"""Towns that running words place in their countries -> one entry a town: "X in Belgium, our partner since 1982".

Wherever a name stands before its country, an entry begins; what is said up to the next such name is its own,
and so are the sentences elsewhere that name it alone. What an entry says is left to ``entry_facts.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.dates import find_moments
from ingest.entries import BROKEN, JOINED
from ingest.entry import Entry
from ingest.fold import fold
from ingest.headed import counts_another
from ingest.names import PLACE
from ingest.places import find_countries
from ingest.types import Span
from ingest.view import trim

HEADING = 70  # characters of a line that heads a town's own part
EARLY = 60  # characters of a sentence in which it names what it speaks of
FURTHEST = 900  # characters of such a part
_BEFORE_COUNTRY = re.compile(
    rf"(?P<name>{PLACE})(?:,? (?:in|en|dans|au|aux) (?:the |les? |la |l['’])?{PLACE}(?:, | ?\()|"
    rf",?(?: (?:is|lies|stands|sits|est|se trouve|se situe)(?: (?:situated|located|situee?|un \w+|"
    rf"une \w+|a \w+|\w+ed))?)? (?:in|en|au|aux|à) (?:the |la |l['’])?|, (?:en |au |aux |in )?(?:the )?|"
    rf"[.!] (?:C'est|C’est|It is|It's|Elle est|Il est|Elle se trouve|It lies)(?: [a-zé]+){{0,4}} (?:en |au |aux |in )"
    rf"(?:the |l['’])?|"
    rf" ?\((?:[^(),\n]{{2,40}}, ?)?|, {PLACE}(?:, | ?\()| ?[-–—|] )$"
)
_LINE_ABOVE = re.compile(rf"(?:^|\n)[ \t]*(?P<name>{PLACE})[ \t]*\n[ \t]*$")
_HEADING_ABOVE = re.compile(rf"(?:^|\n)[ \t]*(?P<name>{PLACE})[ \t]*\n(?:[ \t]*\n)?$")
_REGION = re.compile(r"(?:comte|county|province|region|departement|canton|state|etat|prefecture|district|land)\b")
_SENTENCE = re.compile(r"(?<=[.!?:;•])\s|\n\s*\n|\n(?=[ \t]*[-–—•*▪·])")
_BLANK = re.compile(r"\n[ \t]*\n")
_WITH = re.compile(
    r"^(?:(?:(?:Enfin|Puis|Ensuite|Finally|Lastly|Then|Jumelages?|Twinn(?:ing|ed)|Notre|Nos|Our|Les?|La|The|Ville|Commune|City|Town|Villes|Partenaire|Partner|"
    r"Friendship|Pacte|Coopération|Cooperation|Link|Links) (?:d['’]?amitié )?(?:avec |with |de |d['’]|of |et |and )?)+)"
)
_NO_TOWN = re.compile(
    r"\b(?:council|conseil|comite|committee|association|europe|union|ville|villes|town|towns|city|cities|maire|mayor|"
    r"jumelages?|jumel(?:le|ee)s?|soeurs?|sisters?|\bses\b|twinnings?|partenariats?|asia|africa|america|oceania|"
    r"afrique|asie|amerique|oceanie|panel|report|"
    r"scrutiny|office|visit|visite|delegation|school|ecole|university|club|"
    r"county|comte|region|province|department|departement|state|guide|edition|population|north|south|east|"
    r"west)\b|^(?:c'est|il|elle|nous|notre|this|it|here|there|that|we|our|today|since|depuis|en|in|dans|"
    r"voici|but|and|from|aujourd'hui)\b"
)
_YEAR_ABOVE = re.compile(r"\s*(?P<year>(?:19|20)\d\d)[ \t]*:?[ \t]*\n")
_ITS_SINCE = re.compile(r"(?:since|depuis|des|twinned(?: in)?|jumelee?s? en)(?: le| the)? (?P<year>(?:19|20)\d\d)\b")
_GOES_ON = re.compile(r"^\W*(?:It|Its|Elle|Il|Cette|The town|The city|La ville|Sa|Ses|Son|On y|Today)\b")


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A name with its country; spans of the text."""

    name: Span
    country: Span


def told(text: str) -> tuple[Entry, ...]:
    """Return the towns that a text names with their countries, in order, each once."""
    anchors = list(_anchors(text))
    found: dict[str, Entry] = {}
    for number, anchor in enumerate(anchors):
        following = next(
            (one.name.start for one in anchors[number + 1 :] if one.name.start > anchor.name.end), len(text)
        )
        name = fold(text[anchor.name.start : anchor.name.end])
        own = _own(text, anchor, anchors, following)
        if name in found:
            continue
        others = {fold(text[one.name.start : one.name.end]) for one in anchors} - {name}
        moment = _moment(text, own) or _joined_moment(text, anchor, own)
        beside = () if moment else _elsewhere(text, name, others, own)
        lines = (*_lines(text, own), *beside)
        found[name] = Entry(anchor.name, _line(text, anchor.name), anchor.country, moment, lines=lines)
    return tuple(found.values())


def _moment(text: str, own: Span) -> Span | None:
    """Return since when a town is a twin: "since 1982" in its own words, else the year that heads them."""
    since = _ITS_SINCE.search(fold(text[own.start : own.end]))
    if since:
        return Span(start=own.start + since.start("year"), end=own.start + since.end("year"))
    blank = max((match.end() for match in _BLANK.finditer(text, 0, own.start + 1)), default=0)
    above = _YEAR_ABOVE.match(text, blank)
    return Span(start=above.start("year"), end=above.end("year")) if above else None


def _joined_moment(text: str, anchor: _Anchor, own: Span) -> Span | None:
    """Return the only moment of a clause that goes on with "joined us": "... in 1990, and Y, Country, in 1999"."""
    if not JOINED.search(text, max(0, anchor.name.start - FURTHEST), anchor.name.start):
        return None
    stop = _SENTENCE.search(text, anchor.name.end, own.end)
    moments = find_moments(text[anchor.name.start : stop.start() if stop else own.end])
    if len(moments) != 1:
        return None
    return Span(start=anchor.name.start + moments[0].start, end=anchor.name.start + moments[0].end)


def _anchors(text: str) -> Iterator[_Anchor]:
    flat = BROKEN.sub(" ", text)
    for country in find_countries(flat):
        before = flat[max(0, country.start - 120) : country.start]
        match = _BEFORE_COUNTRY.search(before) or (_LINE_ABOVE.search(before) if _alone(text, country.end) else None)
        if not match:
            continue
        offset = country.start - len(before)
        start, end = _headed(text, offset + match.start("name"), offset + match.end("name"))
        leading = _WITH.match(text[start:end])
        start += leading.end() if leading else 0
        if end - start > 2 and not _NO_TOWN.search(fold(text[start:end])) and not find_countries(text[start:end]):
            yield _Anchor(Span(start=start, end=end), Span(start=country.start, end=country.end))


def _headed(text: str, start: int, end: int) -> tuple[int, int]:
    """Take the heading above for the town where its region stands before the country: "X / County Y, Country"."""
    line = text.rfind("\n", 0, start) + 1
    above = _HEADING_ABOVE.search(text[max(0, line - 120) : line]) if not text[line:start].strip() else None
    region = _REGION.match(fold(text[start:end]))
    if above and (region or (above["name"].isupper() and not text[start:end].isupper())):
        first = max(0, line - 120)
        return first + above.start("name"), first + above.end("name")
    return start, end


def _alone(text: str, end: int) -> bool:
    """Tell whether a line ends here, or holds only a bracket, a comma or figures after it."""
    stop = text.find("\n", end)
    return not re.search(r"[^\W\d_]", text[end : stop if stop >= 0 else len(text)])


def _own(text: str, anchor: _Anchor, anchors: Sequence[_Anchor], following: int) -> Span:
    """Return the words that are on a town: the clause around its name and what follows, up to the next name."""
    sentence = max((match.end() for match in _SENTENCE.finditer(text, 0, anchor.name.start)), default=0)
    taken = [one.country.end for one in anchors if one.name.start < anchor.name.start and one.country.end > sentence]
    joined = JOINED.search(text, sentence, anchor.name.start)  # "X joined us in 1990, and Y, Country, in 1999"
    start = max([sentence, *taken]) if not taken and not joined else anchor.name.start
    blank = _BLANK.search(text, anchor.country.end)
    stop = blank.start() if blank else len(text)
    if _heads(text, anchor):
        stop = _part_end(text, anchor.country.end, fold(text[anchor.name.start : anchor.name.end]))
    return trim(text, Span(start=start, end=max(start, min(stop, _clause_before(text, anchor, following)))))


def _clause_before(text: str, anchor: _Anchor, following: int) -> int:
    """End a town's words before the line of the next town, where that begins a line of its own."""
    line = text.rfind("\n", anchor.country.end, following)
    return line if line > 0 and following - line < 6 else following


def _heads(text: str, anchor: _Anchor) -> bool:
    line = _line(text, anchor.name)
    alone = _line(text, anchor.country)
    above = text[: line.start].rstrip(" \t")
    if above.endswith("\n") and not above.endswith("\n\n") and above[:-1].rstrip()[-1:].isalnum():
        return False  # the line goes on with the sentence above
    if text[line.end - 1] == "." and len(text[line.start : anchor.name.start].split()) > 1:
        return False  # a sentence
    return (
        line.end - line.start <= HEADING and anchor.name.start - line.start < 40 and alone.end - anchor.country.end < 40
    )


def _part_end(text: str, start: int, town: str) -> int:
    """Return where the part below a heading ends: before the next heading without figures, or another town's part."""
    for match in _BLANK.finditer(text, start, start + FURTHEST):
        line = text[match.end() : (text.find("\n", match.end()) + 1 or len(text) + 1) - 1].strip()
        if 0 < len(line) <= HEADING and line[0].isupper() and not re.search(r"\d", line) and line[-1] not in ".;,»":
            return match.start()
        if counts_another(line, town):
            return match.start()
    return start + FURTHEST


def _elsewhere(text: str, name: str, others: set[str], own: Span) -> Iterator[Span]:
    """Yield the sentences outside its own part that name a town and no other."""
    start, goes_on = 0, False
    for cut in (*_SENTENCE.finditer(text), None):
        span = trim(text, Span(start=start, end=max(start, cut.start() if cut else len(text))))
        words = fold(text[span.start : span.end])
        outside = span.end <= own.start or span.start >= own.end
        alone = not any(other in words for other in others)
        named = outside and alone and name in words[:EARLY]
        if named or (goes_on and alone and outside and _GOES_ON.match(text[span.start : span.end])):
            yield span
        goes_on = named
        start = cut.end() if cut else start


def _lines(text: str, span: Span) -> Iterator[Span]:
    for line in re.finditer(r"[^\n]*\S[^\n]*", text[span.start : span.end]):
        yield trim(text, Span(start=span.start + line.start(), end=span.start + line.end()))


def _line(text: str, name: Span) -> Span:
    start, end = text.rfind("\n", 0, name.start) + 1, text.find("\n", name.end)
    return trim(text, Span(start=start, end=end if end >= 0 else len(text)))
