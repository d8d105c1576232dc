"""A sentence is on a page in full once; elsewhere a few of its words lead there."""

from __future__ import annotations

import pytest

from mkdocs_briefing.link import Entry
from mkdocs_briefing.model import Background, Event, Figure, Watch
from mkdocs_briefing.render import repeats
from mkdocs_briefing.render.backlinks import Backlink
from mkdocs_briefing.render.repeats import Excerpt, excerpts
from mkdocs_briefing.render.sections import sections
from tests.support.connected import DEAL, Author, deal


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut the sentences of these tests, which are shorter than what is cut on a site."""
    monkeypatch.setattr(repeats, "MIN_CUT", 60)
    monkeypatch.setattr(repeats, "MAX_EXCERPT", 50)
    monkeypatch.setattr(repeats, "MIN_FIGURE_CUT", 60)
    monkeypatch.setattr(repeats, "MAX_FIGURE_EXCERPT", 40)


ALL = frozenset(sentence.id for sentence in deal().briefing.sentences)
author = Author(DEAL, "port-loan")


def shown(allowed: frozenset[str] = ALL, **parts: object) -> dict[str, Excerpt]:
    entry = deal()
    changed = Entry(entry.briefing.model_copy(update=parts), entry.article)
    return dict(excerpts(changed, sections(changed, allowed=allowed), allowed=allowed))


def said(part: str) -> dict[str, object]:
    return {"text": author.sentence(part), "evidence": author.evidence(part)}


STORM = said("the storm of 2009")


def test_an_event_that_supports_a_key_point_keeps_the_words_around_its_date():
    event = Event(id="t1", date="2026-03-12", as_written="on Thursday", **said("on Thursday to widen"))
    assert shown(timeline=(event,), figures=()) == {
        "t1": Excerpt("1.4 billion euros on Thursday to widen the port", True, True, Backlink("k1", "Key point 1"))
    }


def test_a_figure_in_the_sentence_of_an_event_leads_to_the_event():
    event = Event(id="t1", date="2009", as_written="2009", **STORM)
    figure = Figure(id="f1", text="60 percent", value=60, evidence=STORM["evidence"])
    assert shown(timeline=(event,), figures=(figure,), background=()) == {
        "f1": Excerpt("of 2009, when 60 percent of its quays", True, True, Backlink("t1", "Timeline 1"))
    }


def test_the_words_of_a_report_are_in_full_where_they_are_quoted():
    figure = Figure(id="f1", text="four years", value=4, unit="year", evidence=author.evidence("within four years"))
    found = shown(timeline=(), figures=(figure,), watch=())["f1"]
    assert (found.full, found.is_cut_before, found.is_cut_after) == (Backlink("q1", "Quote 1"), True, False)


def test_something_to_watch_stays_whole_since_nobody_knows_which_words_could_go():
    vote = said("as early as April")
    event, watch = Event(id="t1", date="2026-04", as_written="April", **vote), Watch(id="w1", **vote)
    assert shown(timeline=(event,), watch=(watch,), figures=()) == {}


def test_a_short_sentence_is_not_cut(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(repeats, "MIN_CUT", 1000)
    monkeypatch.setattr(repeats, "MIN_FIGURE_CUT", 1000)
    event = Event(id="t1", date="2026-03-12", as_written="on Thursday", **said("on Thursday to widen"))
    assert shown(timeline=(event,), figures=()) == {}


@pytest.mark.parametrize("origin", ["curated"])
def test_what_a_person_typed_is_in_full(origin: str):
    event = Event(id="t1", date="2009", as_written="2009", **STORM)
    typed = Background(id="b1", kind="history", origin=origin, **STORM)
    assert "b1" not in shown(timeline=(event,), background=(typed,), figures=())


def test_where_sentences_are_withheld_nothing_repeats_them():
    assert shown(frozenset(), figures=deal().briefing.figures, timeline=(), watch=(), background=()) == {}
