"""The briefing: what the YAML holds, in types. The JSON Schema of the YAML comes from here.

Offsets count Unicode code points in the article's text: the file decoded, byte-order mark dropped, CRLF and CR
turned into LF, front matter removed, and nothing else changed. `end` is exclusive, as in a Python slice.

Attributions use the terms of the attribution corpora (PARC 3, PolNeAR): source, cue and content. The selector is
the Text Quote Selector of the W3C Web Annotation Data Model.

Versions (docs/dev/decisions/0014-schema-versions.md): a new field with a default keeps `SCHEMA_VERSION`, and older
versions ignore it. A field that is removed, required or means something else raises the number, and so does a new value
of a closed vocabulary; `project/store.py` then gets a reader for the old number.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    ValidationInfo,
    model_serializer,
    model_validator,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SCHEMA_VERSION = 1
"""Number of this layout; see the policy above."""

Offset = Annotated[int, Field(ge=0)]
SentenceId = Annotated[str, Field(pattern=r"^s[1-9][0-9]*$")]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
PartialDate = Annotated[str, Field(pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")]
"""ISO 8601, to the year, the month or the day."""

# The closed vocabularies: each is listed here once, and everything else imports it.
Origin = Literal["extracted", "curated"]
"""Whether extraction found an item, or a person added or changed it."""
ParagraphRole = Literal["highlight", "heading", "body"]
"""What a line is in the article."""
ActorType = Literal["person", "organization", "place", "group", "event"]
"""What an actor is; a group is a nationality, a party or a religion."""
MentionKind = Literal["name", "title", "nominal", "pronoun"]
"""How a mention refers: by name, by a title with a name, by a description, or by a pronoun."""
Resolution = Literal["named", "pronoun", "nominal", "curated", "unresolved"]
"""How the mention of a speaker was tied to an actor."""
QuoteKind = Literal["direct", "mixed", "indirect"]
"""How much of a statement is in quotation marks: all, a part, or nothing."""
Sourcing = Literal["named", "unnamed", "institutional", "unattributed"]
"""What kind of source stands behind a statement."""
Certainty = Literal["sure", "doubtful"]
"""How sure extraction is of a quote: of who said it, and of where it begins and ends."""
BackgroundKind = Literal["history", "context", "biography", "figure"]
"""What sort of context an item gives."""
TextMode = Literal["full", "excerpts", "links"]
"""How much of an article is printed: all of it, the sentences that items rest on, or none."""

Evidence = tuple[SentenceId, ...]


class Record(BaseModel):
    """A frozen record that leaves its `unwritten` defaults out of the YAML.

    It refuses fields that it does not know. Briefings that a program wrote are read without that rule, since a newer
    version may have added a field (`yaml_files.parse.validated_but_for_unknown`).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)
    unwritten: ClassVar[frozenset[str]] = frozenset()

    @model_serializer(mode="wrap")
    def _without_defaults(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        written: dict[str, Any] = handler(self)
        for name in self.unwritten:
            if getattr(self, name) == type(self).model_fields[name].get_default(call_default_factory=True):
                written.pop(name, None)
        return written


class Span(Record):
    """A slice of the article's text."""

    start: Offset
    """First code point."""
    end: Offset
    """One past the last code point."""
    text: str
    """Exactly `article[start:end]`."""

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"text of {len(self.text)} code points at [{self.start}:{self.end}]")
        return self

    @classmethod
    def of(cls, article: str, start: int, end: int) -> Self:
        """Return the slice `article[start:end]`; extraction makes spans only so, and cannot invent one."""
        return cls(start=start, end=end, text=article[start:end])


class Gloss(Span):
    """Whom a pronoun of an item stands for: shown after it in brackets as an editor's addition, never in its text."""

    name: str
    """Name that is shown: `Ana Holm`."""
    actor: Slug
    """The actor's id."""


GLOSS_FIELDS = ("gloss", "support_gloss")
"""Fields of items that hold a gloss."""


