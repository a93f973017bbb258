"""One town as a reader of lists finds it: where it is named, and the lines that speak of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.types import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A town's name with its cells and lines; spans of the stored text.

    :param line: The line that names it.
    :param country: The cell or heading that names its country.
    :param moment: The cell or heading with a year or day.
    :param figure: A bare figure under a heading that counts inhabitants.
    :param lines: All its lines, its own words of the first one included.
    """

    name: Span
    line: Span
    country: Span | None = None
    moment: Span | None = None
    figure: Span | None = None
    lines: tuple[Span, ...] = field(default=())
