"""Where words stand in a parsed text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Doc


MAX_PLACES = 50
"""Places of one word that are looked at; a text that repeats it thousands of times is no prose."""


def occurrences(doc: Doc, values: frozenset[str], attribute: str = "lower_") -> list[int]:
    """Return the indexes of the tokens of which an attribute is one of `values`, in order.

    The attribute is their form in lower case unless another is named, such as `lemma_`.
    """
    places = doc.places(attribute)
    return sorted(i for value in values & places.keys() for i in places[value])


def first_places(doc: Doc, form: str) -> list[int]:
    """Return the indexes of the first tokens that are written so, at most `MAX_PLACES`, in order."""
    return doc.places("text").get(form, [])[:MAX_PLACES]
