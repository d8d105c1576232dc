"""What a browser shows of a page: which elements it hides, strikes out or writes differently from their text."""

from __future__ import annotations

import re
from typing import Any

NEVER_TEXT = frozenset(
    "script style noscript head svg iframe object embed applet audio video canvas map select datalist textarea "
    "annotation annotation-xml rp rt rtc".split()
)
"""Elements whose content is no text of the page."""

STRUCK = frozenset({"del", "s", "strike"})
BUTTONS = frozenset({"button", "label", "output", "progress"})

NOT_SHOWN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
"""In a style attribute: the element is not displayed."""

FOR_SCREEN_READERS = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader-only "
    "a11y-hidden u-visually-hidden is-visually-hidden off-screen offscreen".split()
)
"""Classes of words that only screen readers speak, such as `opens in a new window`."""

CAPTION = re.compile(r"(?:^|[-_ ])(?:fig)?caption(?:[-_ ]|$)|(?:image|photo|picture)[-_]credit", re.IGNORECASE)
"""A class of captions."""

SHELL = frozenset({"html", "body", "main", "article"})
"""Elements that scripts uncover: a page whose article has a style that hides it was shown to its reader."""

NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[ivxlc]{1,5}|[*†‡§¶]+)[\])]?", re.IGNORECASE)
BACK_LINK = re.compile(r"[\^↑↩⏎↵⤴︎\ufe0e\ufe0f ]+|back|return to text", re.IGNORECASE)
"""Words of a link from a sentence to its footnote, and of the link back."""


NOTE_ID = re.compile(r"(?:fn|foot-?note|end-?note|cite_note|note)[-_:]?\d", re.IGNORECASE)
"""The id of a footnote."""


def not_shown(element: Any) -> str | None:
    """Return the kind of what is left out with an element (see `left_out.KINDS`); None for text that is shown."""
    tag = element.tag
    if tag in STRUCK:
        return "struck"
    if tag in BUTTONS:
        return "button"
    if tag == "template" or (tag not in SHELL and _is_hidden(element)):
        return "hidden"
    if tag == "figcaption" or (tag != "caption" and CAPTION.search(element.get("class") or "")):
        return "caption"
    return "note mark" if tag in {"a", "sup"} and _is_note_mark(element) else None


def _is_hidden(element: Any) -> bool:
    """Return whether an element is hidden, or shown to nobody who reads with their eyes."""
    hidden = element.get("hidden")
    return (
        (hidden is not None and hidden.lower() != "until-found")
        or (element.tag == "dialog" and element.get("open") is None)
        or bool(NOT_SHOWN.search(element.get("style") or ""))
        or not FOR_SCREEN_READERS.isdisjoint((element.get("class") or "").split())
    )


def _is_note_mark(element: Any) -> bool:
    """Return whether an element is the mark of a footnote, or a link from a footnote back to its sentence."""
    link = element if element.tag == "a" else next(element.iter("a"), None)
    if link is None or not (link.get("href") or "").rpartition("/")[2].startswith("#"):
        return False
    words = " ".join("".join(element.itertext()).split())
    is_mark = NOTE_MARK.fullmatch(words) and (element.tag == "sup" or _says_note(link))
    return bool(is_mark or BACK_LINK.fullmatch(words))


def _says_note(link: Any) -> bool:
    said = " ".join(link.get(name) or "" for name in ("role", "class", "href", "id", "rel"))
    return bool(re.search(r"note|fnref|(?:^|[#-_ ])fn|cite", said, re.IGNORECASE))


def rename_wrappers(tree: Any) -> None:
    """Give plain names to elements that hold text of the article here, but parts of the page elsewhere.

    These are the source of a quotation, a figure that holds a quotation or a table with what stands below it, and the
    items of a list of notes.
    """
    for footer in tree.iter("footer"):
        if next(footer.iterancestors("blockquote"), None) is not None:
            footer.tag = "div"
    for figure in tree.iter("figure"):
        holds_text = next(figure.iter("blockquote", "table", "pre"), None) is not None
        if holds_text and "pull" not in (figure.get("class") or ""):
            figure.tag = "div"
            for caption in figure.iter("figcaption"):
                caption.tag = "p"
    for item in tree.iter("li"):
        if NOTE_ID.match(item.get("id") or ""):
            item.tag = "p"


def write_quotation_marks(tree: Any) -> None:
    """Write the marks that a browser shows around `<q>` into the text, unless the text has them already."""
    for element in list(tree.iter("q")):
        depth = sum(1 for _ in element.iterancestors("q"))
        opening, closing = "“”" if depth % 2 == 0 else "‘’"
        if not re.search(r"[\"'“‘«„]\s*$", _text_before(element)):
            element.text = opening + (element.text or "").lstrip()
            _append_text(element, closing)
    for element in list(tree.iter("q")):
        element.tag = "span"


def _text_before(element: Any) -> str:
    before = element.getprevious()
    if before is not None:
        return before.tail or ""
    parent = element.getparent()
    return (parent.text or "") if parent is not None else ""


def _append_text(element: Any, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip() + text
    else:
        element.text = (element.text or "").rstrip() + text
