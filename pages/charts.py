"""The map and the timeline, drawn by the browser itself: nothing is fetched. The only import of altair."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import altair as alt

from index.atlas import HEIGHT, WIDTH, Frame, Spot
from index.timeline import Bar
from index.types import Language
from pages.messages import message
from pages.register import BARS, bar_kind

OUTLINES = Path(__file__).parent / "assets" / "world.json"
Spec = dict[str, Any]  # of Vega-Lite

ROW = 24  # pixels of a partner's row in the timeline
AXIS = 45  # pixels below the rows
_EMBED = {"embedOptions": {"renderer": "svg", "actions": False}}


def palette(dark: bool) -> dict[str, str]:
    """Return the colours of charts: ink, land, borders, marks."""
    if dark:
        return {
            "ink": "#ebe8e1", "quiet": "#b3b5b3", "land": "#2a3338", "border": "#14191c",
            "mark": "#86cbd5", "on_mark": "#10262a", "warm": "#f0b46c",
        }  # fmt: skip
    return {
        "ink": "#20272b", "quiet": "#5a6166", "land": "#e3ddcf", "border": "#fdfcf9",
        "mark": "#17606b", "on_mark": "#ffffff", "warm": "#8a4b08",
    }  # fmt: skip


def world_map(spots: Sequence[Spot], frame: Frame | None, language: Language, dark: bool) -> Spec:
    """Return the map of the world; spots inside the enlarged frame have their numbers there, not here."""
    colours = palette(dark)
    scale = {"expr": "min(width / 5.5, height / 2.62)"}
    middle = {"expr": "[width / 2, height / 2 + height * 0.06]"}
    projection = {"type": "naturalEarth1", "scale": scale, "translate": middle}
    inside = [spot for spot in spots if frame and frame.holds(spot)]
    outside = [spot for spot in spots if spot not in inside]
    layers = [_land(colours), *_dots(inside, colours), *_numbers(outside, colours)]
    if frame:
        layers.insert(1, _edge(frame, colours))
    return _finished(layers, projection, 300, message("map_label", language))


def enlarged_map(spots: Sequence[Spot], frame: Frame, language: Language, dark: bool) -> Spec:
    """Return the enlargement of a crowded part of the map."""
    colours = palette(dark)
    centre = [-(frame.west + frame.east) / 2, -(frame.south + frame.north) / 2]
    # At its equatorward edge a frame is widest: the cosine there decides how many pixels a degree may have.
    widest = f"cos({min(abs(frame.south), abs(frame.north))} * PI / 180)"
    scale = {"expr": f"min(width / ({WIDTH} * {widest}), height / {HEIGHT}) * 180 / PI"}
    middle = {"expr": "[width / 2, height / 2]"}
    projection = {"type": "azimuthalEqualArea", "rotate": [*centre, 0], "scale": scale, "translate": middle}
    held = [spot for spot in spots if frame.holds(spot)]
    label = f"{message('enlarged', language)} – {message('map_label', language)}"
    return _finished([_land(colours), *_numbers(held, colours)], projection, 360, label)


def _finished(layers: list[alt.Chart], projection: dict[str, Any], height: int, label: str) -> Spec:
    """Return a map; the outlines are put in last, for Altair would take seconds to look through them."""
    chart = alt.layer(*(layer.project(**projection) for layer in layers))
    spec = _spec(chart, height, label)
    spec["datasets"]["outlines"] = _outlines()
    return spec


def _spec(chart: alt.LayerChart | alt.FacetChart, height: int, label: str) -> Spec:
    chart = chart.properties(width="container", height=height, description=label, usermeta=_EMBED)
    spec: Spec = chart.configure_view(stroke=None).to_dict()
    return spec


@cache
def _outlines() -> dict[str, Any]:
    outlines: dict[str, Any] = json.loads(OUTLINES.read_text("utf-8"))
    return outlines


def _land(colours: dict[str, str]) -> alt.Chart:
    countries = alt.NamedData("outlines", format=alt.TopoDataFormat(feature="countries", type="topojson"))
    shape = alt.Chart(countries)
    land: alt.Chart = shape.mark_geoshape(fill=colours["land"], stroke=colours["border"], clip=True, aria=False)
    return land


def _edge(frame: Frame, colours: dict[str, str]) -> alt.Chart:
    corners = [
        (frame.west, frame.south),
        (frame.east, frame.south),
        (frame.east, frame.north),
        (frame.west, frame.north),
    ]
    line = {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [*corners, corners[0]]}}
    edge = alt.Chart(alt.InlineData(values=[line]))
    marked: alt.Chart = edge.mark_geoshape(filled=False, stroke=colours["quiet"], strokeDash=[3, 3], aria=False)
    return marked


def _points(spots: Sequence[Spot]) -> alt.Chart:
    values = [
        {"number": str(s.number), "town": s.partner.name, "north": s.latitude, "east": s.longitude} for s in spots
    ]
    chart = alt.Chart(alt.InlineData(values=values))
    points: alt.Chart = chart.encode(longitude="east:Q", latitude="north:Q", tooltip=alt.Tooltip("town:N"))
    return points


def _dots(spots: Sequence[Spot], colours: dict[str, str]) -> list[alt.Chart]:
    return [_points(spots).mark_circle(size=28, color=colours["mark"], opacity=1, aria=False)] if spots else []


def _numbers(spots: Sequence[Spot], colours: dict[str, str]) -> list[alt.Chart]:
    if not spots:
        return []
    disc = _points(spots).mark_circle(size=300, color=colours["mark"], opacity=1, aria=False)
    text = _points(spots).mark_text(color=colours["on_mark"], fontSize=10, fontWeight="bold", aria=False)
    return [disc, text.encode(text="number:N")]


def timeline(bars: Sequence[Bar], today: date, language: Language, dark: bool) -> Spec:
    """Return the timeline: a row a partner, twinnings as thin bars, agreements as thick ones, one rule for the day."""
    colours = palette(dark)
    names = list(dict.fromkeys(bar.partner for bar in bars))
    base = alt.Chart(alt.InlineData(values=[_row(bar, today, language) for bar in bars])).encode(
        y=alt.Y(
            "partner:N",
            sort=names,
            title=None,
            axis=alt.Axis(labelLimit=130, labelOverlap=False, ticks=False, domain=False, labelColor=colours["ink"]),
        ),
        x=alt.X("start:T", title=None, axis=alt.Axis(format="%Y", tickCount=8, grid=True, labelColor=colours["ink"])),
        tooltip=[alt.Tooltip("what:N", title=message("what", language)), alt.Tooltip("label:N", title=" ")],
    )
    shades = (colours["quiet"], colours["mark"], colours["warm"], colours["ink"])
    colour = alt.Color(
        "what:N",
        scale=alt.Scale(domain=[message(kind, language) for kind in BARS], range=list(shades)),
        legend=None,  # drawn by the page, where it wraps on a narrow screen
    )
    layers = [
        _bars(base, "twinning", 4, colour),
        _bars(base, "agreement", 13, colour),
        base.transform_filter("datum.kind == 'recalled'")
        .mark_point(shape="diamond", filled=True, size=90)
        .encode(color=colour),
        _rule(today, colours),
    ]
    return _spec(alt.layer(*layers), ROW * len(names) + AXIS, message("timeline_label", language))


def _bars(base: alt.Chart, kind: str, height: int, colour: alt.Color) -> alt.Chart:
    bars = base.transform_filter(f"datum.kind == '{kind}'").mark_bar(height=height, cornerRadius=2, minBandSize=3)
    coloured: alt.Chart = bars.encode(x2="end:T", color=colour)
    return coloured


def _rule(today: date, colours: dict[str, str]) -> alt.Chart:
    rule = alt.Chart(alt.InlineData(values=[{"on": today.isoformat()}]))
    marked: alt.Chart = rule.mark_rule(color=colours["ink"], strokeDash=[2, 3], aria=False).encode(x="on:T")
    return marked


def _row(bar: Bar, today: date, language: Language) -> dict[str, str]:
    end = bar.end or max(today, bar.start)
    return {
        "partner": bar.partner,
        "kind": bar.kind,
        "what": bar_kind(bar, language),
        "label": bar.label,
        "start": bar.start.isoformat(),
        "end": end.isoformat(),
    }
