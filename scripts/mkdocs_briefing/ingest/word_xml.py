"""The XML of Word documents (ECMA-376, part 1): elements by their names, whatever edition's namespace they have."""

from __future__ import annotations

from typing import Any


def local_name(element: Any) -> str:
    """Return the name of an element without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def elements(root: Any, *names: str) -> list[Any]:
    """Return the elements of these names below `root`, in the order of the document."""
    return [element for element in root.iter("{*}*") if local_name(element) in names]


def child(element: Any, name: str) -> Any:
    """Return the first child of this name; None when there is none."""
    return next((one for one in element if local_name(one) == name), None)


def value_of(element: Any, attribute: str = "val") -> str | None:
    """Return the value of an attribute; None when the element has none."""
    return next((str(value) for name, value in element.attrib.items() if name.rpartition("}")[2] == attribute), None)


def text_of(element: Any) -> str:
    """Return the text of an element, deleted text included, with spaces for tabs and breaks."""
    parts = []
    for one in element.iter("{*}*"):
        if local_name(one) in {"t", "delText"}:
            parts.append(one.text or "")
        elif local_name(one) in {"tab", "br", "cr"}:
            parts.append(" ")
    return "".join(parts)
