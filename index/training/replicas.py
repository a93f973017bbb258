"""Trains a transformer in several processes of one thread each, whose weights are averaged every few steps.

On a busy machine this beats several threads in one process: nobody waits for
the slowest thread in every layer. A stopped run goes on from its last checkpoint.
"""

from __future__ import annotations

import os
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import torch
from sentence_transformers import SentenceTransformer
from torch import Tensor, distributed
from torch.multiprocessing.spawn import spawn

from index.encoder import fingerprint
from index.training.reader import Reader

REPLICAS = 2
AVERAGE_EVERY = 8  # steps between two averages of the replicas
SAVE_EVERY = 24  # steps between two checkpoints; a multiple of AVERAGE_EVERY


class Task(Protocol):
    """What a stage trains: made once in every replica, asked for a loss at every step."""

    def loss(self, reader: Reader, rng: random.Random, turn: int) -> Tensor:
        """Return the loss of one batch; ``turn`` counts the batches of all replicas from 0."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how fast a stage learns.

    :param steps: Batches for each replica.
    :param horizon: Step at which the learning rate would have fallen to nothing, in a straight line.
    :param rate: Highest learning rate of the layers.
    :param word_rate: That of the word vectors: one is seen seldom, and may learn faster.
    :param warm_up: Steps until the learning rates are whole.
    """

    name: str
    steps: int
    horizon: int
    rate: float
    word_rate: float
    warm_up: int
    seed: int


def train(task: Task, schedule: Schedule, start: Path, finished: Path) -> None:
    """Train the model at ``start`` and save it at ``finished``; nothing to do where that exists.

    Checkpoints and the log stand beside ``finished``.
    """
    if finished.exists():
        return
    spawn(_replica, args=(task, schedule, start, finished), nprocs=REPLICAS)  # type: ignore[no-untyped-call]


def _replica(rank: int, task: Task, schedule: Schedule, start: Path, finished: Path) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(schedule.seed)
    rendezvous = finished.parent / f"{schedule.name}.{os.getppid()}.rendezvous"
    distributed.init_process_group("gloo", init_method=f"file://{rendezvous}", rank=rank, world_size=REPLICAS)
    model = SentenceTransformer(str(start), device="cpu", local_files_only=True)
    reader = Reader(model)
    # Named after what it started from: weights of another start must never be taken up.
    checkpoint = finished.parent / f"{schedule.name}.{fingerprint(start)}.checkpoint.pt"
    _learn(rank, task, schedule, reader, checkpoint)
    if rank == 0:
        model.save(str(finished), create_model_card=False)
        checkpoint.unlink(missing_ok=True)
    distributed.barrier()
    distributed.destroy_process_group()


def _learn(rank: int, task: Task, schedule: Schedule, reader: Reader, checkpoint: Path) -> None:
    first = _resume(reader, checkpoint)
    optimizer = torch.optim.AdamW(reader.groups(schedule.rate, schedule.word_rate), weight_decay=0.0, fused=True)
    bases = [group["lr"] for group in optimizer.param_groups]
    started, mean = time.monotonic(), 0.0
    for step in range(first, schedule.steps):
        for group, base in zip(optimizer.param_groups, bases, strict=True):
            group["lr"] = base * _pace(schedule, step - first, step)
        turn = step * REPLICAS + rank
        loss = task.loss(reader, random.Random(f"{schedule.seed} {turn}"), turn)
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        mean = loss.item() if step == first else 0.95 * mean + 0.05 * loss.item()
        _after(rank, schedule, reader, step + 1, checkpoint)
        if rank == 0 and (step + 1) % 10 == 0:
            _log(checkpoint.parent, f"{schedule.name} {step + 1} loss {mean:.4f} {time.monotonic() - started:.0f} s")


def _after(rank: int, schedule: Schedule, reader: Reader, done: int, checkpoint: Path) -> None:
    """Average and save when it is time."""
    if done % AVERAGE_EVERY and done != schedule.steps:
        return
    for parameter in reader.parameters():
        distributed.all_reduce(parameter.data)
        parameter.data /= REPLICAS
    if rank == 0 and done % SAVE_EVERY == 0:
        partial = checkpoint.with_suffix(".part")
        torch.save({"step": done, "weights": reader.bert.state_dict()}, partial)
        partial.rename(checkpoint)


def _resume(reader: Reader, checkpoint: Path) -> int:
    """Take up the last checkpoint; return the step to go on with."""
    if not checkpoint.is_file():
        return 0
    saved = torch.load(checkpoint, weights_only=True)
    reader.bert.load_state_dict(saved["weights"])
    return int(saved["step"])


def _pace(schedule: Schedule, since_start: int, step: int) -> float:
    """Return the share of the highest learning rate: up within the first steps, then down in a line."""
    return float(min(1.0, (since_start + 1) / schedule.warm_up) * max(0.05, 1 - step / schedule.horizon))


def _log(folder: Path, line: str) -> None:
    with (folder / "log.txt").open("a", encoding="utf-8") as log:
        log.write(line + "\n")
