"""Corrections of quotes: another speaker, other limits, another kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from mkdocs_briefing.curate.actors import by_name
from mkdocs_briefing.curate.ledger import given
from mkdocs_briefing.curate.passages import MisfitError
from mkdocs_briefing.ids import short_digest
from mkdocs_briefing.model import Quote, Relay, Selector, Span, Speaker

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_briefing.curate.ledger import Ledger
    from mkdocs_briefing.curate.passages import Passages
    from mkdocs_briefing.curate.rules import QuoteAdd, QuoteChange, Rules
    from mkdocs_briefing.model import Actor


def correct_quotes(
    quotes: tuple[Quote, ...],
    rules: Rules[QuoteAdd, QuoteChange],
    actors: tuple[Actor, ...],
    renamed: Mapping[str, str | None],
    passages: Passages,
    ledger: Ledger,
) -> tuple[Quote, ...]:
    """The quotes, corrected, in the order of the article; `renamed` leads from former ids of actors to new ones."""
    desk = _Desk(by_name(actors), passages)
    names = {actor.id: actor.name for actor in actors}
    followed = tuple(_followed(quote, renamed, names) for quote in quotes)
    corrected = ledger.correct("quotes", followed, rules, edit=desk.edit, make=desk.make)
    kept = {quote.id for quote in corrected}
    corrected = [quote if quote.parent in kept else quote.model_copy(update={"parent": None}) for quote in corrected]
    return tuple(sorted(corrected, key=lambda quote: (quote.content.start, -quote.content.end)))


def _followed(quote: Quote, renamed: Mapping[str, str | None], names: Mapping[str, str]) -> Quote:
    return quote.model_copy(
        update={
            "speaker": _follow(quote.speaker, renamed, names),
            "relayed_by": _follow(quote.relayed_by, renamed, names),
        }
    )


W = TypeVar("W", Speaker | None, Relay | None)


def _follow(who: W, renamed: Mapping[str, str | None], names: Mapping[str, str]) -> W:
    """The source under its actor's present id and name; a source whose actor was dropped keeps its name alone."""
    if who is None or who.actor is None:
        return who
    actor = renamed.get(who.actor)
    return who.model_copy(update={"actor": actor, "name": names[actor] if actor else who.name})


@dataclass(frozen=True)
class _Desk:
    """Where quotes are corrected: with the actors by name, and the article at hand."""

    actors: Mapping[str, Actor]
    passages: Passages

    def edit(self, quote: Quote, rule: QuoteChange) -> Quote:
        """The quote as the rule has it."""
        return self._built(dict(quote), given(rule))

    def make(self, rule: QuoteAdd) -> Quote:
        """A new quote."""
        content = self.passages.find(rule.text, sentence=rule.sentence)
        start = {"id": f"q-{short_digest(f'{content.start} {content.text}')}", "speaker": None}
        return self._built(start | self._placed(content), given(rule) | {"speaker": rule.speaker})

    def _built(self, fields: dict[str, Any], said: dict[str, Any]) -> Quote:
        if "text" in said and ("content" not in fields or fields["content"].text != said["text"]):
            if said["text"] is None:
                raise MisfitError("text: cannot be null; leave the line out, or use drop")
            near = fields["content"].start if "content" in fields else 0
            fields |= self._placed(self.passages.find(said["text"], near=near))
        for name in ("cue", "hedge"):
            if name in said:
                fields[name] = said[name] and self._near(said[name], fields)
        if "speaker" in said:
            fields["speaker"] = said["speaker"] and self._speaker(said["speaker"], fields)
            fields["attribution"] = self._attribution(fields["speaker"])
        fields |= {name: said[name] for name in ("kind", "attribution") if said.get(name) is not None}
        if fields["kind"] == "indirect":
            fields["quoted"] = ()
        elif not fields["quoted"]:
            fields["quoted"] = (fields["content"],)
        return Quote(**(fields | {"origin": "curated"}))

    def _placed(self, content: Span) -> dict[str, Any]:
        kind, quoted = self.passages.quoted(content)
        return {
            "content": content,
            "kind": kind,
            "quoted": quoted,
            "selector": Selector(**self.passages.selector(content)),
            "evidence": self.passages.evidence(content.start, content.end),
        }

    def _near(self, wanted: str, fields: dict[str, Any]) -> Span:
        content: Span = fields["content"]
        return self.passages.find(wanted, near=content.start)

    def _speaker(self, name: str, fields: dict[str, Any]) -> Speaker:
        """The actor of that name, else whoever the article calls so."""
        before: Speaker | None = fields["speaker"]
        actor = self.actors.get(name)
        if actor is None:
            mention = self._near(name, fields)
            return Speaker(name=name, actor=None, mention=mention, resolution="curated")
        mention = self._mention(actor, fields["content"], before)
        return Speaker(name=actor.name, actor=actor.id, mention=mention, resolution="curated")

    def _mention(self, actor: Actor, content: Span, before: Speaker | None) -> Span:
        """Where the article names the source: the actor beside the statement, else the words extraction took for it."""
        outside = [m for m in actor.mentions if m.end <= content.start or content.end <= m.start]
        beside = set(self.passages.evidence(content.start, content.end))
        near = [m for m in outside if beside & set(self.passages.evidence(m.start, m.end))]
        if not near and before is not None:
            return before.mention
        if not outside:
            raise MisfitError(f"speaker: the article does not name {actor.name} outside the quote; name another")
        best = min(near or outside, key=lambda m: (abs(m.start - content.start), m.start))
        return Span(start=best.start, end=best.end, text=best.text)

    def _attribution(self, speaker: Speaker | None) -> str:
        if speaker is None:
            return "unattributed"
        if speaker.actor is None:
            return "unnamed"
        return "named" if self.actors[speaker.name].type == "person" else "institutional"
