"""Partnerships and clauses in a real Chromium: complete a date, take the calendar away, follow facts, compare."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.conftest import CORPUS
from tests.test_browser import CHROMIUM, chromium, listening, page, serve, violations  # noqa: F401  two are fixtures

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")]

BLANK = "conventions/chefchaouen.toml"  # the note that a test writes, on a copy of the corpus


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return shutil.copytree(CORPUS, tmp_path_factory.mktemp("partnerships") / "corpus")


@pytest.fixture(scope="module")
def address(built, corpus) -> Iterator[str]:
    process, url = serve(shutil.copytree(built, corpus.parent / "index"), corpus)
    yield url
    process.kill()
    process.wait()


def go(visitor: Page, name: str, language: str = "fr") -> None:
    """Open a page the way people do: from the first one, by the navigation."""
    visitor.goto("/" if language == "fr" else "/?lang=en")
    listening(visitor)
    visitor.get_by_role("link", name=name, exact=True).click()
    expect(visitor.locator(".page h1")).to_be_visible()
    settled(visitor)


FADED = """() => Promise.allSettled(document.getAnimations()
  .filter(each => each.effect.getComputedTiming().endTime < Infinity).map(each => each.finished))"""


def settled(visitor: Page) -> None:
    """Wait until the page has been drawn whole: no script runs, nothing of it is stale or still fading in."""
    expect(visitor.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_attached()
    expect(visitor.locator("[data-stale=true]")).to_have_count(0)
    visitor.evaluate(FADED)


def found_by_axe(visitor: Page) -> list[str]:
    settled(visitor)
    return violations(visitor)


def open_partner(visitor: Page, name: str) -> None:
    visitor.locator(".link", has_text=name).first.click()
    expect(visitor.locator(".page h1")).to_have_text(name)
    settled(visitor)


def test_a_fact_leads_to_its_words(page):  # noqa: F811
    go(page, "Partenariats")
    open_partner(page, "Volgograd")
    row = page.locator(".sheet > div", has=page.locator("dt", has_text="Transport payé par"))
    row.locator(".chip").click()
    expect(page.locator(".document mark")).to_contain_text("frais de")
    expect(page.locator(".document mark")).to_be_in_viewport()


def test_the_reason_of_a_status_leads_to_the_partner_and_its_document(page):  # noqa: F811
    go(page, "Partenariats")
    row = page.locator("table.register tr", has_text="Chefchaouen").first
    row.locator("summary").click()
    row.locator(".chip").last.click()
    expect(page.locator(".page h1")).to_have_text("Chefchaouen")
    expect(page.locator(".document mark")).to_be_in_viewport()


def test_a_question_goes_to_the_assistant(page):  # noqa: F811
    go(page, "Partenariats")
    open_partner(page, "Volgograd")
    example = page.locator(".example").first
    question = example.get_attribute("data-value")
    example.click()
    expect(page.locator(".question")).to_have_text(question)


def test_a_completed_signature_date_changes_the_expiry_and_the_calendar(page, corpus):  # noqa: F811
    go(page, "Partenariats")
    open_partner(page, "Chefchaouen")
    page.locator("summary", has_text="Compléter ce que le texte ne dit pas").click()
    year = datetime.now(UTC).year - 2
    group = page.get_by_test_id("stDateInput").filter(has_text="Date de signature")
    group.get_by_role("spinbutton").first.click()
    page.keyboard.type(f"1503{year}")
    page.get_by_role("textbox", name="Noté par").fill("Anne Martin")
    page.get_by_role("textbox", name="D’après").fill("original signé, boîte 12")
    page.get_by_role("button", name="Enregistrer la note").click()
    expect(page.locator(".badge").first).to_have_text("en vigueur")
    expect(page.locator(".standing").first).to_contain_text(f"15 mars {year + 5}")
    expect(page.locator("aside.note")).to_contain_text("Noté par Anne Martin")
    assert f"signed_on = {year}-03-15" in (corpus / BLANK).read_text("utf-8")
    settled(page)
    page.get_by_role("button", name="Tous les partenariats").click()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Agenda (.ics)").click()
    events = Calendar.from_ical(taken.value.path().read_bytes()).walk("VEVENT")
    assert date(year + 5, 3, 15) in [event["dtstart"].dt for event in events]
    assert all(event.walk("VALARM") for event in events)


def test_both_languages_say_the_same(page):  # noqa: F811
    go(page, "Partnerships", "en")
    expect(page.locator(".badge").first).to_have_text(re.compile("not determinable|in force"))
    open_partner(page, "Volgograd")
    expect(page.locator(".page p")).to_have_text("Russia")
    page.get_by_role("button", name="Français").click()
    expect(page.locator(".page p")).to_have_text("Russie")
    expect(page.locator("html")).to_have_attribute("lang", "fr")


def test_dates_and_pictures_speak_our_language(page):  # noqa: F811
    go(page, "Partenariats")
    expect(page.get_by_role("spinbutton", name=re.compile("^jour, "))).to_be_visible()
    page.get_by_role("button", name="Choisir une date").click()
    expect(page.get_by_role("button", name="Mois suivant")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Agrandir").first).to_be_attached()
    open_partner(page, "Volgograd")
    page.get_by_test_id("stExpander").locator("summary").click()
    expect(page.get_by_test_id("stDateInput").get_by_role("group").first).to_have_text("jj/mm/aaaa")


def test_the_keyboard_is_enough(page):  # noqa: F811
    go(page, "Partenariats")
    page.locator(".link", has_text="Volgograd").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".page h1")).to_have_text("Volgograd")
    settled(page)
    page.locator(".sheet .chip").first.focus()
    page.keyboard.press("Space")
    expect(page.locator(".document mark")).to_be_in_viewport()


def test_clauses_show_what_differs(page):  # noqa: F811
    go(page, "Clauses")
    expect(page.locator(".card")).to_have_count(2)
    page.get_by_text("Deux accords, article par article").click()
    expect(page.locator("table.articles .items li").nth(3)).to_be_visible()
    row = page.locator("table.articles tr", has_text="Article 2").first
    expect(row.locator("mark").first).to_be_visible()
    row.locator(".chip").first.click()
    expect(page.locator(".document mark")).to_be_in_viewport()


@pytest.mark.parametrize("name", ["Partenariats", "Clauses"])
def test_a_narrow_screen_scrolls_in_one_direction_only(page, name):  # noqa: F811
    page.set_viewport_size({"width": 320, "height": 640})
    go(page, name)
    wide = "document.querySelector('[data-testid=stMain]').scrollWidth > window.innerWidth"
    assert page.evaluate(wide) is False


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_everyone_can_use_it(chromium, address, scheme, language):  # noqa: F811
    """No violation that axe-core finds: the register, a partner with an open document and form, both comparisons."""
    context = chromium.new_context(base_url=address, color_scheme=scheme, bypass_csp=True)  # axe is injected
    visitor = context.new_page()
    go(visitor, "Partenariats" if language == "fr" else "Partnerships", language)
    expect(visitor.locator("svg.marks").last).to_be_visible()
    found = {"register": found_by_axe(visitor)}
    open_partner(visitor, "Volgograd")
    visitor.locator(".sheet .chip").first.click()
    expect(visitor.locator(".document mark")).to_be_in_viewport()
    visitor.get_by_test_id("stExpander").locator("summary").click()
    found["partner"] = found_by_axe(visitor)
    visitor.get_by_role("link", name="Clauses").click()
    expect(visitor.locator(".card").first).to_be_visible()
    found["subject"] = found_by_axe(visitor)
    visitor.locator("label", has_text=re.compile("Deux accords|Two agreements")).click()
    expect(visitor.locator("table.articles")).to_be_visible()
    found["articles"] = found_by_axe(visitor)
    context.close()
    assert found == {"register": [], "partner": [], "subject": [], "articles": []}
