"""The README's pictures, taken anew in Chromium: ``python -m bench.screenshots`` writes them to docs/."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from bench.browser import CHROMIUM, FLAGS, PATIENCE, served
from bench.serving import ROOT

DOCS = ROOT / "docs"
SIZE = {"width": 1280, "height": 800}
COLOURS = 128  # of a palette: a page has few, and a picture stays under 150 kB
DRAWN = "[data-testid=stApp][data-test-script-state=notRunning]"
QUESTION = "Qui paie les frais de déplacement avec Volgograd ?"


def main() -> None:
    """Take the pictures."""
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        page = browser.new_page(base_url=address, viewport=SIZE)  # type: ignore[arg-type]
        page.set_default_timeout(PATIENCE)
        page.goto("/")
        page.get_by_role("link", name="Aller au contenu").wait_for(state="attached")
        page.get_by_role("textbox").fill(QUESTION)
        page.keyboard.press("Enter")
        page.locator(".document mark").wait_for()
        page.locator(".next").wait_for()
        _take(page, DOCS / "assistant.png")
        page.get_by_role("link", name="Partenariats", exact=True).click()
        page.locator("svg.marks").nth(2).wait_for()
        page.set_viewport_size({"width": 1280, "height": 1340})  # down to the map
        _take(page, DOCS / "partnerships.png")
        page.set_viewport_size(SIZE)  # type: ignore[arg-type]
        page.get_by_role("link", name="Premiers jours", exact=True).click()
        page.locator("[data-action=step][data-value=pays]").click()
        page.locator("h2", has_text="Qui paie").wait_for()
        page.locator(DRAWN).wait_for()  # until then the chips of the step before are still there
        page.locator(".lesson .chip").first.click()
        page.locator(".document mark").wait_for()
        _take(page, DOCS / "first-days.png")
        browser.close()


def _take(page: Page, path: Path) -> None:
    """Take a picture once the page is drawn whole, with few colours."""
    page.locator(DRAWN).wait_for()
    page.wait_for_timeout(1500)
    picture = Image.open(io.BytesIO(page.screenshot()))
    picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
