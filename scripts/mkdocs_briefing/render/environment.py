"""The templates, and the one way from a template to a page."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mkdocs_briefing.link import headline_role, sentences_with
from mkdocs_briefing.render import bidi, wording
from mkdocs_briefing.render.citation import differs_from_page, source_line_once
from mkdocs_briefing.render.escape import escape_text, front_matter
from mkdocs_briefing.render.links import anchor_name, list_of
from mkdocs_briefing.render.originals import where_to_read
from mkdocs_briefing.render.page import Page, page_address
from mkdocs_briefing.render.source_mix import how_sure, source_mix

if TYPE_CHECKING:
    from mkdocs_briefing.render.settings import SiteSettings

FUNCTIONS = (
    anchor_name,
    differs_from_page,
    headline_role,
    how_sure,
    sentences_with,
    source_line_once,
    source_mix,
    where_to_read,
)
"""Functions that templates call by their names."""


@cache
def environment() -> Environment:
    """Return the environment of the templates, in which every expression is escaped without a filter."""
    made = Environment(
        loader=PackageLoader("mkdocs_briefing.render", "templates"),
        autoescape=True,
        finalize=escape_text,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(wording.TEMPLATE_GLOBALS)
    made.globals.update((one.__name__, one) for one in (*bidi.TEMPLATE_FUNCTIONS, *FUNCTIONS))
    return made


def render(template: str, path: str, meta: dict[str, object], *, site: SiteSettings, **values: object) -> Page:
    """Return the page made from a template; `meta` is its front matter, to which the tab of its list is added."""
    text = environment().get_template(f"{template}.html.jinja").render(values, site=site)
    listed = list_of(path, topics_path=site.topics_path)
    tab = listed and Markup(page_address(listed, directory_urls=site.directory_urls))  # noqa: S704 (a path of our own)
    return Page(path, front_matter({**meta, "tab": tab}) + "\n" + _tidy(text))


def _tidy(text: str) -> str:
    """Remove indentation and blank lines, but for those around a heading: each run of HTML is then one raw block.

    Lines of `text` come from templates only; text that varies has no line breaks of its own (see `escape_text`).
    """
    lines = [stripped for line in text.split("\n") if (stripped := line.strip())]
    return "".join(f"\n{line}\n\n" if line.startswith("#") else f"{line}\n" for line in lines)
