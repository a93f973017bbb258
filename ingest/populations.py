"""Numbers of inhabitants in French and English, with the separators of either and of India.

"1,3 million inhabitants", "42 000 habitants", "3,40,500 people" and "14.6 lakh souls" are read alike: a group of
exactly three figures after a separator is thousands, anything else after it is a fraction. A number of people
counts only where it is said that they live there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ingest.fold import fold
from ingest.numbers import WORDS, parse_number

_GROUPED = r"(?:\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[ .,'\u202f]\d{3})+)"
_FIGURES = rf"(?<![\w.,/-])(?:{_GROUPED}(?!\d)|\d+(?:[.,]\d{{1,2}})?(?![.,]?\d))"
_SCALE = r" ?(?:millions?|lakhs?|crores?|thousand|m\b|k\b)"
_PEOPLE = (
    r"(?:inhabitants?|habitants?|habitantes|hab\b|residents?|people|souls|ames|citizens|citoyens|villagers|townspeople)"
    r"(?! (?:on|to|at|took|came|attend\w*|gathered|visited|"
    r"in \w+ (?:has|have|is|are)|sur|par|out of)\b)"  # "drew 5,000 people to the river"
)
_ABOUT = (
    r"(?:(?:about|around|some|roughly|approximately|approx\.?|nearly|almost|over|just (?:over|under)|environ|env\.?|"
    r"pres de|quelque|plus de|un peu (?:plus|moins) de|circa|ca?\.|~|±|≈|est\.?|estimated(?: at)?|estimee a) ?)?"
)
_LABEL = (
    r"(?:(?:number of |nombre d'|no\. of )(?:inhabitants|habitants|residents)|"
    r"(?:census|recensement)(?: (?:of|de) (?:19|20)\d\d)?(?= ?:)|"
    r"population(?: totale| legale| estimee| municipale)?|\bpop\b\.?|"
    r"\b(?:habitants|inhabitants|residents|people)(?= ?[:=|]|[ \t]{2,}\d| ?\.{3}))(?: ?\([^()]{0,24}\))?"
    r"(?:,? (?:en |in |au |\()?(?:[\d. ]{0,6}(?:19|20)\d\d\)?(?= ?[:=|]|\s{2})|(?<=en |in )(?:19|20)\d\d))?"
    r"[ \t]{0,3}(?:of|de|d'|est de|est d'|is|was|stands at|s'eleve a|atteint|avoisine|[:=|]|\.{3,}|\u2026+)?\s{0,40}"
)
_TOWN = r"(?:town|city|village|municipality|home|ville|commune|cite|bourg|peuplee|forte) (?:of|to|de|d') ?"
_POPULATION = re.compile(
    rf"(?P<figures>{_FIGURES}|{WORDS})(?P<scale>{_SCALE})? (?:d'|of |d’)?{_PEOPLE}|"
    rf"{_LABEL}{_ABOUT}(?P<after>{_FIGURES})(?P<scale_after>{_SCALE})?(?! ?(?:%|km|m2|euros?|€))|"
    rf"(?P<live>{_FIGURES}|{WORDS})(?P<scale_live>{_SCALE})? (?:(?:personnes?|persons?|people) )?(?:y |who |qui y )?"
    rf"(?:vivent|habitent|resident|live|living)\b|"
    rf"\by (?:vivent|habitent) {_ABOUT}(?P<there>{_FIGURES})(?P<scale_there>{_SCALE})?|"
    rf"\b{_TOWN}{_ABOUT}(?P<town>{_GROUPED}(?!\d)|{_FIGURES}(?= (?:personnes|persons)))(?P<scale_town>{_SCALE})?"
    rf"(?! ?(?:{_PEOPLE}|euros?|€|%|km))"
)
FEWEST = 100  # "a group of fifteen people" is no town; fewer are one only where they are said to inhabit it
_YEARS = range(1900, 2100)
_COMPANY = re.compile(r"people|citoyens|citizens|residents")
_SCALES = {"million": 10**6, "lakh": 10**5, "crore": 10**7, "thousand": 10**3, "m": 10**6, "k": 10**3}


@dataclass(frozen=True, slots=True)
class Population:
    """A number of inhabitants found in a text, at offsets ``start`` to ``end``."""

    value: int
    start: int
    end: int


def find_populations(text: str) -> tuple[Population, ...]:
    """Find the numbers of inhabitants of a text, in order.

    Example: find_populations("1,3 million inhabitants") -> (Population(1300000, 0, 23),)
    """
    found = []
    for match in _POPULATION.finditer(fold(text)):
        groups = match.groupdict()
        name = next(name for name in ("figures", "after", "live", "there", "town") if groups[name])
        scale = groups["scale" if name == "figures" else f"scale_{name}"]
        value = _value(groups[name], scale)
        if value and not _is_none(text[slice(*match.span())], name, int(value)):
            found.append(Population(int(value), *match.span()))
    return tuple(found)


def _is_none(words: str, name: str, value: int) -> bool:
    """Tell a company of people, and a figure of the line below a label, from a number of inhabitants."""
    below = name == "after" and "\n" in words and (value < FEWEST or value in _YEARS)
    return below or (value < FEWEST and _COMPANY.search(fold(words)) is not None)


def _value(figures: str, scale: str | None) -> Decimal | None:
    factor = _SCALES[scale.strip().rstrip("s")] if scale else 1
    if not figures[0].isdecimal():
        words = parse_number(figures)
        return None if words is None else Decimal(words) * factor
    whole = figures if scale else re.sub(r"[ .,'\u202f](?=\d{2,3}(?!\d))(?=(?:\d\d,)*\d{3}(?!\d))", "", figures)
    return Decimal(whole.replace(",", ".").replace(" ", "")) * factor
