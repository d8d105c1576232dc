"""The way out of MkDocs: `briefing pages` and Zensical, which runs no plugins of MkDocs, give the same site."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_briefing.link import link
from mkdocs_briefing.output.plain_pages import write_pages
from mkdocs_briefing.render import SiteSettings, pages
from tests.support.connected import entries
from tests.support.sites import ROOT, broken, build_site, documents


def links(site: Path) -> dict[str, set[str]]:
    """Where each page leads, but for the theme's own link past the header and those to parts of the theme."""
    found = {}
    for document in documents(site):
        skip = {one for one in document.links if one.startswith("#__")} | {document.skip}
        found[document.path] = {one.removeprefix("./") for one in document.links if one not in skip}
    return found


def with_zensical(folder: Path) -> Path:
    shutil.copytree(ROOT / "docs", folder / "docs")
    write_pages(pages(link(entries()), site=SiteSettings(title="Briefings")), folder / "docs")
    config = re.sub(r"  - briefing:\n( {6}.*\n)+", "", (ROOT / "mkdocs.yml").read_text())
    (folder / "mkdocs.yml").write_text(config.replace("site_dir: build/site", "site_dir: site"))
    command = [sys.executable, "-m", "zensical", "build"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.mark.slow
def test_the_pages_make_the_same_site_with_another_generator(tmp_path: Path):
    theirs = with_zensical(tmp_path / "zensical")
    assert list(broken(theirs)) == []
    assert links(theirs) == links(build_site(tmp_path / "mkdocs", entries()))
