"""The one engine that all visitors share: encoder and index, made ready in the background.

A page asks for ``stage`` until it says "ready", then for ``ask`` and ``index``.
Nothing heavy is imported here at the top, so that a page is drawn at once.
"""

from __future__ import annotations

import gc
import logging
import os
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from index.store import current
from index.types import EVERYTHING

if TYPE_CHECKING:
    from index.encoder import TextEncoder
    from index.search import Index
    from index.types import Answer, Within

# Seconds. A page asks for the index dozens of times: were each a look at the disk under the lock, a crowd would queue.
LOOKS_EVERY = 0.5
WARM_UP = "Qui paie les frais de transport, et quand la convention prend-elle fin ?"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Stage:
    """How far the engine is.

    :param name: "load" (the encoder), "read" and "encode" (a build), "ready" or "failed".
    :param total: How much there is to do; 0 where that is not known.
    :param failed: What failed: "encoder", "build" or "open"; "unexpected" where the log has to tell; else empty.
    :param reason: Why it failed, one sentence in English.
    """

    name: Literal["load", "read", "encode", "ready", "failed"]
    done: int = 0
    total: int = 0
    failed: Literal["", "encoder", "build", "open", "unexpected"] = ""
    reason: str = ""


class Engine:
    """Encoder and index behind one door; safe to share between threads."""

    def __init__(self, corpus: Path, folder: Path, weights: Path | None = None) -> None:
        self.corpus = corpus
        self.folder = folder
        self._weights = weights
        self._stage = Stage("load")
        self._doing: Literal["encoder", "build", "open"] = "encoder"
        self._opening = threading.Lock()
        self._looked = 0.0
        self._encoder: TextEncoder | None = None
        self._index: Index | None = None

    @classmethod
    def start(cls) -> Engine:
        """Start the engine that the environment describes, and return at once.

        ``PASSERELLE_CORPUS``, ``PASSERELLE_INDEX`` and ``PASSERELLE_ENCODER`` name other folders than ``corpus``,
        ``.index`` and the shipped weights.
        """
        weights = os.environ.get("PASSERELLE_ENCODER")
        engine = cls(
            Path(os.environ.get("PASSERELLE_CORPUS", "corpus")),
            Path(os.environ.get("PASSERELLE_INDEX", ".index")),
            Path(weights) if weights else None,
        )
        engine.prepare()
        return engine

    @property
    def stage(self) -> Stage:
        """How far the engine is."""
        return self._stage

    def prepare(self, rebuild: bool = False) -> None:
        """Load the encoder and open the index in the background; build it where there is none."""
        self._stage = Stage("load")
        threading.Thread(target=self._prepare, args=(rebuild,), name="engine", daemon=True).start()

    def index(self) -> Index:
        """Return the index, reopened if another generation answers since a moment ago.

        :raises RuntimeError: If the engine is not ready.
        """
        if self._index is None:
            raise RuntimeError(f"the engine is not ready: {self._stage.name}")
        if time.monotonic() > self._looked + LOOKS_EVERY:
            self.take_up()
        return self._index

    def take_up(self) -> None:
        """Open the generation that answers now, if that is another one than before."""
        with self._opening:
            self._looked = time.monotonic()
            if self._index and self._encoder and current(self.folder) not in (None, self._index.generation):
                self._index = self._reopened(self._index, self._encoder)

    def ask(self, questions: Sequence[str], today: date, within: Within = EVERYTHING) -> Answer:
        """Answer the last of a conversation's questions.

        :param within: What it is limited to.
        :raises QuestionError: If it is empty or too long.
        """
        from index.answer import answer  # noqa: PLC0415  heavy, and loaded in the background before

        return answer(self.index(), questions[-1], questions[:-1], today, within)

    def _prepare(self, rebuild: bool) -> None:
        try:
            self._open(rebuild)
        except (ValueError, OSError) as error:
            self._stage = Stage("failed", failed=self._doing, reason=str(error))
        except Exception:  # noqa: BLE001  a thread has nobody above it; the page says what happened
            _log.exception("the engine could not be prepared")
            self._stage = Stage("failed", failed="unexpected")
        else:
            # Streamlit collects garbage after every run; what torch made at import need not be looked at again.
            gc.collect()
            gc.freeze()
            self._stage = Stage("ready")

    def _open(self, rebuild: bool) -> None:
        from index.answer import answer  # noqa: PLC0415  heavy
        from index.build import build  # noqa: PLC0415  heavy
        from index.encoder import WEIGHTS, Encoder  # noqa: PLC0415  heavy
        from index.search import Index  # noqa: PLC0415  heavy

        self._doing = "encoder"
        self._encoder = Encoder.load(self._weights or WEIGHTS)
        if rebuild or current(self.folder) is None:
            self._doing = "build"
            build(self.corpus, self.folder, self._encoder, self._progress)
        self._doing = "open"
        self._index = Index.open(self.folder, self._encoder)
        answer(self._index, WARM_UP)  # the first answer of a process is slow; what it loads is frozen with the rest

    def _progress(self, stage: str, done: int, total: int) -> None:
        self._stage = Stage("read" if stage == "read" else "encode", done, total)

    def _reopened(self, index: Index, encoder: TextEncoder) -> Index:
        """Open the new generation; one that cannot be opened leaves the old one answering."""
        try:
            return type(index).open(self.folder, encoder)
        except (ValueError, OSError) as error:
            _log.warning("the new index is not taken up: %s", error)
            return index
