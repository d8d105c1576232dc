"""Whether a text is English, the one language that the extractors know."""

from __future__ import annotations

import re

ENGLISH = "en"

UNDETERMINED = "und"
"""The language tag of a text whose language is not known (BCP 47)."""

# The words of English that are most frequent in running text and rare in other languages' texts.
FUNCTION_WORDS = frozenset(
    "the of and to in a is that for it was on with as he be by at his from have are they this not but had were has "
    "their been said will would who she her its an or which after also more than about when there into we you".split()
)

MIN_FUNCTION_WORD_SHARE = 0.15
"""Share of such words from which a text counts as English. English news has 0.25 to 0.5; French, Spanish, German and
Dutch, which have a few of these words too, stay below 0.1."""

MIN_WORDS = 25
"""Words from which the share is reliable; a shorter text is taken for English."""

MIN_LETTERS = 25
"""Letters from which the script of a text is reliable."""

BEYOND_LATIN = re.compile(r"[^\u0000-\u024f]")
"""Other scripts' letters, and marks."""

SAMPLE_CHARACTERS = 4000
"""Code points of the sample, from the beginning: enough, and the same time for every article."""


def reads_as_english(text: str) -> bool:
    """Return whether the beginning of `text` has about as many function words of English as English text has.

    A text in another script than Latin is not English, however few words it has.
    """
    sample = text[:SAMPLE_CHARACTERS]
    if _is_in_another_script(sample):
        return False
    words = re.findall(r"[^\W\d_]+", sample.lower())
    function_words = sum(word in FUNCTION_WORDS for word in words)
    return len(words) < MIN_WORDS or function_words >= MIN_FUNCTION_WORD_SHARE * len(words)


def _is_in_another_script(sample: str) -> bool:
    foreign = sum(map(str.isalpha, BEYOND_LATIN.findall(sample)))
    if not foreign:  # nearly always; counting all letters is the slow part
        return False
    letters = sum(map(str.isalpha, sample))
    return letters >= MIN_LETTERS and foreign > letters / 2
