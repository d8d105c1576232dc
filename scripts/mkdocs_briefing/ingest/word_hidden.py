"""What Word does not show of a document, or shows struck out: it is taken out of the XML, and told."""

from __future__ import annotations

from typing import Any

from mkdocs_briefing.ingest.left_out import LeftOut
from mkdocs_briefing.ingest.word_xml import child, elements, local_name, text_of, value_of

OFF = frozenset({"0", "false", "off", "none"})
"""Values that switch a property off (ECMA-376, part 1, 17.17.4)."""

PROPERTIES = {"hidden": ("vanish",), "struck": ("strike", "dstrike")}
"""Kinds of what is left out, and the properties of a run that say so."""

Styles = dict[str, dict[str, bool]]
"""What each style says of each kind, by the style's id."""


def take_out(root: Any, by_style: Styles) -> list[LeftOut]:
    """Remove what Word does not show, or shows struck out; return it, a text for runs that follow one another."""
    found: list[LeftOut] = []
    line = 0
    last: tuple[str, Any] | None = None
    for element in elements(root, "p", "r", "del", "sdt"):
        name = local_name(element)
        if name == "p":
            line, last = line + 1, None
            continue
        kind = _kind(element, by_style) if name == "r" else _kind_of_wrapper(element)
        if kind is None:
            last = None if name == "r" and text_of(element) else last
            continue
        text = text_of(element)
        if last == (kind, element.getparent()) and found and text:
            found[-1] = LeftOut(kind, f"{found[-1].text}{text}", found[-1].line)
        elif text:
            found.append(LeftOut(kind, text, max(0, line - 1)))
        last = (kind, element.getparent())
        if name != "del" and element.getparent() is not None:
            element.getparent().remove(element)
    return [LeftOut(one.kind, " ".join(one.text.split()), one.line) for one in found if one.text.strip()]


def _kind_of_wrapper(element: Any) -> str | None:
    if local_name(element) == "del":  # Mammoth leaves it out
        return "struck"
    properties = child(element, "sdtPr")
    return "hidden" if properties is not None and child(properties, "showingPlcHdr") is not None else None


def styles_of(root: Any) -> Styles:
    """Return what each style says of being hidden or struck out, what it inherits included."""
    said: Styles = {}
    parents: dict[str, str | None] = {}
    for style in elements(root, "style"):
        name = value_of(style, "styleId") or ""
        parent = child(style, "basedOn")
        said[name] = _said(child(style, "rPr"))
        parents[name] = None if parent is None else value_of(parent)
    return {name: _inherited(name, said, parents) for name in said}


def _inherited(name: str, said: Styles, parents: dict[str, str | None]) -> dict[str, bool]:
    found: dict[str, bool] = {}
    seen: set[str] = set()
    at: str | None = name
    while at is not None and at in said and at not in seen:
        seen.add(at)
        found = said[at] | found
        at = parents.get(at)
    return found


def _said(properties: Any) -> dict[str, bool]:
    """Return what the properties of a run say of each kind; nothing for a kind of which they say nothing."""
    found: dict[str, bool] = {}
    for one in properties if properties is not None else ():
        for kind, names in PROPERTIES.items():
            if local_name(one) in names:
                found[kind] = found.get(kind, False) or (value_of(one) or "true").lower() not in OFF
    return found


def _kind(run: Any, by_style: Styles) -> str | None:
    """Return why Word does not show a run, or shows it struck out; None for text."""
    properties = child(run, "rPr")
    paragraph = next((one for one in run.iterancestors() if local_name(one) == "p"), None)
    of_paragraph = None if paragraph is None else child(paragraph, "pPr")
    said: dict[str, bool] = {}
    for holder, name in ((of_paragraph, "pStyle"), (properties, "rStyle")):
        style = None if holder is None else child(holder, name)
        said |= by_style.get((value_of(style) or "") if style is not None else "", {})
    said |= _said(properties)
    return next((kind for kind in PROPERTIES if said.get(kind)), None)
