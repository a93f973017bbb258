import asyncio

import pytest

from pages.security import HEADERS, OPENING, Headers, named

PAGE = b'<!DOCTYPE html><html lang="en"><head><title>Streamlit</title></head></html>'


def get(path, query=b"", kind=b"text/html; charset=utf-8", chunks=(PAGE,)):
    """Send one request through the middleware; return what the application saw and what came out."""
    seen, sent = [], []

    async def application(scope, receive, send):
        seen.append(scope)
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", kind)]})
        for number, chunk in enumerate(chunks, start=1):
            await send({"type": "http.response.body", "body": chunk, "more_body": number < len(chunks)})

    async def send(message):
        sent.append(message)

    headers = [(b"accept-encoding", b"gzip"), (b"host", b"x")]
    scope = {"type": "http", "path": path, "query_string": query, "headers": headers}
    asyncio.run(Headers(application)(scope, None, send))
    return seen[0], sent


@pytest.mark.parametrize(
    ("query", "language"),
    [(b"", b"fr"), (b"lang=en", b"en"), (b"c=x&lang=en", b"en"), (b"lang=de", b"fr"), (b"lang=", b"fr")],
)
def test_the_page_says_its_language_and_name(query, language):
    _, (start, body) = get("/", query, chunks=(PAGE[:20], PAGE[20:]))
    page = b'<!DOCTYPE html><html lang="' + language + b'"><head><title>Passerelle</title></head></html>'
    assert body["body"] == page
    assert dict(start["headers"])[b"content-length"] == str(len(page)).encode()


def test_every_answer_carries_the_security_headers():
    for path, kind in (("/", b"text/html"), ("/static/js/index.js", b"text/javascript"), ("/_stcore/health", b"text")):
        _, sent = get(path, kind=kind)
        assert set(HEADERS) <= set(sent[0]["headers"])


def test_other_files_pass_as_they_are():
    _, sent = get("/static/js/index.js", kind=b"text/javascript", chunks=(b"a", b"b"))
    assert [message.get("body") for message in sent] == [None, b"a", b"b"]


@pytest.mark.parametrize(("path", "asks"), [("/", False), ("/documents", False), ("/static/index.js", True)])
def test_only_pages_are_asked_for_uncompressed(path, asks):
    scope, _ = get(path)
    assert (b"accept-encoding" in dict(scope["headers"])) is asks


def test_the_name_is_seen_before_any_script_has_run():
    page = named(b'<body><div id="root"></div></body>', "fr").decode()
    assert page == f'<body><div id="root">{OPENING}</div></body>'
    assert "Passerelle</p>" in page


def test_a_page_without_these_words_stays_as_it_is():
    assert named(b"<p>x</p>", "fr") == b"<p>x</p>"


def test_a_socket_passes_untouched():
    async def application(scope, receive, send):
        await send({"type": "websocket.accept"})

    sent = []

    async def send(message):
        sent.append(message)

    asyncio.run(Headers(application)({"type": "websocket"}, None, send))
    assert sent == [{"type": "websocket.accept"}]
