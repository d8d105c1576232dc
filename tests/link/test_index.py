import datetime as dt
from time import perf_counter

import pytest

from mkdocs_briefing.link import Entry, Index, link
from tests.support.connected import entries

DEAL, STRIKE, VOTE = "valdoria-signs-port-loan", "dockers-stop-work-in-maravel", "parliament-approves-port-loan"


@pytest.fixture(scope="module")
def index() -> Index:
    return link(entries())


def changed(entry: Entry, **values: object) -> Entry:
    return Entry(entry.briefing.model_copy(update=values), entry.article)


def test_briefings_come_by_date_and_undated_ones_first():
    deal, strike, vote = entries()
    undated = changed(strike, source=strike.briefing.source.model_copy(update={"published": None}))
    ordered = link([vote, undated, deal])
    assert [e.briefing.id for e in ordered.entries] == [STRIKE, DEAL, VOTE]


def test_each_briefing_knows_its_neighbours(index: Index):
    assert index.older(DEAL) is None
    assert index.newer(DEAL) is index.by_id[STRIKE]
    assert index.older(VOTE) is index.by_id[STRIKE]
    assert index.newer(VOTE) is None


def test_a_briefing_without_a_date_is_nobodys_neighbour():
    deal, strike, vote = entries()
    undated = changed(strike, source=strike.briefing.source.model_copy(update={"published": None}))
    some = link([deal, undated, vote])
    assert (some.older(STRIKE), some.newer(STRIKE)) == (None, None)
    assert (some.older(DEAL), some.newer(DEAL)) == (None, some.by_id[VOTE])
    assert some.older(VOTE) is some.by_id[DEAL]


def test_the_order_of_the_input_does_not_matter(index: Index):
    assert link(reversed(entries())) == index


def test_two_briefings_of_one_id_are_refused():
    deal, *_ = entries()
    with pytest.raises(ValueError, match=f"^briefings with the same id: {DEAL}$"):
        link([deal, deal])


def test_nothing_to_link_is_an_empty_index():
    index = link([])
    assert (index.entries, index.actors, dict(index.related), index.tags, index.timeline) == ((), (), {}, (), ())


def test_ten_times_the_briefings_take_about_ten_times_as_long():
    def seconds(count: int) -> float:
        many = [changed(entry, id=f"{entry.briefing.id}-{n}") for n in range(count) for entry in entries()]
        for place, one in enumerate(many):
            day = dt.date(2000, 1, 1) + dt.timedelta(days=place)
            source = one.briefing.source.model_copy(update={"published": day})
            many[place] = changed(one, source=source)
        start = perf_counter()
        link(many)
        return perf_counter() - start

    seconds(5)
    assert seconds(200) < 60 * seconds(20)  # linear is 10, quadratic 100


def published_by(entry: Entry, publisher: str | None, id_: str) -> Entry:
    source = entry.briefing.source.model_copy(update={"publisher": publisher, "url": None})
    return changed(entry, source=source, id=id_)


def test_one_text_of_two_outlets_counts_once_and_both_are_linked():
    deal, strike, vote = entries()
    herald, post = published_by(deal, "The Herald", "a-herald"), published_by(deal, "The Post", "b-post")
    once, twice = link([herald, strike, vote]), link([herald, post, strike, vote])
    assert [entry.briefing.id for entry in twice.current] == ["a-herald", "b-post", STRIKE, VOTE]
    assert (twice.actors, twice.quotes, twice.timeline) == (once.actors, once.quotes, once.timeline)
    assert twice.same_text(herald.briefing) == (post,)
    assert twice.same_text(post.briefing) == (herald,)
    assert twice.same_text(strike.briefing) == ()
    assert twice.related["b-post"] == twice.related["a-herald"] == once.related["a-herald"]


def test_the_same_text_of_one_outlet_is_no_second_publication():
    deal, *_ = entries()
    one, again = published_by(deal, "The Herald", "a"), published_by(deal, None, "b")
    index = link([one, again])
    assert (index.same_text(one.briefing), len(index.quotes)) == ((), 2 * len(deal.briefing.quotes))


def test_a_superseded_publication_does_not_count_for_the_other():
    deal, *_ = entries()
    herald, post = published_by(deal, "The Herald", "a-herald"), published_by(deal, "The Post", "b-post")
    later = changed(herald, id="a-herald-2", supersedes="a-herald", source=entries()[1].briefing.source)
    index = link([herald, post, later])
    assert {quote.entry.briefing.id for quote in index.quotes} == {"b-post", "a-herald-2"}
    assert index.same_text(post.briefing) == ()
