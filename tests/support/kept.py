"""Sites that are built again, and the pages that were made for them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from unittest.mock import patch

from mkdocs_briefing.link import Entry
from mkdocs_briefing.site.generated_page import GeneratedPage
from tests.support.connected import entries
from tests.support.sites import build_site

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAVIGATION = [
    *({name: f"{name.lower()}/index.md"} for name in ("Briefings", "Actors", "Quotes")),
    *({"Latest": "index.md"}, {"Timeline": "timeline.md"}, {"Topics": "tags.md"}, {"Method": "method.md"}),
    {"Guides": ["guide.md"]},
]
"""One page by hand, in place of the project's guides: all these are made anew for each site."""

CHANGES = {
    "a role": lambda b: {"actors": (*b.actors[:-1], b.actors[-1].model_copy(update={"roles": ()}))},
    "an actor's name": lambda b: {"actors": (b.actors[0].model_copy(update={"name": "Somebody"}), *b.actors[1:])},
    "a date": lambda b: {"source": b.source.model_copy(update={"published": dt.date(2020, 1, 1)})},
    "a language": lambda b: {"source": b.source.model_copy(update={"language": "ar"})},
    "no quotes": lambda _: {"quotes": ()},
    "another topic": lambda _: {"tags": ("fish",)},
    "rights": lambda b: {"handling": b.handling.model_copy(update={"text_mode": "links"})},
    "a bottom line": lambda _: {"bottom_line": "All is well."},
    "a mark": lambda b: {"handling": b.handling.model_copy(update={"tlp": "amber"})},
    "a version": lambda _: {"supersedes": entries()[0].briefing.id, "version": 2},
}
"""Changes of a briefing, by their names."""


def files(site: Path) -> dict[str, bytes]:
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in sorted(site.rglob("*")) if file.is_file()}


def made_in(folder: Path, given: Sequence[Entry], **options: object) -> tuple[dict[str, bytes], list[str]]:
    """The site, and the pages for which Markdown and templates were at work."""
    made: list[str] = []
    finished = GeneratedPage.render

    def noticed(page: GeneratedPage, *words: object) -> None:
        if page.cached is None:
            made.append(page.file.src_uri)
        finished(page, *words)

    if not (folder / "docs").exists():
        (folder / "docs").mkdir(parents=True)
        (folder / "docs/guide.md").write_text("# A guide\n\nTyped by hand.\n")
    settings = {"docs_dir": str(folder / "docs"), "nav": NAVIGATION}
    with patch.object(GeneratedPage, "render", noticed):
        site = build_site(folder, given, settings=settings, **options)
    return files(site), made


def with_title(entry: Entry, title: str) -> Entry:
    return Entry(entry.briefing.model_copy(update={"title": title}), entry.article)


def changed(entry: Entry, what: str) -> Entry:
    """The briefing with one of the `CHANGES`."""
    return Entry(entry.briefing.model_copy(update=CHANGES[what](entry.briefing)), entry.article)
