"""Cut off the word that only begins a sentence before a name: `Hosting | Holm`, `Poor | Norway`.

Both have a capital, so that a model takes them for one name. What the article has elsewhere tells them apart.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.candidate import Candidate, words_of
from mkdocs_briefing.extract.names.person_names import all_given_names, family_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from mkdocs_briefing.nlp.parse import Doc, Token

MIN_GERUND_LETTERS = 5
"""Letters of a gerund: `Using`."""


def without_openings(doc: Doc, found: Sequence[Candidate], written: Set[str]) -> Iterator[Candidate]:
    """Yield the candidates, those that a sentence begins with without a word before the name.

    `written` are the article's words.
    """
    names = _names(doc, found)
    for candidate in found:
        yield replace(candidate, start=candidate.start + 1) if _opens(doc, candidate, names, written) else candidate


def _names(doc: Doc, found: Sequence[Candidate]) -> dict[str, set[str]]:
    """Return what the article calls by one word, each with the names that it is a name for: the word, or a full one."""
    names: dict[str, set[str]] = {}
    for candidate in found:
        if len(candidate.places) == 1 or candidate.label in {"PERSON", "ORG"}:
            whole = words_of(doc, candidate)
            short = whole if candidate.label == "ORG" else whole.split()[-1]
            names.setdefault(short, set()).add(whole)
    return names


def _opens(doc: Doc, candidate: Candidate, names: Mapping[str, Set[str]], written: Set[str]) -> bool:
    """Return whether the first word of a name is no part of it.

    The rest must be a name that the article has elsewhere, or a place's; the word may be nobody's, and is a gerund or a
    word that the article writes in lower case too.
    """
    first = doc[candidate.start]
    if len(candidate.places) == 1 or candidate.title is not None or not _begins(first):
        return False
    if candidate.label != "ORG" and _is_named(first):
        return False
    whole = words_of(doc, candidate)
    if (known := gazetteer.canonical(whole)) in gazetteer.places() or known in gazetteer.BODIES:
        return False
    is_word = _is_gerund(first) or first.lower_ in written
    rest = whole.removeprefix(first.text).lstrip()
    is_place = first.tag_ != "NNP" or not _is_gerund(first)
    return is_word and (
        (is_place and _is_place(rest, candidate.label)) or _is_of_somebody(rest, candidate.label, names, whole)
    )


def _begins(word: Token) -> bool:
    """Return whether a word begins a sentence or a quotation."""
    return bool(word.is_sent_start) or word.nbor(-1).is_quote


def _is_named(word: Token) -> bool:
    """Return whether people are called so."""
    return word.lower_ in all_given_names() or word.lower_ in family_names()


def _is_gerund(word: Token) -> bool:
    """Return whether a word has the form of one: `Hosting`."""
    return word.lower_.endswith("ing") and len(word) >= MIN_GERUND_LETTERS


def _is_place(rest: str, label: str) -> bool:
    """Return whether what follows the first word is a place; some institutions are called so: `Rowing Norway`."""
    return label in {"", "GPE", "LOC"} and gazetteer.canonical(rest) in gazetteer.places()


def _is_of_somebody(rest: str, label: str, names: Mapping[str, Set[str]], whole: str) -> bool:
    """Return whether what follows the first word is a name that the article has elsewhere, alone or in a longer one."""
    if label not in {"", "PERSON"} and " " not in rest:
        return False  # `Central | Bank` is called `the Bank` too
    return label in {"", "ORG", "PERSON"} and bool(names.get(rest, set()) - {whole})
