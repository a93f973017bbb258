"""The partners of a city: each town with its agreements, deliberations, entries of brochures and documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.links import authorising
from index.types import KnownTown
from index.words import fold
from ingest.types import Agreement, Deliberation, Town


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner town and everything that is known of it.

    :param key: Its name in an address: stays the same as long as the name does.
    :param deliberations: Those that authorise one of its agreements, or that are about it.
    :param entries: What brochures say of it.
    :param documents: Names of all documents about it, sorted.
    """

    key: str
    town: KnownTown
    agreements: tuple[Agreement, ...]
    deliberations: tuple[Deliberation, ...]
    entries: tuple[Town, ...]
    documents: tuple[str, ...]

    @property
    def name(self) -> str:
        """The town's name, as the documents write it most often."""
        return self.town.name


def partners(
    known: Sequence[KnownTown],
    agreements: Sequence[Agreement],
    deliberations: Sequence[Deliberation],
    towns: Sequence[Town],
) -> tuple[Partner, ...]:
    """Return all partners in order of name; the city whose documents these are is none of them."""
    found = [_partner(town, agreements, deliberations, towns) for town in known if not town.home]
    with_records = [p for p in found if p.agreements or p.entries]
    return tuple(sorted(with_records, key=lambda partner: (fold(partner.name), partner.name)))


def find(found: Sequence[Partner], key: str) -> Partner | None:
    """Return the partner that an address names."""
    return next((partner for partner in found if partner.key == key), None)


def of_document(found: Sequence[Partner], document: str) -> Partner | None:
    """Return the one partner that a document is about; none where it is about several, or nobody."""
    about = [partner for partner in found if document in partner.documents]
    return about[0] if len(about) == 1 else None


def _partner(
    known: KnownTown, agreements: Sequence[Agreement], deliberations: Sequence[Deliberation], towns: Sequence[Town]
) -> Partner:
    names = {fold(known.name), *known.aliases}
    own = tuple(a for a in agreements if any(fold(party.city.value) in names for party in a.parties))
    entries = tuple(town for town in towns if fold(town.name) in names and town.status != "home")
    authorised = {decided.document for a in own if (decided := authorising(a, deliberations))}
    voted = tuple(d for d in deliberations if d.document in authorised | set(known.documents))
    documents = {a.document for a in own} | {t.document for t in entries} | {d.document for d in voted}
    key = fold(known.name).replace(" ", "-")
    return Partner(key, known, own, voted, entries, tuple(sorted(documents | set(known.documents))))
