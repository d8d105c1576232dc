"""Decide what a name names, over all places where it stands.

Each kind of evidence speaks for a type with a weight: the recognizer's label by the share of places it gives it, a
name's own words, the gazetteers, and what stands beside the name. The type with the most evidence is taken, when it is
enough; things (products, works, events, diseases, laws) are one of the types, so that they are no actors.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.evidence import has_inner_capital, of_place
from mkdocs_briefing.extract.names.lists import relatives, share_in_lists
from mkdocs_briefing.extract.names.name_words import PARTICLES
from mkdocs_briefing.extract.names.own_words import of_words
from mkdocs_briefing.extract.names.person_names import family_names
from mkdocs_briefing.extract.names.same_name import HALVES, acronym, misspells
from mkdocs_briefing.extract.names.sport import is_of_sport, of_sport
from mkdocs_briefing.extract.names.weights import (
    ENOUGH,
    INTRODUCED,
    LABEL,
    LABEL_OF_ONE_WORD,
    LABELS,
    NAME_TYPES,
    NAMED_AFTER,
    PLACED,
    SETTLED,
    WEAK,
    WEIGHTS,
    NameType,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from mkdocs_briefing.extract.names.candidate import Candidate
    from mkdocs_briefing.nlp.parse import Doc, Token

NAMED = frozenset({"PERSON", "ORG", "GPE"})
"""Labels that the recognizer may give to somebody's name."""

SILENT = frozenset({"EVENT", "PRODUCT"})
"""Labels (OntoNotes) of what says nothing: the name of one that speaks is somebody's."""

MAX_FULL_NAME_WORDS = 3
"""Words of a full name that is weighed with others of its surname; longer ones are hardly a person's."""

MANY_SENTENCES = 4
"""Sentences from which a name is one that the article is about."""

OF_CANDIDATES = frozenset({"club", "employs", "described as group"})
"""Evidence for an institution that the surname of somebody named in full has as well: `the Holm campaign`."""

OF_PEOPLE_ALONE = frozenset({"title", "introduced", "aged", "he", "suffers", "met"})
"""Evidence beside a name of one word that it is a person's."""

OF_GAZETTEER = frozenset({"gazetteer", "country"})
"""Evidence for a place that the surname of somebody named in full before has by chance: `Jordan`."""

LOCATED = PLACED | {"in", "near", "hails"}
"""Evidence that a word is a place's here, although somebody has it as a surname."""

NOT_MISSPELT = SETTLED | {
    "acronym",
    "known body",
    "chamber",
    "county",
    "called group",
    "described as group",
    "plural body",
}
"""Evidence that a word is no slip of the pen for a surname."""

MIN_ACRONYM_LETTERS = 3
"""Letters of an acronym that is hardly short for something else by chance."""

MAX_NAME_PARTS = 5
"""Words of a full name whose parts are weighed as names of one word."""


def types_of(doc: Doc, groups: Mapping[str, Sequence[Candidate]]) -> dict[str, NameType]:
    """Return the type of each name, by its canonical key, where there is enough evidence for one."""
    evidence = _own_evidence(doc, groups)
    # Every name is decided alone first: what is then known of it is evidence for the others.
    known = _known(evidence, _decide_all(groups, evidence))
    for name, found in groups.items():
        evidence[name].update(_of_other_names(name, found, evidence[name], known))
        # A name of one word counts against a person only when neither its place nor another name speaks for one.
        if " " not in name:
            evidence[name].update(_of_single_word(name, found, evidence[name], known.people))
        evidence[name].update(_of_recurrence(doc, found, alone=" " not in name))
        if "known person" in evidence[name]:
            evidence[name] -= _by_chance(name, groups, evidence[name], known.families)
    decided = _decide_all(groups, evidence)
    decided.update(dict.fromkeys(relatives(doc, groups), "person"))
    # Lists last, since a name in one follows those whose type is settled.
    share_in_lists(doc, groups, decided, {name for name in groups if not evidence[name] - WEAK - {"family name"}})
    return {name: kind for name, kind in decided.items() if kind is not None}


