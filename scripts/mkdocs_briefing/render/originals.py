"""References to the original of an article, at its publisher's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote as percent_encoded

from mkdocs_briefing.render.wording import sentence_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Briefing, Sentence

FRAGMENT_WORDS = 5
"""Words at either end of a sentence that a text fragment names; more make links long, fewer ambiguous."""


@dataclass(frozen=True)
class OriginalReference:
    """Where to read a text that is not printed."""

    words: str
    """`Sentence 4 of the original`."""
    url: str | None
    """Address of the sentence at the publisher's, when it is known."""


def web_address(url: str | None) -> str | None:
    """Return the address if a browser opens it as a page, and None for `javascript:` or the like."""
    return url if url is not None and re.match(r"https?://[^\s/]", url, re.IGNORECASE) else None


def where_to_read(entry: Entry, evidence: Sequence[str]) -> OriginalReference:
    """Return the reference that stands in place of a withheld text, to the sentences that it rests on."""
    if not evidence:
        return OriginalReference("Not printed here", None)
    url = original(entry, sentences_by_id(entry.briefing)[evidence[0]])
    numbers = " and ".join(map(sentence_number, evidence))
    sentences = f"Sentence{'s' if len(evidence) > 1 else ''} {numbers}"
    return OriginalReference(f"{sentences} of the {'original' if url else 'article'}", url)


def original(entry: Entry, sentence: Sentence) -> str | None:
    """Return the address of the sentence in the publisher's page, by a text fragment; None when it has no address.

    Text fragments are a draft of the WICG, Scroll To Text Fragment.
    """
    if entry.unredacted is not None and sentence.id in entry.unredacted.originals:
        return entry.unredacted.originals[sentence.id]
    url = web_address(entry.briefing.source.url)
    words = entry.article[sentence.start : sentence.end].split()
    if url is None or not words:
        return url
    ends = [words] if len(words) <= 2 * FRAGMENT_WORDS else [words[:FRAGMENT_WORDS], words[-FRAGMENT_WORDS:]]
    texts = ",".join(map(_encoded, ends))
    before = _words_before(entry, sentence)
    return f"{url.partition('#')[0]}#:~:text={f'{_encoded(before)}-,' if before else ''}{texts}"


def _encoded(words: Sequence[str]) -> str:
    """Return words as a part of a text fragment, where a hyphen has a meaning that addresses do not escape."""
    return percent_encoded(" ".join(words), safe="").replace("-", "%2D")


def _words_before(entry: Entry, sentence: Sentence) -> list[str]:
    """Return the last words before a sentence that the article has earlier too, so that a browser finds this one."""
    text = entry.article[sentence.start : sentence.end]
    if text not in entry.article[: sentence.start]:
        return []
    earlier = [one for one in entry.briefing.sentences if one.end <= sentence.start]
    return entry.article[earlier[-1].start : earlier[-1].end].split()[-FRAGMENT_WORDS:] if earlier else []


def sentences_by_id(briefing: Briefing) -> Mapping[str, Sentence]:
    """Return the sentences of a briefing by id."""
    return {sentence.id: sentence for sentence in briefing.sentences}