class Item(Record):
    """Something the briefing says; a person may have typed it."""

    unwritten: ClassVar[frozenset[str]] = frozenset({"origin"})

    id: str
    """Unique within the briefing; stable while the article stays the same."""
    origin: Origin = "extracted"
    """`curated` when a person added or changed it."""


class Sentence(Record):
    """One sentence: what evidence points to."""

    id: SentenceId
    """`s1`, `s2`, … in the order of the article."""
    start: Offset
    """First code point."""
    end: Offset
    """One past the last code point."""
    paragraph: Annotated[int, Field(ge=1)]
    """Counted from 1; a line of the article that is not empty is a paragraph."""
    role: ParagraphRole
    """What its line is in the article."""


class Source(Record):
    """The article and where it came from."""

    path: str
    """The file below the project's folder, with forward slashes."""
    sha256: str
    """SHA-256 of the file's bytes, hexadecimal."""
    text_sha256: str
    """SHA-256 of the text that offsets refer to, encoded as UTF-8, hexadecimal."""
    publisher: str | None = None
    """Who published it: `The Example Times`."""
    author: str | None = None
    """Who wrote it, as the byline says; semicolons part several authors: `Jane Roe; Ian Poe`."""
    url: str | None = None
    """Where the original is; http or https."""
    published: dt.date | None = None
    """The anchor of relative dates."""
    retrieved: dt.date | None = None
    """When the text was taken from there."""
    note: str | None = None
    """What a reader must know of the text: `Written for this project from public facts`."""
    language: str = "en"
    """BCP 47 tag."""
    words: Offset
    """Words of the text, highlights included."""

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of the authors, in the order of the byline."""
        return tuple(name for part in (self.author or "").split(";") if (name := part.strip()))


class Generator(Record):
    """What made the briefing."""

    unwritten: ClassVar[frozenset[str]] = frozenset({"data"})

    name: Literal["mkdocs-briefing"] = "mkdocs-briefing"
    """The distribution."""
    version: str
    """Its version; the local part names the extraction code: `0.1.0+1f0c2a9b`."""
    model: str
    """The language model and its version: `en_core_web_sm 3.8.0`."""
    data: str | None = None
    """The data that extraction read, with their versions: `anyascii 0.3.3, spacy 3.8.18`."""

    def __str__(self) -> str:
        """Return one line: `0.1.0+1f0c2a9b with en_core_web_sm 3.8.0, anyascii 0.3.3`."""
        return f"{self.version} with {', '.join(filter(None, (self.model, self.data)))}"


class KeyPoint(Record):
    """What a reader must know, in the article's words."""

    unwritten: ClassVar[frozenset[str]] = frozenset({"gloss", "support_gloss"})

    id: str
    """`k1`, `k2`, … in the order of the article."""
    text: str
    """A highlight or a sentence, verbatim."""
    origin: Literal["highlight", "extracted", "curated"]
    """`highlight` when the article's own editors wrote it."""
    evidence: Evidence
    """The sentence itself, then the body sentences that support it."""
    gloss: Gloss | None = None
    """Whom its first pronoun stands for, where the sentence does not say and the article leaves no doubt."""
    support_gloss: Gloss | None = None
    """Whom the first pronoun of the sentence shown below it stands for, the one that `support_of` gives."""


class Role(Record):
    """What an actor is called besides its name."""

    text: str
    """As written: `Russian Defence Minister`."""
    evidence: SentenceId
    """The sentence that says so."""


class Mention(Span):
    """A place where the article speaks of an actor."""

    kind: MentionKind
    """`title`: a title with a name (`Mr. Kim`); `nominal`: a description (`the minister`)."""


class Actor(Item):
    """One real-world person, organisation, place, group or event."""

    id: Slug
    """Slug of the name; the same actor has the same id in every briefing."""
    name: str
    """The fullest name used."""
    type: ActorType
    """`group`: nationalities, parties, religions."""
    aliases: tuple[str, ...] = ()
    """Other names used, as written; pronouns are mentions, not aliases."""
    roles: tuple[Role, ...] = ()
    """In the order of the article."""
    salience: Annotated[float, Field(ge=0, le=1)] = 0.0
    """How much the article is about this actor; defined in extract/salience.py."""
    mentions: tuple[Mention, ...] = ()
    """In the order of the article."""


