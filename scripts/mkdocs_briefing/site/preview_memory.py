"""What a preview remembers from one build to the next, so that the next is quick."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_briefing.memo import NONE, Memo
from mkdocs_briefing.site.cache.bytecode import MemoryBytecodeCache

if TYPE_CHECKING:
    from mkdocs_briefing.project.work_items import KnownItems
    from mkdocs_briefing.site.cache.page_cache import CachedPage
    from mkdocs_briefing.site.cache.reuse_output import ReusedOutput


@dataclass
class PreviewMemory:
    """What one build of a preview leaves to the next."""

    articles: KnownItems = field(default_factory=dict)
    """Articles as they were read."""
    memo: Memo = NONE
    """Results of pure functions."""
    templates: MemoryBytecodeCache = field(default_factory=MemoryBytecodeCache)
    """Compiled templates of the theme."""
    pages: dict[str, CachedPage] = field(default_factory=dict)
    """Built pages."""
    output: ReusedOutput | None = None
    """Files in the site's folder; None when the site is not a preview."""
    has_built: bool = False
    """Whether the preview was built before."""
