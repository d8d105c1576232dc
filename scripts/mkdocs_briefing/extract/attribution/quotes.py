"""Who said what: attributions with their source, cue and content, the speaker tied to an actor.

`attribution.py` decides which words are whose; here each of them becomes a record of the briefing: direct, mixed or
indirect, sourced as journalism states it (named, institutional, unnamed, unattributed), through whom it came, what
weakens it, and which report it stands in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mkdocs_briefing.extract.attribution.negation import denied, is_denial
from mkdocs_briefing.extract.attribution.relays import is_medium
from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.text.syntax import antecedent, lemma_of, noun_phrase
from mkdocs_briefing.model import Actor, Quote, Relay, Selector, Span, Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from mkdocs_briefing.extract.attribution.records import Attribution
    from mkdocs_briefing.extract.coreference.references import Reference, References
    from mkdocs_briefing.nlp.annotate import Annotation

SELECTOR_LENGTH = 32
"""Code points of context on either side of a passage; the W3C data model leaves the number open."""
MAY_HEDGE = cues.HEDGES | cues.HEDGE_VERBS
"""Looked for before any token is looked at."""
Kind = Literal["direct", "mixed", "indirect"]
Sourcing = Literal["named", "unnamed", "institutional", "unattributed"]


def find_quotes(
    annotation: Annotation,
    attributions: Sequence[Attribution],
    *,
    actors: Sequence[Actor],
    references: References,
) -> tuple[Quote, ...]:
    """Each attribution as a quote, in the order of the article; their ids are `q1`, `q2` and so on."""
    writer = _Writer(annotation, {actor.id: actor for actor in actors}, references)
    kept = writer.without_denied(attributions)
    parents = _parents(kept)
    return tuple(writer.quote(a, f"q{n}", f"q{parents[n]}" if n in parents else None) for n, a in enumerate(kept, 1))


def _parents(attributions: Sequence[Attribution]) -> dict[int, int]:
    """For each attribution by number that of the smallest other one whose content holds its cue and its content.

    They are in the order of their content, so that the ones still open are kept on a stack.
    """
    parents: dict[int, int] = {}
    numbered = sorted(enumerate(attributions, 1), key=lambda a: (_extent(a[1])[0], -_extent(a[1])[1]))
    open_ones: list[tuple[int, Attribution]] = []
    for number, inner in numbered:
        start = _extent(inner)[0]
        open_ones = [(n, outer) for n, outer in open_ones if outer.content[1] > start]
        holding = [(outer.content[1] - outer.content[0], n) for n, outer in open_ones if _holds(outer, inner)]
        if holding:
            parents[number] = min(holding)[1]
        open_ones.append((number, inner))
    return parents


def _extent(attribution: Attribution) -> tuple[int, int]:
    """From the first to the last code point of the content and the cue."""
    cue = attribution.cue or attribution.content
    return min(attribution.content[0], cue[0]), max(attribution.content[1], cue[1])


def _holds(outer: Attribution, inner: Attribution) -> bool:
    if inner.cue is None or outer.content == inner.content:
        return False
    start, end = min(inner.content[0], inner.cue[0]), max(inner.content[1], inner.cue[1])
    return outer.content[0] <= start and end <= outer.content[1]


class _Writer:
    """Writes the records of one article."""

    def __init__(self, annotation: Annotation, actors: dict[str, Actor], references: References) -> None:
        self.annotation = annotation
        self.text = annotation.article.text
        self.doc = annotation.doc
        self.actors = actors
        self.references = references

    def without_denied(self, attributions: Sequence[Attribution]) -> list[Attribution]:
        """Without speech inside what is denied, which the denial reports as a whole: `denied saying “I quit”`."""
        parents = _parents(attributions)
        kept = []
        for number, attribution in enumerate(attributions, 1):
            outer = parents.get(number)
            while outer is not None and self._denied(attributions[outer - 1]) is None:
                outer = parents.get(outer)
            if outer is None or self._wording(attribution) != "direct":
                kept.append(attribution)
        return kept

    def _denied(self, attribution: Attribution) -> int | None:
        return denied(self.doc[attribution.cue_token]) if attribution.cue_token is not None else None

    def quote(self, attribution: Attribution, quote_id: str, parent: str | None) -> Quote:
        """One record."""
        kind = self._kind(attribution)
        quoted = tuple(self._quotation(s.start, s.end) for s in attribution.quoted if kind != "indirect")
        start, end = attribution.content
        cue = attribution.cue
        if kind == "direct":
            start, end = quoted[0].start, quoted[-1].end
        elif (word := self._denied(attribution)) is not None and cue is not None:
            cue = min(cue[0], self.doc[word].idx), cue[1]
            start = self._after_cue(cue[1], start) if self._wording(attribution) == "direct" else start
        content = self._span(start, end)
        speaker = self._speaker(attribution)
        return Quote(
            id=quote_id,
            kind=kind,
            content=content,
            quoted=quoted,
            cue=self._span(*cue) if cue is not None else None,
            speaker=speaker,
            attribution=self._sourcing(attribution, speaker),
            relayed_by=self._relay(attribution),
            parent=parent,
            hedge=self._hedge(attribution),
            selector=Selector(
                prefix=self.text[max(0, content.start - SELECTOR_LENGTH) : content.start],
                suffix=self.text[content.end : content.end + SELECTOR_LENGTH],
            ),
            evidence=self._evidence(attribution),
        )

    def _span(self, start: int, end: int) -> Span:
        """The slice without white space at either end."""
        text = self.text[start:end]
        return Span.of(self.text, end - len(text.lstrip()), start + len(text.rstrip()))

    def _quotation(self, start: int, end: int) -> Span:
        """A quotation without the comma that English puts inside the marks before a cue."""
        inner = self.text[start:end].rstrip()
        return self._span(start, start + len(inner) - (inner.endswith(",") and len(inner) > 1))

    def _chars(self, tokens: tuple[int, int]) -> tuple[int, int]:
        last = self.doc[tokens[1] - 1]
        return self.doc[tokens[0]].idx, last.idx + len(last)

    def _kind(self, attribution: Attribution) -> Kind:
        """How the words stand in the article; what was not said is nobody's wording, in marks or not."""
        kind = self._wording(attribution)
        word = self._denied(attribution)
        unsaid = word is not None and (kind == "direct" or is_denial(self.doc[word]))
        return "indirect" if unsaid else kind

    def _after_cue(self, cue: int, start: int) -> int:
        """Where content begins with the words between its cue and it: `denied | having told colleagues: “…”`."""
        between = self.text[cue:start]
        return cue + len(between) - len(between.lstrip(" ,:\xa0")) if cue < start else start

    def _wording(self, attribution: Attribution) -> Kind:
        """Direct when nothing but the cue's own clause stands between and beside the quotations."""
        if not attribution.quoted:
            return "indirect"
        position, end = attribution.content
        for segment in attribution.quoted:
            if not self._silent(position, segment.opened, attribution):
                return "mixed"
            position = segment.outer_end
        return "direct" if self._silent(position, end, attribution) else "mixed"

    def _silent(self, start: int, end: int, attribution: Attribution) -> bool:
        """Whether `[start, end)` holds no reported words: only punctuation, or the clause of the cue."""
        if not any(c.isalnum() for c in self.text[start:end]):
            return True
        if attribution.cue is None or not start <= attribution.cue[0] < end:
            return False
        clause = attribution.cue[0]
        if attribution.source is not None:
            clause = max(start, min(clause, self.doc[attribution.source[0]].idx))
        return not any(c.isalnum() for c in self.text[start:clause])

    def _evidence(self, attribution: Attribution) -> tuple[str, ...]:
        """The sentences of the content, the cue and the source; an answer's source stands far away, in the lead."""
        spans = [attribution.content, *([attribution.cue] if attribution.cue else [])]
        if attribution.source is not None and attribution.frame != "turn":
            spans.append(self._chars(attribution.source))
        found = {s for start, end in spans for s in self.annotation.evidence(start, end)}
        return tuple(s.id for s in self.annotation.sentences if s.id in found)

    # ------------------------------------------------------------ the source
    def _speaker(self, attribution: Attribution) -> Speaker | None:
        if attribution.source is None:
            return None
        start, end = attribution.source
        mention = self._span(*self._chars(self._core(start, end)))
        root = self.doc[start:end].root
        reference = self.references.of(start, end)
        if reference is not None:
            how: Literal["named", "pronoun", "nominal"] = (
                "pronoun"
                if reference.kind == "pronoun" or root.tag_ in {"WP", "WDT"}
                else "nominal"
                if reference.kind == "nominal"
                else "named"
            )
            shown = self._name(reference) or mention.text
            return Speaker(name=shown, actor=reference.actor, mention=mention, resolution=how)
        if root.tag_ in {"WP", "WDT"} and (noun := antecedent(root)) is not None:
            name = self._span(*self._chars(self._core(*noun_phrase(noun, until=root.i))))
            return Speaker(name=name.text, actor=None, mention=mention, resolution="nominal")
        resolution: Literal["unresolved", "nominal"] = "unresolved" if root.pos_ == "PRON" else "nominal"
        return Speaker(name=mention.text, actor=None, mention=mention, resolution=resolution)

    def _name(self, reference: Reference) -> str | None:
        """The actor's name, or the words by which somebody without one was introduced."""
        if reference.actor is not None:
            return self.actors[reference.actor].name
        if reference.noun is None:
            return None
        noun = self.doc[reference.noun]
        joined = next((c.i for c in noun.rights if c.dep_ == "cc"), None)
        return self._span(*self._chars(self._core(*noun_phrase(noun, until=joined)))).text

    def _core(self, start: int, end: int) -> tuple[int, int]:
        """The phrase up to what a comma or a relative clause adds to it."""
        root = self.doc[start:end].root
        if end - start > 1 and self.doc[end - 1].tag_ == "POS":
            end -= 1
        for i in range(root.i + 1, end):
            token = self.doc[i]
            hyphen = token.text in {"-", "–"} and not token.nbor(-1).whitespace_
            if (token.text in {",", "—", "–", "--", "-", "("} and not hyphen) or token.tag_ in {"WP", "WDT"}:
                return start, max(i, root.i + 1)
        return start, end

    def _sourcing(self, attribution: Attribution, speaker: Speaker | None) -> Sourcing:
        if speaker is None or attribution.source is None:
            return "unattributed"
        if speaker.actor is not None:
            return "named" if self.actors[speaker.actor].type == "person" else "institutional"
        root = self.doc[slice(*attribution.source)].root
        reference = self.references.of(*attribution.source)
        if reference is not None and reference.noun is not None:
            root = self.doc[reference.noun]
        root = antecedent(root) or root
        lemma = root.lemma_.lower()
        if lemma in source_nouns.EVIDENCE:
            return "unattributed"
        if lemma in source_nouns.INSTITUTIONS | source_nouns.INANIMATE or root.ent_type_ in {
            "ORG",
            "GPE",
            "NORP",
            "WORK_OF_ART",
            "LAW",
        }:
            return "institutional"
        return "named" if root.pos_ == "PROPN" else "unnamed"

    def _relay(self, attribution: Attribution) -> Relay | None:
        """The medium that was told."""
        if attribution.addressee is None:
            return None
        start, end = attribution.addressee
        head = self.doc[start:end].root
        reference = self.references.of(start, end)
        actor = self.actors.get(reference.actor) if reference is not None and reference.actor is not None else None
        if is_medium(head, actor):
            mention = self._span(*self._chars(self._core(start, end)))
            return Relay(name=actor.name if actor else mention.text, actor=actor.id if actor else None, mention=mention)
        return None

    # ------------------------------------------------------------ what weakens it
    def _hedge(self, attribution: Attribution) -> Span | None:
        """The first weakening words outside quotation marks: of the cue, or of the statement's own main clause."""
        if attribution.cue_token is None:
            return None
        cue = self.doc[attribution.cue_token]
        if attribution.source is None and attribution.frame == "passive":
            return self._impersonal(cue)
        for token in self.doc[max(0, cue.i - 3) : cue.i + 1]:
            if token.lower_ in cues.HEDGES and token.head == cue:
                return self._span(token.idx, token.idx + len(token))
        return self._hedged_statement(attribution)

    def _impersonal(self, cue: Token) -> Span:
        """`it is rumoured`, `is said`: the cue with its auxiliaries and an empty subject."""
        parts = [t for t in cue.lefts if t.dep_ in {"auxpass", "aux", "neg", "advmod"} or t.lower_ == "it"]
        first = min((t.idx for t in parts), default=cue.idx)
        return self._span(first, cue.idx + len(cue))

    def _hedged_statement(self, attribution: Attribution) -> Span | None:
        start, end = attribution.content
        said = self.text[start:end].lower()
        if not any(word in said for word in MAY_HEDGE):
            return None
        quoted = [(s.opened, s.outer_end) for s in attribution.quoted]
        first = self.doc.char_span(start, end, alignment_mode="contract")
        if first is None:
            return None
        for token in first:
            if token.lower_ not in cues.HEDGES and lemma_of(token) not in cues.HEDGE_VERBS:
                continue
            if any(s <= token.idx < e for s, e in quoted):
                continue
            if lemma_of(token) in cues.HEDGE_VERBS and token.pos_ == "VERB":
                to = next((c for c in token.children if c.dep_ == "xcomp"), None)
                return (
                    self._span(token.idx, token.idx + len(token))
                    if to is None
                    else self._span(token.idx, token.nbor().idx + len(token.nbor()))
                )
            if token.lower_ in cues.HEDGES:
                return self._span(token.idx, token.idx + len(token))
        return None