class Speaker(Record):
    """The source of an attribution."""

    name: str
    """As displayed: the actor's name, else the words that introduced a source without a name, else the mention."""
    actor: Slug | None = None
    """The actor's id; empty for an unnamed source (`a US official`)."""
    mention: Span
    """Where the article names the source."""
    resolution: Resolution
    """How the mention was tied to the actor; `unresolved` instead of a guess."""


class Relay(Record):
    """Through whom a statement reached the article: `told CBS`."""

    name: str
    """As displayed."""
    actor: Slug | None = None
    """The actor's id, when it is one."""
    mention: Span
    """Where the article names it."""


class Selector(Record):
    """The text right before and right after a passage, by which it is found again after an edit."""

    prefix: str
    """Up to 32 code points before the content."""
    suffix: str
    """Up to 32 code points after it."""


class Quote(Item):
    """An attribution: a source is reported to have said something."""

    kind: QuoteKind
    """`direct`: all in quotation marks; `mixed`: partly; `indirect`: reported without any."""
    content: Span
    """The reported statement; quotation marks left out when direct. From the first segment to the last."""
    quoted: tuple[Span, ...] = ()
    """The segments inside quotation marks, without the marks."""
    cue: Span | None = None
    """The words that report: `said`."""
    speaker: Speaker | None = None
    """Empty when the text names none (`it is rumoured`)."""
    attribution: Sourcing
    """What kind of source stands behind it."""
    relayed_by: Relay | None = None
    """`told CBS`; `according to KCNA, citing …`."""
    parent: str | None = None
    """Id of the quote that reports this one (A said that B said …)."""
    hedge: Span | None = None
    """Words that weaken it, kept verbatim: `likely`, `it is rumoured`."""
    certainty: Certainty | None = None
    """`doubtful`: who said it, or where it begins and ends, should be checked against the source. No analyst's word."""
    selector: Selector
    """W3C Text Quote Selector of the content."""
    evidence: Evidence
    """The sentences it stands in."""

    def spans(self) -> Iterator[Span]:
        """Yield every slice of the article in this quote: statement, segments, speaker, cue, hedge and relay."""
        yield self.content
        yield from self.quoted
        for source in (self.speaker, self.relayed_by):
            if source is not None:
                yield source.mention
        yield from (span for span in (self.cue, self.hedge) if span is not None)


class Background(Item):
    """Context a reader needs that is not today's news."""

    unwritten: ClassVar[frozenset[str]] = frozenset({"origin", "gloss"})

    text: str
    """Verbatim."""
    kind: BackgroundKind
    """What sort of context."""
    evidence: Evidence
    """The sentence."""
    gloss: Gloss | None = None
    """Whom its first pronoun stands for, where the sentence does not say and the article leaves no doubt."""


class Event(Item):
    """A dated event."""

    unwritten: ClassVar[frozenset[str]] = frozenset({"origin", "gloss", "when"})

    date: PartialDate | None = None
    """ISO 8601 to the precision the article gives; empty when it cannot be known."""
    text: str
    """The sentence, verbatim."""
    evidence: Evidence
    """The sentence."""
    as_written: str
    """The date in the article's words: `in 2019`."""
    when: Span | None = None
    """Where the article has these words."""
    gloss: Gloss | None = None
    """Whom its first pronoun stands for, where the sentence does not say and the article leaves no doubt."""


class Watch(Item):
    """What comes next, as the article says it."""

    unwritten: ClassVar[frozenset[str]] = frozenset({"origin", "gloss"})

    text: str
    """Verbatim."""
    evidence: Evidence
    """The sentence."""
    gloss: Gloss | None = None
    """Whom its first pronoun stands for, where the sentence does not say and the article leaves no doubt."""


class Range(Record):
    """Between which values a quantity lies; one end may be open."""

    low: int | float | None = None
    """The least that it is: of `at least 40`, of `five to six hours`."""
    high: int | float | None = None
    """The most: of `up to 40`."""


