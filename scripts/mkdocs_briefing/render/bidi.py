"""Mark the direction and language of texts.

A direction is given only where a text may run from right to left, since elsewhere it is the page's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_briefing.render.escape import escape_text
from mkdocs_briefing.render.gloss import item_runs, text_runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Briefing, KeyPoint
    from mkdocs_briefing.render.gloss import Item, ItemRun

RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"  # letters and their marks
    "\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # characters that change the direction
)
"""Characters of the bidirectional classes R, AL and AN, and explicit ones (Unicode Standard Annex 9, table 4)."""

PAGE_LANGUAGE = "en"
"""Language of everything on a page that is not the article's."""

LANGUAGE_TAG = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
"""Letters, digits and hyphens (BCP 47)."""

NO_ATTRIBUTES = Markup("")

GLOSS_TITLE = "added by mkdocs-briefing"
"""What a reader is told of a name in brackets."""


def dir_attribute(*texts: object) -> Markup:
    """Return the `dir` attribute of an element whose texts may run from right to left; an empty one for any other."""
    return Markup(' dir="auto"' if any(RIGHT_TO_LEFT.search(str(text)) for text in texts) else "")  # noqa: S704 (ours)


def dir_attribute_of_runs(runs: Iterable[object], attribute: str) -> Markup:
    """Return the `dir` attribute for a text in pieces, each the `attribute` of a record."""
    return dir_attribute(*(getattr(run, attribute) for run in runs))


def lang_attribute(briefing: Briefing, *, heading: bool = False) -> Markup:
    """Return the `lang` attribute of an element, or of a Markdown heading, in the article's language.

    It is empty where that is the page's language.
    """
    language = briefing.source.language
    if language.split("-")[0] == PAGE_LANGUAGE or not LANGUAGE_TAG.fullmatch(language):
        return NO_ATTRIBUTES
    attribute = f'lang="{language}"'
    return Markup(f" {{ {attribute} }}" if heading else f" {attribute}")  # noqa: S704 (`LANGUAGE_TAG` holds no markup)


def text_span(text: object, attributes: Markup = NO_ATTRIBUTES) -> Markup:
    """Return a text, in a `span` when its language or direction must be marked."""
    marked = dir_attribute(text) + attributes
    return Markup(f"<span{marked}>{escape_text(text)}</span>") if marked else escape_text(text)  # noqa: S704 (escaped)


def item_span(entry: Entry, item: Item) -> Markup:
    """Return the text of an item, the words that date it in bold and its gloss as an editor's addition."""
    return _span_of_runs(item_runs(entry, item), entry.briefing)


def support_span(entry: Entry, point: KeyPoint, support: str) -> Markup:
    """Return the sentence that supports a key point, its gloss as an editor's addition."""
    return _span_of_runs(text_runs(entry, support, point.evidence, gloss=point.support_gloss), entry.briefing)


def _span_of_runs(runs: Sequence[ItemRun], briefing: Briefing) -> Markup:
    marked = dir_attribute_of_runs(runs, "text") + lang_attribute(briefing)
    text = Markup("").join(map(_run, runs))
    return Markup(f"<span{marked}>{text}</span>") if marked else text  # noqa: S704 (escaped)


def _run(run: ItemRun) -> Markup:
    text = escape_text(run.text)
    if run.kind == "gloss":
        return Markup(f'<span class="bf-gloss" title="{GLOSS_TITLE}">{text}</span>')  # noqa: S704 (escaped)
    return Markup(f"<b>{text}</b>") if run.kind == "date" else text  # noqa: S704 (escaped)


def isolated(text: object, attributes: Markup = NO_ATTRIBUTES) -> Markup:
    """Return a name or title amid other text, in a `bdi` when it could reorder the text around it."""
    if not attributes and not dir_attribute(text):
        return escape_text(text)
    return Markup(f"<bdi{attributes}>{escape_text(text)}</bdi>")  # noqa: S704 (escaped, or ours)


TEMPLATE_FUNCTIONS = (
    dir_attribute,
    dir_attribute_of_runs,
    isolated,
    item_span,
    lang_attribute,
    support_span,
    text_span,
)
"""Functions that templates may call."""
