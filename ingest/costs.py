"""Who pays for journeys and for stays: one payer for each, read from the clauses of an agreement.

The words of a sentence for costs and payers are found here; ``cost_pairs.py`` says which payer bears which cost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.casing import Casing
from ingest.cost_pairs import NAMES, Token, is_behind_by, pairs
from ingest.cost_parties import paying_party
from ingest.cost_words import COSTS, LOCAL, PAYING
from ingest.fold import fold
from ingest.parties import Candidate
from ingest.payer_words import FREE, GUESTS, PAYERS, WHEN
from ingest.types import Fact
from ingest.view import Statement, View

_TOKEN = re.compile(
    "|".join(
        f"(?P<{name}>(?<![a-z])(?:{words})(?![a-z]))" for name, words in (("local", LOCAL), *reversed(PAYERS), *COSTS)
    )
)
_COST_SECTION = re.compile(r"\b(?:frais|couts?|depenses|costs?|expenses)\b")
_GENERAL = ("shared", "each_partner")  # gives way to a clause that says more
_PARTNERS = ("travelling_partner", "hosting_partner", *_GENERAL)
_ROW = re.compile(r"(?P<cost>[^.;:\n]{4,60}?) ?(?P<gap>:|\n|\||\.{3,}) ?[^.;:]{4,120}\.?$")
_CONCESSION = re.compile(
    r"(?:(?<=, )(?:whichever|whatever)|\bquel(?:le)?s? que soi\w+|\birrespective of|\bregardless of|\bsans considerer|"
    r"\bpeu importe)[^,;.]*"
)
_DELETED = re.compile(r"\b(?:is|are) (?:hereby )?(?:deleted|struck)|supprime|\bstruck out")
_REFUSED = re.compile(
    r"\b(?:neither|no|nor|aucune?|ni l'une? ni l'autre|not|ne) (?!later|more|exceed|less|"
    r"fewer)[^.;,]{0,40}?\b(?:offers?|provides?|"
    r"fourni\w*|propose|promet\w*|pays?|reimburse\w*|rembourse\w*)\b[^.;]{0,40}"
)
_QUOTED = re.compile(r"[\"«“][^\"»”]{4,}[\"»”]")  # words of an earlier text
_RECIPROCAL = re.compile(
    r"\b(?:likewise|vice[- ]versa|reciproquement|de meme|the same for its|and conversely|inversement|autant|"
    r"do(?:es)? (?:the same|so too)|in (?:its|their) turn|a son tour)\b"
)


@dataclass(frozen=True, slots=True)
class Payers:
    """Who pays for journeys and for stays; ``None`` where the agreement does not say."""

    transport: Fact[str] | None
    stay: Fact[str] | None


NEAR = 60  # characters behind a cost that say whose it is
SUBJECT = 40  # characters of a sentence in which its subject begins
_PRONOUN = re.compile(r"\W*(?:elle|il|celle-ci|celui-ci|it)(?= )(?! (?:est|sera|is|shall be|will be|y)\b)")
_OWN = re.compile(r"\b(?:own|propres?|respecti\w+)\b")


def payers(view: View, parties: Sequence[Candidate]) -> Payers:
    """Read who pays for journeys and stays; clauses that name different parties decide nothing."""
    found: dict[str, list[tuple[Token, Token]]] = {"transport": [], "stay": []}
    casing = Casing.of(view.document.text)
    subject: Candidate | None = None  # of the sentence before
    for statement in view.clauses:
        if PAYING.search(statement.folded) or _under_costs(statement) or _is_row(statement):
            tokens = [*_tokens(statement, parties, casing), *_pronoun(statement, subject, casing)]
            tokens.sort(key=lambda token: token.start)
            for cost, payer in _as_hosts(list(pairs(statement, tokens)), statement):
                found[cost.name].append((cost, payer))
        subject = next((one for one in parties if _begins(statement, one)), None)
    return Payers(_chosen(view, found["transport"]), _chosen(view, found["stay"]))


def _begins(statement: Statement, party: Candidate) -> bool:
    """Tell whether a party is the subject of a sentence."""
    return any(
        paying_party(party).match(statement.folded, start) for start in range(min(SUBJECT, len(statement.folded)))
    )


def _pronoun(statement: Statement, subject: Candidate | None, casing: Casing) -> Iterator[Token]:
    """Yield the party for which "elle" or "it" stands at the beginning of a sentence."""
    match = _PRONOUN.match(statement.folded)
    if match and subject:
        yield _token(statement, casing.name(subject.name), match)


def _as_hosts(found: list[tuple[Token, Token]], statement: Statement) -> Iterator[tuple[Token, Token]]:
    """In "each lodges its visitors", "X lodges those of Y, and Y those of X" everyone is meant as host."""
    stays = [payer.name for cost, payer in found if cost.name == "stay"]
    named = {name for name in stays if name not in NAMES}
    for cost, payer in found:
        all_are = len(named) > 1 and payer.name in named
        each = payer.name == "each_partner" and _on_guests(statement, cost)
        yield cost, replace(payer, name="hosting_partner") if cost.name == "stay" and (all_are or each) else payer


def _on_guests(statement: Statement, cost: Token) -> bool:
    """Tell whether the words around a cost are on guests, not on a party's own people."""
    start = cost.start - statement.start
    before = re.split(r"[,;]| et | and ", statement.folded[:start])[-1]
    words = before + statement.folded[start : start + NEAR]
    return bool(GUESTS.search(words)) and not _OWN.search(words)


