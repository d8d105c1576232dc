"""The theme's inline scripts, each moved to a file that all generated pages load.

The theme writes them into each page. In a file they are fetched once, and the content security policy of a page allows
files of the site without naming them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from mkdocs_briefing.hashing import sha256_hex
from mkdocs_briefing.render.site_assets import PLACE
from mkdocs_briefing.site.csp import inline_scripts

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

SWITCH = "briefing-switch.html"
"""The template of a script that brings what does nothing without one: the switch between light and dark."""

SWITCH_OF_MATERIAL = "partials/palette.html"
"""The template of that switch in Material, which every theme made from Material has and no other one."""

SWITCH_PATH = "briefing_switch"
"""Key of `config.extra` under which the template of pages finds the script; empty where there is nothing to switch."""


def add_palette_switch(env: Environment, files: Files, config: MkDocsConfig) -> bool:
    """Add the script to the site, and its path to `config.extra` for the template of pages; return whether it fits.

    A theme other than Material has no such switch, and pages keep what it gives them.
    """
    config.extra.pop(SWITCH_PATH, None)
    try:
        env.get_template(SWITCH_OF_MATERIAL)
        code = env.get_template(SWITCH).render(config=config).strip()
    except TemplateNotFound:
        return False
    config.extra[SWITCH_PATH] = _add_script(code, files, config) if code else ""
    return True


class ThemeScripts:
    """The inline scripts of an empty page, which are those of every page in the same folder."""

    def __init__(self, page: str, files: Files, config: MkDocsConfig) -> None:
        """Add a file for each inline script of `page` to the site."""
        self._paths = {f"<script>{code}</script>": _add_script(code, files, config) for code in inline_scripts(page)}

    def replace(self, html: str, url: str) -> str:
        """Return the HTML of the page at `url`, with these scripts replaced by links to their files."""
        for script, path in self._paths.items():
            html = html.replace(script, f'<script src="{get_relative_url(path, url)}"></script>')
        return html


def _add_script(code: str, files: Files, config: MkDocsConfig) -> str:
    """Add a file with the code to the site, unless it is there, and return its path.

    The path holds a digest of the code, so that no browser runs an old one.
    """
    path = f"{PLACE}/theme.{sha256_hex(code)[:8]}.js"
    if files.get_file_from_path(path) is None:
        files.append(File.generated(config, path, content=code))
    return path
