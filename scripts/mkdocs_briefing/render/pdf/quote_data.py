"""The quotes of a briefing as plain data for the Typst templates, by speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.render.originals import where_to_read
from mkdocs_briefing.render.source import text_around
from mkdocs_briefing.render.wording import DOUBT, quote_parts, source_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Quote, Speaker, TextMode
    from mkdocs_briefing.render.pdf.references import References

Data = dict[str, Any]

MAX_NAMES = 6
"""Names, and roles, printed of one actor at most; the others are counted."""


def quote_data(entry: Entry, references: References, text_mode: TextMode) -> list[Data]:
    """Return the speakers in the order in which they first speak, each with the quotes; unattributed ones come last."""
    groups: dict[str, Data] = {}
    roles = {actor.id: [role.text for role in actor.roles] for actor in entry.briefing.actors}
    for quote in entry.briefing.quotes:
        key = _speaker_key(quote.speaker)
        if key not in groups:
            groups[key] = _speaker(quote, references, roles)
        groups[key]["quotes"].append(_quote(entry, quote, references, text_mode))
    return sorted(groups.values(), key=lambda group: group["speaker"] is None)


def _speaker_key(speaker: Speaker | None) -> str:
    """Return the id of the actor who speaks, or a name in a form that no id has."""
    return (speaker.actor or f"“{speaker.name}") if speaker else ""


def _speaker(quote: Quote, references: References, roles: dict[str, list[str]]) -> Data:
    """Return the speaker of a quote, without quotes so far."""
    actor = quote.speaker.actor if quote.speaker else None
    return {
        "speaker": quote.speaker.name if quote.speaker else None,
        "to": references.anchor(f"actor-{actor}") if actor else None,
        "roles": first_few(roles.get(actor or "", ())),
        "attribution": source_kind(quote),
        "quotes": [],
    }


def _quote(entry: Entry, quote: Quote, references: References, text_mode: TextMode) -> Data:
    parent = quote.parent
    text = _printed_text(entry, quote, text_mode)
    return {
        "anchor": references.anchor(quote.id),
        "name": references.names[quote.id],
        "text": text,
        "names_speaker": quote.speaker is None or _names(text, quote.speaker),
        "withheld": not quote.content.text,
        "kind": quote.kind,
        "doubt": DOUBT if quote.certainty == "doubtful" else None,
        "source": source_kind(quote),
        "cue": quote.cue.text if quote.cue else None,
        "hedge": quote.hedge.text if quote.hedge else None,
        "via": quote.relayed_by.name if quote.relayed_by else None,
        "within": {"name": references.names[parent], "to": references.anchor(parent)} if parent else None,
        "resolved": quote.speaker is None or quote.speaker.resolution != "unresolved",
        "refs": references.refs(quote.evidence),
        "curated": quote.origin == "curated",
    }


def _names(text: str, speaker: Speaker) -> bool:
    """Return whether a text that is read alone says who speaks: by a name, or as the article has a source without one.

    `She said that …` names nobody, even where the article leaves no doubt who she is.
    """
    words = (word for word in speaker.name.split() if word[0].isupper() and word != "The")
    if any(re.search(rf"\b{re.escape(word)}(?!\w)", text) for word in words):
        return True
    return speaker.resolution in {"named", "unresolved"} and speaker.mention.text in text


def _printed_text(entry: Entry, quote: Quote, text_mode: TextMode) -> str:
    """Return what is quoted; of a report its whole sentence, since `denied` and `refused` negate what follows."""
    if not quote.content.text:
        reference = where_to_read(entry, quote.evidence).words
        return f"{quote.cue.text}: {reference}" if quote.cue and quote.kind != "direct" else reference
    before, after = text_around(entry, quote, default=text_mode)
    if quote.kind == "direct" or before or after or quote.cue is None:
        return f"{before}{quote_text(quote)}{after}".strip()
    return f"{quote.cue.text}: {quote_text(quote)}"


def quote_text(quote: Quote) -> str:
    """Return the words of a quote with quotation marks around verbatim parts; in a quotation, gaps are ellipses."""
    if quote.kind == "direct" and quote.quoted:
        return f"“{' … '.join(text for text, _ in quote_parts(quote))}”"
    return "".join(f"“{text}”" if verbatim else text for text, verbatim in quote_parts(quote))


def first_few(texts: Sequence[str]) -> list[str]:
    """Return at most `MAX_NAMES` of the texts, and how many more there are."""
    more = len(texts) - MAX_NAMES
    return [*texts[:MAX_NAMES], f"{more} more"] if more > 0 else list(texts)
