"""The picture that stands beside a link to a briefing (Open Graph): a PNG of 1200 by 630 dots."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import typst

from briefing.diagnostics import InputError, Problem
from briefing.render.fonts import LABEL_FAMILY, TEXT_FAMILY, typefaces
from briefing.render.pdf import TEMPLATES
from briefing.render.wording import day, shortened

if TYPE_CHECKING:
    from briefing.link import Entry

TITLE, POINT = 110, 170
"""Characters that fit."""


def card(entry: Entry, *, site: str) -> bytes:
    """The picture of a briefing. The same input gives the same bytes.

    Raises `InputError` when Typst refuses it.
    """
    briefing, faces = entry.briefing, typefaces(())
    point = briefing.bottom_line or next((p.text for p in briefing.key_points if p.text != briefing.title), None)
    published = day(briefing.source.published) if briefing.source.published else None
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
    return made if isinstance(made, bytes) else bytes(made[0])
