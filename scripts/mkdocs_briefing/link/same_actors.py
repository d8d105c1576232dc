"""Find the actors of many briefings that are one although their names, and so their ids, differ.

Two ids are joined where the names of organisations are one by their form (`Sola Inc.` and `Sola`, `Sola Organisation`
and `Sola Organization`), where one is an alias that a single organisation of the site has, or where people whose names
differ in an initial (`Otto B. Holm` and `Otto Holm`) have a role or a companion in common. Names that one briefing
tells apart stay apart, and so do all that a person has corrected.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING

from mkdocs_briefing.ids import slug
from mkdocs_briefing.link.actor_counts import count_actors
from mkdocs_briefing.link.roles import ARTICLE, headline_role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs_briefing.model import Actor, Briefing

LEGAL_FORMS = frozenset(
    "ab ag asa bv co company corp corporation gmbh inc incorporated limited llc llp lp ltd nv oyj plc pty sa se "
    "spa".split()
)
"""Legal forms of companies, which one writer sets after the name and another does not."""

GENERATIONS = frozenset({"jr", "sr", "ii", "iii"})
"""What follows the name of a father or his son."""

SPELLINGS = {
    "centre": "center",
    "defence": "defense",
    "labour": "labor",
    "organisation": "organization",
    "programme": "program",
}
"""Words of institutions' names that British and American writers spell differently, by the British spelling."""

STATES = ("united-states-", "us-", "u-s-", "federal-")
"""What may stand before the name of a body of the United States, as the beginning of an id."""

STATE_BODIES = frozenset(
    "census-bureau environmental-protection-agency federal-aviation-administration fish-and-wildlife-service "
    "food-and-drug-administration forest-service geological-survey national-park-service "
    "national-transportation-safety-board national-weather-service postal-service secret-service "
    "securities-and-exchange-commission".split()
)
"""Bodies of the United States whose name says enough without the state before it, as ids; not the `Supreme Court`, of
which many states have one."""

DEPARTMENTS = frozenset("homeland-security housing-and-urban-development state veterans-affairs".split())
"""Matters of departments that only the United States have, as ids: `Department of State`, `State Department`."""

AND = "-and-"
"""What one writer puts between two parts of a name where another puts a hyphen, as in ids."""

TRADES = frozenset(
    "airlines airways automotive bank electronics energy entertainment financial foods group holdings industries "
    "insurance mining motor motors oil pharmaceuticals steel systems technologies telecom".split()
)
"""Words that the name of a company may have or not have at its end: `Sola Motor Co`, for short `Sola`."""

GENERIC = frozenset(
    "agency air army assembly association authority board bureau cabinet center central chamber city club college "
    "commission committee congress council country county court department district federal federation forces "
    "foundation general government high hospital house institute international justice league local ministry national "
    "office parliament party police press public regional royal school senate service society southern state states "
    "supreme trade treasury union united university western world".split()
)
"""Words that many institutions are called by: an alias that begins with one of them says not whose it is."""

MIN_ACRONYM_LETTERS = 3
"""Letters of an acronym that only one organisation of a site has, for others to be that one."""

MIN_PERSON_NAMES = 2
"""Words of a person's full name: a given name and a family name."""


@dataclass
class _Known:
    """What all briefings say of one id."""

    types: Counter[str] = field(default_factory=Counter)
    """Briefings that give each type."""
    names: Counter[str] = field(default_factory=Counter)
    """Briefings that use each name."""
    aliases: set[str] = field(default_factory=set)
    """Other names, as written."""
    briefings: set[str] = field(default_factory=set)
    """Ids of the briefings that list it."""

    @property
    def type(self) -> str:
        """The type that most briefings give."""
        return min(self.types, key=lambda kind: (-self.types[kind], kind))


def same_actors(briefings: Iterable[Briefing], *, fixed: frozenset[str] = frozenset()) -> dict[str, str]:
    """Return the id that each other id of the same actor becomes; ids in `fixed` neither change nor take others in.

    The id that most briefings have is kept, of equally frequent ones the shorter.
    """
    briefings = list(briefings)
    known = {id_: one for id_, one in _collected(briefings).items() if id_ not in fixed}
    groups = _Groups({id_: set(one.briefings) for id_, one in known.items()})
    for same in (*_by_form(known), *_people(known, briefings)):
        for other in same[1:]:
            groups.join(same[0], other)
    # Aliases last: two ids that have one are a single owner of it when their names are one.
    for id_, owners in _by_alias(known):
        heads = sorted({groups.head(owner) for owner in owners} - {groups.head(id_)})
        if len(heads) == 1:
            groups.join(id_, heads[0])
    return {id_: groups.head(id_) for id_ in sorted(groups.became)}


@dataclass
class _Groups:
    """Ids that are one actor's, under one of them."""

    briefings: dict[str, set[str]]
    """The briefings that list an id or one that became it."""
    became: dict[str, str] = field(default_factory=dict)
    """Ids that became another one."""

    def head(self, id_: str) -> str:
        """Return the id that an id has become until now."""
        while id_ in self.became:
            id_ = self.became[id_]
        return id_

    def join(self, first: str, second: str) -> None:
        """Make two ids one, unless a briefing lists both: it tells two actors apart."""
        one, other = self.head(first), self.head(second)
        if one == other or self.briefings[one] & self.briefings[other]:
            return
        kept, given = sorted((one, other), key=lambda id_: (-len(self.briefings[id_]), len(id_), id_))
        self.became[given] = kept
        self.briefings[kept] |= self.briefings[given]


