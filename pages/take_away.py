"""The buttons that take the register away: a calendar, a workbook, and plain data; made when they are clicked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

import streamlit as st

from index.agenda import Standing, agenda
from index.export import facts, overview, to_csv, to_xlsx
from index.ical import calendar
from pages.interface import engine, language
from pages.messages import message

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_exports(found: Sequence[Standing], on: date) -> None:
    """Draw the buttons.

    :param on: The day on which the agreements stand so; the calendar holds what falls due from it on.
    """
    now, stored, name = language(), engine().index().text, f"passerelle-{on.isoformat()}"

    def events() -> bytes:
        ahead = [due for due in agenda(found) if due.on >= on]
        return calendar(ahead, now, datetime.now().astimezone())

    def workbook() -> bytes:
        agreements, quoted = message("sheet_agreements", now), message("sheet_facts", now)
        return to_xlsx({agreements: overview(found, now), quoted: facts(found, now, stored)})

    def rows() -> bytes:
        return to_csv(facts(found, now, stored))

    _show("export_ics", events, f"{name}.ics", "text/calendar")
    _show("export_xlsx", workbook, f"{name}.xlsx", WORKBOOK)
    _show("export_csv", rows, f"{name}.csv", "text/csv")


def _show(label: str, made: Callable[[], bytes], name: str, mime: str) -> None:
    text = message(label, language())
    st.download_button(text, made, name, mime, key=label, on_click="ignore", type="tertiary")
