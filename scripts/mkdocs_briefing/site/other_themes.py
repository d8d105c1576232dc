"""Generated pages in a theme other than Material: their look, and what such a theme loads from other hosts.

The stylesheet is written for Material, in which 1 rem is 20 px. Other themes have a copy with 16 px to 1 rem, and with
the few variables that Material would define.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from mkdocs_briefing.render.site_assets import FOLDER, PLACE

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

STYLESHEET = "briefing.css"
"""Name of the stylesheet for Material."""

STYLESHEET_PATH = f"{PLACE}/briefing-other-theme.css"
"""Path of its copy for other themes."""

REM_SCALE = 1.25
"""Length of 1 rem in Material, 20 px, over that in other themes, 16 px."""

REM = re.compile(r"(?<![\w.])(\d*\.?\d+)rem\b")
DARK = '[data-md-color-scheme="slate"]'
DARK_ELSEWHERE = f':is({DARK}, [data-bs-theme="dark"])'
"""The selector of a dark page, and with that of Bootstrap, which MkDocs' own theme is made with."""

VARIABLES = """\
:root {
  --md-text-font-family: "Source Sans 3", -apple-system, BlinkMacSystemFont, Helvetica, Arial, sans-serif;
  --md-primary-fg-color: #12263f;
  --md-primary-bg-color: #fff;
  --md-accent-fg-color: #b4540a;
}
.md-typeset { font: 400 1rem/1.55 var(--md-text-font-family); color: var(--bf-ink); }
.md-typeset a { color: var(--bf-link); }
.md-typeset .bf :is(input, select, button) { width: auto; height: auto; line-height: 1.3; }
.md-typeset .bf :is(dl, dt, dd, ul, ol, li, blockquote, figure, label) { margin: 0; }
.md-typeset .bf blockquote { padding: 0; border: 0; }
.md-typeset .bf li { list-style: none; }
.md-typeset .bf sup { position: static; }
"""
"""What Material gives pages and other themes do not."""

CONTENT = ".md-typeset"
"""The selector of a page's content, with which most rules begin."""

FOREIGN = re.compile(
    r"<script\b[^>]*\bsrc=[\"']?(?:https?:)?//[^>]*></script>"
    r"|<link\b(?=[^>]*\brel=[\"']?(?:stylesheet|preconnect))[^>]*\bhref=[\"']?(?:https?:)?//[^>]*>"
    r"|<script>hljs\.highlightAll\(\);</script>"
)
"""A script, stylesheet or connection of another host, and the call of the one that marks up code."""


def stylesheet() -> str:
    """Return the stylesheet for themes other than Material."""
    text = (FOLDER / STYLESHEET).read_text(encoding="utf-8").replace(DARK, DARK_ELSEWHERE)
    fonts, mark, rules = text.partition("/* ---")
    rules = VARIABLES + mark + REM.sub(lambda found: f"{float(found[1]) * REM_SCALE:.4g}rem", rules)
    return fonts + rules.replace(CONTENT, CONTENT * 3)  # more specific than the rules of other themes


def add_stylesheet(files: Files, config: MkDocsConfig) -> None:
    """Add the stylesheet to the site."""
    files.append(File.generated(config, STYLESHEET_PATH, content=stylesheet()))


def with_content_class(html: str, content: str) -> str:
    """Return a generated page whose content is in an element of the class that the stylesheet's rules begin with."""
    return html.replace(content, f'<div class="md-typeset">{content}</div>', 1) if content else html


def without_foreign_loads(html: str) -> str:
    """Return a generated page without what its security policy would refuse: everything of another host."""
    return FOREIGN.sub("", html)
