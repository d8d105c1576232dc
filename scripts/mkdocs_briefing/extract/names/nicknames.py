"""Find full names with a nickname inside, in quotation marks or brackets: `Otto “Otti” van der Holm Jr.`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names.candidate import Candidate
from mkdocs_briefing.extract.names.completion import after_particles, is_hyphen
from mkdocs_briefing.extract.names.name_words import is_name_word, is_title
from mkdocs_briefing.extract.names.person_names import all_given_names
from mkdocs_briefing.extract.names.trimming import bare
from mkdocs_briefing.extract.text.token_lookup import occurrences
from mkdocs_briefing.nlp.parse import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.nlp.parse import Doc

CLOSINGS = {"“": "”", '"': '"', "‘": "’", "'": "'", "(": ")"}
"""Marks that a nickname stands between."""

MAX_NICKNAME_WORDS = 2
"""Words of a nickname: `“The Anchor”`."""

MAX_WORDS_BEFORE = 3
"""Given names and initials before a nickname."""

MAX_INITIAL_LETTERS = 2
"""Characters of an initial with its full stop: `R.`."""

GENERATIONS = lexicon("name_parts").having("generation")
"""Words after a name that tell a father from his son."""


def nicknamed(doc: Doc) -> Iterator[Candidate]:
    """Yield the full names that have a nickname between the given name and the family name."""
    for i in occurrences(doc, frozenset(CLOSINGS)):
        start, after = _start(doc, i), _after_nickname(doc, i)
        if start is None or after is None:
            continue
        end = _end_of_surname(doc, after)
        if end is not None:
            # Only the given names may have a title before them; what the nickname says is no description.
            given = bare(Span(doc, start, i, label="PERSON")) or Candidate(start, i, "PERSON")
            yield replace(given, end=end)


def _start(doc: Doc, i: int) -> int | None:
    """Return where the given names and initials before a mark begin; None where the word before it is neither."""
    if not i or not is_name_word(doc, i - 1) or not (_is_initial(doc, i - 1) or doc[i - 1].lower_ in all_given_names()):
        return None
    start = i - 1
    while start and i - start < MAX_WORDS_BEFORE and is_name_word(doc, start - 1) and not is_title(doc[start - 1]):
        if doc[start].is_sent_start:
            break
        start -= 1
    return start


def _is_initial(doc: Doc, i: int) -> bool:
    """Return whether a token is a capital with a full stop."""
    return len(doc[i]) <= MAX_INITIAL_LETTERS and doc[i].text.endswith(".")


def _after_nickname(doc: Doc, i: int) -> int | None:
    """Return the token after the mark that closes a nickname which another one opens at `i`; None without one."""
    for words in range(1, MAX_NICKNAME_WORDS + 1):
        close = i + words + 1
        if close >= len(doc) or not doc[i + words].is_title:
            return None
        if doc[close].text == CLOSINGS[doc[i].text]:
            # In brackets a word may as well be a party or a place.
            is_name = doc[i].text != "(" or doc[i + 1].lower_ in all_given_names()
            return close + 1 if is_name else None
    return None


def _end_of_surname(doc: Doc, i: int) -> int | None:
    """Return where a family name ends that begins at `i`, with small words, hyphens and `Jr.`; None without one."""
    end = after_particles(doc, i) or (i + 1 if is_name_word(doc, i) and not doc[i].is_sent_start else None)
    return _end_with_additions(doc, end) if end is not None else None


def _end_with_additions(doc: Doc, end: int) -> int:
    """Return where a family name ends with what hyphens join to it, and `Jr.`."""
    while is_hyphen(doc, end) and is_name_word(doc, end + 1):
        end += 2
    return end + 1 if end < len(doc) and doc[end].lower_.strip(".") in GENERATIONS else end
