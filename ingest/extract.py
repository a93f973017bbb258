"""What the readers of single formats give back, and how they say that a file cannot be read."""

from __future__ import annotations

from dataclasses import dataclass


class ReadError(ValueError):
    """A file that cannot be read: one sentence that says what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a file as it came out.

    :param pages: Text page by page; one entry where the format has no pages.
    :param paged: The format has pages.
    :param warnings: What a person should know, one sentence each.
    """

    pages: tuple[str, ...]
    paged: bool
    warnings: tuple[str, ...]
