"""The annexes of an agreement that are named with their titles: listed, headed, or under a label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.types import Fact, Span
from ingest.view import View

_WORD = r"(?:annex(?:e|ure)?|appendix|schedule|exhibit|attachment|enclosure|piece(?: jointe)?|document joint)s?"
_NUMBER = r"(?:n° ?|no\.? ?|numero )?(?:unique|[ivx]{1,5}|[a-z]|\d{1,2})"
_NAMED = re.compile(
    rf"(?:^|(?<=[.;:\n] )|(?<=\n)|(?<=[-–—•*] )|(?<= )(?={_WORD} ?-?{_NUMBER} ?[:.–—-] ))(?:the )?{_WORD}\b"
    rf"(?: ?-?{_NUMBER}\b)? ?(?:\([^()\n]{{3,60}}\) ?)?[:.–—-]{{1,2}} ?"
    rf"(?P<title>(?:(?! {_WORD} ?-?{_NUMBER} ?[:.–—-] )[^.;\n]){{3,120}})"
)
_BRACKETED = re.compile(rf"(?<!\w){_WORD} ?-?{_NUMBER} ?\((?P<title>[^()\n]{{8,90}})\)")
_LABEL = re.compile(
    r"^[ \t]*(?:p\.? ?j\.?|pi[eè]ces? (?:jointes?|annex[eé]es?)|annexes?|annexures?|attachments?|enclosures?|"
    r"encls?\.?|"
    r"appendices|schedules)\s*:\s*(?=\(?(?:\d{1,2}|[a-z]|[-–—•*])[.)]? )",
    re.IGNORECASE | re.MULTILINE,
)
_JOINED = re.compile(  # "are annexed hereto (i) the plan and (ii) a form", "est complété par un tableau (annexe A)"
    r"\b(?:sont|est|are|is|be|seront|sera|demeurent)\b[^.;:]{0,40}?\b(?:joint|annexe|scheduled|annexed|attached|"
    r"appended|"
    r"complete)\w*\b(?P<between>[^.;:()]{0,40}?)(?: ?: ?| (?:par|by) | (?=\((?:i|a|1)\)))"
    r"(?P<listed>[^.;\n]{8,300}(?:n° ?\d[^.;\n]{0,200})?)"
)
_IN_LIST = re.compile(
    rf"(?:^|,? ?(?:\bet\b|\band\b|,)? ?)(?:(?:par|by) )?(?:\((?:[ivx]{{1,4}}|[a-h]|\d)\) )?(?:(?:la|le|les|un|"
    rf"une|des|the|a|an) |l')?"
    rf"(?P<title>[^(),]{{5,90}}?)(?: \((?:{_WORD} ?-?{_NUMBER})\)|(?=,? (?:and|et) \((?:[ivx]{{1,4}}|[a-h]|\d)\))|"
    rf"(?=,? \((?:[ivx]{{1,4}}|[a-h]|\d)\))|$)"
)
_ITEM = re.compile(r"(?:(?<=\n)|(?<=[;,:] )|^)[ \t]*(?:\(?(?:\d{1,2}|[a-h])[.)]|[-–—•*])[ \t]+(?=\S)")
_HEADED = re.compile(
    rf"(?:^|\n)[ \t]*(?i:(?:the )?{_WORD})(?: ?-?(?i:{_NUMBER}))?[ \t]*\n(?:[ \t]*\n)?[ \t]*"
    r"(?P<title>[A-ZÀ-Þ][^\n.;:]{4,80}?)[ \t]*(?=\n)"
)
_LAST = 0.5  # part of a text after which an annex may stand under its heading
_NO_TITLE = re.compile(
    r"demeur|sont |are |forms? part|font partie|ci-joint|attached|^(?:la|le|les|the|this) .*\b(?:est|is)\b"
)


def annexes(view: View) -> tuple[Fact[str], ...]:
    """Find the annexes that are listed with their titles."""
    for found in (
        list(_named(view, _NAMED)),
        list(_labelled(view)),
        list(_named(view, _BRACKETED)),
        list(_joined(view)),
        list(_headed(view)),
    ):
        if found:
            return tuple(found)
    return ()


def _named(view: View, pattern: re.Pattern[str]) -> Iterator[Fact[str]]:
    for match in pattern.finditer(view.folded):
        title = view.text[match.start("title") : match.end("title")].strip()
        if not _NO_TITLE.search(match["title"]):
            yield view.exact(title, *match.span())


def _labelled(view: View) -> Iterator[Fact[str]]:
    """Yield the items after "P.J. :" or "Attachments:"."""
    text = view.document.text
    label = _LABEL.search(text)
    if label is None:
        return
    gap = re.compile(r"\n[ \t]*\n").search(text, label.end())
    limit = gap.start() if gap else len(text)
    marks = list(_ITEM.finditer(text, label.end(), limit))
    ends = [*(mark.start() for mark in marks[1:]), limit]
    for mark, end in zip(marks, ends, strict=True):
        words = text[mark.end() : end].rstrip(" ;,.\n\t")
        if words:
            start, stop = view.region(_span(mark.end(), mark.end() + len(words)))
            yield view.exact(" ".join(words.split()), start, stop)


def _joined(view: View) -> Iterator[Fact[str]]:
    """Yield what a sentence says is joined to the text, each with its number or its place in a row."""
    for match in _JOINED.finditer(view.folded):
        words, start = match["listed"].rstrip(), match.start("listed")
        if not re.search(rf"\((?:{_WORD} ?-?{_NUMBER}|i|a|1)\)", words):
            continue
        for item in _IN_LIST.finditer(words):
            first, last = start + item.start("title"), start + item.end("title")
            yield view.exact(view.text[first:last].strip(), first, last)


def _headed(view: View) -> Iterator[Fact[str]]:
    """Yield what stands under a heading of its own behind the signatures: "THE SCHEDULE / Paired Schools"."""
    text = view.document.text
    for match in _HEADED.finditer(text, int(_LAST * len(text))):
        start, stop = view.region(_span(*match.span("title")))
        yield view.exact(" ".join(match["title"].split()), start, stop)


def _span(start: int, end: int) -> Span:
    return Span(start=start, end=end)
