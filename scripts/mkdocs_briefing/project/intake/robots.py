"""What a robots.txt allows (RFC 9309), read by Protego."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.project.fetch import USER_AGENT

if TYPE_CHECKING:
    from protego import Protego

ROBOTS_LIMIT = 5_000_000
"""Bytes of a robots.txt at most, ten times what RFC 9309 wants to be read."""

NAME = USER_AGENT.partition("/")[0]
"""How a robots.txt addresses this program."""


@dataclass(frozen=True)
class Rules:
    """The rules of one host."""

    parsed: Protego | None = None
    """What its file says; None when there is none, so that everything is allowed."""

    @property
    def delay(self) -> float | None:
        """The seconds that it asks for between requests."""
        return None if self.parsed is None else self.parsed.crawl_delay(NAME)

    def allow(self, url: str) -> bool:
        """Return whether an address may be asked for."""
        return self.parsed is None or self.parsed.can_fetch(url, NAME)


ALLOW_ALL = Rules()
"""The rules of a host without a robots.txt."""


def read_rules(data: bytes) -> Rules:
    """Return the rules in a robots.txt, whatever is wrong with it. Lines that cannot be read are skipped."""
    from protego import Protego

    return Rules(Protego.parse(data.decode("utf-8-sig", errors="replace")))
