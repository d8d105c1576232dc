"""Escape text for pages: the one way in which anything that varies reaches a page.

A page is Markdown with HTML in it, so text must mean nothing to three readers in turn: extensions that work on lines
before Markdown does, Markdown, and HTML. Every ASCII character that is not a letter, a digit or a space becomes a
character reference. No construct of the three consists of letters, digits and spaces alone, and no line can begin
inside the text because line breaks are escaped too. A browser shows, searches and copies exactly the text.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Mapping

ACTIVE = re.compile("[^0-9A-Za-z \x7f-\u2027\u202a-\U0010ffff]|[\x7f-\x9f]")
"""ASCII punctuation, control characters and everything that any reader takes for the end of a line."""

UNPRINTABLE = re.compile("[^ -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Characters that YAML must escape (YAML 1.1, section 5.1), and those that it takes for the end of a line."""


def escape_text(value: object) -> Markup:
    """Return the text of `value` as HTML inside Markdown, for an element's content or a quoted attribute.

    `Markup` comes from this package's own templates and functions, and is returned as it is.
    """
    if isinstance(value, Markup):
        return value
    return Markup(ACTIVE.sub(lambda match: f"&#{ord(match[0])};", str(value)))  # noqa: S704 (this is the escape)


def front_matter(values: Mapping[str, object]) -> str:
    """Return YAML front matter, each value as JSON, which is YAML too; empty values are left out.

    Themes print titles and descriptions as HTML, so every text in it is escaped.
    """
    lines = [f"{key}: {_json(_escape_texts(value))}" for key, value in values.items() if value not in (None, (), [])]
    return "---\n" + "\n".join(lines) + "\n---\n"


def _escape_texts(value: object) -> object:
    if isinstance(value, dict):
        return {key: _escape_texts(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_escape_texts(one) for one in value]
    return str(escape_text(value)) if isinstance(value, str) else value


def _json(value: object) -> str:
    return UNPRINTABLE.sub(lambda m: rf"\U{ord(m[0]):08x}", json.dumps(value, ensure_ascii=False))


def script_json(value: object) -> Markup:
    r"""Return JSON for the content of a `<script>` of data, on one line.

    What could end the element (`<`), be taken for a reference (`&`) or for a template's brackets is written `\uXXXX`,
    which in JSON means the same.
    """
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    escaped = re.sub(r"[<>&`]|\{(?=[{%#])", lambda m: rf"\u{ord(m[0]):04x}", text)
    return Markup(escaped)  # noqa: S704 (as above)
