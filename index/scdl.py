"""Deliberations -> CSV in the French national schema ``scdl/deliberations`` 2.1.4.

What the documents do not say is left empty and is for the department to fill in: the SIRET number
(the receipt holds only its first nine figures) and the matter's code in the prefecture's nomenclature.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from ingest.clean import display
from ingest.types import Deliberation, Fact

FIELDS = (
    "COLL_NOM", "COLL_SIRET", "DELIB_ID", "DELIB_DATE", "DELIB_MATIERE_CODE", "DELIB_MATIERE_NOM", "DELIB_OBJET",
    "BUDGET_ANNEE", "BUDGET_NOM", "PREF_ID", "PREF_DATE", "VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE",
    "VOTE_ABSTENTION", "DELIB_URL",
)  # fmt: skip
_RECEIPT = re.compile(r"(?P<department>\d{3})-(?P<siren>\d{9})\d*-\d{8}-(?P<act>.+)-[A-Z]{2}")


def to_scdl(deliberations: Iterable[Deliberation], city: str = "") -> str:
    """Return deliberations as CSV with a heading line, comma-separated, lines ended as RFC 4180 asks.

    :param city: Official name of the council's city, for ``COLL_NOM``.
    """
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, FIELDS, restval="")
    writer.writeheader()
    writer.writerows(_row(deliberation, city) for deliberation in deliberations)
    return out.getvalue()


def _row(deliberation: Deliberation, city: str) -> dict[str, str]:
    receipt = _RECEIPT.fullmatch(deliberation.receipt.value) if deliberation.receipt else None
    vote = deliberation.votes[0] if len(deliberation.votes) == 1 else None  # of several, none is on the whole
    return {
        "COLL_NOM": city,
        "DELIB_ID": deliberation.number.value if deliberation.number else receipt["act"] if receipt else "",
        "DELIB_DATE": deliberation.session_on.value.isoformat() if deliberation.session_on else "",
        "DELIB_OBJET": display(deliberation.subject.value) if deliberation.subject else "",
        "PREF_ID": f"PREF{receipt['department']}" if receipt else "",
        "PREF_DATE": deliberation.received_on.value.isoformat() if deliberation.received_on else "",
        "VOTE_POUR": _count(vote.in_favour if vote else None),
        "VOTE_CONTRE": _count(vote.against if vote else None),
        "VOTE_ABSTENTION": _count(vote.abstentions if vote else None),
    }


def _count(fact: Fact[int] | None) -> str:
    return str(fact.value) if fact else ""
