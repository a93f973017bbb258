"""The words around the blank that was left for place or date of signature.

Lines to sign on, initials, and blanks for names or for a council's vote are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.types import Fact
from ingest.view import View

_DOTS = re.compile(  # lines to write on, and words in brackets that stand for what is still to be written
    r"_{3,}|\.{4,}|…{2,}"
    r"|[\[(<](?:[^\])>\n]{0,30}\b(?:date|lieu|place|day|jour|to be [a-z]+|a (?:completer|preciser|definir|confirmer|"
    r"remplir)|"
    r"tbc|tbd|blank|en blanc)\b[^\])>\n]{0,30}|[ ._…-]{2,})[\])>]"
    r"|\bx{2,}(?:[/.]x{2,})*\b"
)
_EMPTY = re.compile(
    r"\b(?:fait|signe[es]*|done|signed)\b[^.;\n]{0,60}? (?:a|at|in) ?,? ?(?:(?:le|"
    r"on)\b)? ?,?(?= ?(?:,|\.|\n|$|en \w+ ex|in \w+ (?:cop|ori)))"
    r"|(?:(?<=\n)|^)a [^.;\n\d]{2,40}, le(?= ?(?:\n|$))"
    r"|\b(?:fait|signe[es]*|done|signed) (?:a|at|in) [^.;\n]{2,60}?,? (?:le|on)(?: the)?(?= ?(?:\n|$|"
    r",|en \w+ ex|in \w+ (?:cop|ori)))"
    r"|\b(?:dated|done|signed|made|executed|given)(?: (?:at|in|this|on|the))+ ?\n ?(?:(?:day|jour)\b|,|on\b|20)"
)
_YEAR_BLANK = re.compile(r"\s?(?:/ ?)?20(?:__?|\.\.|\d\d)|\s?(?:day|jour) (?:of|du mois d[e']|d[e']) ?(?:[_.…]{2,})?")
MAX_BLANK = 140  # characters of a line with blanks that are quoted
_SIGN_HERE = re.compile(r"\b(?:signatures?|signed|signe|by|par|name|nom|title|titre|fonction)\b ?:?")
_TAIL = 0.55  # a signature stands in the last part of a text, or under its title
_HEAD = 900
_BEFORE = re.compile(
    r"(?:\b(?:a|le|au|at|on|this|the|ce|in|en|du|day|jour|fait|done|signe|signed|mois d[eu]|month of|of|and)|20|/|"
    r",)\W{0,4}$"
)
_AFTER = re.compile(r"^\W{0,3}(?:day\b|jour|20\d?\d?|/|,? ?(?:le|on|day|this)\b)")
_OTHER_BLANK = re.compile(
    r"initial|paraphe|witness \d|temoin|nominee|\bpage\b|deliberation|resolution|autoris|authori[sz]|dated? du conseil|"
    r"vote|seance|annex|phone|mail|register|registre|n°|file"
)
_MADE = re.compile(r"\b(?:made|executed|entered into|signed|dated|fait|signee?|passee?|conclue?)\b[^.;]{0,60}$")


def signature_blank(view: View) -> Fact[str] | None:
    """Find the words around the blank that was left for place or date of signature."""
    tail = int(_TAIL * len(view.text))
    empty = _EMPTY.search(view.folded, tail)
    dots = [match for match in _DOTS.finditer(view.folded, tail) if _in_words(view, match)]
    sure = [match for match in dots if _is_for_signing(view, match)]
    if empty and not any(match.start() < empty.end() + 4 for match in sure):
        return view.exact(" ".join(view.text[empty.start() : empty.end()].split()), *empty.span())
    head = list(_in_head(view))
    if sure or head or dots:
        return _around(view, sure or head or dots, tail if sure or not head else 0)
    return None


def _in_head(view: View) -> Iterator[re.Match[str]]:
    """Yield the blanks under the title: "made and executed at ____ on this ____ day"."""
    for match in _DOTS.finditer(view.folded, 0, _HEAD):
        if _is_for_signing(view, match) and _MADE.search(view.folded[: match.start()]):
            yield match


def _is_for_signing(view: View, dots: re.Match[str]) -> bool:
    before, after = view.folded[max(0, dots.start() - 24) : dots.start()], view.folded[dots.end() : dots.end() + 16]
    said = _BEFORE.search(before) or _AFTER.match(after)
    return bool(said and not _is_another(view, dots))


def _is_another(view: View, dots: re.Match[str]) -> bool:
    """Tell a blank for something else by the words of its sentence and line, up to the blank."""
    start = max(view.folded.rfind(stop, 0, dots.start()) for stop in (".", "\n", ";"))
    return bool(_OTHER_BLANK.search(view.folded[max(start + 1, dots.start() - 120) : dots.start()]))


def _in_words(view: View, dots: re.Match[str]) -> bool:
    """Tell a blank for a place or day, in a line of words, from a line to sign on."""
    start, end = view.text.rfind("\n", 0, dots.start()) + 1, view.text.find("\n", dots.end())
    line = view.folded[start : end if end > 0 else len(view.text)]
    words = _SIGN_HERE.sub("", line)
    return any(letter.isalpha() for letter in words) and not _is_another(view, dots)


def _around(view: View, dots: list[re.Match[str]], tail: int) -> Fact[str]:
    """Quote the words before the first blank, and all blanks that follow close by."""
    start = max(
        tail, dots[0].start() - MAX_BLANK // 2, *(view.text.rfind(stop, 0, dots[0].start()) + 1 for stop in ".\n;")
    )
    end = [
        match.end() for match in dots if match.end() <= start + MAX_BLANK and "\n" not in view.text[start : match.end()]
    ]
    last = end[-1] if end else dots[0].end()
    year = _YEAR_BLANK.match(view.text, last)
    stop = year.end() if year else last
    return view.exact(" ".join(view.text[start:stop].split()), start, stop)