class Figure(Item):
    """A quantity a reader would quote."""

    unwritten: ClassVar[frozenset[str]] = frozenset({"origin", "approximate", "range", "against", "of"})

    text: str
    """As written: `59 kilometers per hour`."""
    value: int | float
    """In `unit`."""
    unit: str | None = None
    """`km/h`, `USD`, `%`, `votes`, `score`, or the thing counted; empty for a bare number."""
    approximate: bool = False
    """Whether the article gives it as near the value: `about 40 people`."""
    range: Range | None = None
    """Between which values it lies, where the article says so."""
    against: int | float | None = None
    """The other side's number, of a vote or a score: 31 of `a 48-31 vote`."""
    of: str | None = None
    """What it is a share or an amount of, in the article's words: `voters` of `12 percent of voters`."""
    evidence: Evidence
    """The sentence."""


class SourceSummary(Record):
    """How many of the quotes rest on which kind of source."""

    named: Offset = 0
    institutional: Offset = 0
    unnamed: Offset = 0
    unattributed: Offset = 0

    @classmethod
    def of(cls, quotes: tuple[Quote, ...]) -> Self:
        """Count the quotes by kind of source."""
        kinds = [quote.attribution for quote in quotes]
        return cls(**{kind: kinds.count(kind) for kind in cls.model_fields if kind in kinds})


class Gap(Record):
    """Something the briefing could not say, and why."""

    text: str
    """One sentence."""
    evidence: Evidence = ()
    """Where it shows."""


class Assessment(Record):
    """An analyst's judgement; words of estimative probability as in ICD 203."""

    text: str
    """One sentence."""
    likelihood: str | None = None
    """`likely`, `almost certainly`, …"""
    confidence: Literal["low", "moderate", "high"] | None = None
    """In the sources and the reasoning."""
    author: str | None = None
    """Who judges."""
    date: dt.date | None = None
    """When."""
    evidence: Evidence = ()
    """The sentences it rests on."""


class Handling(Record):
    """How the briefing may circulate."""

    tlp: Literal["clear", "green", "amber", "amber+strict", "red"] | None = None
    """Traffic Light Protocol 2.0."""
    text_mode: TextMode | None = None
    """How much of the article is printed; empty means the site's setting."""
    usage_terms: str | None = None
    """As the publisher says."""


class StaleRule(Record):
    """A correction whose text is gone from the article: reported, never applied by likeness."""

    rule: str
    """Which rule: `quotes.change[2]`."""
    was: str
    """What it replaced."""


class CurationReport(Record):
    """An account of a person's corrections: how many there are, and which could not be applied."""

    sha256: str | None = None
    """SHA-256 of the curation file's bytes; empty when there is none."""
    rules: Offset = 0
    """Corrections in the file."""
    applied: Offset = 0
    """How many of these were applied."""
    stale: tuple[StaleRule, ...] = ()
    """Those of them that were not applied."""


class Review(Record):
    """Who looked at a briefing, and at which of its items."""

    unwritten: ClassVar[frozenset[str]] = frozenset({"by", "date", "of", "stale", "confirmed"})

    by: str | None = None
    """Who reviewed the whole; empty when nobody did."""
    date: dt.date | None = None
    """When."""
    of: str | None = None
    """Digest of what was reviewed."""
    stale: bool = False
    """Whether the briefing has changed since, by its article, its extraction or its corrections."""
    confirmed: tuple[str, ...] = ()
    """Ids of the items that a person compared with their source, in the order of the parts."""


