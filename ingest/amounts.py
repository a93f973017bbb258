"""Sums of money in French and English, with the separators of either.

"1,3 million euros", "42 000 euros" and "€230.000" are read alike: a group of exactly three figures
after a separator is thousands, anything else after it is a fraction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ingest.fold import fold
from ingest.numbers import WORDS, parse_number

_FIGURES = r"(?<![\w.,])(?:\d{1,3}(?:[ .,']\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2})?)"
_SCALE = r"(?P<scale> ?(?:millions?|milliards?|billions?|m\b|k\b))?"
_CURRENCIES = {
    "€": "EUR",
    "euro": "EUR",
    "eur": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "pound": "GBP",
    "livre": "GBP",
    "$": "$",
    "usd": "USD",
    "cad": "CAD",
    "aud": "AUD",
    "chf": "CHF",
    "dollar": "$",
}
_CURRENCY = r"€|£|\$|euros?\b|eur\b|gbp\b|usd\b|cad\b|aud\b|chf\b|pounds?\b|dollars?\b|livres? sterling"
_MONEY = re.compile(
    rf"(?P<before>(?:{_CURRENCY}) ?)?(?P<figures>{_FIGURES}|{WORDS}){_SCALE}(?P<after> ?(?:d'|of )?(?:{_CURRENCY}))?"
)
_SCALES = {"million": 10**6, "milliard": 10**9, "billion": 10**9, "m": 10**6, "k": 10**3}


@dataclass(frozen=True, slots=True)
class Money:
    """A sum of money found in a text, at offsets ``start`` to ``end``.

    :param currency: ISO 4217, or "$" for dollars of no named country.
    """

    value: Decimal
    currency: str
    start: int
    end: int


def find_money(text: str) -> tuple[Money, ...]:
    """Find the sums of money of a text, in order.

    Example: find_money("6 500 euros") -> (Money(Decimal(6500), "EUR", 0, 11),)
    """
    found = []
    for match in _MONEY.finditer(fold(text)):
        currency = match["before"] or match["after"]
        value = _number(match["figures"], match["scale"]) if currency else None
        if currency and value is not None:
            found.append(Money(value, _iso(currency), *match.span()))
    return tuple(found)


def _number(figures: str, scale: str | None) -> Decimal | None:
    factor = _SCALES[(scale or "").strip().rstrip("s")] if scale else 1
    if not figures[0].isdecimal():
        words = parse_number(figures)
        return None if words is None else Decimal(words) * factor
    whole = re.sub(r"[ .,'](?=\d{3}(?!\d))", "", figures) if not scale else figures
    return Decimal(whole.replace(",", ".").replace(" ", "")) * factor


def _iso(words: str) -> str:
    plain = words.strip().removeprefix("d'").removeprefix("of ").strip()
    return next(code for name, code in _CURRENCIES.items() if plain.startswith(name))
