"""Pages as Markdown and as a browser makes of them, for the tests of rendering."""

import re
from html.parser import HTMLParser
from pathlib import PurePosixPath

import markdown
import yaml
from pymdownx.emoji import emojione

from mkdocs_briefing.link import Entry, link
from mkdocs_briefing.render import Page, SiteSettings, pages
from tests.support.connected import entries

EXTENSIONS = ["attr_list", "tables", "toc", "md_in_html", "footnotes", "abbr", "admonition", "def_list", "meta"]
EXTENSIONS += ["pymdownx.snippets", "pymdownx.superfences", "pymdownx.magiclink", "pymdownx.betterem", "pymdownx.tilde"]
EXTENSIONS += ["pymdownx.caret", "pymdownx.mark", "pymdownx.smartsymbols", "pymdownx.emoji", "pymdownx.keys"]
EXTENSIONS += ["pymdownx.blocks.html", "pymdownx.inlinehilite", "pymdownx.tasklist", "pymdownx.critic"]
"""More than the site uses, all that a project may add."""


SITE = SiteSettings(title="Harbour desk", site_url="https://desk.example/briefings/", pdf=False)


DEAL, STRIKE, VOTE = "valdoria-signs-port-loan", "dockers-stop-work-in-maravel", "parliament-approves-port-loan"


class Document(HTMLParser):
    """What a browser makes of a page, as far as the tests ask."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.by_id: dict[str, list[str]] = {}
        self.open: list[tuple[str, str | None]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.elements.append((tag, given))
        if tag not in ("input", "br", "hr", "img"):
            self.open.append((tag, given.get("id")))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is not None:
            return
        self.text.append(data)
        for _, which in self.open:
            if which:
                self.by_id.setdefault(which, []).append(data)

    def words(self, which: str | None = None) -> str:
        return " ".join("".join(self.text if which is None else self.by_id[which]).split())

    def ids(self) -> list[str]:
        return [given["id"] or "" for _, given in self.elements if "id" in given]

    def all(self, tag: str, css: str = "") -> list[dict[str, str | None]]:
        return [
            given for name, given in self.elements if name == tag and css in ("", *(given.get("class") or "").split())
        ]


def split(page: Page) -> tuple[dict[str, object], str]:
    head, body = re.fullmatch(r"---\n(.*?\n)---\n(.*)", page.text, re.DOTALL).groups()
    return yaml.safe_load(head), body


EMOJI = emojione({}, None)
"""The extension copies them for each page, which takes half of its time."""

CONFIGS = {"pymdownx.snippets": {"base_path": ["."]}, "pymdownx.emoji": {"emoji_index": lambda *_: EMOJI}}


def converted(page: Page) -> str:
    return markdown.markdown(split(page)[1], extensions=EXTENSIONS, extension_configs=CONFIGS)


def site(*given: Entry, settings: SiteSettings = SITE) -> dict[str, Page]:
    return {page.path: page for page in pages(link(given or entries()), site=settings)}


def texts(*given: Entry, site: SiteSettings | None = None) -> dict[str, str]:
    return {page.path: page.text for page in pages(link(given), site=site or SiteSettings())}


def changed(entry: Entry, **values: object) -> Entry:
    return Entry(entry.briefing.model_copy(update=values), entry.article)


def resolved(path: str, link: str) -> str:
    if not link:
        return path.removesuffix(".md") + ".html"
    parts: list[str] = []
    for part in (PurePosixPath(path).parent / link).parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)
