import pytest

from mkdocs_briefing.link import Entry, Index, link
from tests.support.connected import entries

DEAL, STRIKE, VOTE = "valdoria-signs-port-loan", "dockers-stop-work-in-maravel", "parliament-approves-port-loan"


@pytest.fixture(scope="module")
def index() -> Index:
    return link(entries())


def changed(entry: Entry, **values: object) -> Entry:
    return Entry(entry.briefing.model_copy(update=values), entry.article)


def test_topics_hold_their_briefings(index: Index):
    assert [(tag.id, tag.name, [e.briefing.id for e in tag.entries]) for tag in index.tags] == [
        ("debt", "debt", [DEAL, VOTE]),
        ("labour", "labour", [STRIKE]),
        ("parliament", "parliament", [VOTE]),
        ("ports", "ports", [DEAL, STRIKE]),
    ]


def test_one_timeline_over_all_briefings(index: Index):
    dates = [one.event.date for one in index.timeline]
    assert dates == sorted(dates)
    assert [(h.event.date, h.entry.briefing.id) for h in index.timeline][:3] == [
        ("2009", DEAL),
        ("2017", STRIKE),
        ("2024-01", DEAL),
    ]


def test_spellings_of_one_slug_are_one_topic():
    deal, strike, _ = entries()
    index = link([changed(deal, tags=("Sea ports",)), changed(strike, tags=("sea-ports",))])
    assert [(tag.id, tag.name, len(tag.entries)) for tag in index.tags] == [("sea-ports", "Sea ports", 2)]
