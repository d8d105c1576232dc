"""A linked index to what people read: pages, PDF, feeds. Nothing here knows MkDocs or spaCy."""

from mkdocs_briefing.render.all_pages import pages, plans
from mkdocs_briefing.render.page import Page, Plan, SiteSettings

__all__ = ["Page", "Plan", "SiteSettings", "pages", "plans"]
