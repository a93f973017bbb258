"""Headings by their form: "Article 3 – Titre", "Art. 3.", "TITRE PREMIER", "§ 2", "I.", "1)", years.

Takes the layout of a document and returns the places where its numbered parts begin. Headings
without a number, and the parts that every act has, are left to other modules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.fold import fold
from ingest.marks import LONG, LOST_LETTER, Layout, Mark, is_sentence, is_title, tidy
from ingest.numbers import parse_number

_WORD = (
    r"(?:articles?|art\.?|section|sect\.|clause|chapitre|chapter|titre|title|partie|part|annexe?s?|appendix|schedule|point|resolution|"
    r"paragraphe|paragraph|volet|axe|axis|objectif|theme|pillar|phase|fiche|item|§)"
)
_ORDINAL = (
    r"premiere?|first|one|unique|deux(?:ieme)?|second|two|trois(?:ieme)?|third|three|quatre|quatrieme|fourth|four|"
    r"cinq(?:uieme)?|fifth|five|six(?:ieme)?|sixth|sept(?:ieme)?|seventh|seven|huit(?:ieme)?|eighth|eight|neuf|neuvieme|ninth|nine|dix(?:ieme)?|tenth|ten"
)
_NUMBER = rf"(?:(?:n[°o.] ?|no\. ?)?(?P<figures>\d{{1,3}})(?:er|re|e|eme|st|nd|rd|th)?(?:[.-]\d{{1,2}}(?!\d))*(?: (?:bis|ter|quater))?|(?P<roman>[ivxlc]{{1,6}})|(?:the )?(?P<word>{_ORDINAL})|(?P<letter>[a-h]))"
_KEYWORD = re.compile(rf"(?P<family>{_WORD})\s*{_NUMBER}(?![\w'/])(?: de l.?ordre du jour| (?:of|on) the agenda)?(?P<stop>\s*[.:)–—-]+|\s*e(?=\s))?(?P<space>\s*)")
_INLINE = re.compile(rf"(?<=[.;:!?»)\"”'] )(?=(?:articles?|art\.|section|sect\.|clause|chapitre|chapter|titre|§) ?\d|(?:titre|chapitre|article) (?:premier|i\b))")
_BARE = re.compile(
    r"(?P<roman>[IVXLC]{1,6})(?P<roman_stop>\s?[.)]|\s[-–—])\s+|(?P<figures>\d{1,2})(?P<stop>\s?[.)°]|\s[-–—]|\.(?=\s))\s+|"
    r"(?P<letter>[A-H])(?P<letter_stop>[.)])\s+"
)
_INLINE_BARE = re.compile(r"(?<=[.;:!?»] )(?P<figures>\d{1,2})(?P<stop>[.)])\s+(?=[^\W\d_a-zà-ÿ])")
_YEAR = re.compile(r"(?:(?:annee|en|year|in)\s)?(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?(?:(?:1[5-9]|20)\d\d|\d\d))?")
_INLINE_TITLE = re.compile(r"[^.;:]{2,80}[.:](?=\s)")
_LEADS_ON = re.compile(r"(?:\b(?:a|au|aux|l|de|du|des|et|ou|dans|par|selon|sous|vu|cf\.?|the|of|to|in|and|or|under|see|by|with|per)|['’,(])$")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Words that have the form of a heading.

    :param line: Number of the line on which it ends.
    :param bodied: Other text follows before the next candidate of its family.
    """

    start: int
    end: int
    family: str
    number: int
    label: str
    title: str
    line: int


def numbered(layout: Layout) -> tuple[Mark, ...]:
    """Return where the numbered parts of a document begin, in order."""
    keyword = sorted([*_keyword_lines(layout), *_inline_keywords(layout)], key=lambda one: one.start)
    if sum(1 for one in keyword if one.family not in {"annexe", "point"}) > 1:
        return tuple(map(_mark, keyword))
    bare = [*_families(_bare_lines(layout)), *_years(layout)] or _inline_bare(layout)
    return tuple(map(_mark, sorted([*keyword, *bare], key=lambda one: one.start)))


def _mark(one: _Candidate) -> Mark:
    article = one.family in {"article", "section", "clause", "§"}
    return Mark(one.start, one.end, "article" if article else "heading", tidy(one.label, one.title))


