"""A list of addresses, one a line, to the addresses and what is wrong with its other lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest import decode
from mkdocs_briefing.project.fetch import is_web_address
from mkdocs_briefing.project.intake.addresses import HAS_USER, has_user, wire_address, without_user

if TYPE_CHECKING:
    from collections.abc import Iterator

LIST_LIMIT = 10_000_000
"""Bytes of a list at most."""

MAX_ADDRESS_CHARACTERS = 2_000
"""Longer ones are refused by servers and browsers."""

MAX_SHOWN_CHARACTERS = 80
"""Characters of a wrong line that a message shows."""

OPML = "is a list of feeds (OPML), not of addresses; name it feeds.opml in the folder of articles, then: briefing fetch"
MARKUP = "is markup, not a list of addresses; add a page with: briefing add FILE"


@dataclass(frozen=True)
class ListedAddress:
    """An address, and where a person wrote it."""

    address: str
    """As a request sends it."""
    line: int
    """Counted from 1."""


def read_list(data: bytes, *, path: str) -> tuple[list[ListedAddress], list[Problem]]:
    """Return the addresses in a list called `path`, and a problem for each line that is none.

    Empty lines and lines that begin with `#` are skipped. Raises `InputError` for a file that is no list.
    """
    if len(data) > LIST_LIMIT:
        message = f"{len(data):,} bytes, more than the limit of {LIST_LIMIT:,}; split it into lists"
        raise InputError([Problem(path, 0, 0, message)])
    text = decode(data, path=path, controls=True)
    if (start := text.lstrip()).startswith("<"):
        raise InputError([Problem(path, 0, 0, OPML if "<opml" in start[:1000].lower() else MARKUP)])
    found, problems = [], []
    for number, line in _lines(text):
        if fault := _fault(line):
            problems.append(Problem(path, number, 0, fault))
        else:
            found.append(ListedAddress(wire_address(line), number))
    if not found and not problems:
        problems.append(Problem(path, 0, 0, "has no address; write one on each line"))
    return found, problems


def is_list(text: str) -> bool:
    """Return whether each line of a text that is not empty or a comment is a web address alone."""
    lines = [line for _, line in _lines(text)]
    return bool(lines) and all(re.fullmatch(r"https?://\S+", line, re.IGNORECASE) for line in lines)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that say something, each with its number."""
    for number, line in enumerate(text.split("\n"), start=1):
        if (said := line.strip()) and not said.startswith("#"):
            yield number, said


def _fault(line: str) -> str | None:
    """Return why a line is no address that can be asked for."""
    if len(line) > MAX_ADDRESS_CHARACTERS:
        return f"{len(line):,} characters, more than an address has; write one address on each line"
    shown = repr(without_user(line)[:MAX_SHOWN_CHARACTERS])
    if has_user(line):
        return f"{shown}: {HAS_USER}"
    if not is_web_address(line):
        return f"{shown}: expected an address that begins with http:// or https://"
    if any(one.isspace() for one in line):
        return f"{shown}: a space in an address; write one address alone on each line, and %20 for a space"
    if hidden := next((one for one in line if not one.isprintable()), None):
        return f"{shown}: an unprintable character (U+{ord(hidden):04X}) in an address; delete it"
    return None
