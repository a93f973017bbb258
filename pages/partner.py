"""The page of one partner: every fact with its quotation one click away, documents, questions, and the reader."""

from __future__ import annotations

from html import escape

import streamlit as st

from index.agenda import Standing, standings
from index.factsheet import deliberation_lines, lines, party_lines, town_lines, verified
from index.partners import Partner
from index.phrases import country
from ingest.types import Agreement, Deliberation, Town
from pages.citations import Place
from pages.evidence import opened, show_document
from pages.examples import examples
from pages.interface import engine, language, today
from pages.messages import message
from pages.note import show_note
from pages.register import end_of
from pages.sheet import Numbers, badge, because_html, lines_html


def show_partner(partner: Partner) -> None:
    """Draw a partner, and beside it the document that a chip opened; below it on a narrow screen."""
    sheet, evidence = st.columns([3, 2], gap="large")
    with sheet:
        _show_sheet(partner)
    with evidence, st.container(key="evidence"):
        show_document(opened())


def _show_sheet(partner: Partner) -> None:
    numbers, now = Numbers(), language()
    code = partner.town.country_code
    where = f"<p>{escape(country(code, now))}</p>" if code else ""
    st.html(f'<div class="page"><h1>{escape(partner.name)}</h1>{where}</div>')
    for entry in partner.entries:
        _show_town(entry, numbers)
    found = {standing.agreement.document: standing for standing in standings(engine().index().agreements, today())}
    for agreement in partner.agreements:
        _show_agreement(found[agreement.document], numbers)
    for deliberation in partner.deliberations:
        _show_deliberation(deliberation, numbers)
    _show_questions(partner)
    _show_documents(partner)


def _show_town(entry: Town, numbers: Numbers) -> None:
    now = language()
    title = message("twinning_announced" if entry.status == "announced" else "twinning", now)
    mention = numbers.chips([entry.mention], now)
    facts = lines_html(verified(town_lines(entry, now), engine().index().text), numbers, now)
    st.html(f'<section class="record"><h2>{escape(title)} {mention}</h2>{facts}</section>')


def _show_agreement(standing: Standing, numbers: Numbers) -> None:
    agreement, now = standing.agreement, language()
    end = escape(message("ends", now, end=end_of(standing, now)))
    st.html(
        f'<section class="record"><h2>{escape(agreement.title)}</h2>'
        f'<p class="standing">{badge(standing.status, now)} {end}</p>'
        f"{because_html(standing.expiry, numbers, now)}</section>"
    )
    show_note(agreement.document)
    st.html(f'<section class="record inner">{_facts(agreement, numbers)}</section>')


def _facts(agreement: Agreement, numbers: Numbers) -> str:
    now = language()
    said = (*party_lines(agreement), *lines(agreement, now))
    return lines_html(verified(said, engine().index().text), numbers, now)


def _show_deliberation(deliberation: Deliberation, numbers: Numbers) -> None:
    now = language()
    facts = lines_html(verified(deliberation_lines(deliberation, now), engine().index().text), numbers, now)
    title = f"{message('deliberation', now)} – {deliberation.title}"
    st.html(f'<section class="record"><h2>{escape(title)}</h2>{facts}</section>')


def _show_questions(partner: Partner) -> None:
    now = language()
    questions = examples(partner.agreements, partner.deliberations, partner.entries, now)
    if not questions:
        return
    buttons = "".join(
        f'<li><button type="button" class="example" data-action="ask" data-value="{escape(question)}">'
        f"{escape(question)}</button></li>"
        for question in questions
    )
    st.html(f'<div class="asked"><h2>{escape(message("ask_about", now))}</h2><ul class="examples">{buttons}</ul></div>')


def _show_documents(partner: Partner) -> None:
    now, index = language(), engine().index()
    titles = {card.name: card.profile.title for card in index.documents}
    items = "".join(
        f'<li><button type="button" class="link" data-action="cite" data-value="{escape(str(_opening(name)))}" '
        f'aria-label="{escape(message("open_document", now, title=titles[name]))}">{escape(titles[name])}</button> '
        f'<span class="where">{escape(name)}</span></li>'
        for name in partner.documents
    )
    st.html(f'<div class="asked"><h2>{escape(message("documents", now))}</h2><ul class="plain">{items}</ul></div>')


def _opening(name: str) -> Place:
    """Return the first line of a document."""
    text = engine().index().text(name)
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    return Place(name, start, end if end > start else len(text))
