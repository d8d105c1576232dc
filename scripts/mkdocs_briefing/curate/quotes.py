"""Corrections of quotes: another speaker, other limits, another kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from mkdocs_briefing.curate.actors import by_name
from mkdocs_briefing.curate.ledger import typed_fields
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
    """Return the corrected quotes, in the order of the article.

    `renamed` leads from former ids of actors to present ones; None stands for an actor that was dropped.
    """
    editor = _QuoteEditor(by_name(actors), passages)
    names = {actor.id: actor.name for actor in actors}
    followed = tuple(_followed(quote, renamed, names) for quote in quotes)
    corrected = ledger.correct("quotes", followed, rules, edit=editor.edit, make=editor.make)
    ids = {quote.id for quote in corrected}
    corrected = [quote if quote.parent in ids else quote.model_copy(update={"parent": None}) for quote in corrected]
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
    """Return the source under its actor's present id and name; one whose actor was dropped keeps its name only."""
    if who is None or who.actor is None:
        return who
    actor = renamed.get(who.actor)
    return who.model_copy(update={"actor": actor, "name": names[actor] if actor else who.name})


@dataclass(frozen=True)
class _QuoteEditor:
    """Applies rules to quotes, by the actors and the article."""

    actors: Mapping[str, Actor]
    """Actors by each of their names."""
    passages: Passages
    """The article."""

    def edit(self, quote: Quote, rule: QuoteChange) -> Quote:
        """Return the quote with what the rule says. Raises `MisfitError`."""
        return self._built(dict(quote), typed_fields(rule))

    def make(self, rule: QuoteAdd) -> Quote:
        """Make a new quote. Raises `MisfitError`."""
        content = self.passages.find(rule.text, sentence=rule.sentence)
        start = {"id": f"q-{short_digest(f'{content.start} {content.text}')}", "speaker": None}
        return self._built(start | self._placed(content), typed_fields(rule) | {"speaker": rule.speaker})

    def _built(self, fields: dict[str, Any], typed: dict[str, Any]) -> Quote:
        """Return the quote of the former `fields` and those that a person `typed`."""
        fields = fields | self._content(fields, typed)
        for name in ("cue", "hedge"):
            if name in typed:
                fields[name] = typed[name] and self._near(typed[name], fields)
        if "speaker" in typed:
            fields["speaker"] = typed["speaker"] and self._speaker(typed["speaker"], fields)
            fields["attribution"] = self._attribution(fields["speaker"])
        # What a person says of the kind and the attribution goes before what follows from the text and the speaker.
        fields |= {name: typed[name] for name in ("kind", "attribution", "certainty") if typed.get(name) is not None}
        if fields["kind"] == "indirect":
            fields["quoted"] = ()
        elif not fields["quoted"]:
            fields["quoted"] = (fields["content"],)
        return Quote(**(fields | {"origin": "curated"}))

    def _content(self, fields: dict[str, Any], typed: dict[str, Any]) -> dict[str, Any]:
        """Return what depends on the statement where the person typed another one; else nothing."""
        content: Span | None = fields.get("content")
        if "text" not in typed or (content is not None and content.text == typed["text"]):
            return {}
        if typed["text"] is None:
            raise MisfitError("text: cannot be null; leave the line out, or use drop")
        return self._placed(self.passages.find(typed["text"], near=content.start if content else 0))

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
        """Return the actor of that name as the source, else the source that the article calls so."""
        before: Speaker | None = fields["speaker"]
        actor = self.actors.get(name)
        if actor is None:
            mention = self._near(name, fields)
            return Speaker(name=name, actor=None, mention=mention, resolution="curated")
        mention = self._mention(actor, fields["content"], before)
        return Speaker(name=actor.name, actor=actor.id, mention=mention, resolution="curated")

    def _mention(self, actor: Actor, content: Span, before: Speaker | None) -> Span:
        """Return where the article names the source.

        That is the actor's mention in a sentence of the statement, else the words that extraction took for the source,
        else the actor's nearest mention outside the statement.
        """
        outside = [m for m in actor.mentions if m.end <= content.start or content.end <= m.start]
        same_sentence = [m for m in outside if self._share_sentence(m, content)]
        if not same_sentence and before is not None:
            return before.mention
        if not outside:
            raise MisfitError(f"speaker: the article does not name {actor.name} outside the quote; name another")
        best = min(same_sentence or outside, key=lambda m: (abs(m.start - content.start), m.start))
        return Span(start=best.start, end=best.end, text=best.text)

    def _share_sentence(self, one: Span, other: Span) -> bool:
        return not set(self.passages.evidence(one.start, one.end)).isdisjoint(
            self.passages.evidence(other.start, other.end)
        )

    def _attribution(self, speaker: Speaker | None) -> str:
        if speaker is None:
            return "unattributed"
        if speaker.actor is None:
            return "unnamed"
        return "named" if self.actors[speaker.name].type == "person" else "institutional"
