"""Costs and payers of a sentence, in the order in which they stand -> which payer bears which cost.

Each stretch of a sentence that names both kinds is complete: "travel | by the sender, | board | and lodging |
by the host". Inside it the order tells: either each payer is followed by what it pays, or each cost by who pays it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.view import Statement

_CLAUSE_END = re.compile(
    r",(?! (?:which|que|qui|dont|whose) )|[;:]|\b(?:et|and|tandis que|while|whereas|alors que|mais|but)\b"
)
_BY = re.compile(r"\b(?:par|by|a|aux?|to|on|with|charge d(?:e|es|u)|frais d(?:e|es|u)) ?(?:la |le |les |l'|the )?$")


@dataclass(frozen=True, slots=True)
class Token:
    """A cost or a payer named in a sentence; offsets are those of ``View.text``.

    :param by: It stands behind words such as "by": a payer that follows its cost.
    """

    name: str
    start: int
    end: int
    by: bool = False

    @property
    def is_cost(self) -> bool:
        """Tell a cost from a payer."""
        return self.name in ("transport", "stay")


def is_behind_by(words: str) -> bool:
    """Tell whether words before a payer make it one that follows its cost: "borne by"."""
    return bool(_BY.search(words))


def pairs(statement: Statement, tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Pair each cost of a sentence with its payer; a cost that no payer is named for is left out."""
    for part in _apart(_clauses(statement, tokens), statement):
        yield from _pairs(part)


def _clauses(statement: Statement, tokens: Sequence[Token]) -> list[list[Token]]:
    """Return costs and payers of each clause of a sentence, in order."""
    ends = [statement.start + match.start() for match in _CLAUSE_END.finditer(statement.folded)]
    bounds = [statement.start, *ends, statement.end]
    clauses = [
        _most_special([token for token in tokens if start <= token.start < end]) for start, end in pairwise(bounds)
    ]
    return [clause for clause in clauses if clause]


def _most_special(clause: list[Token]) -> list[Token]:
    """In "each pays for those whom it receives" the host is meant, not everyone."""
    special = any(not token.is_cost and token.name != "each_partner" for token in clause)
    halves = any(token.name == "shared" for token in clause)  # "half by X, half by Y"
    return [
        token
        for token in clause
        if not (special and token.name == "each_partner") and not (halves and token.name not in NAMES)
    ]


NAMES = ("transport", "stay", "travelling_partner", "hosting_partner", "shared", "each_partner")


def _apart(clauses: list[list[Token]], statement: Statement) -> list[list[list[Token]]]:
    """Part the clauses at semicolons if each part then names both costs and payers."""
    cuts = [statement.start + match.start() for match in re.finditer(";", statement.folded)]
    bounds = list(pairwise([statement.start, *cuts, statement.end]))
    parts = [[clause for clause in clauses if start <= clause[0].start < end] for start, end in bounds]
    whole = all({token.is_cost for clause in part for token in clause} == {True, False} for part in parts)
    return parts if whole else [clauses]


def _pairs(clauses: Sequence[list[Token]]) -> Iterator[tuple[Token, Token]]:
    """Pair the costs of each clause; those of a clause without a payer wait for the next one that has any."""
    waiting: list[Token] = []
    last: Token | None = None
    for clause in clauses:
        payers = [token for token in clause if not token.is_cost]
        costs = [token for token in clause if token.is_cost]
        if not payers:
            waiting += costs
            continue
        follows = clause[0].is_cost or payers[0].by or last is None
        yield from ((cost, payers[0] if follows or last is None else last) for cost in waiting)
        waiting = []
        yield from ((cost, _nearest(cost, payers, first_is_cost=clause[0].is_cost)) for cost in costs)
        last = payers[-1]
    yield from ((cost, last) for cost in waiting if last)


def _nearest(cost: Token, payers: Sequence[Token], *, first_is_cost: bool) -> Token:
    """Return the payer of a cost in its clause: the next one where costs come first, else the one before."""
    if first_is_cost:
        return next((payer for payer in payers if payer.start > cost.start), payers[-1])
    return next((payer for payer in reversed(payers) if payer.start < cost.start), payers[0])
