"""The picture that stands beside a link to a briefing (Open Graph): a PNG of 1200 by 630 dots."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import typst
from PIL import Image

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.render.pdf.fonts import LABEL_FAMILY, TEXT_FAMILY, typefaces
from mkdocs_briefing.render.pdf.typst import TEMPLATES
from mkdocs_briefing.render.redaction import printable
from mkdocs_briefing.render.wording import day, points, shortened

if TYPE_CHECKING:
    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.render.page import TextMode

TITLE, POINT = 110, 170
"""Characters that fit."""

COLORS = 32
"""Of a picture: text on one ground, with its smooth edges, looks the same with them and takes a third of the room."""


def card(entry: Entry, *, site: str, text_mode: TextMode = "full") -> bytes:
    """The picture of a briefing, with a key point where `text_mode`, or its own, lets it be printed.

    The same input gives the same bytes.
    Raises `InputError` when Typst refuses it.
    """
    briefing, faces = printable(entry, text_mode).briefing, typefaces(())
    point = briefing.bottom_line or next((point.text for point in points(briefing)), None)
    published = day(entry.day) if entry.day else None
    said = {
        "site": site,
        "title": shortened(briefing.title, TITLE),
        "point": point and shortened(point, POINT),
        "from": " · ".join(part for part in (briefing.source.publisher, published) if part),
        "mark": briefing.handling.tlp and f"TLP:{briefing.handling.tlp.upper()}",
    }
    language = briefing.source.language
    look = {"text": faces.families(TEXT_FAMILY, language), "labels": faces.families(LABEL_FAMILY, language)}
    legible = {name: text and faces.legible(text) for name, text in said.items()}
    try:
        made = typst.compile(
            str(TEMPLATES / "card.typ"),
            root=str(TEMPLATES),
            font_paths=faces.files,
            sys_inputs={"card": json.dumps(legible), "look": json.dumps(look)},
            format="png",
            ppi=144,
        )
    except typst.TypstError as error:
        problem = f"no picture: Typst says {error.message!r:.200}; please report this as a bug, with the article"
        raise InputError([Problem(briefing.source.path, 0, 0, problem)]) from None
    return _with_palette(made if isinstance(made, bytes) else bytes(made[0]))


def _with_palette(png: bytes) -> bytes:
    written = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(COLORS, dither=Image.Dither.NONE)
    few.save(written, "PNG", optimize=True)
    return written.getvalue()