def _is_row(statement: Statement) -> bool:
    """Tell the row of a table, or a note: a cost, a wide gap or a colon, and who bears it, without a verb."""
    first, last = _ROW.match(statement.folded), None
    if first:
        last = next((one for one in _TOKEN.finditer(statement.folded, first.end("gap"))), None)
    return bool(first and _TOKEN.search(first["cost"]) and last and last.lastgroup in _PARTNERS)


def _under_costs(statement: Statement) -> bool:
    """Tell notes under a heading on costs, which need no verb: "Travel: the visiting town"."""
    return bool(statement.section and _COST_SECTION.search(fold(statement.section.title)))


def _chosen(view: View, found: Sequence[tuple[Token, Token]]) -> Fact[str] | None:
    """Take the first clause that names a partner; a general one only where no other says more."""
    special = [pair for pair in found if pair[1].name not in _GENERAL]
    named = {payer.name for _, payer in special if payer.name not in _PARTNERS}
    if not found or len(named) > 1:
        return None
    cost, payer = next(iter(special or found))
    return view.fact(payer.name, min(cost.start, payer.start), max(cost.end, payer.end))


def _tokens(statement: Statement, parties: Sequence[Candidate], casing: Casing) -> list[Token]:
    """Return costs and payers of a sentence in order; a party that pays is named by its city."""
    aside = [match.span() for match in _CONCESSION.finditer(statement.folded)]
    aside += [match.span() for match in _REFUSED.finditer(statement.folded)]
    if _DELETED.search(statement.folded):
        aside += [match.span() for match in _QUOTED.finditer(statement.folded)]
    found = [
        _token(statement, match.lastgroup or "", match)
        for match in _TOKEN.finditer(statement.folded)
        if match.lastgroup != "local" and not any(start <= match.start() < end for start, end in aside)
    ]
    each = "each_partner" if _RECIPROCAL.search(statement.folded) else ""
    found += [
        _token(statement, each or casing.name(party.name), match)
        for party in parties
        for match in paying_party(party).finditer(statement.folded)
    ]
    found += [
        _token(statement, name, match) for name, when in WHEN.items() for match in when.finditer(statement.folded)
    ]
    return sorted(_freely(statement, found), key=lambda token: token.start)


def _token(statement: Statement, name: str, match: re.Match[str]) -> Token:
    start, end = match.span()
    behind = is_behind_by(statement.folded[:start]) or is_behind_by(match.group()[:8])
    return Token(name, statement.start + start, statement.start + end, behind)


def _freely(statement: Statement, found: list[Token]) -> list[Token]:
    """Where the visitors stay free of charge, and nobody else is named, their host bears it."""
    free = FREE.search(statement.folded)
    if not free or any(token.name == "hosting_partner" or token.name not in NAMES for token in found):
        return found
    start, end = statement.start + free.start(), statement.start + free.end()
    kept = [token for token in found if not (start <= token.start < end and not token.is_cost)]
    return [*kept, Token("stay", start, start + 1), Token("hosting_partner", end - 1, end, by=True)]
