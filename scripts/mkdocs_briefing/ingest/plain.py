"""Plain text: the file as it is."""

from __future__ import annotations

import re

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.article import Reading
from mkdocs_briefing.ingest.decoding import decode
from mkdocs_briefing.ingest.front_matter import read_front_matter

TEXT_LIMIT = 1_000_000
"""Bytes, about a long novel: a larger file in seeds/ is a mistake, and a parse of it would not fit in memory."""

WEB_PAGE = re.compile(r"\s*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])", re.IGNORECASE)
"""How the source of a web page begins."""


class PlainText:
    """Text in UTF-8, or in UTF-16 or UTF-32 with a byte-order mark, with optional front matter."""

    endings = (".txt",)
    limit = TEXT_LIMIT

    def read(self, data: bytes, *, path: str) -> Reading:
        """Return the decoded file without its front matter; nothing else is changed."""
        decoded = decode(data, path=path)
        metadata, text = read_front_matter(decoded, path=path)
        if WEB_PAGE.match(text):
            message = "the source of a web page, not an article's text; name it .html, or put in the text alone"
            raise InputError([Problem(path, 1, 0, message)])
        return Reading(text, metadata)
