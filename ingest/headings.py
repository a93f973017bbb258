"""Headings with a word and a number: "Article 3 – Titre", "Art. 3.", "TITRE PREMIER", "§ 2", "Section 4".

They stand on lines of their own, with the title beside or below, or inside a long line. A reference
to an article in a sentence is none. Bare numbers and years are left to ``enumerated.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.marks import LONG, LOST_LETTER, Layout, Mark, SectionKind, is_sentence, is_title, tidy
from ingest.numbers import parse_number

_WORD = (
    r"(?:articles?|art\.?|section|sect\.|clause|chapitre|chapter|titre|title|partie|part|annexe?s?|appendix|schedule|"
    r"point|resolution|paragraphe|paragraph|volet|axe|axis|objectif|theme|pillar|phase|fiche|item|§)"
)
_ORDINAL = (
    r"premiere?|first|one|unique|deux(?:ieme)?|second|two|trois(?:ieme)?|third|three|quatre|quatrieme|fourth|four|"
    r"cinq(?:uieme)?|fifth|five|six(?:ieme)?|sixth|sept(?:ieme)?|seventh|seven|huit(?:ieme)?|eighth|eight|"
    r"neuf|neuvieme|ninth|nine|dix(?:ieme)?|tenth|ten"
)
_NUMBER = (
    r"(?:(?:n[°o.] ?|no\. ?)?(?P<figures>\d{1,3})(?:er|re|e|eme|st|nd|rd|th)?(?:[.-]\d{1,2}(?!\d))*(?: (?:bis|"
    r"ter|quater))?|"
    rf"(?P<roman>[ivxlc]{{1,6}})|(?:the )?(?P<word>{_ORDINAL})|(?P<letter>[a-h]))"
)
_AGENDA = r"(?: de l.?ordre du jour| (?:of|on) the agenda)?"
_KEYWORD = re.compile(
    rf"(?P<family>{_WORD})\s*{_NUMBER}(?![\w'/]){_AGENDA}(?P<stop>\s*[.:)–—-]+|\s*e(?=\s))?(?P<space>\s*)"
)
_INLINE = re.compile(
    r"(?<=[.;:!?»)\"”'-] )"
    r"(?=(?:articles?|art\.|section|sect\.|clause|chapitre|chapter|titre|§) ?\d|(?:titre|chapitre|"
    r"article) (?:premier|i\b))"
)
_SHORT_TITLE = re.compile(r"[^.;:]{2,80}\.(?=\s)")
_LEADS_ON = re.compile(
    r"(?:\b(?:a|au|aux|l|de|du|des|et|ou|dans|par|selon|sous|vu|cf\.?|the|of|to|in|and|or|under|see|by|with|"
    r"per)|['’,(])$"
)
_FAMILIES = {"art": "article", "articles": "article", "sect": "section", "annex": "annexe", "annexes": "annexe"}
ARTICLES = frozenset({"article", "section", "clause", "§"})
FULL = 78  # characters; a longer line was broken because it was full
BESIDE = 8  # words of a title that the text follows on the same line


def keyword_headings(layout: Layout) -> tuple[Mark, ...]:
    """Return where the parts begin that a word and a number head, in order."""
    found = [*_on_lines(layout), *_inside_lines(layout)]
    return tuple(sorted(found, key=lambda mark: mark.start))


def _on_lines(layout: Layout) -> Iterator[Mark]:
    last: dict[str, int] = {}
    for number, words in enumerate(layout.folded):
        match = _KEYWORD.match(words)
        if match and _is_heading(layout, number, match, last):
            last[_family(match)] = _value(match)
            mark = _with_title(layout, number, match)
            if _family(match) != "annexe" or mark.end == layout.lines[number].end or not layout.gap_after(number):
                yield mark


def _is_heading(layout: Layout, number: int, match: re.Match[str], last: dict[str, int]) -> bool:
    """Tell a heading from a reference ("Article 3 of the agreement ...") by what stands around it."""
    line = layout.lines[number]
    rest = line.text[match.end() :]
    if match["letter"] and _family(match) != "annexe":
        return False
    if rest and not match["stop"] and (not match["space"] or not (rest[0].isupper() or rest[0] in '«“"(')):
        return False
    if number == 0 or line.gap:
        return True
    before = layout.folded[number - 1]
    if _LEADS_ON.search(before):
        return False
    expected = last.get(_family(match), 0) + 1
    return before[-1] in ".;:!?»)" or _value(match) == expected or is_title(layout.lines[number - 1].text)


def _with_title(layout: Layout, number: int, match: re.Match[str]) -> Mark:
    line = layout.lines[number]
    label = len(line.text[: match.end()].rstrip()) if match["stop"] is None else match.start("stop")
    end, title = line.start + len(line.text[: match.end()].rstrip()), ""
    if match.end() < len(line.text):
        title, end = _beside(layout, number, line.start + match.end(), end)
    elif below := _below(layout, number):
        title, end = layout.lines[number + 1].text, below
    return _mark(line.start, end, match, line.text[match.start() : label], title)


def _beside(layout: Layout, number: int, start: int, label_end: int) -> tuple[str, int]:
    """Return the title that follows a number on its line, if it is one, and where the heading ends."""
    line = layout.lines[number]
    rest = layout.text[start : line.end]
    if is_title(rest.rstrip(" :")) and not _runs_on(layout, number, rest):
        return _capitals(layout, number, rest)
    short = _short_title(rest)
    return (short, start + len(short)) if short else ("", label_end)


def _short_title(words: str) -> str:
    """Return the title at the beginning of a text on the same line: "Purpose." of "Purpose. The towns ..."."""
    match = _SHORT_TITLE.match(words)
    if not match or is_sentence(match.group()) or len(match.group().split()) > BESIDE:
        return ""
    return match.group() if is_title(match.group()[:-1]) else ""


def _runs_on(layout: Layout, number: int, rest: str) -> bool:
    """Tell a first sentence from a title: it goes on below, leads to a list, or says something at length."""
    if rest.isupper():
        return False
    full = len(layout.lines[number].text) > FULL or _LEADS_ON.search(layout.folded[number])
    if full and not layout.gap_after(number):
        return True
    return layout.goes_on(number) or rest.rstrip().endswith(":") or (is_sentence(rest) and len(rest) > 60)


def _capitals(layout: Layout, number: int, title: str) -> tuple[str, int]:
    """Take a long title in capitals on to the next line."""
    below = None if layout.gap_after(number) else layout.lines[number + 1]
    shouted = below is not None and title.isupper() and len(title) > 30 and below.text.isupper()
    if below is None or not shouted or not is_title(below.text) or _KEYWORD.match(layout.folded[number + 1]):
        return title, layout.lines[number].end
    return f"{title} {below.text}", below.end


def _below(layout: Layout, number: int) -> int:
    """Return where the title below a number that stands alone ends; 0 where the text begins at once."""
    if number + 1 >= len(layout.lines):
        return 0
    words = layout.lines[number + 1].text
    text = layout.goes_on(number + 1) or len(words) > 90 or (is_sentence(words) and len(words) > 60)
    if text or not is_title(words) or _KEYWORD.match(layout.folded[number + 1]):
        return 0
    return layout.lines[number + 1].end


def _inside_lines(layout: Layout) -> Iterator[Mark]:
    """Yield the headings inside lines that were never broken, as long as they count on from one."""
    for number, line in enumerate(layout.lines):
        expected: dict[str, int] = {}
        for found in _INLINE.finditer(layout.folded[number]) if len(line.text) > LONG else ():
            match = _KEYWORD.match(layout.folded[number], found.start())
            if match and match["stop"] and _value(match) == expected.get(_family(match), 0) + 1:
                expected[_family(match)] = _value(match)
                title = _short_title(line.text[match.end() :])
                end = match.end() + len(title) if title else len(line.text[: match.end()].rstrip())
                label = line.text[match.start() : match.start("stop")]
                mark = _mark(line.start + match.start(), line.start + end, match, label, title)
                yield mark


def _mark(start: int, end: int, match: re.Match[str], label: str, title: str) -> Mark:
    kind: SectionKind = "article" if _family(match) in ARTICLES else "heading"
    return Mark(start, end, kind, tidy(_written(label), title))


def _family(match: re.Match[str]) -> str:
    word = match["family"].rstrip(".")
    return _FAMILIES.get(word, word)


def _value(match: re.Match[str]) -> int:
    if match["figures"]:
        return int(match["figures"])
    if match["roman"]:
        return roman(match["roman"])
    return parse_number(match["word"]) or 1 if match["word"] else ord(match["letter"]) - ord("a") + 1


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman(letters: str) -> int:
    """Read a number in Roman figures, written small.

    Example: roman("xiv") -> 14
    """
    values = [_ROMAN[letter] for letter in letters]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _written(label: str) -> str:
    """Write a label as people do: "ARTICLE 3" -> "Article 3", "TITRE PREMIER" -> "Titre premier"."""
    plain = " ".join(label.replace(LOST_LETTER, " ").split())
    first, _, number = plain.partition(" ")
    if not plain.isupper() or len(first) < 2:
        return plain
    keeps = re.fullmatch(r"[IVXLC]+|[A-H]|N°.*|\d.*", number)
    return f"{first.capitalize()} {number if keeps else number.lower()}".strip()
