"""Write the site's pages as plain files, for another site generator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.atomic_files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mkdocs_briefing.render.page import Page

LIST_FILE = ".generated"
"""File that lists the paths that `briefing pages` wrote."""


def write_pages(pages: Iterable[Page], out: Path) -> int:
    """Write the pages below `out`, remove those that only an earlier call wrote, and return the number of pages."""
    listed = out / LIST_FILE
    before = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    written = []
    for page in pages:
        write_atomically(out / page.path, page.data, durable=False)
        written.append(page.path)
    for path in set(before) - set(written):
        (out / path).unlink(missing_ok=True)
    write_atomically(listed, "".join(f"{path}\n" for path in sorted(written)).encode())
    return len(written)
