"""Take the README's picture, a briefing of the built site in a browser. After a change of looks: make screenshot."""

from __future__ import annotations

import sys
from pathlib import Path

from chromium import browser

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "build/site/briefings"
PICTURE = ROOT / "docs/assets/screenshot.png"


def main() -> None:
    """Open the briefing with the most quotations as a reader sees it, and save the picture."""
    pages = [file for file in sorted(PAGE.glob("*.html")) if file.name != "index.html"]
    page = max(pages, key=lambda file: file.read_text(encoding="utf-8").count("bf-quote--direct"), default=None)
    if page is None:
        sys.exit("build/site has no briefing; run: make site")
    with browser() as chromium:
        tab = chromium.new_page(viewport={"width": 1200, "height": 800}, color_scheme="light")
        tab.goto(page.as_uri())
        tab.wait_for_load_state("load")
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        tab.screenshot(path=PICTURE)


if __name__ == "__main__":
    main()
