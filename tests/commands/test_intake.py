"""What lists, feeds and the inbox print, with a server on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefing.cli import main
from tests.support.web import Reply, Web, web_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def web() -> Iterator[Web]:
    with web_server() as found:
        yield found


def briefing(*words: str, **said: object) -> Result:
    return CliRunner().invoke(main, list(words), **said)


def test_a_list_has_a_line_for_each_address_and_a_sum(project: Path, web: Web) -> None:
    fish = web.article("/fish", "fish")
    (project / "urls.txt").write_text(f"# mine\n{fish}\n{fish}#top\n{web.url}/none\nseeds\n", encoding="utf-8")
    done = briefing("add", "--from", "urls.txt", "--pause", "0")
    assert (done.exit_code, done.stdout) == (
        1,
        f"{fish}: added, seeds/talks-about-fish-end.txt (57 words)\n"
        f"{fish}: already there, seeds/talks-about-fish-end.txt\n",
    )
    assert done.stderr == (
        "urls.txt:5: 'seeds': expected an address that begins with http:// or https://\n"
        f"urls.txt:4: {web.url}/none: the server answered 404 (Not Found); check the address, or save the page in your "
        "browser and add that file\n"
        "1 added, 1 already there, 0 same text, 2 failed\n"
    )


def test_a_list_may_be_piped_in(project: Path, web: Web) -> None:
    done = briefing("add", "--from", "-", "--pause", "0", "--seeds", "mine", input=web.article("/fish", "fish"))
    assert done.exit_code == 0
    assert [file.name for file in (project / "mine").iterdir()] == ["talks-about-fish-end.txt"]
    refused = briefing("add", "--from", "-", input="<opml version='2.0'/>")
    assert (refused.exit_code, refused.stderr) == (
        1,
        "standard input: is a list of feeds (OPML), not of addresses; name it feeds.opml in the folder of articles, "
        "then: briefing fetch\n",
    )


@pytest.mark.usefixtures("project")
def test_what_is_left_out_and_two_publications_are_told_in_the_line(web: Web) -> None:
    other = web.article("/copy", "fish", publisher="The Example Post")
    web.article("/fish", "fish")
    (page,) = web.pages["/fish"]
    hidden = page.body.replace(b"</h1>", b"</h1><p hidden>Ask Kim.</p>")
    web.say("/fish", Reply(body=hidden, headers=page.headers))
    done = briefing("add", "--from", "-", "--pause", "0", input=f"{web.url}/fish\n{other}\n")
    assert done.stdout == (
        f"{web.url}/fish: added, seeds/talks-about-fish-end.txt (57 words); left out: a hidden text\n"
        f"{other}: added, seeds/talks-about-fish-end-the-example-post.txt (57 words); the same text as "
        "seeds/talks-about-fish-end.txt: two publications of one origin\n"
    )


@pytest.mark.usefixtures("project")
def test_a_list_that_is_not_there_and_a_list_among_files_are_told() -> None:
    assert briefing("add", "--from", "none.txt").stderr == (
        "none.txt: cannot be read: there is no such file; check its name\n"
    )


def test_a_file_of_addresses_is_no_article(project: Path) -> None:
    (project / "urls.txt").write_text("https://e.org/a\n", encoding="utf-8")
    done = briefing("add", "urls.txt")
    assert (done.exit_code, done.stderr) == (
        1,
        "urls.txt: is a list of addresses; add their articles: briefing add --from urls.txt\n",
    )


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "give addresses or files, or --from with a list, or --feed"),
        (["a.txt", "--from", "b.txt"], "give only one of addresses or files, --from"),
        (["--from", "b.txt", "--feed", "https://e.org"], "give only one of --from, --feed"),
        (["--from", "b.txt", "--name", "c"], "--name, --encoding and --show are for single addresses and files"),
        (["--feed", "https://e.org", "--show"], "--name, --encoding and --show are for single addresses and files"),
        (["--feed", "https://e.org", "--since", "yesterday"], "'yesterday' does not match the format '%Y-%m-%d'."),
        (["--from", "b.txt", "--pause", "-1"], "-1.0 is not in the range 0<=x<=3600."),
        (["--from", "b.txt", "--since", "2024-05-01"], "--since and --direct are for feeds"),
        (["a.txt", "--direct"], "--since and --direct are for feeds"),
        (["a.txt", "--pause", "1"], "--ignore-robots and --pause are for lists and feeds"),
        (["a.txt", "--ignore-robots"], "--ignore-robots and --pause are for lists and feeds"),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(words: list[str], message: str) -> None:
    done = briefing("add", *words)
    assert (done.exit_code, done.stderr.splitlines()[-1].endswith(f": {message}")) == (2, True)


def feed_of(web: Web, *addresses: str) -> str:
    items = "".join(f"<item><link>{address}</link></item>" for address in addresses)
    return web.say("/feed", Reply(body=f'<rss version="2.0"><channel>{items}</channel></rss>'.encode()))


def test_what_a_feed_brings_waits_until_a_person_says_yes_or_no(project: Path, web: Web) -> None:
    feed = feed_of(web, web.article("/fish", "fish"), web.article("/coal", "coal"))
    done = briefing("add", "--feed", feed, "--pause", "0")
    assert done.stdout == (
        f"{feed}: 2 entries, 2 new\n"
        f"{web.url}/fish: added, inbox/talks-about-fish-end.txt (57 words)\n"
        f"{web.url}/coal: added, inbox/talks-about-coal-end.txt (57 words)\n"
    )
    assert done.stderr == "2 added, 0 already there, 0 same text, 0 failed; look at them: briefing inbox\n"
    again = briefing("add", "--from", "-", "--pause", "0", input=f"{web.url}/fish")
    assert (again.stdout, again.stderr) == (
        f"{web.url}/fish: waits in the inbox, inbox/talks-about-fish-end.txt\n",
        "0 added, 1 already there, 0 same text, 0 failed\n",
    )
    listed = briefing("inbox")
    assert listed.stdout == (
        f"talks-about-coal-end: Talks about coal end (57 words), The Example Times, {web.url}/coal\n"
        f"talks-about-fish-end: Talks about fish end (57 words), The Example Times, {web.url}/fish\n"
    )
    assert listed.stderr == "2 articles wait; briefing inbox accept NAME, or reject NAME\n"
    assert briefing("inbox", "accept", "talks-about-fish-end").stdout == (
        "talks-about-fish-end: now seeds/talks-about-fish-end.txt\n"
    )
    assert briefing("inbox", "reject", "--all").stdout == "talks-about-coal-end: rejected\n"
    assert briefing("inbox").stderr == "0 articles wait\n"
    assert briefing("add", "--feed", feed, "--pause", "0").stdout == f"{feed}: 2 entries, 0 new\n"
    assert [file.name for file in (project / "inbox").iterdir()] == ["fetched.jsonl"]


def test_the_feeds_of_a_project_are_fetched_and_problems_alone_told_on_demand(project: Path, web: Web) -> None:
    feed = feed_of(web, web.article("/fish", "fish"), f"{web.url}/none")
    assert briefing("fetch").exit_code == 1
    (project / "seeds").mkdir()
    (project / "seeds/feeds.opml").write_text(
        f'<opml version="2.0"><body>\n<outline xmlUrl="{feed}"/>\n<outline xmlUrl="{web.url}/gone"/></body></opml>',
        encoding="utf-8",
    )
    done = briefing("fetch", "--quiet", "--pause", "0", "--direct")
    assert (done.exit_code, done.stdout) == (1, "")
    assert [line.partition("; ")[0] for line in done.stderr.splitlines()] == [
        f"seeds/feeds.opml:3: {web.url}/gone: the server answered 404 (Not Found)",
        f"{feed}: {web.url}/none: the server answered 404 (Not Found)",
    ]
    assert (project / "seeds/talks-about-fish-end.txt").exists()


@pytest.mark.usefixtures("project")
def test_a_robots_txt_is_obeyed_unless_a_person_says_otherwise(web: Web) -> None:
    web.say("/robots.txt", Reply(body=b"User-agent: *\nDisallow: /\n"))
    fish = web.article("/fish", "fish")
    done = briefing("add", "--from", "-", "--pause", "0", input=fish)
    assert done.stderr.splitlines()[0] == (
        f"standard input:1: {fish}: its robots.txt forbids it; if you have permission: --ignore-robots"
    )
    assert briefing("add", "--from", "-", "--pause", "0", "--ignore-robots", input=fish).exit_code == 0


def test_a_password_in_an_address_is_neither_printed_nor_stored(project: Path, web: Web) -> None:
    with_password = web.url.replace("//", "//kim:secret@")
    web.article("/fish", "fish")
    feed = feed_of(web, f"{with_password}/fish", web.redirect("/go", f"{with_password}/fish"))
    done = [
        briefing("add", "--feed", feed, "--feed", f"{with_password}/feed", "--pause", "0"),
        briefing("add", "--from", "-", "--pause", "0", input=f"{with_password}/fish"),
    ]
    wrong = "names a user or password, which would be stored; leave it out of the address"
    assert [line for one in done for line in one.stderr.splitlines()] == [
        f"{web.url}/feed: {wrong}",
        f"warning: {feed}: 1 entry left out whose address names a user or password",
        f"{feed}: {web.url}/go: leads to '{web.url}/fish': {wrong}",
        "0 added, 0 already there, 0 same text, 2 failed",
        f"standard input:1: '{web.url}/fish': {wrong}",
        "0 added, 0 already there, 0 same text, 1 failed",
    ]
    assert "secret" not in done[0].output + done[1].output + (project / "inbox/fetched.jsonl").read_text("utf-8")


def test_nothing_that_a_feed_says_reaches_the_terminal_as_it_is(project: Path, web: Web) -> None:
    evil = "\x1b]0;x\x07\u202e"
    web.article("/fish", "fish", title=f"Talks{evil.replace(chr(27), '').replace(chr(7), '')}end")
    feed = feed_of(web, f"{web.url}/fish", f"http://127.0.0.1:1/{evil[4:]}", "http://[\u202e")
    for words in (["add", "--feed", feed, "--pause", "0"], ["inbox"], ["inbox", "accept", f"a{evil}"]):
        done = briefing(*words)
        assert [line for line in done.output.splitlines() if not line.isprintable()] == []
    assert (project / "inbox/fetched.jsonl").read_text(encoding="utf-8").isascii()


@pytest.mark.usefixtures("project")
def test_names_that_wait_are_completed(web: Web) -> None:
    briefing("add", "--feed", feed_of(web, web.article("/fish", "fish")), "--pause", "0")
    for command in ("accept", "reject"):
        typed = {"COMP_WORDS": f"briefing inbox {command} tal", "COMP_CWORD": "3"}
        environment = {"_BRIEFING_COMPLETE": "bash_complete", **typed}
        done = CliRunner().invoke(main, prog_name="briefing", env=environment)
        assert done.stdout == "plain,talks-about-fish-end\n"
    assert briefing("inbox", "accept").exit_code == 2
    assert briefing("inbox", "accept", "a", "--all").exit_code == 2


def test_the_project_is_named_before_or_after_the_decision(project: Path) -> None:
    (project / "desk/waits").mkdir(parents=True)
    (project / "desk/mkdocs.yml").write_text("plugins:\n  - briefing: {seeds: mine, inbox: waits}\n", encoding="utf-8")
    for name in ("a", "b"):
        (project / f"desk/waits/{name}.txt").write_text(f"They met in {name}.\n", encoding="utf-8")
    assert briefing("inbox", "--config-file", "desk/mkdocs.yml").stdout == (
        "a: They met in a. (4 words)\nb: They met in b. (4 words)\n"
    )
    assert briefing("inbox", "-f", "desk/mkdocs.yml", "accept", "a").stdout == "a: now mine/a.txt\n"
    assert briefing("inbox", "reject", "-f", "desk/mkdocs.yml", "b").stdout == "b: rejected\n"
    assert sorted(file.name for file in (project / "desk/mine").iterdir()) == ["a.txt"]
