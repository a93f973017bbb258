import asyncio
import re

import pytest

from pages.visitor import Visitors, new_name

NAME = new_name()


async def bare(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})


def cookies_set(*headers, kind="http", scheme="http"):
    sent = []

    async def send(message):
        sent.append(message)

    scope = {"type": kind, "scheme": scheme, "headers": list(headers)}
    asyncio.run(Visitors(bare)(scope, None, send))
    return [value.decode() for name, value in sent[0]["headers"] if name == b"set-cookie"]


PAGE = (b"accept", b"text/html,*/*")


def test_a_new_visitor_gets_a_name_for_this_server_alone():
    (cookie,) = cookies_set(PAGE)
    assert re.fullmatch(r"passerelle=[\w-]{32}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax", cookie)
    assert cookies_set(PAGE, scheme="https")[0].endswith("; Secure")


@pytest.mark.parametrize(
    ("headers", "count"),
    [
        pytest.param([PAGE, (b"cookie", f"a=b; passerelle={NAME}".encode())], 0, id="known"),
        pytest.param([PAGE, (b"cookie", b"passerelle=../../etc")], 1, id="a name that was never given"),
        pytest.param([(b"accept", b"image/png")], 0, id="a file"),
        pytest.param([], 0, id="nothing said"),
    ],
)
def test_only_somebody_without_a_name_is_named(headers, count):
    assert len(cookies_set(*headers)) == count


def test_a_socket_is_left_alone():
    assert cookies_set(PAGE, kind="websocket") == []
