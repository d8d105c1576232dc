"""A briefing as plain data for the Typst templates: every decision made, nothing marked up.

What may be printed is decided as for the site's page (`source`, `redaction`).
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.link import headline_role
from mkdocs_briefing.model import Figure
from mkdocs_briefing.render.gloss import item_runs
from mkdocs_briefing.render.originals import web_address, where_to_read
from mkdocs_briefing.render.pdf.circulation import circulation_mark
from mkdocs_briefing.render.pdf.quote_data import MAX_NAMES, first_few, quote_data
from mkdocs_briefing.render.pdf.references import References
from mkdocs_briefing.render.redaction import redact_entry
from mkdocs_briefing.render.source_mix import how_sure, mix_of_sentences, source_mix
from mkdocs_briefing.render.wording import (
    TALLY_NAMES,
    byline,
    count_by_source,
    date_in_words,
    figure_value,
    review_in_words,
)

if TYPE_CHECKING:
    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import (
        Actor,
        Assessment,
        Event,
        Gap,
        KeyPoint,
        Sentence,
        TextMode,
        Watch,
    )

Data = dict[str, Any]

TYPE_HEADINGS = {
    "person": "People",
    "organization": "Organisations",
    "group": "Groups",
    "place": "Places",
    "event": "Events",
}


def briefing_data(entry: Entry, *, text_mode: TextMode, mark: str | None = None, address: str | None = None) -> Data:
    """Return everything that is printed of one briefing.

    `text_mode` is the site's and `mark` the circulation mark of briefings that have none of their own; `address` is
    the briefing's page on the site.
    """
    mode = entry.briefing.handling.text_mode or text_mode
    parts = _Parts(redact_entry(entry, mode), mode)
    return {**parts.head(mark=mark, address=address), **parts.items(), "source": parts.source()}


class _Parts:
    """The parts of a briefing, each as plain data."""

    def __init__(self, entry: Entry, text_mode: TextMode) -> None:
        self._entry, self._briefing, self._text_mode = entry, entry.briefing, text_mode
        self._references = References(entry, text_mode)

    def head(self, *, mark: str | None, address: str | None) -> Data:
        """Return what the title block and the page heads print."""
        briefing, source = self._briefing, self._briefing.source
        return {
            "id": briefing.id,
            "anchor": self._references.anchor("briefing"),
            "title": briefing.title,
            "language": source.language,
            "publisher": source.publisher,
            "author": byline(source) or None,
            "date": source.published.isoformat() if source.published else None,
            "day": self._day(),
            "iso_day": self._entry.day.isoformat() if self._entry.day else None,
            "words": count(source.words, "word"),
            "mark": circulation_mark(briefing, mark),
            "terms": briefing.handling.usage_terms,
            "tags": list(briefing.tags),
            "address": address,
            "text_mode": self._text_mode,
        }

    def _day(self) -> str:
        """Return the day of publication, or the one that the article begins with, with its sentence."""
        if own := self._entry.own_date:
            return f"{date_in_words(own.day)}, by its own first lines ({own.evidence})"
        return date_in_words(self._briefing.source.published, missing="Date of publication not known")

    def items(self) -> Data:
        """Return the items of the briefing, part by part."""
        briefing = self._briefing
        tally = count_by_source(briefing)
        return {
            "bottom_line": briefing.bottom_line,
            "sure": how_sure(briefing),
            "review": review_in_words(briefing),
            "key_points": list(map(self._key_point, briefing.key_points)),
            "assessment": [self._assessment(n, one) for n, one in enumerate(briefing.assessment, 1)],
            "actors": list(map(self._actor, briefing.actors)),
            "quotes": quote_data(self._entry, self._references, self._text_mode),
            "background": list(map(self._item, briefing.background)),
            "timeline": list(map(self._event, briefing.timeline)),
            "watch": list(map(self._doubtful_item, briefing.watch)),
            "figures": list(map(self._figure, briefing.figures)),
            "sources": [f"{tally[kind]} {kind}" for kind in TALLY_NAMES if tally[kind]],
            "gaps": [self._gap(n, gap) for n, gap in enumerate(briefing.gaps, 1)],
        }

    def source(self) -> Data:
        """Return the printed sentences of the article, and where it is from."""
        source, generator = self._briefing.source, self._briefing.generator
        printed = [s for s in self._briefing.sentences if s.id in self._references.printed]
        return {
            "path": source.path,
            "url": web_address(source.url),
            "retrieved": source.retrieved and date_in_words(source.retrieved),
            "note": source.note,
            "sha256": source.sha256,
            "made_by": f"{generator.name} {generator.version}",
            "model": generator.model,
            "of": len(self._briefing.sentences),
            "legend": self._references.legend(),
            "paragraphs": [
                {"role": role, "sentences": [self._sentence(s) for s in group]}
                for (_, role), group in groupby(printed, key=lambda s: (s.paragraph, s.role))
            ],
        }

    def _sentence(self, sentence: Sentence) -> Data:
        return {
            "id": sentence.id,
            "anchor": self._references.anchor(sentence.id),
            "text": self._entry.article[sentence.start : sentence.end],
            "back": self._references.back.get(sentence.id, []),
        }

    def _item(self, item: Any) -> Data:
        runs = item_runs(self._entry, item) if not isinstance(item, Figure) else []
        return {
            "anchor": self._references.anchor(item.id),
            "name": self._references.names[item.id],
            "text": "".join(run.text for run in runs) or item.text or where_to_read(self._entry, item.evidence).words,
            "runs": [{"text": run.text, "kind": run.kind} for run in runs],
            "refs": self._references.refs(item.evidence),
            "curated": item.origin == "curated",
        }

    def _key_point(self, point: KeyPoint) -> Data:
        return {**self._item(point), "mix": list(source_mix(point, self._briefing).labels)}

    def _doubtful_item(self, item: Event | Watch) -> Data:
        return {**self._item(item), "doubts": list(mix_of_sentences(item.evidence, self._briefing).doubts)}

    def _event(self, event: Event) -> Data:
        date = event.date and date_in_words(event.date)
        return {**self._doubtful_item(event), "date": date, "iso": event.date, "as_written": event.as_written}

    def _figure(self, figure: Figure) -> Data:
        of = f"of {figure.of}" if figure.of and figure.of not in figure.text else None
        return {**self._item(figure), "value": " ".join(filter(None, (figure_value(figure), of)))}

    def _gap(self, number: int, gap: Gap) -> Data:
        return {
            "anchor": self._references.anchor(f"gap-{number}"),
            "name": f"g{number}",
            "text": gap.text,
            "refs": self._references.refs(gap.evidence),
        }

    def _assessment(self, number: int, one: Assessment) -> Data:
        details = (
            one.likelihood,
            one.confidence and f"{one.confidence} confidence",
            one.author,
            one.date and date_in_words(one.date),
        )
        return {
            "anchor": self._references.anchor(f"assessment-{number}"),
            "name": f"a{number}",
            "text": one.text,
            "details": [detail for detail in details if detail],
            "refs": self._references.refs(one.evidence),
        }

    def _actor(self, actor: Actor) -> Data:
        seen = self._references.first_seen.get(actor.id)
        headline = headline_role(actor)
        roles = [
            {"text": role.text, "refs": self._references.refs([role.evidence]), "alone": role is headline}
            for role in actor.roles[:MAX_NAMES]
        ]
        return {
            "id": actor.id,
            "anchor": self._references.anchor(f"actor-{actor.id}"),
            "name": actor.name,
            "type": TYPE_HEADINGS[actor.type],
            "person": actor.type == "person",
            "aliases": first_few(actor.aliases),
            "roles": roles,
            "seen": self._references.refs([seen]) if seen else [],
            "curated": actor.origin == "curated",
        }
