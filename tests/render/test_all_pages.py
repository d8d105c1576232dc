"""The whole site: every page is there, reached, and linked rightly."""

from urllib.parse import unquote, urlsplit

from mkdocs_briefing.link import Index, link
from mkdocs_briefing.render import Page, SiteSettings, pages
from mkdocs_briefing.render.site_assets import plan_assets
from mkdocs_briefing.schemas import SCHEMAS
from tests.support.connected import entries
from tests.support.pages import DEAL, SITE, STRIKE, VOTE, Document, converted, resolved, site


def test_there_is_a_page_for_everything(built: dict[str, Page]):
    assert sorted(built) == sorted(
        [
            "index.md",
            "briefings/index.md",
            "actors/index.md",
            "quotes/index.md",
            "timeline.md",
            "tags.md",
            "method.md",
            *(
                f"briefings/{which}.{kind}"
                for which in (DEAL, STRIKE, VOTE)
                for kind in ("md", "bib", "ris", "csl.json")
            ),
            *(f"actors/{actor.id}.md" for actor in link(entries()).actors),
            *(f"topic/{tag.id}.{ending}" for tag in link(entries()).tags for ending in ("md", "xml")),
            "feed.xml",
            "feed.json",
            "editions.xml",
            "briefings.jsonl.gz",
            "briefings-line.schema.json",
            *SCHEMAS,
            "lists/names.js",
            "lists/recent.js",
            *(plan.path for plan in plan_assets()),
        ]
    )


def test_every_link_and_anchor_resolves(built: dict[str, Page], documents: dict[str, Document]):
    published = {path.removesuffix(".md") + ".html" if path.endswith(".md") else path: path for path in built}
    broken = []
    for path, document in documents.items():
        for _, given in document.elements:
            for address in filter(None, (given.get("href"), given.get("src"))):
                parts = urlsplit(address)
                if parts.scheme:
                    continue
                target = resolved(path, parts.path)
                ids = documents[published[target]].ids() if parts.fragment and target in published else [parts.fragment]
                if target not in published or unquote(parts.fragment) not in ids:
                    broken.append((path, address))
    assert broken == []


def test_no_id_is_used_twice_in_a_page(documents: dict[str, Document]):
    for path, document in documents.items():
        assert len(document.ids()) == len(set(document.ids())), path


def test_every_page_is_reached_from_home(documents: dict[str, Document]):
    found, waiting = set(), ["index.md"]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found.add(path)
        links = (given.get("href") or "" for given in documents[path].all("a"))
        targets = (resolved(path, urlsplit(link).path) for link in links if not urlsplit(link).scheme)
        waiting += [t.removesuffix(".html") + ".md" for t in targets if t.endswith(".html")]
    assert found == set(documents)


def test_the_same_index_gives_the_same_pages(built: dict[str, Page]):
    assert site(*reversed(entries())) == built


def test_no_page_loads_anything_or_runs_a_script(documents: dict[str, Document]):
    for path, document in documents.items():
        assert [given for _, given in document.elements if given.get("src")] == [], path
        assert {given.get("type") for given in document.all("script")} <= {"application/ld+json"}, path
        assert [given for _, given in document.elements for name in given if name.startswith("on")] == [], path


def test_every_picture_has_a_title_and_a_description(documents: dict[str, Document]):
    for path, document in documents.items():
        for picture in document.all("svg"):
            for which in (picture["aria-labelledby"] or "").split():
                assert document.words(which), path


def test_without_briefings_there_is_still_a_site():
    empty = {page.path: page for page in pages(link([]), site=SiteSettings())}
    assert "There are no briefings yet" in Document(converted(empty["index.md"])).words()


def test_the_index_is_made_once(built: dict[str, Page]):
    index: Index = link(entries())
    assert {page.path: page for page in pages(index, site=SITE)} == built
