"""A briefing as plain data for the Typst templates: everything decided, nothing marked up.

Anchors, sentence numbers, back references and what may be printed are those of the site's page (`source`, `wording`).
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.diagnostics import count
from mkdocs_briefing.render.redaction import printable
from mkdocs_briefing.render.source import around, backlinks, elsewhere, original, printed, web_address
from mkdocs_briefing.render.wording import PARTS, TALLY, day, passages, source_kind, tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Actor, Assessment, Briefing, Quote, Sentence
    from mkdocs_briefing.render.page import TextMode

Data = dict[str, Any]

FEW = 6
"""Names and roles printed of one actor; the rest is counted."""

TYPES = {"person": "People", "organization": "Organisations", "group": "Groups", "place": "Places", "event": "Events"}

BACK = {
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
"""How an item is named at the sentence on which it rests, in the order of the parts."""


def sheet(entry: Entry, *, text_mode: TextMode, mark: str | None = None, address: str | None = None) -> Data:
    """Everything that is printed of one briefing.

    `text_mode` is the site's and `mark` the circulation mark of briefings that have none of their own; `address` is
    the briefing's page on the site.
    """
    mode = entry.briefing.handling.text_mode or text_mode
    made = _Sheet(printable(entry, mode), mode)
    return {**made.head(mark=mark, address=address), **made.parts(), "source": made.source()}


def marking(briefing: Briefing, default: str | None = None) -> str | None:
    """The circulation mark printed on every page: `TLP:AMBER`."""
    return f"TLP:{briefing.handling.tlp.upper()}" if briefing.handling.tlp else default


def naming(briefing: Briefing) -> dict[str, list[str]]:
    """For each actor the sentences that name it, in order."""
    starts = [sentence.start for sentence in briefing.sentences]
    return {
        actor.id: [
            briefing.sentences[place].id
            for place in sorted({bisect_right(starts, mention.start) - 1 for mention in actor.mentions})
            if place >= 0
        ]
        for actor in briefing.actors
    }


class _Sheet:
    def __init__(self, entry: Entry, text_mode: TextMode) -> None:
        self.entry, self.briefing, self.text_mode = entry, entry.briefing, text_mode
        self.sentences = {sentence.id: sentence for sentence in entry.briefing.sentences}
        self.printed = printed(entry.briefing, text_mode)
        self.names = _names(entry.briefing)
        self.seen = self._first_seen()
        self.back = self._back()

    def anchor(self, id_: str) -> str:
        """The place of an item or sentence, unique in a dossier too."""
        return f"{self.briefing.id}/{id_}"

    def _first_seen(self) -> dict[str, str]:
        """Where an actor without roles is named first; if possible in a sentence that is printed."""
        named = naming(self.briefing)
        without = [actor.id for actor in self.briefing.actors if not actor.roles and named[actor.id]]
        return {id_: next((s for s in named[id_] if s in self.printed), named[id_][0]) for id_ in without}

    def _back(self) -> dict[str, list[Data]]:
        """For each sentence what rests on it: name and place; of several actors the first."""
        rests = [(s, link.anchor) for s, links in backlinks(self.briefing).items() for link in links]
        rests += [(sentence, f"actor-{actor}") for actor, sentence in self.seen.items()]
        found: dict[str, dict[str, str]] = {}
        for sentence, anchor in rests:
            found.setdefault(sentence, {}).setdefault(self.names[anchor], self.anchor(anchor))
        order = {name: n for n, name in enumerate(self.names.values())}
        return {
            sentence: [{"name": name, "to": named[name]} for name in sorted(named, key=order.__getitem__)]
            for sentence, named in found.items()
        }

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
            "day": self._day(),
            "words": count(source.words, "word"),
            "mark": marking(briefing, mark),
            "terms": briefing.handling.usage_terms,
            "tags": list(briefing.tags),
            "address": address,
            "text_mode": self.text_mode,
        }

    def _day(self) -> str:
        """When it was published, or what the article itself says, and that it does."""
        if own := self.entry.own_date:
            return f"{day(own.day)}, by its own first lines ({own.evidence})"
        return day(self.briefing.source.published, missing="Date of publication not known")

    def parts(self) -> Data:
        briefing = self.briefing
        return {
            "bottom_line": briefing.bottom_line,
            "key_points": [self._item(k) for k in briefing.key_points],
            "assessment": [self._assessment(n, one) for n, one in enumerate(briefing.assessment, 1)],
            "actors": [self._actor(actor) for actor in briefing.actors],
            "quotes": self._quotes(),
            "background": [self._item(b) for b in briefing.background],
            "timeline": [
                {**self._item(t), "date": t.date and day(t.date), "as_written": t.as_written} for t in briefing.timeline
            ],
            "watch": [self._item(w) for w in briefing.watch],
            "figures": [
                {**self._item(f), "value": " ".join(filter(None, (f"{f.value:,}", f.unit)))} for f in briefing.figures
            ],
            "sources": [f"{n} {kind}" for kind in TALLY if (n := tally(briefing)[kind])],
            "gaps": [
                {"anchor": self.anchor(f"gap-{n}"), "name": f"g{n}", "text": gap.text, "refs": self.refs(gap.evidence)}
                for n, gap in enumerate(briefing.gaps, 1)
            ],
        }

    def source(self) -> Data:
        source = self.briefing.source
        shown = [s for s in self.briefing.sentences if s.id in self.printed]
        kinds = {_kind(back["name"]) for s in shown for back in self.back.get(s.id, ())}
        return {
            "path": source.path,
            "url": web_address(source.url),
            "retrieved": source.retrieved and day(source.retrieved),
            "note": source.note,
            "sha256": source.sha256,
            "made_by": f"{self.briefing.generator.name} {self.briefing.generator.version}",
            "model": self.briefing.generator.model,
            "of": len(self.briefing.sentences),
            "legend": [[name, meaning] for name, meaning in BACK.items() if name in kinds],
            "paragraphs": [
                {"role": role, "sentences": [self._sentence(s) for s in group]}
                for (_, role), group in groupby(shown, key=lambda s: (s.paragraph, s.role))
            ],
        }

    def refs(self, evidence: Iterable[str]) -> list[Data]:
        """Sentence numbers, each with where it leads: the sentence in the PDF, else the passage in the original."""
        return [
            {
                "name": s,
                "to": self.anchor(s) if s in self.printed else None,
                "url": original(self.entry, self.sentences[s]),
            }
            for s in evidence
        ]

    def _elsewhere(self, evidence: Sequence[str]) -> str:
        return elsewhere(self.entry, evidence).words

    def _sentence(self, sentence: Sentence) -> Data:
        return {
            "id": sentence.id,
            "anchor": self.anchor(sentence.id),
            "text": self.entry.article[sentence.start : sentence.end],
            "back": self.back.get(sentence.id, []),
        }

    def _item(self, item: Any) -> Data:
        return {
            "anchor": self.anchor(item.id),
            "name": self.names[item.id],
            "text": item.text or self._elsewhere(item.evidence),
            "refs": self.refs(item.evidence),
            "curated": item.origin == "curated",
        }

    def _assessment(self, number: int, one: Assessment) -> Data:
        said = (
            one.likelihood,
            one.confidence and f"{one.confidence} confidence",
            one.author,
            one.date and day(one.date),
        )
        return {
            "anchor": self.anchor(f"assessment-{number}"),
            "name": f"a{number}",
            "text": one.text,
            "details": [detail for detail in said if detail],
            "refs": self.refs(one.evidence),
        }

    def _actor(self, actor: Actor) -> Data:
        seen = self.seen.get(actor.id)
        return {
            "anchor": self.anchor(f"actor-{actor.id}"),
            "name": actor.name,
            "type": TYPES[actor.type],
            "person": actor.type == "person",
            "aliases": first_few(actor.aliases),
            "roles": [{"text": r.text, "refs": self.refs([r.evidence])} for r in actor.roles[:FEW]],
            "seen": self.refs([seen]) if seen else [],
            "curated": actor.origin == "curated",
        }

    def _quotes(self) -> list[Data]:
        """Speakers in the order in which they first speak, each with what they said; what nobody says comes last."""
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
                    "to": self.anchor(f"actor-{actor}") if actor else None,
                    "roles": first_few(roles.get(actor or "", ())),
                    "attribution": source_kind(quote),
                    "quotes": [],
                },
            )
            group["quotes"].append(self._quote(quote))
        return sorted(groups.values(), key=lambda group: group["speaker"] is None)

    def _read(self, quote: Quote) -> str:
        """What is quoted; of a report its whole sentence, since `denied` and `refused` turn what follows round."""
        if not quote.content.text:
            where = self._elsewhere(quote.evidence)
            return f"{quote.cue.text}: {where}" if quote.cue and quote.kind != "direct" else where
        before, after = around(self.entry, quote, default=self.text_mode)
        if quote.kind == "direct" or before or after or quote.cue is None:
            return f"{before}{said(quote)}{after}".strip()
        return f"{quote.cue.text}: {said(quote)}"

    def _quote(self, quote: Quote) -> Data:
        return {
            "anchor": self.anchor(quote.id),
            "name": self.names[quote.id],
            "text": self._read(quote),
            "withheld": not quote.content.text,
            "kind": quote.kind,
            "cue": quote.cue.text if quote.cue else None,
            "hedge": quote.hedge.text if quote.hedge else None,
            "via": quote.relayed_by.name if quote.relayed_by else None,
            "within": {"name": self.names[quote.parent], "to": self.anchor(quote.parent)} if quote.parent else None,
            "resolved": quote.speaker is None or quote.speaker.resolution != "unresolved",
            "refs": self.refs(quote.evidence),
            "curated": quote.origin == "curated",
        }


def said(quote: Quote) -> str:
    """What was said, with a pair of quotation marks around each verbatim part; parts left out are an ellipsis."""
    if quote.kind == "direct" and quote.quoted:
        return f"“{' … '.join(text for text, _ in passages(quote))}”"
    return "".join(f"“{text}”" if verbatim else text for text, verbatim in passages(quote))


def first_few(texts: Sequence[str]) -> list[str]:
    """At most `FEW`, and how many more there are."""
    more = len(texts) - FEW
    return [*texts[:FEW], f"{more} more"] if more > 0 else list(texts)


def _names(briefing: Briefing) -> dict[str, str]:
    """What each item is called in print, by its id on the page and in the order of the parts.

    Items that a person added have ids that are no numbers: they are counted after the others, `q+1`.
    """
    items = {part: [item.id for item in getattr(briefing, part)] for part in PARTS}
    actors = {f"actor-{actor.id}": "who" for actor in briefing.actors}
    judgements = {f"assessment-{n}": f"a{n}" for n in range(1, len(briefing.assessment) + 1)}
    made: dict[str, str] = {}
    for part, ids in items.items():
        added = [id_ for id_ in ids if "-" in id_]
        made |= {id_: f"{part[0]}+{added.index(id_) + 1}" if id_ in added else id_ for id_ in ids}
        made |= judgements | actors if part == "key_points" else {}
    return made | {f"gap-{n}": f"g{n}" for n in range(1, len(briefing.gaps) + 1)}


def _kind(name: str) -> str:
    return name if name in BACK else name[0]
