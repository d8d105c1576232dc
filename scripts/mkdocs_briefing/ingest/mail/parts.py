"""The parts of a mail or of a page saved as one (MIME, RFC 2045), found within limits."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.errors import MessageError
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, cast

from mkdocs_briefing.diagnostics import InputError, Problem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from email.message import EmailMessage

MAX_BOUNDARIES = 2_000
"""Lines that may begin a part; a page saved with its pictures has some hundreds."""

MAX_DEPTH = 20
"""Parts within parts; mail programs nest four or five."""

MAX_HEADER_BYTES = 100_000
"""Bytes of a head; those of mails that went through many servers have some 20,000."""

MAX_CONTENT_FIELD = 1_000
"""Bytes of a field that says what a part is: Python reads long ones slowly."""

CONTENT_FIELD = re.compile(rb"^content-(?:type|disposition)[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)

BLANK_LINE = re.compile(rb"\n\r?\n")

MAX_FIELD_CHARACTERS = 2_000
"""Characters of a subject or a sender; reading of addresses is slow."""

DAMAGED = "not a mail, or a damaged one; save it again, or copy its text into a .txt file"

DAMAGE = (ArithmeticError, AttributeError, LookupError, MessageError, RecursionError, TypeError, ValueError)
"""What the parser of mails raises for a damaged one."""


def parse_mail(data: bytes, *, path: str, damaged: str = DAMAGED) -> EmailMessage:
    """Return the mail in `data`. Raises `InputError` for what is none, and for one of too many parts."""
    if data.count(b"\n--") > MAX_BOUNDARIES:
        message = f"has more than the limit of {MAX_BOUNDARIES:,} parts; copy its text into a .txt file"
        raise InputError([Problem(path, 0, 0, message)])
    if _has_long_heads(data):
        raise InputError([Problem(path, 0, 0, damaged)])
    try:
        found = message_from_bytes(data, policy=policy.default)
        names = {name.lower() for name, _ in found.raw_items()}
    except DAMAGE:
        raise InputError([Problem(path, 0, 0, damaged)]) from None
    if names.isdisjoint({"from", "subject", "date", "content-type"}):
        raise InputError([Problem(path, 0, 0, damaged)])
    return found


def _has_long_heads(data: bytes) -> bool:
    """Return whether a head, or a field that says what a part is, is longer than those of mails."""
    starts = [0, *(found.end() for found in re.finditer(rb"\n--", data))]
    for start in starts:
        end = BLANK_LINE.search(data, start, start + MAX_HEADER_BYTES)
        if end is None and (start == 0 or len(data) - start > MAX_HEADER_BYTES):
            return True
    return any(found.end() - found.start() > MAX_CONTENT_FIELD for found in CONTENT_FIELD.finditer(data))


def leaves(message: EmailMessage, depth: int = 0) -> Iterator[EmailMessage]:
    """Yield the parts that hold no others, in order; a mail within a mail is one part."""
    if message.get_content_maintype() != "multipart" or depth > MAX_DEPTH:
        yield message
        return
    for part in message.iter_parts():
        yield from leaves(cast("EmailMessage", part), depth + 1)


def field(message: EmailMessage, name: str) -> str:
    """Return a field of a head in one line; empty for none, one that is damaged and one that is too long."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    if not raw or len(raw) > MAX_FIELD_CHARACTERS:
        return ""
    try:
        return " ".join(str(message[name]).split())
    except DAMAGE:
        return ""


def day_of(text: str) -> dt.date | None:
    """Return the day of a date as its sender wrote it, in the sender's time zone; None where it is none."""
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, OverflowError):
        return None


def content_of(part: EmailMessage) -> bytes:
    """Return the bytes of a part, decoded from its transfer encoding; none for a part of parts."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def charset_of(part: EmailMessage) -> str | None:
    """Return the encoding that a part names; None for none and for one that is unknown."""
    try:
        name = part.get_content_charset()
        "".encode(name or "utf-8")
    except (LookupError, *DAMAGE):
        return None
    return name


def text_of(part: EmailMessage) -> str:
    """Return a text part decoded, with replacement characters where it is not what it says."""
    data = content_of(part)
    for name in (charset_of(part), "utf-8", "cp1252"):
        try:
            return data.decode(name or "utf-8").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")
