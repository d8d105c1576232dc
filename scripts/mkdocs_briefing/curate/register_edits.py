"""Edits of who is who: which entries of `seeds/actors.yml` say that some of the actors that briefings list are one.

An entry means names, in all articles or in some. So a person who points at actors is understood by what briefings list:
an edit gives the entries that mean exactly these, and leaves every other actor what it was.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.curate.actor_register import Identity, Register
from mkdocs_briefing.ids import slug

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

Fields = dict[str, Any]
"""An entry, as the file has it."""

Entries = list[tuple[int | None, Fields]]
"""Entries after an edit, each with its number in the file until now; None for a new one."""

INHERITED = ("type", "description", "wikidata", "homepage")
"""What an entry takes over from one that becomes part of it, where it does not say it itself."""


@dataclass(frozen=True, order=True)
class Listing:
    """An actor as one briefing lists it, whatever the register says."""

    article: str
    """Name of the article's file without ending."""
    name: str
    """As the briefing's YAML has it."""
    id: str
    """Id that it has where the register does not mean it."""
    type: str = ""
    """As the briefing's YAML has it."""
    title: str = ""
    """Title of the briefing."""
    is_local: bool = False
    """Whether it is a person of a single name, whose id is of this briefing only."""


class UnsayableError(Exception):
    """An edit that the register cannot say; `field` is that of a form where another value would help."""

    def __init__(self, message: str, *, field: str | None = None) -> None:
        self.field = field
        super().__init__(message)


class Meanings:
    """What the entries of a register mean: as `Register.of`, for many listings."""

    def __init__(self, entries: Iterable[Identity]) -> None:
        """Sort the entries by the names that mean them."""
        self._by_name: defaultdict[str, list[Identity]] = defaultdict(list)
        for one in entries:
            for name in one.called:
                self._by_name[name].append(one)

    def of(self, listing: Listing) -> Identity | None:
        """Return the entry that means an actor of a briefing."""
        found = self._by_name.get(listing.name)
        if not found:
            return None
        meant = [one for one in found if not one.only or listing.article in one.only]
        return min(meant, key=lambda one: not one.only, default=None)

    def id(self, listing: Listing) -> str:
        """Return the id that an actor of a briefing has on the site."""
        identity = self.of(listing)
        return listing.id if identity is None else identity.slug


# ---------------------------------------------------------------- edits
def claim(
    register: Register, listings: Sequence[Listing], wanted: Collection[Listing], fields: Fields, *, at: int | None
) -> Entries:
    """Return the entries after the one `at` a number, or a new one, has the `fields` and means the `wanted` listings.

    Fields that are None are taken away. Entries that mean nothing else any more become part of it. Raises
    `UnsayableError` when that would change another actor too.
    """
    wanted = frozenset(wanted)
    means = Meanings(register.actors)
    kept: Entries = []
    absorbed: list[Fields] = []
    for number, identity in enumerate(register.actors):
        entry = typed(identity)
        if number == at:
            kept.append((number, entry))
            continue
        rest = _without(entry, [one for one in listings if means.of(one) is identity], wanted)
        if rest is None:
            absorbed.append(entry)
        else:
            kept.append((number, rest))
    target = _target(dict(kept)[at] if at is not None else {}, fields, absorbed, wanted)
    others = [entry for number, entry in kept if number != at or at is None]
    if only := _needed_articles(target, others, listings, wanted, is_new=at is None):
        target["only"] = only
    entries = [(number, target if number == at else entry) for number, entry in kept]
    if at is None:
        entries.append((None, target))
    _prove(register, entries, listings, wanted, slug_of(target))
    return entries


def split(register: Register, listings: Sequence[Listing], moved: Collection[Listing], fields: Fields) -> Entries:
    """Return the entries after the `moved` listings are a new actor, which has the `fields`.

    Where it is enough that an entry no longer has a name, no other is made. Raises as `claim`.
    """
    if set(fields) == {"name"}:
        parted = _parted(register, listings, frozenset(moved))
        means = Meanings(read_entries(entry for _, entry in parted))
        ids = {means.id(one) for one in moved}
        others = {means.id(one) for one in listings if one not in moved}
        if ids == {slug(fields["name"])} and not ids & others and all(means.of(one) is None for one in moved):
            _prove(register, parted, listings, moved, *ids)
            return parted
    return claim(register, listings, moved, fields, at=None)


def _parted(register: Register, listings: Sequence[Listing], moved: frozenset[Listing]) -> Entries:
    means = Meanings(register.actors)
    found: Entries = []
    for number, identity in enumerate(register.actors):
        rest = _without(typed(identity), [one for one in listings if means.of(one) is identity], moved)
        found.append((number, typed(identity) if rest is None else rest))
    return found


