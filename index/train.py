"""Makes the shipped encoder: ``python -m index.train --data DATA``, from the training texts to ``index/weights``.

Every stage leaves its result in the work folder and is skipped when that is
there, so that a stopped run goes on where it was. After the last stage the
encoders are measured on development sets that no stage trains on.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import torch

from index.encoder import WEIGHTS
from index.training.shipping import export
from index.training.workshop import Texts, Workshop


def main(arguments: Sequence[str] | None = None) -> int:
    """Run every stage that has no result yet."""
    parser = argparse.ArgumentParser(prog="python -m index.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with parallel/, questions/ and evaluation/")
    parser.add_argument("--work", type=Path, default=Path(".train"), help="where stages keep their results")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="where the encoder is written")
    parser.add_argument(
        "--ship", choices=("static", "transformer"), default="transformer", help="which candidate is written"
    )
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    options.work.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    workshop = Workshop(options.data, options.work, Texts.read(options.data))
    taught = workshop.taught()
    static = workshop.static(taught)
    print(f"static: {workshop.measured(static)}", flush=True)
    chosen = static if options.ship == "static" else _transformer(workshop, static)
    export(chosen, options.weights)
    print(f"written to {options.weights} after {time.monotonic() - started:.0f} s")
    return 0


def _transformer(workshop: Workshop, static: Path) -> Path:
    """Run the stages of the transformer; the static student finds its hard negatives."""
    tokenizer = workshop.tokenizer()
    untrained = workshop.untrained(tokenizer)
    distilled = workshop.distilled(untrained, tokenizer)
    contrasted = workshop.contrasted(distilled, tokenizer, static)
    headed = workshop.headed(contrasted)
    tabled = workshop.tabled(headed, tokenizer)
    for folder in (untrained, distilled, contrasted, headed, tabled):
        print(f"{folder.name}: {workshop.measured(folder)}", flush=True)
    return workshop.verified(tabled)


if __name__ == "__main__":
    sys.exit(main())
