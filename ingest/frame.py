"""The parts around the articles of an act: its title, the parties, the preamble and the signatures.

They have no number; they are known by the words with which such parts begin, in French and English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from ingest.marks import LONG, Layout, Mark, is_title, tidy

Language = Literal["fr", "en"]

PARTIES = {"fr": "Parties", "en": "Parties"}
PREAMBLE = {"fr": "Préambule", "en": "Preamble"}
RECITALS = {"fr": "Visas et considérants", "en": "Recitals"}
SIGNATURES = {"fr": "Signatures", "en": "Signatures"}
TITLE_BLOCKS = 5  # letterhead, title, names of the towns, years, "draft"
TITLE_LENGTH = 250  # characters of one such block
SIGNED_FROM = 0.4  # part of the text before which no signature block begins

_PARTIES = re.compile(
    r"entre\b(?=[ ,:]|$)|between\b|(?:les |the )?parties ?:?$|(?:signataires|signatories)\b ?:?$|nous, |we, |"
    r"[^.]{0,80}\b(?:passee?|conclue?|signee?|made|concluded) (?:entre|between) ?:?"
)
_NAMED = re.compile(r"(?:les |the )?(?:parties|signataires|signatories) ?:?")
_REPRESENTED = re.compile(r"represent|agissant|acting|d'une part")
_PREAMBLE = re.compile(
    r"(?:preambule|preamble|expose des motifs|expose prealable|recitals?|background|contexte|context|"
    r"considerants?|visas)\s*[:.]?"
)
_RECITAL = re.compile(
    r"(?:vu (?:l|que|ensemble)|considerant|whereas|having regard|considering|recalling|rappelant|convaincue?s?|attendu)"
)
_SIGNED = r"(?:faite?s?|signee?s?|prete|donne|etablie?s?|done|signed|given|executed|drawn up|arrete)"
_SIGNING = re.compile(
    rf"{_SIGNED}\s*(?::|(?:a|au|en|e|at|in|on|by|this|le|pour|for)\b)|in witness whereof|en foi de quoi|"
    rf"pour extrait conforme|"
    r"(?:pour copie|certifiee?) conforme|i certify|a ?[._…]{3,}|pour l[ea] (?:ville|commune|maire|"
    r"president)[^.;]{0,60}$|"
    r"l[ea] maire[^.;]{0,40},?$|(?:the )?mayor of [^.;]{0,60}$|for (?:the )?(?:city|town|borough) of [^.;]{0,60}$|"
    r"[a-z' -]{3,40}, (?:le|on|the) (?:\d|[._…]{2,})[^.;]{0,110}$"
)
_INSIDE = re.compile(rf"(?<=[.;!?] )(?:{_SIGNED} (?:a|en|at|in|on)\b|a ?[._…]{{4,}}|in witness whereof|en foi de quoi)")


def parties_mark(layout: Layout, until: int, language: Language) -> Mark | None:
    """Return where the parties begin, before an offset of the text."""
    for number, line in enumerate(layout.lines):
        if line.start >= until:
            return None
        if line.gap and _PARTIES.match(layout.folded[number]):
            end = line.end if _NAMED.fullmatch(layout.folded[number]) else line.start
            return Mark(line.start, end, "preamble", PARTIES[language])
    return None


def preamble_mark(layout: Layout, until: int, language: Language) -> Mark | None:
    """Return where the preamble begins, by its heading or by the first recital, before an offset of the text."""
    before = [(number, line) for number, line in enumerate(layout.lines) if line.start < until and line.gap]
    for number, line in before:
        if _PREAMBLE.fullmatch(layout.folded[number]):
            title = line.text.capitalize() if line.text.isupper() else line.text
            return Mark(line.start, line.end, "preamble", tidy(title))
    recital = next((line for number, line in before if _RECITAL.match(layout.folded[number])), None)
    return Mark(recital.start, recital.start, "preamble", RECITALS[language]) if recital else None


def opening_mark(layout: Layout, start: int, until: int, language: Language) -> Mark:
    """Name what stands between the title and the first heading of an act by its words."""
    words = " ".join(
        folded for line, folded in zip(layout.lines, layout.folded, strict=True) if start <= line.start < until
    )
    title = PARTIES if _REPRESENTED.search(words) else PREAMBLE
    return Mark(start, start, "preamble", title[language])


def signature_mark(layout: Layout, after: int, language: Language) -> Mark | None:
    """Return where the signature block begins: the first signing words after the last heading and some text.

    :param after: Offset after the last heading; signing words right below it are its text, not the block.
    """
    lowest = int(len(layout.text) * SIGNED_FROM)
    for number, line in enumerate(layout.lines):
        if line.end <= max(after, lowest):
            continue
        start = _line_signing(layout, number, after) or _inside_signing(layout, number, max(after, lowest))
        if start:
            return Mark(start, start, "signature", SIGNATURES[language])
    return None


def _line_signing(layout: Layout, number: int, after: int) -> int:
    line = layout.lines[number]
    if number == 0 or line.start < after or not layout.text[after : line.start].strip():
        return 0
    ended = line.gap or layout.lines[number - 1].text[-1] in ".;"
    return line.start if ended and _SIGNING.match(layout.folded[number]) else 0


def _inside_signing(layout: Layout, number: int, lowest: int) -> int:
    line = layout.lines[number]
    if len(line.text) <= LONG:
        return 0
    match = _INSIDE.search(layout.folded[number], max(0, lowest - line.start))
    return line.start + match.start() if match else 0


def title_end(layout: Layout, marks: Sequence[Mark]) -> int:
    """Return the offset after the title block; 0 where the text begins without one."""
    first = min((mark.start for mark in marks), default=len(layout.text))
    end = blocks = number = 0
    while number < len(layout.lines) and layout.lines[number].start < first and blocks < TITLE_BLOCKS:
        last = number
        while not layout.gap_after(last) and layout.lines[last + 1].start < first:
            last += 1
        if not _is_title_block(layout, number, last):
            return max(end, _leading_capitals(layout, number, last))
        end, number, blocks = layout.lines[last].end, last + 1, blocks + 1
    return end


def _is_title_block(layout: Layout, first: int, last: int) -> bool:
    block = layout.lines[first : last + 1]
    words = " ".join(line.text for line in block)
    if (
        len(words) > TITLE_LENGTH
        or words[-1] in ".;,"
        or _REPRESENTED.search(" ".join(layout.folded[first : last + 1]))
    ):
        return False
    return all(is_title(line.text.rstrip(" :.,")) or not line.text[0].isupper() for line in block) and len(block) <= 6


def _leading_capitals(layout: Layout, first: int, last: int) -> int:
    """Return where the lines in capitals end that stand right above the text."""
    end = 0
    for number in range(first, last):
        if not layout.lines[number].text.isupper() or len(layout.lines[number].text) > LONG:
            break
        end = layout.lines[number].end
    return end
