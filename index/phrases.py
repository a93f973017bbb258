"""Values in words, in French and English: dates, durations, numbers, who pays, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from index.types import Language
from ingest.places import country_name

_UNITS = {
    "Y": {"fr": ("an", "ans"), "en": ("year", "years")},
    "M": {"fr": ("mois", "mois"), "en": ("month", "months")},
    "W": {"fr": ("semaine", "semaines"), "en": ("week", "weeks")},
    "D": {"fr": ("jour", "jours"), "en": ("day", "days")},
}
_PAYERS: dict[str, dict[Language, str]] = {
    "travelling_partner": {"fr": "le partenaire qui se déplace", "en": "the partner who travels"},
    "hosting_partner": {"fr": "le partenaire qui accueille", "en": "the partner who hosts"},
    "each_partner": {"fr": "chaque partenaire pour les siens", "en": "each partner for its own people"},
    "shared": {"fr": "les partenaires ensemble, à frais partagés", "en": "the partners together, sharing the cost"},
}
_RENEWALS: dict[str, dict[Language, str]] = {
    "tacit": {"fr": "par tacite reconduction", "en": "by tacit renewal"},
    "express": {"fr": "par accord exprès des parties", "en": "by express agreement of the parties"},
    "deliberation": {"fr": "par délibération des parties", "en": "by a deliberation of the parties"},
    "none": {"fr": "exclu", "en": "excluded"},
}
_STARTS: dict[str, dict[Language, str]] = {
    "signature": {"fr": "à compter de sa signature", "en": "from its signature"},
    "entry_into_force": {"fr": "à compter de son entrée en vigueur", "en": "from its entry into force"},
    "notification": {"fr": "à compter de sa notification", "en": "from its notification"},
    "adoption": {"fr": "à compter de son adoption", "en": "from its adoption"},
    "date": {"fr": "à compter de la date fixée", "en": "from the stated date"},
}


def pick(language: Language, fr: str, en: str) -> str:
    """Return the wording of a language."""
    return fr if language == "fr" else en


def day(value: date, language: Language) -> str:
    """Write a day: "3 mai 2019", "3 May 2019"."""
    text = str(format_date(value, "long", locale={"fr": "fr", "en": "en_GB"}[language]))
    return re.sub(r"^1 ", "1er ", text) if language == "fr" else text


def moment(value: str, language: Language) -> str:
    """Write an ISO 8601 date as exact as it is: "1959" stays, "2019-05-03" becomes a day."""
    if len(value) == 10:
        return day(date.fromisoformat(value), language)
    if len(value) == 7:
        first = date.fromisoformat(f"{value}-01")
        return str(format_date(first, "MMMM y", locale={"fr": "fr", "en": "en_GB"}[language]))
    return value


def since(value: str, language: Language) -> str:
    """Write since when: "depuis 1959", "depuis le 3 mai 2019", "since 3 May 2019"."""
    article = "le " if len(value) == 10 else ""
    return pick(language, f"depuis {article}{moment(value, language)}", f"since {moment(value, language)}")


def duration(value: str, language: Language) -> str:
    """Write an ISO 8601 duration: "P5Y" -> "5 ans", "P1Y6M" -> "1 an et 6 mois"."""
    parts = [
        f"{number} {_UNITS[unit][language][int(number) > 1]}" for number, unit in re.findall(r"(\d+)([YMWD])", value)
    ]
    return listing(parts, language)


def rhythm(value: str, language: Language) -> str:
    """Write how often something is due: "P1Y" -> "chaque année"; "end" -> once, at the end."""
    fixed: dict[str, dict[Language, str]] = {
        "P1Y": {"fr": "chaque année", "en": "every year"},
        "P6M": {"fr": "tous les six mois", "en": "every six months"},
        "P1M": {"fr": "chaque mois", "en": "every month"},
        "end": {"fr": "à la fin ou avant le renouvellement", "en": "at the end or before renewal"},
    }
    if value in fixed:
        return fixed[value][language]
    return pick(language, f"tous les {duration(value, language)}", f"every {duration(value, language)}")


def number(value: int, language: Language) -> str:
    """Write a whole number with its language's separators."""
    return str(format_decimal(value, locale={"fr": "fr", "en": "en_GB"}[language]))


def payer(value: str, language: Language) -> str:
    """Write who pays; a party stands under its own name."""
    return _PAYERS[value][language] if value in _PAYERS else value


def renewal(value: str, language: Language) -> str:
    """Write how an agreement is renewed."""
    return _RENEWALS[value][language] if value in _RENEWALS else value


def runs_from(value: str, language: Language) -> str:
    """Write what a duration counts from."""
    return _STARTS[value][language] if value in _STARTS else value


def country(code: str, language: Language) -> str:
    """Write a country by its ISO code."""
    return country_name(code, language)


def listing(items: Sequence[str], language: Language) -> str:
    """Join items: "Lerida, Olomouc et Bath"."""
    return str(format_list(list(items), locale={"fr": "fr", "en": "en_GB"}[language])) if items else ""
