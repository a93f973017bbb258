"""A text whose layout hides what it says -> the same text laid out plainly, with the way back to the stored characters.

Mended only where the sign is clear: letters decoded wrongly, lines set double or justified with double spaces, words
cut at line ends, narrow columns, pages that turn within a sentence, a text without line breaks. Facts are read in the
plain text, and ``returned`` puts them back where the words are stored; the stored text never changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar, cast

from ingest.artifacts import artifacts
from ingest.chunk import passage_id
from ingest.clean import CUT_WORD, Cleaned, joined
from ingest.lines import MARKER, Line, lines
from ingest.lost_letters import restored
from ingest.types import Document, Fact, Passage, Record, Source, Span

T = TypeVar("T")

_CONTINUED = "\u0080-\u00bfŒœŠšŸŽžƒˆ˜\u2013-\u203a€™"  # bytes 80 to BF as Windows-1252 shows them
_WRONG = re.compile(f"[ÂÃÄÅ][{_CONTINUED}]|â[{_CONTINUED}]{{2}}")
_BREAKS = re.compile(r"[ \t]*\n(?:[ \t]*\n)*[ \t]*")
_DOUBLE = re.compile(r"(?<=[^\s.:;!?])  (?=\S)")
_SINGLE = re.compile(r"(?<=\S) (?=\S)")
_ACT = (
    r"(?:articles?|art\.|section|sect\.|clause|chapitre|chapter|titre|§) ?(?:\d|premier|[IVX]{1,4}\b)|"
    r"(?:fait|done|signed|executed|pour|for|vu|considérant|whereas|attendu|décide|resolved|délibéré|the meeting)\b"
)
_LABEL = (
    r"(?:(?:étaient |sont )?(?:présents?|absents?|excusés?)|pouvoirs?|procurations?|secrétaire|objet|rapporteur|"
    r"present|absent|apologies|in attendance|votants?|pour|contre|abstentions?|nombre de [a-z ]{3,30}) ?:"
)
_ANEW = re.compile(
    rf"(?<=[.;:!?»)]) +(?:(?P<act>(?=(?i:{_ACT})))|(?=(?i:{_LABEL}))|(?=[-–•*▪] )|"
    rf"(?=\(?(?:[a-h]|[ivx]{{1,4}}|\d{{1,2}})[.)°]\)? )|(?=[A-ZÀ-Ý]{{4,}}))"
)
_TURN = re.compile(r"\f|(?m:^[ \t]*(?:[-–—|] ?\d{1,4} ?[-–—|]|(?i:p\.|page) ?\d.*|\d{1,4} ?/ ?\d{1,4})[ \t]*$)")
_COLUMNS = re.compile(r"\S {3,}\S")
_ITEM = re.compile(rf"(?:{MARKER.pattern})|\(?(?:[a-h]|[ivx]{{1,4}}|\d{{1,2}})[.)°]|(?i:{_ACT})")
FEWEST_WRONG = 2  # signs of wrong decoding that are no accident
FEWEST_DOUBLE = 12  # double spaces that are no accident
FEWEST_CUT = 2  # words cut at line ends that are no accident
SINGLE_LINES = 0.15  # share of plain line breaks in a text set double: items of a list, rows of a table
FEWEST_BREAKS = 8  # line breaks that tell how lines are set
JUSTIFIED = 0.08  # share of double spaces among the spaces of a text that was justified
FULL = 0.85  # share of the width from which a line is full, for right margins are ragged
NARROW, NARROWEST = 66, 30  # characters of a full line in a narrow column
UNBROKEN = 600  # characters of a line that was never broken


@dataclass(frozen=True, slots=True)
class Relaid:
    """A document laid out plainly, and where its characters are stored."""

    document: Document
    cleaned: Cleaned
    stored: Document


def relaid(document: Document) -> Relaid | None:
    """Lay out a document plainly; ``None`` where nothing hides what it says."""
    draft = Cleaned(document.text, tuple(range(len(document.text))), tuple(range(1, len(document.text) + 1)))
    for mend in (
        _decoded,
        restored,
        _with_plain_breaks,
        _set_single,
        _without_page_turns,
        _unjustified,
        _uncut,
        _widened,
        _broken,
    ):
        draft = draft.replaced(mend(draft.text))
    if draft.text == document.text:
        return None
    pages = tuple(_page(draft, page) for page in document.pages)
    return Relaid(document.model_copy(update={"text": draft.text, "pages": pages}), draft, document)


def _page(draft: Cleaned, page: Span) -> Span:
    start, end = draft.region(page)
    return Span(start=start, end=end)


def _decoded(text: str) -> Iterator[tuple[int, int, str]]:
    found = list(_WRONG.finditer(text))
    for match in found if len(found) >= FEWEST_WRONG else ():
        try:
            letter = bytes(map(_byte, match.group())).decode("utf-8")
        except ValueError:
            continue
        yield match.start(), match.end(), letter


def _byte(letter: str) -> int:
    try:
        return letter.encode("cp1252")[0]
    except UnicodeEncodeError:
        return ord(letter)


def _with_plain_breaks(text: str) -> Iterator[tuple[int, int, str]]:
    return ((match.start(), match.end(), "\n") for match in re.finditer(r"\r\n?", text))


def _set_single(text: str) -> Iterator[tuple[int, int, str]]:
    """Take out the blank lines of a text whose every line is followed by one."""
    breaks = list(_BREAKS.finditer(text))
    counts = [match.group().count("\n") for match in breaks]
    doubled = counts.count(2) > len(counts) // 2 and counts.count(1) < SINGLE_LINES * len(counts)
    for match in breaks if doubled and len(counts) >= FEWEST_BREAKS else ():
        first = match.start() + match.group().index("\n")
        if match.group().count("\n") == 2:
            yield first, match.start() + match.group().rindex("\n"), ""
        else:
            yield first, match.start() + match.group().rindex("\n"), "\n"


def _without_page_turns(text: str) -> Iterator[tuple[int, int, str]]:
    """Take out running lines and page numbers that stand in the middle of a sentence, with the blanks around them."""
    for one in artifacts(text):
        if one.kind == "running" and one.span.start > 0 and one.span.end < len(text.rstrip()):
            start, end = one.span.start, one.span.end
            start -= len(text[:start]) - len(text[:start].rstrip())
            end += len(text[end:]) - len(text[end:].lstrip())
            turned = bool(_TURN.search(text, start, end))
            goes_on = turned and (text[start - 1].islower() or text[start - 1] == ",") and not _ITEM.match(text, end)
            if one.interrupts or goes_on:
                yield start, end, "\n"


def _unjustified(text: str) -> Iterator[tuple[int, int, str]]:
    """Make double spaces single where a text was justified; one behind a line's first word makes a column."""
    doubles = [
        one for one in _DOUBLE.finditer(text) if " " in text[text.rfind("\n", 0, one.start()) + 1 : one.start()].strip()
    ]
    single = sum(1 for _ in _SINGLE.finditer(text))
    if len(doubles) >= FEWEST_DOUBLE and len(doubles) > JUSTIFIED * (single + len(doubles)):
        yield from ((match.start(), match.end(), " ") for match in re.finditer(r"(?<=\S)  (?=\S)", text))


