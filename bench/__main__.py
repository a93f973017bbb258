"""Everything that is measured, section by section: ``python -m bench``.

A section whose data or packages are not at hand is skipped with a word; each can
be run alone, as ``python -m bench.answers``.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module

_NO_OPTIONS: tuple[str, ...] = ()
SECTIONS: dict[str, Callable[[], object]] = {
    "encoders": lambda: import_module("bench.encoders").main(_NO_OPTIONS),
    "corpus": lambda: import_module("bench.corpus").main(),
    "passages": lambda: import_module("bench.passages").main(_NO_OPTIONS),
    "topics": lambda: import_module("bench.topics").main(),
    "answers": lambda: import_module("bench.answers").main(verbose=False),
    "facts": lambda: import_module("bench.facts").main(_NO_OPTIONS),
    "speed": lambda: import_module("bench.speed").main(),
    "browser": lambda: import_module("bench.browser").main(),
    "random_questions": lambda: import_module("bench.random_questions").main(_NO_OPTIONS),
}


def main() -> None:
    """Run the sections that are named, or all."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=f"of {', '.join(SECTIONS)}; all where none")
    options = parser.parse_args()
    for unknown in set(options.sections) - set(SECTIONS):
        parser.error(f"no section {unknown!r}; there are {', '.join(SECTIONS)}")
    for name, run in SECTIONS.items():
        if not options.sections or name in options.sections:
            print(f"\n== {name.replace('_', ' ')}", flush=True)
            _run(run)


def _run(run: Callable[[], object]) -> None:
    try:
        run()
    except ModuleNotFoundError as error:
        print(f"skipped: needs the package {error.name}")
    except FileNotFoundError as error:
        print(f"skipped: no data at {error.filename}")


if __name__ == "__main__":
    main()
