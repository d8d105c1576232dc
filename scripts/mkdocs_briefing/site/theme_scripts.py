"""Scripts that every page has around its content, each in a file that all pages load.

The theme writes them into each page. In a file they are fetched once, and the policy of a page allows files of the site
without naming them.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from mkdocs_briefing.site.csp import inline

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

SWITCH = "partials/frame.html"
"""The template of a script that brings what does nothing without one: the switch between light and dark."""


def bring_switch(env: Environment, files: Files, config: MkDocsConfig) -> None:
    """Adds the script and tells the theme's templates where it is: nowhere, when there is nothing to switch.

    They are told nothing, and so keep what they have, in a theme without the template.
    """
    config.extra.pop("frame", None)
    try:
        template = env.get_template(SWITCH)
    except TemplateNotFound:
        return
    code = template.render(config=config).strip()
    config.extra["frame"] = _added(code, files, config) if code else ""


class Scripts:
    """The inline scripts of a page with nothing in it, which are those of every page beside it."""

    def __init__(self, page: str, files: Files, config: MkDocsConfig) -> None:
        """Adds a file for each to the site."""
        self._paths = {f"<script>{code}</script>": _added(code, files, config) for code in inline(page)}

    def outside(self, html: str, url: str) -> str:
        """The HTML of the page at `url`, with these scripts in their files."""
        for script, path in self._paths.items():
            html = html.replace(script, f'<script src="{get_relative_url(path, url)}"></script>')
        return html


def _added(code: str, files: Files, config: MkDocsConfig) -> str:
    """The path of a file with the code, named by it so that no browser runs an older one."""
    path = f"assets/javascripts/frame.{hashlib.sha256(code.encode()).hexdigest()[:8]}.js"
    files.append(File.generated(config, path, content=code))
    return path
