"""The templates and the one way from a template to a page."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mkdocs_briefing.link import sentences_with
from mkdocs_briefing.render import bidi, citation, wording
from mkdocs_briefing.render.escape import front_matter, inert
from mkdocs_briefing.render.page import Page
from mkdocs_briefing.render.source import elsewhere

if TYPE_CHECKING:
    from mkdocs_briefing.model import Briefing

PAGE_LANGUAGE = "en"
"""Of everything that is not the article's."""

LANGUAGE_TAG = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
"""Letters, digits and hyphens (BCP 47)."""


@cache
def environment() -> Environment:
    """Templates in which every expression is made inert, whether its author thought of it or not."""
    made = Environment(
        loader=PackageLoader("mkdocs_briefing.render", "templates"),
        autoescape=True,
        finalize=inert,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(wording.GLOBALS, elsewhere=elsewhere, tongue=tongue, mentioning=sentences_with)
    made.globals.update(unshown=citation.unshown, where=citation.where)
    made.globals.update((one.__name__, one) for one in bidi.SAID)
    return made


def tongue(briefing: Briefing, *, heading: bool = False) -> Markup:
    """The attribute for an element, or a Markdown heading, in the article's language; none where it is the page's."""
    language = briefing.source.language
    if language.split("-")[0] == PAGE_LANGUAGE or not LANGUAGE_TAG.fullmatch(language):
        return Markup("")
    attribute = f'lang="{language}"'
    return Markup(f" {{ {attribute} }}" if heading else f" {attribute}")  # noqa: S704 (`LANGUAGE_TAG` holds no markup)


def render(template: str, path: str, meta: dict[str, object], **values: object) -> Page:
    """A page from a template and its front matter."""
    text = environment().get_template(f"{template}.html.jinja").render(values)
    return Page(path, front_matter(meta) + "\n" + _tidy(text))


def _tidy(text: str) -> str:
    """Without indentation and blank lines, but for those around a heading: each run of HTML is then one raw block.

    Lines of `text` come from templates only; text that varies has no line breaks of its own (see `inert`).
    """
    lines = [stripped for line in text.split("\n") if (stripped := line.strip())]
    return "".join(f"\n{line}\n\n" if line.startswith("#") else f"{line}\n" for line in lines)
