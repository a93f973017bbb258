"""Which towns of the documents a state, a region or a people's name leads to: "Texas", "texan", "Yorkshire"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from index.spelling import is_common
from index.types import KnownTown
from ingest.regions import all_regions, plain, roots, stems

FOR_THE_COUNTRY = frozenset({"GB.ENG"})  # regions whose people's name is said of the whole country: "les Anglais"


class Regions:
    """The regions of the world by name, with the towns of the documents that lie in them."""

    def __init__(self, towns: Sequence[KnownTown]) -> None:
        self._towns = tuple(towns)
        self._named: dict[str, set[str]] = {}
        self._begun: dict[str, set[str]] = {}
        stated = [(name, name) for town in towns for name in town.regions if "." not in name]
        self._stated = {stem: {name} for name, _ in stated for stem in stems(name)}
        for name, region in (*all_regions(), *stated):
            self._named.setdefault(name, set()).add(region)
            for stem in stems(name):
                self._begun.setdefault(stem, set()).add(region)
        self._of = lru_cache(maxsize=16384)(self._called)

    def called(self, joined: str, *, single: bool) -> frozenset[str]:
        """Return the regions that a folded name or, in one word, a people's name means; empty where none.

        :param joined: Folded words, as ``mentions`` joins them.
        """
        return self._of(joined, single)

    def _called(self, joined: str, single: bool) -> frozenset[str]:
        name = plain(joined)
        found = self._named.get(name) or self._named.get(name.removesuffix("s"))
        if found or not single or is_common(joined):
            return frozenset(found or ())
        meant = next((self._begun[root] for root in roots(name) if root in self._begun), set())
        if not meant:
            begun = (self._stated[root] for root in roots(name, as_region=True) if root in self._stated)
            meant = next(begun, set())
        return frozenset(meant if len(meant) == 1 else ())

    def meant(
        self, regions: frozenset[str], country: str | None, of_country: Sequence[KnownTown]
    ) -> tuple[KnownTown, ...]:
        """Return the towns that a name of regions leads to.

        :param country: Code of the country that has the same name, or of which the people is one: Georgia, Scots.
        :param of_country: Its towns; of them those that are not known to lie in another region stand for the region.
        """
        inside = tuple(town for town in self._towns if not regions.isdisjoint(town.regions))
        if country is None or not of_country:
            return inside
        if any(region.partition(".")[0] != country for region in regions):
            return (*of_country, *inside)
        if regions <= FOR_THE_COUNTRY:
            return inside or tuple(of_country)
        return inside or tuple(town for town in of_country if not any("." in region for region in town.regions))