def _keyword_lines(layout: Layout) -> Iterator[_Candidate]:
    last: dict[str, int] = {}
    for number, line in enumerate(layout.lines):
        match = _KEYWORD.match(layout.folded[number])
        if match and _is_heading(layout, number, match, last):
            found = _with_title(layout, number, match)
            last[found.family] = found.number
            yield found


def _is_heading(layout: Layout, number: int, match: re.Match[str], last: dict[str, int]) -> bool:
    """Tell a heading from a reference ("Article 3 of the agreement ...") by what stands around it."""
    line = layout.lines[number]
    rest = line.text[match.end() :]
    if match["letter"] and _family(match) != "annexe":
        return False
    if rest and not match["stop"] and (not match["space"] or rest[0] not in "«“\"(" and not rest[0].isupper()):
        return False
    if number == 0 or line.gap:
        return True
    before = layout.folded[number - 1]
    if _LEADS_ON.search(before):
        return False
    expected = last.get(_family(match), 0) + 1
    return before[-1] in ".;:!?»)" or _value(match) == expected or is_title(layout.lines[number - 1].text)


def _with_title(layout: Layout, number: int, match: re.Match[str]) -> _Candidate:
    line = layout.lines[number]
    label_end = match.start("stop") if match["stop"] else len(match.group().rstrip())
    label, rest = line.text[:label_end], line.text[match.end() :]
    start, end, last_line, title = line.start, line.start + label_end, number, ""
    if rest:
        title, end = _title_beside(layout, number, line.start + match.end())
        if title and title.isupper() and end == line.end:
            title, end, last_line = _capitals_below(layout, number, title, end)
    elif (below := _title_below(layout, number)) is not None:
        title, end, last_line = layout.lines[below].text, layout.lines[below].end, below
    return _Candidate(start, end, _family(match), _value(match), _label(label), title, last_line)


def _title_beside(layout: Layout, number: int, start: int) -> tuple[str, int]:
    """Return the title that follows a number on its line, and where it ends."""
    line = layout.lines[number]
    rest = layout.text[start : line.end]
    if is_title(rest.rstrip(" :")) and not _is_running_text(layout, number, rest):
        return rest, line.end
    match = _INLINE_TITLE.match(rest)
    if match and match.end() < len(rest) and not is_sentence(match.group()) and is_title(match.group()[:-1]):
        if len(match.group().split()) <= 8:
            return match.group(), start + match.end()
    return "", _label_end(layout, start)


def _label_end(layout: Layout, start: int) -> int:
    while start and layout.text[start - 1].isspace():
        start -= 1
    return start


def _is_running_text(layout: Layout, number: int, rest: str) -> bool:
    """Tell a first sentence from a title: it goes on below, or leads to a list."""
    if rest.isupper():
        return False
    return layout.goes_on(number) or rest.rstrip().endswith(":") or (is_sentence(rest) and len(rest) > 60)


def _capitals_below(layout: Layout, number: int, title: str, end: int) -> tuple[str, int, int]:
    """Take a title in capitals on to the next line."""
    if layout.gap_after(number) or len(title) < 30:
        return title, end, number
    below = layout.lines[number + 1]
    if below.text.isupper() and is_title(below.text) and not _KEYWORD.match(layout.folded[number + 1]):
        return f"{title} {below.text}", below.end, number + 1
    return title, end, number


def _title_below(layout: Layout, number: int) -> int | None:
    """Return the line that holds the title of a number that stands alone."""
    below = number + 1
    if below >= len(layout.lines) or not is_title(layout.lines[below].text):
        return None
    words = layout.lines[below].text
    if len(words) > 90 or layout.goes_on(below) or _KEYWORD.match(layout.folded[below]) or (is_sentence(words) and len(words) > 60):
        return None
    return below


def _inline_keywords(layout: Layout) -> Iterator[_Candidate]:
    for number, line in enumerate(layout.lines):
        if line.end - line.start > LONG:
            folded = layout.folded[number]
            starts = [match.start() for match in _INLINE.finditer(folded)]
            expected: dict[str, int] = {}
            for start in starts:
                match = _KEYWORD.match(folded, start)
                if match and match["stop"] and _value(match) == expected.get(_family(match), 0) + 1:
                    expected[_family(match)] = _value(match)
                    title, end = _inline_title(line.text, match.end())
                    label = line.text[start : match.start("stop")]
                    yield _Candidate(line.start + start, line.start + end, _family(match), _value(match), _label(label), title, number)


