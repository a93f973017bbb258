"""Two texts next to each other: which words differ, and which article answers to which; pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from index.words import fold
from ingest.types import Section

_TOKEN = re.compile(r"\w+|[^\w\s]")
_WORD = re.compile(r"\w")
_NUMBERED = re.compile(
    r"^\W*(?:article|art|section|titre|title)?\W*(?:\d+|[ivx]+|premier|first)?\b[\s.:)–—-]*", re.IGNORECASE
)
ALIKE = 50.0  # of 100; half of the words, or half of the subjects
TITLE_WEIGHT = 0.6  # a heading says in three words what an article is about; its words say how
REWORDED = 1 / 3  # of the words in common; below that marks would cover the text and tell nothing
_FRAME = {"title", "preamble", "signature"}  # what every agreement has once; an article may be a mere heading elsewhere


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a text, and whether the other text lacks it."""

    text: str
    differs: bool


def in_common(text: str, other: str) -> float:
    """Return the share of a text's words that stand in the other one too, in the same order, 0 to 1."""
    letters = sum(_letters(run.text) for run in runs(text, other) if not run.differs)
    return letters / (_letters(text) or 1)


def reworded(one: str, other: str) -> bool:
    """Tell whether two texts have so little in common that marking what differs tells nothing."""
    return max(in_common(one, other), in_common(other, one)) < REWORDED


def _letters(text: str) -> int:
    return len(_WORD.findall(text))


def runs(text: str, other: str) -> tuple[Run, ...]:
    """Return a text in stretches: what stands in the other text too, and what does not, word by word.

    Case, accents, punctuation and line breaks make no difference. The stretches together are the text.

    Example: runs("cinq ans", "trois ans") -> (Run("cinq", True), Run(" ans", False))
    """
    mine, theirs = list(_TOKEN.finditer(text)), [fold(token) for token in _TOKEN.findall(other)]
    matcher = SequenceMatcher(None, [fold(token.group()) for token in mine], theirs, autojunk=False)
    same = {at for block in matcher.get_matching_blocks() for at in range(block.a, block.a + block.size)}
    own = [not (at in same or not _WORD.search(token.group())) for at, token in enumerate(mine)]
    return _stretches(text, [token.span() for token in mine], own)


def _stretches(text: str, spans: Sequence[tuple[int, int]], own: Sequence[bool]) -> tuple[Run, ...]:
    """Join tokens that are alike; what lies between two that differ differs too."""
    flags = [False] * len(text)
    for (start, end), differs in zip(spans, own, strict=True):
        flags[start:end] = [differs] * (end - start)
    for (_, end), (start, _), before, after in zip(spans, spans[1:], own, own[1:], strict=False):
        flags[end:start] = [before and after] * (start - end)
    pairs = groupby(zip(text, flags, strict=True), key=lambda pair: pair[1])
    return tuple(Run("".join(character for character, _ in group), differs) for differs, group in pairs)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles that answer to each other; ``None`` where the other agreement has none."""

    left: Section | None
    right: Section | None


@dataclass(frozen=True, slots=True)
class Side:
    """One agreement to be compared.

    :param text: Its stored text.
    :param sections: Its sections, in order.
    :param subjects: Parallel to ``sections``: the subjects on which the register read a fact there.
    """

    text: str
    sections: tuple[Section, ...]
    subjects: tuple[frozenset[str], ...]

    def __post_init__(self) -> None:
        if len(self.sections) != len(self.subjects):
            raise ValueError(f"{len(self.sections)} sections but {len(self.subjects)} sets of subjects")

    def words(self, section: Section) -> str:
        """Return the words of a section below its heading; a title is all heading."""
        below = section.kind != "title" and section.heading.end > section.heading.start
        start = section.heading.end if below else section.span.start
        return self.text[start : section.span.end].strip()


def pairs(left: Side, right: Side) -> tuple[Pair, ...]:
    """Pair the articles of two agreements, the most alike first; each has at most one partner.

    The order is the left agreement's; what only the right one has follows the article that it follows there.
    """
    scored = sorted(
        (-_likeness(left, i, right, j), i, j) for i in range(len(left.sections)) for j in range(len(right.sections))
    )
    partner: dict[int, int] = {}
    for negative, i, j in scored:
        if -negative >= ALIKE and i not in partner and j not in partner.values():
            partner[i] = j
    return _in_order(left.sections, right.sections, partner)


def _in_order(left: Sequence[Section], right: Sequence[Section], partner: dict[int, int]) -> tuple[Pair, ...]:
    taken = set(partner.values())
    following: dict[int, list[int]] = {}
    last = -1
    for j in range(len(right)):
        if j in taken:
            last = j
        else:
            following.setdefault(last, []).append(j)
    found = [Pair(None, right[j]) for j in following.get(-1, ())]
    for i, section in enumerate(left):
        j = partner.get(i, -2)
        found.append(Pair(section, right[j] if j >= 0 else None))
        found += [Pair(None, right[k]) for k in following.get(j, ())]
    return tuple(found)


def _likeness(left: Side, i: int, right: Side, j: int) -> float:
    """Return how alike two sections are, 0 to 100: by their subjects or by their words, whichever says more.

    Subjects pair articles across languages; what frames an agreement answers only to its like.
    """
    a, b = left.sections[i], right.sections[j]
    if _FRAME & {a.kind, b.kind}:
        return 100.0 * (a.kind == b.kind)
    return max(_same_subjects(left.subjects[i], right.subjects[j]), _same_words(left, a, right, b))


def _same_subjects(one: frozenset[str], other: frozenset[str]) -> float:
    return 100 * len(one & other) / len(one | other) if one & other else 0.0


def _same_words(left: Side, a: Section, right: Side, b: Section) -> float:
    words = 100 * in_common(left.words(a), right.words(b))
    one, other = _matter(a.title), _matter(b.title)
    if not one or not other:
        return words
    return TITLE_WEIGHT * 100 * in_common(one, other) + (1 - TITLE_WEIGHT) * words


def _matter(title: str) -> str:
    """Return a heading without its number: "Article 4 – Financement" -> "financement"."""
    return fold(_NUMBERED.sub("", title, count=1)).strip()
