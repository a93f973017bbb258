"""How a council voted, each vote with the matter it was on; a vote whose matter is not sure is left out.

A record of one matter has its vote; minutes have one a point, told after the point's heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from ingest.fold import fold
from ingest.lines import Line, lines
from ingest.names import TITLE
from ingest.record_subject import ALONE, Matter, below_numbers, heading_end, points
from ingest.tally import tallies
from ingest.tally_told import Tally, Told
from ingest.types import Fact, Span, Vote
from ingest.view import View

_MATTER = re.compile(
    r"\W*(?:objet(?: de la deliberation)?|subject|affaire|dossier|rapport|deliberation|resolution|item|minute|motion|"
    r"question|point)s?\b ?(?:n[°ºo]\.? ?|no\. ?|number |#)?(?P<number>[\w./-]*\d[\w./-]*)? ?(?P<stop>[:–-])? ?"
)
_PERSON = re.compile(TITLE)
_RESOLVED = re.compile(r"(?:(?:be it |it was )?resolved|that|moved|il est|le conseil)\b")  # no heading of a matter
_LETTERS = re.compile(r"[^\W\d_]{4}")
_NO_HEAD = re.compile(
    r"\b(?:vote|voting|decide|delibere|approuve|adopte|carried|unanim\w+|conseil municipal|le conseil|resolved|council "
    r"resolution|minutes|proces-verbal|motion|decision)\b|[,;:]$"
)


def votes(view: View, about: Matter, decisions: Sequence[Fact[str]]) -> tuple[Vote, ...]:
    """Return how the council voted, in order.

    :param decisions: What it decided: the points of that list head no matter.
    """
    found = tallies(view.document.text)
    heads = _heads(view.document.text, about, decisions, found) if found else []
    told = [(tally, _head(heads, tally)) for tally in found]
    full = {head for tally, head in told if not tally.bare}
    # "Résolu à l'unanimité ... ADOPTÉE": of a matter that has its vote, the bare result adds nothing.
    kept = [(tally, head) for tally, head in told if not tally.bare or head not in full]
    kept = list(_together(kept))
    if len(heads) < 2:
        mine = [tally for tally, _ in kept if len(kept) == 1 or _is_after(tally, about)]
        # A point of minutes whose end nothing marks has the one vote that follows it; of several none is sure.
        return tuple(_vote(view, tally, None) for tally in mine if len(mine) == 1 or not about.start)
    return tuple(_vote(view, tally, head) for tally, head in kept if head)


def _together(kept: Sequence[tuple[Tally, Span | None]]) -> Iterator[tuple[Tally, Span | None]]:
    """Put "unanimously" and the figures that a matter tells further down into one vote, where they agree."""
    for tally, head in kept:
        mine = [one for one, other in kept if other == head and one is not tally]
        alone = mine[0] if len(mine) == 1 else None
        if alone and _plain(tally) and _counted(alone):
            continue
        yield (
            (
                replace(tally, parts=(*alone.parts, *tally.parts))
                if alone and _counted(tally) and _plain(alone)
                else tally
            ),
            head,
        )


def _plain(tally: Tally) -> bool:
    return all(part.side == "unanimous" for part in tally.parts)


def _counted(tally: Tally) -> bool:
    """Tell whether a vote counts those for it, and nobody else."""
    support, others = tally.side("for"), (tally.side("against"), tally.side("abstained"))
    return bool(support and support.count) and not any(one and (one.count or one.names) for one in others)


def _is_after(tally: Tally, about: Matter) -> bool:
    """Tell whether a vote comes after the words that say what a record is about."""
    return about.subject is not None and tally.span.start >= about.subject.start


def _heads(text: str, about: Matter, decisions: Sequence[Fact[str]], found: Sequence[Tally]) -> list[Span]:
    """Return the headings of the matters of a record, in order; one or none where it is on a single matter."""
    rows = lines(text)
    decided = [fact.source.span for fact in decisions]
    labelled = [span for line in rows if (span := _labelled(line))]
    headings = [(line, _heading(line, at, found)) for line, at in points(rows)]
    numbered = [span for line, span in headings if _is_head(line.text, span, decided)]
    labelled += [span for span in below_numbers(rows) if not any(_meet(span, other) for other in labelled)]
    subject = [about.subject] if about.subject and not any(_meet(about.subject, tally.span) for tally in found) else []
    alone = list(_alone(rows, plainly=not numbered and len(labelled) < 2)) if about.start else []
    heads: list[Span] = []
    for span in (*subject, *labelled, *numbered, *alone):
        if _LETTERS.search(text, span.start, span.end) and not any(_meet(span, head) for head in heads):
            heads.append(span)
    heads.sort(key=lambda span: span.start)
    if about.start or not about.subject:
        return heads
    heads = [head for head in heads if head.start >= about.subject.start or _meet(head, about.subject)]
    # The record opens with its matter: votes that all stand below one of its own headings ("III. Décision") are on it.
    below = {_head(heads, tally) for tally in found if _is_after(tally, about)}
    return heads[:1] if len(labelled) < 2 and len(below) < 2 else heads


def _heading(line: Line, at: int, found: Sequence[Tally]) -> Span:
    """Return the heading of a point: its line, or the first words of a line that goes on to tell of the vote."""
    whole = Span(start=line.start + at, end=line.end)
    told = any(_meet(whole, tally.span) for tally in found)
    return Span(start=whole.start, end=heading_end(line, at)) if told else whole


def _meet(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end


def _is_head(words: str, span: Span, decisions: Sequence[Span]) -> bool:
    """Tell the heading of a point from a person ("M. X expose") and from a point of what was decided."""
    return _PERSON.match(words) is None and not any(_meet(span, decided) for decided in decisions)


def _labelled(line: Line) -> Span | None:
    """Return the words of a line such as "OBJET : Jumelage" or "Resolution No. 12: Sister cities"."""
    match = _MATTER.match(fold(line.text))
    if not match or not (match["number"] or match["stop"]) or not line.text[match.end() :].strip():
        return None
    if (not match["stop"] and line.text[match.end()].islower()) or _RESOLVED.match(fold(line.text), match.end()):
        return None
    return Span(start=line.start + match.end(), end=line.end)


def _alone(rows: Sequence[Line], *, plainly: bool) -> Iterator[Span]:
    """Yield lines that stand alone, but for those that tell of voting: in capitals, or plainly between blank lines."""
    for line, below in zip_longest(rows, rows[1:]):
        letters = [letter for letter in line.text if letter.isalpha()]
        capital = len(letters) > 4 and line.text.upper() == line.text
        between = plainly and (below is None or below.gap) and not line.text.endswith(".") and line.text[0].isupper()
        short = len(line.text) < ALONE and line.gap
        if short and (capital or between) and not _NO_HEAD.search(fold(line.text)):
            yield Span(start=line.start, end=line.end)


def _head(heads: Sequence[Span], tally: Tally) -> Span | None:
    return next((head for head in reversed(heads) if head.end <= tally.span.start), None)


def _vote(view: View, tally: Tally, head: Span | None) -> Vote:
    """Make the record of a vote; the words of the vote are the quotation of all that is told in it."""
    told = {side: tally.side(side) for side in ("for", "against", "abstained")}
    return Vote(
        item=view.quote(" ".join(view.document.quote(head).split()), head) if head else None,
        words=view.quote(" ".join(view.document.quote(tally.span).split()), tally.span),
        result=view.quote(tally.result, tally.span) if tally.result else None,
        in_favour=_count(view, tally, told["for"]),
        against=_count(view, tally, told["against"]),
        abstentions=_count(view, tally, told["abstained"]),
        supporters=_names(view, tally, told["for"]),
        opponents=_names(view, tally, told["against"]),
        abstainers=_names(view, tally, told["abstained"]),
    )


def _count(view: View, tally: Tally, told: Told | None) -> Fact[int] | None:
    return view.quote(told.count, tally.span) if told and told.count is not None else None


def _names(view: View, tally: Tally, told: Told | None) -> tuple[Fact[str], ...]:
    if not told:
        return ()
    # Those who ask below a vote that theirs be written down are quoted there.
    span = tally.span if told.end <= tally.span.end else Span(start=told.start, end=told.end)
    return tuple(view.quote(" ".join(view.document.quote(name).split()), span) for name in told.names)
