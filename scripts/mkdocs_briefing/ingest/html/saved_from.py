"""The address of a page that a browser saved: it says so in a comment at the top."""

from __future__ import annotations

import re

FIRST_BYTES = 3_000
"""Bytes of a page in which the comment stands."""

COMMENT = re.compile(
    rb"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>\"]+)", re.IGNORECASE
)
"""What Chrome, Edge and Firefox write, and what the extension SingleFile writes."""


def saved_from(data: bytes) -> str | None:
    """Return the address from which a page was saved; None where it does not say one of the web."""
    found = COMMENT.search(data[:FIRST_BYTES])
    return found[1].decode("ascii", "replace") if found else None