class Briefing(Record):
    """One article, as a briefing.

    Raises `pydantic.ValidationError` when an id is used twice or evidence points nowhere; with the article's text in
    the validation context (see `Briefing.build`) also when a `text` is not the slice it claims to be.
    """

    unwritten: ClassVar[frozenset[str]] = frozenset(
        {"version", "supersedes", "tags", "bottom_line", "assessment", "handling", "review"}
    )

    schema_version: Literal[1] = 1
    """Number of this layout."""
    id: Slug
    """Unique, stable across rebuilds, safe in a URL."""
    title: str
    """Front matter, else the first highlight, else the first heading or sentence."""
    version: Annotated[int, Field(ge=1)] = 1
    """Version of the article: one more than that of the version it supersedes."""
    supersedes: Slug | None = None
    """Id of the briefing of the article's earlier version."""
    source: Source
    """The article."""
    generator: Generator
    """What made the briefing."""
    sentences: tuple[Sentence, ...]
    """The whole article, in order."""
    key_points: tuple[KeyPoint, ...] = ()
    """Highlights when the article has them, else extracted."""
    actors: tuple[Actor, ...] = ()
    """Most salient first."""
    quotes: tuple[Quote, ...] = ()
    """In the order of the article."""
    background: tuple[Background, ...] = ()
    """In the order of the article."""
    timeline: tuple[Event, ...] = ()
    """By date; undated last."""
    watch: tuple[Watch, ...] = ()
    """In the order of the article."""
    figures: tuple[Figure, ...] = ()
    """In the order of the article."""
    source_summary: SourceSummary = SourceSummary()
    """Computed from the quotes."""
    gaps: tuple[Gap, ...] = ()
    """What the briefing could not say."""
    tags: tuple[str, ...] = ()
    """Topics, given by a person."""
    bottom_line: str | None = None
    """One sentence, the editor's."""
    assessment: tuple[Assessment, ...] = ()
    """Typed by people only."""
    handling: Handling = Handling()
    """How it may circulate."""
    review: Review = Review()
    """Who looked at it."""
    curation: CurationReport = CurationReport()
    """An account of a person's corrections."""

    @classmethod
    def build(cls, article: str, **parts: Any) -> Self:
        """Return a briefing of these parts, proved against the article's text.

        Raises `pydantic.ValidationError` that names each item that is not verbatim.
        """
        return cls.model_validate(parts, context={"article": article})

    @model_validator(mode="after")
    def _keeps_its_promises(self, info: ValidationInfo) -> Self:
        broken = [*self._broken_ids(), *self._broken_evidence(), *self._broken_actor_references()]
        if info.context is not None and "article" in info.context:
            broken += self.not_verbatim(info.context["article"])
        if broken:
            raise ValueError("; ".join(broken))
        return self

    # ------------------------------------------------------------ all items, spans and texts
    def items(self) -> Iterator[tuple[str, KeyPoint | Background | Event | Watch | Figure | Quote]]:
        """Yield every item that carries evidence, with the name of its part."""
        for part in ("key_points", "quotes", "background", "timeline", "watch", "figures"):
            for item in getattr(self, part):
                yield part, item

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Yield every recorded slice of the article, with a name that a person can find it by."""
        for actor in self.actors:
            for mention in actor.mentions:
                yield f"actor {actor.id}", mention
        for quote in self.quotes:
            for span in quote.spans():
                yield f"quote {quote.id}", span
        for part, item in self.items():
            yield from ((f"{part} {item.id}", span) for span in item_spans(item))

    def texts(self, article: str) -> Iterator[tuple[str, bool]]:
        """Yield every text of the briefing, and whether it is a slice of the article; else a person typed it."""
        yield from ((span.text, True) for _, span in self.spans())
        texts = [item.text for _, item in self.items() if not isinstance(item, Quote)]
        texts += [event.as_written for event in self.timeline if event.as_written and event.when is None]
        texts += [figure.of for figure in self.figures if figure.of]
        texts += [role.text for actor in self.actors for role in actor.roles]
        texts += [actor.name for actor in self.actors]
        yield from ((text, text in article) for text in texts)
        yield from ((judgement.text, False) for judgement in self.assessment)
        if self.bottom_line is not None:
            yield self.bottom_line, False

    # ------------------------------------------------------------ promises: every text is the article's
    def not_verbatim(self, article: str) -> Iterator[str]:
        """Yield a line for each text that the article does not have where the briefing says."""
        for name, span in self.spans():
            if article[span.start : span.end] != span.text:
                yield f"{name}: {span.text!r} is not at [{span.start}:{span.end}] of the article"
        sentences = {s.id: article[s.start : s.end] for s in self.sentences}
        for part, item in self.items():
            if not isinstance(item, Quote) and item.origin != "curated":
                yield from (f"{part} {item.id}: {line}" for line in _not_in_evidence(item, sentences))
        for actor in self.actors:
            if actor.origin == "extracted":
                yield from _roles_not_in_evidence(actor, sentences)

    # ------------------------------------------------------------ promises: every reference leads somewhere
    def _broken_ids(self) -> Iterator[str]:
        if [s.id for s in self.sentences] != [f"s{n}" for n in range(1, len(self.sentences) + 1)]:
            yield "sentences are not numbered s1, s2, … in order"
        ids: set[str] = set()
        for part, item in (*self.items(), *(("actors", actor) for actor in self.actors)):
            if item.id in ids:
                yield f"{part} {item.id}: the id is used twice"
            ids.add(item.id)

    def _broken_evidence(self) -> Iterator[str]:
        known = {s.id for s in self.sentences}
        for part, item in self.items():
            yield from (f"{part} {item.id}: there is no sentence {name}" for name in item.evidence if name not in known)
            if not item.evidence and item.origin != "curated":
                yield f"{part} {item.id}: no evidence"
        for actor in self.actors:
            missing = (role.evidence for role in actor.roles if role.evidence not in known)
            yield from (f"actors {actor.id}: there is no sentence {name}" for name in missing)

    def _broken_actor_references(self) -> Iterator[str]:
        quotes = {quote.id for quote in self.quotes}
        actors = {actor.id for actor in self.actors}
        for quote in self.quotes:
            if quote.parent is not None and quote.parent not in quotes:
                yield f"quote {quote.id}: there is no quote {quote.parent}"
            for source in (quote.speaker, quote.relayed_by):
                if source is not None and source.actor is not None and source.actor not in actors:
                    yield f"quote {quote.id}: there is no actor {source.actor}"
        for part, item in self.items():
            for name, gloss in glosses(item):
                if gloss.actor not in actors:
                    yield f"{part} {item.id}: {name}: there is no actor {gloss.actor}"


def support_of(evidence: Evidence, sentences: Iterable[Sentence]) -> Sentence | None:
    """Return the sentence that is shown as the support of a key point with this evidence: the first of the body.

    Only a heading or a highlight has one; a key point from the body is a sentence that says so itself.
    """
    found = [sentence for sentence in sentences if sentence.id in evidence]
    body = [sentence for sentence in found if sentence.role == "body"]
    return min(body, key=lambda sentence: evidence.index(sentence.id)) if body and body != found else None


def glosses(item: Record) -> Iterator[tuple[str, Gloss]]:
    """Yield the glosses of an item, each with the name of its field."""
    fields = ((name, getattr(item, name, None)) for name in GLOSS_FIELDS)
    yield from ((name, gloss) for name, gloss in fields if gloss is not None)


def item_spans(item: KeyPoint | Background | Event | Watch | Figure | Quote) -> Iterator[Span]:
    """Yield the slices of the article that an item of a part other than quotes records: its date, its glosses."""
    if isinstance(item, Event) and item.when is not None:
        yield item.when
    yield from (gloss for _, gloss in glosses(item))


def _not_in_evidence(
    item: KeyPoint | Background | Event | Watch | Figure, sentences: Mapping[str, str]
) -> Iterator[str]:
    """Yield a line for each text of an item that none of its sentences has."""
    further = item.as_written if isinstance(item, Event) else item.of if isinstance(item, Figure) else None
    texts = (item.text,) if further is None else (item.text, further)
    for text in texts:
        if not any(text in sentences.get(name, "") for name in item.evidence):
            yield f"{text!r} is not in {', '.join(item.evidence)}"


def _roles_not_in_evidence(actor: Actor, sentences: Mapping[str, str]) -> Iterator[str]:
    for role in actor.roles:
        if role.text not in sentences.get(role.evidence, ""):
            yield f"actor {actor.id}: role {role.text!r} is not in {role.evidence}"
