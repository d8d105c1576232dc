"""Templates that extend the host's theme: those of generated pages, and those for `whole_site`."""

from __future__ import annotations

from pathlib import Path

THEME = Path(__file__).parent / "templates"
"""Templates of generated pages, for a theme's environment; their names clash with no template of a theme."""

WHOLE_SITE = Path(__file__).parent / "whole_site"
"""Templates that replace a theme's where the whole site is to look as generated pages do."""

TEMPLATE = "briefing.html"
"""The template of a generated page, in `THEME`."""
