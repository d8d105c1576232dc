"""References between the items of a briefing in print and the sentences that they rest on, both ways.

Anchors, sentence numbers and back references are those of the site's page.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.render.backlinks import backlinks
from mkdocs_briefing.render.originals import original, sentences_by_id
from mkdocs_briefing.render.text_mode import printable_sentences
from mkdocs_briefing.render.wording import PART_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Briefing, TextMode

Data = dict[str, Any]

ITEM_KINDS = {
    "k": "key point",
    "a": "assessment",
    "who": "who’s who",
    "q": "quote",
    "b": "background",
    "t": "timeline",
    "w": "what to watch",
    "f": "figure",
    "g": "gap",
}
"""Letters with which the name of an item begins in print, and what they mean, in the order of the parts."""


def naming_sentences(briefing: Briefing) -> dict[str, list[str]]:
    """Return for each actor the ids of the sentences that name it, in order."""
    starts = [sentence.start for sentence in briefing.sentences]
    return {
        actor.id: [
            briefing.sentences[place].id
            for place in sorted({bisect_right(starts, mention.start) - 1 for mention in actor.mentions})
            if place >= 0
        ]
        for actor in briefing.actors
    }


class References:
    """The names, anchors and references of the items and sentences of one briefing."""

    def __init__(self, entry: Entry, text_mode: TextMode) -> None:
        self._entry = entry
        self._briefing = entry.briefing
        self._sentences = sentences_by_id(entry.briefing)
        self.printed = printable_sentences(entry.briefing, text_mode)
        """Ids of the sentences that are printed."""
        self.names = _item_names(entry.briefing)
        """Name of each item in print, by its id on the page."""

    def anchor(self, id_: str) -> str:
        """Return the anchor of an item or sentence, which is unique in a dossier too."""
        return f"{self._briefing.id}/{id_}"

    def refs(self, evidence: Iterable[str]) -> list[Data]:
        """Return the sentences' numbers, each with the place in the PDF that it leads to, and with the original's."""
        return [
            {
                "name": id_,
                "to": self.anchor(id_) if id_ in self.printed else None,
                "url": original(self._entry, self._sentences[id_]),
            }
            for id_ in evidence
        ]

    @cached_property
    def first_seen(self) -> Mapping[str, str]:
        """Sentence that first names each actor without roles, if possible one that is printed; by the actor's id."""
        named = naming_sentences(self._briefing)
        without = [actor.id for actor in self._briefing.actors if not actor.roles and named[actor.id]]
        return {id_: next((s for s in named[id_] if s in self.printed), named[id_][0]) for id_ in without}

    @cached_property
    def back(self) -> Mapping[str, list[Data]]:
        """Name and place of what rests on each sentence, by the sentence's id; of several actors the first."""
        rests = [(s, link.anchor) for s, links in backlinks(self._briefing).items() for link in links]
        rests += [(sentence, f"actor-{actor}") for actor, sentence in self.first_seen.items()]
        found: dict[str, dict[str, str]] = {}
        for sentence, anchor in rests:
            found.setdefault(sentence, {}).setdefault(self.names[anchor], self.anchor(anchor))
        order = {name: n for n, name in enumerate(self.names.values())}
        return {
            sentence: [{"name": name, "to": named[name]} for name in sorted(named, key=order.__getitem__)]
            for sentence, named in found.items()
        }

    def legend(self) -> list[list[str]]:
        """Return the kinds of items that the printed sentences lead back to, each with its meaning."""
        kinds = {_kind(back["name"]) for id_ in self.printed for back in self.back.get(id_, ())}
        return [[kind, meaning] for kind, meaning in ITEM_KINDS.items() if kind in kinds]


def _item_names(briefing: Briefing) -> dict[str, str]:
    """Return the name of each item in print, by its id on the page and in the order of the parts."""
    actors = {f"actor-{actor.id}": "who" for actor in briefing.actors}
    judgements = {f"assessment-{n}": f"a{n}" for n in range(1, len(briefing.assessment) + 1)}
    names: dict[str, str] = {}
    for part in PART_NAMES:
        names |= _names_of_part(part[0], [item.id for item in getattr(briefing, part)])
        if part == "key_points":  # in print, assessments and actors come next
            names |= judgements | actors
    return names | {f"gap-{n}": f"g{n}" for n in range(1, len(briefing.gaps) + 1)}


def _names_of_part(letter: str, ids: list[str]) -> dict[str, str]:
    """Return the names of a part's items: ids, but for items that a person added, which count after them (`q+1`)."""
    added = [id_ for id_ in ids if "-" in id_]
    return {id_: f"{letter}+{added.index(id_) + 1}" if id_ in added else id_ for id_ in ids}


def _kind(name: str) -> str:
    return name if name in ITEM_KINDS else name[0]
