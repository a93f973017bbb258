"""Who pays for journeys and for stays: one payer for each, read from the clauses of an agreement.

In a clause, costs and payers come in turn: either each payer is followed by what it pays, or
each cost by who pays it. The pairing follows from which of the two comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.cost_words import COSTS, LOCAL, PAYERS, PAYING
from ingest.fold import fold
from ingest.parties import Candidate
from ingest.types import Fact
from ingest.view import Statement, View

_TOKEN = re.compile(
    "|".join(
        f"(?P<{name}>(?<![a-z])(?:{words})(?![a-z]))" for name, words in (("local", LOCAL), *reversed(PAYERS), *COSTS)
    )
)
_COST_SECTION = re.compile(r"\b(?:frais|couts?|depenses|costs?|expenses)\b")
_GENERAL = ("shared", "each_partner")  # gives way to a clause that says more
_NAMES = ("transport", "stay", "travelling_partner", "hosting_partner", "shared", "each_partner")
_PARTNERS = ("travelling_partner", "hosting_partner", *_GENERAL)
_ROW = re.compile(r"(?P<cost>[^.;:\n]{4,60}?) ?(?P<gap>:|\n) ?[^.;:]{4,120}\.?$")
_CONCESSION = re.compile(
    r"\b(?:quel(?:le)?s? que soi\w+|whichever|whatever|irrespective of|regardless of|sans considerer|"
    r"peu importe)[^,;.]*"
)
_DELETED = re.compile(r"\b(?:is|are) (?:hereby )?(?:deleted|struck)|supprime|\bstruck out")
_QUOTED = re.compile(r"[\"«“][^\"»”]{4,}[\"»”]")  # words of an earlier text
_RECIPROCAL = re.compile(
    r"\b(?:likewise|vice[- ]versa|reciproquement|de meme|the same for its|and conversely|inversement)\b"
)
_CLAUSE_END = re.compile(
    r",(?! (?:which|que|qui|dont|whose) )|[;:]|\b(?:et|and|tandis que|while|whereas|alors que|mais|but)\b"
)


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
        if PAYING.search(statement.folded) or _under_costs(statement) or _is_row(statement):
            for clauses in _apart(_clauses(statement, parties), statement):
                for cost, payer in _pairs(clauses):
                    found[cost.name].append((cost, payer))
    return Payers(_chosen(view, found["transport"]), _chosen(view, found["stay"]))


def _is_row(statement: Statement) -> bool:
    """Tell the row of a table, or a note: a cost, a wide gap or a colon, and who bears it, without a verb."""
    first, last = _ROW.match(statement.folded), None
    if first:
        last = next((one for one in _TOKEN.finditer(statement.folded, first.end("gap"))), None)
    return bool(first and _TOKEN.search(first["cost"]) and last and last.lastgroup in _PARTNERS)


def _under_costs(statement: Statement) -> bool:
    """Tell notes under a heading on costs, which need no verb: "Travel: the visiting town"."""
    return bool(statement.section and _COST_SECTION.search(fold(statement.section.title)))


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


def _apart(clauses: list[list[_Token]], statement: Statement) -> list[list[list[_Token]]]:
    """Part the clauses at semicolons if each part then names both costs and payers."""
    cuts = [statement.start + match.start() for match in re.finditer(";", statement.folded)]
    bounds = list(pairwise([statement.start, *cuts, statement.end]))
    parts = [[clause for clause in clauses if start <= clause[0].start < end] for start, end in bounds]
    whole = all({token.is_cost for clause in part for token in clause} == {True, False} for part in parts)
    return parts if whole else [clauses]


def _most_special(clause: list[_Token]) -> list[_Token]:
    """In "each pays for those whom it receives" the host is meant, not everyone."""
    special = any(not token.is_cost and token.name != "each_partner" for token in clause)
    halves = any(token.name == "shared" for token in clause)  # "half by X, half by Y"
    return [
        token
        for token in clause
        if not (special and token.name == "each_partner") and not (halves and token.name not in _NAMES)
    ]


def _tokens(statement: Statement, parties: Sequence[Candidate]) -> list[_Token]:
    """Return costs and payers of a sentence in order; a party that pays is named by its city."""
    aside = [match.span() for match in _CONCESSION.finditer(statement.folded)]
    if _DELETED.search(statement.folded):
        aside += [match.span() for match in _QUOTED.finditer(statement.folded)]
    found = [
        _Token(match.lastgroup or "", statement.start + match.start(), statement.start + match.end())
        for match in _TOKEN.finditer(statement.folded)
        if match.lastgroup != "local" and not any(start <= match.start() < end for start, end in aside)
    ]
    each = "each_partner" if _RECIPROCAL.search(statement.folded) else ""
    found += [
        _Token(each or party.name, statement.start + match.start(), statement.start + match.end())
        for party in parties
        for match in _paying_party(party).finditer(statement.folded)
    ]
    return sorted(found, key=lambda token: token.start)


def _paying_party(party: Candidate) -> re.Pattern[str]:
    """Match a party where it pays: "X bears", "X prend en charge", "payés par X", "at X's expense"."""
    name = r"\W+".join(map(re.escape, party.words))
    if party.alias:
        name = rf"(?:{name}|(?:la |le |l'|the ){re.escape(party.alias)})"
    pays = (
        r"(?:, [^,.;]{3,90},)?(?: shall| will| would)?,?(?: (?:undertakes?|agrees?|offers?|proposes?|s'engage|"
        r"accepte|propose|"
        r"consent)(?: (?:to|a|de|d'))?)? ?(?:bears?|pays?|meets?|covers?|buys?|funds?|finances?|provides?|assumes?|"
        r"(?:be |is )?responsible for|takes? care of|assure|assurera|prend|prendra|paie|"
        r"paiera|supporte|supportera|regle|lodges?|hosts?|met|mettra|alloue|offre|offrira|fournit|fournira|offers?|"
        r"achete\w*|acquitte\w*|se charge\w*|"
        r"finance\w*|defrays?|payer|payera?|meet|bear|assumer|financer|prendre|purchases?|undertakes)\b"
    )
    authority = r"(?:la |le |the )?(?:(?:ville|commune|city|town|borough|municipality) (?:de |d'|of )?)?"
    return re.compile(
        rf"\b{name}{pays}|(?:par|by|a (?:la )?charge de|at|incomb\w+ a|(?:up)?on|to) "
        rf"{authority}{name}\b"
    )


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
