"""A search index in small parts, made by Pagefind: a browser loads what a query needs, of many hundred briefings."""

from __future__ import annotations

import subprocess
import sys
from html import escape
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from mkdocs_briefing.site.generated_page import GeneratedPage
from mkdocs_briefing.site.search.typed import undecomposed_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.structure.files import File
    from mkdocs.structure.pages import Page

    from mkdocs_briefing.render.search_documents import SearchDocument, SearchPassage

UNUSED_FILES = ("*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")
"""Files that Pagefind adds for its own user interface, half a megabyte."""

HANDWRITTEN_KIND = "Page"
"""Kind of a hand-written page, as the search page shows it."""

SIGNS_IN_WORDS = "+#"
"""Signs that tell words apart: `C++`, `C#`, `BB+`."""

HOW_TO_INSTALL = "run: pip install 'mkdocs-briefing[pagefind]'"


def is_installed() -> bool:
    """Return whether an index in parts can be made here."""
    return find_spec("pagefind_bin") is not None


def make_search_index(site: Path, pages: Iterable[tuple[str, str]]) -> str | None:
    """Write `pagefind/` into the built `site` and return what went wrong, if anything did.

    `pages` has the path of each page's file below the site, and the page as Pagefind is to read it.
    """
    with TemporaryDirectory() as folder:
        for path, html in pages:
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(html, encoding="utf-8", errors="xmlcharrefreplace")
        command = [sys.executable, "-m", "pagefind", "--site", folder, "--output-path", str(site / "pagefind")]
        done = subprocess.run(  # noqa: S603 (this interpreter, fixed words)
            [*command, "--force-language", "en", "--include-characters", SIGNS_IN_WORDS, "--quiet"],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    if done.returncode == 0:
        for name in UNUSED_FILES:
            for file in (site / "pagefind").glob(name):
                file.unlink()
        return None
    if "No module named" in done.stderr:
        return f"pagefind: true needs the package pagefind; {HOW_TO_INSTALL}"
    return f"no search index: pagefind says {(done.stderr or done.stdout).strip()[-200:]!r}"


def searched_pages(documents: Iterable[SearchDocument], files: Iterable[File]) -> Iterator[tuple[str, str]]:
    """Yield the pages for `make_search_index`: the generated ones, then the hand-written ones among the `files`."""
    for document in documents:
        yield document.file, index_document(document)
    for file in files:
        page = file.page
        if page is not None and not isinstance(page, GeneratedPage) and not _is_excluded(page):
            yield file.dest_uri, _handwritten(page)


def index_document(page: SearchDocument) -> str:
    """Return a generated page as Pagefind reads it: each passage below a heading with its anchor."""
    texts = (page.title, page.names, page.text, *(text for one in page.passages for text in (one.name, one.text)))
    also = " ".join(sorted(undecomposed_words(*texts)))
    kinds = {
        "kind": page.kinds[-1],
        **{name: value for name, value in (("date", page.date), ("place", page.place), ("also", also)) if value},
    }
    told = [f'<p data-pagefind-meta="{name}:{escape(value)}"></p>' for name, value in kinds.items()]
    choices = [("kind", page.kinds[-1]), *(("topic", topic) for topic in page.topics)]
    chosen = [f'<p data-pagefind-filter="{name}:{escape(value)}"></p>' for name, value in choices]
    names = [f'<p data-pagefind-weight="7">{escape(page.names)}</p>'] if page.names else []
    text = [f"<p>{escape(page.text)}</p>"] if page.text else []
    return _html(f"<h1>{escape(page.title)}</h1>", *told, *chosen, *names, *text, *map(_section, page.passages))


def _handwritten(page: Page) -> str:
    """Return a hand-written page as Pagefind reads it; its content is HTML with headings and anchors of its own."""
    shown = (("title", str(page.title)), ("kind", HANDWRITTEN_KIND))
    return _html(*(f'<p data-pagefind-meta="{name}:{escape(value)}"></p>' for name, value in shown), page.content or "")


def _is_excluded(page: Page) -> bool:
    """Return whether the front matter keeps the page out of search, in the words of the Material theme."""
    search = page.meta.get("search")
    return isinstance(search, dict) and bool(search.get("exclude"))


def _html(*parts: str) -> str:
    return "\n".join(("<!doctype html>", '<html lang="en"><body>', *parts, "</body></html>\n"))


def _section(one: SearchPassage) -> str:
    return f'<h2 id="{escape(one.anchor)}">{escape(one.title)}</h2><p>{escape(one.text)}</p>'
