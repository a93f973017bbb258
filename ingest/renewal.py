"""How an agreement is renewed: by itself, expressly, by deliberation or not at all; for how long and how often."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.lengths import AGREEMENT, RENEWING, Length, in_term_section
from ingest.numbers import NUMBER, parse_number
from ingest.types import Fact
from ingest.view import Statement, View

_NOUN = r"(?:renouvellements?|reconductions?|prolongations?|prorogations?|renewals?|extensions?|prolongations?)"
_VERB = r"(?:renouvel\w+|reconduc\w+|reconduire|reconduit\w*|prolong\w+|prorog\w+|renew\w*|extend\w*)"
_TACIT_EXCLUDED = re.compile(
    r"(?:aucune|toute|sans|pas de|hors) (?:possibilite de )?tacite reconduction(?: (?:est|etant|"
    r"sera) exclue?)?|tacite reconduction (?:est |etant )?(?:exclue|interdite)|"
    r"not (?:be )?(?:automatically|tacitly) (?:be )?(?:renewed|extended)|no (?:tacit|"
    r"automatic) renewal|without (?:tacit|automatic) renewal"
)
_EXCLUDED = re.compile(
    r"\b(?:ne |n'?)\s?(?:est|sera|se|peut|pourra|pourront|saurait|fera|renouvelle|donne|"
    r"prevoi\w+)\b[^.;]{0,40}(?:renouvel|"
    r"reconduc|reconduit|prolong|prorog)[^.;]{0,30}"
    r"|(?:sans|aucune?|non)(?: autre| nouvelle?)? (?:possibilite de )?(?:reconduc|renouvel|prolong|prorog)\w*|"
    rf"{_NOUN} (?:(?:est|sont|etant|sera|is|are|being) )?(?:exclue?s?|excluded|ruled out)|"
    r"(?:(?:shall|may|will|is|does)(?: ?not|n.t)|can(?:not| not|.t)) (?:be )?(?:renew|extend|prolong)\w*|"
    rf"(?:not|non)[ -]?(?:renewable|extendable)|\b(?:no|without)(?: possibility of| provision for| option of)?"
    rf"(?: further| any)? {_NOUN}"
)
_RENEWED_NOW = re.compile(
    r"\b(?:est|is)(?: hereby| donc| ainsi)? (?:renouvele|reconduit|prolonge|renewed|extended|prolonged)\w* "
    r"(?:pour|for|until|jusqu)"
)  # by this very act; what comes after it is told elsewhere
_NOT_BY_ITSELF = re.compile(
    r"n'?est pas (?:renouvelable|reconductible) (?:tacitement|de plein droit|automatiquement)|"
    r"ne se (?:renouvelle|reconduit|prolonge) pas (?:tacitement|de plein droit|automatiquement)"
)  # which does not tell how it is renewed, if at all
_ONLY_BY = re.compile(
    r"\bwithout (?:[a-z']+ ){0,3}(?:consent|agreement|approval)|\bsans (?:l')?accord|\bque\b|\bsauf\b|"
    r"\bunless\b|\bexcept\b|\bonly\b"
)
_NO_OBJECTION = (
    r"(?:sauf|faute de|a defaut de?|en l'absence de?|sans) (?:d')?(?:une? )?(?:denonciation|opposition|avis contraire|"
    r"resiliation|preavis|avis|volonte contraire|decision contraire)|"
    r"(?:si|a moins qu[e']|sauf si) ?(?:aucune?|nulle?|une|l'une|ni l'une)[^.;]{0,60}(?:denonc|oppos|renonc|resili|"
    r"manifeste|notifi|met fin|ne s'y)|"
    r"\b(?:unless|if no|if neither|provided no|so long as no)[^.;]{0,60}(?:object|notice|notif|terminat|withdraw|"
    r"decides? otherwise|denounce|cancel|ends? it|contrary)|"
    r"in (?:the )?absence of (?:[a-z]+ ){0,3}(?:notice|notification|objection|termination)"
)
_TACIT = re.compile(
    r"\btacit\w*|automati\w*[^.;]{0,20}(?:renew|exten|renouvel|reconduc|reconduit|prolong|prorog)\w*|(?:renew|"
    r"exten|prolong|renouvel|reconduit|prorog)\w*[^.;]{0,20} automati\w*|"
    r"de plein droit|by silence|renews? itself|se renouvelle|se reconduit|se prolonge|rolls? over|"
    rf"d'annee en annee|from year to year|year by year|{_NO_OBJECTION}"
)
_BY_COUNCIL = re.compile(
    r"deliberation|decisions? (?:[a-z]+ )?des? (?:deux |trois |the )?(?:conseil|assembl|instance)|resolution|"
    r"(?:vote|decision) (?:of|by|des?) (?:both|the|each|deux|trois|chaque)|both councils|council decision|"
    r"(?:approv|approb|decid|accord|vot)\w*[^.;]{0,30}(?:conseils?|councils?|assemblees?|organes? deliberants?)\b"
)
_RENEWABLE = re.compile(
    r"renouvelable|reconductible|prorogeable|(?:peu(?:t|vent)|pourra|pourront|sera|est|se|"
    r"etre)\b[^.;]{0,40}(?:renouvel+e(?!m)|reconduit|prolonge|proroge)|renewable|extendable|"
    r"(?:may|can|shall|will|is|be|then)\b[^.;]{0,20}(?:renewed|extended|prolonged)|"
    r"(?:will|shall|it) (?:automatically |then )?(?:renews?|extends?)\b|automatically (?:renew|extend)|"
    r"renews? (?:itself|automatically|tacitly)|"
    r"reconduction (?:tacite|expresse)|tacite reconduction|se (?:reconduit|prolonge)|"
    rf"\b(?:toute|son|sa|la|le|any|its|the|a)? ?(?:eventuelle? )?{_NOUN}\b[^.;]{{0,50}}\b(?:fera|font|fait|est|"
    rf"sera|sont|"
    r"doit|devra|requier\w+|suppose|necessite|exige|passe|intervient|is|are|shall|must|may|needs?|requires?|will|"
    r"can)\b|"
    rf"(?:decid\w+|agree\w*|option|choose|conviennent|conviendront|pourront|peuvent|pourra|peut|may|can|right|"
    rf"possibilite)"
    rf"\b[^.;]{{0,40}}(?:(?:de|a|of|to|on) (?:la |the |a |une )?|whether to |d'|du |any |its |or (?:not )?(?:to )?)"
    rf"(?:{_NOUN}|{_VERB})|"
    rf"(?:peuvent|pourront|peut|pourra) (?:{_VERB})"
)
_GOES_ON = re.compile(
    r"\b(?:continues?|rolls? over|se poursui\w+|demeure)\b[^.;]{0,60}(?:further|additional|another|another|successive|"
    r"from year to year|nouvelles?|d'annee en annee|supplementaire)|from year to year|d'annee en annee|"
    r"s'eteint,? (?:a moins|sauf)|\b(?:lapses?|ends?|expires?),? unless[^.;]*council"
)  # renewed in other words
_STARTS = re.compile(
    rf"(?:toute|any|son|sa|le|la|its|une|aucune?|no)? ?{_NOUN}\b|.{{0,60}}\b{_NOUN} (?:of|de|du)\b|"
    rf"there .{{0,40}}{_NOUN}"
)
_SAME_LENGTH = re.compile(
    r"(?:pour |de )?(?:la |une )?(?:meme (?:duree|periode)|(?:duree|periode)s? (?:identique|"
    r"equivalente|egale)s?)|(?:the )?same (?:length|period|duration|term)|"
    r"(?:a |for )(?:further |additional )?(?:like|equal|equivalent|identical|similar) (?:period|term|duration)s?|"
    r"periods? of equal (?:length|duration)"
)
_MORE = re.compile(
    rf"{RENEWING}[^.;]{{0,40}}?(?:for|pour|de) (?P<count>{NUMBER}) (?:more|further|autres|de plus)\b(?! [a-z])"
)
_EVERY = re.compile(rf"\b(?:de|from) (?P<count>{NUMBER}) (?:en|to) (?P=count) (?P<unit>an|year|mois|month)")
_YEARLY = re.compile(r"d'annee en annee|chaque annee|from year to year|year by year|annuellement|annually")
_TIMES = re.compile(
    r"(?P<once>une (?:seule )?fois\b|\bonce\b|a single time|one (?:more|further|additional) (?:time|term|"
    r"period))|(?P<twice>\btwice\b)|"
    r"(?P<count>deux|trois|quatre|cinq|two|three|four|five|\d)(?: \(\d\))? (?:fois|times|"
    r"reconductions|renouvellements|renewals|extensions|(?:further|additional|successive|consecutive|more) (?:periods|"
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
    """Return the first statement on renewal; one that only excludes silent renewal gives way to any other."""
    found = [(statement, value) for statement in view.clauses if (value := _kind_of(statement))]
    said = [one for one in found if not _only_tacit_excluded(one[0])] or found
    for statement, value in said:
        match = re.search(RENEWING, statement.folded) or _GOES_ON.search(statement.folded)
        if match:
            return view.fact(value, statement.start + match.start(), statement.start + match.end())
    return None


def _only_tacit_excluded(statement: Statement) -> bool:
    words = _TACIT_EXCLUDED.sub(" ", statement.folded)
    return words != statement.folded and not _RENEWABLE.search(words)


def _kind_of(statement: Statement) -> str | None:
    """Tell how an agreement is renewed by one sentence; ``None`` where it speaks of something else."""
    if statement.section and statement.section.kind == "preamble":
        return None
    words = _TACIT_EXCLUDED.sub(" ", statement.folded)
    only_tacit_excluded = words != statement.folded
    now = _RENEWED_NOW.search(words) and not _TACIT.search(words)
    if now or _NOT_BY_ITSELF.search(words) or not _on_the_agreement(statement, words):
        return None
    if _EXCLUDED.search(words) and not _ONLY_BY.search(words):
        return "none"
    if not (_RENEWABLE.search(words) or _GOES_ON.search(words) or (_ONLY_BY.search(words) and _EXCLUDED.search(words))):
        return "none" if only_tacit_excluded else None
    return _manner(words)


def _on_the_agreement(statement: Statement, words: str) -> bool:
    return bool(in_term_section(statement) or re.search(AGREEMENT, words) or _STARTS.match(words.strip()))


def _manner(words: str) -> str:
    """Tell in which way an agreement is renewed that is."""
    council = _BY_COUNCIL.search(words)
    if _TACIT.search(words) and not (council and re.search(r"\b(?:unless|a moins)\b", words)):
        return "tacit"
    return "deliberation" if council else "express"


def _duration(view: View, lengths: Sequence[Length], duration: Fact[str] | None) -> Fact[str] | None:
    for statement in view.clauses:
        if _kind_of(statement) in (None, "none"):
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
