"""What a name names, decided over all places where it stands.

Each kind of evidence speaks for a type with a weight: the recognizer's label by the share of places it gives it, a
name's own words, the gazetteers, and what stands beside the name. The type with the most evidence is taken, when it is
enough; things (products, works, events, diseases, laws) are one of the types, so that they are no actors.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names.clustering import acronym, misspells
from mkdocs_briefing.extract.names.evidence import of_place, of_words
from mkdocs_briefing.extract.names.trimming import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from spacy.tokens import Doc

    from mkdocs_briefing.extract.names.trimming import Candidate

Kind = Literal["person", "organization", "place", "thing"]
KINDS: tuple[Kind, ...] = ("person", "organization", "place", "thing")

LABELS: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PRODUCT": "thing",
    "EVENT": "thing",
    "WORK_OF_ART": "thing",
    "LAW": "thing",
    "NORP": "thing",
}
"""What the recognizer's labels (OntoNotes) name."""

LABEL, LABEL_OF_ONE_WORD = 3.0, 2.4
"""What the recognizer's label is worth when it gives it everywhere; of names of one word it knows less."""

NAMED = frozenset({"PERSON", "ORG", "GPE"})
"""Labels that the recognizer may give to somebody's name."""

MANY = 4
"""Words beyond which a name is hardly a person's."""

ENOUGH = 2.0
"""Evidence that a name of an actor needs."""

WEIGHTS: dict[str, dict[Kind, float]] = {
    "title": {"person": 4},
    "introduced": {"person": 3},
    "given name": {"person": 3.2},
    "only a given name": {"person": 2},
    "family name": {"person": 0.7},
    "aged": {"person": 2},
    "he": {"person": 3},
    "of a family": {"person": 2},
    "known person": {"person": 6},
    "speaks": {"person": 1.5, "organization": 1.2},
    "speaks in full": {"person": 2.2, "organization": 1, "thing": -2.5},
    "suffers": {"person": 2.5},
    "authored": {"person": 1.5, "organization": 1.4, "thing": -3},
    "met": {"person": 1.8, "organization": 0.8},
    "credited": {"person": 1.2, "organization": 1},
    "institution word": {"organization": 5},
    "employs": {"organization": 2.5},
    "houses": {"organization": 2},
    "described as group": {"organization": 2.5},
    "called group": {"organization": 5},
    "national branch": {"organization": 3.5},
    "acronym": {"organization": 1.2},
    "unknown mononym": {"person": -2},
    "mononym for a person": {"organization": 0.8},
    "opening plural": {"thing": 3},
    "no proper noun": {"thing": 4},
    "job": {"thing": 4},
    "plural person": {"thing": 4},
    "short for institution": {"organization": 4},
    "known thing": {"thing": 5},
    "thing opening": {"thing": 4},
    "gazetteer": {"place": 4},
    "country": {"place": 6},
    "international": {"organization": 8},
    "place word": {"place": 4.2},
    "described as place": {"place": 2.5},
    "called place": {"place": 4.5},
    "region": {"place": 2},
    "near": {"place": 4},
    "in": {"place": 3.2},
    "where": {"place": 1},
    "thing ending": {"thing": 5},
    "described as thing": {"thing": 3},
    "called thing": {"thing": 7},
    "quoted title": {"thing": 1.5},
    "numbered": {"thing": 4.5},
    "spelled out": {"thing": 6},
    "short for thing": {"thing": 5},
    "makes": {"thing": 1},
    "indefinite": {"thing": 4},
    "abstract": {"thing": 4},
    "degree": {"thing": 6},
    "nationality": {"thing": 4},
    "recurs": {"person": 0.5, "organization": 0.5},
    "recurs alone": {"person": 0.4, "organization": 1},
    "several words": {"person": 0.3},
}
"""What each kind of evidence is worth, once however often it is seen; round figures, in the order of how seldom news
says the one where it means the other."""

SETTLED = frozenset(
    "title,introduced,aged,known person,gazetteer,international,near,in,region,described as place,called place,"
    "called thing".split(",")
)
"""Evidence that keeps a name from being an institution's short form."""

NAMED_AFTER = frozenset({"thing ending", "quoted title", "plural person", "no proper noun", "opening plural"})
"""Evidence for things whose last word is no name of theirs."""

INTRODUCED = frozenset({"title", "introduced", "only a given name", "family name", "aged", "suffers", "he", "met"})
"""Evidence for a person whose name of one word needs no other."""

WEAK = frozenset({"unknown mononym", "mononym for a person", "recurs", "recurs alone", "several words", "makes"})
"""Evidence that says little of what a name names."""


def types_of(doc: Doc, groups: Mapping[str, Sequence[Candidate]]) -> dict[str, Kind]:
    """The type of each name, by its canonical key, where there is enough evidence for one."""
    evidence = {name: set(of_words(name)).union(*(of_place(doc, c) for c in found)) for name, found in groups.items()}
    first = {name: _decide(found, evidence[name]) for name, found in groups.items()}
    known = _known(evidence, first)
    for name, found in groups.items():
        evidence[name].update(_beside_others(name, found, evidence[name], known))
        if name in known.things or (len(found[0].places) == 1 and "called thing" in evidence[name]):
            evidence[name].add("known thing")
        if " " not in name:
            _weigh_single(name, found, evidence[name], known.people)
        if len(found) > 1 and len({doc[c.start].sent.start for c in found if not doc[c.start].is_sent_start}) > 1:
            evidence[name].add("recurs" if " " in name else "recurs alone")
    decided = {name: _decide(found, evidence[name]) for name, found in groups.items()}
    _share_in_lists(doc, groups, decided, {name for name in groups if not evidence[name] - WEAK})
    return {name: kind for name, kind in decided.items() if kind is not None}


