"""The names of an article's actors where they stand, each with its type: candidates, decided and found again.

A name found once is found again wherever the text has it. Names of events and institutions give up the names of
places and bodies inside them: the `NATO Harbour Cup` names NATO, the `University of Bergen` names Bergen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import GROUP_NOUNS, PERSON_NOUNS
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.candidates import candidates, is_title_case
from mkdocs_briefing.extract.names.classify import Kind, types_of
from mkdocs_briefing.extract.names.clustering import ActorType, Name
from mkdocs_briefing.extract.names.gazetteer import canonical, key
from mkdocs_briefing.extract.names.institutions import institutions
from mkdocs_briefing.extract.names.nested import nested
from mkdocs_briefing.extract.names.person_names import given_names
from mkdocs_briefing.extract.names.trimming import PROPER, Candidate, bare, is_title, words_of
from mkdocs_briefing.extract.text.token_lookup import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from spacy.tokens import Doc

SHORTEST_PART = 2
"""Letters that a part of a name must exceed to stand for it."""

Found = tuple[Candidate, "Kind"]


def find_names(doc: Doc, *, passed: frozenset[int] = frozenset()) -> list[Name]:
    """The names of people, institutions and places, in order of the text.

    A headline in capitals of title has those that the article names elsewhere; else only those that are certain.
    `passed` are tokens over which names are passed: bylines and the agency of a dateline.
    """
    written = set(doc.to_array("ORTH").tolist())
    shouted = {i for sentence in doc.sents if is_title_case(sentence) for i in range(sentence.start, sentence.end)}
    found = [c for c in candidates(doc) if c.start not in passed and not _is_ordinary(doc, c, written)]
    found = _without_openings(doc, found)
    short = {doc[c.start].text for c in found if len(c.places) == 1 and c.start not in shouted}
    told = _decided(doc, _without_titles(doc, [c for c in found if c.start not in shouted or _is_full(doc, c, short)]))
    told += _again(doc, told)
    known = {i for candidate, _ in told for i in candidate.places}
    headlines = [c for c in found if c.start in shouted and not known & set(c.places)]
    told += [one for one in _decided(doc, headlines) if _is_certain(doc, one[0])]
    told += [inner for one in told for inner in (*_within(doc, *one), *nested(doc, *one))]
    names = [_name(doc, candidate, kind) for candidate, kind in told if kind != "thing"]
    owners = {c.end: c.start for c, kind in told if kind == "place"}
    names += [_name(doc, Candidate(start, end, "ORG"), "organization") for start, end in institutions(doc, owners)]
    return sorted(names, key=lambda name: (name.start, -name.end))


def _without_openings(doc: Doc, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates but single words that the recognizer saw as no name and that only ever begin a sentence.

    What it saw as one may still be a common noun: `Volunteer organizations met`.
    """
    inside = {words_of(doc, c) for c in found if (c.label and not _is_common(doc, c)) or not _opens(doc, c.start)}
    inside |= {words_of(doc, c) for c in found if doc[c.end : c.end + 2].text in {", who", ", whose"}}
    return [c for c in found if len(c.places) > 1 or words_of(doc, c) in inside or _is_place(words_of(doc, c))]


def _is_common(doc: Doc, candidate: Candidate) -> bool:
    """Whether a single word at the beginning is a noun that says what people or bodies are."""
    return _opens(doc, candidate.start) and doc[candidate.start].lower_ in PERSON_NOUNS | GROUP_NOUNS


def _opens(doc: Doc, i: int) -> bool:
    """Whether a word has its capital from its place: at the beginning of a sentence, a quotation or a story."""
    return bool(doc[i].is_sent_start) or doc[i - 1].text in {"“", '"', ":", "-", "--", "–", "—"}


def _decided(doc: Doc, found: Iterable[Candidate]) -> list[Found]:
    """The candidates with the types of their names, where there are any."""
    groups: dict[str, list[Candidate]] = {}
    for candidate in found:
        groups.setdefault(canonical(words_of(doc, candidate)), []).append(candidate)
    kinds = types_of(doc, groups)
    return [(candidate, kinds[name]) for name, group in groups.items() for candidate in group if name in kinds]


