"""A search index in small parts, of which a browser loads what a query needs: for sites of many hundred briefings."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

REPEATED = (
    "[data-search-exclude]",
    ".bf-facts",
    ".bf-tlp",
    ".bf-picture",
    ".bf-background",
    ".bf-timeline",
    ".bf-watch",
    ".bf-figures",
    ".bf-who",
    ".bf-presences",
    ".bf-companions",
    ".bf-related",
    ".bf-data",
)
"""Parts of pages whose words are found elsewhere in the same page, or in the page that they are about."""


def make_search_index(site: Path) -> str | None:
    """Writes `pagefind/` into the built `site`; gives what went wrong, if anything did."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet", "--exclude-selectors"]
    done = subprocess.run(  # noqa: S603 (this interpreter, fixed words)
        [*command, ", ".join(REPEATED)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode == 0:
        return None
    if "No module named" in done.stderr:
        return "pagefind: true needs the package pagefind; run: pip install 'pagefind[bin]'"
    return f"no search index: pagefind says {(done.stderr or done.stdout).strip()[-200:]!r}"
