"""Which parts of a mail are its text, and which are files that came with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from mkdocs_briefing.ingest.mail.parts import MAX_DEPTH, field, leaves, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import EmailMessage

MAX_INNER = 3
"""Mails that are attached to one another."""

MAX_REMARK_WORDS = 40
"""Words of who forwards a mail as an attachment; a mail with more has its own text."""

TAG = re.compile(r"<style.*?</style>|<[^<>]*>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True)
class Body:
    """A text of a mail, which may be there as a page and as plain text."""

    page: EmailMessage | None
    """The part that is a page."""
    plain: Sequence[EmailMessage] = ()
    """The parts that are plain text."""


def bodies_of(message: EmailMessage, depth: int = 0) -> tuple[list[Body], list[EmailMessage]]:
    """Return the texts of a mail in order, and its other parts."""
    if message.get_content_maintype() != "multipart" or depth > MAX_DEPTH:
        body = _body([message])
        return ([body], []) if body else ([], [message])
    if message.get_content_subtype() == "alternative":
        parts = list(leaves(message, depth))
        body = _body(parts)
        taken = [] if body is None else [body.page, *body.plain]
        return [] if body is None else [body], [part for part in parts if part not in taken]
    bodies: list[Body] = []
    others: list[EmailMessage] = []
    for part in message.iter_parts():
        found, rest = bodies_of(cast("EmailMessage", part), depth + 1)
        bodies += found
        others += rest
    return bodies, others


def _body(parts: Sequence[EmailMessage]) -> Body | None:
    """Return the text that is there in several forms; None where no part is text."""
    texts = [part for part in parts if not part.is_attachment()]
    page = next((part for part in texts if part.get_content_type() == "text/html"), None)
    plain = [part for part in texts if part.get_content_type() == "text/plain"]
    return Body(page, plain) if page is not None or plain else None


def innermost(message: EmailMessage) -> tuple[EmailMessage, list[str]]:
    """Return the mail that another brings as an attachment, and the lines of who sent it on; else the mail itself."""
    remarks: list[str] = []
    for _ in range(MAX_INNER):
        bodies, others = bodies_of(message)
        inner = next((part for part in others if part.get_content_type() == "message/rfc822"), None)
        said = _words(bodies)
        if inner is None or len(said) > MAX_REMARK_WORDS:
            break
        remarks += [" ".join(said)] if said else []
        message = cast("EmailMessage", inner.get_content())
    return message, remarks


def _words(bodies: Sequence[Body]) -> list[str]:
    texts = [text_of(part) for body in bodies for part in body.plain]
    pages = [TAG.sub(" ", text_of(body.page)) for body in bodies if body.page is not None and not body.plain]
    return " ".join([*texts, *pages]).split()


def file_names(parts: Sequence[EmailMessage]) -> list[str]:
    """Return the names of files that somebody attached; pictures of the page are none."""
    attached = [part for part in parts if part.is_attachment() or not field(part, "Content-ID")]
    return [" ".join((part.get_filename() or part.get_content_type()).split()) for part in attached]
