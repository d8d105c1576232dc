"""The picture in the README: a briefing of the built site, in a browser. When the look changes: make screenshot."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "build/site/briefings"
PICTURE = ROOT / "docs/assets/screenshot.png"
BROWSERS = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")


def main() -> None:
    """Open the first briefing as a reader sees it, and keep the picture."""
    page = next((file for file in sorted(PAGE.glob("*.html")) if file.name != "index.html"), None)
    if page is None:
        sys.exit("build/site has no briefing; run: make site")
    installed = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
        tab.goto(page.as_uri())
        tab.wait_for_load_state("load")
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        tab.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
