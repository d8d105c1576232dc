"""Who is who across briefings, as a person says it in `seeds/actors.yml`, applied to the actors of each briefing.

An identity means the actors that briefings list under one of its names, exactly as written; nothing is tied by
likeness, and no name is a part of another. With `only` it means those of some articles, so that two people of one name
can be told apart. The YAML of a briefing stays as extracted and corrected: identities belong to all briefings together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import ConfigDict, Field

from mkdocs_briefing.curate.actors import merged
from mkdocs_briefing.ids import short_digest, slug
from mkdocs_briefing.ingest import WebAddress
from mkdocs_briefing.model import Quote, Record, Slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs_briefing.model import Actor, Briefing

Text = Annotated[str, Field(min_length=1)]


class Identity(Record):
    """One real-world person, organisation or place."""

    name: Text
    """As displayed everywhere."""
    id: Slug | None = None
    """Of its page; the slug of the name when left out."""
    names: tuple[Text, ...] = ()
    """The other names under which briefings list it: each is this one."""
    only: tuple[Text, ...] = ()
    """The articles that mean this one, by the names of their files without ending; all when left out."""
    type: Literal["person", "organization", "place", "group", "event"] | None = None
    """What it is, where extraction errs."""
    description: Text | None = None
    """One line about it."""
    wikidata: Annotated[str, Field(pattern=r"^Q[1-9][0-9]*$")] | None = None
    """Its item in Wikidata: `Q1490`."""
    homepage: WebAddress | None = None
    """Its own site."""

    @property
    def slug(self) -> str:
        """The id of its page."""
        return self.id or slug(self.name)

    @property
    def called(self) -> tuple[str, ...]:
        """Every name that means it."""
        return (self.name, *self.names)


class Register(Record):
    """What `seeds/actors.yml` says."""

    model_config = ConfigDict(title="Who is who, by a person")

    actors: tuple[Identity, ...] = ()
    """Everyone of whom there is something to say."""

    def by_id(self) -> Mapping[str, Identity]:
        """Identities by the id of their page."""
        return {identity.slug: identity for identity in self.actors}

    def of(self, name: str, article: str) -> Identity | None:
        """Whom a name means in an article; what is said of that article alone goes first."""
        meant = [one for one in self.actors if name in one.called and (not one.only or article in one.only)]
        return min(meant, key=lambda one: not one.only, default=None)

    def unused(self, called: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """Pairs of an identity's place and a remedy, where nobody is `called` so in pairs of an article and a name."""
        met = {(one.slug, name) for article, name in called if (one := self.of(name, article)) is not None}
        for number, one in enumerate(self.actors):
            if not any(page == one.slug for page, _ in met):
                names = " or ".join(repr(name) for name in one.called)
                yield (
                    f"actors[{number}]",
                    f"no briefing has an actor called {names}; correct the name or delete the entry",
                )

    def faults(self, articles: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
        """Pairs of an identity's place (`actors[2]`) and why it cannot be meant; `articles` are those there are."""
        known = frozenset(articles)
        pages: dict[str, Identity] = {}
        names: dict[tuple[str, str], Identity] = {}
        for number, one in enumerate(self.actors):
            place = f"actors[{number}]"
            if (other := pages.setdefault(one.slug, one)) is not one:
                yield (
                    place,
                    f"has the id {one.slug!r}, as has {other.name!r} above; put them together or give one another `id`",
                )
            for name in one.called:
                for article in one.only or ("",):
                    if (other := names.setdefault((name, article), one)) is not one:
                        remedy = "say with `only` in which articles it means which"
                        yield place, f"{name!r} means {other.name!r} above too; {remedy}"
            for article in one.only:
                if known and article not in known:
                    yield place, f"only: there is no article {article!r}; write the file's name without its ending"


def identified(briefing: Briefing, register: Register, *, article: str) -> Briefing:
    """The briefing with its actors as the register has them; `article` is the name of its file without ending.

    People of whom the article has one name alone are nobody of another article: a surname is shared by many.
    """
    actors: dict[str, Actor] = {}
    former: dict[str, str] = {}
    for actor in briefing.actors:
        identity = register.of(actor.name, article)
        new = _of_this_article(actor, briefing) if identity is None else _as(identity, actor)
        former[actor.id] = new.id
        actors[new.id] = merged(actors[new.id], new) if new.id in actors else new
    renamed = {old: actors[new] for old, new in former.items()}
    quotes = tuple(_said_by(quote, renamed) for quote in briefing.quotes)
    return briefing.model_copy(update={"actors": tuple(actors.values()), "quotes": quotes})


def _of_this_article(actor: Actor, briefing: Briefing) -> Actor:
    alone = actor.type == "person" and len(actor.name.split()) == 1 and actor.origin == "extracted"
    return actor.model_copy(update={"id": f"{actor.id}-{short_digest(briefing.id)}"}) if alone else actor


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


def _said_by(quote: Quote, renamed: Mapping[str, Actor]) -> Quote:
    """The quote with its speaker and who relayed it under their ids and names."""
    found = {}
    for part in ("speaker", "relayed_by"):
        one = getattr(quote, part)
        actor = renamed.get(one.actor) if one is not None and one.actor else None
        if one is not None and actor is not None and (one.actor, one.name) != (actor.id, actor.name):
            found[part] = one.model_copy(update={"actor": actor.id, "name": actor.name})
    return quote.model_copy(update=found) if found else quote
