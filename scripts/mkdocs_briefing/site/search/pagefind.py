"""A search index in small parts, made by Pagefind: a browser loads what a query needs, of many hundred briefings."""

from __future__ import annotations

import subprocess
import sys
from html import escape
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_briefing.render.search_documents import SearchDocument, SearchPassage

UNUSED_FILES = ("*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")
"""Files that Pagefind adds for its own user interface, half a megabyte."""

HOW_TO_INSTALL = "run: pip install 'mkdocs-briefing[pagefind]'"


def is_installed() -> bool:
    """Return whether an index in parts can be made here."""
    return find_spec("pagefind_bin") is not None


def make_search_index(site: Path, documents: Iterable[SearchDocument]) -> str | None:
    """Write `pagefind/` into the built `site` and return what went wrong, if anything did."""
    with TemporaryDirectory() as folder:
        for page in documents:
            file = Path(folder, page.file)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document(page), encoding="utf-8", errors="xmlcharrefreplace")
        command = [sys.executable, "-m", "pagefind", "--site", folder, "--output-path", str(site / "pagefind")]
        done = subprocess.run(  # noqa: S603 (this interpreter, fixed words)
            [*command, "--force-language", "en", "--quiet"],
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


def document(page: SearchDocument) -> str:
    """Return a page as Pagefind reads it: each passage below a heading with its anchor."""
    kinds = {
        "kind": page.kinds[-1],
        **{name: value for name, value in (("date", page.date), ("place", page.place)) if value},
    }
    told = [f'<p data-pagefind-meta="{name}:{escape(value)}"></p>' for name, value in kinds.items()]
    choices = [("kind", page.kinds[-1]), *(("topic", topic) for topic in page.topics)]
    chosen = [f'<p data-pagefind-filter="{name}:{escape(value)}"></p>' for name, value in choices]
    names = [f'<p data-pagefind-weight="7">{escape(page.names)}</p>'] if page.names else []
    text = [f"<p>{escape(page.text)}</p>"] if page.text else []
    parts = (f"<h1>{escape(page.title)}</h1>", *told, *chosen, *names, *text, *map(_section, page.passages))
    return "\n".join(("<!doctype html>", '<html lang="en"><body>', *parts, "</body></html>\n"))


def _section(one: SearchPassage) -> str:
    return f'<h2 id="{escape(one.anchor)}">{escape(one.title)}</h2><p>{escape(one.text)}</p>'
