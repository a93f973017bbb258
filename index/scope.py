"""Which towns, documents and records a question means."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from index.question import Question
from index.types import KnownTown
from index.words import fold, words
from ingest.types import Agreement, Deliberation, Kind, Profile, Town

T = TypeVar("T")

# What people call an agreement, by the kinds that the register keeps.
_KINDS = (
    ("charter", r"\bchart(?:e|es|er|ers)\b"),
    ("protocol", r"\bprotocol\w*"),
    ("memorandum", r"\bmemorand\w*|\bmou\b"),
    ("pact", r"\bpact(?:e|es|s)?\b"),
    ("declaration", r"\bdeclaration\w*"),
    ("amendment", r"\bavenants?\b|\bamend\w*"),
    ("oath", r"\bserments?\b|\boaths?\b"),
    ("convention", r"\bconventions?\b"),
)
_COMPARED = re.compile(
    r"\bmemes?\b|\bpareil\w*|\bcompar\w*|\bles deux\b|\bdiffer\w*|\bsame\b|\bboth\b|\bthan\b|\bplus \w+ que\b"
    r"|\blequel\b|\blaquelle\b|\bwhich (?:one|of)\b|\beither\b|\bor\b|\bou\b"
)
_BOTH = re.compile(r"\b(?:et|and|ainsi que|&)\b")
_BROCHURE = re.compile(r"\bbrochures?\b|\bplaquettes?\b|\bdepliants?\b|\bleaflets?\b|\bbooklets?\b|\bflyers?\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Words of titles that tell no document from another.
GENERIC = frozenset(
    "convention partenariat accord agreement partnership cooperation jumelage twinning charte charter protocole "
    "protocol pacte pact memorandum understanding entente amitie friendship ville villes city cities town towns "
    "deliberation conseil council municipal resolution seance meeting declaration serment oath brochure avenant "
    "amendment projet draft commune communes international internationale extrait registre copy first".split()
)
TELLING = 2  # words of its title that name a document


@dataclass(frozen=True)
class Records:
    """What the register of an index holds.

    :param profiles: What every document is, by name.
    :param known: The towns of the documents under all their names.
    """

    agreements: tuple[Agreement, ...]
    deliberations: tuple[Deliberation, ...]
    towns: tuple[Town, ...]
    known: tuple[KnownTown, ...]
    profiles: dict[str, Profile]


@dataclass(frozen=True)
class Scope:
    """The records that a question means.

    :param partners: The towns named, the home city only where no other is.
    :param documents: Documents about them, or named themselves; ``None`` where the question names neither.
    :param agreements: Agreements to which all towns named are party, of the kind and year named.
    :param towns: Entries of brochures for the towns named.
    """

    partners: tuple[KnownTown, ...]
    documents: frozenset[str] | None
    agreements: tuple[Agreement, ...]
    deliberations: tuple[Deliberation, ...]
    towns: tuple[Town, ...]

    @property
    def aliases(self) -> frozenset[str]:
        """All names of the towns meant, folded."""
        return frozenset(alias for town in self.partners for alias in town.aliases)


def scope(question: Question, records: Records) -> Scope:
    """Find what a question means among the records of an index."""
    named = tuple(town for town in records.known if town.name in question.towns)
    partners = tuple(town for town in named if not town.home) or named
    titled = _titled(question, records)
    documents = _documents(_alternatives(partners, records.known), titled, question.folded)
    agreements = _between(partners, question.folded, records)
    deliberations = [d for d in records.deliberations if documents is None or d.document in documents]
    aliases = {alias for town in partners for alias in town.aliases}
    return Scope(
        partners=partners,
        documents=documents,
        agreements=_narrowed(
            [a for a in agreements if not titled or a.document in titled], question.folded, loosely=bool(partners)
        ),
        deliberations=_of_years(deliberations, question.folded, _session_year),
        towns=tuple(town for town in records.towns if fold(town.name) in aliases),
    )


def holding(documents: frozenset[str] | None, found: Scope) -> Scope:
    """Keep to documents that hold the names of a question, where it names no partner and they hold such records.

    :param documents: ``None`` where the question names nothing that a document holds.
    """
    if documents is None:
        return found
    both = documents if found.documents is None else found.documents & documents
    if found.partners or not both:
        return replace(found, documents=both or found.documents)
    return replace(
        found,
        documents=both,
        agreements=tuple(a for a in found.agreements if a.document in both),
        deliberations=tuple(d for d in found.deliberations if d.document in both),
        towns=tuple(town for town in found.towns if town.document in both),
    )


def _between(partners: Sequence[KnownTown], folded: str, records: Records) -> list[Agreement]:
    """Return the agreements to which all partners are party; those of any of them where several are compared."""
    common = [a for a in records.agreements if all(_is_party(town, a) for town in partners)]
    if common or len(partners) < 2 or not (_COMPARED.search(folded) or any(town.home for town in records.known)):
        return common
    return [a for a in records.agreements if any(_is_party(town, a) for town in partners)]


def _alternatives(partners: Sequence[KnownTown], known: Sequence[KnownTown]) -> list[list[KnownTown]]:
    """Group partners: all the towns of a country stand for it, where they are named together; others for themselves."""
    groups: dict[str, list[KnownTown]] = {}
    for town in (town for town in partners if not town.home):
        country = [other for other in known if other.country_code == town.country_code and town.country_code]
        together = len(country) > 1 and all(other in partners for other in country)
        groups.setdefault(town.country_code or "" if together else town.name, []).append(town)
    return list(groups.values())


def _documents(groups: Sequence[Sequence[KnownTown]], titled: frozenset[str], folded: str) -> frozenset[str] | None:
    """Return the documents about all partners, among those named by title; none where no document is about all.

    Where partners are compared, those about any of them.
    """
    about = [frozenset(document for town in group for document in town.documents) for group in groups]
    if not about:
        return titled or None
    found = frozenset.intersection(*about)
    if not found and (len(about) > 2 or _COMPARED.search(folded) or _BOTH.search(folded)):
        found = frozenset.union(*about)
    return (found & titled) or found


def _titled(question: Question, records: Records) -> frozenset[str]:
    """Return the documents that a question names: by telling words of their title, or as a brochure."""
    asked = set(words(question.folded))
    towns = {part for town in records.known for alias in town.aliases for part in re.findall(r"\w+", alias)}
    named = {
        name
        for name, profile in records.profiles.items()
        if len(asked & (set(words(profile.title)) - GENERIC - towns)) >= TELLING
    }
    if not named and _BROCHURE.search(question.folded):
        named = {name for name, profile in records.profiles.items() if profile.kind is Kind.BROCHURE}
    return frozenset(named)


def _is_party(town: KnownTown, agreement: Agreement) -> bool:
    return any(fold(party.city.value) in town.aliases for party in agreement.parties)


def _narrowed(agreements: Sequence[Agreement], folded: str, *, loosely: bool) -> tuple[Agreement, ...]:
    """Keep the agreements of the kind and year that a question names.

    :param loosely: Keep them all where none is of that kind: with its partner named, people call a pact a charter.
    """
    kinds = {kind for kind, pattern in _KINDS if re.search(pattern, folded)}
    if kinds:
        of_kind = [agreement for agreement in agreements if agreement.kind in kinds]
        agreements = of_kind or (agreements if loosely or "convention" in kinds else [])
    return _of_years(agreements, folded, _agreement_years)


def _of_years(records: Sequence[T], folded: str, years: Callable[[T], Collection[str]]) -> tuple[T, ...]:
    """Keep the records of a year that is named, if there are such."""
    asked = set(_YEAR.findall(folded))
    return tuple(record for record in records if asked & set(years(record))) or tuple(records)


def _agreement_years(agreement: Agreement) -> frozenset[str]:
    dates = (agreement.signed_on, agreement.authorised_on, agreement.starts_on)
    return frozenset(str(fact.value.year) for fact in dates if fact)


def _session_year(deliberation: Deliberation) -> frozenset[str]:
    return frozenset({str(deliberation.session_on.value.year)} if deliberation.session_on else ())