def _own_evidence(doc: Doc, groups: Mapping[str, Sequence[Candidate]]) -> dict[str, set[str]]:
    """Return the evidence in each name's own words and beside it, by its canonical key."""
    evidence = {name: set(of_words(name)).union(*(of_place(doc, c) for c in found)) for name, found in groups.items()}
    is_sport = is_of_sport(doc)
    for name, found in groups.items():
        if is_sport:
            evidence[name].update(one for candidate in found for one in of_sport(doc, candidate))
        elif "collective" in evidence[name] and found[0].label == "ORG" and _is_listed_family(name):
            evidence[name].add("family's plural")  # in sport teams are called so too
    return evidence


def _by_chance(
    name: str, groups: Mapping[str, Sequence[Candidate]], evidence: Set[str], families: Mapping[str, Sequence[str]]
) -> frozenset[str]:
    """Return the kinds of evidence that the name of a known person has as well without being a group's or a place's."""
    if _is_called_by_surname(name, groups, families) and evidence.isdisjoint(LOCATED):
        return OF_CANDIDATES | OF_GAZETTEER
    return OF_CANDIDATES


def _of_recurrence(doc: Doc, found: Sequence[Candidate], *, alone: bool) -> Iterator[str]:
    """Yield the evidence in a name that stands in two sentences or more; `alone` says that it has one word."""
    sentences = len({doc[c.start].sent.start for c in found if _is_marked(doc[c.start])}) if len(found) > 1 else 0
    if sentences > 1:
        yield "recurs alone" if alone else "recurs"
    if sentences >= MANY_SENTENCES and not any(c.label for c in found):
        yield "recurs often"


def _is_marked(word: Token) -> bool:
    """Return whether a word has its capital because it is a name, not because it begins a sentence."""
    return not word.is_sent_start or has_inner_capital(word)


def _decide_all(
    groups: Mapping[str, Sequence[Candidate]], evidence: Mapping[str, Set[str]]
) -> dict[str, NameType | None]:
    """Return the type of each name by its evidence alone."""
    return {name: _decide(found, evidence[name]) for name, found in groups.items()}


def _decide(found: Sequence[Candidate], evidence: Iterable[str]) -> NameType | None:
    """Return the type with the most evidence; of two with the same the first of `NAME_TYPES`.

    None is returned for a name that the recognizer marks nowhere and that has less than `ENOUGH`.
    """
    scores: dict[NameType, float] = defaultdict(float)
    evidence = sorted(evidence)  # a set has another order in every process, and sums of floats depend on it
    worth = LABEL_OF_ONE_WORD if len(found[0].places) == 1 else LABEL
    for label, count in Counter(c.label for c in found).items():
        if label in LABELS and not (label in SILENT and "speaks" in evidence):
            scores[LABELS[label]] += worth * count / len(found)
    for one in evidence:
        for kind, weight in WEIGHTS[one].items():
            scores[kind] += weight
    best = max(NAME_TYPES, key=lambda kind: scores[kind])
    return best if scores[best] >= ENOUGH or any(c.label for c in found) else None


# ---------------------------------------------------------------- what names say of other names
@dataclass(frozen=True)
class _Known:
    """What the names decided on their own evidence say of the others; all are keys."""

    people: frozenset[str]
    """Parts of people's full names."""
    full: Sequence[str]
    """People's full names."""
    families: Mapping[str, Sequence[str]]
    """Full names of people by their last word."""
    surnames: frozenset[str]
    """Names of one word that are people's beyond doubt: of whom it says `Mr.`, his age or `he`."""
    institutions: Sequence[str]
    """Institutions of several words."""
    short: frozenset[str]
    """Acronyms of institutions whose names have several words, which may be like a place's."""
    things: frozenset[str]
    """Last words that name the thing alone: a storm's, a product's."""
    acronyms: frozenset[str]
    """Acronyms of things whose names have several words."""
    halves: frozenset[str]
    """What states are called that have a half of the compass in their names: `north` of North Korea."""


