"""What a mail says of itself: subject, sender and day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pydantic import ValidationError

from mkdocs_briefing.ingest.article import Metadata
from mkdocs_briefing.ingest.days import days_in
from mkdocs_briefing.ingest.mail.parts import day_of, field

if TYPE_CHECKING:
    import datetime as dt
    from email.message import EmailMessage

    from mkdocs_briefing.ingest.mail.forwarded import Head

ANSWER = re.compile(r"(?:(?:re|aw|fwd?|wg|tr|rv)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
"""What programs put before the subject of an answer or a forwarded mail."""

NAME = re.compile(r"\s*\"?([^\"<]*?)\"?\s*(?:<[^>]*>?)?\s*")
"""A name before an address in angle brackets."""

BOTH = re.compile(r"(?P<author>[^|]+?)(?:\s+(?:from|at|of|via|with)\s+|\s*[|,@]\s*)(?P<publisher>[^|]+)")
"""A sender that names a writer and an outlet."""

OUTLET = re.compile(
    r"<(?:news|newsletters?|no-?reply|do-?not-?reply|info|hello|editors?|press|media|alerts?|updates?|mail|contact)\b",
    re.IGNORECASE,
)
"""An address that is an outlet's, not a person's."""

LISTED = ("List-Id", "List-Unsubscribe", "List-Post", "Feedback-ID", "X-Campaign")
"""Fields that a mail to many people has."""


def about_mail(message: EmailMessage, head: Head | None) -> Metadata:
    """Return title, publisher or author, day and address of a mail; those of the mail that was forwarded, if any."""
    sender = head.sender if head else field(message, "From")
    subject = head.subject if head and head.subject else field(message, "Subject")
    found: dict[str, object] = {
        "title": ANSWER.sub("", subject, count=1).strip() or None,
        "published": _day_in(head.date) if head else day_of(field(message, "Date")),
        "url": _address(field(message, "Archived-At")),
    }
    is_listed = bool(OUTLET.search(sender)) or (head is None and any(field(message, name) for name in LISTED))
    return _accepted(found | _sender(sender, is_listed=is_listed))


def _sender(sender: str, *, is_listed: bool) -> dict[str, str]:
    """Return who wrote and who published: a person who writes for an outlet, an outlet, or a person."""
    found = NAME.fullmatch(sender)
    name = " ".join((found[1] if found else "").split())
    if not name or "@" in name:
        return {}
    both = BOTH.fullmatch(name)
    if both and is_listed:
        return {"author": both["author"].strip(), "publisher": both["publisher"].strip()}
    return {"publisher" if is_listed else "author": name}


def _day_in(text: str) -> dt.date | None:
    return day_of(text) or next(iter(days_in(text)), None)


def _address(text: str) -> str | None:
    found = re.search(r"https?://[^\s<>]+", text)
    return found[0] if found else None


def _accepted(found: dict[str, object]) -> Metadata:
    """Return what `Metadata` accepts of the values found."""
    kept: dict[str, object] = {}
    for name, value in found.items():
        if value is None:
            continue
        try:
            Metadata.model_validate({name: value})
        except ValidationError:
            continue
        kept[name] = value
    return Metadata.model_validate(kept)
