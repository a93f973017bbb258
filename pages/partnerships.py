"""The register: agreements as they stand on a day, what falls due, partner towns; and a page for each partner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from pathlib import Path

import streamlit as st

from index.agenda import Due, Standing, agenda, horizon, standings, within
from index.atlas import crowded, spots
from index.partners import Partner, find, of_document
from index.phrases import day
from index.timeline import bars
from index.types import Language
from pages.charts import Spec, enlarged_map, timeline, world_map
from pages.citations import Place
from pages.evidence import attention, look_at
from pages.interface import engine, language, today, wait_until_ready
from pages.limit import limits
from pages.live import listen
from pages.messages import message
from pages.note import forget_said
from pages.partner import show_partner
from pages.register import agreements_html, due_html, legend_html, timeline_html, towns_html
from pages.sheet import Numbers
from pages.take_away import show_exports

CHAT = Path(__file__).parent / "chat.py"
HORIZONS = (3, 6, 12)  # months
FIRST_DAY = date(1900, 1, 1)


def on_click(action: str, value: str) -> None:
    """Follow a click on a partner, a chip or a question."""
    if action == "partner":
        st.query_params["partner"] = value
        look_at(None, "passage")
    elif action == "ask":
        st.session_state["asked_elsewhere"] = value
    elif action == "cite":
        follow(Place.parse(value))


def follow(place: Place) -> None:
    """Open a place; from the register, on the page of the partner whose document it is."""
    look_at(place, "passage")
    if "partner" not in st.query_params:
        found = all_partners()
        about = of_document(found, place.document) or next((p for p in found if place.document in p.documents), None)
        if about:
            st.query_params["partner"] = about.key


def all_partners() -> Sequence[Partner]:
    """Return the partners of the documents at hand."""
    return limits().partners


def show_register() -> None:
    """Draw the register."""
    now = language()
    st.html(
        f'<div class="page"><h1>{escape(message("partnerships", now))}</h1>'
        f"<p>{escape(message('partnerships_lead', now))}</p></div>"
    )
    with st.container(horizontal=True, key="tools", vertical_alignment="bottom"):
        on = show_day()
        found = standings(engine().index().agreements, on)
        st.space("stretch")
        show_exports(found, on)
    show_agreements(found)
    show_due(found, on)
    show_towns()
    show_timeline(found, on)


def show_day() -> date:
    """Draw the choice of the day; an empty one is today."""
    label = message("on_day", language())
    chosen = st.date_input(label, today(), min_value=FIRST_DAY, format="DD/MM/YYYY", key="on_day", width=180)
    return chosen or today()


def show_agreements(found: Sequence[Standing]) -> None:
    """Draw the table of agreements."""
    if not found:
        st.html(f'<p class="hint">{escape(message("agreements_none", language()))}</p>')
        return
    st.html(agreements_html(found, all_partners(), Numbers(), language()))


def show_due(found: Sequence[Standing], on: date) -> None:
    """Draw what falls due in the months after the chosen day."""
    now = language()
    st.html(f'<h2 class="part">{escape(message("due", now))}</h2>')
    months = st.radio(
        message("due_within", now),
        HORIZONS,
        index=len(HORIZONS) - 1,
        format_func=lambda count: message("months", now, count=count),
        horizontal=True,
        key="horizon",
    )
    ahead = within(agenda(found), on, months)
    st.html(
        due_html(ahead, now)
        + "".join(f'<p class="hint">{escape(hint)}</p>' for hint in hints(found, ahead, on, months))
    )


def hints(found: Sequence[Standing], ahead: Sequence[Due], on: date, months: int) -> Iterator[str]:
    """Say what a short list of due dates must not hide: that it is empty, and that some dates are not known."""
    now = language()
    if not ahead:
        yield message("due_none", now, day=day(horizon(on, months), now))
    unknown = sum(standing.status == "unknown" for standing in found)
    if unknown:
        yield message("due_unknown" if unknown > 1 else "due_unknown_one", now, count=unknown)


def show_towns() -> None:
    """Draw the map of partner towns, and the table that says the same."""
    found, now = all_partners(), language()
    placed = spots(found)
    st.html(f'<h2 class="part">{escape(message("partner_towns", now))}</h2>')
    if not placed:
        st.html(towns_html(found, placed, now))
        return
    maps, beside = st.columns([3, 2], gap="large")
    with maps:
        for spec in map_specs(engine().index().generation, now, is_dark()):
            st.vega_lite_chart(spec=spec, width="stretch")
    with beside:
        st.html(towns_html(found, placed, now))


@st.cache_data(show_spinner=False, max_entries=20)
def map_specs(generation: str, now: Language, dark: bool) -> list[Spec]:  # noqa: ARG001  the key of what is kept
    """Return the maps of a generation: the world, and where it is crowded an enlargement."""
    placed = spots(all_partners())
    frame = crowded(placed)
    world = world_map(placed, frame, now, dark)
    return [world, enlarged_map(placed, frame, now, dark)] if frame else [world]


def show_timeline(found: Sequence[Standing], on: date) -> None:
    """Draw the timeline, and the table that says the same."""
    drawn, now = bars(all_partners(), found), language()
    if not drawn:
        return
    st.html(f'<h2 class="part">{escape(message("timeline", now))}</h2>{legend_html(now)}')
    st.vega_lite_chart(spec=timeline(drawn, on, now, is_dark()), width="stretch")
    words = f"<summary>{escape(message('timeline_table', now))}</summary>{timeline_html(drawn, now)}"
    st.html(f'<details class="passages">{words}</details>')


def is_dark() -> bool:
    """Tell whether the visitor sees the dark theme: charts are drawn in its colours."""
    return st.context.theme.type == "dark"


def show_chosen(key: str) -> None:
    """Draw the page of the partner that the address names."""
    partner = find(all_partners(), key)
    if st.button(f"← {message('all_partners', language())}", key="back", type="tertiary"):
        st.query_params.pop("partner")
        st.rerun()
    if partner is None:
        st.html(f'<p class="hint">{escape(message("no_partner", language()))}</p>')
    else:
        show_partner(partner)


wait_until_ready()
if "asked_elsewhere" in st.session_state:
    st.switch_page(CHAT)
if chosen := st.query_params.get("partner"):
    show_chosen(chosen)
else:
    forget_said()
    show_register()
listen(on_click, language(), attention())
