"""The command line: build an index, ask it, read the register and the stored texts."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from tqdm import tqdm

from index.answer import answer
from index.build import Progress, build
from index.encoder import WEIGHTS, Encoder
from index.output import register_text, to_json, to_text
from index.question import QuestionError
from index.search import Index
from index.stored import stored_register, stored_text
from index.types import Answer
from ingest.types import FileReport

EXAMPLES = """examples:
  python -m index build corpus                         index the documents below the folder corpus
  python -m index ask "Qui paie les frais de déplacement ?"
  python -m index ask --batch questions.jsonl --json   one question a line in, one answer a line out
  python -m index register --json                      agreements and towns with their facts
  python -m index text conventions/NAME.txt            the stored text that quotations are slices of
"""
BAR_AFTER = 1.0  # seconds of work after which a progress bar appears


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 nothing could be done, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except (ValueError, OSError) as error:
        print(f"passerelle: {' '.join(str(error).split())}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 0
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m index",
        description="Ask a city's partnership documents in French or English; every claim carries a verbatim citation.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    building = commands.add_parser("build", help="index a folder of documents (PDF, text, DOCX, ODT)")
    building.add_argument("corpus", type=Path, help="folder that holds the documents")
    building.set_defaults(run=_build)
    asking = commands.add_parser("ask", help="ask one question, or many from a file")
    asking.add_argument("question", nargs="?", help="the question, in French or English")
    asking.add_argument("--batch", type=Path, metavar="FILE", help="JSON lines with question, and perhaps id, history")
    asking.set_defaults(run=_ask)
    listing = commands.add_parser("register", help="print agreements, deliberations and towns with their facts")
    listing.set_defaults(run=_register)
    reading = commands.add_parser("text", help="print the stored text of a document")
    reading.add_argument("document", help="its name in the index, such as conventions/NAME.txt")
    reading.set_defaults(run=_text)
    for command in (building, asking, listing, reading):
        command.add_argument("--index", type=Path, default=Path(".index"), metavar="FOLDER", help="default: .index")
    for command in (building, asking):
        command.add_argument("--encoder", type=Path, default=WEIGHTS, metavar="PATH", help="another encoder's folder")
    today = date.today()  # noqa: DTZ011 - the day on the user's own calendar
    for command in (asking, listing):
        command.add_argument("--json", action="store_true", help="print JSON")
        command.add_argument("--today", type=_day, default=today, metavar="YYYY-MM-DD", help="reckon on this day")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no date: write it as 2026-11-20") from error


def _build(options: argparse.Namespace) -> None:
    encoder = Encoder.load(options.encoder)
    with _bars() as progress:
        report = build(options.corpus, options.index, encoder, progress)
    for file in report.files:
        print(_line(file))
    indexed = sum(1 for file in report.files if file.status == "indexed")
    print(f"{indexed} of {len(report.files)} documents indexed, {report.encoded} texts encoded anew.")


def _line(file: FileReport) -> str:
    warnings = "".join(f" | {warning}" for warning in file.warnings)
    if file.status == "skipped":
        return f"{file.name}: skipped{warnings}"
    pages = f"{file.pages} pages, " if file.pages else ""
    return f"{file.name}: {file.kind}, {pages}{file.passages} passages, {file.facts} facts{warnings}"


@contextmanager
def _bars() -> Iterator[Progress]:
    """Give a progress callback that draws one bar a stage on standard error, if the work lasts."""
    bars: dict[str, tqdm] = {}

    def progress(stage: str, done: int, total: int) -> None:
        if stage not in bars:
            bars[stage] = tqdm(total=total, desc=stage, delay=BAR_AFTER, leave=False, file=sys.stderr)
        bars[stage].update(done - bars[stage].n)

    try:
        yield progress
    finally:
        for bar in bars.values():
            bar.close()


def _ask(options: argparse.Namespace) -> None:
    if (options.question is None) == (options.batch is None):
        raise ValueError('ask one question, python -m index ask "...", or many with --batch FILE')
    lines = [{"question": options.question}] if options.batch is None else list(_batch(options.batch))
    index = Index.open(options.index, Encoder.load(options.encoder))
    for line in lines:
        started = time.perf_counter()
        said = _answer(index, line, options)
        elapsed = 1000 * (time.perf_counter() - started)
        as_json = json.dumps(to_json(said, elapsed, line.get("id")), ensure_ascii=False)
        print(as_json if options.json else to_text(said))


def _answer(index: Index, line: dict[str, Any], options: argparse.Namespace) -> Answer:
    """Answer one line; in a batch, a line that is no question gets its reason as the answer and stops nothing."""
    try:
        return answer(index, line["question"], line.get("history") or (), options.today)
    except QuestionError as error:
        if options.batch is None:
            raise
        return Answer(line["question"], "fr", "not_found", error.message["fr"], (), ())


def _batch(path: Path) -> Iterator[dict[str, Any]]:
    """Read questions, one JSON object a line; empty lines are passed over."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        row = _json(line)
        if not _is_question(row):
            example = '{"question": "...", "id": 1, "history": []}'
            raise ValueError(f"{path}, line {number}: write a JSON object such as {example}")
        yield row


def _json(line: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        return json.loads(line)
    except ValueError:
        return None


def _is_question(row: object) -> bool:
    if not isinstance(row, dict) or not isinstance(row.get("question"), str):
        return False
    history = row.get("history") or []
    return isinstance(history, list) and all(isinstance(earlier, str) for earlier in history)


def _register(options: argparse.Namespace) -> None:
    register = stored_register(options.index)
    as_json = register.to_json(options.today)
    print(json.dumps(as_json, ensure_ascii=False) if options.json else register_text(as_json))


def _text(options: argparse.Namespace) -> None:
    print(stored_text(options.index, options.document), end="")


if __name__ == "__main__":
    sys.exit(main())
