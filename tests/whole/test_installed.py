"""The wheel, installed where nothing of the repository is on the path, in sites as people have them.

Its dependencies are those of the environment of the tests, which the new environment sees without the project in it.
"""

from __future__ import annotations

import re
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
import yaml

from chromium import browser as started
from tests.support.reading import DESK, serving, tab, visit
from tests.support.sites import ROOT, broken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = [pytest.mark.model, pytest.mark.browser]

MATERIAL = """\
site_name: Harbour desk
site_url: https://desk.example/team/
use_directory_urls: {directory_urls}
theme:
  name: material # with fonts of another host, as by default
  features: [navigation.tabs]
plugins:
  - search
  - blog
  - tags
  {plugin}
markdown_extensions:
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:pymdownx.superfences.fence_code_format
"""
OWN_NAVIGATION = "nav: [index.md, guide.md, tags.md, blog/index.md]\n"
BUILT_IN = "site_name: Harbour desk\ntheme: {name}\nnav: [index.md, guide.md]\nplugins:\n  - search\n  {plugin}\n"
PLUGIN = "- briefing: {pdf: false, out: ../yml, seeds: ../seeds, cache: ../cache}"

GUIDE = """\
---
tags: [guides]
---
# A guide

![A quay](https://pictures.example/quay.png)

```mermaid
graph LR
  A --> B
```

<script>document.title = "Mine"</script>
"""
HOST_PAGES = {
    "index.md": "# Home\n\nWelcome.\n",
    "guide.md": GUIDE,
    "tags.md": "# Tags\n\n<!-- material/tags -->\n",
    "blog/index.md": "# Blog\n",
    "blog/posts/first.md": "---\ndate: 2026-04-01\ncategories: [News]\ntags: [guides]\n---\n# First\n\nA post.\n",
}
GROWING = re.compile(r"^(search/|sitemap\.xml)")
"""Files of a site that have an entry for each page."""

NAVIGATION = re.compile(
    r'<div class="md-sidebar md-sidebar--primary".*?<div class="md-sidebar md-sidebar--secondary"', re.DOTALL
)
TABS = re.compile(r'<nav class="md-tabs".*?</nav>', re.DOTALL)


