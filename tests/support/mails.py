"""Mails and saved pages, written for the tests."""

from collections.abc import Sequence

HEAD = (
    "From: The Estel Courier <news@courier.example>",
    "To: reader@example.org",
    "Subject: Quay leased",
    "Date: Tue, 4 Mar 2031 23:30:00 -0500",
    "Message-ID: <1@courier.example>",
)
"""The head of a mail."""

Part = tuple[str, str | bytes]
"""Fields of a part, with line breaks between them, and its content."""


def mail(*parts: Part, head: Sequence[str] = HEAD, kind: str = "alternative") -> bytes:
    """A mail of parts; of one part, a mail without parts."""
    if len(parts) == 1:
        return _written("\n".join(head), *parts[0])
    body = b"".join(b"--edge\n" + _written("", *part) + b"\n" for part in parts) + b"--edge--\n"
    return _written("\n".join(head), f'Content-Type: multipart/{kind}; boundary="edge"', body)


def plain(text: str, *, fields: str = "Content-Type: text/plain; charset=utf-8") -> Part:
    """A part of plain text."""
    return fields, text


def html(body: str) -> Part:
    """A part that is a page."""
    return "Content-Type: text/html; charset=utf-8", f"<html><body>{body}</body></html>"


def _written(head: str, fields: str, content: str | bytes) -> bytes:
    data = content.encode() if isinstance(content, str) else content
    lines = "\n".join(one for one in (head, "MIME-Version: 1.0" if head else "", fields) if one)
    return lines.encode() + b"\n\n" + data
