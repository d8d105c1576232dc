"""What a person may say of a briefing: the records of `seeds/<name>.curation.yml`.

Nothing here is ever written by extraction. A rule names what it corrects by the text that was there (`was`), so that
it can be reported when that text is gone.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Generic, TypeVar

from pydantic import BeforeValidator, ConfigDict, Field

from mkdocs_briefing.ingest import Metadata
from mkdocs_briefing.model import (
    SCHEMA_VERSION,
    ActorType,
    Assessment,
    BackgroundKind,
    Certainty,
    Handling,
    PartialDate,
    QuoteKind,
    Range,
    Record,
    SentenceId,
    Slug,
    Sourcing,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

Text = Annotated[str, Field(min_length=1)]


def _year(value: object) -> object:
    return str(value) if type(value) is int else value


Year = Annotated[int, Field(ge=1000, le=9999)]
TypedDate = Annotated[PartialDate, BeforeValidator(_year, json_schema_input_type=PartialDate | Year)]
"""As a date of the briefing; a year may be typed as a number."""
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
Number = int | Annotated[float, Field(allow_inf_nan=False)]


class Rule(Record):
    """A correction of items that exist: those with the text `was`."""

    was: Text
    """The item's text as extracted; the name, for an actor."""
    sentence: SentenceId | None = None
    """Narrows the rule to items that stand in this sentence, when several have the same text."""


class Confirmed(Rule):
    """An item that a person compared with its source and found right."""

    of: Digest
    """What was confirmed, as `item_digest` gives it: another speaker or date is no longer confirmed."""


class Signature(Record):
    """Who reviewed a briefing, when, and what it was then."""

    by: Text
    """Who."""
    date: dt.date
    """When."""
    of: Digest
    """What was reviewed, as `briefing_digest` gives it."""


class KeyPointFields(Record):
    """Fields of a key point that a person can correct."""

    text: Text | None = None
    evidence: tuple[SentenceId, ...] | None = None
    """The sentences it rests on; found by the text when that stands in the article."""
    gloss: Text | None = None
    """The name or alias of the actor that its first pronoun stands for, shown in brackets; null for none."""
    support_gloss: Text | None = None
    """The name or alias for the first pronoun of the sentence that is shown below it as its support; null for none."""


class ActorFields(Record):
    """Fields of an actor that a person can correct."""

    name: Text | None = None
    """As displayed. Given the name of another actor, the two become one."""
    type: ActorType | None = None
    aliases: tuple[str, ...] | None = None
    """All other names, as the article writes them."""
    roles: tuple[str, ...] | None = None
    """All descriptions: `Russian Defence Minister`."""


class QuoteFields(Record):
    """Fields of a quote that a person can correct."""

    text: Text | None = None
    """The reported statement, exactly as the article has it."""
    kind: QuoteKind | None = None
    speaker: Text | None = None
    """Name or alias of an actor, or the source as the article names it; null for none."""
    cue: Text | None = None
    """The words that report: `said`; null for none."""
    hedge: Text | None = None
    """The words that weaken it; null for none."""
    attribution: Sourcing | None = None
    certainty: Certainty | None = None
    """`sure` once a person has looked at the source."""


class BackgroundFields(Record):
    """Fields of a background item that a person can correct."""

    text: Text | None = None
    kind: BackgroundKind | None = None
    evidence: tuple[SentenceId, ...] | None = None
    gloss: Text | None = None
    """The name or alias of the actor that its first pronoun stands for, shown in brackets; null for none."""


class EventFields(Record):
    """Fields of a dated event that a person can correct."""

    date: TypedDate | None = None
    """YYYY, YYYY-MM or YYYY-MM-DD; null when it cannot be known."""
    text: Text | None = None
    as_written: Text | None = None
    """The date in the article's words."""
    evidence: tuple[SentenceId, ...] | None = None
    gloss: Text | None = None
    """The name or alias of the actor that its first pronoun stands for, shown in brackets; null for none."""


class WatchFields(Record):
    """Fields of what comes next that a person can correct."""

    text: Text | None = None
    evidence: tuple[SentenceId, ...] | None = None
    gloss: Text | None = None
    """The name or alias of the actor that its first pronoun stands for, shown in brackets; null for none."""


