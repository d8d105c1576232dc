"""A person's corrections, applied to an extracted briefing.

Every rule is applied exactly or not at all: a rule whose `was` no item has is stale and listed in the briefing's
`curation`; a rule that cannot be applied as it is written is an error.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from pydantic import ValidationError

from mkdocs_briefing.curate.actors import correct_actors
from mkdocs_briefing.curate.items import LISTED, correct_listed
from mkdocs_briefing.curate.ledger import Ledger, text_of
from mkdocs_briefing.curate.passages import Passages
from mkdocs_briefing.curate.quotes import correct_quotes
from mkdocs_briefing.curate.review import review_of
from mkdocs_briefing.model import Briefing, CurationReport, Review, SourceSummary

if TYPE_CHECKING:
    from mkdocs_briefing.curate.rules import Curation
    from mkdocs_briefing.ingest import Article

MIN_SIMILARITY = 0.5
"""Share of equal characters from which a text is suggested for the `was` of a stale rule (difflib's ratio)."""


class RuleError(Exception):
    """Rules that cannot be applied as they are written: pairs of a rule's place (`quotes.add[0]`) and a message."""

    def __init__(self, faults: list[tuple[str, str]]) -> None:
        self.faults = faults
        super().__init__("; ".join(f"{place}: {message}" for place, message in faults))


def apply(briefing: Briefing, curation: Curation, article: Article) -> Briefing:
    """Return the briefing with the corrections; those whose text is gone are listed as stale in `curation`.

    Metadata and id are not applied here: extraction needs them, so they are in the briefing already.
    Raises `RuleError` when a correction cannot be applied as it is written.
    """
    passages = Passages(article.text, briefing.sentences)
    ledger = Ledger()
    actors, renamed = correct_actors(briefing.actors, curation.actors, passages, ledger)
    present = {actor.id: actor for actor in actors}
    followed = present | {old: present[new] for old, new in renamed.items() if new is not None}
    followed = {id_: actor for id_, actor in followed.items() if renamed.get(id_, id_) is not None}
    corrected = dict(briefing) | {
        part: correct_listed(part, getattr(briefing, part), getattr(curation, part), passages, ledger, actors=followed)
        for part in LISTED
    }
    quotes = correct_quotes(briefing.quotes, curation.quotes, actors, renamed, passages, ledger)
    for number, judgement in enumerate(curation.assessment):
        for sentence in passages.unknown(judgement.evidence):
            ledger.faults.append((f"assessment[{number}]", f"evidence: there is no sentence {sentence}"))
    if ledger.faults:
        raise RuleError(ledger.faults)
    total = sum(1 for _ in curation.rules())
    corrected |= {
        "actors": actors,
        "quotes": quotes,
        "source_summary": SourceSummary.of(quotes),
        "bottom_line": curation.bottom_line,
        "assessment": curation.assessment,
        "handling": curation.handling,
        "curation": CurationReport(rules=total, applied=total - len(ledger.stale), stale=tuple(ledger.stale)),
    }
    try:
        found = Briefing.build(article.text, **corrected)
    except ValidationError as error:
        raise RuleError([("", str(detail["msg"])) for detail in error.errors()]) from None
    review = review_of(found, curation)
    return found.model_copy(update={"review": review}) if review != Review() else found


def nearest(place: str, was: str, briefing: Briefing) -> str | None:
    """Return the text most like `was`, for the stale rule at `place` (`quotes.change[2]`); None when none is like it.

    It is suggested to the person, never applied.
    """
    texts = [text_of(item) for item in getattr(briefing, place.partition(".")[0])]
    return next(iter(difflib.get_close_matches(was, texts, n=1, cutoff=MIN_SIMILARITY)), None)
