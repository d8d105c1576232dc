"""A linked index to what people read: pages, PDF, feeds. Nothing here knows MkDocs or spaCy."""

from briefing.render.page import Page, SiteSettings
from briefing.render.site import pages

__all__ = ["Page", "SiteSettings", "pages"]
