"""The app in a real Chromium: ask, follow a citation, both languages, keyboard, and nothing leaves the machine."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from bench.serving import serve
from tests.conftest import CORPUS

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
QUESTION = "Qui paie les frais de déplacement avec Volgograd ?"
PATIENCE = 60_000  # milliseconds; a busy machine takes its time to load the encoder

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")]


@pytest.fixture(scope="module")
def address(built) -> Iterator[str]:
    process, url = serve(built, CORPUS)
    yield url
    process.kill()
    process.wait()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium, address) -> Iterator[Page]:
    """A fresh visitor; at the end, no request of theirs has left the machine and nothing was complained about."""
    context = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 800})
    context.set_default_timeout(PATIENCE)
    visitor = context.new_page()
    requests, complaints = [], []
    visitor.on("request", lambda request: requests.append(request.url))
    visitor.on("websocket", lambda socket: requests.append(socket.url))
    visitor.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    visitor.on("pageerror", lambda error: complaints.append(str(error)))
    yield visitor
    context.close()
    own = re.compile(rf"(http|ws)://{re.escape(address.removeprefix('http://'))}/|(data|blob):")
    assert requests
    assert [url for url in requests if not own.match(url)] == []
    assert complaints == []


def listening(page: Page) -> Page:
    """Wait until the page answers to clicks: our words have replaced Streamlit's labels by then."""
    expect(page.get_by_role("link", name=re.compile("^(Aller au contenu|Skip to the content)$"))).to_be_attached()
    return page


def ask(page: Page, question: str) -> None:
    """Ask when the page has come to rest: what is typed while Streamlit redraws the field may be lost."""
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-script-state", "notRunning")
    page.get_by_role("textbox").fill(question)
    page.keyboard.press("Enter")
    expect(page.locator(".turn").last.locator(".question")).to_have_text(question)


def test_ask_and_follow_a_citation(page):
    page.goto("/")
    ask(page, QUESTION)
    answer = page.locator(".answer").last
    expect(answer.locator("blockquote").first).to_contain_text("frais de transport international")
    answer.get_by_role("button", name=re.compile("^Citation 1")).first.click()
    mark = page.locator(".document mark")
    expect(mark).to_contain_text("frais de")
    expect(mark).to_be_in_viewport()


def test_a_related_passage_opens_in_its_document(page):
    page.goto("/")
    ask(page, QUESTION)
    page.locator("summary").click()
    passage = page.locator(".passage").last
    words = passage.locator(".words").inner_text()
    passage.click()
    expect(page.locator(".passage[aria-current]")).to_have_count(1)
    expect(page.locator(".document mark")).to_be_in_viewport()
    assert letters(page.locator(".document mark").inner_text()).startswith(letters(words)[:40])


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def test_an_example_is_asked_at_a_click(page):
    page.goto("/")
    example = listening(page).locator(".example").first
    question = example.get_attribute("data-value")
    example.click()
    expect(page.locator(".question")).to_have_text(question)


def test_a_conversation_survives_a_reload_and_can_be_left(page):
    page.goto("/")
    ask(page, QUESTION)
    ask(page, "Et quand prend-elle fin ?")
    page.reload()
    expect(page.locator(".turn")).to_have_count(2)
    page.get_by_role("button", name="Nouvelle conversation").click()
    expect(page.locator(".example").first).to_be_visible()


def test_the_interface_speaks_both_languages(page):
    page.goto("/")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.get_by_role("button", name="Envoyer la question")).to_be_attached()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What would you like to know?")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.reload()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("button", name="Send the question")).to_be_attached()


def test_the_keyboard_is_enough(page):
    page.goto("/")
    listening(page).locator(".example").first.focus()
    page.keyboard.press("Enter")
    chip = page.locator(".chip").first
    expect(chip).to_be_visible()
    chip.focus()
    page.keyboard.press("Space")
    expect(page.locator(".chip[aria-current]").first).to_be_visible()
    expect(page.locator(".document mark")).to_be_in_viewport()


def test_a_click_during_a_redraw_is_not_lost(page):
    page.goto("/")
    ask(page, QUESTION)
    expect(page.locator(".chip").first).to_be_visible()
    page.evaluate(
        "() => { const live = window.passerelle, send = live.send; live.send = null;"
        " setTimeout(() => { live.send ??= send; }, 1000); }"
    )
    page.locator(".chip").first.click()
    expect(page.locator(".document mark")).to_be_in_viewport()


def test_what_is_being_written_survives_redraws(page):
    """A chip, an example, the other language, another page and back: the question in the box stays until it is sent."""
    page.goto("/")
    listening(page)
    box, words = page.get_by_test_id("stChatInputTextArea"), "Et qui signe la"
    box.click()
    page.keyboard.type(words)
    page.locator(".example").first.click()
    expect(page.locator(".turn .answer")).to_be_visible()
    expect(box).to_have_value(words)
    page.locator(".chip").first.click()
    expect(page.locator(".chip[aria-current]").first).to_be_visible()
    expect(box).to_have_value(words)
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(box).to_have_value(words)
    page.get_by_role("link", name="Partnerships").click()
    expect(page.locator(".page h1")).to_be_visible()
    page.get_by_role("link", name="Assistant").click()
    expect(box).to_have_value(words)
    ask(page, "Qui signe la convention avec Volgograd ?")
    expect(box).to_have_value("")


def test_a_narrow_screen_scrolls_in_one_direction_only(page):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/")
    ask(page, QUESTION)
    wide = "document.querySelector('[data-testid=stMain]').scrollWidth > window.innerWidth"
    assert page.evaluate(wide) is False
    page.locator(".chip").first.click()
    expect(page.locator(".document mark")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_everyone_can_use_it(chromium, address, scheme, language):
    """No violation of WCAG 2.1 AA that axe-core finds, on the empty page and in a conversation."""
    context = chromium.new_context(base_url=address, color_scheme=scheme, bypass_csp=True)  # axe is injected
    page = context.new_page()
    page.goto(f"/?lang={language}")
    listening(page)
    found = violations(page)
    ask(page, QUESTION)
    ask(page, "Qui est le maire de Reims ?")
    page.locator(".chip").first.click()
    expect(page.locator(".document mark")).to_be_in_viewport()
    found += violations(page)
    context.close()
    assert found == []


def violations(page: Page) -> list[str]:
    return [f"{v['impact']}: {v['help']}" for v in Axe().run(page).response["violations"]]


def test_the_first_start_builds_the_index_before_your_eyes(chromium, tmp_path):
    process, address = serve(tmp_path / "index", CORPUS)
    try:
        page = chromium.new_page()
        page.goto(address)
        expect(page.get_by_role("progressbar")).to_be_visible()
        expect(page.locator(".example").first).to_be_visible()
        page.close()
    finally:
        process.kill()
        process.wait()
