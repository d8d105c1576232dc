"""Decide what the names in a list name by what stands before it, and by the other names in it.

A list after a relative is of people, whatever places have their names: `mother of Ana, Georgia and Otto Holm`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names.person_names import all_given_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from mkdocs_briefing.extract.names.candidate import Candidate
    from mkdocs_briefing.extract.names.weights import NameType
    from mkdocs_briefing.nlp.parse import Doc, Token

KIN = lexicon("people").having("relation")
"""What somebody is to another person."""

JOINING = frozenset({",", "and", "&"})
"""What stands between the members of a list."""

MAX_JOINING_TOKENS = 2
"""Tokens between two members: a comma and an `and`."""

LABELS_OF_OTHERS = frozenset({"FAC", "GPE", "LOC", "ORG"})
"""Labels (OntoNotes) of institutions and places."""

Named = tuple[str, "Candidate"]
"""A name's key and a place where it stands."""


def share_in_lists(
    doc: Doc, groups: Mapping[str, Sequence[Candidate]], decided: dict[str, NameType | None], weak: Set[str]
) -> None:
    """Give names that stand in one list with others the type of those, when nothing else says what they are.

    `weak` are names of which only the recognizer's label says it; they follow the others, not one another.
    """
    names = {doc[c.start : c.end].root.i: name for name, found in groups.items() for c in found}
    for i, name in sorted(names.items()):
        if decided[name] is not None and name not in weak:
            continue
        firm = {names[other.i] for other in _in_list_with(doc[i]) if other.i in names} - weak
        kinds = {decided[other] for other in firm} - {None}
        if len(kinds) == 1 and not (kinds == {"person"} and _is_marked_otherwise(groups[name])):
            decided[name] = kinds.pop()


def _is_marked_otherwise(found: Sequence[Candidate]) -> bool:
    """Return whether the recognizer takes a name of one word for an institution's or place's, nowhere for a person's.

    Lists name people in full, and beside them bands and firms of one word.
    """
    labels = {candidate.label for candidate in found}
    return len(found[0].places) == 1 and "PERSON" not in labels and not labels.isdisjoint(LABELS_OF_OTHERS)


def _in_list_with(head: Token) -> list[Token]:
    """Return the heads of the phrases before and after one in a list."""
    after = [child for child in head.children if child.dep_ == "conj"]
    return [head.head, *after] if head.dep_ == "conj" else after


# ---------------------------------------------------------------- relatives
def relatives(doc: Doc, groups: Mapping[str, Sequence[Candidate]]) -> set[str]:
    """Return the names of one word that are introduced as somebody's relatives where the article first has them."""
    first = {name: min(c.start for c in found) for name, found in groups.items() if name in all_given_names()}
    introduced = (run for run in _runs(doc, groups) if _is_of_relatives(doc, run[0][1].start, single=len(run) == 1))
    return {name for run in introduced for name, c in run if first.get(name) == c.start}


def _runs(doc: Doc, groups: Mapping[str, Sequence[Candidate]]) -> Iterator[list[Named]]:
    """Yield the names that commas and `and` alone join, and names that stand alone, in order of the text."""
    in_order = sorted(((name, c) for name, found in groups.items() for c in found), key=lambda pair: pair[1].start)
    run: list[Named] = []
    for named in in_order:
        if run and not _is_joined(doc, run[-1][1].end, named[1].start):
            yield run
            run = []
        run.append(named)
    if run:
        yield run


def _is_joined(doc: Doc, end: int, start: int) -> bool:
    """Return whether nothing but a comma and `and` stand between two names."""
    return 0 < start - end <= MAX_JOINING_TOKENS and all(token.lower_ in JOINING for token in doc[end:start])


def _is_of_relatives(doc: Doc, start: int, *, single: bool) -> bool:
    """Return whether a word for relatives stands before a list: `his sons`, `father of`; only the former before one.

    A single name after `of` may be a place: `a daughter of Georgia`.
    """
    if start > 1 and not single and doc[start - 1].lower_ in {",", ":", "of"}:
        start -= 1
    return start > 0 and doc[start - 1].pos_ == "NOUN" and doc[start - 1].lemma_.lower() in KIN
