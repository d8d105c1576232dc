from pathlib import Path

import pytest

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.project.articles import find_articles
from mkdocs_briefing.project.intake import inbox as module
from mkdocs_briefing.project.intake.inbox import Accepted, accept, reject, waiting, waiting_names
from mkdocs_briefing.project.intake.record import FetchRecord, Visit
from mkdocs_briefing.project.settings import Settings

ADDRESS = "https://e.org/fish"
FISH = f"---\ntitle: Talks end\nurl: {ADDRESS}\n---\nThey spoke of fish.\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A project with an article that waits, which a redirection led to."""
    found = Settings(root=tmp_path)
    wait(found, "talks-end", FISH)
    feed = "https://e.org/feed"
    visit = Visit(address="https://e.org/go", became="article", file="inbox/talks-end.txt", feed=feed, entry="urn:1")
    FetchRecord(found).note(visit)
    return found


def wait(settings: Settings, name: str, text: str) -> None:
    settings.inbox.mkdir(exist_ok=True)
    (settings.inbox / f"{name}.txt").write_text(text, encoding="utf-8")


def became(settings: Settings, address: str = ADDRESS) -> tuple[str, str | None] | None:
    visit = FetchRecord(settings).visit(address)
    return (visit.became, visit.file) if visit else None


def test_what_waits_is_listed_and_is_no_article(settings: Settings) -> None:
    wait(settings, "damaged", "---\ntitle: [\n---\nText.\n")
    found, problems = waiting(settings)
    assert [(one.name, one.path, one.title) for one in found] == [("talks-end", "inbox/talks-end.txt", "Talks end")]
    assert [problem.path for problem in problems] == ["inbox/damaged.txt"]
    assert waiting_names(settings) == ["damaged", "talks-end"]
    assert find_articles(settings.seeds, root=settings.root)[0] == []


def test_an_empty_inbox_is_no_problem(tmp_path: Path) -> None:
    assert waiting(Settings(root=tmp_path)) == ([], [])


def test_accepting_moves_the_file_as_it_is_now(settings: Settings) -> None:
    edited = FISH.replace("of fish", "of fish and of coal")
    wait(settings, "talks-end", edited)
    (settings.inbox / "talks-end.txt").rename(settings.inbox / "mine.txt")
    assert list(accept(["inbox/mine.txt"], settings)) == [Accepted("mine", "seeds/mine.txt", is_new=True)]
    assert (settings.seeds / "mine.txt").read_text(encoding="utf-8") == edited
    assert waiting_names(settings) == []
    assert became(settings) == ("article", "seeds/mine.txt")


def test_accepting_says_of_each_address_that_led_there_where_it_is(settings: Settings) -> None:
    list(accept(["talks-end"], settings))
    assert became(settings) == became(settings, "https://e.org/go") == ("article", "seeds/talks-end.txt")
    assert FetchRecord(settings).entry("https://e.org/feed", "urn:1").file == "seeds/talks-end.txt"


def test_an_article_of_an_address_that_is_there_becomes_a_version(settings: Settings) -> None:
    settings.seeds.mkdir()
    (settings.seeds / "port.txt").write_text(FISH.replace("of fish", "of coal"), encoding="utf-8")
    assert list(accept(["talks-end"], settings)) == [Accepted("talks-end", "seeds/port-v2.txt", is_new=True)]
    assert "supersedes: port\n" in (settings.seeds / "port-v2.txt").read_text(encoding="utf-8")


def test_a_name_that_is_taken_is_not_written_over(settings: Settings) -> None:
    settings.seeds.mkdir()
    (settings.seeds / "talks-end.txt").write_text("Other talks.\n", encoding="utf-8")
    (accepted,) = accept(["talks-end"], settings)
    assert accepted.path != "seeds/talks-end.txt"
    assert (settings.seeds / "talks-end.txt").read_text(encoding="utf-8") == "Other talks.\n"


@pytest.mark.parametrize("step", ["_note", "_remove"])
def test_accepting_that_was_interrupted_is_completed_by_the_same_command(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(module, step, killed)
        with pytest.raises(KeyboardInterrupt):
            list(accept(["talks-end"], settings))
    assert list(accept(["talks-end"], settings)) == [Accepted("talks-end", "seeds/talks-end.txt", is_new=False)]
    assert (waiting_names(settings), became(settings)) == ([], ("article", "seeds/talks-end.txt"))
    assert [file.name for file in settings.seeds.iterdir()] == ["talks-end.txt"]


def test_one_that_cannot_be_read_stays_and_others_are_accepted(settings: Settings) -> None:
    wait(settings, "damaged", "\n")
    (settings.inbox / "linked.txt").symlink_to(settings.root / "talks.txt")
    found = list(accept(["damaged", "linked", "talks-end"], settings))
    assert [one.path for one in found] == ["inbox/damaged.txt", "inbox/linked.txt", "seeds/talks-end.txt"]
    assert [isinstance(one, Problem) for one in found] == [True, True, False]
    assert waiting_names(settings) == ["damaged", "linked"]


def test_rejecting_deletes_the_file_and_remembers_its_addresses(settings: Settings) -> None:
    wait(settings, "damaged", "\n")
    assert list(reject(["talks-end", "damaged"], settings)) == ["talks-end", "damaged"]
    assert waiting_names(settings) == []
    assert became(settings) == became(settings, "https://e.org/go") == ("rejected", None)


@pytest.mark.parametrize("command", [accept, reject])
def test_a_name_that_does_not_wait_stops_the_command_before_it_begins(settings: Settings, command: object) -> None:
    with pytest.raises(InputError) as error:
        list(command(["talks-end", "../talks-end", "port"], settings))
    assert str(error.value) == "port: no article of this name waits; what waits is talks-end"
    assert waiting_names(settings) == ["talks-end"]
