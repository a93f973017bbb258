"""The memo in a real Chromium: collect, note, order, take away as a Word file; by keyboard; for everyone."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Iterator

import docx
import pytest
from playwright.sync_api import Page, expect

from tests.conftest import CORPUS
from tests.test_browser import CHROMIUM, ask, chromium, page, serve, violations  # noqa: F401  two are fixtures
from tests.test_browser_partnerships import settled
from tests.test_memo_docx import OFFICE, footnotes, printed

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")]

QUESTION = "Quels sont les axes de coopération avec Volgograd ?"  # an answer with several citations


@pytest.fixture(scope="module")
def address(built, tmp_path_factory) -> Iterator[str]:
    process, url = serve(shutil.copytree(built, tmp_path_factory.mktemp("memo") / "index"), CORPUS)
    yield url
    process.kill()
    process.wait()


def collect(page: Page, count: int, language: str = "fr") -> list[str]:  # noqa: F811
    """Ask, collect the first citations, and open the memo; return the quotations as they were shown."""
    page.goto("/" if language == "fr" else "/?lang=en")
    expect(page.locator(".example").first).to_be_visible()
    ask(page, QUESTION)
    buttons = page.locator(".citations [data-action=collect]")
    expect(buttons.nth(count - 1)).to_be_visible()
    settled(page)
    quotes = page.locator(".citations blockquote").all_inner_texts()[:count]
    for number in range(count):
        buttons.nth(number).click()
        expect(page.get_by_role("link", name=re.compile(rf"M[eé]mo \({number + 1}\)"))).to_be_visible()
    page.get_by_role("link", name=re.compile("^M[eé]mo")).click()
    expect(page.locator(".item")).to_have_count(count)
    settled(page)
    return quotes


def taken(page: Page, name: str) -> bytes:  # noqa: F811
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return download.value.path().read_bytes()


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def stored() -> str:
    return letters("".join(path.read_text("utf-8") for path in sorted(CORPUS.rglob("*.txt"))))


def test_three_citations_leave_as_a_word_file_with_three_footnotes(page, tmp_path):  # noqa: F811
    quotes = collect(page, 3)
    page.get_by_role("textbox", name="Remarque sur la citation 1").fill("À vérifier.")
    page.keyboard.press("Control+Enter")
    page.locator(".chip").first.click()
    expect(page.locator(".document mark")).to_be_in_viewport()  # the note was kept before that click
    content = taken(page, "Fichier Word")
    document = docx.Document(io.BytesIO(content))
    shown = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Quote"]
    notes = footnotes(content)
    assert ([letters(quote) for quote in shown], len(notes)) == ([letters(quote) for quote in quotes], 3)
    assert all(letters(quote) in stored() for quote in shown)
    assert all("Volgograd, Article 2" in note for note in notes.values())
    assert "À vérifier." in [paragraph.text for paragraph in document.paragraphs]
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed: the file was opened but not printed")
    words = printed(content, tmp_path)
    assert all(words.count(note) >= 1 for note in notes.values())
    assert all(letters(quote) in letters(words) for quote in quotes)


REFUSED = """button => {
    const error = document.createElement('div');
    error.dataset.testid = 'stDownloadButtonError';
    error.textContent = 'Failed to generate file for download';
    button.append(error);
}"""


def test_a_file_that_a_redraw_refused_is_asked_for_again(page):  # noqa: F811
    """A redraw gives every file a new number, and the click that meets it is refused: the reader never sees that."""
    collect(page, 1)
    with page.expect_download() as download:
        page.get_by_test_id("stDownloadButton").filter(has_text="Fichier Markdown").evaluate(REFUSED)
    assert download.value.suggested_filename.endswith(".md")
    expect(page.get_by_test_id("stDownloadButtonError")).to_be_hidden()


def test_the_order_is_changed_by_keyboard_and_survives_a_reload(page):  # noqa: F811
    quotes = collect(page, 2)
    page.get_by_role("button", name="Descendre la citation 1").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".item blockquote").first).to_have_text(quotes[1])
    focused = "[document.activeElement.dataset.action, document.activeElement.getAttribute('aria-label')]"
    expect(page.get_by_role("button", name="Descendre la citation 2")).to_be_focused()
    assert page.evaluate(focused) == ["down", "Descendre la citation 2"]
    page.goto("/")
    page.get_by_role("link", name="Mémo (2)").click()
    expect(page.locator(".item blockquote").first).to_have_text(quotes[1])
    page.get_by_role("button", name="Retirer la citation 1").focus()
    page.keyboard.press("Space")
    expect(page.locator(".item")).to_have_count(1)
    text = taken(page, "Fichier Markdown").decode()
    assert (text.startswith("# Mémo\n\n> «"), "[^1]: Convention" in text) == (True, True)


def test_the_memo_speaks_english_and_is_emptied_when_asked_twice(page):  # noqa: F811
    collect(page, 1, "en")
    page.locator(".chip").first.click()
    expect(page.locator(".document mark")).to_be_in_viewport()
    page.get_by_role("button", name="Empty the memo").click()
    page.get_by_role("button", name="Yes, empty it").click()
    expect(page.get_by_text("Your memo is empty")).to_be_visible()


def test_a_narrow_screen_scrolls_in_one_direction_only(page):  # noqa: F811
    page.set_viewport_size({"width": 320, "height": 640})
    collect(page, 1)
    wide = "document.querySelector('[data-testid=stMain]').scrollWidth > window.innerWidth"
    assert page.evaluate(wide) is False


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_everyone_can_use_it(chromium, address, scheme, language):  # noqa: F811
    """No violation that axe-core finds, in a memo with an opened document."""
    context = chromium.new_context(base_url=address, color_scheme=scheme, bypass_csp=True)  # axe is injected
    visitor = context.new_page()
    collect(visitor, 2, language)
    visitor.locator(".chip").first.click()
    expect(visitor.locator(".document mark")).to_be_in_viewport()
    found = violations(visitor)
    context.close()
    assert found == []
