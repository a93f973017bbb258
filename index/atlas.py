"""Partners -> numbered spots on a map of the world, and the part of it that needs an enlargement; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.partners import Partner

WIDTH, HEIGHT = 50.0, 26.0  # degrees that an enlargement shows: about a continent such as Europe
CROWD = 3  # spots; fewer can be told apart on the map of the world
MARGIN = 0.08  # of the enlargement's sides, so that no spot sits on its edge


@dataclass(frozen=True, slots=True)
class Spot:
    """A partner on the map.

    :param number: What stands on the map and in the table beside it, from 1.
    :param latitude: Degrees, north positive.
    :param longitude: Degrees, east positive.
    """

    number: int
    partner: Partner
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the world, in degrees."""

    west: float
    south: float

    @property
    def east(self) -> float:
        """Its eastern edge."""
        return self.west + WIDTH

    @property
    def north(self) -> float:
        """Its northern edge."""
        return self.south + HEIGHT

    def holds(self, spot: Spot) -> bool:
        """Tell whether a spot lies in it, clear of its edges."""
        return (
            self.west + MARGIN * WIDTH <= spot.longitude <= self.east - MARGIN * WIDTH
            and self.south + MARGIN * HEIGHT <= spot.latitude <= self.north - MARGIN * HEIGHT
        )


def spots(partners: Sequence[Partner]) -> tuple[Spot, ...]:
    """Give a number to every partner whose place is known, in their order."""
    placed = [(p, p.town.latitude, p.town.longitude) for p in partners]
    known = [(p, north, east) for p, north, east in placed if north is not None and east is not None]
    return tuple(Spot(number, p, north, east) for number, (p, north, east) in enumerate(known, start=1))


def crowded(found: Sequence[Spot]) -> Frame | None:
    """Return the part of the world with the most spots, for an enlargement; ``None`` where nowhere is crowded."""
    frames = [Frame(a.longitude - MARGIN * WIDTH, b.latitude - MARGIN * HEIGHT) for a in found for b in found]
    counted = [(sum(map(frame.holds, found)), -frame.west, -frame.south, frame) for frame in frames]
    best = max(counted, key=lambda one: one[:3], default=None)
    if best is None or best[0] < CROWD:
        return None
    return _around([spot for spot in found if best[3].holds(spot)])


def _around(held: Sequence[Spot]) -> Frame:
    """Return the frame that has spots in its middle."""
    longitudes, latitudes = [s.longitude for s in held], [s.latitude for s in held]
    west = (min(longitudes) + max(longitudes) - WIDTH) / 2
    south = (min(latitudes) + max(latitudes) - HEIGHT) / 2
    return Frame(max(-180.0, min(west, 180.0 - WIDTH)), max(-60.0, min(south, 85.0 - HEIGHT)))
