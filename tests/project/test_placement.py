import datetime as dt
from pathlib import Path

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest import Metadata, Reading
from mkdocs_briefing.project.articles import find_articles
from mkdocs_briefing.project.known_articles import known_articles
from mkdocs_briefing.project.placement import SameTextError, place, place_unnamed
from mkdocs_briefing.project.settings import Settings


def reading(text: str, **said: object) -> Reading:
    return Reading(text, Metadata.model_validate({"title": "Talks end"} | said))


def unnamed(one: Reading, settings: Settings) -> str:
    return place_unnamed(one, "a", settings, known_articles(settings), folder=settings.seeds).path


def test_articles_of_one_title_have_names_of_their_own(tmp_path: Path) -> None:
    settings = Settings(root=tmp_path)
    names = [
        unnamed(reading(f"They met on {day}.", publisher=publisher), settings)
        for day, publisher in (("Monday", "The Post"), ("Tuesday", "The Post"), ("Friday", "The Post"))
    ]
    assert names[:2] == ["seeds/talks-end.txt", "seeds/talks-end-the-post.txt"]
    assert names[2].startswith("seeds/talks-end-")
    assert len(set(names)) == 3


def test_a_name_that_differs_in_case_or_ending_is_taken(tmp_path: Path) -> None:
    settings = Settings(root=tmp_path)
    settings.seeds.mkdir()
    (settings.seeds / "Talks-End.md").write_text("They met in May.\n", encoding="utf-8")
    assert unnamed(reading("They met in June.", publisher="The Post"), settings) == "seeds/talks-end-the-post.txt"


def test_one_address_written_in_two_ways_has_versions(tmp_path: Path) -> None:
    settings = Settings(root=tmp_path)
    for text, url in (
        ("One.", "https://e.org/a?utm_source=mail"),
        ("Two.", "http://E.org/a#top"),
        ("Three.", "https://e.org/a"),
    ):
        place(reading(text, url=url), "a", settings, known_articles(settings))
    assert sorted(file.name for file in settings.seeds.iterdir()) == [
        "talks-end-v2.txt",
        "talks-end-v3.txt",
        "talks-end.txt",
    ]
    assert known_articles(settings).newest_at("https://e.org/a").name == "talks-end-v3"


def test_the_same_publication_of_a_text_names_its_file(tmp_path: Path) -> None:
    settings = Settings(root=tmp_path)
    unnamed(reading("One."), settings)
    with pytest.raises(SameTextError) as error:
        unnamed(reading("One.", published=dt.date(2024, 5, 2)), settings)
    assert (error.value.path, str(error.value)) == (
        "seeds/talks-end.txt",
        "a: is already in seeds/: seeds/talks-end.txt has the same text",
    )


def test_a_text_without_words_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no text in it"):
        unnamed(reading("***"), Settings(root=tmp_path))


def test_no_article_gets_the_name_of_a_readme(tmp_path: Path) -> None:
    settings = Settings(root=tmp_path)
    unnamed(reading("They met in June.", title="Readme", publisher="The Post"), settings)
    assert [one.name for one in find_articles(settings.seeds, root=tmp_path)[0]] == ["readme-the-post"]
