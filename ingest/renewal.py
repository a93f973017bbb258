"""How an agreement is renewed: by itself, expressly, by deliberation or not at all; for how long and how often."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.lengths import AGREEMENT, RENEWING, Length, is_of_another, renewed_now
from ingest.numbers import parse_number
from ingest.renewal_words import (
    BY_COUNCIL,
    COUNCILS_AGREE,
    EVERY,
    EXCLUDED,
    GOES_ON,
    MORE,
    NONE,
    NOT_BY_ITSELF,
    ONLY_BY,
    PARTIES_ARE_COUNCILS,
    RENEWABLE,
    RENEWAL_LABEL,
    SAME_LENGTH,
    STARTS,
    TACIT,
    TACIT_EXCLUDED,
    TIMES,
    WORDS,
    YEARLY,
)
from ingest.term_sections import in_term_section, is_labelled_term
from ingest.types import Fact
from ingest.view import Statement, View

_ITS_TERM = re.compile(
    r"\b(?:validit[ye]|(?:the|said|this|that|ce|le|la) (?:said )?(?:period|term|terme|duree|periode)|echeance)\b"
)
_UNLESS = re.compile(r"\b(?:unless|a moins)\b")
_OBJECTING = re.compile(r"\b(?:otherwise|contraire|against|autrement|contrary)\b|\bobject|\boppos|\bdenon|\bterminat")


@dataclass(frozen=True, slots=True)
class Renewal:
    """What an agreement says about its renewal; every field as in ``Agreement``."""

    kind: Fact[str] | None
    duration: Fact[str] | None
    count: Fact[int] | None


def renewal(view: View, lengths: Sequence[Length], duration: Fact[str] | None) -> Renewal:
    """Read how an agreement is renewed; where renewal is excluded, neither length nor count is asserted.

    :param lengths: All lengths of time of the agreement with their roles.
    :param duration: Its own duration, which "the same duration" means.
    """
    kind = _kind(view)
    if kind is None or kind.value == "none":
        return Renewal(kind, None, None)
    return Renewal(kind, _duration(view, lengths, duration), _times(view))


def _kind(view: View) -> Fact[str] | None:
    """Return the first statement on renewal; one that only excludes silent renewal gives way to any other."""
    found = [(statement, value) for statement in view.clauses if (value := _kind_of(statement))]
    said = [one for one in found if not _only_tacit_excluded(one[0])] or found
    for statement, plain in said:
        value = "deliberation" if plain == "express" and _councils_agree(view, statement) else plain
        match = re.search(RENEWING, statement.folded) or GOES_ON.search(statement.folded)
        if match:
            return view.fact(value, statement.start + match.start(), statement.start + match.end())
    return None


def _councils_agree(view: View, statement: Statement) -> bool:
    """Tell a vote of the councils from the consent of parties that are called councils themselves."""
    return bool(COUNCILS_AGREE.search(statement.folded)) and not PARTIES_ARE_COUNCILS.search(view.folded)


def _only_tacit_excluded(statement: Statement) -> bool:
    words = TACIT_EXCLUDED.sub(" ", statement.folded)
    return words != statement.folded and not RENEWABLE.search(words)


def _kind_of(statement: Statement) -> str | None:
    """Tell how an agreement is renewed by one sentence; ``None`` where it speaks of something else."""
    if statement.section and statement.section.kind == "preamble" and not is_labelled_term(statement):
        return None
    words = TACIT_EXCLUDED.sub(" ", statement.folded)
    only_tacit_excluded = words != statement.folded
    words = NOT_BY_ITSELF.sub(" ", words)
    if RENEWAL_LABEL.match(statement.label) and words.lstrip(" |*-").startswith(statement.label):
        return "none" if NONE.search(words) else _manner(words)
    now = renewed_now(words) and not YEARLY.search(words)
    if now or not _on_the_agreement(statement, words):
        return None
    if EXCLUDED.search(words) and not ONLY_BY.search(words):
        return "none"
    if not (RENEWABLE.search(words) or GOES_ON.search(words) or (ONLY_BY.search(words) and EXCLUDED.search(words))):
        return "none" if only_tacit_excluded else None
    return _manner(words)


def _on_the_agreement(statement: Statement, words: str) -> bool:
    renewed = re.search(RENEWING, words)
    if renewed and is_of_another(words[: renewed.start()]):
        return False
    return bool(
        in_term_section(statement)
        or re.search(AGREEMENT, words)
        or _ITS_TERM.search(words)
        or STARTS.match(words.strip())
    )


def _manner(words: str) -> str:
    """Tell in which way an agreement is renewed that is."""
    council = BY_COUNCIL.search(words)
    agreed = council and _UNLESS.search(words) and not _OBJECTING.search(words)
    if TACIT.search(words) and not agreed:
        return "tacit"
    return "deliberation" if council else "express"


def _duration(view: View, lengths: Sequence[Length], duration: Fact[str] | None) -> Fact[str] | None:
    for statement in view.clauses:
        if _kind_of(statement) in (None, "none"):
            continue
        yearly, same = YEARLY.search(statement.folded), SAME_LENGTH.search(statement.folded)
        every = EVERY.search(statement.folded)
        if every and (count := parse_number(every["count"])):
            value = f"P{count}{'M' if every['unit'][0] == 'm' else 'Y'}"
            return view.fact(value, statement.start + every.start(), statement.start + every.end())
        if yearly:
            return view.fact("P1Y", statement.start + yearly.start(), statement.start + yearly.end())
        if same and duration:
            return view.fact(duration.value, statement.start + same.start(), statement.start + same.end())
    return _own(view, lengths) or _so_many_more(view, lengths)


def _own(view: View, lengths: Sequence[Length]) -> Fact[str] | None:
    found = max((length for length in lengths if length.role == "renewal"), key=lambda one: one.weight, default=None)
    return view.fact(found.duration.value, *found.span) if found else None


def _so_many_more(view: View, lengths: Sequence[Length]) -> Fact[str] | None:
    """Understand "for six years, renewed for three more" by the unit of the duration before."""
    for length in lengths:
        match = MORE.search(length.statement.folded, length.duration.end) if length.role == "term" else None
        count = parse_number(match["count"]) if match else None
        if match and count:
            return view.fact(
                f"P{count}{length.duration.value[-1]}", length.span[0], length.statement.start + match.end()
            )
    return None


def _times(view: View) -> Fact[int] | None:
    for statement in view.clauses:
        match = TIMES.search(statement.folded)
        if match and _kind_of(statement):
            count = 1 if match["once"] else 2 if match["twice"] else _count(match["count"] or match["most"])
            return view.fact(count, statement.start + match.start(), statement.start + match.end())
    return None


def _count(word: str) -> int:
    return int(word) if word.isdecimal() else WORDS[word]
