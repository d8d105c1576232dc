"""What `briefing check` proves of quotes, from the YAML and the article alone.

Nothing here is shared with extraction: a mistake there must not hide itself here. A quote that a person corrected is
not judged, since people may know better than any rule.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from mkdocs_briefing.proof.negation import DENIAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.model import Actor, Briefing, Quote, Sentence, Span

NAMING = frozenset({"name", "title"})
"""Kinds of mentions that have the name itself."""
MIN_WORDS = 4
"""Words of a statement, at least, that two people hardly say alike by chance."""
NO_LETTER = re.compile(r"[\W_]+")


def broken_promises(briefing: Briefing) -> Iterator[str]:
    """Yield what is wrong with the quotes of a briefing."""
    actors = {actor.id: actor for actor in briefing.actors}
    own = [quote for quote in briefing.quotes if quote.origin != "curated"]
    for quote in own:
        yield from _hidden_denial(briefing, quote)
        yield from _missing_speaker(briefing, quote, actors)
    yield from _two_speakers(own)


def doubts(briefing: Briefing) -> Iterator[str]:
    """Yield what a person should look at: the same words that two people are said to have said."""
    by_words: dict[str, list[Quote]] = defaultdict(list)
    for quote in briefing.quotes:
        words = NO_LETTER.sub(" ", quote.content.text).strip().lower()
        if len(words.split()) >= MIN_WORDS:
            by_words[words].append(quote)
    for same in by_words.values():
        for one, other in combinations(same, 2):
            if one.content != other.content and _are_two(one, other):
                yield (
                    f"quotes {one.id} and {other.id}: the same words are {_name(one)}’s and {_name(other)}’s; "
                    "check who said them"
                )


def _hidden_denial(briefing: Briefing, quote: Quote) -> Iterator[str]:
    """Yield whether a page may show a denied statement without its denial.

    Every output prints the cue of a quote, or the sentences of its evidence around it, unless all of it is verbatim.
    """
    if quote.cue is None or DENIAL.search(quote.cue.text) is None:
        return
    if quote.kind == "direct":
        yield f"quote {quote.id}: “{quote.cue.text}” denies it, but it is shown verbatim, without these words"
    elif not _stands_in_evidence(briefing, quote, quote.cue):
        yield f"quote {quote.id}: “{quote.cue.text}” denies it, but stands in none of its sentences"


def _stands_in_evidence(briefing: Briefing, quote: Quote, words: Span) -> bool:
    ids = set(quote.evidence)
    return any(s.start <= words.start < s.end for s in briefing.sentences if s.id in ids)


def _missing_speaker(briefing: Briefing, quote: Quote, actors: dict[str, Actor]) -> Iterator[str]:
    """Yield whether a speaker with a name is not named in the article, or not in the sentence that is said to name it.

    The words that stand for a speaker may be a description beside the name: `her agent, Ana Duarte`.
    """
    speaker = quote.speaker
    if speaker is None or speaker.actor is None:
        return
    mentions = [m for m in actors[speaker.actor].mentions if m.kind in NAMING] if speaker.actor in actors else []
    if not mentions:
        yield f"quote {quote.id}: the article never names its speaker {speaker.name}"
    elif speaker.resolution == "named" and not any(
        s.start <= m.start < s.end for s in _around(briefing, speaker.mention) for m in mentions
    ):
        yield f"quote {quote.id}: the sentence of “{speaker.mention.text}” does not name its speaker {speaker.name}"


def _around(briefing: Briefing, words: Span) -> list[Sentence]:
    """Return the sentences that some words stand in."""
    return [s for s in briefing.sentences if s.start < words.end and words.start < s.end]


def _two_speakers(quotes: list[Quote]) -> Iterator[str]:
    """Yield passages that have two speakers of whom neither reports the other."""
    by_passage: dict[tuple[int, int], list[Quote]] = defaultdict(list)
    for quote in quotes:
        by_passage[quote.content.start, quote.content.end].append(quote)
    for same in by_passage.values():
        for one, other in combinations(same, 2):
            if _are_two(one, other) and one.id != other.parent and other.id != one.parent:
                yield f"quotes {one.id} and {other.id}: one passage is {_name(one)}’s and {_name(other)}’s"


def _are_two(one: Quote, other: Quote) -> bool:
    """Return whether two quotes have two speakers, by their actors or, without any, by their names."""
    if one.speaker is None or other.speaker is None:
        return False
    if one.speaker.actor is not None and other.speaker.actor is not None:
        return one.speaker.actor != other.speaker.actor
    return one.speaker.name.lower() != other.speaker.name.lower()


def _name(quote: Quote) -> str:
    return quote.speaker.name if quote.speaker is not None else "nobody"
