"""A document -> its kind, its passages and its facts.

Words tell the kind. Where hardly a fact of that kind is found, and no list of towns, the readers of agreements and of
council records are tried as well: a text out of which one of them reads many fields is of its kind,
in whatever words it calls itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from ingest.agreements import agreement
from ingest.chunk import passages
from ingest.deliberations import deliberation
from ingest.profile import profile
from ingest.structure import sections
from ingest.towns import towns
from ingest.types import Agreement, Deliberation, Document, Kind, Noted, Passage, Profile, Record, Section, Town

T = TypeVar("T")

TELLING = 5  # fields from which on a record tells the kind; other texts give four at most ...
SEVERAL = 3  # ... but for some that list so many towns or more: these are brochures
_OWN = frozenset({"document", "title", "kind", "parties", "noted"})  # any text gives some of these
_KINDS = (Kind.CONVENTION, Kind.DELIBERATION)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read out of one file."""

    document: Document
    profile: Profile
    passages: tuple[Passage, ...]
    agreement: Agreement | None
    deliberation: Deliberation | None
    towns: tuple[Town, ...]
    warnings: tuple[str, ...]


def read_document(document: Document, noted: Noted | None) -> Reading:
    """Read a document whose layout is plain."""
    parts = sections(document)
    found = _read_as(None, document, parts, noted)
    if (noted and noted.kind) or len(found.towns) >= SEVERAL or _fields(found) >= TELLING:
        return found
    others = [_read_as(kind, document, parts, noted) for kind in _KINDS if kind is not found.profile.kind]
    best = max(others, key=_fields)
    return best if _fields(best) >= TELLING else found


def _read_as(kind: Kind | None, document: Document, parts: tuple[Section, ...], noted: Noted | None) -> Reading:
    """Read a document as one of a kind; as its words tell where none is given."""
    warnings: list[str] = []
    card = profile(document, parts, noted, kind)
    texts = passages(document, card, parts)
    return Reading(
        document=document,
        profile=card,
        passages=texts,
        agreement=_facts(lambda: agreement(document, card, parts, texts, noted), None, "agreement", warnings),
        deliberation=_facts(lambda: deliberation(document, card, parts, texts, noted), None, "deliberation", warnings),
        towns=_facts(lambda: towns(document, card, parts, texts), (), "towns", warnings),
        warnings=tuple(warnings),
    )


def _facts(read_facts: Callable[[], T], nothing: T, kind: str, warnings: list[str]) -> T:
    """Read facts; a document whose facts cannot be read can still be searched, and its report says so."""
    try:
        return read_facts()
    except Exception as error:  # noqa: BLE001 - a text that no reader of facts foresaw must not be lost for searching
        warnings.append(f"its {kind} could not be read into the register ({type(error).__name__}); it is searched only")
        return nothing


def _fields(found: Reading) -> int:
    """Count the fields that the records of acts hold."""
    return max(_filled(found.agreement), _filled(found.deliberation))


def _filled(record: Record | None) -> int:
    if record is None:
        return 0
    fields = (getattr(record, field) for field in type(record).model_fields if field not in _OWN)
    return sum(value not in (None, (), False, "") for value in fields)