@dataclass(frozen=True)
class _Known:
    """What the names decided on their own evidence say of the others; all are keys."""

    people: frozenset[str]
    """Parts of people's full names."""
    families: Mapping[str, Sequence[str]]
    """Full names of people by their last word."""
    institutions: Sequence[str]
    """Institutions of several words."""
    things: frozenset[str]
    """Last words that name the thing alone: a storm's, a product's."""
    acronyms: frozenset[str]
    """Of things of several words."""


def _known(evidence: Mapping[str, Set[str]], first: Mapping[str, Kind | None]) -> _Known:
    several = {name: kind for name, kind in first.items() if " " in name}
    families: dict[str, list[str]] = defaultdict(list)
    for name, kind in several.items():
        if kind == "person" and len(name.split()) < MANY:
            families[name.split()[-1]].append(name)
    things = {name.split()[-1] for name in first if "thing opening" in evidence[name]}
    products = {n.split()[-1] for n, kind in several.items() if kind == "thing" and not evidence[n] & NAMED_AFTER}
    return _Known(
        people=frozenset(part for name, kind in first.items() if kind == "person" for part in _parts(name)),
        families=families,
        institutions=[name for name, kind in several.items() if kind == "organization"],
        things=frozenset(things | {name for name in products if first.get(name) != "place"}),
        acronyms=frozenset(acronym(name) for name, kind in several.items() if kind == "thing"),
    )


def _beside_others(name: str, found: Sequence[Candidate], evidence: Set[str], known: _Known) -> Iterator[str]:
    """The evidence that other names of the article are for a name."""
    nationality = any(c.label == "NORP" for c in found)
    if name in NATIONALITIES or all(c.label == "NORP" and c.title is None for c in found):
        yield "nationality"  # `German`, which is a given name too
    named = any(c.label in NAMED for c in found) and "institution word" not in evidence
    if named and _is_kin(name, known.families):
        yield "of a family"
    if name in known.acronyms:
        yield "short for thing"
    open_ = name not in known.people and not evidence & SETTLED and not nationality
    if open_ and _is_short(name, known.institutions):
        yield "short for institution"


def _weigh_single(name: str, found: Sequence[Candidate], evidence: set[str], people: Iterable[str]) -> None:
    """A name of one word: part of somebody's full name, or hardly a person's when nothing else introduces it."""
    called = any(c.label == "PERSON" for c in found)
    known = name in people or (called and any(misspells(name, surname) for surname in people))
    if known and not {"described as place", "called place", "region"} & evidence:
        evidence.add("known person")
    elif not evidence & INTRODUCED:
        evidence.add("unknown mononym")
        if called:
            evidence.add("mononym for a person")


def _parts(name: str) -> list[str]:
    """The parts of a full name that may stand alone: given name and surnames."""
    words = name.split()
    return [word for word in words if word not in PARTICLES and len(word) > 1] if 1 < len(words) < 6 else []


def _is_kin(name: str, families: Mapping[str, Sequence[str]]) -> bool:
    """Whether somebody else has the surname that a name of few words ends with."""
    words = name.split()
    return 1 < len(words) < MANY and any(not name.endswith(other) for other in families.get(words[-1], ()))


def _is_short(name: str, institutions: Iterable[str]) -> bool:
    """Whether a name is what exactly one institution's begins with: `Sola` of `Sola Aerospace`."""
    return sum(other.startswith(f"{name} ") for other in institutions) == 1


def _decide(found: Sequence[Candidate], evidence: Iterable[str]) -> Kind | None:
    scores: dict[Kind, float] = defaultdict(float)
    worth = LABEL_OF_ONE_WORD if len(found[0].places) == 1 else LABEL
    for label, count in Counter(c.label for c in found).items():
        if label in LABELS:
            scores[LABELS[label]] += worth * count / len(found)
    for one in evidence:
        for kind, weight in WEIGHTS[one].items():
            scores[kind] += weight
    best = max(KINDS, key=lambda kind: scores[kind])
    enough = any(c.label for c in found) or scores[best] >= ENOUGH
    return best if enough else None


def _share_in_lists(
    doc: Doc, groups: Mapping[str, Sequence[Candidate]], decided: dict[str, Kind | None], weak: Set[str]
) -> None:
    """Names that stand in one list with others are of their type, when nothing else says what they are.

    `weak` are names of which only the recognizer's label says it; they follow the others, not one another.
    """
    names = {c.start: name for name, found in groups.items() for c in found}
    heads = {c.start: doc[c.start : c.end].root for found in groups.values() for c in found}
    starts = {head.i: start for start, head in heads.items()}
    for start, head in sorted(heads.items()):
        name = names[start]
        if (decided[name] is not None and name not in weak) or (
            head.dep_ != "conj" and not any(c.dep_ == "conj" for c in head.children)
        ):
            continue
        others = [head.head] if head.dep_ == "conj" else []
        others += [c for c in head.children if c.dep_ == "conj"]
        firm = {names[starts[o.i]] for o in others if o.i in starts} - weak
        kinds = {decided[other] for other in firm} - {None}
        if len(kinds) == 1:
            decided[name] = kinds.pop()
