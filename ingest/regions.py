"""States, provinces and regions by their names in French and English, and the peoples called after them.

The names stand in ``regions.toml`` under the codes of GeoNames; which town lies in which region is known by the
gazetteer, or said by a document beside the town's name. Nothing is guessed from likeness alone.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ingest.fold import fold
from ingest.places import country_code
from ingest.types import Span

# How people are called after a region: tex-an, bavar-ois, transylvan-ienne.
_ENDING = re.compile(r"(?:e|s|es|(?:[nlt]?(?:[aeo]?[io]s(?:es?)?)|[ai]?i?e?n(?:ne|e)?s?|i?ans?))")
MAX_LOST = 3  # letters of a region's name that its people's may lack: "bavar-ia", "californ-ie"
MIN_STEM = 4  # "texa-n"; fewer letters would confuse words
_PART = r"[A-ZÀ-ÖØ-Þ][\w]*(?:[-'’][A-ZÀ-ÖØ-Þ]\w*|-(?:la|le|de|du|et)-[A-ZÀ-ÖØ-Þ]\w*)*"
# "Capital of Yorkshire", "capitale des Hauts Plateaux": the name in capitals after the word.
_CAPITAL = re.compile(
    rf"(?<!uropean )\b[Cc]apitale?s?\b (?:city |town )?(?:of|de|du|des|d['’]|de l['’]|de la)\s*(?:the |la |les )?"
    rf"({_PART}(?: (?:of |and |du |de |des |d['’])?{_PART})*)"
)
_INNER = re.compile(r" (?:of |de |du |des |d['’])(?=[A-ZÀ-ÖØ-Þ])")  # "Hautes-Terres de Galloway" lie in Galloway
_BESIDE = re.compile(
    r"\s*[,(]\s*(?:(?:in|en|dans)\s+)?(?:(?:the\s+)?state\s+of\s+|l?['’]?[ée]tat\s+d[eu]\s+)?", re.IGNORECASE
)


def region_codes(name: str) -> frozenset[str]:
    """Return the codes of the regions that have a name in either language.

    Example: region_codes("Californie") -> {"US.CA"}
    """
    return _names().get(plain(name), frozenset())


def stated_capitals(words: str) -> tuple[str, ...]:
    """Return the regions, not the countries, whose capital a town is said to be.

    Example: stated_capitals("Capital of Cornwall") -> ("Cornwall",)
    """
    named = (re.sub(r"['’]s$", "", match[1]) for match in _CAPITAL.finditer(" ".join(words.split())))
    inner = [part for name in named for part in (name, *_INNER.split(name)[1:])]
    return tuple(name for name in inner if not country_code(name))


def whole_statement(text: str, span: Span) -> str:
    """Return words at their place in a text, with the next line where they end in a comma: the list goes on there."""
    words = text[span.start : span.end]
    following = text[span.end :].split("\n")[:2]
    return f"{words} {' '.join(following)}" if words.rstrip().endswith(",") else words


def stated_beside(name: str, text: str) -> frozenset[str]:
    """Return the codes of the regions that a text names right behind a town: "Austin, Texas", "Austin (Texas)"."""
    found: set[str] = set()
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        beside = _BESIDE.match(text, match.end())
        region = _any_name().match(fold(text[beside.end() : beside.end() + 40])) if beside else None
        found |= region_codes(region.group()) if region else frozenset()
    return frozenset(found)


def all_regions() -> Iterator[tuple[str, str]]:
    """Yield the plain name and the code of every region of the table, in both languages."""
    for name, codes in _names().items():
        for code in sorted(codes):
            yield name, code


def stems(name: str) -> Iterator[str]:
    """Yield the beginnings of a region's name that its people's name may share."""
    longest = plain(name)
    for lost in range(MAX_LOST + 1):
        if len(longest) - lost >= MIN_STEM and " " not in longest:
            yield longest[: len(longest) - lost]


def roots(word: str, *, as_region: bool = False) -> Iterator[str]:
    """Yield what of a folded word may begin the name of a region, where it ends as names of peoples do, longest first.

    Example: roots("texane") -> "texan", "texa"

    :param as_region: The word may also be the region's name in the other language: "silesia" for "silesie".
    """
    for length in range(len(word) - 1, MIN_STEM - 1, -1):
        end = word[length:]
        if _ENDING.fullmatch(end) or (as_region and end in {"a", "ia", "ie", "y"}):
            yield word[:length]


def plain(name: str) -> str:
    """Return a name folded, hyphens and apostrophes as spaces."""
    return " ".join(re.sub(r"[-'.]", " ", fold(name)).split())


@cache
def _names() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    table: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    for country, regions in table.items():
        for code, written in regions.items():
            for name in written.split("|"):
                found[plain(name)] = found.get(plain(name), frozenset()) | {f"{country}.{code}"}
    return found


@cache
def _any_name() -> re.Pattern[str]:
    choice = "|".join(re.escape(name).replace(r"\ ", "[- ']") for name in sorted(_names(), key=lambda n: (-len(n), n)))
    return re.compile(rf"(?:{choice})(?![\w-])")
