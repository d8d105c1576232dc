"""Versions of an article: which briefing supersedes which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs_briefing.model import Briefing


@dataclass(frozen=True)
class Version:
    """A briefing with its article's text."""

    briefing: Briefing
    """The briefing."""
    text: str
    """The article's text."""

    def sentence(self, evidence: Sequence[str]) -> str:
        """Return the text of the first sentence of `evidence`; an empty one when there is none."""
        for one in self.briefing.sentences:
            if evidence and one.id == evidence[0]:
                return self.text[one.start : one.end]
        return ""


def number_versions(supersedes: Mapping[str, str | None]) -> tuple[dict[str, int], list[str]]:
    """Return the version number of each id, counted from 1, and the ids that supersede themselves in the end.

    `supersedes` has for each id the one before it, None for a first version. The chain of a circular id has no first
    version, so that its number is 1.
    """
    numbers: dict[str, int] = {}
    circular = []
    for id_ in supersedes:
        chain = [id_]
        while (before := supersedes.get(chain[-1])) is not None and before not in chain:
            chain.append(before)
        if before is not None:
            circular.append(id_)
        numbers[id_] = 1 if before is not None else len(chain)
    return numbers, circular
