"""Group the names of an article by actor.

People are joined by the parts of their names: a surname, a given name or a title with either goes to the full name
that has it; two full names never join unless one holds the other. Institutions are joined by acronym and by a name
that begins another; states by their synonyms.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names.gazetteer import canonical, key
from mkdocs_briefing.extract.names.person_names import given_names
from mkdocs_briefing.extract.names.same_name import CLUB_ENDINGS, is_part, misspells, same_institution, same_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mkdocs_briefing.model import ActorType

DOMINANCE = 3
"""How many times more often one of two people of one name has been named, for the short name to mean that one."""

MAX_APPOSITION_CODE_POINTS = 8
"""Code points between a name and one in an apposition to it: a comma and a form of address."""

MEN = lexicon("people").having("title") & lexicon("people").having("masculine")
WOMEN = lexicon("people").having("title") & lexicon("people").having("feminine")
"""Forms of address that tell."""


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
    """What the names name."""
    names: list[Name] = field(default_factory=list)
    """Where it is named."""
    keys: set[str] = field(default_factory=set)
    """The different names, as keys."""

    def add(self, names: Iterable[Name]) -> None:
        """Take further names as this actor's."""
        for name in names:
            self.names.append(name)
            self.keys.add(key(name.text))


def join(names: Sequence[Name], *, introduced: Mapping[str, str] | None = None) -> list[Cluster]:
    """Return the names of an article grouped by actor, in the order of first mention; `names` are in order of the text.

    `introduced` holds, by its key, the name that the article says an acronym is short for.
    """
    clusters: list[Cluster] = []
    for (kind, text), mentions in _forms(names):
        homes = _homes(text, kind, clusters, (introduced or {}).get(text, text))
        if not homes:
            clusters.append(Cluster(mentions[0].type))
            clusters[-1].add(mentions)
        elif len(homes) == 1:
            clusters += _addressed_otherwise(mentions, homes[0])
        else:
            _share(mentions, homes)
    # Slips last: a surname that is nobody's is only known when all names have found their actors.
    clusters = _with_misspelt(clusters)
    for cluster in clusters:
        cluster.names.sort(key=lambda name: name.start)
    return sorted(clusters, key=lambda cluster: cluster.names[0].start)


def _forms(names: Sequence[Name]) -> list[tuple[tuple[str, str], list[Name]]]:
    """Return the mentions by type and canonical key, the longest names first, then in order of first mention.

    The longest go first, so that a short name finds the full one that it is short for.
    """
    forms: dict[tuple[str, str], list[Name]] = {}
    for name in names:
        forms.setdefault((name.type, canonical(name.text)), []).append(name)
    return sorted(forms.items(), key=lambda form: (-len(form[0][1].split()), form[1][0].start))


def _homes(text: str, kind: str, clusters: Sequence[Cluster], full: str) -> list[Cluster]:
    """Return the actors whose name a name may be; `full` is what the article says it is short for, else itself.

    What the article says goes first, then names that are the same or a known form, and parts of names last: they fit
    by chance most easily.
    """
    same = same_person if kind == "person" else same_institution
    of_kind = [cluster for cluster in clusters if cluster.type == kind]
    return (
        [cluster for cluster in of_kind if full in cluster.keys]
        or [cluster for cluster in of_kind if any(same(text, known) for known in cluster.keys)]
        or _wholes(text, kind, of_kind)
    )


def _wholes(text: str, kind: str, clusters: Sequence[Cluster]) -> list[Cluster]:
    """Return the actors of whose name a name is a part; only people and clubs share one."""
    homes = [cluster for cluster in clusters if any(is_part(text, known, kind) for known in cluster.keys)]
    return homes if kind == "person" or text in CLUB_ENDINGS or len(homes) == 1 else []


def _addressed_otherwise(mentions: Sequence[Name], home: Cluster) -> list[Cluster]:
    """Give an actor the mentions of its name, but return as another one those whose form of address it cannot have.

    `Ms. Duarte` is somebody else than `Luis Duarte`. The mentions that fit both are shared between the two.
    """
    others = [mention for mention in mentions if not _possible(mention, [home])]
    if not others:
        home.add(mentions)
        return []
    another = Cluster("person")
    another.add(others)
    _share((mention for mention in mentions if mention not in others), [home, another])
    return [another]


