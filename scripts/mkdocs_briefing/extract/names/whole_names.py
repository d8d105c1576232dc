"""Make names whole that were cut: legal forms of companies, known bodies, campuses, branches of a country."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.candidate import Candidate, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.nlp.parse import Doc, Token

MIN_FULL_NAME_WORDS = 2
"""Words of a full name."""

OF_STATE = lexicon("institutions").having("of-state")
"""What bodies of a state are called, with its adjective before them."""


def with_companies(doc: Doc, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates with the legal forms after them, and with known bodies that were cut in two made whole."""
    joined: list[Candidate] = []
    for candidate in found:
        last = joined[-1] if joined else None
        if last is not None and candidate.start < last.end:
            continue  # the legal form of the last one
        if last is not None and (label := _label_of_whole(doc, last, candidate)):
            joined[-1] = replace(last, end=candidate.end, label=label)
            continue
        candidate = replace(candidate, start=_state_start(doc, candidate))
        end = _legal_form_end(doc, candidate.end)
        joined.append(candidate if end == candidate.end else replace(candidate, end=end, label="ORG"))
    return joined


def _state_start(doc: Doc, candidate: Candidate) -> int:
    """Return where a state's body begins with its adjective: `Norwegian | Armed Forces`, `Norwegian | National`."""
    start = candidate.start
    is_of_state = doc[candidate.end - 1].lower_ in OF_STATE or doc[start].lower_ == "national"
    if not start or not is_of_state or not doc[start].text[0].isupper():
        return start
    return start - 1 if doc[start - 1].is_title and doc[start - 1].lower_ in NATIONALITIES else start


def _label_of_whole(doc: Doc, last: Candidate, candidate: Candidate) -> str:
    """Return the label of the one name that two candidates beside one another are; an empty one if they are two."""
    if _is_full_name(doc, last, candidate):
        return "PERSON"
    if any(joins(doc, last, candidate) for joins in (_is_rest_of_body, _is_campus, _are_acronyms)):
        return "ORG"
    if _is_rest_of_law(doc, last, candidate):
        return "LAW"
    return "FAC" if _is_rest_of_building(doc, last, candidate) else ""


def _is_full_name(doc: Doc, last: Candidate, candidate: Candidate) -> bool:
    """Return whether two words side by side that the recognizer took for a state and a people name somebody.

    The first says more of the second, and neither is a known place or people: `Tigran | Holmian`.
    """
    if (last.end, last.label) != (candidate.start, "GPE") or candidate.label not in {"NORP", "GPE", "PERSON"}:
        return False
    first, second = doc[last.start], doc[candidate.start]
    if len(last.places) + len(candidate.places) > MIN_FULL_NAME_WORDS or first.head != second or second.is_sent_start:
        return False
    return not any(_is_of_world(word) for word in (first, second))


def _is_of_world(word: Token) -> bool:
    """Return whether a word is known as a place's or a people's name."""
    return gazetteer.canonical(word.text) in gazetteer.places() or word.lower_ in NATIONALITIES


def _is_campus(doc: Doc, last: Candidate, candidate: Candidate) -> bool:
    """Return whether a place follows a university at once: `Sola State University | Brenn Point`."""
    return last.end == candidate.start and doc[last.end - 1].text == "University" and candidate.title is None


def _are_acronyms(doc: Doc, last: Candidate, candidate: Candidate) -> bool:
    """Return whether two acronyms side by side are one name, of which the recognizer marked the second: `ABC | DEF`."""
    if last.end != candidate.start or last.label or candidate.label != "ORG":
        return False
    words = doc[last.start : candidate.end]
    return len(words) == MIN_FULL_NAME_WORDS and all(word.is_upper and word.is_alpha for word in words)


def _is_rest_of_law(doc: Doc, last: Candidate, candidate: Candidate) -> bool:
    """Return whether `and` ties two halves of a law's name: `the Protection of Seals | and | Marine Waters Bill`."""
    if candidate.start != last.end + 1 or doc[last.end].lower_ != "and" or len(candidate.places) == 1:
        return False
    return doc[candidate.end - 1].lower_ in {"act", "bill"} and last.label != "PERSON"


def _is_rest_of_building(doc: Doc, last: Candidate, candidate: Candidate) -> bool:
    """Return whether a dash or slash ties a place to the rest of a building's name: `Sola | – | Brenn Fort Bridge`."""
    if candidate.start != last.end + 1 or len(candidate.places) == 1 or doc[last.end - 1].whitespace_:
        return False
    mark, end = doc[last.end], doc[candidate.end - 1].lower_
    return mark.text in {"–", "-", "/"} and not mark.whitespace_ and end in gazetteer.PLACE_WORDS


def _is_rest_of_body(doc: Doc, last: Candidate, candidate: Candidate) -> bool:
    """Return whether two candidates beside one another are one known body: `Goldman | Sachs`."""
    return last.end == candidate.start and gazetteer.key(doc[last.start : candidate.end].text) in gazetteer.BODIES


def _legal_form_end(doc: Doc, end: int) -> int:
    """Return where a name ends with the legal form after it, which a comma may precede; `end` without one."""
    form = end + 1 if end < len(doc) and doc[end].text == "," else end
    if form >= len(doc) or gazetteer.key(doc[form].text) not in gazetteer.LEGAL_FORMS or doc[form].is_sent_start:
        return end
    return form + 1 if doc[form].text[0].isupper() or doc[form].text == "plc" else end


def with_branches(doc: Doc, found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, one that a country ends joined to a country after it: `Sport Norway | Denmark`."""
    joined: list[Candidate] = []
    for candidate in found:
        last = joined[-1] if joined else None
        if last is not None and last.end == candidate.start and _is_branch(doc, last) and _is_country(doc, candidate):
            joined[-1] = replace(last, end=candidate.end)
        else:
            joined.append(candidate)
    return joined


def _is_branch(doc: Doc, candidate: Candidate) -> bool:
    """Return whether a country ends a name of several words."""
    return len(candidate.places) > 1 and gazetteer.canonical(doc[candidate.end - 1].text) in gazetteer.countries()


def _is_country(doc: Doc, candidate: Candidate) -> bool:
    """Return whether a name is a country's."""
    return gazetteer.canonical(words_of(doc, candidate)) in gazetteer.countries()
