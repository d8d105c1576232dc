"""Lines that a mail has because it is one: how to unsubscribe, why it was sent, where to read it on the web."""

from __future__ import annotations

import re

MAX_WORDS = 60
"""Words of the longest such line."""

MAX_CHARACTERS = 600
"""Characters of the longest such line."""

MAIL = r"(?:e-?mails?|newsletters?|messages?|mailings?)"

PATTERNS = (
    rf"(?:click here to )?(?:view|read|open|see) (?:(?:this|the) )?(?:{MAIL} |it |issue )?"
    r"(?:in (?:your|a|the|my) browser|online|on the web|as a web ?page|web version)\b.{0,25}$",
    rf"(?:having |have )?(?:trouble|problems|difficulty) (?:viewing|reading|seeing) (?:this|the) {MAIL}",
    r"(?:to |click here to )?unsubscribe\b",
    rf"(?:to )?opt[- ]?out (?:of|from) (?:these|this|our|all|future|receiving)\b.{{0,40}}{MAIL}",
    rf"(?:manage|update|change|edit) (?:your |my |{MAIL} )+.{{0,20}}\b(?:preferences|subscriptions?|settings|profile)",
    rf"you(?:[’']re| are|[’']ve| have)? (?:receiv|get|got|subscrib|signed up).*\b(?:{MAIL}|mailing list|subscri\w+)\b",
    rf"this {MAIL} (?:was|is|has been) (?:sent|intended|delivered)",
    r"sent to\b.{0,60}@",
    rf"why (?:did i|am i|do i) (?:get|getting|receive|receiving) this|was this {MAIL} forwarded|forwarded this {MAIL}",
    rf"(?:forward|share) (?:this {MAIL}|this issue|to a friend)",
    r"(?:add|whitelist) .{0,40}(?:address book|contacts|safe senders)",
    r"(?:our )?(?:mailing|postal) address(?: is)?:",
    r"(?:privacy (?:policy|notice)|terms(?: of (?:use|service))?|contact us|help cent(?:er|re))"
    r"(?:\s*[|·•/-]\s*[\w ]{2,30})*$",
    rf"please (?:do not|don[’']t) reply to this {MAIL}",
    r"(?:download on the app store|get it on google play)\b",
    r"powered by (?:mailchimp|substack|beehiiv|ghost|sendgrid|brevo|hubspot|campaign monitor|mailjet)\b",
    r"(?:facebook|twitter|instagram|linkedin|youtube|mastodon)"
    r"(?:\s*[|·•/,-]?\s*(?:facebook|twitter|x|instagram|linkedin|youtube|mastodon))*$",
    r".{0,60}[|·•]\s*unsubscribe\b",
)
"""How such lines begin, in English."""

MAILING = re.compile("|".join(PATTERNS), re.IGNORECASE)

REPORTED = re.compile(r"[“”\"]|\b(?:said|says|told|tells|asked|wrote|according to)\b", re.IGNORECASE)
"""What such a line does not have: somebody else's words."""


def is_about_mailing(line: str) -> bool:
    """Return whether a line is about the mailing, not about what it reports."""
    words = line.lstrip("-#*•[( ").split()
    text = " ".join(words)
    return (
        len(words) <= MAX_WORDS
        and len(text) <= MAX_CHARACTERS
        and MAILING.match(text) is not None
        and not REPORTED.search(text)
    )
