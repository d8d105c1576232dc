"""What generated pages load: stylesheet, scripts and fonts, below `assets/briefing/` of every site."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_briefing.render.page import Page, Plan

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parent / "assets"
"""Where the files are in the package."""

PLACE = "assets/briefing"
"""The folder of the site."""


def plan_assets() -> Iterator[Plan]:
    """Yield the files, in the order of their names."""
    for file in sorted(one for one in FOLDER.iterdir() if one.is_file()):
        path = f"{PLACE}/{file.name}"
        yield Plan(path, partial(_read, path, file))


def _read(path: str, file: Path) -> Page:
    return Page(path, packed=file.read_bytes())
