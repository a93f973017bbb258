"""Conversations in a real Chromium: kept, found again, deleted; what people say of answers."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.conftest import CORPUS
from tests.test_browser import CHROMIUM, QUESTION, ask, chromium, listening, page, serve, violations  # noqa: F401
from tests.test_browser_partnerships import settled

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")]


@pytest.fixture(scope="module")
def index(built, tmp_path_factory):
    return shutil.copytree(built, tmp_path_factory.mktemp("conversations") / "index")


@pytest.fixture(scope="module")
def address(index) -> Iterator[str]:
    process, url = serve(index, CORPUS)
    yield url
    process.kill()
    process.wait()


def test_a_conversation_is_found_again_and_deleted_by_keyboard(page):  # noqa: F811
    page.goto("/")
    listening(page)
    ask(page, QUESTION)
    settled(page)
    page.goto("/")
    listening(page)
    kept = page.get_by_role("button", name=f"Reprendre : {QUESTION}")
    kept.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".turn .question")).to_have_text(QUESTION)
    expect(page.locator(".answer.answered")).to_be_visible()
    page.get_by_role("button", name="Nouvelle conversation").click()
    page.get_by_role("button", name=re.compile("Supprimer la conversation")).focus()
    page.keyboard.press("Enter")
    expect(kept).to_have_count(0)


def test_a_conversation_is_limited_and_led_on_by_keyboard(page):  # noqa: F811
    page.goto("/")
    listening(page)
    page.get_by_role("combobox", name="Chercher dans").fill("Chefchaouen")
    page.keyboard.press("Enter")
    settled(page)
    ask(page, "Qui paie les frais de transport ?")
    expect(page.locator(".turn .limited")).to_have_text("Cherché dans : Chefchaouen")
    expect(page.locator(".citations .where").first).to_contain_text("Chefchaouen")
    onward = page.locator(".next button").first
    question = onward.get_attribute("data-value")
    onward.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".turn .question").last).to_have_text(question)
    expect(page.locator(".answer.answered")).to_have_count(2)
    settled(page)
    ask(page, "Combien d’habitants compte York ?")
    page.get_by_role("button", name="Chercher dans tous les documents").click()
    expect(page.locator(".answer.answered")).to_have_count(3)
    page.reload()
    expect(page.locator(".turn .limited")).to_have_count(3)


def test_an_answer_is_judged(page, index):  # noqa: F811
    page.goto("/")
    listening(page)
    ask(page, QUESTION)
    page.get_by_role("button", name="À revoir").click()
    page.locator("label", has_text="La citation ne le prouve pas").click()
    page.get_by_role("button", name="Envoyer l’avis").click()
    expect(page.get_by_text("Votre avis reste sur cet ordinateur")).to_be_visible()
    ask(page, "Et quand prend-elle fin ?")
    page.get_by_role("button", name="Réponse juste").last.click()
    expect(page.get_by_text("Votre avis reste sur cet ordinateur")).to_have_count(2)
    lines = (index.parent / ".passerelle" / "feedback.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["verdict"] for line in lines] == ["evidence", "right"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_everyone_can_use_it(chromium, address, scheme, language):  # noqa: F811
    """No violation that axe-core finds: the question what is wrong, and the list of conversations."""
    context = chromium.new_context(base_url=address, color_scheme=scheme, bypass_csp=True)  # axe is injected
    visitor = context.new_page()
    visitor.goto(f"/?lang={language}")
    listening(visitor)
    ask(visitor, QUESTION)
    visitor.locator("[data-action=judge_wrong]").click()
    expect(visitor.get_by_role("radio").first).to_be_attached()
    settled(visitor)
    found = violations(visitor)
    visitor.get_by_role("button", name=re.compile("Nouvelle conversation|New conversation")).click()
    expect(visitor.locator(".kept")).to_be_visible()
    settled(visitor)
    found += violations(visitor)
    context.close()
    assert found == []
