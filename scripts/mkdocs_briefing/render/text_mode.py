"""What of an article may be printed, as its text mode says: everything, what items rest on, or no sentence.

`render.redaction` takes the rest away before anything is rendered; whatever else must know what may be printed asks
here too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.render.backlinks import backlinks

if TYPE_CHECKING:
    from mkdocs_briefing.model import Briefing, TextMode


def text_mode(briefing: Briefing, default: TextMode) -> TextMode:
    """Return how much of the article may be printed, `default` where the briefing does not say."""
    return briefing.handling.text_mode or default


def printable_sentences(briefing: Briefing, mode: TextMode) -> frozenset[str]:
    """Return the ids of the sentences that may be printed.

    These are all in the mode `full`, those that items rest on in `excerpts`, and none in `links`.
    """
    if mode == "links":
        return frozenset()
    if mode == "full":
        return frozenset(sentence.id for sentence in briefing.sentences)
    return frozenset(backlinks(briefing))