def _inline_title(text: str, start: int) -> tuple[str, int]:
    match = _INLINE_TITLE.match(text, start)
    if match and not is_sentence(match.group()) and is_title(match.group()[:-1]) and len(match.group().split()) <= 8:
        return match.group(), match.end()
    return "", len(text[:start].rstrip())


def _bare_lines(layout: Layout) -> Iterator[_Candidate]:
    for number, line in enumerate(layout.lines):
        match = _BARE.match(line.text)
        if match and is_title(line.text[match.end() :].rstrip(" :")) and not layout.goes_on(number):
            family = "I" if match["roman"] else "1" if match["figures"] else "A"
            stop = match["roman_stop"] or match["stop"] or match["letter_stop"]
            title = line.text[match.end() :]
            label = match.group().strip(" -–—").rstrip(".")
            yield _Candidate(line.start, line.end, family + stop.strip(), _bare_value(match), label, title, number)


def _families(found: Iterator[_Candidate]) -> list[_Candidate]:
    """Keep the candidates that count 1, 2, 3 ... with text between them: headings, not the items of a list."""
    kept: list[_Candidate] = []
    candidates = list(found)
    for family in dict.fromkeys(one.family for one in candidates):
        chain: list[_Candidate] = []
        for one in candidates:
            if one.family == family and one.number == len(chain) + 1:
                chain.append(one)
        bodied = sum(1 for one, after in zip(chain, chain[1:], strict=False) if after.line > one.line + 1)
        if len(chain) > 1 and bodied * 2 >= len(chain) - 1:
            kept += chain
    return sorted(kept, key=lambda one: one.start)


def _inline_bare(layout: Layout) -> list[_Candidate]:
    """Find "1. Objet. ... 2. Durée. ..." inside a long line; three at least, counted from 1."""
    kept: list[_Candidate] = []
    for number, line in enumerate(layout.lines):
        chain: list[_Candidate] = []
        for match in _INLINE_BARE.finditer(line.text) if line.end - line.start > LONG else ():
            if int(match["figures"]) == len(chain) + 1:
                title, end = _inline_title(line.text, match.end())
                start = line.start + match.start()
                chain.append(_Candidate(start, line.start + end, "1", len(chain) + 1, match["figures"] + ".", title, number))
        kept += chain if len(chain) > 2 and any(one.title for one in chain) else []
    return kept


def _years(layout: Layout) -> Iterator[_Candidate]:
    """Find years that stand alone on a line, with text below."""
    for number, line in enumerate(layout.lines[:-1]):
        if number and _YEAR.fullmatch(layout.folded[number].rstrip(" :.")) and not _YEAR.fullmatch(layout.folded[number + 1]):
            if line.gap or layout.lines[number - 1].text[-1] in ".!?;»":
                yield _Candidate(line.start, line.end, "year", 0, line.text, "", number)


def _family(match: re.Match[str]) -> str:
    word = match["family"].rstrip(".")
    aliases = {"art": "article", "articles": "article", "sect": "section", "annex": "annexe", "annexes": "annexe"}
    return aliases.get(word, word)


def _value(match: re.Match[str]) -> int:
    if match["figures"]:
        return int(match["figures"])
    if match["roman"]:
        return roman(match["roman"])
    return parse_number(match["word"]) or 1 if match["word"] else ord(match["letter"]) - ord("a") + 1


def _bare_value(match: re.Match[str]) -> int:
    if match["figures"]:
        return int(match["figures"])
    return roman(match["roman"].lower()) if match["roman"] else ord(match["letter"]) - ord("A") + 1


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman(letters: str) -> int:
    """Read a Roman numeral: roman("xiv") -> 14."""
    values = [_ROMAN[letter] for letter in letters]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _label(words: str) -> str:
    """Write a label as people do: "ARTICLE 3" -> "Article 3", "TITRE PREMIER" -> "Titre premier"."""
    plain = " ".join(words.replace(LOST_LETTER, " ").split())
    first, _, number = plain.partition(" ")
    if plain.isupper() and len(first) > 1:
        keeps = re.fullmatch(r"[IVXLC]+|[A-H]|N°.*|\d.*", number) or not number
        return f"{first.capitalize()} {number if keeps else number.lower()}".strip()
    return plain
