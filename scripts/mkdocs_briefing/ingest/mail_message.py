"""Mails: the newsletter in a .eml file, forwarded or not; attachments are never read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.article import Reading
from mkdocs_briefing.ingest.html.furniture import notice_kind
from mkdocs_briefing.ingest.left_out import lines_with_kinds, split_kinds
from mkdocs_briefing.ingest.mail.about import about_mail
from mkdocs_briefing.ingest.mail.bodies import bodies_of, file_names, innermost
from mkdocs_briefing.ingest.mail.forwarded import without_forwarding
from mkdocs_briefing.ingest.mail.furniture import is_about_mailing
from mkdocs_briefing.ingest.mail.parts import charset_of, content_of, parse_mail, text_of
from mkdocs_briefing.ingest.mail.plain import plain_lines
from mkdocs_briefing.ingest.webpage import FILE_LIMIT, read_page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import EmailMessage

    from mkdocs_briefing.ingest.left_out import Line
    from mkdocs_briefing.ingest.mail.bodies import Body

MIN_SHARE = 0.5
"""Share of the words of the plain text that the page of a mail must have; of one with fewer the text is taken."""

NO_TEXT = "has no text to read; attachments are not read: save the one that you mean and add that file"


class MailMessage:
    """Mails as programs save them (RFC 5322)."""

    endings = (".eml",)
    limit = FILE_LIMIT

    def read(self, data: bytes, *, path: str) -> Reading:
        """Return the text of a mail, without heads, notices about the mailing, signature and attachments."""
        message, remarks = innermost(parse_mail(data, path=path))
        bodies, others = bodies_of(message)
        found, files = _lines(bodies, path)
        lines, head = without_forwarding(found)
        metadata = about_mail(message, head)
        lines = _with_headline([(text, kind or _kind(text)) for text, kind in lines], metadata.title)
        before: list[Line] = [(text, "remark") for text in remarks]
        kept, left_out = split_kinds(
            [*before, *lines, *((name, "attachment") for name in [*files, *file_names(others)])]
        )
        if not kept:
            raise InputError([Problem(path, 0, 0, NO_TEXT)])
        return Reading("\n\n".join(kept) + "\n", metadata, left_out)


def _lines(bodies: Sequence[Body], path: str) -> tuple[list[Line], list[str]]:
    """Return the lines of all texts of a mail, and the types of those that hold no article beside one that does."""
    found: list[Line] = []
    files: list[str] = []
    fault: InputError | None = None
    for body in bodies:
        try:
            found += _lines_of(body, path)
        except InputError as error:
            fault = fault or error
            files.append("text/html")
    if fault is not None and not any(kind is None for _, kind in found):
        raise fault
    return found, files


def _lines_of(body: Body, path: str) -> list[Line]:
    """Return the lines of the page, or of the plain text where that says more or there is no page."""
    plain = [line for part in body.plain for line in _plain(part)]
    words = sum(len(text.split()) for text, kind in plain if kind is None)
    if body.page is None:
        return plain
    try:
        found = read_page(content_of(body.page), path=path, charset=charset_of(body.page))
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