# ---------------------------------------------------------------- slips of the pen
def _with_misspelt(clusters: list[Cluster]) -> list[Cluster]:
    """Return the clusters with people known by one name alone joined to the full name that theirs misspells.

    News introduces people by their full names, so that a surname which nobody has is a slip of the pen.
    """
    full = [cluster for cluster in clusters if cluster.type == "person" and any(" " in name for name in cluster.keys)]
    left = []
    for cluster in clusters:
        surname = _only_surname(cluster)
        homes = [home for home in full if _misspells_name_of(surname, home)] if surname else []
        if len(homes) == 1:
            homes[0].add(cluster.names)
        else:
            left.append(cluster)
    return left


def _only_surname(cluster: Cluster) -> str:
    """Return the one word by which a person is known; an empty string for any other actor."""
    if cluster.type != "person" or len(cluster.keys) != 1:
        return ""
    (name,) = cluster.keys
    return "" if " " in name else name


def _misspells_name_of(surname: str, person: Cluster) -> bool:
    """Return whether a surname is a slip for a person's."""
    return any(misspells(surname, known.split()[-1]) for known in person.keys)


# ---------------------------------------------------------------- names of several people
def _share(mentions: Iterable[Name], homes: Sequence[Cluster]) -> None:
    """Give each mention of an ambiguous name to one actor.

    People who are introduced already go before those who are not. Then the form of address decides, else who has been
    named far more often until then, else who was named last. Nobody is meant by a name set beside his own, as in
    `Luis Duarte, Duarte's brother`.
    """
    for mention in mentions:
        introduced = [home for home in homes if _last_before(mention, home) >= 0] or homes
        fitting = [home for home in _addressed(mention, introduced) if not _is_beside(mention, home)] or introduced
        home = _dominant(mention, fitting) or max(fitting, key=lambda home: _last_before(mention, home))
        home.add([mention])


def _dominant(mention: Name, homes: Sequence[Cluster]) -> Cluster | None:
    """Return the only actor, or the one named far more often before a mention than any other; None without one."""
    if len(homes) == 1:
        return homes[0]
    counts = [sum(name.start < mention.start for name in home.names) for home in homes]
    most, second = sorted(counts, reverse=True)[:2]
    return homes[counts.index(most)] if most >= DOMINANCE * second else None


def _last_before(mention: Name, home: Cluster) -> int:
    """Return where an actor is named last before a mention; -1 where it is not named before."""
    return max((name.start for name in home.names if name.start < mention.start), default=-1)


def _is_beside(mention: Name, home: Cluster) -> bool:
    """Return whether a name of the actor ends right before a mention, with a comma between."""
    return any(1 < mention.start - name.end <= MAX_APPOSITION_CODE_POINTS for name in home.names)


# ---------------------------------------------------------------- forms of address
def _addressed(mention: Name, homes: Sequence[Cluster]) -> list[Cluster]:
    """Return those whose given name fits the form of address; those whom it does not contradict where none fits."""
    return [home for home in homes if _fits_address(mention, home)] or _possible(mention, homes)


def _possible(mention: Name, homes: Sequence[Cluster]) -> list[Cluster]:
    """Return those whose given name does not contradict the form of address: `Ms.` is no man's."""
    return [home for home in homes if _fits_address(mention, home) is not False]


def _fits_address(mention: Name, home: Cluster) -> bool | None:
    """Return whether a person's given names fit a form of address; None where they or the form do not tell.

    A given name of both sexes does not contradict a form of address, nor does it confirm one.
    """
    if mention.title not in WOMEN | MEN:
        return None
    masculine, feminine = given_names()
    fit, unfit = (feminine, masculine) if mention.title in WOMEN else (masculine, feminine)
    given = {known.split()[0] for known in home.keys if " " in known}
    if given & unfit:
        return None if given & fit else False
    return True if given & fit else None
