"""The other days that matter while an agreement runs: the last one to give notice, and the next evaluation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from index.counting import AnyFact, start_of
from ingest.durations import parse_duration
from ingest.types import Agreement

MAX_EVALUATIONS = 200  # a bound for a rhythm that never reaches the day


@dataclass(frozen=True, slots=True)
class Deadline:
    """Another day that matters: "notice" (the last day to give it) or "evaluation" (the next one due)."""

    kind: Literal["notice", "evaluation"]
    on: date
    fact: AnyFact


def deadlines(agreement: Agreement, end: date, today: date) -> Iterator[Deadline]:
    """Yield the deadlines of a running agreement.

    :param end: Its last day in force.
    """
    if agreement.notice:
        yield Deadline("notice", end - parse_duration(agreement.notice.value), agreement.notice)
    if agreement.evaluation and (due := _next_evaluation(agreement, agreement.evaluation.value, end, today)):
        yield Deadline("evaluation", due, agreement.evaluation)


def _next_evaluation(agreement: Agreement, rhythm: str, end: date, today: date) -> date | None:
    if rhythm == "end":
        return end
    start, step = start_of(agreement).on, parse_duration(rhythm)
    if start is None:
        return None
    return next((due for n in range(1, MAX_EVALUATIONS) if today <= (due := start + step * n) <= end), None)
