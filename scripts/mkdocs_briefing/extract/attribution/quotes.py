"""Who said what: attributions as records of the briefing, with their source tied to an actor.

`assign` decides which words are whose; here each attribution becomes a quote: direct, mixed or indirect (`wording`),
sourced as journalism states it (`speakers`), with what weakens it (`hedges`) and the report it stands in (`nesting`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.certainty import certainty_of
from mkdocs_briefing.extract.attribution.hedges import hedge_of
from mkdocs_briefing.extract.attribution.nesting import parents_of
from mkdocs_briefing.extract.attribution.spans import chars_of, span_of
from mkdocs_briefing.extract.attribution.speakers import Speakers
from mkdocs_briefing.extract.attribution.wording import denied_by, kind_of, wording_of
from mkdocs_briefing.model import Actor, Quote, Selector, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.extract.attribution.records import Attribution
    from mkdocs_briefing.extract.coreference.references import References
    from mkdocs_briefing.nlp.annotate import Annotation
    from mkdocs_briefing.nlp.parse import Token

SELECTOR_CODE_POINTS = 32
"""Code points of context on either side of a passage; the W3C data model leaves the number open."""


def find_quotes(
    annotation: Annotation,
    attributions: Sequence[Attribution],
    *,
    actors: Sequence[Actor],
    references: References,
) -> tuple[Quote, ...]:
    """Return each attribution as a quote, in the order of the article; their ids are `q1`, `q2` and so on."""
    speakers = Speakers(annotation, {actor.id: actor for actor in actors}, references)
    kept = _without_denied(annotation, attributions)
    parents = parents_of(kept)
    return tuple(
        _quote(annotation, attribution, speakers, f"q{n}", f"q{parents[n]}" if n in parents else None)
        for n, attribution in enumerate(kept, 1)
    )


def _without_denied(annotation: Annotation, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions without speech that a denial reports as not said: `denied saying “I quit”`."""
    within_denial: set[int] = set()
    for number, outer in parents_of(attributions).items():
        if outer in within_denial or denied_by(annotation, attributions[outer - 1]) is not None:
            within_denial.add(number)
    return [
        attribution
        for number, attribution in enumerate(attributions, 1)
        if number not in within_denial or wording_of(annotation, attribution) != "direct"
    ]


def _quote(
    annotation: Annotation, attribution: Attribution, speakers: Speakers, quote_id: str, parent: str | None
) -> Quote:
    """Return one attribution as a quote."""
    text = annotation.article.text
    kind = kind_of(annotation, attribution)
    quoted = tuple(_quotation(text, s.start, s.end) for s in attribution.quoted if kind != "indirect")
    cue, content = attribution.cue, span_of(text, *attribution.content)
    if kind == "direct":
        content = span_of(text, quoted[0].start, quoted[-1].end)
    elif cue is not None and (denying := denied_by(annotation, attribution)) is not None:
        content = span_of(text, _denied_from(annotation, attribution, cue[1]), attribution.content[1])
        cue = min(cue[0], _start_of_denial(annotation.doc[denying])), cue[1]
    speaker = speakers.speaker_of(attribution)
    quote = Quote(
        id=quote_id,
        kind=kind,
        content=content,
        quoted=quoted,
        cue=span_of(text, *cue) if cue is not None else None,
        speaker=speaker,
        attribution=speakers.sourcing_of(attribution, speaker),
        relayed_by=speakers.relay_of(attribution),
        parent=parent,
        hedge=hedge_of(annotation, attribution),
        selector=Selector(
            prefix=text[max(0, content.start - SELECTOR_CODE_POINTS) : content.start],
            suffix=text[content.end : content.end + SELECTOR_CODE_POINTS],
        ),
        evidence=_evidence(annotation, attribution),
    )
    return quote.model_copy(update={"certainty": certainty_of(annotation, attribution, quote)})


def _denied_from(annotation: Annotation, attribution: Attribution, cue_end: int) -> int:
    """Return where what is denied begins: after the cue where the rest is quoted: `denied | having told him: “…”`."""
    start = attribution.content[0]
    if cue_end >= start or wording_of(annotation, attribution) != "direct":
        return start
    between = annotation.article.text[cue_end:start]
    return cue_end + len(between) - len(between.lstrip(" ,:\xa0"))


def _start_of_denial(denying: Token) -> int:
    """Return the code point at which a word that denies begins, with its `did not`."""
    return min(token.idx for token in (denying, *denying.lefts) if token == denying or token.dep_ in {"aux", "neg"})


def _quotation(text: str, start: int, end: int) -> Span:
    """Return a quotation without the comma that English puts inside the marks before a cue."""
    inner = text[start:end].rstrip()
    return span_of(text, start, start + len(inner) - (inner.endswith(",") and len(inner) > 1))


def _evidence(annotation: Annotation, attribution: Attribution) -> tuple[str, ...]:
    """Return the ids of the sentences of content, cue and source, in order.

    The source of an interview's answer stands far away, in the introduction, and is no evidence of the answer.
    """
    spans = [span for span in (attribution.content, attribution.cue) if span is not None]
    if attribution.source is not None and attribution.frame != "turn":
        spans.append(chars_of(annotation.doc, attribution.source))
    found = {s for start, end in spans for s in annotation.evidence(start, end)}
    return tuple(sorted(found, key=lambda sentence: int(sentence.removeprefix("s"))))
