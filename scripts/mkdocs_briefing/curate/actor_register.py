"""Who is who across briefings, as a person says it in `seeds/actors.yml`, applied to the actors of each briefing.

An identity means the actors that briefings list under one of its names, exactly as written: similar names are not
matched, and neither are parts of a name. With `only` it means those of some articles, so that two people of one name
can be told apart. The YAML of a briefing stays as extracted and corrected: identities belong to all briefings together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import ConfigDict, Field

from mkdocs_briefing.curate.actors import merged
from mkdocs_briefing.curate.glosses import GLOSSED, follow_actors
from mkdocs_briefing.ids import DEVICE_NAMES, SITE_NAMES, short_digest, slug
from mkdocs_briefing.ingest import WebAddress
from mkdocs_briefing.model import ActorType, Quote, Record, Slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_briefing.model import Actor, Briefing

Text = Annotated[str, Field(min_length=1)]


class Identity(Record):
    """One real-world person, organisation or place."""

    name: Text
    """The name that is displayed everywhere."""
    id: Slug | None = None
    """Id of its page; the slug of the name when left out."""
    names: tuple[Text, ...] = ()
    """The other names under which briefings list it: each is this one."""
    only: tuple[Text, ...] = ()
    """The articles that mean this one, by the names of their files without ending; all when left out."""
    type: ActorType | None = None
    """Its type, where extraction is wrong."""
    description: Text | None = None
    """One line about it."""
    wikidata: Annotated[str, Field(pattern=r"^Q[1-9][0-9]*$")] | None = None
    """Its item in Wikidata: `Q1490`."""
    homepage: WebAddress | None = None
    """Address of its own site."""

    @property
    def slug(self) -> str:
        """The id of its page."""
        return self.id or slug(self.name)

    @property
    def called(self) -> tuple[str, ...]:
        """Every name that means it."""
        return (self.name, *self.names)


class Register(Record):
    """The content of `seeds/actors.yml`."""

    model_config = ConfigDict(title="Who is who, by a person")

    actors: tuple[Identity, ...] = ()
    """The people, organisations and places of whom a person says something."""

    def by_id(self) -> Mapping[str, Identity]:
        """Return the identities by the id of their page."""
        return {identity.slug: identity for identity in self.actors}

    def of(self, name: str, article: str) -> Identity | None:
        """Return whom a name means in an article; an entry for that article only goes before a general one."""
        meant = [one for one in self.actors if name in one.called and (not one.only or article in one.only)]
        return min(meant, key=lambda one: not one.only, default=None)

    def unused(self, names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Yield pairs of an identity's place (`actors[2]`) and a message, where no briefing has the identity.

        `names` are pairs of an article and the name of an actor in it.
        """
        found = {one.slug for article, name in names if (one := self.of(name, article)) is not None}
        for number, one in enumerate(self.actors):
            if one.slug not in found:
                called = " or ".join(repr(name) for name in one.called)
                message = f"no briefing has an actor called {called}; correct the name or delete the entry"
                yield f"actors[{number}]", message

    def faults(self, articles: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
        """Yield pairs of an identity's place (`actors[2]`) and why it cannot be applied.

        `articles` are the names of all articles; without any, `only` is not checked.
        """
        known = frozenset(articles)
        pages: dict[str, Identity] = {}
        names: dict[tuple[str, str], Identity] = {}
        for number, one in enumerate(self.actors):
            messages = (*_page_faults(one, pages), *_name_faults(one, names), *_article_faults(one, known))
            yield from ((f"actors[{number}]", message) for message in messages)


def _page_faults(one: Identity, pages: dict[str, Identity]) -> Iterator[str]:
    if one.slug in SITE_NAMES:
        yield f"{one.slug!r} is the address of the list of actors; give it another `id`"
    elif one.slug in DEVICE_NAMES:
        yield f"{one.slug!r} names a device, so Windows has no such file; give it another `id`"
    elif (other := pages.setdefault(one.slug, one)) is not one:
        yield f"has the id {one.slug!r}, as has {other.name!r} above; merge the two entries, or give one another `id`"


def _name_faults(one: Identity, names: dict[tuple[str, str], Identity]) -> Iterator[str]:
    for name in one.called:
        for article in one.only or ("",):
            if (other := names.setdefault((name, article), one)) is not one:
                yield f"{name!r} means {other.name!r} above too; say with `only` in which articles it means which"


def _article_faults(one: Identity, known: frozenset[str]) -> Iterator[str]:
    for article in one.only:
        if known and article not in known:
            yield f"only: there is no article {article!r}; write the file's name without its ending"


def identified(briefing: Briefing, register: Register, *, article: str) -> Briefing:
    """Return the briefing with its actors as the register has them.

    `article` is the name of the article's file without ending. A person of whom the article has a single name gets an
    id of this article only, since many people share a surname.
    """
    new = []
    for actor in briefing.actors:
        identity = register.of(actor.name, article)
        new.append(_with_local_id(actor, briefing) if identity is None else _as(identity, actor))
    return _with_actors(briefing, new)


def with_local_ids(briefing: Briefing) -> Briefing:
    """Return the briefing with its people of a single name under ids of this briefing, in the YAML as on the site."""
    return _with_actors(briefing, [_with_local_id(actor, briefing) for actor in briefing.actors])


def with_ids(briefing: Briefing, ids: Mapping[str, str]) -> Briefing:
    """Return the briefing with other ids for some of its actors, by their ids until now."""
    new = [actor.model_copy(update={"id": ids[actor.id]}) if actor.id in ids else actor for actor in briefing.actors]
    return _with_actors(briefing, new)


def _with_actors(briefing: Briefing, new: Iterable[Actor]) -> Briefing:
    """Return the briefing with `new` actors for its own, one by one; those that have one id become one."""
    actors: dict[str, Actor] = {}
    former: dict[str, str] = {}
    for old, actor in zip(briefing.actors, new, strict=True):
        former[old.id] = actor.id
        actors[actor.id] = merged(actors[actor.id], actor) if actor.id in actors else actor
    renamed = {old: actors[id_] for old, id_ in former.items()}
    quotes = tuple(_with_renamed_sources(quote, renamed) for quote in briefing.quotes)
    items = {part: tuple(follow_actors(item, renamed) for item in getattr(briefing, part)) for part in GLOSSED}
    confirmed = tuple(dict.fromkeys(former.get(id_, id_) for id_ in briefing.review.confirmed))
    review = briefing.review.model_copy(update={"confirmed": confirmed})
    return briefing.model_copy(update={"actors": tuple(actors.values()), "quotes": quotes, "review": review, **items})


def _with_local_id(actor: Actor, briefing: Briefing) -> Actor:
    """Return a person of a single name under an id of this briefing: `li-30efa3`, which it may have already."""
    ending = f"-{short_digest(briefing.id)}"
    has_single_name = actor.type == "person" and len(actor.name.split()) == 1 and actor.origin == "extracted"
    if not has_single_name or actor.id.endswith(ending):
        return actor
    return actor.model_copy(update={"id": f"{actor.id}{ending}"})


def _as(identity: Identity, actor: Actor) -> Actor:
    names = dict.fromkeys((actor.name, *actor.aliases))
    fields = {
        "id": identity.slug,
        "name": identity.name,
        "type": identity.type or actor.type,
        "aliases": tuple(name for name in names if name != identity.name),
    }
    if all(getattr(actor, name) == value for name, value in fields.items()):
        return actor
    return actor.model_copy(update=fields | {"origin": "curated"})


def _with_renamed_sources(quote: Quote, renamed: Mapping[str, Actor]) -> Quote:
    """Return the quote with its speaker and the source that relayed it under the new ids and names of their actors."""
    found = {}
    for part in ("speaker", "relayed_by"):
        source = getattr(quote, part)
        if source is None or not source.actor or source.actor not in renamed:
            continue
        actor = renamed[source.actor]
        if (source.actor, source.name) != (actor.id, actor.name):
            found[part] = source.model_copy(update={"actor": actor.id, "name": actor.name})
    return quote.model_copy(update=found) if found else quote
