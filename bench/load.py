"""Visitors without a browser: sessions over the app's own socket, many idle ones and some that ask."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection

ANSWERED = 'class="answer '  # what the page's HTML holds once an answer is drawn
PATIENCE = 30  # seconds for anything


@dataclass(frozen=True)
class Crowd:
    """Who is there.

    :param asking: Sessions that ask; each waits until all others have asked.
    :param per_second: Questions of all of them together.
    :param duration: Seconds.
    """

    idle: int
    asking: int
    per_second: float
    duration: float


@dataclass
class Outcome:
    """What was measured: seconds to each answer, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class Visitor:
    """One session: a page that was opened, and what is asked on it."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._box = ""  # id of the place to write a question
        self._turn = asyncio.Lock()  # nobody asks before they are answered

    async def open(self) -> None:
        """Open the first page, again while the engine is not ready, until questions can be asked.

        :raises TimeoutError: If they never can.
        """
        message = BackMsg()
        message.rerun_script.query_string = ""
        async with asyncio.timeout(2 * PATIENCE):
            while not self._box:
                await self._socket.send(message.SerializeToString())
                while (await self._next()).WhichOneof("type") != "script_finished":
                    pass
                await asyncio.sleep(0 if self._box else 0.2)

    async def ask(self, question: str, turn: int) -> float:
        """Ask; return the seconds until the answer was sent to the screen.

        :param turn: Number of the question in this visitor's conversation, from 1.
        """
        async with self._turn:
            return await self._asked(question, turn)

    async def _asked(self, question: str, turn: int) -> float:
        message = BackMsg()
        state = message.rerun_script.widget_states.widgets.add()
        state.id = self._box
        state.chat_input_value.data = question
        started = time.perf_counter()
        await self._socket.send(message.SerializeToString())
        drawn, seconds, finished = 0, 0.0, False
        while not finished:
            received = await self._next()
            drawn += ANSWERED in received.delta.new_element.html.body
            seconds = seconds or (time.perf_counter() - started if drawn == turn else 0.0)
            finished = received.WhichOneof("type") == "script_finished"
        if not seconds:
            raise ValueError(f"no answer to {question!r}")
        return seconds

    async def _next(self) -> ForwardMsg:
        async with asyncio.timeout(PATIENCE):
            data = await self._socket.recv()
        received: ForwardMsg = ForwardMsg.FromString(data if isinstance(data, bytes) else data.encode())
        element = received.delta.new_element
        if element.WhichOneof("type") == "exception":
            raise ValueError(element.exception.message)
        self._box = element.chat_input.id or self._box
        return received


@asynccontextmanager
async def visiting(address: str) -> AsyncIterator[Visitor]:
    """Open a session for as long as it is needed."""
    url = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    async with websockets.connect(url, max_size=None, subprotocols=["streamlit"]) as socket:  # type: ignore[list-item]
        visitor = Visitor(socket)
        await visitor.open()
        yield visitor


async def load(address: str, questions: Sequence[str], crowd: Crowd) -> Outcome:
    """Keep idle sessions open while others ask in turn; whatever happens, the others go on."""
    outcome, tasks = Outcome(), []
    count = int(crowd.per_second * crowd.duration)
    async with AsyncExitStack() as stack:
        visitors = [await stack.enter_async_context(visiting(address)) for _ in range(crowd.idle + crowd.asking)]
        for number, question in zip(range(count), itertools.cycle(questions), strict=False):
            visitor, turn = visitors[crowd.idle + number % crowd.asking], number // crowd.asking + 1
            tasks.append(asyncio.create_task(_measured(visitor, question, turn, outcome)))
            await asyncio.sleep(1 / crowd.per_second)
        await asyncio.gather(*tasks)
    return outcome


async def _measured(visitor: Visitor, question: str, turn: int, outcome: Outcome) -> None:
    try:
        outcome.seconds.append(await visitor.ask(question, turn))
    except (OSError, TimeoutError, ValueError, websockets.WebSocketException) as error:
        outcome.errors.append(f"{type(error).__name__}: {error}")
