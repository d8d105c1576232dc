"""A linked index to what people read: pages, PDF, feeds. Nothing here knows MkDocs or spaCy."""

from mkdocs_briefing.render.page import Page, Plan, SiteSettings
from mkdocs_briefing.render.site import pages, plans

__all__ = ["Page", "Plan", "SiteSettings", "pages", "plans"]
