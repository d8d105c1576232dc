"""Roles that say who somebody is where they stand alone: below a name, in a card, on a page of one sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_briefing.model import Actor, Role

COMPARING = frozenset(
    "additional another different far farther further least less more most other same similar such".split()
)
"""Words that compare with what stands before them in the article, so that a text that begins with one says nothing."""

ARTICLE = re.compile(r"^(?:an?|the)\s+")

QUANTITY = re.compile(
    r"^(?:about |almost |around |at least |nearly |over |some |up to )*[$€£¥]?\d[\d.,]*\s?"
    r"(?:%|percent\b|per cent\b|thousand\b|million\b|billion\b|trillion\b|[$€£¥]|[a-z]+s$)",
    re.IGNORECASE,
)
"""A sum, a share or a number of things, which is nobody: `60 billion rubles`, `40 percent`, `14 vessels`."""

WORDED_QUANTITY = re.compile(r"\b(?:hundred|thousand|million|billion|trillion|percent|per cent)s?\b", re.IGNORECASE)

ENDS_OPEN = re.compile(r"(?:\b(?:a|an|and|at|by|for|from|in|of|on|or|that|the|to|who|with)|[,;:(–—-])$", re.IGNORECASE)
"""Ends of a text that goes on."""


def stands_alone(text: str) -> bool:
    """Return whether a role, as written, can be read without its sentence, and may be a person or a body at all.

    It is decided by the form of the words alone: a doubtful role stays in the list of roles, beside its sentence.
    """
    words = ARTICLE.sub("", text.casefold()).split()
    head = re.split(r"\b(?:of|at|in|for|with|from|who|which)\b", text, maxsplit=1)[0]
    return bool(
        words
        and words[0] not in COMPARING
        and not QUANTITY.match(text)
        and not WORDED_QUANTITY.search(head)
        and not ENDS_OPEN.search(text)
    )


def headline_role(actor: Actor) -> Role | None:
    """Return the actor's first role that stands alone, or that a person typed; None when there is none."""
    return next((role for role in actor.roles if actor.origin == "curated" or stands_alone(role.text)), None)
