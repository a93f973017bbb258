"""The app on a free port, as its users run it; for measuring and for the tests in a browser."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parent.parent
PATIENCE = 60  # seconds


def serve(index: Path, corpus: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Start the app; return its process and its address once it answers.

    :raises TimeoutError: If it does not.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true"]
    process = subprocess.Popen(  # noqa: S603 - our own command
        [*command, "--server.port", str(port), "--server.address", "127.0.0.1"],
        cwd=ROOT,
        env=os.environ | {"PASSERELLE_INDEX": str(index), "PASSERELLE_CORPUS": str(corpus)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1)  # noqa: S310 - our own server
        except OSError:
            time.sleep(0.05)
        else:
            return process, address
    process.kill()
    raise TimeoutError("the app did not start")
