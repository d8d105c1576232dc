"""The plain text of a mail: its paragraphs, without signature, quoted mails and addresses of links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.html.furniture import READ_MORE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs_briefing.ingest.left_out import Line

WRAPPED = range(50, 81)
"""Characters of the longest line of a paragraph that a program wrapped."""

RULE = re.compile(r"\s*(?:[-=_*~#+•·—–]\s*){4,}")
"""A line of signs without words."""

BRACKETED = re.compile(r" ?[<(\[] ?https?://[^\s<>]+ ?[>)\]]")
"""The address of a link, in brackets after its words."""

ALONE = re.compile(r"(?:[^.!?]{0,80}: ?)?(https?://\S+)")
"""The address of a link alone, or after a colon."""

ANSWERED = re.compile(r"(?:On\b.{5,200}\bwrote:|Am\b.{5,200}\bschrieb.*:)\s*")
"""The line above a mail that is answered."""

LIST_ITEM = re.compile(r"\s*(?:[-*•]|\d{1,2}[.)])\s+\S")
QUOTED = re.compile(r"(?:>\s?)+")


def plain_lines(text: str, *, flowed: bool, joins_words: bool) -> list[Line]:
    """Return the lines of a plain text, each with the kind of what is left out with it.

    `flowed` says that a space at the end of a line goes on with it (RFC 3676), `joins_words` that this space is none.
    """
    found: list[Line] = []
    body, signature, reply = _split(text.split("\n"))
    if flowed:
        body = list(_unflowed(body, joins_words=joins_words))
    for paragraph in _paragraphs(body):
        found += _without_addresses(paragraph)
    found += [(line.strip(), "signature") for line in signature if line.strip()]
    return found + [(QUOTED.sub("", line).strip(), "reply") for line in reply if QUOTED.sub("", line).strip()]


def _split(lines: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Return the text of a mail, its signature, and the mail that it answers."""
    body = list(lines)
    if all(line.startswith(">") for line in body if line.strip()):
        body = [QUOTED.sub("", line, count=1) for line in body]
    reply: list[str] = []
    for number, line in enumerate(body):
        if ANSWERED.fullmatch(line.strip()) and _next_words(body, number).startswith(">"):
            body, reply = body[:number], body[number:]
            break
    end = next((number for number, line in enumerate(body) if line in {"-- ", "--"}), len(body))
    return body[:end], body[end + 1 :], reply


def _next_words(lines: Sequence[str], number: int) -> str:
    """Return the first line after `number` that is not empty."""
    return next((lines[after] for after in range(number + 1, len(lines)) if lines[after].strip()), "")


def _unflowed(lines: Sequence[str], *, joins_words: bool) -> Iterator[str]:
    """Yield lines as they were before a program broke them."""
    pending = ""
    for line in lines:
        text = line.removeprefix(" ")  # space-stuffing
        if text.endswith(" "):
            pending += text[:-1] if joins_words else text
        else:
            yield pending + text
            pending = ""
    if pending:
        yield pending


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Yield paragraphs: lines between empty ones, joined where a program wrapped them."""
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip() and not RULE.fullmatch(line):
            block.append(line)
            continue
        yield from _joined(block)
        block = []


def _joined(block: Sequence[str]) -> Iterator[str]:
    width = max((len(line.rstrip()) for line in block), default=0)
    found: list[list[str]] = []
    for number, line in enumerate(block):
        if number and _runs_on(block[number - 1], line, width):
            found[-1].append(line.strip())
        else:
            found.append([re.sub(r"^[*•]\s+", "- ", line.strip())])
    yield from map(" ".join, found)


def _runs_on(before: str, line: str, width: int) -> bool:
    """Return whether the first word of a line would not have fitted into the line before; `width` is the longest."""
    first = line.split()[0]
    if width not in WRAPPED or LIST_ITEM.match(line) or re.fullmatch(r"https?://\S+", before.strip()):
        return False
    return len(before.rstrip()) + 1 + len(first) > width or before.endswith(" ")


def _without_addresses(paragraph: str) -> list[Line]:
    """Return a paragraph without addresses of links, and these."""
    found = [address.strip(" <>()[]") for address in BRACKETED.findall(paragraph)]
    text = BRACKETED.sub("", paragraph).strip()
    if alone := ALONE.fullmatch(text):
        found.append(alone[1])
        text = text.removesuffix(alone[1]).strip()
    if not found:
        return [(paragraph, None)]
    kept: list[Line] = []
    if re.search(r"\w", text):
        kept.append((text, "read more" if READ_MORE.match(text) and len(text.split()) <= 15 else None))
    return kept + [(address, "address") for address in found]