def _known(evidence: Mapping[str, Set[str]], alone: Mapping[str, NameType | None]) -> _Known:
    """Return what is known of all names; `alone` are the types that each has by its own evidence."""
    several = {name: kind for name, kind in alone.items() if " " in name}
    things, institutions = _of_type(several, "thing"), _of_type(several, "organization")
    return _Known(
        people=frozenset(part for name in _of_type(alone, "person") for part in _parts(name))
        - _openings(evidence, alone),
        full=tuple(_of_type(several, "person")),
        families=_families(_of_type(several, "person")),
        surnames=frozenset(
            name for name in _of_type(alone, "person") if " " not in name and evidence[name] & OF_PEOPLE_ALONE
        ),
        institutions=institutions,
        short=_acronyms(institutions, MIN_ACRONYM_LETTERS),
        things=_opened(evidence) | _products(things, evidence, places=set(_of_type(alone, "place"))),
        acronyms=_acronyms(things, 0),
        halves=frozenset(name.split()[0] for name in gazetteer.countries() & several.keys()) & HALVES,
    )


def _of_type(decided: Mapping[str, NameType | None], wanted: NameType) -> list[str]:
    """Return the names of a type."""
    return [name for name, kind in decided.items() if kind == wanted]


def _parts(name: str) -> list[str]:
    """Return the parts of a full name that may stand alone: given name and surnames."""
    words = name.split()
    if not 1 < len(words) <= MAX_NAME_PARTS:
        return []
    return [word for word in words if word not in PARTICLES and len(word) > 1]


def _acronyms(names: Iterable[str], fewest: int) -> frozenset[str]:
    """Return the acronyms of names that have so many letters at least."""
    return frozenset(short for name in names if len(short := acronym(name)) >= fewest)


def _openings(evidence: Mapping[str, Set[str]], alone: Mapping[str, NameType | None]) -> frozenset[str]:
    """Return the first words of names that only the recognizer takes for people's: `Sola` of `Sola Zest`, a product.

    Those that are no one's full name for another reason too are left out.
    """
    people = _of_type(alone, "person")
    doubtful = frozenset(name.split()[0] for name in people if " " in name and not evidence[name] - WEAK)
    return doubtful - {part for name in people if evidence[name] - WEAK for part in _parts(name)}


def _families(people: Iterable[str]) -> dict[str, list[str]]:
    """Return the full names of people, as long as such names are, by their last word."""
    families: dict[str, list[str]] = defaultdict(list)
    for name in people:
        *_, surname = words = name.split()
        if len(words) <= MAX_FULL_NAME_WORDS:
            families[surname].append(name)
    return families


def _opened(evidence: Mapping[str, Set[str]]) -> frozenset[str]:
    """Return the last words of the names that begin as a thing's: `Vera` of `Hurricane Vera`."""
    return frozenset(name.split()[-1] for name, found in evidence.items() if "thing opening" in found)


def _products(things: Iterable[str], evidence: Mapping[str, Set[str]], *, places: Set[str]) -> frozenset[str]:
    """Return the last words by which things are called: `Falcon` of `Sola Falcon`; a place's name stays the place's."""
    return frozenset(name.split()[-1] for name in things if not evidence[name] & NAMED_AFTER) - places


def _of_other_names(name: str, found: Sequence[Candidate], evidence: Set[str], known: _Known) -> Iterator[str]:
    """Yield the evidence that other names of the article are for a name."""
    if _is_nationality(name, found):
        yield "nationality"
    if "institution word" not in evidence and any(c.label in NAMED for c in found) and _is_kin(name, known.families):
        yield "of a family"
    if _is_family(name, known.people):
        yield "people of a name"
    if name in known.halves:
        yield "country"
    if (of_surname := _of_surnames(name, known)) is not None:
        yield of_surname
    if name in known.acronyms:
        yield "short for thing"
    if name in known.short or _is_short(name, found, evidence, known):
        yield "short for institution"
    if name in known.things or (len(found[0].places) == 1 and "called thing" in evidence):
        yield "known thing"


def _is_surname(name: str, people: Iterable[str]) -> bool:
    """Return whether several words are somebody's surnames, or one with a hyphen: `Holm-Prado` of `Ana Holm-Prado`.

    The full name of who is known by small word and surname is a person's too: `Ana de Holm` beside `de Holm`.
    """
    if " " not in name:
        return False
    return any(
        other.endswith(f" {name}") or (other.split()[0] in PARTICLES and name.endswith(f" {other}")) for other in people
    )


