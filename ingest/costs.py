"""Who pays for journeys and for stays: one payer for each, read from the clauses of an agreement.

In a clause, costs and payers come in turn: either each payer is followed by what it pays, or
each cost by who pays it. The pairing follows from which of the two comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.parties import Candidate
from ingest.types import Fact
from ingest.view import Statement, View

_COSTS = (
    (
        "transport",
        r"(?:frais|couts?|depenses?) (?:de |du |d'|des )?(?:transports?|deplacements?|voyages?|route|trajets?|vols?|mission)|transports? internationa\w+|"
        r"deplacements?|voyages?|trajets?|(?:billets? d'|l')avion|billets?|vols?|bateau|airfares?|fares?|air(?:line)? tickets?|"
        r"tickets?|flights?|travel(?:ling)?(?: (?:costs?|expenses?|and))?|journeys?|international transport\w*|transport\w*",
    ),
    (
        "stay",
        r"(?:frais|couts?) (?:de |d'|du )?(?:sejours?|hebergement|accueil|bouche|restauration)|sejours?|hebergement|heberge|hotellerie|"
        r"logement|loges?|gite|couvert|restauration|repas|nourri\w*|accommodation|board(?:ing)?(?: and lodging)?|lodg\w+|"
        r"stays?|meals?|rooms?|beds?|hospitality|subsistence|hotels?|\bfed\b|\bfeed\b|\blit\b|local (?:costs|expenses)|living (?:costs|expenses)",
    ),
)
_PAYERS = (
    (
        "travelling_partner",
        r"(?:qui|that|which) (?:se deplace|envoie|sends?|travels?|voyage|effectue le deplacement|visits?)(?: [a-z' ]{0,24}(?:agents|"
        r"delegation|representants|delegates|eleves|people))?|se deplacant|dont les (?:agents|representants|elus|delegues) voyagent|"
        r"d'origine|d'envoi|envoyante?|en deplacement|en visite|visiteu[rs]e?|voyageu[rs]e?|"
        r"(?:sending|travelling|traveling|visiting|departing)(?: (?:partner|party|city|town|side|delegation|council|municipality))|travellers?|"
        r"guest (?:city|town|party|partner)|(?:home|own) (?:city|town)|country of origin|(?:city|town|party) of origin",
    ),
    (
        "hosting_partner",
        r"accueillante?|d'accueil(?! de)|hotes?|(?:qui|that|which) (?:les |la |the )?(?:accueille|recoit|invite|receives?|hosts?|invites?)"
        r"(?: (?:a|the|une?|la) (?:delegation|group|visitors))?|invitante|visitee|recevante?|qu.il recoit|chez l'autre|"
        r"(?:host|hosting|receiving|inviting|welcoming)(?: (?:partner|party|city|town|side|council|municipality)| alone)?(?:'s)?|host's",
    ),
    (
        "each_partner",
        r"chacune? (?:des (?:parties|partenaires|villes|deux [a-z]+)|d'(?:elles|eux|entre elles))|chaque (?:partie|partenaire|ville|commune|"
        r"collectivite|cite|signataire)|\bchacune?\b|each (?:party|partner|city|town|side|council|municipality|of the [a-z]+)|"
        r"(?:its|their|his) own|ses propres|leurs propres|respectiv\w+",
    ),
    (
        "shared",
        r"couts? partages?|partages?|a parts? egales?|par moitie|half of each|moitie|shared?(?: equally)?|split|in equal (?:parts|shares)|"
        r"equally|(?:fonds|budget) communs?|(?:joint|common) (?:fund|budget)|sur ce fonds",
    ),
)
_PAYING = re.compile(
    r"\bfrais\b|\bcouts?\b|depense|a la charge|pris\w* en charge|prend\w* en charge|prise en charge|assum|assure|\bpai\w+|\bpay\w*|supporte|regle|offre|"
    r"fourni|incomb|financ|\bcosts?\b|expens|\bbears?\b|\bborne\b|\bmeets?\b|\bcovers?\b|covered|provide|\bbuy|their own fares|affair|business|"
    r"remains? with|charge|partage|loges?\b|heberge|\blodge|\bfed\b|\bfeed\b|defra"
)
_TOKEN = re.compile(
    "|".join(f"(?P<{name}>(?<![a-z])(?:{words})(?![a-z]))" for name, words in (*reversed(_PAYERS), *_COSTS))
)
_GENERAL = ("shared", "each_partner")  # gives way to a clause that says more


@dataclass(frozen=True, slots=True)
class Payers:
    """Who pays for journeys and for stays; ``None`` where the agreement does not say."""

    transport: Fact[str] | None
    stay: Fact[str] | None


@dataclass(frozen=True, slots=True)
class _Token:
    """A cost or a payer named in a sentence; offsets are those of ``View.text``."""

    name: str
    start: int
    end: int

    @property
    def is_cost(self) -> bool:
        return self.name in ("transport", "stay")


def payers(view: View, parties: Sequence[Candidate]) -> Payers:
    """Read who pays for journeys and stays of visits between the parties."""
    found: dict[str, Fact[str]] = {}
    for statement in view.statements:
        if not _PAYING.search(statement.folded):
            continue
        for cost, payer in _pairs(_tokens(view, statement, parties)):
            known = found.get(cost.name)
            if known is None or (known.value in _GENERAL and payer.name not in _GENERAL and _within(view, known, statement)):
                start, end = min(cost.start, payer.start), max(cost.end, payer.end)
                found[cost.name] = view.fact(payer.name, start, end)
    return Payers(found.get("transport"), found.get("stay"))


def _within(view: View, known: Fact[str], statement: Statement) -> bool:
    start, end = view.region(known.source.span)
    return start < statement.end and statement.start < end


def _tokens(view: View, statement: Statement, parties: Sequence[Candidate]) -> list[_Token]:
    """Return costs and payers of a sentence in order; a party that pays is named by its city."""
    found = [
        _Token(match.lastgroup or "", statement.start + match.start(), statement.start + match.end())
        for match in _TOKEN.finditer(statement.folded)
    ]
    for party in parties:
        for match in _paying_party(party).finditer(statement.folded):
            found.append(_Token(party.name, statement.start + match.start(), statement.start + match.end()))
    return sorted(found, key=lambda token: token.start)


def _paying_party(party: Candidate) -> re.Pattern[str]:
    """Match a party where it pays: "X bears", "X prend en charge", "payés par X", "at X's expense"."""
    name = r"\W+".join(map(re.escape, party.words))
    pays = r"(?: shall| will)?,? (?:bears?|pays?|meets?|covers?|buys?|funds?|finances?|provides?|assumes?|assure|prend|paie|paiera|supporte|regle|finance|prendra|lodges?)\b"
    by = r"(?:par|by|a la charge de|borne by|at) (?:la |le |the )?(?:(?:ville|commune|city|town|borough|municipality) (?:de |d'|of )?)?"
    return re.compile(rf"\b{name}{pays}|{by}{name}\b(?: seule?)?")


def _pairs(tokens: list[_Token]) -> Iterator[tuple[_Token, _Token]]:
    """Pair each cost with its payer.

    Payer first: it pays whatever is named until the next payer. Cost first: what has been named so far is paid by the next payer.
    """
    if not tokens:
        return
    if tokens[0].is_cost:
        waiting: list[_Token] = []
        for token in tokens:
            if token.is_cost:
                waiting.append(token)
            else:
                yield from ((cost, token) for cost in waiting)
                waiting = []
        return
    payer = tokens[0]
    for token in tokens:
        if token.is_cost:
            yield token, payer
        else:
            payer = token
