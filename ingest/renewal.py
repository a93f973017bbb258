"""How an agreement is renewed: by itself, expressly, by deliberation or not at all; for how long and how often."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.lengths import AGREEMENT, RENEWING, Length, in_term_section
from ingest.numbers import NUMBER, parse_number
from ingest.types import Fact
from ingest.view import Statement, View

_TACIT_EXCLUDED = re.compile(
    r"(?:aucune|toute|sans|pas de|hors) (?:possibilite de )?tacite reconduction(?: (?:est|etant|"
    r"sera) exclue?)?|tacite reconduction (?:est |etant )?(?:exclue|interdite)|"
    r"not (?:be )?(?:automatically|tacitly) (?:be )?(?:renewed|extended)|no (?:tacit|"
    r"automatic) renewal|without (?:tacit|automatic) renewal"
)
_EXCLUDED = re.compile(
    r"(?:ne|n'?)\s?(?:est|sera|se|peut|pourra|pourront|saurait|fera|renouvelle)[^.;]{0,30}(?:renouvel|"
    r"reconduc|reconduit|prolong|prorog)[^.;]{0,30}"
    r"|(?:sans|aucune?|non) (?:possibilite de )?(?:reconduc|renouvel|prolong)\w*|(?:(?:shall|may|will|"
    r"is|does)(?: ?not|n.t)|can(?:not| not|.t)) (?:be )?(?:renew|extend|prolong)\w*|not renewable|"
    r"no renewal"
)
_ONLY_BY = re.compile(
    r"\bwithout (?:[a-z']+ ){0,3}(?:consent|agreement|approval)|\bsans (?:l')?accord|\bque\b|\bsauf\b|"
    r"\bunless\b|\bexcept\b|\bonly\b"
)
_TACIT = re.compile(
    r"tacit\w*|automati\w* (?:be )?(?:renew|extend|renouvel|reconduit|prolong|prorog)\w*|(?:renew|"
    r"extend|prolong|renouvel|reconduit|prorog)\w* (?:\w+ )?automati\w*|"
    r"de plein droit|by silence|(?:renew|extend)\w* (?:[^.;]{0,60})unless|(?:renouvel|reconduit|"
    r"prolong)\w*[^.;]{0,60}sauf (?:denonciation|opposition)"
)
_BY_COUNCIL = re.compile(
    r"deliberation|decisions? (?:[a-z]+ )?des? (?:deux |the )?(?:conseil|assembl|instance)|resolution|"
    r"(?:vote|decision) of (?:both|the|each) |both councils|council decision"
)
_RENEWABLE = re.compile(
    r"renouvelable|reconductible|(?:peut|pourra|pourront|sera|est|se|"
    r"etre)\b[^.;]{0,30}(?:renouvel+e(?!m)|reconduit|prolonge|proroge)|renewable|"
    r"(?:may|can|shall|will|is|be|then)\b[^.;]{0,20}(?:renewed|extended|prolonged)|"
    r"(?:will|shall|it) (?:automatically |then )?renews?\b|automatically renew|renews? (?:itself|automatically|"
    r"tacitly)|"
    r"reconduction (?:tacite|expresse)|tacite reconduction|se reconduit"
)
_SAME_LENGTH = re.compile(
    r"(?:pour |de )?(?:la |une )?(?:meme (?:duree|periode)|(?:duree|periode)s? (?:identique|"
    r"equivalente|egale)s?)|(?:the )?same (?:length|period|duration|term)|"
    r"(?:a |for )(?:further |additional )?(?:like|equal|equivalent|identical) (?:period|term)s?|"
    r"periods? of equal (?:length|duration)"
)
_MORE = re.compile(
    rf"{RENEWING}[^.;]{{0,40}}?(?:for|pour|de) (?P<count>{NUMBER}) (?:more|further|autres|de plus)\b(?! [a-z])"
)
_EVERY = re.compile(rf"\b(?:de|from) (?P<count>{NUMBER}) (?:en|to) (?P=count) (?P<unit>an|year|mois|month)")
_UNLESS_ENDED = re.compile(
    r"(?:sauf|a defaut de|a moins d'|faute de) (?:une? )?(?:denonciation|opposition|resiliation|preavis|avis)"
)
_YEARLY = re.compile(r"d'annee en annee|chaque annee|from year to year|year by year|annuellement|annually")
_TIMES = re.compile(
    r"(?P<once>une (?:seule )?fois\b|\bonce\b|a single time|one (?:more|further) (?:time|term|"
    r"period))|(?P<twice>\btwice\b)|"
    r"(?P<count>deux|trois|quatre|cinq|two|three|four|five|\d)(?: \(\d\))? (?:fois|times|"
    r"reconductions|renouvellements|renewals|extensions|(?:further|additional|successive) (?:periods|"
    r"terms))"
)
_WORDS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "two": 2, "three": 3, "four": 4, "five": 5}


@dataclass(frozen=True, slots=True)
class Renewal:
    """What an agreement says about its renewal; every field as in ``Agreement``."""

    kind: Fact[str] | None
    duration: Fact[str] | None
    count: Fact[int] | None


def renewal(view: View, lengths: Sequence[Length], duration: Fact[str] | None) -> Renewal:
    """Read how an agreement is renewed; where renewal is excluded, neither length nor count is asserted.

    :param lengths: All lengths of time of the agreement with their roles.
    :param duration: Its own duration, which "the same duration" means.
    """
    kind = _kind(view)
    if kind is None or kind.value == "none":
        return Renewal(kind, None, None)
    return Renewal(kind, _duration(view, lengths, duration), _times(view))


def _kind(view: View) -> Fact[str] | None:
    for statement in view.clauses:
        value = _kind_of(statement)
        match = re.search(RENEWING, statement.folded)
        if value and match:
            return view.fact(value, statement.start + match.start(), statement.start + match.end())
    return None


def _kind_of(statement: Statement) -> str | None:
    """Tell how an agreement is renewed by one sentence; ``None`` where it speaks of something else."""
    words = _TACIT_EXCLUDED.sub(" ", statement.folded)
    only_tacit_excluded = words != statement.folded
    if _EXCLUDED.search(words) and not _ONLY_BY.search(words):
        return "none"
    if not (_RENEWABLE.search(words) or (_ONLY_BY.search(words) and _EXCLUDED.search(words))):
        return "none" if only_tacit_excluded else None
    if not (in_term_section(statement) or re.search(AGREEMENT, words)):
        return None
    if _TACIT.search(words) or (_UNLESS_ENDED.search(words) and "se renouvel" in words):
        return "tacit"
    return "deliberation" if _BY_COUNCIL.search(words) else "express"


def _duration(view: View, lengths: Sequence[Length], duration: Fact[str] | None) -> Fact[str] | None:
    for statement in view.clauses:
        if not re.search(RENEWING, statement.folded) or _kind_of(statement) in (None, "none"):
            continue
        yearly, same = _YEARLY.search(statement.folded), _SAME_LENGTH.search(statement.folded)
        every = _EVERY.search(statement.folded)
        if every and (count := parse_number(every["count"])):
            value = f"P{count}{'M' if every['unit'][0] == 'm' else 'Y'}"
            return view.fact(value, statement.start + every.start(), statement.start + every.end())
        if yearly:
            return view.fact("P1Y", statement.start + yearly.start(), statement.start + yearly.end())
        if same and duration:
            return view.fact(duration.value, statement.start + same.start(), statement.start + same.end())
    return _own(view, lengths) or _so_many_more(view, lengths)


def _own(view: View, lengths: Sequence[Length]) -> Fact[str] | None:
    found = max((length for length in lengths if length.role == "renewal"), key=lambda one: one.weight, default=None)
    return view.fact(found.duration.value, *found.span) if found else None


def _so_many_more(view: View, lengths: Sequence[Length]) -> Fact[str] | None:
    """Understand "for six years, renewed for three more" by the unit of the duration before."""
    for length in lengths:
        match = _MORE.search(length.statement.folded, length.duration.end) if length.role == "term" else None
        count = parse_number(match["count"]) if match else None
        if match and count:
            return view.fact(
                f"P{count}{length.duration.value[-1]}", length.span[0], length.statement.start + match.end()
            )
    return None


def _times(view: View) -> Fact[int] | None:
    for statement in view.clauses:
        match = _TIMES.search(statement.folded)
        if match and re.search(RENEWING, statement.folded) and _kind_of(statement):
            count = 1 if match["once"] else 2 if match["twice"] else _count(match["count"])
            return view.fact(count, statement.start + match.start(), statement.start + match.end())
    return None


def _count(word: str) -> int:
    return int(word) if word.isdecimal() else _WORDS[word]
