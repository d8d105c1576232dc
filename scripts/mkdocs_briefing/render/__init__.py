"""Render a linked index as what people read: pages, PDFs, feeds. Nothing here knows MkDocs or spaCy."""

from mkdocs_briefing.render.all_pages import pages, plans
from mkdocs_briefing.render.page import Page, Plan
from mkdocs_briefing.render.settings import SiteSettings

__all__ = ["Page", "Plan", "SiteSettings", "pages", "plans"]
