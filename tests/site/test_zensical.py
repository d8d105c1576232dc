"""The way out of MkDocs: `briefing pages` and Zensical, which runs no plugins of MkDocs, give the same site."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_briefing.link import link
from mkdocs_briefing.output.pdfs import typeset
from mkdocs_briefing.output.plain_pages import write_pages
from mkdocs_briefing.render import SiteSettings, pages
from mkdocs_briefing.render.pdf.typst import PdfSettings
from tests.support.connected import entries
from tests.support.sites import ROOT, broken, build_site, documents


def links(site: Path) -> dict[str, set[str]]:
    """Where each page leads, but for the theme's own link past the header and those to parts of the theme."""
    found = {}
    for document in documents(site):
        skip = {one for one in document.links if one.startswith("#__")} | {document.skip}
        found[document.path] = {one.removeprefix("./") for one in document.links if one not in skip}
    return found


def with_zensical(folder: Path, *, directory_urls: bool = False) -> Path:
    shutil.copytree(ROOT / "docs", folder / "docs")
    settings = SiteSettings(title="Briefings", pdf=True, directory_urls=directory_urls, links_from_source=True)
    index = link(entries())
    write_pages(pages(index, site=settings), folder / "docs")
    typeset(index.entries, folder / "docs/pdf", settings=PdfSettings(), cache=None)
    config = re.sub(r"  - briefing:\n( {6}.*\n)+", "", (ROOT / "mkdocs.yml").read_text())
    config = config.replace("site_dir: build/site", "site_dir: site")
    if directory_urls:
        config = config.replace("use_directory_urls: false", "use_directory_urls: true").replace("  - offline", "#")
    (folder / "mkdocs.yml").write_text(config)
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.mark.slow
def test_the_pages_make_the_same_site_with_another_generator(tmp_path: Path):
    theirs = with_zensical(tmp_path / "zensical")
    assert list(broken(theirs)) == []
    ours = build_site(tmp_path / "mkdocs", entries(), pdf=True)
    assert links(theirs) == links(ours)


@pytest.mark.slow
def test_with_directory_urls_every_link_of_another_generator_resolves(tmp_path: Path):
    site = with_zensical(tmp_path, directory_urls=True)
    assert (site / "briefings/valdoria-signs-port-loan/index.html").is_file()
    assert list(broken(site)) == []
