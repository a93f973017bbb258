"""Reading the documents again in the background, while the index that stands goes on answering.

The engine takes up the new generation by itself; this only starts builds, one at a time, and says how far they are.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

import streamlit as st

from pages.engine import Engine, Stage
from pages.interface import engine

_log = logging.getLogger(__name__)
Progress = Callable[[str, int, int], None]


class Rebuild:
    """Builds in the background; safe to share between threads."""

    def __init__(self, build: Callable[[Progress], object]) -> None:
        """Keep what builds: it is called with a function that takes stage, how much is done and of how much."""
        self._build = build
        self._lock = threading.Lock()
        self._wanted = False
        self._stage: Stage | None = None
        self._failure: str | None = None

    @property
    def stage(self) -> Stage | None:
        """How far the build is; ``None`` where none is running."""
        return self._stage

    @property
    def failure(self) -> str | None:
        """Why the last build failed, in a sentence, empty where the log has to tell; ``None`` where it did not."""
        return self._failure

    def start(self) -> None:
        """Build; where a build is running already, once more after it, for it may have missed the last change."""
        with self._lock:
            self._wanted = True
            if self._stage is not None:
                return
            self._stage = Stage("read")
        threading.Thread(target=self._run, name="rebuild", daemon=True).start()

    def _run(self) -> None:
        while self._is_wanted():
            try:
                self._build(self._progress)
            except (ValueError, OSError) as error:
                self._failure = str(error)
            except Exception:  # noqa: BLE001  a thread has nobody above it; the page says what happened
                _log.exception("the documents could not be read again")
                self._failure = ""
            else:
                self._failure = None

    def _is_wanted(self) -> bool:
        with self._lock:
            wanted, self._wanted = self._wanted, False
            if not wanted:
                self._stage = None
            return wanted

    def _progress(self, stage: str, done: int, total: int) -> None:
        self._stage = Stage("read" if stage == "read" else "encode", done, total)


@st.cache_resource(show_spinner=False)
def rebuild() -> Rebuild:
    """Return the one rebuilding of this process."""
    return Rebuild(lambda progress: _build(engine(), progress))


def _build(shared: Engine, progress: Progress) -> None:
    from index.build import build  # noqa: PLC0415  heavy, and loaded by the engine before

    build(shared.corpus, shared.folder, shared.index().encoder, progress)
    shared.take_up()  # opened here, so that nobody's question waits for it
