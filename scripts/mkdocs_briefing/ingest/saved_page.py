"""Pages that a browser saved with their pictures in one file (MHTML, RFC 2557)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.mail.parts import charset_of, content_of, day_of, field, leaves, parse_mail
from mkdocs_briefing.ingest.webpage import FILE_LIMIT, read_page

if TYPE_CHECKING:
    from email.message import EmailMessage

    from mkdocs_briefing.ingest.article import Reading

DAMAGED = "not a page saved as .mhtml, or a damaged one; save it again, as .html if need be"
NO_PAGE = "has no web page in it; save the page again, as .html if need be"


class SavedPage:
    """Web pages as Chrome, Edge and others save them in one file."""

    endings = (".mhtml", ".mht")
    limit = FILE_LIMIT

    def read(self, data: bytes, *, path: str) -> Reading:
        """Return the article of the page, its address and the day on which it was saved; no other part is read."""
        message = parse_mail(data, path=path, damaged=DAMAGED)
        page = _page(message)
        if page is None:
            raise InputError([Problem(path, 0, 0, NO_PAGE)])
        address = field(message, "Snapshot-Content-Location") or field(page, "Content-Location")
        url = address if address.lower().startswith(("http://", "https://")) else None
        found = read_page(content_of(page), path=path, charset=charset_of(page), url=url)
        saved = day_of(field(message, "Date"))
        said = {name: value for name, value in (("url", url), ("retrieved", saved)) if value}
        return replace(found, metadata=found.metadata.model_copy(update=said))


def _page(message: EmailMessage) -> EmailMessage | None:
    """Return the part that the file names as its page, else the first that is one."""
    pages = [part for part in leaves(message) if part.get_content_type() in {"text/html", "application/xhtml+xml"}]
    start = str(message.get_param("start", ""))
    return next((part for part in pages if start and field(part, "Content-ID") == start), pages[0] if pages else None)
