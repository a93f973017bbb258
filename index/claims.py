"""What the assistant says in its own words, each claim with the quotations it rests on; and the check of both.

Nothing leaves that is not checked here: a quotation must be a slice of the stored
text, and every number and name of a claim must stand in its quotations, in the
names of their documents, or in the arithmetic that the claim shows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from index.types import Citation
from index.words import fold
from ingest.kinds import LOST_LETTER
from ingest.numbers import WORDS, parse_number
from ingest.types import Fact, Passage, Source, Span

MANY = 3  # quotations of one passage that are gathered into one
LONGEST = 1600  # characters of a passage that is quoted whole for a list
_FIGURES = re.compile("(?<!\\d)\\d{1,3}(?:[.,' \u00a0\u202f]\\d{3})+(?!\\d)|\\d+")
_SPELT = re.compile(WORDS)
_MILLIONS = re.compile(r"(\d+)(?:[.,](\d{1,3}))? ?(?:million|milliard|billion)")
_ONE = re.compile(r"\ban? (?:\w+ )?(?:years?|months?|weeks?|days?)\b")
_FOLDS = {"duplicate": 2, "double exemplaire": 2, "triplicate": 3, "quadruplicate": 4}  # copies counted in one word
_NAME = re.compile(r"(?<![.!?:«“] )(?<!^)\b[A-ZÀ-ÖØ-Þ][\w'’-]+")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document at their place."""

    text: str
    source: Source

    @classmethod
    def of_fact(cls, fact: Fact[Any]) -> Quote:
        """Take the quotation of a fact."""
        return cls(fact.quote, fact.source)

    @classmethod
    def of_span(cls, passage: Passage, span: Span, source: Source) -> Quote:
        """Take a stretch of a passage."""
        start = passage.source.span.start
        return cls(passage.text[span.start - start : span.end - start], source)


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of the assistant: text, with each quotation at the place of its mark.

    :param parts: Text and quotations in reading order; a quotation becomes a mark ``[n]``.
    :param shown: Results of arithmetic that the claim shows, and translations; their numbers and names are allowed.
    :param subject: Title of the agreement that the claim is about; it stands before the text.
    """

    parts: tuple[str | Quote, ...]
    shown: str = ""
    subject: str = ""

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations, in order."""
        return tuple(part for part in self.parts if isinstance(part, Quote))

    @property
    def words(self) -> str:
        """The text without its marks."""
        return "".join(part for part in self.parts if isinstance(part, str))


@dataclass(frozen=True, slots=True)
class Said:
    """Claims that passed the check, as text with marks and numbered citations.

    :param dropped: Number of claims that failed.
    """

    text: str
    citations: tuple[Citation, ...]
    dropped: int


def say(claims: Sequence[Claim], stored: Callable[[str], str]) -> Said:
    """Check claims and number their quotations from 1, in order of first mention; what fails is left out.

    :param stored: Gives the stored text of a document by name.
    """
    kept = _merged([claim for claim in claims if holds(claim, stored)])
    numbers: dict[tuple[str, Span], int] = {}
    citations: list[Citation] = []
    for quote in (quote for claim in kept for quote in claim.quotes):
        place = (quote.source.document, quote.source.span)
        if place not in numbers:
            numbers[place] = len(numbers) + 1
            citations.append(Citation(numbers[place], quote.text, quote.source))
    text = " ".join(_marked(claim, numbers) for claim in kept)
    return Said(text, tuple(citations), sum(not holds(claim, stored) for claim in claims))


def _merged(claims: Sequence[Claim]) -> list[Claim]:
    """Say once what several agreements say alike, under all their titles and with all their quotations."""
    groups: dict[str, list[Claim]] = {}
    for number, claim in enumerate(claims):
        groups.setdefault(claim.words if claim.subject else f"{number}", []).append(claim)
    return [_together(group) for group in groups.values()]


def _together(group: Sequence[Claim]) -> Claim:
    subject = ", ".join(dict.fromkeys(claim.subject for claim in group))
    if not subject:
        return group[0]
    quotes = dict.fromkeys(quote for claim in group[1:] for quote in claim.quotes)
    last = max((n for n, part in enumerate(group[0].parts) if isinstance(part, Quote)), default=-1) + 1
    parts = (f"{subject} : ", *group[0].parts[:last], *quotes, *group[0].parts[last:])
    return Claim(parts, f"{' '.join(claim.shown for claim in group)} {subject}")


def gathered(claim: Claim, passage_at: Callable[[Source], Passage | None]) -> Claim:
    """Return a claim whose many quotations out of one passage are that passage, quoted once at the end.

    A list of thirty names is read in one quotation, not in thirty.
    """
    passages = {passage.id: passage for quote in claim.quotes if (passage := passage_at(quote.source))}
    if len(claim.quotes) < MANY or len(passages) != 1:
        return claim
    (passage,) = passages.values()
    if len(passage.text) > LONGEST or any(passage_at(quote.source) is None for quote in claim.quotes):
        return claim
    text = "".join(part.rstrip() if isinstance(part, str) else "" for part in claim.parts).rstrip(".")
    return Claim((f"{text} ", Quote(passage.text, passage.source), "."), claim.shown, claim.subject)


def _marked(claim: Claim, numbers: dict[tuple[str, Span], int]) -> str:
    return "".join(
        part if isinstance(part, str) else f"[{numbers[part.source.document, part.source.span]}]"
        for part in claim.parts
    )


def holds(claim: Claim, stored: Callable[[str], str]) -> bool:
    """Tell whether every quotation of a claim is in its document and supports the claim's numbers and names."""
    if not all(is_verbatim(quote, stored) for quote in claim.quotes):
        return False
    support = "\n".join(
        (
            claim.shown,
            claim.subject,
            *(f"{q.text} {q.source.title} {q.source.section} {q.source.document}" for q in claim.quotes),
        )
    )
    if not numbers_in(claim.words) <= numbers_in(support):
        return False
    folded = fold(support)
    return all(_stands(fold(name), folded) for name in _NAME.findall(claim.words))


def _stands(name: str, folded: str) -> bool:
    """Tell whether a name stands in a text, in which extraction may have lost a minority of its letters."""
    if LOST_LETTER not in folded:
        return name in folded
    pattern = "".join(f"[{re.escape(letter)}{LOST_LETTER}]" for letter in name)
    return any(2 * found.count(LOST_LETTER) < len(name) for found in re.findall(pattern, folded))


def is_verbatim(quote: Quote, stored: Callable[[str], str]) -> bool:
    """Tell whether a quotation is the slice of the stored text at its place."""
    span = quote.source.span
    return bool(quote.text) and stored(quote.source.document)[span.start : span.end] == quote.text


def numbers_in(text: str) -> set[int]:
    """Return the whole numbers of a text, in figures or words: "252.000" -> {252000}, "cinq ans" -> {5}."""
    folded = fold(text)
    figures = {int(re.sub(r"\D", "", found)) for found in _FIGURES.findall(text)}
    spelt = {parse_number(found) for found in _SPELT.findall(folded)}
    millions = {int(whole + (part or "").ljust(6, "0")) for whole, part in _MILLIONS.findall(folded)}
    folds = {number for word, number in _FOLDS.items() if word in folded}
    ones = {1} if _ONE.search(folded) else set()
    return figures | millions | folds | ones | {number for number in spelt if number is not None}
