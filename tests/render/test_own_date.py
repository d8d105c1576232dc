"""The date that an article begins with, on pages and in PDFs."""

import datetime as dt
import re

import pytest

from mkdocs_briefing.link import Entry, OwnDate
from mkdocs_briefing.model import Handling
from mkdocs_briefing.render.pdf.briefing_data import briefing_data
from tests.support.briefings import entry
from tests.support.connected import strike
from tests.support.pages import (
    STRIKE,
    changed,
    texts,
)

LINES = ("LISBON, May 3, 2024 (Example Wire) — Ministers met in Lisbon.", "They will meet again in June.")


def dated_by_itself(text_mode: str = "full") -> Entry:
    return entry(*LINES, handling=Handling(text_mode=text_mode))


@pytest.mark.parametrize("mode", ["full", "excerpts", "links"])
def test_an_article_without_a_date_of_publication_is_dated_by_its_first_lines_and_says_so(mode: str):
    one = dated_by_itself(mode)
    assert one.own_date == OwnDate(dt.date(2024, 5, 3), "s1")
    made = texts(one, strike())
    assert re.search(r"3 May 2024.*#s1.*by its own first lines", made["briefings/made.md"])
    for path in ("index.md", "briefings/index.md"):
        assert '<time datetime="2024&#45;05&#45;03">3 May 2024</time>' in made[path]
        assert made[path].index(f"{STRIKE}.html") < made[path].index("made.html")
    assert briefing_data(one, text_mode="full")["day"] == "3 May 2024, by its own first lines (s1)"


def test_the_date_of_the_source_goes_first():
    source = dated_by_itself().briefing.source.model_copy(update={"published": dt.date(2024, 5, 4)})
    one = changed(dated_by_itself(), source=source)
    assert (one.own_date, one.day) == (None, dt.date(2024, 5, 4))


def test_an_article_that_begins_with_no_date_has_none():
    assert (entry("Ministers met in Lisbon on May 3, 2024.").own_date, entry("Ministers met.").day) == (None, None)
