import threading
import time

import pytest

from pages.engine import Stage
from pages.rebuilding import Rebuild


def ended(rebuild):
    until = time.monotonic() + 10
    while rebuild.stage is not None and time.monotonic() < until:
        time.sleep(0.005)
    return rebuild.stage is None


def test_a_change_during_a_build_is_built_after_it_once():
    began, go_on, built = threading.Event(), threading.Event(), []

    def build(progress):
        progress("encode", 1, 2)
        began.set()
        go_on.wait(10)
        built.append(1)

    rebuild = Rebuild(build)
    rebuild.start()
    began.wait(10)
    assert rebuild.stage == Stage("encode", 1, 2)
    for _ in range(3):
        rebuild.start()
    go_on.set()
    assert (ended(rebuild), built, rebuild.failure) == (True, [1, 1], None)


@pytest.mark.parametrize(
    ("error", "failure"),
    [
        pytest.param(ValueError("no document"), "no document", id="says why"),
        pytest.param(KeyError("x"), "", id="unexpected: the log says why"),
    ],
)
def test_a_failure_is_told_and_forgotten_after_success(error, failure):
    errors = [error]

    def build(progress):
        if errors:
            raise errors.pop()

    rebuild = Rebuild(build)
    rebuild.start()
    assert (ended(rebuild), rebuild.failure) == (True, failure)
    rebuild.start()
    assert (ended(rebuild), rebuild.failure) == (True, None)
