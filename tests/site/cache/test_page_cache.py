import datetime as dt
import sqlite3
from dataclasses import replace
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest
from mkdocs.exceptions import Abort, PluginError

from mkdocs_briefing.link import Entry, Index, link
from mkdocs_briefing.model import Role
from mkdocs_briefing.render.minify import collapse_whitespace, unescape_marks
from mkdocs_briefing.site.cache.page_cache import CachedPage, PageCache
from mkdocs_briefing.site.generated_page import GeneratedPage, split_blocks
from tests.support.connected import entries
from tests.support.sites import build_site

PAGE = CachedPage.of(
    "<p>Größe</p>".encode(), surroundings="frame", title="A title", date="2026-04-01", anchors=("k1", "s1")
)


def files(site: Path) -> dict[str, bytes]:
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in sorted(site.rglob("*")) if file.is_file()}


def made_in(folder: Path, given: list[Entry], **options: object) -> tuple[dict[str, bytes], list[str]]:
    """The site, and the pages for which Markdown and templates were at work."""
    made: list[str] = []
    finished = GeneratedPage.render

    def noticed(page: GeneratedPage, *words: object) -> None:
        if page.cached is None:
            made.append(page.file.src_uri)
        finished(page, *words)

    with patch.object(GeneratedPage, "render", noticed):
        site = build_site(folder, given, **options)
    return files(site), made


def with_title(entry: Entry, title: str) -> Entry:
    return Entry(entry.briefing.model_copy(update={"title": title}), entry.article)


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


def test_what_changed_is_made_anew_and_nothing_else(tmp_path: Path):
    deal, strike, vote = entries()
    made_in(tmp_path / "kept", [deal, strike, vote])
    changed = [deal, strike, with_title(vote, "Parliament says yes")]
    warm, made = made_in(tmp_path / "kept", changed)
    cold, everything = made_in(tmp_path / "cold", changed)
    assert warm == cold
    assert "briefings/parliament-approves-port-loan.md" in made
    assert "actors/costa-radio.md" not in made  # it is in the two others alone
    assert len(made) < len(everything)


CHANGES = {
    "a role": lambda b: {"actors": (*b.actors[:-1], b.actors[-1].model_copy(update={"roles": ()}))},
    "an actor's name": lambda b: {"actors": (b.actors[0].model_copy(update={"name": "Somebody"}), *b.actors[1:])},
    "a date": lambda b: {"source": b.source.model_copy(update={"published": dt.date(2020, 1, 1)})},
    "a language": lambda b: {"source": b.source.model_copy(update={"language": "ar"})},
    "no quotes": lambda _: {"quotes": ()},
    "another topic": lambda _: {"tags": ("fish",)},
    "rights": lambda b: {"handling": b.handling.model_copy(update={"text_mode": "links"})},
    "a bottom line": lambda _: {"bottom_line": "All is well."},
    "a mark": lambda b: {"handling": b.handling.model_copy(update={"tlp": "amber"})},
    "a version": lambda _: {"supersedes": entries()[0].briefing.id, "version": 2},
}


@pytest.mark.parametrize("what", CHANGES)
def test_no_page_is_kept_that_shows_what_changed(tmp_path: Path, what: str):
    given = list(entries())
    made_in(tmp_path / "kept", given)
    one = given[2]
    given[2] = Entry(one.briefing.model_copy(update=CHANGES[what](one.briefing)), one.article)
    assert made_in(tmp_path / "kept", given)[0] == made_in(tmp_path / "cold", given)[0]


def test_a_page_follows_the_name_of_another_publisher_of_its_text(tmp_path: Path):
    deal, strike, vote = entries()
    for publisher in ("The Post", "The Other Post", deal.briefing.source.publisher):
        source = deal.briefing.source.model_copy(update={"publisher": publisher, "url": None})
        twin = Entry(deal.briefing.model_copy(update={"id": "port-loan-post", "source": source}), deal.article)
        given = [deal, strike, vote, twin]
        assert made_in(tmp_path / "kept", given)[0] == made_in(tmp_path / f"cold {publisher}", given)[0]


