"""What people write down while they work, as small files beside the index: memos, ticks, conversations, feedback.

A file is replaced in one rename, so that a reader sees the old words or the new
ones. What the words mean is known to whoever keeps them here.
"""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

FOLDER = ".passerelle"
_KEY = re.compile(r"[A-Za-z0-9_-]{1,64}")  # never a path: keys come from browsers


class Storage:
    """Texts by shelf and key, below one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def beside(cls, index: Path) -> Storage:
        """Return the storage that lies beside an index."""
        return cls(index.absolute().parent / FOLDER)

    def read(self, shelf: str, key: str) -> str | None:
        """Return what is kept under a key, ``None`` where nothing is."""
        try:
            return self._path(shelf, key).read_text("utf-8")
        except FileNotFoundError:
            return None

    def write(self, shelf: str, key: str, text: str) -> None:
        """Keep a text, in place of what was kept under this key.

        :raises ValueError: If shelf or key is no plain name.
        """
        path = self._path(shelf, key)
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, text.encode())

    def delete(self, shelf: str, key: str) -> None:
        """Forget what is kept under a key, if anything is."""
        self._path(shelf, key).unlink(missing_ok=True)

    def keys(self, shelf: str) -> tuple[str, ...]:
        """Return the keys of a shelf, the one written last first."""
        found = (path for path in (self.folder / shelf).glob("*.json") if _KEY.fullmatch(path.stem))
        newest = sorted(found, key=lambda path: (-path.stat().st_mtime_ns, path.name))
        return tuple(path.stem for path in newest)

    def _path(self, shelf: str, key: str) -> Path:
        for name in (shelf, key):
            if _KEY.fullmatch(name) is None:
                raise ValueError(f"not a plain name of up to 64 letters, digits, - and _: {name!r}")
        return self.folder / shelf / f"{key}.json"


def replace_file(path: Path, content: bytes) -> None:
    """Write a file in one rename: a reader sees the whole old one or the whole new one."""
    descriptor, beside = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
