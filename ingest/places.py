"""Countries and languages by their names in French and English, from Unicode's CLDR (by way of Babel).

Official forms ("Federal Republic of ...", "Royaume du ...") are understood through the
name inside them; a name that fits two countries is none. Towns are not known here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from babel import Locale
from babel.core import get_global

from ingest.fold import fold

_LOCALES = ("fr", "en")
# Entries of CLDR's list of territories that are no country or dependency of its own.
_NO_COUNTRY = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
# Names and adjectives in use that CLDR does not list, or that the rules below cannot reach.
_IN_USE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_OFFICIAL = re.compile(
    r"(?:the |l'|la |le |les )?"
    r"(?:(?:(?:federal|federative|islamic|people's|democratic|socialist|oriental|arab|hashemite|grand|independent) )*"
    r"(?:republic|kingdom|federation|state|commonwealth|principality|sultanate|duchy) of (?:the )?"
    r"|(?:republique|royaume|federation|etat|principaute|sultanat|grand-duche|confederation)"
    r"(?: (?:federale|federative|islamique|populaire|democratique|socialiste|arabe|independant|et))*"
    r" (?:du |de la |de l'|des |d'|de ))?"
)
_FEMININE = (("", ""), ("", "e"), ("", "s"), ("", "es"), ("n", "nne"), ("n", "nnes"), ("c", "cque"), ("c", "que"))
# How adjectives of countries end in French and English: maroc-aine, pol-onais, rus-se, morocc-an, hungar-ian.
_ENDING = re.compile(r"(?:e|s|es|[nlt]?(?:[aeo]?[io]s(?:es?)?|[ai]?i?e?n(?:ne|e)?s?|i?ans?|ese|ish|i|ique?s?|ic))")
MAX_LOST = 3  # letters of a country's name that its adjective may lack: "russ-ie", "pol-and"
MIN_STEM = 4  # "mali" and "malien" may be recognised by so few letters; fewer would confuse countries


@dataclass(frozen=True, slots=True)
class Country:
    """A country named in a text, at offsets ``start`` to ``end``; ``code`` is ISO 3166-1 alpha-2."""

    code: str
    start: int
    end: int


def country_code(name: str) -> str | None:
    """Return the ISO 3166-1 alpha-2 code of a country named in French or English.

    Example: country_code("Fédération de Russie") -> "RU"
    """
    folded = fold(name).strip(" .,;()")
    names = _names()
    inner = _OFFICIAL.sub("", folded, count=1)
    return names.get(_key(folded)) or names.get(_key(inner)) or _by_official_adjective(folded)


def country_name(code: str, language: Literal["fr", "en"]) -> str:
    """Return the usual name of a country.

    Example: country_name("MA", "fr") -> "Maroc"
    """
    return str(Locale(language).territories[code])


def find_countries(text: str) -> tuple[Country, ...]:
    """Find the countries that a text names, in order, longest names first."""
    folded = fold(text)
    return tuple(
        Country(code, match.start(), match.end())
        for match in _any_name().finditer(folded)
        if text[match.start()].isupper() and (code := country_code(match.group()))
    )


def adjective_country(word: str) -> str | None:
    """Return the country that an adjective speaks of, ``None`` if none or several.

    Example: adjective_country("marocaine") -> "MA"
    """
    folded = fold(word).strip()
    known = _adjectives().get(folded)
    return known or _by_stem(folded)


def language_code(name: str) -> str | None:
    """Return the ISO 639-1 code of a language named in French or English, feminine forms included."""
    return _languages().get(fold(name).strip())


def languages() -> tuple[str, ...]:
    """Return the folded names of all languages, longest first, for patterns."""
    return tuple(sorted(_languages(), key=lambda name: (-len(name), name)))


def _by_official_adjective(folded: str) -> str | None:
    """Understand "Tunisian Republic" by its adjective."""
    match = re.fullmatch(
        r"(?:the |la )?(?:(\w+) (?:republic|confederation)|(?:republique|confederation) (\w+))", folded
    )
    return adjective_country(match[1] or match[2]) if match else None


def _key(folded: str) -> str:
    """Reduce a folded name to its letters: "viet nam" and "vietnam" are one."""
    return re.sub(r"\bsaint(e?)\b", r"st\1", re.sub(r"[^a-z]", "", re.sub(r"&|\band\b|\bet\b", "", folded)))


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for code, name in (*_listed(), *_added()):
        names.setdefault(_key(re.sub(r" ?\(.*", "", fold(name))), code)
        names.setdefault(_key(fold(name)), code)
    return names


def _listed() -> Iterator[tuple[str, str]]:
    for language in _LOCALES:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY:
                yield code, name


def _added() -> Iterator[tuple[str, str]]:
    for code, names in _IN_USE["names"].items():
        for name in names.split("|"):
            yield code, name


@cache
def _any_name() -> re.Pattern[str]:
    names = {fold(name) for _, name in (*_listed(), *_added())}
    names |= {name.replace(" & ", " and ") for name in names}
    choice = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<![\w-])(?:{choice})(?![\w-])")


@cache
def _adjectives() -> dict[str, str]:
    words = {word: code for code, listed in _IN_USE["adjectives"].items() for word in listed.split("|")}
    # With their endings first: English is spoken in America most, but "anglaises" are not Americans.
    found = {word + end: code for word, code in words.items() for end in ("", "e", "s", "es")}
    likely = get_global("likely_subtags")
    for name, language in _languages().items():
        territory = str(likely.get(language, "")).rpartition("_")[2]
        if len(territory) == 2:
            found.setdefault(name, territory)
    return {word + end: code for word, code in found.items() for end in ("", "e", "s", "es")} | found


def _by_stem(folded: str) -> str | None:
    """Recognise an adjective by the letters that it shares with one country's name only.

    It must share all but the last letters of the name and go on as adjectives of countries do:
    "marocaine" is Morocco's, but "congres" is not the Congo's and "porte" not Portugal's.
    """
    for length in range(len(folded), MIN_STEM - 1, -1):
        if _ENDING.fullmatch(folded[length:]):
            fitting = {(name, code) for name, code in _names().items() if name.startswith(folded[:length])}
            codes = {code for name, code in fitting if len(name) - length <= MAX_LOST}
            if codes:
                return codes.pop() if len(codes) == 1 else None
    return None


_OWN_NAMES = {
    "isizulu": "zu", "isixhosa": "xh", "sesotho": "st", "setswana": "tn", "kiswahili": "sw", "gaeilge": "ga",
    "cymraeg": "cy", "euskara": "eu", "brezhoneg": "br", "bahasa indonesia": "id", "bahasa melayu": "ms",
    "castillan": "es", "castilian": "es", "mandarin": "zh", "farsi": "fa", "flemish": "nl", "flamand": "nl",
}  # fmt: skip
"""What languages are called beside CLDR's names."""


@cache
def _languages() -> dict[str, str]:
    names = dict(_OWN_NAMES)
    for locale in _LOCALES:
        for code, name in Locale(locale).languages.items():
            if len(code) == 2:
                for end, feminine in _FEMININE:
                    if name.endswith(end):
                        names.setdefault(fold(name).removesuffix(end) + feminine, code)
    return names
