"""Social cards: the picture beside a link to a briefing (Open Graph), a PNG of 1200 by 630 pixels."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import typst
from PIL import Image

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.render.gloss import glossed
from mkdocs_briefing.render.pdf.circulation import circulation_mark
from mkdocs_briefing.render.pdf.fonts import LABEL_FAMILY, TEXT_FAMILY, typefaces
from mkdocs_briefing.render.pdf.typst import TEMPLATES
from mkdocs_briefing.render.redaction import redact_entry
from mkdocs_briefing.render.wording import date_in_words, listed_key_points, shortened

if TYPE_CHECKING:
    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Briefing, TextMode

MAX_TITLE_CHARACTERS, MAX_POINT_CHARACTERS = 110, 170
"""Code points at most that fit."""

COLORS = 32
"""Colours of a picture: text on one ground, with its smooth edges, looks the same with them in a third of the size."""


def draw_card(entry: Entry, *, site: str, text_mode: TextMode = "full") -> bytes:
    """Return the card of a briefing as PNG, with a key point where `text_mode`, or its own mode, lets it be printed.

    The same input gives the same bytes. Raises `InputError` when Typst refuses it.
    """
    briefing, faces = redact_entry(entry, text_mode).briefing, typefaces(())
    texts = {name: text and faces.replace_unprintable(text) for name, text in _texts(entry, briefing, site).items()}
    language = briefing.source.language
    look = {"text": faces.families(TEXT_FAMILY, language), "labels": faces.families(LABEL_FAMILY, language)}
    try:
        picture = typst.compile(
            str(TEMPLATES / "card.typ"),
            root=str(TEMPLATES),
            font_paths=faces.files,
            sys_inputs={"card": json.dumps(texts), "look": json.dumps(look)},
            format="png",
            ppi=144,
        )
    except typst.TypstError as error:
        problem = f"no picture: Typst says {error.message!r:.200}; please report this as a bug, with the article"
        raise InputError([Problem(briefing.source.path, 0, 0, problem)]) from None
    return _with_palette(picture if isinstance(picture, bytes) else bytes(picture[0]))


def _texts(entry: Entry, briefing: Briefing, site: str) -> dict[str, str | None]:
    """Return the texts of a card; `briefing` is that of `entry`, redacted."""
    point = briefing.bottom_line or next((glossed(entry, point) for point in listed_key_points(briefing)), None)
    published = date_in_words(entry.day) if entry.day else None
    return {
        "site": site,
        "title": shortened(briefing.title, MAX_TITLE_CHARACTERS),
        "point": point and shortened(point, MAX_POINT_CHARACTERS),
        "from": " · ".join(part for part in (briefing.source.publisher, published) if part),
        "mark": circulation_mark(briefing),
    }


def _with_palette(png: bytes) -> bytes:
    written = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(COLORS, dither=Image.Dither.NONE)
    few.save(written, "PNG", optimize=True)
    return written.getvalue()
