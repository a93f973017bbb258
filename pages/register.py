"""The register as safe HTML tables: agreements, what falls due, partner towns, and the timeline in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from index import labels
from index.agenda import Due, Standing
from index.atlas import Spot
from index.partners import Partner
from index.phrases import country, day, moment
from index.timeline import Bar
from index.types import Language
from pages.messages import message
from pages.sheet import Numbers, badge, because_html

BARS = ("bar_twinning", "bar_agreement", "bar_unsure", "bar_recalled")  # what the timeline shows, in this order


def legend_html(language: Language) -> str:
    """Return what the colours of the timeline mean."""
    items = "".join(f'<li class="{key}">{escape(message(key, language))}</li>' for key in BARS)
    return f'<ul class="legend">{items}</ul>'


def partner_button(partner: Partner) -> str:
    """Return the button that opens a partner's page."""
    return (
        f'<button type="button" class="link" data-action="partner" data-value="{escape(partner.key)}">'
        f"{escape(partner.name)}</button>"
    )


def table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table of cells that are safe HTML already; the first cell of a row is its heading.

    Each cell carries its column's name, which a narrow screen shows in place of the columns.
    """
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = "".join(f"<tr>{_cells(heads, row)}</tr>" for row in rows)
    return (
        f'<table class="register"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _cells(heads: Sequence[str], row: Sequence[str]) -> str:
    cells = [f'<td data-label="{escape(name)}">{cell}</td>' for name, cell in zip(heads[1:], row[1:], strict=True)]
    return f'<th scope="row">{row[0]}</th>{"".join(cells)}'


def agreements_html(
    standings: Sequence[Standing], partners: Sequence[Partner], numbers: Numbers, language: Language
) -> str:
    """Return the table of agreements: with whom, how they stand, until when, and why."""
    keys = ("agreement", "partner", "status", "last_day", "why")
    heads = [message("agreement", language), *(message(key, language) for key in keys[1:])]
    titles = {standing.agreement.document: standing.agreement.title for standing in standings}
    rows = [_agreement(standing, partners, titles, numbers, language) for standing in standings]
    return table(message("agreements", language), heads, rows)


def _agreement(
    standing: Standing, partners: Sequence[Partner], titles: dict[str, str], numbers: Numbers, language: Language
) -> list[str]:
    agreement, found = standing.agreement, standing.expiry
    with_whom = [partner_button(p) for p in partners if agreement in p.agreements]
    why = message("why_label", language, title=agreement.title)
    said = badge(standing.status, language)
    if found.replaced_by:
        said += f'<p class="where">{escape(message("replaced_by", language, title=titles[found.replaced_by]))}</p>'
    steps = because_html(found, numbers, language)
    return [
        f'{escape(agreement.title)}<p class="where">{escape(labels.kind(agreement.kind, language))}</p>',
        ", ".join(with_whom),
        said,
        escape(end_of(standing, language)),
        f'<details><summary aria-label="{escape(why)}">{escape(message("why", language))}</summary>{steps}</details>',
    ]


def end_of(standing: Standing, language: Language) -> str:
    """Say until when an agreement runs, as far as that is known."""
    found = standing.expiry
    if found.on:
        return day(found.on, language)
    if found.status == "open_ended":
        return message("without_end", language)
    if found.earliest:
        return message("not_before", language, day=day(found.earliest, language))
    return message("end_unknown", language)


def due_html(due: Sequence[Due], language: Language) -> str:
    """Return what falls due, as a list in order of days."""
    items = "".join(
        f'<li class="{one.kind}"><time datetime="{one.on.isoformat()}">{escape(day(one.on, language))}</time>'
        f"<span>{escape(labels.due(one.kind, language))}</span> "
        f"<strong>{escape(one.standing.agreement.title)}</strong></li>"
        for one in due
    )
    return f'<ol class="due">{items}</ol>' if due else ""


def towns_html(partners: Sequence[Partner], spots: Sequence[Spot], language: Language) -> str:
    """Return the table of partner towns, with the numbers that they have on the map."""
    placed = {spot.partner.key: spot.number for spot in spots}
    heads = [message(key, language) for key in ("town", "number", "country", "since", "agreements")]
    rows = [_town(partner, placed.get(partner.key), language) for partner in partners]
    return table(message("partner_towns", language), heads, rows)


def _town(partner: Partner, number: int | None, language: Language) -> list[str]:
    code = partner.town.country_code
    return [
        partner_button(partner),
        f'<span class="number">{number}</span>'
        if number
        else f'—<span class="unseen"> {escape(message("not_on_map", language))}</span>',
        escape(country(code, language) if code else "—"),
        escape(since(partner, language)),
        str(len(partner.agreements) or "—"),
    ]


def since(partner: Partner, language: Language) -> str:
    """Say since when a town is twinned, as exactly as the brochures do."""
    said = [moment(entry.since.value, language) for entry in partner.entries if entry.since and entry.status == "twin"]
    announced = any(entry.status == "announced" for entry in partner.entries)
    return min(said, default=message("announced", language) if announced else "—")


def timeline_html(bars: Sequence[Bar], language: Language) -> str:
    """Return the timeline as a table."""
    heads = [message(key, language) for key in ("partner", "what", "from", "until")]
    rows = [_bar(bar, language) for bar in bars]
    return table(message("timeline", language), heads, rows)


def _bar(bar: Bar, language: Language) -> list[str]:
    what = bar_kind(bar, language)
    return [
        escape(bar.partner),
        escape(f"{what} : {bar.label}" if bar.label else what),
        escape(_written(bar.start, bar, language)),
        escape("" if bar.end == bar.start else _written(bar.end, bar, language) if bar.end else "…"),
    ]


def _written(on: date, bar: Bar, language: Language) -> str:
    """Write a day; a first of January of a twinning or an earlier text is a year only."""
    vague = bar.kind != "agreement" and (on.month, on.day) == (1, 1)
    return str(on.year) if vague else day(on, language)


def bar_kind(bar: Bar, language: Language) -> str:
    """Say what a bar of the timeline is."""
    if bar.kind == "agreement" and not bar.sure:
        return message("bar_unsure", language)
    names = {"twinning": "bar_twinning", "agreement": "bar_agreement", "recalled": "bar_recalled"}
    return message(names[bar.kind], language)