@dataclass(frozen=True)
class Installed:
    """An environment that has the wheel."""

    folder: Path
    python: Path

    def run(self, *words: str, cwd: Path) -> str:
        """Run a module of it, and return what it says; a failure fails the test."""
        environment = {"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1700000000", "NO_MKDOCS_2_WARNING": "1"}
        command = [str(self.python), "-m", *words]
        done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("installed")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    venv.create(folder / "env")
    python = folder / "env/bin/python"
    place = next((folder / "env/lib").iterdir()) / "site-packages"
    # A folder that a .pth file names is searched for modules; .pth files in it, as of an editable install, are not read
    (place / "dependencies.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
    (wheel,) = folder.glob("*.whl")
    subprocess.run([python, "-m", "pip", "install", "-q", "--no-deps", "--no-index", wheel], check=True)
    (folder / "seeds").mkdir()
    return Installed(folder, python)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with started() as browser:
        yield browser


def test_nothing_of_the_repository_is_on_the_path(installed: Installed):
    where = installed.folder / "where.py"
    where.write_text("import mkdocs_briefing\nprint(mkdocs_briefing.__file__)\n")
    assert installed.run("where", cwd=installed.folder).startswith(str(installed.folder / "env"))


def test_an_empty_folder_becomes_a_site(installed: Installed, chromium: Browser):
    project = installed.folder / "new/team"
    project.mkdir(parents=True)
    installed.run("mkdocs_briefing", "init", cwd=project)
    said = installed.run("mkdocs_briefing", "build", cwd=project)
    assert said.splitlines()[-1] == "build/site/index.html and 2 PDFs in build/pdf"
    assert installed.run("mkdocs_briefing", "check", "--public", cwd=project).startswith("1 briefing: ")
    site = (project / "build/site").rename(installed.folder / "new/site")
    assert list(broken(site)) == []
    (page,) = (one.name for one in site.glob("briefings/*.html") if one.name != "index.html")
    look_at(chromium, site, [f"briefings/{page}", "index.html", "actors/index.html", "about.html"], query="ferry")


def host(installed: Installed, name: str, config: str) -> tuple[Path, Path]:
    """A site of somebody's, without the plugin and with it; and the article that it is to have."""
    article = (installed.folder / "env").rglob("scaffold/example.txt")
    (installed.folder / "seeds/ferry.txt").write_bytes(next(article).read_bytes())
    project = installed.folder / name
    for path, text in HOST_PAGES.items():
        (project / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (project / "docs" / path).write_text(text)
    for kind, plugin in (("plain", ""), ("team", PLUGIN)):
        (project / f"{kind}.yml").write_text(config.replace("{plugin}", plugin))
        installed.run("mkdocs", "build", "-q", "-f", f"{kind}.yml", "-d", kind, cwd=project)
    return project / "plain", project / "team"


def changed(plain: Path, site: Path, *, but: tuple[re.Pattern[str], ...] = ()) -> list[str]:
    """The files of a site that the plugin changed, apart from those that have an entry for each page."""

    def content(file: Path) -> object:
        if not but or file.suffix != ".html":
            return file.read_bytes()
        text = file.read_text()
        for pattern in but:
            text = pattern.sub("", text)
        return text

    files = [one.relative_to(plain) for one in plain.rglob("*") if one.is_file()]
    assert len(files) > 10
    return [
        one.as_posix()
        for one in files
        if not GROWING.match(one.as_posix()) and content(plain / one) != content(site / one)
    ]


def look_at(chromium: Browser, site: Path, paths: list[str], *, query: str | None) -> None:
    """Open generated pages: each is styled, asks for nothing of another host and shows no error; search finds one."""
    with serving(site.parent) as address, tab(chromium, f"{address}{site.name}/", **DESK) as page:
        for path in paths:
            visit(page, path)
            page.wait_for_load_state("networkidle")
            family = page.locator("h1").first.evaluate("one => getComputedStyle(one).fontFamily")
            assert family.startswith('"Source Serif 4"'), path
        if query:
            visit(page, paths[0])
            field = page.locator("[data-md-component=search-query]")
            field.click()
            field.fill(query)
            field.press("End")
            page.locator(".md-search-result__link[href*='briefings/']").first.click()
            page.locator("h1", has_text="Ferry to the outer islands").wait_for()


BRIEFING = "briefings/ferry-to-the-outer-islands-returns-in-june"


def test_a_default_material_site_with_directory_urls(installed: Installed, chromium: Browser):
    config = (MATERIAL + OWN_NAVIGATION).replace("{directory_urls}", "true")
    plain, site = host(installed, "folders", config)
    assert changed(plain, site) == []
    assert list(broken(site)) == []
    assert 'href="../../topics/#tag-islands"' in (site / BRIEFING / "index.html").read_text()
    look_at(chromium, site, [f"{BRIEFING}/", "briefings/", "topics/", "actors/helen-marsh/"], query="ferry")


def test_the_same_site_with_files_and_an_automatic_navigation(installed: Installed, chromium: Browser):
    plain, site = host(installed, "files", MATERIAL.replace("{directory_urls}", "false"))
    assert changed(plain, site, but=(NAVIGATION, TABS)) == []
    assert list(broken(site)) == []
    assert "../briefings/index.html" in (site / "blog/index.html").read_text()
    look_at(chromium, site, [f"{BRIEFING}.html", "quotes/index.html", "topics.html"], query="ferry")


@pytest.mark.parametrize("name", ["mkdocs", "readthedocs"])
def test_a_site_with_a_theme_of_mkdocs(installed: Installed, chromium: Browser, name: str):
    plain, site = host(installed, name, BUILT_IN.replace("{name}", name))
    assert changed(plain, site) == []
    assert list(broken(site)) == []
    found = (site / "search/search_index.json").read_text()
    assert f'"location":"{BRIEFING}/"' in found
    look_at(chromium, site, [f"{BRIEFING}/", "briefings/", "method/"], query=None)


def test_the_wheel_says_where_the_project_is_and_its_readme_stands_alone(installed: Installed):
    (metadata,) = (installed.folder / "env").rglob("mkdocs_briefing-*.dist-info/METADATA")
    text = metadata.read_text()
    urls = dict(re.findall(r"^Project-URL: (\w+), (\S+)$", text, re.MULTILINE))
    assert {"Homepage", "Documentation", "Changelog", "Issues", "Source"} <= set(urls)
    assert re.findall(r"\]\((?!https://)[^)]+\)", text) == []


def test_the_workflow_of_a_new_project_is_the_one_of_this_project_but_for_its_set_up():
    own = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text())
    new = yaml.safe_load((ROOT / "scripts/mkdocs_briefing/project/scaffold/pages.yml").read_text())
    assert new["jobs"]["deploy"] == own["jobs"]["deploy"]
    uses = [[step.get("uses") for step in one["jobs"]["build"]["steps"] if "uses" in step] for one in (new, own)]
    assert uses[0] == uses[1]