def test_a_briefing_more_and_a_briefing_less(tmp_path: Path):
    deal, strike, vote = entries()
    for given in ([deal, vote], [deal, strike, vote], [strike, vote]):
        assert made_in(tmp_path / "kept", given)[0] == made_in(tmp_path / str(len(given)), given)[0]


def test_another_address_or_text_mode_is_another_site(tmp_path: Path):
    for options in ({}, {"site_url": "https://a.example/"}, {"text_mode": "excerpts"}):
        kept = made_in(tmp_path / "kept", entries(), **options)[0]
        assert kept == made_in(tmp_path / f"cold{len(str(options))}", entries(), **options)[0]


@pytest.mark.parametrize("option", [{"cards": False}, {"pagefind": True}, {"pdf": True}, {"text_mode": "links"}])
def test_no_page_is_kept_that_another_setting_made(tmp_path: Path, option: dict[str, object]):
    address = {"site_url": "https://a.example/"}
    made_in(tmp_path / "kept", entries(), **address)
    kept = made_in(tmp_path / "kept", entries(), **address, **option)[0]
    cold = made_in(tmp_path / "cold", entries(), **address, **option)[0]
    differing = {path for path in {**kept, **cold} if kept.get(path) != cold.get(path)}
    assert {path for path in differing if not path.startswith("pagefind/")} == set()  # Pagefind's own files vary


def test_a_page_that_names_a_role_from_another_briefing_follows_it(tmp_path: Path):
    deal, strike, vote = entries()
    both = {actor.id for actor in deal.briefing.actors} & {actor.id for actor in vote.briefing.actors}
    roleless = tuple(actor.model_copy(update={"roles": ()}) for actor in deal.briefing.actors)
    told = tuple(
        actor.model_copy(update={"roles": (Role(text="Envoy", evidence="s1"),)}) if actor.id in both else actor
        for actor in vote.briefing.actors
    )
    first = Entry(deal.briefing.model_copy(update={"actors": roleless}), deal.article)
    last = Entry(vote.briefing.model_copy(update={"actors": told}), vote.article)
    assert both
    made_in(tmp_path / "kept", [first, strike, vote])
    assert made_in(tmp_path / "kept", [first, strike, last])[0] == made_in(tmp_path / "cold", [first, strike, last])[0]


def only_in(entry: Entry, others: list[Entry]) -> str:
    """An actor that no other of the briefings names."""
    elsewhere = {actor.id for other in others for actor in other.briefing.actors}
    return next(actor.id for actor in entry.briefing.actors if actor.id not in elsewhere)


def test_every_page_follows_an_actor_that_gets_a_page_or_loses_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.redirects.FULL_SITE_BRIEFINGS", 2)
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 2)
    monkeypatch.setattr("mkdocs_briefing.render.list_data.GROUPS_PER_FILE", {"briefings": 2, "actors": 2, "quotes": 1})
    deal, strike, vote = entries()
    which = only_in(deal, [strike, vote])
    (actor,) = (actor for actor in deal.briefing.actors if actor.id == which)
    mention = actor.mentions[0].model_copy(update={"start": 0, "end": 5, "text": vote.article[:5]})
    gained = actor.model_copy(update={"mentions": (mention,), "roles": ()})
    second = Entry(vote.briefing.model_copy(update={"actors": (*vote.briefing.actors, gained)}), vote.article)
    for step, given in enumerate(([deal, strike, vote], [deal, strike, second], [deal, strike, vote])):
        kept = made_in(tmp_path / "kept", given)[0]
        assert kept == made_in(tmp_path / f"cold{step}", given)[0]
        own = b"refresh" not in kept[f"actors/{which}.html"]
        assert own == (step == 1)


