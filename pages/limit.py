"""What a question may be limited to, a partner or a document: as a key that is kept, and in words.

A key is "partner:KEY" or "document:NAME"; an empty one limits nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from index.partners import Partner, find, of_document, partners
from index.types import EVERYTHING, Language, Within
from pages.interface import engine
from pages.messages import message

PARTNER, DOCUMENT = "partner:", "document:"


@dataclass(frozen=True, slots=True)
class Limits:
    """What questions can be limited to in the documents at hand.

    :param titles: Titles of the documents by name, in order.
    """

    partners: Sequence[Partner]
    titles: Mapping[str, str]

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys, the empty one first, then partners, then documents."""
        return (
            "",
            *(f"{PARTNER}{partner.key}" for partner in self.partners),
            *(f"{DOCUMENT}{name}" for name in self.titles),
        )

    def within(self, key: str) -> Within:
        """Return what a key means to the engine; what is no longer there holds no document."""
        if not key:
            return EVERYTHING
        if key.startswith(DOCUMENT):
            return Within(frozenset({key.removeprefix(DOCUMENT)} & set(self.titles)))
        partner = find(self.partners, key.removeprefix(PARTNER))
        return Within(frozenset(partner.documents), partner.town) if partner else Within(frozenset())

    def partner(self, key: str) -> Partner | None:
        """Return the one partner that a key means, by name or by document."""
        if key.startswith(DOCUMENT):
            return of_document(self.partners, key.removeprefix(DOCUMENT))
        return find(self.partners, key.removeprefix(PARTNER))

    def name(self, key: str) -> str:
        """Return the partner's name or the document's title; of what is no longer there, what the key calls it."""
        if key.startswith(DOCUMENT):
            name = key.removeprefix(DOCUMENT)
            return self.titles.get(name, name)
        partner = find(self.partners, key.removeprefix(PARTNER))
        return partner.name if partner else key.removeprefix(PARTNER)

    def choice(self, key: str, language: Language) -> str:
        """Return a key as one of several choices."""
        kind = "limit_document" if key.startswith(DOCUMENT) else "limit_partner" if key else "limit_none"
        return message(kind, language, name=self.name(key))


def limits() -> Limits:
    """Return what questions can be limited to now."""
    return _limits(engine().index().generation)


@st.cache_resource(show_spinner=False, max_entries=4)
def _limits(generation: str) -> Limits:  # noqa: ARG001  the key of what is kept
    index = engine().index()
    found = partners(index.towns_known, index.agreements, index.deliberations, index.towns)
    return Limits(found, {document.name: document.profile.title for document in index.documents})
