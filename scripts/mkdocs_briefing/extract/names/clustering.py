"""Which names of an article are the name of one actor.

People are joined by the parts of their names: a surname, a given name or a title with either goes to the full name
that has it; two full names never join unless one holds the other. Institutions are joined by acronym and by a name
that begins another; states by their synonyms.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names.gazetteer import (
    BUILT,
    CORPORATE,
    INSTITUTION_WORDS,
    INTERNATIONAL,
    PLACE_WORDS,
    canonical,
    countries,
    key,
    places,
)
from mkdocs_briefing.extract.names.person_names import given_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

ActorType = Literal["person", "organization", "place", "group", "event"]
ALIKE, SHORTEST_SLIP = 0.85, 5
"""How alike a misspelt surname is to the right one (difflib's ratio), and how long it is at least."""

FEW = 3
"""Letters that an inner part of a name must exceed to stand for it."""

DOMINANT = 3
"""How many times more often one of two people of one name has been named, for the short name to mean that one."""

BESIDE = 8
"""Code points between a name and one in an apposition to it: a comma and a form of address."""

MEN = lexicon("people").having("title") & lexicon("people").having("masculine")
WOMEN = lexicon("people").having("title") & lexicon("people").having("feminine")
"""Forms of address that tell."""

SMALL_WORDS = frozenset({"of", "for", "the", "and", "in", "on", "to", "a", "an", "&"})


@dataclass(frozen=True)
class Name:
    """A name where it stands."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""
    text: str
    """As written, without title, article and possessive."""
    type: ActorType
    """What it names."""
    titled_from: int | None = None
    """Where a title before it begins: `Mr.`; None without one."""
    title: str = ""
    """The title's first word as a key: `mr`."""


@dataclass
class Cluster:
    """The names of one actor."""

    type: ActorType
    names: list[Name] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    """The different names, as keys."""

    def add(self, names: Iterable[Name]) -> None:
        """Take further names as this actor's."""
        for name in names:
            self.names.append(name)
            self.keys.add(key(name.text))


def join(names: Sequence[Name], *, introduced: Mapping[str, str] | None = None) -> list[Cluster]:
    """The names of an article grouped by actor, in the order of first mention; `names` are in order of the text.

    `introduced` holds, by its key, the name that the article says an acronym is short for.
    """
    introduced = introduced or {}
    clusters: list[Cluster] = []
    forms: dict[tuple[str, str], list[Name]] = {}
    for name in names:
        forms.setdefault((name.type, canonical(name.text)), []).append(name)
    by_length = sorted(forms.items(), key=lambda form: (-len(form[0][1].split()), form[1][0].start))
    for (kind, text), mentions in by_length:
        rule = _same_person if kind == "person" else _same_institution
        homes = [c for c in clusters if c.type == kind and introduced.get(text, text) in c.keys]
        homes = homes or [c for c in clusters if c.type == kind and any(rule(text, known) for known in c.keys)]
        homes = homes or _wholes(text, kind, clusters)
        if not homes:
            clusters.append(Cluster(mentions[0].type))
            clusters[-1].add(mentions)
        elif len(homes) == 1 and not (others := [m for m in mentions if not _addressed(m, homes, strictly=True)]):
            homes[0].add(mentions)
        elif len(homes) == 1:
            clusters.append(Cluster("person"))
            clusters[-1].add(others)
            _share((m for m in mentions if m not in others), [*homes, clusters[-1]])
        else:
            _share(mentions, homes)
    clusters = _with_misspelt(clusters)
    for cluster in clusters:
        cluster.names.sort(key=lambda name: name.start)
    return sorted(clusters, key=lambda cluster: cluster.names[0].start)


def _wholes(text: str, kind: str, clusters: Sequence[Cluster]) -> list[Cluster]:
    """The actors of whose name a name is a part; only people share one."""
    homes = [c for c in clusters if c.type == kind and any(_is_part(text, known, kind) for known in c.keys)]
    return homes if kind == "person" or len(homes) == 1 else []


def _with_misspelt(clusters: list[Cluster]) -> list[Cluster]:
    """The clusters with people known by one name alone joined to the full name that theirs misspells.

    News introduces people by their full names, so that a surname which nobody has is a slip of the pen.
    """
    full = [c for c in clusters if c.type == "person" and any(" " in known for known in c.keys)]
    kept = []
    for cluster in clusters:
        single = next(iter(cluster.keys)) if cluster.type == "person" and len(cluster.keys) == 1 else ""
        homes = full if single and " " not in single else []
        homes = [c for c in homes if any(misspells(single, known.split()[-1]) for known in c.keys)]
        if len(homes) == 1:
            homes[0].add(cluster.names)
        else:
            kept.append(cluster)
    return kept


def misspells(surname: str, known: str) -> bool:
    """Whether one surname is the other with a slip of the pen."""
    if surname == known or surname[0] != known[0] or min(len(surname), len(known)) < SHORTEST_SLIP:
        return False
    return SequenceMatcher(None, surname, known).ratio() >= ALIKE


def _share(mentions: Iterable[Name], homes: Sequence[Cluster]) -> None:
    """Give each mention of an ambiguous name to one actor.

    Whoever is introduced already goes before who is not. Then the form of address decides, else who has been named
    far more often until then, else who was named last. Nobody is meant by a name set beside his own, as in
    `Luis Duarte, Duarte's brother`.
    """
    for mention in mentions:
        introduced = [home for home in homes if _last_before(mention, home) >= 0] or homes
        fitting = [home for home in _addressed(mention, introduced) if not _is_beside(mention, home)] or introduced
        before = [(sum(n.start < mention.start for n in home.names), i) for i, home in enumerate(fitting)]
        before.sort(key=lambda pair: (-pair[0], pair[1]))
        chosen = before[0][1]
        if len(fitting) > 1 and before[0][0] < DOMINANT * before[1][0]:
            chosen = max(range(len(fitting)), key=lambda i: _last_before(mention, fitting[i]))
        fitting[chosen].add([mention])


def _last_before(mention: Name, home: Cluster) -> int:
    return max((n.start for n in home.names if n.start < mention.start), default=-1)


def _is_beside(mention: Name, home: Cluster) -> bool:
    """Whether a name of the actor ends right before a mention, with a comma between."""
    return any(1 < mention.start - n.end <= BESIDE for n in home.names)


def _addressed(mention: Name, homes: Sequence[Cluster], *, strictly: bool = False) -> list[Cluster]:
    """Those whose given name fits the form of address: `Ms.` is no man's; all of them where that does not tell.

    `strictly` those alone of whom it can be, be it nobody.
    """
    masculine, feminine = given_names()
    fit, unfit = (feminine, masculine) if mention.title in WOMEN else (masculine, feminine)
    if mention.title not in WOMEN | MEN:
        return list(homes)
    given = [{known.split()[0] for known in home.keys if " " in known} for home in homes]
    certain = [home for home, names in zip(homes, given, strict=True) if names & fit and not names & unfit]
    possible = [home for home, names in zip(homes, given, strict=True) if names & fit or not names & unfit]
    if strictly:
        return possible
    return certain or possible


def _same_person(short: str, full: str) -> bool:
    """Whether one name of a person is a form of the other: its surname, its given name, or without its middle names."""
    few, many = short.split(), full.split()
    if len(few) > len(many):
        few, many = many, few
    if len(few) == 1:
        return few[0] in (many[0], many[-1]) and len(few[0]) > 1
    if few[-1] != many[-1]:
        return _subsequence(few, many) and few[0] == many[0]
    return few[0] == many[0] or _initial(few[0], many[0]) or _subsequence(few, many)


def _is_part(short: str, full: str, kind: str) -> bool:
    """Whether a name is the first of a person's two surnames, or an institution's first words."""
    if kind == "place":
        return full in countries() and full.endswith(f" {short}") and short not in places()  # `Korea`
    if len(short) <= FEW or _is_of_the_world(short):
        return False
    if kind == "person":
        return short in full.split()[1:-1]
    whole = bool(INSTITUTION_WORDS & set(short.split()))
    return _head(full) == short if whole else full.startswith(f"{short} ")


def _head(name: str) -> str:
    """What an institution is by its name: the `commission` of the `European Commission`, the `university` of a city."""
    words = name.split()
    return words[next((i for i, word in enumerate(words) if i and word in SMALL_WORDS), len(words)) - 1]


def _initial(one: str, other: str) -> bool:
    return one[0] == other[0] and 1 in (len(one), len(other))


def _subsequence(few: list[str], many: list[str]) -> bool:
    rest = iter(many)
    return all(word in rest for word in few)


def _same_institution(one: str, other: str) -> bool:
    """Whether two names are one institution's or place's: an acronym, or a beginning of at least two words."""
    if canonical(one) == canonical(other) or _of_state(one) == _of_state(other):
        return True
    short, long = sorted((one, other), key=len)
    if " " not in short:
        return len(short) > 1 and short == acronym(long)
    if _is_campus(short, long):
        return True
    if long.startswith(f"{short} "):
        return short.split()[-1] not in SMALL_WORDS and not _is_of_the_world(short) and _adds(long, short)
    return long.endswith(f" {short}") and _is_of_the_world(long.removesuffix(f" {short}"))


def _is_campus(short: str, long: str) -> bool:
    """Whether the shorter name abbreviates how the longer begins: `UNS Brenn`, `University of North Sola at Brenn`."""
    letters, *place = short.split()
    head = long.removesuffix(f" {' '.join(place)}")
    return bool(place) and head != long and len(letters) > 1 and letters == acronym(head.removesuffix(" at"))


def _of_state(name: str) -> str:
    """A name with the state in it by its name: `egyptian army` and `egypt's army` give `egypt army`."""
    words = name.split()
    for i in (2, 1):
        if len(words) > i and (state := NATIONALITIES.get(" ".join(words[:i]))) is not None:
            return " ".join((state, *words[i:]))
    owner, owns, owned = name.partition("'s ")
    return f"{canonical(owner)} {owned}" if owns else name


def _adds(long: str, short: str) -> bool:
    """Whether the longer name only says more of the same institution: `… of Sola`, `… Group`."""
    rest = long.removeprefix(f"{short} ").split()
    built = short.split()[-1] in PLACE_WORDS and set(rest) <= BUILT
    return rest[0] in SMALL_WORDS or set(rest) <= CORPORATE or built


def _is_of_the_world(name: str) -> bool:
    """Whether a name is a place's or a body's of states, which others take into theirs: `United Nations Command`."""
    return canonical(name) in places() or canonical(name) in INTERNATIONAL


def acronym(name: str) -> str:
    """The initials of a name's words of weight: `International Atomic Energy Agency` gives `iaea`."""
    words = name.split()
    return "".join(word[0] for word in words if word not in SMALL_WORDS) if len(words) > 1 else ""
