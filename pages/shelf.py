"""The list of documents as safe HTML: what each is, what was read out of it, and what can be done with it."""

from __future__ import annotations

from html import escape

from index.inventory import Entry, Group
from index.types import Language
from ingest.types import FileReport
from pages.messages import message
from pages.messages_reading import reading_message


def shelf_html(groups: tuple[Group, ...], language: Language) -> str:
    """Return groups of documents as headed lists."""
    return "".join(_group(group, language) for group in groups)


def _group(group: Group, language: Language) -> str:
    items = "".join(_entry(entry, language) for entry in group.entries)
    return f'<h2 class="part">{escape(message(f"kind_{group.heading}", language))}</h2><ul class="shelf">{items}</ul>'


def _entry(entry: Entry, language: Language) -> str:
    read = entry.report is not None and entry.report.status == "indexed"
    title = _action("read", "link", entry, language, entry.title) if read else f"<strong>{escape(entry.title)}</strong>"
    name = f'<p class="where">{escape(entry.name)}</p>' if entry.title != entry.name else ""
    remove = _action("remove", "copy", entry, language, message("remove_document", language))
    return f"<li><div>{title}{name}{_said(entry.report, language)}</div><div>{remove}</div></li>"


def _action(action: str, look: str, entry: Entry, language: Language, words: str) -> str:
    label = message(f"label_{action}", language, title=entry.title)
    return (
        f'<button type="button" class="{look}" data-action="{action}" data-value="{escape(entry.name)}" '
        f'aria-label="{escape(label)}">{escape(words)}</button>'
    )


def _said(report: FileReport | None, language: Language) -> str:
    if report is None:
        return ""
    if report.status == "skipped":
        return f'<ul class="warnings">{_warnings(report, language)}</ul>'
    counts = [("count_pages", report.pages), ("count_passages", report.passages), ("count_facts", report.facts)]
    shown = " · ".join(message(key, language, count=count) for key, count in counts if count)
    return f'<p class="counts">{escape(shown)}</p>{_worth_knowing(report, language)}'


def _worth_knowing(report: FileReport, language: Language) -> str:
    if not report.warnings:
        return ""
    title = escape(message("warnings", language, count=len(report.warnings)))
    return f'<details class="warnings"><summary>{title}</summary><ul>{_warnings(report, language)}</ul></details>'


def _warnings(report: FileReport, language: Language) -> str:
    said = (reading_message(warning, language) for warning in report.warnings)
    return "".join(f'<li lang="{spoken}">{escape(words)}</li>' for words, spoken in said)
