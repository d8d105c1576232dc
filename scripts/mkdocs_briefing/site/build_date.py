"""The date of a build, where somebody sets it: `SOURCE_DATE_EPOCH`, which MkDocs and reproducible builds read."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from mkdocs_briefing.diagnostics import InputError, Problem

VARIABLE = "SOURCE_DATE_EPOCH"


def check_build_date() -> None:
    """Raise `InputError` when the date that is set is none: MkDocs finds out after it has emptied the site's folder."""
    given = os.environ.get(VARIABLE, "0")
    try:
        datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        message = f"expected seconds since 1970, such as 1700000000, got {given!r:.40}; set it right, or unset it"
        raise InputError([Problem(VARIABLE, 0, 0, message)]) from None
