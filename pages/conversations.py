"""Conversations that are found again: their questions, kept beside the index by an unguessable id.

Answers are not kept: they are drawn again from the documents as they are now.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass

from index.storage import Storage
from ingest.types import Record

SHELF = "conversations"
LISTS = "conversations_of"  # ids by visitor: whoever opens the page reads their own, not everybody's
LISTED = 50  # a visitor's
KEPT = 1000  # conversations; the one unused for longest goes first


class Turn(Record):
    """A question of a conversation.

    :param limit: What it was limited to, as ``limit.py`` writes it; empty where to nothing.
    """

    question: str
    limit: str = ""


Turns = tuple[Turn, ...]


class Talk(Record):
    """What is kept of a conversation.

    :param owner: The visitor who asked; a colleague with the address may read it, and goes on in a copy.
    :param turns: Oldest first, at least one.
    """

    owner: str
    turns: Turns


@dataclass(frozen=True, slots=True)
class Listed:
    """A conversation in a list: its id and its first question."""

    key: str
    question: str


class Conversations:
    """Questions by conversation id."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def new(self) -> str:
        """Return an id that nobody can guess."""
        return secrets.token_urlsafe(12)

    def keep(self, key: str, owner: str, turns: Turns) -> str:
        """Remember the questions of a conversation, oldest first; return the id under which they are kept."""
        talk = self._read(key)
        kept = key if talk is None or talk.owner == owner else self.new()
        self._storage.write(SHELF, kept, Talk(owner=owner, turns=turns).model_dump_json())
        before = self._keys(owner)
        if before[:1] != (kept,):
            listed = (kept, *(one for one in before if one != kept))[:LISTED]
            self._storage.write(LISTS, owner, json.dumps(listed))
        if talk is None:
            self._make_room()
        return kept

    def find(self, key: str) -> Turns:
        """Return the questions of a conversation; none where it is not known."""
        talk = self._read(key)
        return talk.turns if talk else ()

    def of(self, owner: str) -> tuple[Listed, ...]:
        """Return a visitor's conversations, the last one first."""
        talks = ((key, self._read(key)) for key in self._keys(owner))
        return tuple(Listed(key, talk.turns[0].question) for key, talk in talks if talk and talk.owner == owner)

    def delete(self, key: str, owner: str) -> None:
        """Forget a conversation, if it is this visitor's own."""
        talk = self._read(key)
        if talk and talk.owner == owner:
            self._storage.delete(SHELF, key)

    def _keys(self, owner: str) -> tuple[str, ...]:
        """Return the ids in a visitor's list; some may be gone."""
        return tuple(json.loads(self._storage.read(LISTS, owner) or "[]"))

    def _make_room(self) -> None:
        for shelf in (SHELF, LISTS):
            for unused in self._storage.keys(shelf)[KEPT:]:
                self._storage.delete(shelf, unused)

    def _read(self, key: str) -> Talk | None:
        """Return a conversation; ``None`` where there is none, or the address names what can be no id."""
        try:
            kept = self._storage.read(SHELF, key)
            return Talk.model_validate_json(kept) if kept else None
        except ValueError:
            return None