def _uncut(text: str) -> Iterator[tuple[int, int, str]]:
    """Move the second half of a word cut at a line's end up to the first."""
    found = [match for match in CUT_WORD.finditer(text) if match["after"][0].islower()]
    for match in found if len(found) >= FEWEST_CUT else ():
        yield match.start("cut"), match.end("cut"), joined(match)
        rest = re.compile(r"[^\s]*(?P<space> +)").match(text, match.end("cut"))
        if rest:
            yield rest.start("space"), rest.end("space"), "\n"


def _widened(text: str) -> Iterator[tuple[int, int, str]]:
    """Join the full lines of a text in a narrow column, so that no name is taken to end where its line does."""
    found = lines(text)
    width = sorted(len(line.text) for line in found)[len(found) * 19 // 20 :][:1]
    pairs = [(one, after) for one, after in pairwise(found) if not after.gap]
    full = [(one, after) for one, after in pairs if width and _is_full(one, after, width[0])]
    if width and NARROWEST < width[0] <= NARROW and len(full) >= max(FEWEST_BREAKS, len(pairs) // 2):
        yield from ((one.end, after.start, " ") for one, after in full)


def _is_full(line: Line, after: Line, width: int) -> bool:
    """Tell whether the first word of the next line had no room, and goes on with the sentence."""
    room = len(line.text) + 1 + len(after.text.split()[0]) > FULL * width
    prose = not _COLUMNS.search(line.text) and not _COLUMNS.search(after.text) and not _ITEM.match(after.text)
    return room and prose and line.text.isupper() == after.text.isupper() and line.text[-1] not in ":;"


def _broken(text: str) -> Iterator[tuple[int, int, str]]:
    """Break lines that were never broken where an article, a list or a label begins anew."""
    for line in re.finditer(rf"[^\n]{{{UNBROKEN},}}", text):
        for match in _ANEW.finditer(text, line.start(), line.end()):
            yield match.start(), match.end(), "\n" if match["act"] is None else "\n\n"


def returned(value: T, laid: Relaid) -> T:
    """Put records that were read in the plain text back where their words are stored."""
    if isinstance(value, tuple):
        return cast("T", tuple(returned(one, laid) for one in value))
    if isinstance(value, Span):
        return cast("T", laid.cleaned.span(value.start, value.end))
    if not isinstance(value, Record):
        return value
    moved: dict[str, object] = {name: returned(getattr(value, name), laid) for name in type(value).model_fields}
    if isinstance(value, Source):
        moved["page"] = laid.stored.page_at(_span(moved).start)
    source = moved.get("source")
    if isinstance(source, Source):
        words = laid.stored.quote(source.span)
        moved |= {"quote": words} if isinstance(value, Fact) else {}
        if isinstance(value, Passage):
            moved |= {"text": words, "id": passage_id(laid.stored.name, source.span, words)}
    return value.model_copy(update=moved)


def _span(moved: dict[str, object]) -> Span:
    span = moved["span"]
    if not isinstance(span, Span):
        raise TypeError(f"a source has a span, not {span!r}")
    return span
