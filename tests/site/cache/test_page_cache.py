import shutil
import sqlite3
from pathlib import Path

import pytest

from mkdocs_briefing.render.minify import collapse_whitespace, unescape_marks
from mkdocs_briefing.site.cache.page_cache import CachedPage, PageCache
from mkdocs_briefing.site.generated_page import split_blocks
from tests.support.connected import entries
from tests.support.kept import CHANGES, changed, made_in, with_title

PAGE = CachedPage.of(
    "<p>Größe</p>".encode(), surroundings="frame", title="A title", date="2026-04-01", anchors=("k1", "s1")
)


ADDRESS = {"site_url": "https://a.example/"}


@pytest.fixture(scope="module")
def first(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that a site was built in, with options that a test may name."""
    folder = tmp_path_factory.mktemp("first")
    made_in(folder, entries(), **getattr(request, "param", {}))
    return folder


@pytest.fixture
def kept(first: Path, tmp_path: Path) -> Path:
    """A folder with what that build kept."""
    shutil.copytree(first / "cache", tmp_path / "kept/cache")
    return tmp_path / "kept"


at_an_address = pytest.mark.parametrize("first", [ADDRESS], ids=["address"], indirect=True, scope="module")


# ---------------------------------------------------------------- the site
def test_a_site_of_kept_pages_has_the_same_bytes(tmp_path: Path):
    cold, made = made_in(tmp_path, entries())
    assert len(made) > 15
    warm, again = made_in(tmp_path, entries())
    assert warm == cold
    assert [path for path in again if path.startswith(("briefings/", "actors/")) and "index" not in path] == []


def test_pages_of_long_lists_are_kept_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 1)
    deal, strike, vote = entries()
    for given in ([deal, vote], [deal, strike, vote], [deal, with_title(strike, "Strike"), vote]):
        warm, made = made_in(tmp_path / "kept", given)
        assert warm == made_in(tmp_path / given[1].briefing.title, given)[0]
    assert "archive/briefings-2.md" in made
    assert "archive/briefings-1.md" not in made


def test_what_changed_is_made_anew_and_nothing_else(kept: Path, tmp_path: Path):
    deal, strike, vote = entries()
    given = [deal, strike, with_title(vote, "Parliament says yes")]
    warm, made = made_in(kept, given)
    cold, everything = made_in(tmp_path / "cold", given)
    assert warm == cold
    assert "briefings/parliament-approves-port-loan.md" in made
    assert "actors/costa-radio.md" not in made  # it is in the two others alone
    assert len(made) < len(everything)


@pytest.mark.parametrize("what", CHANGES)
def test_no_page_is_kept_that_shows_what_changed(kept: Path, tmp_path: Path, what: str):
    deal, strike, vote = entries()
    given = [deal, strike, changed(vote, what)]
    assert made_in(kept, given)[0] == made_in(tmp_path / "cold", given)[0]


@pytest.mark.parametrize("options", [ADDRESS, {"text_mode": "excerpts"}], ids=["address", "text mode"])
def test_another_address_or_text_mode_is_another_site(kept: Path, tmp_path: Path, options: dict[str, object]):
    assert made_in(kept, entries(), **options)[0] == made_in(tmp_path / "cold", entries(), **options)[0]


@at_an_address
@pytest.mark.parametrize("option", [{"cards": False}, {"pagefind": True}, {"pdf": True}, {"text_mode": "links"}])
def test_no_page_is_kept_that_another_setting_made(kept: Path, tmp_path: Path, option: dict[str, object]):
    warm = made_in(kept, entries(), **ADDRESS, **option)[0]
    cold = made_in(tmp_path / "cold", entries(), **ADDRESS, **option)[0]
    differing = {path for path in {**warm, **cold} if warm.get(path) != cold.get(path)}
    assert {path for path in differing if not path.startswith("pagefind/")} == set()  # Pagefind's own files vary


def test_pages_kept_from_another_day_give_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    cold, _ = made_in(tmp_path / "kept", entries(), **ADDRESS)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert made_in(tmp_path / "kept", entries(), **ADDRESS)[0] == cold
    assert made_in(tmp_path / "cold", entries(), **ADDRESS)[0] == cold


def test_a_kept_page_has_its_date_in_the_sitemap(tmp_path: Path):
    cold = made_in(tmp_path, entries(), **ADDRESS)[0]["sitemap.xml"]
    warm, made = made_in(tmp_path, entries(), **ADDRESS)
    assert warm["sitemap.xml"] == cold
    assert warm["sitemap.xml"].count(b"<lastmod>") == 3
    assert not [path for path in made if path.startswith("briefings/") and "index" not in path]


def test_a_damaged_file_costs_time_only(tmp_path: Path):
    cold, _ = made_in(tmp_path, entries())
    (tmp_path / "cache/site/pages.sqlite").write_bytes(b"no database")
    assert made_in(tmp_path, entries())[0] == cold


# ---------------------------------------------------------------- the file of kept pages
def test_a_page_is_given_back_as_it_was(tmp_path: Path):
    pages = PageCache(tmp_path / "pages.sqlite")
    assert pages.get("k") is None
    pages.put("k", PAGE)
    pages.close()
    assert PageCache(tmp_path / "pages.sqlite").get("k") == PAGE
    assert PAGE.unpack().decode() == "<p>Größe</p>"


def test_a_damaged_page_is_none(tmp_path: Path):
    file = tmp_path / "pages.sqlite"
    pages = PageCache(file)
    pages.put("k", PAGE)
    pages.close()
    database = sqlite3.connect(file)
    with database:
        database.execute("UPDATE page SET data = ?", (PAGE.packed[:-1],))
    database.close()
    assert PageCache(file).get("k") is None


def test_a_page_that_nobody_asked_for_is_forgotten(tmp_path: Path):
    for asked in ("ab", "a"):
        pages = PageCache(tmp_path / "pages.sqlite")
        for key in asked:
            pages.get(key) or pages.put(key, PAGE)
        pages.close()
    pages = PageCache(tmp_path / "pages.sqlite")
    assert [key for key in "ab" if pages.get(key)] == ["a"]


def test_a_file_in_use_or_of_another_layout_is_no_obstacle(tmp_path: Path):
    file = tmp_path / "pages.sqlite"
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE page (other)")
    other.commit()
    other.close()
    pages = PageCache(file)
    pages.put("k", PAGE)
    pages.close()
    assert PageCache(file).get("k") == PAGE


# ---------------------------------------------------------------- pages
def test_headings_are_markdown_and_the_rest_is_html():
    assert split_blocks("# T&#46;\n\n<div>\n<p>a</p>\n</div>\n\n## B\n\n<p>b</p>\n") == (
        '# T&#46;\n\n\n<div id="bf-block-0"></div>\n\n\n## B\n\n\n<div id="bf-block-1"></div>\n\n',
        ["<div>\n<p>a</p>\n</div>", "<p>b</p>"],
    )


def test_only_marks_that_html_does_not_act_on_are_written_out():
    assert (
        unescape_marks("a&#46; &#60;b&#62; &#38;&#35;60&#59; &#34;&#39; &#10;")
        == "a. &#60;b&#62; &#38;#60; &#34;&#39; &#10;"
    )


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("  <p>\n\n\n   a  b</p>\n", "<p>a  b</p>"),
        ("<ul>\n  <li id='a'>one\n</li>\n  <li>two</li>\n</ul>\n", "<ul><li id='a'>one</li><li>two</li></ul>"),
        ("<a>one</a>\n<a>two</a>\nthree", "<a>one</a>\n<a>two</a>\nthree"),
        ("<b>\nbold</b>\n<time>1</time>", "<b>\nbold</b>\n<time>1</time>"),
    ],
)
def test_the_ends_of_lines_are_left_out_where_they_are_no_space(html: str, left: str):
    assert collapse_whitespace(html) == left
