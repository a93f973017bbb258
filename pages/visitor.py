"""Who is visiting: a random name in a cookie, so that a memo or a tick is found again after a reload.

Nobody signs in and nothing is known of a person. The cookie is needed for what the
visitor asks for, is readable by this server alone, and holds nothing but that name.
"""

from __future__ import annotations

import re
import secrets
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "passerelle"
YEAR = 365 * 24 * 3600  # seconds
_NAME = re.compile(r"[A-Za-z0-9_-]{32}")


def visitor() -> str:
    """Return the name of the visitor: from the cookie, or a new one that lasts as long as the visit."""
    if "visitor" not in st.session_state:
        known = str(st.context.cookies.get(COOKIE, ""))  # without a server there is no string
        st.session_state["visitor"] = known if _NAME.fullmatch(known) else new_name()
    name: str = st.session_state["visitor"]
    return name


def new_name() -> str:
    """Return a name of 32 characters that nobody can guess."""
    return secrets.token_urlsafe(24)


class Visitors:
    """Middleware that names whoever opens a page for the first time."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; add a cookie to the page that a new visitor opens."""
        if scope["type"] != "http" or not _is_new(scope):
            await self.app(scope, receive, send)
            return

        async def named(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], (b"set-cookie", _cookie(scope).encode())]}
            await send(message)

        await self.app(scope, receive, named)


def _is_new(scope: Scope) -> bool:
    """Tell whether somebody without a name asks for a page, not for a file that a page needs."""
    headers = dict(scope["headers"])
    if b"text/html" not in headers.get(b"accept", b""):
        return False
    try:
        cookies = SimpleCookie(headers.get(b"cookie", b"").decode("latin-1"))
    except CookieError:
        return True
    return COOKIE not in cookies or _NAME.fullmatch(cookies[COOKIE].value) is None


def _cookie(scope: Scope) -> str:
    # "Lax": a link in a mail opens the page as the same visitor.
    safe = "; Secure" if scope.get("scheme") == "https" else ""
    return f"{COOKIE}={new_name()}; Path=/; Max-Age={YEAR}; HttpOnly; SameSite=Lax{safe}"
