"""The app as people see it: pages and answers in Chromium, and many visitors at once; ``python -m bench.browser``."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.load import Crowd, Outcome, load
from bench.serving import ROOT, serve
from index.build import build
from index.encoder import WEIGHTS, Encoder

CORPUS = ROOT / "corpus"
QUESTIONS = ROOT / "tests" / "data" / "questions" / "dev.jsonl"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu")
PAGES = ("", "partners", "compare", "library", "welcome", "collected")
REPEATS = 10
CROWD = Crowd(idle=100, asking=25, per_second=5, duration=20)
PATIENCE = 60_000  # milliseconds

# When something is on the screen, and when the line at the top is, with the product's name and pages.
SEEN = """() => new Promise(done => {
  const first = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  const drawn = () => requestAnimationFrame(() => done([first(), performance.now()]));
  const look = () => document.querySelector(".brand") && first() ? drawn() : setTimeout(look, 5);
  look();
})"""
# Presses Enter by itself and waits for the frame after the answer was drawn.
ENTER = """() => new Promise(done => {
  const count = () => document.querySelectorAll(".turn .answer").length, before = count();
  const box = document.querySelector("[data-testid=stChatInputTextArea]"), started = performance.now();
  const seen = () => requestAnimationFrame(() => done(performance.now() - started));
  const look = () => count() > before ? seen() : setTimeout(look, 2);
  box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", keyCode: 13, bubbles: true }));
  look();
})"""


@contextmanager
def served() -> Iterator[str]:
    """Serve the corpus with an index of its own."""
    with tempfile.TemporaryDirectory() as folder:
        build(CORPUS, Path(folder) / "index", Encoder.load(WEIGHTS))
        process, address = serve(Path(folder) / "index", CORPUS)
        try:
            yield address
        finally:
            process.kill()
            process.wait()


def opened(browser: Browser, address: str, path: str) -> Page:
    """Open a page as a new visitor, with an empty cache."""
    page = browser.new_context(base_url=address).new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"/{path}", wait_until="commit")
    return page


def paints(browser: Browser, address: str, path: str) -> list[list[float]]:
    """Return the milliseconds until a page shows something, and until it can be used, for new visitors."""
    times = []
    for _ in range(REPEATS):
        page = opened(browser, address, path)
        times.append(page.evaluate(SEEN))
        page.context.close()
    return times


def answers(browser: Browser, address: str, questions: list[str]) -> list[float]:
    """Return the milliseconds from Enter until each answer is on the screen, in one conversation after another."""
    times = []
    for question in questions[:REPEATS]:
        page = opened(browser, address, "")
        page.locator("[data-testid=stChatInputTextArea]").fill(question)
        page.wait_for_timeout(500)
        times.append(float(page.evaluate(ENTER)))
        page.context.close()
    return times


def main() -> None:
    """Print how long people wait, alone and among many."""
    rows = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    questions = [row["question"] for row in rows if row["corpus"] == "city" and not row["history"]]
    with served() as address:
        _wait_until_ready(address, questions[0])
        if CHROMIUM is None:
            print("pages and answers on the screen: skipped, Chromium is not installed")
        else:
            _print_seen(address, questions)
        outcome = asyncio.run(load(address, questions, CROWD))
    _print_load(outcome)


def _wait_until_ready(address: str, question: str) -> None:
    started = time.perf_counter()
    asyncio.run(load(address, [question], Crowd(idle=0, asking=1, per_second=1, duration=1)))
    seconds, busy = time.perf_counter() - started, os.getloadavg()[0]
    print(f"{os.cpu_count()} processors, load {busy:.1f}; first answer {seconds:.1f} s after the start")


def _print_seen(address: str, questions: list[str]) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        for path in PAGES:
            something, drawn = zip(*paints(browser, address, path), strict=True)
            _print_row(f"/{path} shows something", something)
            _print_row(f"/{path} shows its top line", drawn)
        _print_row("from Enter to the answer", answers(browser, address, questions))
        browser.close()


def _print_row(label: str, times: Sequence[float]) -> None:
    print(f"{label:28} median {statistics.median(times):5.0f} ms, worst {max(times):5.0f} ms of {len(times)}")


def _print_load(outcome: Outcome) -> None:
    asked = len(outcome.seconds) + len(outcome.errors)
    fast = sum(seconds < 1 for seconds in outcome.seconds) / asked
    slow = statistics.quantiles(outcome.seconds, n=20)[-1] if len(outcome.seconds) > 1 else float("nan")
    print(
        f"{CROWD.idle} idle sessions, {asked} questions at {CROWD.per_second:g} a second: {fast:.1%} answered under 1 s"
    )
    print(f"  median {1000 * statistics.median(outcome.seconds):.0f} ms, p95 {1000 * slow:.0f} ms")
    print(f"  errors: {len(outcome.errors)}{''.join(f'{chr(10)}    {error}' for error in outcome.errors[:5])}")


if __name__ == "__main__":
    main()
