"""A Word document as Word shows it: what Mammoth would lose is put where it reads it, what Word hides is taken out.

Mammoth has no option for these: it reads hidden text as text, and drops text boxes, the results of simple fields,
carriage returns and page breaks between words. So the XML is rewritten before Mammoth sees it.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.ingest.left_out import LeftOut
from mkdocs_briefing.ingest.word_hidden import Styles, styles_of, take_out
from mkdocs_briefing.ingest.word_xml import elements, local_name, text_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT_PARTS = re.compile(r"word/(?:document|footnotes|endnotes)\d*\.xml")
FRAME_PARTS = re.compile(r"word/(?:header|footer)\d*\.xml")
COMMENT_PART = "word/comments.xml"
STYLES_PART = "word/styles.xml"
"""Parts of the package (ECMA-376, part 1, 11.3)."""

UNWRAPPED = ("fldSimple", "dir", "bdo", "ruby", "rubyBase")
"""Elements that only enclose text and that Mammoth does not open."""

BREAKS = {"cr": "br", "ptab": "tab"}
"""Elements that Mammoth does not know, each with the one that it reads in the same sense."""

BOX = "txbxContent"
"""The content of a text box."""


def as_shown(data: bytes) -> tuple[bytes, tuple[LeftOut, ...]]:
    """Return a document rewritten so that its text is what Word shows, and what was left out.

    Raises `ValueError` when a part is not XML.
    """
    found: list[LeftOut] = []
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as parts, zipfile.ZipFile(written, "w") as shown:
        names = set(parts.namelist())
        by_style = styles_of(_parsed(parts.read(STYLES_PART))) if STYLES_PART in names else {}
        for name in sorted(names):
            content = parts.read(name)
            if TEXT_PARTS.fullmatch(name):
                root = _parsed(content)
                found += _rewrite(root, by_style)
                content = _written(root)
            elif FRAME_PARTS.fullmatch(name) or name == COMMENT_PART:
                kind = "comment" if name == COMMENT_PART else "header"
                found += [LeftOut(kind, text, 0) for text in _paragraph_texts(_parsed(content))]
            shown.writestr(name, content)
    return written.getvalue(), tuple(found)


def _parsed(content: bytes) -> Any:
    """Return the root of a part; no entity is resolved, and nothing is fetched. Raises `ValueError` for no XML."""
    from lxml import etree

    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.LxmlError as error:
        raise ValueError(str(error)) from None


def _written(root: Any) -> bytes:
    from lxml import etree

    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _rewrite(root: Any, by_style: Styles) -> list[LeftOut]:
    found = take_out(root, by_style)
    _drop_field_codes(root)
    for element in elements(root, *UNWRAPPED):
        _unwrap(element)
    for element in elements(root, *BREAKS):
        element.tag = element.tag.replace("}" + local_name(element), "}" + BREAKS[local_name(element)])
    for element in elements(root, "br"):
        for name in [key for key in element.attrib if key.rpartition("}")[2] == "type"]:
            del element.attrib[name]  # a page or column break parts words as a line break does
    for element in elements(root, "oMath"):
        _write_formula(element)
    _move_text_boxes(root)
    return found


def _drop_field_codes(root: Any) -> None:
    """Remove the text between the beginning of a field and its result: its code, and fields nested in the code."""
    open_fields: list[bool] = []  # for each, whether its result has begun
    for run in elements(root, "r"):
        marks = [value_of(one, "fldCharType") for one in run if local_name(one) == "fldChar"]
        for mark in marks:
            _open_or_close(open_fields, mark)
        if not marks and not all(open_fields):
            for text in [one for one in run if local_name(one) in {"t", "tab", "br", "cr"}]:
                run.remove(text)


def _open_or_close(open_fields: list[bool], mark: str | None) -> None:
    if mark == "begin":
        open_fields.append(False)
    elif mark == "separate" and open_fields:
        open_fields[-1] = True
    elif mark == "end" and open_fields:
        open_fields.pop()


def _unwrap(element: Any) -> None:
    """Put the children of an element in its place; of a word with its reading (`ruby`) only the word."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    children = [one for one in element if local_name(one) not in {"rt", "rubyPr", "fldData"}]
    parent.remove(element)
    for number, one in enumerate(children):
        parent.insert(at + number, one)


def _write_formula(element: Any) -> None:
    """Write a formula as the run of its characters."""
    from lxml import etree

    paragraph, parent = _around(element, "p"), element.getparent()
    if paragraph is None or parent is None:
        return
    namespace = paragraph.nsmap[paragraph.prefix]
    run = etree.Element(f"{{{namespace}}}r")
    text = etree.SubElement(run, f"{{{namespace}}}t")
    text.text = "".join(one.text or "" for one in elements(element, "t"))
    parent.replace(element, run)


def _move_text_boxes(root: Any) -> None:
    """Put the paragraphs of each text box after the paragraph that holds it, once for all its drawings."""
    for fallback in elements(root, "Fallback"):  # the same box for old versions of Word
        around = fallback.getparent()
        if around is not None and any(local_name(one) == "Choice" and elements(one, BOX) for one in around):
            around.remove(fallback)
    holders = []
    last: dict[Any, Any] = {}  # after which element the next text box of a paragraph goes
    moved_from: dict[Any, Any] = {}
    for box in elements(root, BOX):
        holder = _holder(box)
        paragraph = None if holder is None else _around(holder, "p")
        if paragraph is None:
            continue
        holders.append(holder)
        after = last.get(paragraph, paragraph)
        for one in list(box):
            after.addnext(one)
            after = one
            moved_from[one] = paragraph
        while paragraph is not None:
            last[paragraph] = after
            paragraph = moved_from.get(paragraph)
    for holder in holders:
        if holder.getparent() is not None:
            holder.getparent().remove(holder)


def _around(element: Any, name: str) -> Any:
    return next((one for one in element.iterancestors() if local_name(one) == name), None)


def _holder(box: Any) -> Any:
    """Return the outermost drawing or picture that holds a text box, below the paragraph of the text."""
    found = None
    for one in box.iterancestors():
        if local_name(one) in {"AlternateContent", "drawing", "pict", "object"}:
            found = one
        elif local_name(one) == "p" and found is not None:
            break
    return found


def _paragraph_texts(root: Any) -> Iterator[str]:
    for paragraph in elements(root, "p"):
        text = " ".join(text_of(paragraph).split())
        if re.search(r"\w", text):
            yield text
