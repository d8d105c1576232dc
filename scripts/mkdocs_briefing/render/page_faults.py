"""Whether every page of a site exists once and is what its address says: no briefing in place of the list of them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_briefing.render.all_pages import plans
from mkdocs_briefing.render.links import actor_path, briefing_path
from mkdocs_briefing.render.redirects import find_redirects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.link import Index
    from mkdocs_briefing.render.settings import SiteSettings


LIST_TITLES = {
    "briefings/index.md": "Briefings",
    "actors/index.md": "Actors",
    "quotes/index.md": "Quotes",
    "timeline.md": "Timeline",
    "tags.md": "Topics",
    "method.md": "Method",
}
"""The pages that every site has beside the home page, with their titles."""


def page_faults(index: Index, *, site: SiteSettings) -> Iterator[tuple[str, str]]:
    """Yield pairs of a page's path and what is wrong with it: two have the address, there is none, it is another."""
    planned = list(plans(index, site=site))
    number = Counter(plan.path for plan in planned)
    for path, times in sorted(number.items()):
        if times > 1:
            yield path, f"{times} pages have this address; give one of them another id"
    redirects = find_redirects(index, site)
    wanted = [briefing_path(entry.briefing.id) for entry in index.entries]
    wanted += [actor_path(actor.id) for actor in index.actors if actor.id not in redirects]
    for path in sorted({*wanted, *LIST_TITLES} - set(number)):
        yield path, "has no page; please report this as a bug"
    for plan in planned:
        title = LIST_TITLES.get(plan.path)
        if title is not None and f'\ntitle: "{title}"\n' not in plan.make().text:
            yield plan.path, f"is not the page {title!r}; give the briefing or actor in its place another id"
