"""Records of a vote as it is told: its parts, each with a side, a count and names, and what became of the motion."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.types import Span


@dataclass(frozen=True, slots=True)
class Told:
    """One part of a vote: "2 abstentions (Mme A, M. B)".

    :param side: "for", "against", "abstained"; or "unanimous", "majority", "carried", "rejected".
    :param sure: Whether these words speak of a vote by themselves.
    :param asked: Whether those named asked that it be written down; others may have voted like them.
    :param names: Where each person's name stands; empty where nobody is named or the list is not clear.
    """

    side: str
    start: int
    end: int
    count: int | None = None
    names: tuple[Span, ...] = ()
    sure: bool = False
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """A vote: where its words stand, and its parts."""

    span: Span
    parts: tuple[Told, ...] = field(default=())

    def side(self, name: str) -> Told | None:
        """Return what is told of one side; ``None`` where nothing or several things are."""
        told = [part for part in self.parts if part.side == name]
        return told[0] if len(told) == 1 else None

    @property
    def result(self) -> str | None:
        """What became of the motion: "unanimous", "majority", "carried" or "rejected", where it is plain."""
        sides = {part.side for part in self.parts}
        said = next((one for one in ("rejected", "unanimous", "majority", "carried") if one in sides), None)
        support, against = self.side("for"), self.side("against")
        if said or not (support and against) or support.count is None or against.count is None:
            return said
        return "carried" if support.count > against.count else "rejected" if support.count < against.count else None

    @property
    def bare(self) -> bool:
        """Whether nothing is told but that the motion was carried or lost."""
        return all(part.side in ("carried", "rejected") for part in self.parts)