def _collected(briefings: Iterable[Briefing]) -> dict[str, _Known]:
    """Return what the briefings say of each id; an id that a person has corrected anywhere is left out."""
    known: defaultdict[str, _Known] = defaultdict(_Known)
    corrected: set[str] = set()
    for briefing in briefings:
        for actor in briefing.actors:
            if actor.origin == "curated":
                corrected.add(actor.id)
            _add(known[actor.id], actor, briefing.id)
    return {id_: one for id_, one in sorted(known.items()) if id_ not in corrected}


def _add(known: _Known, actor: Actor, briefing: str) -> None:
    """Count an actor of a briefing."""
    known.types[actor.type] += 1
    known.names[actor.name] += 1
    known.aliases.update(actor.aliases)
    known.briefings.add(briefing)


# ---------------------------------------------------------------- which ids are one
def _by_form(known: Mapping[str, _Known]) -> Iterator[Sequence[str]]:
    """Yield the ids of organisations whose names differ in legal form, spelling or the state before them alone.

    A hyphen and an `and` are one in names of places too: `Port of Sola-Brenn`.
    """
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for id_, one in known.items():
        if one.type == "organization":
            forms[_form(id_)].append(id_)
        elif one.type == "place":
            forms[f"place {id_.replace(AND, '-')}"].append(id_)
    return (same for same in forms.values() if len(same) > 1)


def _form(id_: str) -> str:
    """Return what different writings of an organisation's name have in common."""
    words = [SPELLINGS.get(word, word) for word in id_.split("-")]
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    if len(words) >= MIN_ACRONYM_LETTERS and all(len(word) == 1 for word in words):
        return "".join(words)  # `S.E.C.`
    form = "-".join(words).replace("united-nations-", "un-").replace(AND, "-")
    if form == "security-council":
        return "un-security-council"  # a state's is a `National Security Council`
    bare = next((form.removeprefix(state) for state in STATES if form.startswith(state)), form)
    if (matter := bare.removeprefix("department-of-")) in DEPARTMENTS:
        return f"{matter}-department"
    return bare if bare in STATE_BODIES else form


@dataclass(frozen=True)
class _FullName:
    """A person's full name, from an id: `otto-b-holm-jr`."""

    given: str
    """The first word."""
    initials: tuple[str, ...]
    """The letters after it."""
    family: str
    """The last word."""
    generation: str
    """`jr` and the like; empty without."""


def _people(known: Mapping[str, _Known], briefings: Sequence[Briefing]) -> Iterator[Sequence[str]]:
    """Yield the two ids of a person whose names differ in initials alone, where one has none and evidence joins them.

    A father and his son have different generations, of which none is one.
    """
    names: defaultdict[_FullName, list[str]] = defaultdict(list)
    for id_, one in known.items():
        if one.type == "person" and (name := _full_name(id_)) is not None:
            names[replace(name, initials=())].append(id_)
    # Three names are of two people or more, and it is open whose the one without an initial is.
    pairs = [same for name, same in names.items() if len(same) == 2 and name in map(_full_name, same)]
    evidence = _evidence(frozenset(chain.from_iterable(pairs)), briefings)
    return (pair for pair in pairs if evidence[pair[0]] & evidence[pair[1]])


def _evidence(ids: frozenset[str], briefings: Sequence[Briefing]) -> Mapping[str, set[tuple[str, str]]]:
    """Return for each id what tells whether two are one person: roles, and the people named in the same sentences."""
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for briefing in briefings:
        actors = [actor for actor in briefing.actors if actor.id in ids]
        counts = count_actors(briefing) if actors else {}
        people = {actor.id for actor in briefing.actors if actor.type == "person" and "-" in actor.id}
        for actor in actors:
            found[actor.id].update(("companion", id_) for id_ in people & counts[actor.id].shared_sentences.keys())
            if (role := headline_role(actor)) is not None:
                found[actor.id].add(("role", ARTICLE.sub("", role.text.casefold())))
    return found


def _full_name(id_: str) -> _FullName | None:
    """Return the full name in a person's id; None where it has a word between that is no initial."""
    words = id_.split("-")
    generation = words.pop() if words[-1] in GENERATIONS else ""
    if len(words) < MIN_PERSON_NAMES or any(len(word) > 1 for word in words[1:-1]):
        return None
    return _FullName(words[0], tuple(words[1:-1]), words[-1], generation)


def _by_alias(known: Mapping[str, _Known]) -> Iterator[tuple[str, set[str]]]:
    """Yield each organisation whose name is an alias of others, with the ids of those; all of them must be one."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for id_, one in known.items():
        for alias in one.aliases:
            owners[_form(slug(alias))].add(id_)
    for id_, one in known.items():
        others = owners[_form(id_)] - {id_}
        if not others or one.type != "organization":
            continue
        if not (all(_is_telling(name) for name in one.names) or all(_is_company(id_, other) for other in others)):
            continue
        # Not `Supreme Court`, of which many a state has one, for the name that it ends.
        if all(known[other].type == "organization" and not other.endswith(f"-{id_}") for other in others):
            yield id_, others


def _is_company(short: str, full: str) -> bool:
    """Return whether a name is a company's without the words for its trade: `sola` of `sola-motor-co`."""
    first, *rest = _form(full).split("-")
    return first == short and short not in GENERIC and TRADES.issuperset(rest)


def _is_telling(name: str) -> bool:
    """Return whether a name is hardly another organisation's alias too: an acronym, or words that not all have."""
    words = slug(name).split("-")
    if len(words) == 1:
        return name.replace(".", "").isupper() and len(name.replace(".", "")) >= MIN_ACRONYM_LETTERS
    return words[0] not in GENERIC
