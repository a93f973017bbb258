"""Who pays for journeys and for stays: one payer for each, read from the clauses of an agreement.

In a clause, costs and payers come in turn: either each payer is followed by what it pays, or
each cost by who pays it. The pairing follows from which of the two comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.parties import Candidate
from ingest.types import Fact
from ingest.view import Statement, View

_COSTS = (
    (
        "transport",
        (
            r"(?:frais|couts?|depenses?) (?:de |du |d'|des )?(?:transports?|deplacements?|voyages?|route|"
            r"trajets?|vols?|mission)|transports? internationa\w+|"
            r"deplacements?|voyages?|trajets?|(?:billets? d'|l')avion|billets?|vols?|bateau|airfares?|fares?|"
            r"air(?:line)? tickets?|"
            r"tickets?|flights?|travel(?:ling)?(?: (?:costs?|expenses?|and))?|journeys?|"
            r"international transport\w*|transport\w*"
        ),
    ),
    (
        "stay",
        (
            r"(?:frais|couts?) (?:de |d'|du )?(?:sejours?|hebergement|accueil|bouche|restauration)|sejours?|"
            r"hebergement|heberge|hotellerie|"
            r"logement|loges?|gite|couvert|restauration|repas|nourri\w*|accommodation|"
            r"board(?:ing)?(?: and lodging)?|lodg\w+|"
            r"stays?|meals?|rooms?|beds?|hospitality|subsistence|hotels?|\bfed\b|\bfeed\b|\blit\b|"
            r"local (?:costs|expenses)|living (?:costs|expenses)"
        ),
    ),
)
_PAYERS = (
    (
        "travelling_partner",
        (
            r"(?:qui|that|which) (?:se deplace|envoie|sends?|travels?|voyage|effectue le deplacement|"
            r"visits?)(?: [a-z' ]{0,24}(?:agents|"
            r"delegation|representants|delegates|eleves|people))?|se deplacant|dont les (?:agents|"
            r"representants|elus|delegues) voyagent|"
            r"d'origine|d'envoi|envoyante?|en deplacement|en visite|visiteu[rs]e?|voyageu[rs]e?|"
            r"(?:sending|travelling|traveling|visiting|departing)(?: (?:partner|party|city|town|side|"
            r"delegation|council|municipality))|travellers?|"
            r"guest (?:city|town|party|partner)|(?:home|own) (?:city|town)|country of origin|"
            r"(?:city|town|party) of origin"
        ),
    ),
    (
        "hosting_partner",
        (
            r"accueillante?|d'accueil(?! de)|hotes?|(?:qui|that|which) (?:les |la |the )?(?:accueille|recoit|"
            r"invite|receives?|hosts?|invites?)"
            r"(?: (?:a|the|une?|la) (?:delegation|group|visitors))?|invitante|visitee|recevante?|"
            r"qu.il recoit|chez l'autre|"
            r"(?:host|hosting|receiving|inviting|welcoming)(?: (?:partner|party|city|town|side|council|"
            r"municipality)| alone)?(?:'s)?|host's|"
            r"hosts?(?= (?:shall |will )?(?:provides?|offers?|bears?|pays?|covers?))"
        ),
    ),
    (
        "each_partner",
        (
            r"chacune? (?:des (?:parties|partenaires|villes|deux [a-z]+)|d'(?:elles|eux|entre elles))|"
            r"chaque (?:partie|partenaire|ville|commune|"
            r"collectivite|cite|signataire)|\bchacune?\b|each (?:party|partner|city|town|side|council|"
            r"municipality|of the [a-z]+)|"
            r"(?:its|their|his) own|ses propres|leurs propres|respectiv\w+"
        ),
    ),
    (
        "shared",
        (
            r"couts? partages?|partages?|a parts? egales?|par moitie|half of each|moitie|shared?(?: equally)?|"
            r"split|in equal (?:parts|shares)|"
            r"equally|(?:fonds|budget) communs?|(?:joint|common) (?:fund|budget)|sur ce fonds"
        ),
    ),
)
_LOCAL = (
    r"transports? (?:locaux|local|sur place|urbains?|interieurs?)|deplacements? (?:locaux|sur place)|"
    r"local (?:transport\w*|travel|journeys?)|transport(?:ation)? on site"
)
_PAYING = re.compile(
    r"\bfrais\b|\bcouts?\b|depense|a la charge|pris\w* en charge|prend\w* en charge|prise en charge|"
    r"assum|assure|\bpai\w+|\bpay\w*|supporte|regle|offre|"
    r"fourni|incomb|financ|\bcosts?\b|expens|\bbears?\b|\bborne\b|\bmeets?\b|\bcovers?\b|covered|"
    r"provide|\bbuy|their own fares|affair|business|"
    r"remains? with|charge|partage|loges?\b|heberge|\blodge|\bfed\b|\bfeed\b|defra"
)
_TOKEN = re.compile(
    "|".join(
        f"(?P<{name}>(?<![a-z])(?:{words})(?![a-z]))"
        for name, words in (("local", _LOCAL), *reversed(_PAYERS), *_COSTS)
    )
)
_GENERAL = ("shared", "each_partner")  # gives way to a clause that says more
_PARTNERS = ("travelling_partner", "hosting_partner", *_GENERAL)
_CLAUSE_END = re.compile(r"[,;:]|\b(?:et|and|tandis que|while|whereas|alors que|mais|but)\b")


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
    """Read who pays for journeys and stays; clauses that name different parties decide nothing."""
    found: dict[str, list[tuple[_Token, _Token]]] = {"transport": [], "stay": []}
    for statement in view.clauses:
        if _PAYING.search(statement.folded):
            for cost, payer in _pairs(_clauses(statement, parties)):
                found[cost.name].append((cost, payer))
    return Payers(_chosen(view, found["transport"]), _chosen(view, found["stay"]))


def _chosen(view: View, pairs: Sequence[tuple[_Token, _Token]]) -> Fact[str] | None:
    """Take the first clause that names a partner; a general one only where no other says more."""
    special = [pair for pair in pairs if pair[1].name not in _GENERAL]
    named = {payer.name for _, payer in special if payer.name not in _PARTNERS}
    if not pairs or len(named) > 1:
        return None
    cost, payer = next(iter(special or pairs))
    return view.fact(payer.name, min(cost.start, payer.start), max(cost.end, payer.end))


def _clauses(statement: Statement, parties: Sequence[Candidate]) -> list[list[_Token]]:
    """Return costs and payers of each clause of a sentence, in order."""
    tokens = _tokens(statement, parties)
    ends = [statement.start + match.start() for match in _CLAUSE_END.finditer(statement.folded)]
    bounds = [statement.start, *ends, statement.end]
    clauses = [
        _most_special([token for token in tokens if start <= token.start < end]) for start, end in pairwise(bounds)
    ]
    return [clause for clause in clauses if clause]


def _most_special(clause: list[_Token]) -> list[_Token]:
    """In "each pays for those whom it receives" the host is meant, not everyone."""
    special = any(not token.is_cost and token.name not in _GENERAL for token in clause)
    return [token for token in clause if not (special and token.name == "each_partner")]


def _tokens(statement: Statement, parties: Sequence[Candidate]) -> list[_Token]:
    """Return costs and payers of a sentence in order; a party that pays is named by its city."""
    found = [
        _Token(match.lastgroup or "", statement.start + match.start(), statement.start + match.end())
        for match in _TOKEN.finditer(statement.folded)
        if match.lastgroup != "local"
    ]
    found += [
        _Token(party.name, statement.start + match.start(), statement.start + match.end())
        for party in parties
        for match in _paying_party(party).finditer(statement.folded)
    ]
    return sorted(found, key=lambda token: token.start)


def _paying_party(party: Candidate) -> re.Pattern[str]:
    """Match a party where it pays: "X bears", "X prend en charge", "payés par X", "at X's expense"."""
    name = r"\W+".join(map(re.escape, party.words))
    pays = (
        r"(?: shall| will)?,? (?:bears?|pays?|meets?|covers?|buys?|funds?|finances?|provides?|assumes?|"
        r"assure|assurera|prend|prendra|paie|"
        r"paiera|supporte|supportera|regle|lodges?|hosts?)\b"
    )
    authority = r"(?:la |le |the )?(?:(?:ville|commune|city|town|borough|municipality) (?:de |d'|of )?)?"
    return re.compile(rf"\b{name}{pays}|(?:par|by|a la charge de|at) {authority}{name}\b")


def _pairs(clauses: Sequence[list[_Token]]) -> Iterator[tuple[_Token, _Token]]:
    """Pair each cost with its payer: the one of its own clause, else the one before it, else the next one."""
    waiting: list[_Token] = []
    last: _Token | None = None
    for clause in clauses:
        payers_here = [token for token in clause if not token.is_cost]
        costs = [token for token in clause if token.is_cost]
        if not payers_here:
            if last:
                yield from ((cost, last) for cost in costs)
            else:
                waiting += costs
            continue
        yield from ((cost, payers_here[0]) for cost in waiting)
        waiting = []
        yield from ((cost, _nearest(cost, payers_here, first_is_cost=clause[0].is_cost)) for cost in costs)
        last = payers_here[-1]


def _nearest(cost: _Token, payers_here: Sequence[_Token], *, first_is_cost: bool) -> _Token:
    """Return the payer of a cost in its clause: the next one where costs come first, else the one before."""
    if first_is_cost:
        return next((payer for payer in payers_here if payer.start > cost.start), payers_here[-1])
    return next((payer for payer in reversed(payers_here) if payer.start < cost.start), payers_here[0])
