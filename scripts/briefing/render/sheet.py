"""A briefing as plain data for the Typst templates: everything decided, nothing marked up."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any
from urllib.parse import quote as percent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.link import Entry
    from briefing.model import Actor, Briefing, Quote, Sentence

Data = dict[str, Any]

LONGEST_FRAGMENT = 60
"""Code points above which a text fragment names the first and last words of a sentence instead of all of it."""
FEW = 6
"""Names and roles printed of one actor; the rest is counted."""

TYPES = {"person": "People", "organization": "Organisations", "group": "Groups", "place": "Places", "event": "Events"}


def sheet(entry: Entry, *, text_mode: str, mark: str | None = None, address: str | None = None) -> Data:
    """Everything that is printed of one briefing.

    `text_mode` is the site's and `mark` the circulation mark of briefings that have none of their own; `address` is
    the briefing's page on the site.
    """
    made = _Sheet(entry, entry.briefing.handling.text_mode or text_mode)
    return {**made.head(mark=mark, address=address), **made.parts(), "source": made.source()}


def marking(briefing: Briefing, default: str | None = None) -> str | None:
    """The circulation mark printed on every page: `TLP:AMBER`."""
    return f"TLP:{briefing.handling.tlp.upper()}" if briefing.handling.tlp else default


class _Sheet:
    def __init__(self, entry: Entry, text_mode: str) -> None:
        self.briefing, self.article, self.text_mode = entry.briefing, entry.article, text_mode
        self.cited: dict[str, list[Data]] = {}
        for id_, name, evidence in _items(entry.briefing):
            for sentence in evidence:
                self.cited.setdefault(sentence, []).append({"name": name, "to": self.anchor(id_)})
        self.sentences = {sentence.id: sentence for sentence in entry.briefing.sentences}

    def anchor(self, id_: str) -> str:
        """The place of an item or sentence, unique in a dossier too."""
        return f"{self.briefing.id}/{id_}"

    def head(self, *, mark: str | None, address: str | None) -> Data:
        briefing, source = self.briefing, self.briefing.source
        return {
            "id": briefing.id,
            "anchor": self.anchor("briefing"),
            "title": briefing.title,
            "language": source.language,
            "publisher": source.publisher,
            "author": source.author,
            "date": source.published.isoformat() if source.published else None,
            "mark": marking(briefing, mark),
            "terms": briefing.handling.usage_terms,
            "tags": list(briefing.tags),
            "address": address,
            "text_mode": self.text_mode,
        }

    def parts(self) -> Data:
        briefing = self.briefing
        return {
            "bottom_line": briefing.bottom_line,
            "key_points": [self._item(k) for k in briefing.key_points],
            "assessment": [self._assessment(n) for n in range(len(briefing.assessment))],
            "actors": [self._actor(actor) for actor in briefing.actors],
            "quotes": self._quotes(),
            "background": [{**self._item(b), "kind": b.kind} for b in briefing.background],
            "timeline": [
                {**self._item(t), "date": t.date or "undated", "as_written": t.as_written} for t in briefing.timeline
            ],
            "watch": [self._item(w) for w in briefing.watch],
            "figures": [
                {**self._item(f), "value": " ".join(filter(None, (f"{f.value:,}", f.unit)))} for f in briefing.figures
            ],
            "sources": {kind: n for kind, n in briefing.source_summary if n},
            "gaps": [{"text": gap.text, "refs": self.refs(gap.evidence)} for gap in briefing.gaps],
        }

    def source(self) -> Data:
        source = self.briefing.source
        printed = self.briefing.sentences
        if self.text_mode == "excerpts":
            printed = tuple(s for s in printed if s.id in self.cited)
        elif self.text_mode == "links":
            printed = ()
        return {
            "path": source.path,
            "url": source.url,
            "retrieved": source.retrieved.isoformat() if source.retrieved else None,
            "note": source.note,
            "words": source.words,
            "sha256": source.sha256,
            "made_by": f"{self.briefing.generator.name} {self.briefing.generator.version}",
            "model": self.briefing.generator.model,
            "of": len(self.briefing.sentences),
            "paragraphs": [
                {"number": number, "role": role, "sentences": [self._sentence(s) for s in group]}
                for (number, role), group in groupby(printed, key=lambda s: (s.paragraph, s.role))
            ],
        }

    def refs(self, evidence: Iterable[str]) -> list[Data]:
        """Sentence numbers, each with where it leads: a place in the PDF, else the original's passage."""
        if self.text_mode != "links":
            return [{"name": s, "to": self.anchor(s)} for s in evidence]
        url = self.briefing.source.url
        return [{"name": s, "url": url and passage(url, self._text(self.sentences[s]))} for s in evidence]

    def _text(self, sentence: Sentence) -> str:
        return self.article[sentence.start : sentence.end]

    def _sentence(self, sentence: Sentence) -> Data:
        return {
            "id": sentence.id,
            "anchor": self.anchor(sentence.id),
            "text": self._text(sentence),
            "cited": self.cited.get(sentence.id, []),
        }

    def _item(self, item: Any) -> Data:
        return {
            "id": item.id,
            "anchor": self.anchor(item.id),
            "text": item.text,
            "refs": self.refs(item.evidence),
            "curated": item.origin == "curated",
        }

    def _assessment(self, number: int) -> Data:
        one = self.briefing.assessment[number]
        said = (
            one.likelihood,
            one.confidence and f"{one.confidence} confidence",
            one.author,
            one.date and one.date.isoformat(),
        )
        return {
            "anchor": self.anchor(f"a{number + 1}"),
            "text": one.text,
            "details": [detail for detail in said if detail],
            "refs": self.refs(one.evidence),
        }

    def _actor(self, actor: Actor) -> Data:
        return {
            "id": actor.id,
            "anchor": self.anchor(f"actor/{actor.id}"),
            "name": actor.name,
            "type": TYPES[actor.type],
            "aliases": _first(actor.aliases),
            "roles": [{"text": r.text, "refs": self.refs([r.evidence])} for r in actor.roles[:FEW]],
            "curated": actor.origin == "curated",
        }

    def _quotes(self) -> list[Data]:
        """Speakers in the order in which they first speak, each with what they said."""
        groups: dict[str, Data] = {}
        roles = {actor.id: [role.text for role in actor.roles] for actor in self.briefing.actors}
        for quote in self.briefing.quotes:
            who = quote.speaker
            key = (who.actor or f"“{who.name}") if who else ""
            actor = who.actor if who else None
            group = groups.setdefault(
                key,
                {
                    "speaker": who.name if who else None,
                    "to": self.anchor(f"actor/{actor}") if actor else None,
                    "roles": _first(roles.get(actor or "", ())),
                    "attribution": quote.attribution,
                    "quotes": [],
                },
            )
            group["quotes"].append(self._quote(quote))
        return list(groups.values())

    def _quote(self, quote: Quote) -> Data:
        direct = quote.kind == "direct" and quote.quoted
        return {
            "id": quote.id,
            "anchor": self.anchor(quote.id),
            "text": "“" + " … ".join(part.text for part in quote.quoted) + "”" if direct else quote.content.text,
            "kind": quote.kind,
            "cue": quote.cue.text if quote.cue else None,
            "hedge": quote.hedge.text if quote.hedge else None,
            "via": quote.relayed_by.name if quote.relayed_by else None,
            "within": {"name": quote.parent, "to": self.anchor(quote.parent)} if quote.parent else None,
            "resolved": quote.speaker is None or quote.speaker.resolution != "unresolved",
            "refs": self.refs(quote.evidence),
            "curated": quote.origin == "curated",
        }


def _items(briefing: Briefing) -> Iterable[tuple[str, str, Sequence[str]]]:
    """What cites sentences: its id, the name printed at the sentence, the sentences."""
    for _, item in briefing.items():
        yield item.id, item.id, list(dict.fromkeys(item.evidence))
    for number, one in enumerate(briefing.assessment, 1):
        yield f"a{number}", f"a{number}", one.evidence
    for actor in briefing.actors:
        cited = dict.fromkeys(role.evidence for role in actor.roles[:FEW])
        yield f"actor/{actor.id}", "who", list(cited)


def _first(texts: Sequence[str]) -> list[str]:
    more = len(texts) - FEW
    return [*texts[:FEW], f"{more} more"] if more > 0 else list(texts)


def passage(url: str, text: str) -> str:
    """The address of a passage of a page: a text fragment (WICG, URL Fragment Text Directives)."""
    words = text.split()
    parts = [text] if len(text) <= LONGEST_FRAGMENT or len(words) < 8 else [" ".join(words[:4]), " ".join(words[-4:])]
    directive = ",".join(percent(part, safe="").replace("-", "%2D") for part in parts)
    return f"{url}{':~:' if '#' in url else '#:~:'}text={directive}"