def _of_surnames(name: str, known: _Known) -> str | None:
    """Return the evidence in the surnames that a name of several words has in common with others."""
    if _is_surname(name, known.full):
        return "known person"
    return "of a surname" if _ends_with_surname(name, known.surnames) else None


def _ends_with_surname(name: str, surnames: Set[str]) -> bool:
    """Return whether a name of few words ends with what somebody is called by alone: `Ana Holm` where `Holm, 31, …`."""
    words = name.split()
    return 1 < len(words) <= MAX_FULL_NAME_WORDS and words[-1] in surnames


def _is_family(name: str, people: Set[str]) -> bool:
    """Return whether a name of one word is the plural of somebody's: `holms`, `joneses`."""
    if " " in name or not name.endswith("s") or name in people:
        return False
    one = name.removesuffix("es") if name.endswith(("ses", "zes", "xes", "ches", "shes")) else name.removesuffix("s")
    return one in people


def _is_listed_family(name: str) -> bool:
    """Return whether a name is the plural of a family name: `waltons`."""
    return name.endswith("s") and name.removesuffix("s") in family_names()


def _is_nationality(name: str, found: Sequence[Candidate]) -> bool:
    """Return whether a name is a nationality or a group's everywhere: `German`, which is a given name too."""
    if name in NATIONALITIES:
        return True
    is_known = name in gazetteer.places() or name in gazetteer.BODIES
    return not is_known and all(c.label == "NORP" and c.title is None for c in found)


def _is_open(name: str, found: Sequence[Candidate], evidence: Set[str], known: _Known) -> bool:
    """Return whether nothing keeps a name from being an institution's short form."""
    return name not in known.people and not evidence & SETTLED and not any(c.label == "NORP" for c in found)


def _is_short(name: str, found: Sequence[Candidate], evidence: Set[str], known: _Known) -> bool:
    """Return whether a name is what exactly one institution's begins with: `Sola` of `Sola Aerospace`."""
    if not _is_open(name, found, evidence, known):
        return False
    return sum(other.startswith(f"{name} ") for other in known.institutions) == 1


def _is_called_by_surname(
    name: str, groups: Mapping[str, Sequence[Candidate]], families: Mapping[str, Sequence[str]]
) -> bool:
    """Return whether somebody who has a name as the surname is named in full before it: `Ana Jordan`, then `Jordan`."""
    first = groups[name][0].start
    return any(groups[full][0].start < first for full in families.get(name, ()))


def _is_kin(name: str, families: Mapping[str, Sequence[str]]) -> bool:
    """Return whether somebody else has the surname that a name of few words ends with."""
    words = name.split()
    if not 1 < len(words) <= MAX_FULL_NAME_WORDS:
        return False
    return any(not name.endswith(other) for other in families.get(words[-1], ()))


def _of_single_word(name: str, found: Sequence[Candidate], evidence: Set[str], people: Iterable[str]) -> Iterator[str]:
    """Yield what being one word says of a name: part of a full name, or hardly a person's when nothing introduces it.

    Being part of a full name goes before being introduced: the weight of the one is enough without the other.
    """
    called = any(c.label == "PERSON" for c in found)
    misspelt = called or _may_be_misspelt(found, evidence)
    if _is_part_of_any(name, people, misspelt=misspelt) and not evidence & PLACED:
        yield "known person"
    elif not evidence & INTRODUCED:
        yield "unknown mononym"
        if called:
            yield "mononym for a person"


def _may_be_misspelt(found: Sequence[Candidate], evidence: Set[str]) -> bool:
    """Return whether what the recognizer takes for an institution may be a surname with a slip of the pen.

    An institution's name may be like a surname by chance, so that nothing else may speak for an institution or a place.
    """
    return any(c.label == "ORG" for c in found) and not evidence & NOT_MISSPELT


def _is_part_of_any(name: str, people: Iterable[str], *, misspelt: bool) -> bool:
    """Return whether a name is among the parts of people's full names, or `misspelt` as one of them."""
    return name in people or (misspelt and any(misspells(name, surname) for surname in people))
