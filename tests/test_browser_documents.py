"""Documents in a real Chromium: send a PDF, ask about it, read it, remove it; the first days; for everyone."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect
from reportlab.pdfgen.canvas import Canvas

from index.library import MEGABYTES
from tests.conftest import CORPUS
from tests.test_browser import CHROMIUM, ask, chromium, page, serve, violations  # noqa: F401  two are fixtures
from tests.test_browser_partnerships import go, settled

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")]

PAGES = (
    ("Convention de coopération musicale", "entre la ville de Valmont et la ville de Castelmar", "Article 1 - Objet"),
    (
        "Article 2 - Hébergement",
        "La ville de Castelmar héberge gratuitement les choristes de Valmont.",
        "Article 3 - Fin",
    ),
)
TITLE = re.compile("coopération musicale")
NOTED = "Le dépliant des jumelages"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return shutil.copytree(CORPUS, tmp_path_factory.mktemp("documents") / "corpus")


@pytest.fixture(scope="module")
def address(built, corpus) -> Iterator[str]:
    process, url = serve(shutil.copytree(built, corpus.parent / "index"), corpus)
    yield url
    process.kill()
    process.wait()


@pytest.fixture(scope="module")
def choir(tmp_path_factory):
    """A PDF of two pages that no other document resembles."""
    path = tmp_path_factory.mktemp("sent") / "chorale.pdf"
    canvas = Canvas(str(path))
    for lines in PAGES:
        for number, line in enumerate(lines):
            canvas.drawString(72, 760 - 30 * number, line)
        canvas.showPage()
    canvas.save()
    return path


def send(page: Page, path) -> None:  # noqa: F811
    page.locator("input[type=file]").set_input_files(path)
    expect(page.get_by_test_id("stFileChip")).to_be_visible()
    page.get_by_role("button", name="Ajouter", exact=True).click()
    expect(page.locator(".filed").first).to_be_visible()


def save(page: Page, texts: dict[str, str], shown: Callable[[float], None]) -> None:  # noqa: F811
    """Fill the form of a note and save it, once more where nothing comes of it: a redraw may swallow a click."""
    for patience in (20_000, 20_000, 60_000):
        settled(page)
        for name, text in texts.items():
            page.get_by_role("textbox", name=name).fill(text)
        page.get_by_role("button", name="Enregistrer la note").click()
        try:
            shown(patience)
        except AssertionError:
            if patience == 60_000:
                raise
        else:
            return


def serious(page: Page) -> list[str]:  # noqa: F811
    """What axe-core finds, but for what it calls minor: Streamlit's upload has a role that does not suit it."""
    return [found for found in violations(page) if not found.startswith("minor")]


def test_a_pdf_is_sent_asked_about_read_and_removed(page, choir, corpus):  # noqa: F811
    go(page, "Documents")
    send(page, choir)
    expect(page.locator(".shelf .link", has_text=TITLE)).to_be_visible()
    assert (corpus / "conventions" / "chorale.pdf").read_bytes() == choir.read_bytes()

    page.get_by_role("link", name="Assistant").click()
    ask(page, "Qui héberge les choristes de Valmont ?")
    answer = page.locator(".answer").last
    expect(answer.locator("blockquote", has_text="héberge gratuitement").first).to_be_visible()
    page.get_by_role("button", name=re.compile("^Citation 1")).first.click()
    expect(page.get_by_role("img", name=re.compile("Image de la page 2, la citation surlignée"))).to_be_in_viewport()
    expect(answer.locator("blockquote").first).to_be_in_viewport()  # the picture moves by itself

    page.get_by_role("link", name="Documents").click()
    page.locator(".shelf .link", has_text=TITLE).click()
    page.get_by_role("textbox", name="Chercher dans ce document").fill("choristes")
    page.keyboard.press("Enter")
    expect(page.locator(".document mark")).to_have_text("choristes")
    expect(page.get_by_role("img", name=re.compile("Image de la page 2"))).to_be_visible()
    page.get_by_role("button", name="Tous les documents").click()

    page.get_by_role("button", name=re.compile("Retirer : .*musicale")).click()
    page.get_by_role("button", name="Oui, retirer").click()
    expect(page.locator(".filed", has_text="Retiré : conventions/chorale.pdf")).to_be_visible()
    expect(page.locator(".shelf .link", has_text=TITLE)).to_have_count(0)
    expect(page.get_by_role("button", name="Relire tous les documents")).to_be_visible()
    page.get_by_role("link", name="Assistant").click()
    page.get_by_role("button", name="Nouvelle conversation").click()
    ask(page, "Qui héberge les choristes de Valmont ?")
    expect(page.locator(".answer.not_found")).to_be_visible()
    assert list((corpus / ".removed").rglob("chorale.pdf"))


def test_a_file_that_is_too_large_is_refused_in_our_words(page, tmp_path):  # noqa: F811
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(1_100_000 * MEGABYTES)
    go(page, "Documents")
    page.locator("input[type=file]").set_input_files(large)
    expect(page.get_by_role("alert")).to_have_text(re.compile("^Trop grand : 50 Mo au plus"))


