"""What lies in the folder of documents and what the last build made of it, as groups for a list; pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from ingest.types import FileReport, Kind

Heading = Literal["convention", "deliberation", "brochure", "other", "skipped", "waiting"]
ORDER: tuple[Heading, ...] = ("waiting", "skipped", "convention", "deliberation", "brochure", "other")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the corpus.

    :param title: What its document is called; the name of the file where it could not be read or was not yet.
    :param report: What the last build made of it; ``None`` where there was no build since it came.
    """

    name: str
    title: str
    report: FileReport | None


@dataclass(frozen=True, slots=True)
class Group:
    """Files that stand under one heading, in order of title."""

    heading: Heading
    entries: tuple[Entry, ...]


def inventory(names: Collection[str], reports: Collection[FileReport], titles: Mapping[str, str]) -> tuple[Group, ...]:
    """Group the files that lie in the corpus; a heading without files is left out.

    :param names: Files that lie there now.
    :param reports: Of the last build; those of files that are gone are passed over.
    :param titles: Titles of the documents by name.
    """
    known = {report.name: report for report in reports}
    entries = [Entry(name, titles.get(name, name), known.get(name)) for name in names]
    by_title = sorted(entries, key=lambda entry: (entry.title.casefold(), entry.name))
    groups = (Group(heading, tuple(e for e in by_title if _heading(e.report) == heading)) for heading in ORDER)
    return tuple(group for group in groups if group.entries)


def _heading(report: FileReport | None) -> Heading:
    if report is None:
        return "waiting"
    if report.status == "skipped":
        return "skipped"
    names: dict[Kind | None, Heading] = {
        Kind.CONVENTION: "convention",
        Kind.DELIBERATION: "deliberation",
        Kind.BROCHURE: "brochure",
    }
    return names.get(report.kind, "other")
