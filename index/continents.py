"""Which continent a question asks about, and whether a country lies in it or, if asked, outside."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.gazetteer import continent

_PARTS = (
    ("EU", r"\beurop\w*"),
    ("AF", r"\bafri\w*"),
    ("AS", r"\basi(?:e|a|atique|atiques|an)\b"),
    ("NA", r"\bamer\w+ du nord|\bnord-?\s?americ\w*|\bnorth america\w*"),
    ("SA", r"\bamer\w+ du sud|\bsud-?\s?americ\w*|\bsouth america\w*|\blatin america\w*|\bamer\w+ latine"),
    ("OC", r"\boceani\w*"),
)
_AMERICA = re.compile(r"\bamerique\b|\bamericas?\b")
_OUTSIDE = re.compile(r"\b(?:hors|en dehors|exterieur|non|not in|outside|beyond|sauf|except)\b")
_TOWN = r"(?:villes?|cites?|communes?|partenaires?|jumel\w*|towns?|cit(?:y|ies)|partners?|twin\w*)"
_PART = rf"(?:{'|'.join(pattern for _, pattern in _PARTS)}|{_AMERICA.pattern})"
_ABOUT_TOWNS = re.compile(rf"\b{_TOWN}\b(?:\W+\w+){{0,5}}?\W+{_PART}|{_PART}\W+(?:\w+\W+)?{_TOWN}\b")


@dataclass(frozen=True, slots=True)
class Region:
    """Continents asked about; ``outside`` asks for everything else."""

    continents: frozenset[str]
    outside: bool


def continent_asked(folded: str) -> Region | None:
    """Return the part of the world whose towns a folded question asks for: "villes hors d'Europe"."""
    if not _ABOUT_TOWNS.search(folded):
        return None
    found = {code for code, pattern in _PARTS if re.search(pattern, folded)}
    if not found and _AMERICA.search(folded):
        found = {"NA", "SA"}
    return Region(frozenset(found), bool(_OUTSIDE.search(folded))) if found else None


def lies_in(country_code: str | None, region: Region) -> bool:
    """Tell whether a country lies in a region; a town without a country lies in none."""
    where = continent(country_code) if country_code else None
    return where is not None and (where in region.continents) is not region.outside
