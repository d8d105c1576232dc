"""Editions: which briefings are of which day."""

import datetime as dt

from mkdocs_briefing.link import Entry
from mkdocs_briefing.render.editions import editions, printed_editions
from tests.support.connected import deal, entries, strike, vote
from tests.support.pages import DEAL, STRIKE, VOTE, changed


def published(entry: Entry, day: dt.date | None) -> Entry:
    return changed(entry, source=entry.briefing.source.model_copy(update={"published": day}))


def in_short(found: tuple[Entry, ...]) -> list[tuple[str, str, str, list[str]]]:
    return [(one.name, one.title, one.file, [e.briefing.id for e in one.entries]) for one in editions(found)]


def test_the_briefings_of_a_day_are_an_edition_and_the_newest_comes_first():
    assert in_short((deal(), published(vote(), dt.date(2026, 3, 12)), strike())) == [
        ("2026-03-27", "27 March 2026", "2026-03-27.edition.pdf", [STRIKE]),
        ("2026-03-12", "12 March 2026", "2026-03-12.edition.pdf", [DEAL, VOTE]),
    ]


def test_articles_that_nobody_dates_are_the_last_edition():
    assert in_short((published(deal(), None), strike())) == [
        ("2026-03-27", "27 March 2026", "2026-03-27.edition.pdf", [STRIKE]),
        ("undated", "Undated", "undated.edition.pdf", [DEAL]),
    ]


def test_a_superseded_version_is_in_no_edition():
    assert [one.name for one in editions((deal(), changed(strike(), supersedes=DEAL)))] == ["2026-03-27"]


def test_the_newest_days_and_those_named_are_printed():
    found = (published(deal(), None), strike(), vote())
    assert [one.name for one in printed_editions(found, newest=1)] == ["2026-04-21"]
    assert [one.name for one in printed_editions(found, newest=9)] == ["2026-04-21", "2026-03-27"]
    assert [one.name for one in printed_editions(found, names=("undated", "2026-03-27"))] == ["2026-03-27", "undated"]
    assert printed_editions(entries()) == ()
