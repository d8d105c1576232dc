"""Whether a text is English, the one language that the extractors know."""

from __future__ import annotations

import re

ENGLISH = "en"

UNDETERMINED = "und"
"""The language tag of a text whose language nobody said (BCP 47)."""

# The words of English that are most frequent in running text and rare in other languages' texts.
FUNCTION_WORDS = frozenset(
    "the of and to in a is that for it was on with as he be by at his from have are they this not but had were has "
    "their been said will would who she her its an or which after also more than about when there into we you".split()
)

SHARE = 0.15
"""Of such words, from which a text counts as English. English news have 0.25 to 0.5; French, Spanish, German and
Dutch, which share a few of them, stay below 0.1."""

ENOUGH = 25
"""Words from which a share says something; a shorter text is taken for English."""

BEYOND_LATIN = re.compile(r"[^\u0000-\u024f]")
"""Other scripts' letters, and marks."""

LOOKED_AT = 4000
"""Code points that are looked at, from the beginning: enough, and the same time for every article."""


def reads_as_english(text: str) -> bool:
    """Whether the beginning of `text` has as many of English's function words as English has.

    A text in another script than Latin is not English however few words it has.
    """
    sample = text[:LOOKED_AT]
    foreign = sum(map(str.isalpha, BEYOND_LATIN.findall(sample)))
    if foreign and (letters := sum(map(str.isalpha, sample))) >= ENOUGH and foreign > letters / 2:
        return False
    words = re.findall(r"[^\W\d_]+", sample.lower())
    return len(words) < ENOUGH or sum(word in FUNCTION_WORDS for word in words) >= SHARE * len(words)