def test_every_page_follows_what_a_person_says_of_an_actor_without_a_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("mkdocs_briefing.render.redirects.FULL_SITE_BRIEFINGS", 2)
    given = list(entries())
    which = only_in(given[0], given[1:])
    plain = made_in(tmp_path / "kept", given)[0]
    monkeypatch.setattr("mkdocs_briefing.site.plugin.link", partial(told_of, which))
    kept = made_in(tmp_path / "kept", given)[0]
    assert (b"refresh" in plain[f"actors/{which}.html"], b"refresh" in kept[f"actors/{which}.html"]) == (True, False)
    assert kept == made_in(tmp_path / "cold", given)[0]


def told_of(which: str, given: list[Entry], **options: object) -> Index:
    index = link(given, **options)
    actors = tuple(replace(one, description="Known to all.") if one.id == which else one for one in index.actors)
    return replace(index, actors=actors)


def test_a_page_of_a_long_list_follows_the_names_of_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 1)
    deal, strike, vote = entries()
    made_in(tmp_path / "kept", [deal, strike, vote])
    actors = (vote.briefing.actors[0].model_copy(update={"name": "Zed"}), *vote.briefing.actors[1:])
    source = vote.briefing.source.model_copy(update={"published": dt.date(2026, 12, 1)})
    changed = vote.briefing.model_copy(update={"actors": actors, "source": source})
    given = [deal, strike, Entry(changed, vote.article)]
    assert made_in(tmp_path / "kept", given)[0] == made_in(tmp_path / "cold", given)[0]


def test_pages_kept_from_another_day_give_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    address = {"site_url": "https://a.example/"}
    cold, _ = made_in(tmp_path / "kept", entries(), **address)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert made_in(tmp_path / "kept", entries(), **address)[0] == cold
    assert made_in(tmp_path / "cold", entries(), **address)[0] == cold


def test_a_kept_page_has_its_date_in_the_sitemap(tmp_path: Path):
    cold = made_in(tmp_path, entries(), site_url="https://a.example/")[0]["sitemap.xml"]
    warm, made = made_in(tmp_path, entries(), site_url="https://a.example/")
    assert warm["sitemap.xml"] == cold
    assert warm["sitemap.xml"].count(b"<lastmod>") == 3
    assert not [path for path in made if path.startswith("briefings/") and "index" not in path]


def test_no_page_of_a_preview_comes_into_a_site_or_the_other_way_round(tmp_path: Path):
    cold, everything = made_in(tmp_path / "site", entries())
    for kept in (False, True):
        with patch("tests.support.sites.COMMAND", "serve"):
            preview, made = made_in(tmp_path / "site", entries())
        assert (len(made) < len(everything)) == kept
        pages = [path for path in preview if path.endswith(".html") and path != "404.html"]
        assert [path for path in pages if b"script-src 'self' 'unsafe-inline'" not in preview[path]] == []
    assert made_in(tmp_path / "site", entries())[0] == cold


def test_each_build_of_a_preview_is_what_a_first_one_would_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tests.support.sites.COMMAND", "serve")
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 2)
    deal, strike, vote = entries()
    changed = [
        Entry(vote.briefing.model_copy(update=change(vote.briefing)), vote.article) for change in CHANGES.values()
    ]
    rounds = [[deal, strike, vote], [deal, vote], *([deal, strike, one] for one in changed), [deal, strike, vote]]
    seen = [made_in(tmp_path / "kept", given, again=number > 0) for number, given in enumerate(rounds)]
    assert max(len(made) for _, made in seen[2:]) < len(seen[0][1])
    for number, (given, (shown, _)) in enumerate(zip(rounds, seen, strict=True)):
        assert shown == made_in(tmp_path / str(number), given)[0]


def test_a_preview_that_failed_is_built_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tests.support.sites.COMMAND", "serve")
    whole = made_in(tmp_path, entries())[0]
    with patch.object(PageCache, "close", side_effect=PluginError("disk full")), pytest.raises(Abort):
        made_in(tmp_path, entries(), again=True)
    (tmp_path / "site/briefings/dockers-stop-work-in-maravel.html").unlink()
    assert made_in(tmp_path, entries(), again=True)[0] == whole
    (tmp_path / "site/briefings/dockers-stop-work-in-maravel.html").unlink()
    assert made_in(tmp_path, entries(), again=True)[0] == whole


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
