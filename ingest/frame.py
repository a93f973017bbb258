"""The parts around the articles of an act: its title, the parties, the preamble and the signatures.

They have no number; they are known by the words with which such parts begin, in French and English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from ingest.marks import LONG, Layout, Mark, is_title, tidy

Language = Literal["fr", "en"]

NAMES = {
    "parties": {"fr": "Parties", "en": "Parties"},
    "preamble": {"fr": "Préambule", "en": "Preamble"},
    "recitals": {"fr": "Visas et considérants", "en": "Recitals"},
    "signature": {"fr": "Signatures", "en": "Signatures"},
}
TITLE_LINES = 12  # lines that a title may take, with letterhead, dates and the names of the parties
SIGNED_FROM = 0.4  # part of the text before which no signature block begins

_PARTIES = re.compile(
    r"entre\b(?! (?:les|ces|nos|ses|leurs) (?!soussigne|parties|villes|communes))(?=[ ,:]|$)|between\b|parties ?:?$|les parties\b ?:|signataires\b ?:?$|"
    r"the parties\b ?:|[^.]{0,80}\b(?:passee?|conclue?|signee?) entre ?:?$|made between\b|nous, |we, "
)
_PREAMBLE = re.compile(
    r"(?:preambule|preamble|expose des motifs|expose prealable|recitals?|background|contexte|considerants?)\s*[:.]?$|"
    r"(?:visas)\s*[:.]?$"
)
_RECITAL = re.compile(r"(?:vu|considerant|whereas|having regard|considering|recalling|rappelant|convaincue?s?|attendu)\b")
_SIGNING = re.compile(
    r"(?:fait|signee?s?|prete|donne|etablie?s?|done|signed|given|executed|drawn up)\s*(?::|(?:a|au|en|at|in|on|by|this|le|pour)\b)|"
    r"in witness whereof|en foi de quoi|pour extrait conforme|(?:pour copie|certifiee?) conforme|i certify|"
    r"a ?[._…]{3,}|pour l[ea] (?:ville|commune|maire|president)[^.;]{0,60}$|le maire[^.;]{0,40},?$|la maire[^.;]{0,40},?$|"
    r"(?:the )?mayor of [^.;]{0,60}$|for (?:the )?(?:city|town|borough) of [^.;]{0,60}$|"
    r"[a-z' -]{3,40}, (?:le|on|the) (?:\d|[._…]{2,})[^.;]{0,40}$"
)
_INLINE_SIGNING = re.compile(
    r"(?<=[.;!?] )(?:(?:fait|signee?s?|etablie?s?|done|signed|given|drawn up) (?:a|en|at|in|on)\b|a ?[._…]{4,}|in witness whereof|en foi de quoi)"
)


def parties_mark(layout: Layout, until: int, language: Language) -> Mark | None:
    """Return where the parties begin, before an offset of the text."""
    for number, line in enumerate(layout.lines):
        if line.start >= until:
            return None
        if line.gap and _PARTIES.match(layout.folded[number]):
            heading = line.end if len(line.text) < 40 and layout.folded[number].rstrip(" :") in {"parties", "signataires"} else line.start
            return Mark(line.start, heading, "preamble", NAMES["parties"][language])
    return None


def preamble_marks(layout: Layout, until: int, language: Language) -> list[Mark]:
    """Return where the preamble and the recitals begin, before an offset of the text."""
    marks: list[Mark] = []
    for number, line in enumerate(layout.lines):
        if line.start >= until:
            break
        if _PREAMBLE.match(layout.folded[number]) and line.gap:
            return [Mark(line.start, line.end, "preamble", tidy(line.text.capitalize() if line.text.isupper() else line.text))]
        if not marks and line.gap and _RECITAL.match(layout.folded[number]):
            marks.append(Mark(line.start, line.start, "preamble", NAMES["recitals"][language]))
    return marks


def signature_mark(layout: Layout, after: int, language: Language) -> Mark | None:
    """Return where the signature block begins: the first signing words after the last article's heading.

    :param after: Offset after the last heading; signing words right below it are its text, not the block.
    """
    lowest = len(layout.text) * SIGNED_FROM
    for number, line in enumerate(layout.lines):
        if line.start < max(after, lowest):
            continue
        body_before = number > 0 and layout.lines[number - 1].start >= after
        if (line.gap or layout.lines[number - 1].text[-1] in ".;") and body_before and _SIGNING.match(layout.folded[number]):
            return Mark(line.start, line.start, "signature", NAMES["signature"][language])
        if line.end - line.start > LONG and (inside := _inline_signing(layout, number, after)):
            return Mark(inside, inside, "signature", NAMES["signature"][language])
    return None


def _inline_signing(layout: Layout, number: int, after: int) -> int | None:
    line = layout.lines[number]
    for match in _INLINE_SIGNING.finditer(layout.folded[number], max(0, after - line.start)):
        if line.start + match.start() > len(layout.text) * SIGNED_FROM:
            return line.start + match.start()
    return None


def title_end(layout: Layout, marks: Sequence[Mark]) -> int:
    """Return the offset after the title block; 0 where the text begins without one."""
    first = min((mark.start for mark in marks), default=len(layout.text))
    end = 0
    for number, line in enumerate(layout.lines[:TITLE_LINES]):
        if line.start >= first:
            break
        if not _belongs_to_title(layout, number):
            break
        end = line.end
    return end


def _belongs_to_title(layout: Layout, number: int) -> bool:
    words = layout.lines[number].text
    if layout.goes_on(number) and not words.isupper() and number > 0 and layout.lines[number].gap:
        return False
    return len(words) <= LONG and (is_title(words.rstrip(" :.,")) or words[0] in "(-–—") and not words.endswith((".", ";"))
