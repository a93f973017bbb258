"""What the server adds to its answers: a security policy for the browser, and what the page says before it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Everything comes from this server. Streamlit's own scripts need eval, and components are loaded from blobs.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' blob:",
        "worker-src 'self' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' ws: wss: data: blob:",
        "base-uri 'self'",
        "frame-ancestors 'none'",
        "form-action 'none'",
        "object-src 'none'",
    )
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-frame-options", b"DENY"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)
# What is seen until the scripts draw: the product's name where it will stand, on the page's own colour.
OPENING = (
    "<style>html{background:#fdfcf9;color:#17606b}@media(prefers-color-scheme:dark){html{background:#14191c;"
    "color:#86cbd5}}.opening{margin:1.1rem 1.5rem;font:600 1.25rem Georgia,serif}</style>"
    '<p class="opening">Passerelle</p>'
)
_ROOT = b'<div id="root"></div>'


class Headers:
    """Middleware that adds security headers, and names the language and the product in the first page."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; change the answer on its way back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        language = "en" if b"en" in parse_qs(scope["query_string"]).get(b"lang", []) else "fr"
        page = _Page(send, language)
        # Compressed pages could not be changed on the way; the first page is small.
        headers = (
            [header for header in scope["headers"] if header[0] != b"accept-encoding"] if _is_page(scope) else None
        )
        await self.app(scope if headers is None else {**scope, "headers": headers}, receive, page.send)


def _is_page(scope: Scope) -> bool:
    """Tell whether a request is for a page, not for one of the files or sockets that it needs."""
    last = scope["path"].rsplit("/", 1)[-1]
    return "." not in last and "/_stcore/" not in scope["path"]


class _Page:
    """Changes one answer: headers always, the words of the first page where it is HTML."""

    def __init__(self, send: Send, language: str) -> None:
        self._send = send
        self._language = language
        self._start: Message | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        """Forward a message, holding an HTML page back until it is whole."""
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message["headers"], *HEADERS]}
            if self._is_html(message):
                self._start = message
                return
        if self._start is None or message["type"] != "http.response.body":
            await self._send(message)
            return
        self._body += message.get("body", b"")
        if not message.get("more_body", False):
            await self._finish(self._start)

    @staticmethod
    def _is_html(message: Message) -> bool:
        headers = dict(message["headers"])
        return headers.get(b"content-type", b"").startswith(b"text/html") and b"content-encoding" not in headers

    async def _finish(self, start: Message) -> None:
        body = named(self._body, self._language)
        headers = [header for header in start["headers"] if header[0] != b"content-length"]
        headers.append((b"content-length", str(len(body)).encode()))
        await self._send({**start, "headers": headers})
        await self._send({"type": "http.response.body", "body": body})


def named(page: bytes, language: str) -> bytes:
    """Give an HTML page its language and the product's name, to be seen before any script has run."""
    page = page.replace(b'<html lang="en"', f'<html lang="{language}"'.encode(), 1)
    page = page.replace(_ROOT, _ROOT.replace(b"><", f">{OPENING}<".encode()), 1)
    return page.replace(b"<title>Streamlit</title>", b"<title>Passerelle</title>", 1)
