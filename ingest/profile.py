"""What a document is: kind, title, towns, language."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.types import Document, Kind, Noted, Profile, Section


def profile(document: Document, sections: Sequence[Section], noted: Noted | None) -> Profile:
    """Read the profile of a document from its words; the department's note overrides it."""
    kind = next((kind for kind in Kind if document.name.startswith(kind.value)), Kind.OTHER)
    return Profile(kind=kind, title=document.name, towns=(), language="fr")
