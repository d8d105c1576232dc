"""Mails: the newsletter in a .eml file, forwarded or not; attachments are never read."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.article import Reading
from mkdocs_briefing.ingest.html.furniture import notice_kind
from mkdocs_briefing.ingest.left_out import lines_with_kinds, split_kinds
from mkdocs_briefing.ingest.mail.about import about_mail
from mkdocs_briefing.ingest.mail.forwarded import without_forwarding
from mkdocs_briefing.ingest.mail.furniture import is_about_mailing
from mkdocs_briefing.ingest.mail.parts import charset_of, content_of, field, leaves, parse_mail, text_of
from mkdocs_briefing.ingest.mail.plain import plain_lines
from mkdocs_briefing.ingest.webpage import FILE_LIMIT, read_page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import EmailMessage

    from mkdocs_briefing.ingest.left_out import Line

MIN_SHARE = 0.5
"""Share of the words of the plain text that the page of a mail must have; of one with fewer the text is taken."""

MAX_INNER = 3
"""Mails that are attached to one another."""

NO_TEXT = "has no text to read; attachments are not read: save the one that you mean and add that file"


class MailMessage:
    """Mails as programs save them (RFC 5322)."""

    endings = (".eml",)
    limit = FILE_LIMIT

    def read(self, data: bytes, *, path: str) -> Reading:
        """Return the text of a mail, without heads, notices about the mailing, signature and attachments."""
        message = _innermost(parse_mail(data, path=path))
        parts = list(leaves(message))
        body = [part for part in parts if not part.is_attachment() and part.get_content_maintype() == "text"]
        lines, head = without_forwarding(_lines(body, path))
        metadata = about_mail(message, head)
        lines = _with_headline([(text, kind or _kind(text)) for text, kind in lines], metadata.title)
        attached = [(_name(part), "attachment") for part in parts if part not in body and _is_file(part)]
        kept, left_out = split_kinds([*lines, *attached])
        if not kept:
            raise InputError([Problem(path, 0, 0, NO_TEXT)])
        return Reading("\n\n".join(kept) + "\n", metadata, left_out)


def _innermost(message: EmailMessage) -> EmailMessage:
    """Return the mail that is attached to a mail without text of its own; else the mail itself."""
    for _ in range(MAX_INNER):
        parts = list(leaves(message))
        inner = [part for part in parts if part.get_content_type() == "message/rfc822"]
        own = [part for part in parts if part.get_content_maintype() == "text" and text_of(part).strip()]
        if not inner or own:
            break
        message = cast("EmailMessage", inner[0].get_content())
    return message


def _lines(parts: Sequence[EmailMessage], path: str) -> list[Line]:
    """Return the lines of the page in a mail, or of its plain text, where that says more or there is no page."""
    plain = [line for part in parts if part.get_content_subtype() == "plain" for line in _plain(part)]
    words = sum(len(text.split()) for text, kind in plain if kind is None)
    page = next((part for part in parts if part.get_content_subtype() == "html"), None)
    if page is None:
        return plain
    try:
        found = read_page(content_of(page), path=path, charset=charset_of(page))
    except InputError:
        if words:
            return plain
        raise
    if len(found.text.split()) < MIN_SHARE * words:
        return plain
    return lines_with_kinds(found.text, found.left_out)


def _plain(part: EmailMessage) -> list[Line]:
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    joins_words = str(part.get_param("delsp", "")).lower() == "yes"
    return plain_lines(text_of(part), flowed=flowed, joins_words=joins_words)


def _with_headline(lines: list[Line], title: str | None) -> list[Line]:
    """Return lines with the headline above the article that says what the subject says, where it was passed over."""
    for number, (text, kind) in enumerate(lines):
        if kind is None:
            break
        if kind == "page" and title is not None and text.casefold() == title.casefold():
            return [*lines[:number], (f"# {text}", None), *lines[number + 1 :]]
    return lines


def _kind(text: str) -> str | None:
    return "mailing" if is_about_mailing(text) else notice_kind(text)


def _is_file(part: EmailMessage) -> bool:
    """Return whether a part is a file that somebody attached, not a picture of the page."""
    return part.is_attachment() or not field(part, "Content-ID")


def _name(part: EmailMessage) -> str:
    return " ".join((part.get_filename() or part.get_content_type()).split())