class FigureFields(Record):
    """Fields of a quantity that a person can correct."""

    text: Text | None = None
    value: Number | None = None
    """In `unit`."""
    unit: Text | None = None
    approximate: bool | None = None
    """Whether the article gives it as near the value."""
    range: Range | None = None
    """Between which values it lies; null for none."""
    against: Number | None = None
    """The other side's number, of a vote or a score; null for none."""
    of: Text | None = None
    """What it is a share or an amount of, in the article's words; null for nothing."""
    evidence: tuple[SentenceId, ...] | None = None


class KeyPointChange(Rule, KeyPointFields):
    """A key point corrected."""


class ActorChange(Rule, ActorFields):
    """An actor corrected."""


class QuoteChange(Rule, QuoteFields):
    """A quote corrected."""


class BackgroundChange(Rule, BackgroundFields):
    """A background item corrected."""


class EventChange(Rule, EventFields):
    """A dated event corrected."""


class WatchChange(Rule, WatchFields):
    """An outlook corrected."""


class FigureChange(Rule, FigureFields):
    """A quantity corrected."""


class KeyPointAdd(KeyPointFields):
    """A new key point."""

    text: Text


class ActorAdd(ActorFields):
    """A new actor; the places where the article names it are found by its name and aliases."""

    name: Text
    type: ActorType


class QuoteAdd(QuoteFields):
    """A new quote."""

    text: Text
    sentence: SentenceId | None = None
    """Where it stands, when the text occurs more than once."""


class BackgroundAdd(BackgroundFields):
    """A new background item."""

    text: Text
    kind: BackgroundKind = "context"


class EventAdd(EventFields):
    """A new dated event."""

    text: Text


class WatchAdd(WatchFields):
    """Something else that comes next."""

    text: Text


class FigureAdd(FigureFields):
    """A new quantity."""

    text: Text
    value: Number


A = TypeVar("A", bound=Record)
C = TypeVar("C", bound=Rule)


class Rules(Record, Generic[A, C]):
    """Corrections of one part of the briefing."""

    # Docstrings of a generic record would be looked for again for each part: an eighth of a second at every start.
    model_config = ConfigDict(use_attribute_docstrings=False)

    add: tuple[A, ...] = Field(default=(), description="New items.")
    change: tuple[C, ...] = Field(default=(), description="Items to correct; a field that is not given stays as it is.")
    drop: tuple[Rule, ...] = Field(default=(), description="Items to leave out.")
    confirm: tuple[Confirmed, ...] = Field(default=(), description="Items that were compared with their source.")


class Curation(Metadata):
    """The content of `seeds/<name>.curation.yml`; its metadata goes before the article's own."""

    model_config = ConfigDict(title="Corrections of one briefing by a person")

    schema_version: int = SCHEMA_VERSION
    """Version of the form of the rules; may be left out."""
    id: Slug | None = None
    """The briefing's id, which then stays whatever its title becomes."""
    handling: Handling = Handling()
    """How the briefing may circulate."""
    bottom_line: Text | None = None
    """One sentence, the editor's."""
    assessment: tuple[Assessment, ...] = ()
    """An analyst's judgements."""
    review: Signature | None = None
    """Who reviewed the briefing."""
    key_points: Rules[KeyPointAdd, KeyPointChange] = Rules()
    actors: Rules[ActorAdd, ActorChange] = Rules()
    quotes: Rules[QuoteAdd, QuoteChange] = Rules()
    background: Rules[BackgroundAdd, BackgroundChange] = Rules()
    timeline: Rules[EventAdd, EventChange] = Rules()
    watch: Rules[WatchAdd, WatchChange] = Rules()
    figures: Rules[FigureAdd, FigureChange] = Rules()

    def over(self, metadata: Metadata) -> Metadata:
        """Return the article's `metadata`, replaced by what this file says of it."""
        fields = {name: getattr(self, name) for name in Metadata.model_fields if name in self.model_fields_set}
        return metadata.model_copy(update=fields)

    def rules(self) -> Iterator[tuple[str, Record]]:
        """Yield every rule with its place in the file: `quotes.change[0]`."""
        for part in PARTS:
            for verb in ("add", "change", "drop"):
                for number, rule in enumerate(getattr(getattr(self, part), verb)):
                    yield f"{part}.{verb}[{number}]", rule


PARTS = ("key_points", "actors", "quotes", "background", "timeline", "watch", "figures")
"""The parts of a briefing that a person may correct."""
