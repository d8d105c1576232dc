"""Lines of a paragraph as one text: which hyphens at the ends of lines belong to their words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

BROKEN = re.compile(r"([^\W\d_][\w’'-]*)[-\u00ad\u2010]$")
"""The beginning of a word at the end of a line, before its hyphen."""

REST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
"""The rest of that word in the next line."""

COMPOUND_ENDINGS = frozenset(
    "backed based called century chancellor elect fifths friendly funded known led level minded minister old owned "
    "president profile quality quarters ranking related run scale sized speed sponsored style supported tech term "
    "thirds wing year years".split()
)
"""Words that are written with a hyphen after another word, and that no word without a hyphen ends with."""

COMPOUND_BEGINNINGS = {"well": ("ness", "ington"), "self": ("ish", "less", "ie"), "vice": ("roy", "regal")}
"""Words after which a hyphen stays, each with the endings that make one word with it."""

MAX_WORD = 100
"""Characters at the end of a line in which its last word stands; patterns are slow on longer ones."""

SOFT_HYPHEN = "\u00ad"


def vocabulary(lines: Iterable[str]) -> frozenset[str]:
    """Return the words of `lines` in lower case, without those that the ends of lines may have broken."""
    found: set[str] = set()
    for line in lines:
        words = WORD.findall(line.lower())
        found.update(words[1:-1] if BROKEN.search(line[-MAX_WORD:]) else words[1:])
    return frozenset(found)


def joined(lines: Sequence[str], words: frozenset[str]) -> str:
    """Return the lines of a paragraph as one; `words` are those of the whole article."""
    found: list[str] = []
    for line in lines:
        if found:
            before = found[-1][-MAX_WORD:]
            if _is_broken(before, line, words):
                found[-1] = found[-1][:-1]
            else:
                found.append(_between(before, line))
        found.append(line)
    return "".join(found).replace(SOFT_HYPHEN, "")


def _between(before: str, line: str) -> str:
    """Return what stands between two lines: nothing after a hyphen or dash inside a word, else a space."""
    ends_inside = re.search(r"[^\s—–][—–]$|\w[-\u2010]$|://\S*[/._?&=-]$", before)
    return "" if ends_inside and line[:1].strip() and not _is_hanging(before, line) else " "


def _is_hanging(before: str, line: str) -> bool:
    """Return whether a hyphen stands for a part of a word that comes later: `pre- and post-war`."""
    return before.endswith("-") and re.match(r"(?:and|or|to)\b", line) is not None


def _is_broken(before: str, line: str, words: frozenset[str]) -> bool:
    """Return whether the hyphen at the end of `before` is there only because the line ended."""
    first, rest = BROKEN.search(before), REST.match(line)
    if first is None or rest is None or not rest[0][0].islower() or _is_hanging(before, line):
        return False
    if before.endswith(SOFT_HYPHEN):
        return True
    start, end = first[1].lower(), rest[0].lower()
    if f"{start}-{end}" in words:
        return False
    if f"{start}{end}" in words:
        return True
    beginning = COMPOUND_BEGINNINGS.get(start)
    return end not in COMPOUND_ENDINGS and (beginning is None or end in beginning)
