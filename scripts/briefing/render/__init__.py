"""A linked index to what people read: pages, PDF, feeds. Nothing here knows MkDocs or spaCy."""

from briefing.render.page import Page, Plan, SiteSettings
from briefing.render.site import pages, plans

__all__ = ["Page", "Plan", "SiteSettings", "pages", "plans"]
