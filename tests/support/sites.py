"""Real sites, built by MkDocs from briefings made by hand, and what a reader's browser would make of them."""

from __future__ import annotations

import gzip
import json
import logging
import re
import zlib
from base64 import b64decode
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch
from urllib.parse import unquote, urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_briefing.project.pipeline import Result

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from mkdocs_briefing.diagnostics import Problem
    from mkdocs_briefing.link import Entry

ROOT = Path(__file__).parents[2]

OPTIONAL = frozenset({"data-bf-said", "data-bf-where"})
"""Attributes that depend on whether a text says more than what is shown beside it."""

COMMAND = "build"
"""Of MkDocs, for which a site is made."""


def build_site(
    folder: Path,
    entries: Sequence[Entry],
    *,
    site_url: str = "",
    problems: Sequence[Problem] = (),
    again: bool = False,
    settings: dict[str, object] | None = None,
    **options: object,
) -> Path:
    """The site of `entries` with the project's own mkdocs.yml, as with `--strict`; no PDFs unless asked for.

    `again` builds it as the same run of MkDocs does that built it last; `settings` are in place of the project's own.
    """
    own = {"pdf": False, "whole_site": True, "cache": str(folder / "cache"), **options}
    plugins = ["search", "offline", {"briefing": own}]
    site = folder / "site"
    given = {"site_dir": str(site), "site_url": site_url, "plugins": plugins, "strict": True}
    config = load_config(str(ROOT / "mkdocs.yml"), **given, **(settings or {}))
    with patch("mkdocs_briefing.project.pipeline.run", return_value=Result(tuple(entries), tuple(problems))):
        if not again:
            config.plugins.on_startup(command=COMMAND, dirty=False)
        try:
            build(config)
        finally:
            logging.getLogger("mkdocs").handlers.clear()
    return site


def build_host_site(
    folder: Path, entries: Sequence[Entry], *, options: dict[str, object] | None = None, **settings: object
) -> Path:
    """Build a site of somebody else's, in `folder`, that the plugin was added to; `options` are the plugin's."""
    site = folder / "site"
    own = {"pdf": False, "cards": False, "cache": str(folder / "cache"), **(options or {})}
    config = host_config(folder, site_dir=str(site), plugins=["search", {"briefing": own}], **settings)
    with patch("mkdocs_briefing.project.pipeline.run", return_value=Result(tuple(entries), ())):
        config.plugins.on_startup(command=COMMAND, dirty=False)
        build(config)
    return site


def host_config(folder: Path, **settings: object) -> MkDocsConfig:
    """The configuration of a site of somebody else's in `folder`: its mkdocs.yml, which names it, and `settings`."""
    file = folder / "mkdocs.yml"
    file.write_text("site_name: Harbour desk\n", encoding="utf-8")
    return load_config(str(file), **settings)


def unpacked(file: str) -> object:
    """What a file of a list holds."""
    packed = re.fullmatch(r'bfList\("[a-z0-9-]+","([A-Za-z0-9+/=]+)"\);\n', file)[1]
    return json.loads(zlib.decompress(b64decode(packed)))


def index_in_parts(site: Path) -> list[dict[str, object]]:
    """What Pagefind's index holds of each page."""
    files = sorted((site / "pagefind/fragment").glob("*.pf_fragment"))
    return [json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd")) for file in files]


@dataclass
class Document(HTMLParser):
    """What a built page holds."""

    path: str
    """Below the site."""
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    """Addresses that a reader may follow."""
    base: str = ""
    """What its links are relative to, where that is another page."""
    skip: str = ""
    """The address of the link that leads past the header."""
    loads: list[str] = field(default_factory=list)
    """Addresses that the page loads."""
    shapes: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)
    """Each element with the names of its attributes."""

    def __post_init__(self) -> None:
        super().__init__()

    def __hash__(self) -> int:
        return hash(self.path)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.shapes.add((tag, tuple(sorted(set(named) - OPTIONAL))))
        if "id" in named:
            self.ids.append(named["id"])
        if tag == "base":
            self.base = named["href"]
        if tag == "a" and "href" in named:
            self.links.append(named["href"])
            self.skip = named["href"] if named.get("class") == "md-skip" else self.skip
        for name in ("src", "href") if tag in ("link", "script", "img", "iframe") else ():
            if name in named and not {"canonical", "alternate"} & {*named.get("rel", "").split()}:
                self.loads.append(named[name])


def documents(site: Path) -> Iterator[Document]:
    """Every page of a site, in order."""
    for file in sorted(site.rglob("*.html")):
        document = Document(file.relative_to(site).as_posix())
        document.feed(file.read_text())
        document.close()
        yield document


def broken(site: Path, pages: Iterable[Document] = ()) -> Iterator[str]:
    """A line for each link of the site (of its `pages`) that leads nowhere, or out of it without saying so."""
    found = {document.path: document for document in pages or documents(site)}
    for document in found.values():
        here = (site / document.path).parent / document.base if document.base else site / document.path
        for link in (*document.links, *document.loads) if document.path != "404.html" else ():
            parts = urlsplit(link)
            if parts.scheme in ("http", "https"):
                continue
            if parts.scheme or link.startswith("/"):
                yield f"{document.path}: {link} is not relative"
                continue
            target = here.parent / unquote(parts.path) if parts.path else here
            path = target.resolve()
            path = path / "index.html" if path.is_dir() else path
            if not path.is_relative_to(site.resolve()) or not path.exists():
                yield f"{document.path}: {link} leads nowhere"
            elif path.is_file() and path.suffix == ".html" and parts.fragment:
                there = found[path.relative_to(site.resolve()).as_posix()]
                if unquote(parts.fragment) not in there.ids:
                    yield f"{document.path}: {link} names no place"