def _without_titles(doc: Doc, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates but those inside a title before a name: `Secretary of | State | Ana Holm`."""
    starts = {candidate.start for candidate in found}
    for candidate in found:
        inside = candidate.start > 1 and doc[candidate.start - 1].lower_ == "of" and is_title(doc[candidate.start - 2])
        if not (inside and candidate.end in starts and len(candidate.places) == 1):
            yield candidate


def _is_certain(doc: Doc, candidate: Candidate) -> bool:
    """Whether a name that only a headline has is one beyond doubt."""
    words = doc[candidate.start : candidate.end]
    return _is_place(words.text) or (len(words) == 1 and (candidate.label not in {"", "ORG"} or words[0].is_upper))


def _is_full(doc: Doc, candidate: Candidate, short: Set[str]) -> bool:
    """Whether a headline has the full name of somebody whom the article may call by the surname alone."""
    words = doc[candidate.start : candidate.end]
    if candidate.label != "PERSON" or len(words) < 2 or words[-1].text not in short or words[0].is_stop:
        return False
    return any(words[0].lower_ in names for names in given_names())


def introduced(text: str, names: Sequence[Name]) -> dict[str, str]:
    """The short names that the article introduces in brackets, each with the name it is short for; both are keys."""
    ends = {name.end: name for name in reversed(names)}  # the longest of those that end together
    found = {}
    for short in names:
        name = ends.get(short.start - len(" ("))
        bracketed = text[short.start - len(" (") : short.start] == " (" and text[short.end : short.end + 1] == ")"
        if (
            name is not None
            and bracketed
            and " " not in short.text
            and (short.text.isupper() or (short.type == "organization" and " " in name.text))
            and name.type == short.type
        ):
            found[canonical(short.text)] = key(name.text)
    return found


def _is_ordinary(doc: Doc, candidate: Candidate, written: Set[int]) -> bool:
    """Whether a name is one word that the article also writes in lower case: a word after all.

    `written` are the hashes of the article's words.
    """
    text = words_of(doc, candidate)
    ordinary = doc.vocab.strings[text.lower()] in written and text.lower().islower()
    return ordinary and candidate.title is None and canonical(text) not in gazetteer.places()


def _name(doc: Doc, candidate: Candidate, kind: ActorType) -> Name:
    text = words_of(doc, candidate)
    start = doc[candidate.start].idx
    if candidate.title is None or kind != "person":
        return Name(start, start + len(text), text, kind)
    title = doc[candidate.title]
    return Name(start, start + len(text), text, kind, title.idx, key(title.text))


def _again(doc: Doc, decided: Sequence[Found]) -> Iterator[Found]:
    """Further places where the text has the names; a full name's first and last word count as names too."""
    covered = {i for candidate, _ in decided for i in candidate.places}
    by_first: dict[str, dict[tuple[str, ...], Kind]] = {}
    for candidate, kind in decided:
        words = tuple(token.text for token in doc[candidate.start : candidate.end])
        by_first.setdefault(words[0], {}).setdefault(words, kind)
        if kind == "person" and len(words) > 1:
            for part in (words[0], words[-1]):
                if len(part) > SHORTEST_PART:
                    by_first.setdefault(part, {}).setdefault((part,), kind)
    for i in occurrences(doc, PROPER, "POS"):
        if i in covered or (first := doc[i].text) not in by_first:
            continue
        for words, kind in sorted(by_first[first].items(), key=lambda item: -len(item[0])):
            span = doc[i : i + len(words)]
            if tuple(t.text for t in span) == words and (found := bare(span)) is not None:
                yield found, kind
                covered.update(found.places)
                break


def _within(doc: Doc, candidate: Candidate, kind: Kind) -> Iterator[Found]:
    """The names inside an event's or an institution's name: bodies by their acronym, places where it has its seat."""
    words = {token.lower_ for token in doc[candidate.start : candidate.end]}
    if len(candidate.places) < 2 or kind == "person" or not (kind == "thing" or words & gazetteer.SEATED):
        return
    i = candidate.start
    while i < candidate.end:
        token = doc[i]
        end = next((e for e in _ends(i, candidate) if _is_place(doc[i:e].text)), None)
        if end is not None and (kind == "thing" or canonical(doc[i:end].text) not in gazetteer.countries()):
            yield Candidate(i, end, ""), "place"
        elif kind == "thing" and token.is_upper and token.is_alpha and len(token) > 2 and i + 1 < candidate.end:
            yield Candidate(i, i + 1, ""), "organization"
        i = end or i + 1


def _ends(i: int, candidate: Candidate) -> Iterable[int]:
    return range(min(i + 3, candidate.end), i, -1)


def _is_place(text: str) -> bool:
    return canonical(text) in gazetteer.places()