def test_questions_are_answered_while_documents_are_read(page, corpus):  # noqa: F811
    go(page, "Documents")
    page.get_by_role("button", name="Relire tous les documents").click()
    page.get_by_role("link", name="Assistant").click()
    ask(page, "Qui paie les frais de déplacement avec Volgograd ?")
    expect(page.locator(".answer.answered")).to_be_visible()


def test_a_title_in_use_is_noted_shown_as_a_note_and_taken_back(page, corpus):  # noqa: F811
    go(page, "Documents")
    link = page.locator(".shelf .link").last
    before = link.inner_text()
    link.click()
    expect(page.locator(".page h1")).to_have_text(before)
    settled(page)
    page.get_by_test_id("stExpander").locator("summary").click()
    said, heading = page.get_by_test_id("stAlert"), page.locator(".page h1")
    missing = "Dites aussi qui le note et d’après quoi."
    save(page, {"Titre d’usage": NOTED}, lambda wait: expect(said).to_have_text(missing, timeout=wait))
    page.get_by_role("button", name="English").click()  # drawn anew, the page still says it
    expect(said).to_have_text("Also say who notes it, and from what.")
    page.get_by_role("button", name="Français").click()
    expect(said).to_have_text(missing)
    who = {"Noté par": "Anne Martin", "D’après": "usage du service"}
    save(page, who, lambda wait: expect(heading).to_have_text(NOTED, timeout=wait))
    expect(page.locator("aside.note")).to_contain_text(f"Titre d’usage : {NOTED}.")
    assert list(corpus.rglob("*.toml"))
    settled(page)
    page.locator("summary", has_text="Corriger la note du service").click()
    save(page, {"Titre d’usage": ""}, lambda wait: expect(heading).to_have_text(before, timeout=wait))
    expect(page.locator("aside.note")).to_have_count(0)
    assert not list(corpus.rglob("*.toml"))


def test_a_removal_can_be_thought_better_of_by_keyboard(page):  # noqa: F811
    go(page, "Documents")
    count = page.locator(".shelf .link").count()
    page.locator(".shelf [data-action=remove]").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    expect(page.get_by_role("button", name="Fermer")).to_be_attached()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(".shelf .link")).to_have_count(count)
    page.locator(".shelf .link").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Chercher dans ce document")).to_be_visible()
    page.get_by_role("link", name="Documents").click()
    expect(page.locator(".shelf .link")).to_have_count(count)


def test_the_first_days_are_walked_through(page):  # noqa: F811
    go(page, "Premiers jours")
    expect(page.locator(".answer.answered").first).to_be_visible()
    page.locator(".chip").first.click()
    expect(page.locator(".document mark")).to_be_in_viewport()
    page.get_by_role("button", name="Étape suivante").click()
    expect(page.locator(".stop[aria-current]")).to_contain_text("De la délibération")
    go(page, "Premiers jours")
    expect(page.locator(".stop[aria-current]")).to_contain_text("De la délibération")
    expect(page.locator(".ticked")).to_have_count(1)
    page.locator("[data-action=step][data-value=words]").click()
    page.locator("table.glossary .chip").first.click()
    expect(page.locator(".document mark")).to_be_in_viewport()
    page.get_by_role("button", name="English").click()
    expect(page.locator(".page h1")).to_have_text("First days")


@pytest.mark.parametrize("name", ["Documents", "Premiers jours"])
def test_a_narrow_screen_scrolls_in_one_direction_only(page, name):  # noqa: F811
    page.set_viewport_size({"width": 320, "height": 640})
    go(page, name)
    wide = "document.querySelector('[data-testid=stMain]').scrollWidth > window.innerWidth"
    assert page.evaluate(wide) is False


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_everyone_can_use_it(chromium, address, scheme, language):  # noqa: F811
    """Nothing serious that axe-core finds: list, question before a removal, document, lesson, glossary."""
    context = chromium.new_context(base_url=address, color_scheme=scheme, bypass_csp=True)  # axe is injected
    visitor = context.new_page()
    go(visitor, "Documents", language)
    found = {"list": serious(visitor)}
    visitor.locator(".shelf [data-action=remove]").first.click()
    expect(visitor.get_by_role("dialog")).to_be_visible()
    found["question"] = serious(visitor)
    visitor.keyboard.press("Escape")
    visitor.locator(".shelf .link").first.click()
    visitor.get_by_role("textbox").first.fill("ville")
    visitor.keyboard.press("Enter")
    expect(visitor.locator(".document mark")).to_be_visible()
    found["document"] = serious(visitor)
    visitor.get_by_role("link", name=re.compile("Premiers jours|First days")).click()
    expect(visitor.locator(".answer").first).to_be_visible()
    found["lesson"] = serious(visitor)
    visitor.locator(".stop").last.click()
    expect(visitor.locator(".glossary")).to_be_visible()
    settled(visitor)
    found["glossary"] = serious(visitor)
    context.close()
    assert found == {key: [] for key in found}
