"""The desk for who is who: looks at an actor of all briefings, writes what a person says of it, and takes it back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_briefing.curate.actor_register import Register
from mkdocs_briefing.curate.register_file import register_text
from mkdocs_briefing.project.articles import REGISTER_NAME
from mkdocs_briefing.project.typed_files import read_register
from mkdocs_briefing.project.work_items import read_work_items
from mkdocs_briefing.review.actions import RefusedError
from mkdocs_briefing.review.actor_actions import edited
from mkdocs_briefing.review.known_actors import Known, find, has_words, joined, known_actors, listed, moves
from mkdocs_briefing.review.steps import Steps, replace_typed, typed_text
from mkdocs_briefing.review.turns import Turns
from mkdocs_briefing.yaml_files.parse import read_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mkdocs_briefing.curate.register_edits import Listing
    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.project.settings import Settings
    from mkdocs_briefing.project.work_items import KnownItems
    from mkdocs_briefing.review.actor_actions import ActorAction

MAX_FOUND = 20
"""Actors that a search returns."""


@dataclass(frozen=True)
class ActorLook:
    """One actor on the desk."""

    actor: Known
    """As the next build will have it."""
    path: str
    """The register, as reported to people."""
    can_undo: bool
    """Whether there is a step to take back."""
    can_redo: bool
    """Whether there is a step to do again."""
    moves: Mapping[str, str] = field(default_factory=dict)
    """Ids that the step took away, each with the id that the actor has now."""


class ActorsDesk:
    """The actors of all briefings, under review. One action at a time, as at the `Desk` of briefings."""

    def __init__(
        self,
        settings: Settings,
        entries: Callable[[], Iterable[Entry]],
        known: KnownItems | None = None,
        turns: Turns | None = None,
    ) -> None:
        """Keep the project's settings; `entries` gives the briefings of the site as it was built last.

        Articles that are `known` are not read again while they stay the same.
        """
        self._settings = settings
        self._entries = entries
        self._known_items = {} if known is None else known
        self._turns = turns or Turns(settings.cache)
        self._steps = Steps()
        self._listed: dict[str, tuple[str, tuple[Listing, ...]]] = {}
        self._file = settings.seeds / REGISTER_NAME
        self._path = settings.reported(self._file)

    def look(self, id_: str) -> ActorLook:
        """Return an actor by its id. Raises `RefusedError` when there is none, `InputError` for a faulty register."""
        with self._turns.to_read():
            return self._look(find(self._actors(self._register()), id_))

    def search(self, words: str) -> list[Known]:
        """Return the actors whose name has these words, those in most briefings first. Raises as `look`."""
        with self._turns.to_read():
            found = [one for one in self._actors(self._register()).values() if has_words(one, words)]
        return sorted(found, key=lambda one: (-one.briefings, one.name.casefold(), one.id))[:MAX_FOUND]

    def act(self, id_: str, action: ActorAction) -> ActorLook:
        """Do what a person asks for at an actor, and return the actor that its briefings have then.

        Raises `RefusedError` when it cannot be done, and `InputError` when a file cannot be read or written; then no
        file has changed.
        """
        with self._turns.to_write():
            present, register, listings = typed_text(self._file, path=self._path), self._register(), self._listings()
            actors = known_actors(listings, register)
            actor = find(actors, id_)
            if action.of is not None and action.of != actor.digest:
                raise RefusedError("this actor was changed meanwhile, in another window or in a file; look at it again")
            text = register_text(present, edited(register, listings, actors, actor, action))
            after = known_actors(listings, read_record(Register, text, path=self._path))
            if text != present:
                replace_typed(self._file, text, instead_of=present, path=self._path)
                self._steps.add(text, instead_of=present)
            return self._after_step(id_, actors, after)

    def undo(self, id_: str) -> ActorLook:
        """Take the last step back, and return the actor at hand. Raises as `act`."""
        return self._step(id_, back=True)

    def redo(self, id_: str) -> ActorLook:
        """Do the last step that was taken back again, and return the actor at hand. Raises as `act`."""
        return self._step(id_, back=False)

    def _step(self, id_: str, *, back: bool) -> ActorLook:
        with self._turns.to_write():
            present = typed_text(self._file, path=self._path)
            text = self._steps.next_text(present, back=back, path=self._path)
            listings = self._listings()
            before = known_actors(listings, self._register())
            after = known_actors(listings, read_record(Register, text, path=self._path))
            replace_typed(self._file, text, instead_of=present, path=self._path)
            self._steps.move(present, back=back)
            return self._after_step(id_, before, after)

    def _after_step(self, id_: str, before: Mapping[str, Known], after: Mapping[str, Known]) -> ActorLook:
        moved = moves(before, after)
        return self._look(find(after, moved.get(id_, id_)), moved)

    # ------------------------------------------------------------ reading
    def _register(self) -> Register:
        """Return the register. Raises `InputError` with every problem: it says nothing until these are fixed."""
        return read_register(self._file, path=self._path, home=self._settings.seeds)

    def _actors(self, register: Register) -> dict[str, Known]:
        return known_actors(self._listings(), register)

    def _listings(self) -> list[Listing]:
        """Return the actors as the briefings list them, with the ids of those that the site joins by itself."""
        items, _ = read_work_items(self._settings, known=self._known_items)
        former = {entry.briefing.id: entry.former_ids for entry in self._entries() if entry.former_ids}
        found: list[Listing] = []
        for item in items:
            if item.stored is None or item.stored.briefing is None:
                continue
            name, briefing = item.article_file.name, item.stored.briefing
            sha256, own = self._listed.get(name, ("", ()))
            if sha256 != item.stored.sha256:
                own = tuple(listed(name, briefing))
                self._listed[name] = item.stored.sha256, own
            found += joined(own, former.get(briefing.id, {}))
        return found

    def _look(self, actor: Known, moved: Mapping[str, str] | None = None) -> ActorLook:
        steps = self._steps
        return ActorLook(actor, self._path, can_undo=bool(steps.before), can_redo=bool(steps.after), moves=moved or {})
