"""Who is named beside a part of a vote: "(Mme A, M. B)", "Against: Cr C", "Cr D dissenting"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ingest.names import person
from ingest.tally_words import AND, PERSONS, TITLED
from ingest.types import Span

FULL = 55  # characters; at the end of a shorter line a list of names ends
LONGEST = 160  # characters of the names before a word such as "dissenting"
_LEAD = re.compile(
    rf"(?:\s*(?=\()|[ )]*)(?::\s{{1,40}}(?={TITLED.pattern})|: ?|\( ?|- |– |(?:de |d['’]|by |from |of )(?=[A-Z]))?"
)
_NOBODY = re.compile(r"(?:none|nil|aucune?|n[ée]ant|nobody|personne|no one)\b", re.IGNORECASE)
_NO_NAME = re.compile(
    r"(?:There|It|They|He|She|Who|One|Two|Three|Members?|All|Some|Others?|Council|Il|Ils|Elle|Elles|On|Qui|Un|Une|Membres?|"
    r"Deux|Trois|Ont|Adopt\w+|Carried|Approuv\w+|Motion|Resolution)\b",
    re.IGNORECASE,
)
_GOES_ON = (",", " et", " and")


@dataclass(frozen=True, slots=True)
class Named:
    """Names beside a part of a vote, each where it stands; none where the words say "none"."""

    names: tuple[Span, ...]
    end: int


def names_after(text: str, start: int, stop: int, *, labelled: bool) -> Named | None:
    """Return who is named from an offset on; ``None`` where nobody is or the words are not plainly names.

    :param labelled: Whether the words before end as a label does: "Against:".
    """
    words = _open(text[start:stop])
    lead = _LEAD.match(words)
    begin = lead.end() if lead else 0
    if not labelled and not words[:begin].strip(" )"):
        return None
    if nobody := _NOBODY.match(words, begin):
        return Named((), start + nobody.end())
    match = PERSONS.match(words, begin)
    if (
        not match
        or _NO_NAME.match(match.group())
        or ("(" in words[:begin] and words[match.end() :].lstrip()[:1] != ")")
    ):
        return None
    return Named(_each(match.group(), start + match.start()), start + match.end())


def names_before(text: str, stop: int) -> tuple[int, tuple[Span, ...]]:
    """Return the persons whose names end at an offset, and where they begin."""
    start = max(0, stop - LONGEST)
    for match in PERSONS.finditer(_open(text[start:stop])):
        if start + match.end() == stop and not _NO_NAME.match(match.group()):
            return start + match.start(), _each(match.group(), start + match.start())
    return stop, ()


def _open(text: str) -> str:
    """Write the ends of full lines, and of lines that end with a comma, as spaces: a list of names goes on there."""
    lines = text.split("\n")
    ends = [
        " " if below.strip() and (len(line) > FULL or line.rstrip().endswith(_GOES_ON)) else "\n"
        for line, below in pairwise(lines)
    ]
    return "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))


def _each(words: str, offset: int) -> tuple[Span, ...]:
    """Return where each person stands, without a title."""
    joints = [match.span() for match in AND.finditer(words)]
    starts = [0, *(end for _, end in joints)]
    ends = [*(start for start, _ in joints), len(words)]
    spans = [(b - len(person(words[a:b])), b) for a, b in zip(starts, ends, strict=True)]
    return tuple(Span(start=offset + a, end=offset + b) for a, b in spans)
