"""Conversations that survive a reload of the page: their questions, kept in memory by an unguessable id.

Answers are not kept: they are drawn again from the documents as they are now.
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict

KEPT = 1000  # conversations; the one unused for longest goes first


class Conversations:
    """Questions by conversation id; safe to share between threads."""

    def __init__(self) -> None:
        self._questions: OrderedDict[str, tuple[str, ...]] = OrderedDict()
        self._lock = threading.Lock()

    def new(self) -> str:
        """Return an id that nobody can guess."""
        return secrets.token_urlsafe(12)

    def keep(self, key: str, questions: tuple[str, ...]) -> None:
        """Remember the questions of a conversation, oldest first."""
        with self._lock:
            self._questions[key] = questions
            self._questions.move_to_end(key)
            while len(self._questions) > KEPT:
                self._questions.popitem(last=False)

    def find(self, key: str) -> tuple[str, ...]:
        """Return the questions of a conversation; none where it is not known."""
        with self._lock:
            return self._questions.get(key, ())