def typed(identity: Identity) -> Fields:
    """Return an entry as the file has it."""
    data: Fields = identity.model_dump(mode="json", exclude_defaults=True)
    return data


def read_entries(entries: Iterable[Fields]) -> tuple[Identity, ...]:
    """Return entries of the file as records. Raises `pydantic.ValidationError`."""
    return tuple(Identity.model_validate(entry) for entry in entries)


def slug_of(fields: Mapping[str, Any]) -> str:
    """Return the id of the page that an entry has."""
    return str(fields.get("id") or slug(fields["name"]))


# ---------------------------------------------------------------- one entry
def _without(entry: Fields, present: Sequence[Listing], taken: frozenset[Listing]) -> Fields | None:
    """Return an entry that means the `present` listings, without those that are `taken`; None when none is left."""
    lost = [one for one in present if one in taken]
    if not lost:
        return entry
    left = [one for one in present if one not in taken]
    if not left:
        return None
    rest = dict(entry)
    for key, part in (("names", "name"), ("only", "article")):
        gone = {getattr(one, part) for one in lost} - {getattr(one, part) for one in left}
        rest[key] = [one for one in entry.get(key, ()) if one not in gone]
    return {key: value for key, value in rest.items() if value != []}


def _target(entry: Fields, fields: Fields, absorbed: Sequence[Fields], wanted: frozenset[Listing]) -> Fields:
    target = entry | fields
    for one in absorbed:
        target = {key: one[key] for key in INHERITED if key in one and key not in target} | target
    listed = [one.name for one in sorted(wanted)]
    taken_over = [name for one in absorbed for name in one.get("names", ())]
    names = dict.fromkeys((*entry.get("names", ()), *taken_over, *listed))
    target["names"] = [name for name in names if name != target["name"]]
    return {key: value for key, value in target.items() if value not in (None, [], "")}


def _called(entry: Fields) -> set[str]:
    return {entry["name"], *entry.get("names", ())}


def _needed_articles(
    target: Fields,
    others: Sequence[Fields],
    listings: Sequence[Listing],
    wanted: frozenset[Listing],
    *,
    is_new: bool,
) -> list[str]:
    """Return the articles to which an entry has to be limited; none where its names mean it in all articles."""
    rivals = [one for one in others if _called(target) & _called(one)]
    contested, id_ = set().union(*map(_called, rivals)), slug_of(target)
    # A surname, or a name that an entry means in some articles, may be somebody else's in the next article.
    doubtful = {one for one in wanted if one.is_local or (one.name in contested and one.id != id_)}
    before = target.get("only", [])
    if not (before or (is_new and doubtful) or _is_ambiguous(target, rivals, listings, wanted)):
        return []
    articles = _articles_by_entry(target, contested, wanted) | {one.article for one in doubtful}
    return [*before, *sorted((articles or {one.article for one in wanted}) - set(before))]


def _articles_by_entry(target: Fields, contested: set[str], wanted: frozenset[Listing]) -> set[str]:
    """Return the articles in which it is an entry alone that makes an actor what it is, not its own id."""
    if "type" in target:
        return {one.article for one in wanted}
    return {one.article for one in wanted if one.id != slug_of(target) or one.name in contested}


def _is_ambiguous(
    target: Fields, rivals: Sequence[Fields], listings: Sequence[Listing], wanted: frozenset[Listing]
) -> bool:
    """Return whether names of an entry mean others too: those of another entry, or of actors that have none."""
    if any(not one.get("only") for one in rivals):
        return True
    names, means = _called(target), Meanings(read_entries(rivals))
    return any(one.name in names and one not in wanted and means.of(one) is None for one in listings)


# ---------------------------------------------------------------- what an edit does
def _prove(
    register: Register, entries: Entries, listings: Sequence[Listing], wanted: Collection[Listing], id_: str
) -> None:
    """Raise `UnsayableError` unless the `wanted` listings are one actor, and every other is what it was."""
    means, former = Meanings(read_entries(entry for _, entry in entries)), Meanings(register.actors)
    wanted = frozenset(wanted)
    steps = [(one, former.id(one), means.id(one), one in wanted) for one in listings]
    for one, before, after, is_wanted in steps:
        if after == id_ and not is_wanted and id_ in (before, one.id):
            message = f"there is another {one.name!r}; choose “Same as …” if it is the same, else write another name"
            raise UnsayableError(f"{message}, as in 'Ana Holm (judge)'", field="name")
    for one, before, after, is_wanted in steps:
        if after != (id_ if is_wanted else before):
            message = f"this would also change who {one.name!r} is in {one.article}"
            raise UnsayableError(f"{message}; correct it in that briefing, or in the file")
    for _, message in Register(actors=read_entries(entry for _, entry in entries)).faults():
        raise UnsayableError(message)
