"""Names as ids: safe in a URL, a file name and an HTML anchor on every system."""

from __future__ import annotations

import hashlib
import re

from anyascii import anyascii

LONGEST = 60
"""Code points of a slug; with a suffix still below the shortest common limit on file names."""

# Device names that Windows refuses as file names (Microsoft, "Naming Files, Paths, and Namespaces").
RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})


def slug(name: str, *, fallback: str = "untitled") -> str:
    """The ASCII id of a name: `Évian – a “summit”` becomes `evian-a-summit`.

    Case, accents and Unicode normalisation do not matter, so that one name has one id; other scripts are
    transliterated. Cut at a word boundary below `LONGEST`. A name without letters and digits gives `fallback`.
    """
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", anyascii(name).lower()))
    joined = "-".join(words)
    if len(joined) > LONGEST:
        head, cut, _ = joined[: LONGEST + 1].rpartition("-")
        joined = head if cut else joined[:LONGEST]
    if not joined:
        return fallback
    return f"{joined}-" + digest(joined) if joined in RESERVED else joined


def digest(text: str) -> str:
    """Six hexadecimal digits that tell equal slugs of different things apart."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:6]
