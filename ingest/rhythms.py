"""How often something is done, in French and English, as ISO 8601 durations: "tous les deux ans" -> "P2Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.numbers import NUMBER, parse_number

_UNITS = {"an": "Y", "annee": "Y", "year": "Y", "mois": "M", "month": "M", "semaine": "W", "week": "W"}
_EVERY = re.compile(
    rf"\b(?:tou(?:te)?s les|every|intervals? of|intervalles? de|une fois tous les|once in(?: every)?|"
    rf"per) (?P<count>{NUMBER})"
    r"(?: ?\(\d+\))? (?P<unit>an|annee|mois|semaine|year|month|week)s?\b"
    rf"|\bat (?P<count2>{NUMBER})[- ](?P<unit2>year|month|week)(?:ly)? intervals"
    rf"|\b(?P<count4>{NUMBER})-(?P<unit4>year|month|week)ly\b|\bone (?P<unit5>year) in (?P<count5>{NUMBER})\b"
    rf"|\bune? (?P<unit6>annee|an) sur (?P<count6>{NUMBER})\b"
    rf"|\b(?:chaque periode|each period|periodes?) (?:de|of) (?P<count3>{NUMBER}) (?P<unit3>an|annee|mois|year|"
    rf"month)s?\b"
)
_RHYTHMS = (
    ("P3M", (r"tous les trimestres|trimestriel\w*|(?:chaque|par) trimestre|quarterly|"
             r"(?:every|each|per|a) (?:calendar )?quarter|quatre fois (?:par an|l'an)|"
             r"four times (?:a|per|each|every) year")),
    ("P1M", r"mensuel\w*|(?:chaque|par) mois|tous les mois|monthly|(?:every|each) month"),
    ("P6M", (r"tous les semestres|(?:every|each) (?:half[- ]year|semester)|"
             r"semestriel\w*|(?:chaque|par) semestre|deux fois (?:par an|l'an)|half-yearly|six-monthly|"
             r"twice (?:a|per|each) year|biannual\w*|bi-annual\w*")),
    ("P2Y", (r"bisannuel\w*|biennal\w*|(?:every|each|in every) second (?:year|anniversary)|every other year|"
             r"chaque deuxieme annee|"
             r"biennial\w*|in alternate years")),
    ("P3Y", r"triennal\w*|triennial\w*|(?:every|each) third year|chaque troisieme annee"),
    ("P4M", r"trois fois (?:par an|l'an)|three times (?:a|per|each|every) year"),
    ("P4Y", r"quadriennal\w*|quadrennial\w*|(?:every|each) fourth year|chaque quatrieme annee"),
    ("P5Y", r"quinquennal\w*|quinquennial\w*|(?:every|each) fifth year|chaque cinquieme annee"),
    ("P1Y", (r"annuel\w*|chaque (?:annee|exercice|printemps|automne|hiver|ete|janvier|decembre|juin|septembre)|"
             r"tous les ans|(?:chaque|a la|a l'|aux|tous les) (?:date )?anniversaires?|(?:each|every|"
             r"on the) anniversary|par an\b|(?:une fois )?(?:par|l')an(?:nee)?\b|\bannual\w*|(?:every|each|once a|"
             r"per|of the|"
             r"end of a) (?:calendar |civil |school )?year|yearly|(?:every|each) (?:january|february|march|april|"
             r"may|june|july|"
             r"august|september|october|november|december|spring|summer|winter|autumn|fall)")),
    ("end", (r"a (?:l'|son )(?:issue|expiration|echeance|achevement|terme)|au terme|a la cloture(?! de chaque)|"
             r"(?:when|once|after) (?:the|its) (?:term|period|agreement) (?:is over|has (?:ended|expired|run))|"
             r"at its (?:end|close|conclusion|expiry)|on (?:its )?completion|(?:last|final|"
             r"closing) (?:[a-z-]+ )?(?:months?|year|weeks?|quarter) (?:of|before)|"
             r"(?:in|during) (?:its|the) (?:last|final|closing) (?:year|months?|quarter)|derniere annee|"
             r"derniers? (?:[a-z]+ )?(?:mois|semestre|trimestre)|"
             r"a la fin|en fin de|avant (?:le renouvellement|"
             r"le terme|l'echeance|la fin|son terme|son echeance)|at the end|on expiry|upon expiry|"
             r"at (?:the )?(?:expiration|conclusion|close)|before (?:its |the )?(?:expiry|renewal|end)|"
             r"final (?:report|"
             r"evaluation|review|assessment)|(?:evaluation|bilan|rapport) fina\w+")),
)  # fmt: skip


def rhythms(folded: str) -> Iterator[tuple[str, int, int]]:
    """Yield the rhythms of a sentence as ISO 8601 durations, those with a number first."""
    for match in _EVERY.finditer(folded):
        said = {name: words for name, words in match.groupdict().items() if words}
        count = parse_number(next(words for name, words in said.items() if name.startswith("count")))
        unit = next(words for name, words in said.items() if name.startswith("unit"))
        if count:
            yield f"P{count}{_UNITS[unit]}", *match.span()
    for value, words in _RHYTHMS:
        found = re.search(rf"\b(?:{words})", folded)
        if found:
            yield value, *found.span()
