import datetime as dt
from time import perf_counter

import pytest

from mkdocs_briefing.link import Companion, Entry, Index, Related, link, sentences_with
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
    assert index.before(DEAL) is None
    assert index.after(DEAL) is index.by_id[STRIKE]
    assert index.before(VOTE) is index.by_id[STRIKE]
    assert index.after(VOTE) is None


def test_an_actor_is_one_across_briefings(index: Index):
    ines = index.actor_by_id["ines-okafor"]
    assert (ines.name, ines.type, ines.aliases) == ("Inés Okafor", "person", ("Ms. Okafor",))
    assert [one.entry.briefing.id for one in ines.appearances] == [DEAL, STRIKE, VOTE]
    assert [(said.entry.briefing.id, said.quote.id) for said in ines.quotes] == [
        (DEAL, "q4"),
        (DEAL, "q5"),
        (STRIKE, "q2"),
        (STRIKE, "q3"),
        (VOTE, "q2"),
    ]
    assert ines.role == "the union’s president"


def test_the_name_is_the_one_most_briefings_use_and_others_are_aliases():
    renamed = [
        changed(
            entry, actors=tuple(a.model_copy(update={"name": name, "aliases": ()}) for a in entry.briefing.actors[:1])
        )
        for entry, name in zip(entries(), ("Ana", "Ana Duarte", "Ana Duarte"), strict=True)
    ]
    actors = [
        changed(entry, actors=tuple(a.model_copy(update={"id": "ana"}) for a in entry.briefing.actors), quotes=())
        for entry in renamed
    ]
    (ana,) = link(actors).actors
    assert (ana.name, ana.aliases) == ("Ana Duarte", ("Ana",))


def test_actors_in_one_sentence_are_companions(index: Index):
    ines = index.actor_by_id["ines-okafor"]
    assert ines.companions == (Companion("port-workers-union", 4), Companion("costa-radio", 1))
    assert Companion("ines-okafor", 4) in index.actor_by_id["port-workers-union"].companions


def test_sentences_with_an_actor_are_those_of_its_mentions():
    deal = entries()[0].briefing
    ana = next(actor for actor in deal.actors if actor.id == "ana-duarte")
    assert sentences_with(ana, deal) == ("s4", "s5", "s10", "s14")


def test_related_briefings_say_why(index: Index):
    first, second = index.related[STRIKE]
    assert first == Related(
        briefing=VOTE,
        actors=("luis-prado", "ana-duarte", "halden-shipping", "ines-okafor", "maravel"),
        words=("dockers",),
        score=first.score,
    )
    assert second.briefing == DEAL
    assert first.score > second.score > 0


def test_a_briefing_that_shares_nothing_is_related_to_none():
    deal, *_ = entries()
    alone = changed(deal, id="alone", actors=(), quotes=())
    index = link([Entry(alone.briefing, "Zwölf Boxkämpfer jagen Viktor"), deal])
    assert index.related["alone"] == ()


def about(which: str, article: str) -> Entry:
    """A briefing without actors."""
    return Entry(changed(entries()[0], id=which, actors=(), quotes=()).briefing, article)


@pytest.mark.parametrize(
    ("words", "shared"),
    [
        ("prime minister ministers deputies governor officials", ()),
        ("turbine harvest", ()),
        ("turbine harvest orchard", ("harvest", "orchard", "turbine")),
        ("turbine harvest minister orchard", ("harvest", "orchard", "turbine")),
    ],
)
def test_without_a_common_actor_three_rare_words_are_needed_and_offices_are_none(words: str, shared: tuple[str, ...]):
    index = link([about("one", f"{words} {words} walnut walnut"), about("other", f"{words} {words} quarry quarry")])
    assert [related.words for related in index.related["one"]] == ([shared] if shared else [])
    assert [related.briefing for related in index.related["other"]] == (["one"] if shared else [])


def test_one_common_actor_is_enough():
    deal, strike, _ = entries()
    ana = tuple(actor for actor in deal.briefing.actors if actor.id == "ana-duarte")
    one, other = (changed(entry, actors=ana, quotes=()) for entry in (deal, strike))
    index = link([Entry(one.briefing, "Walnut."), Entry(other.briefing, "Quarry.")])
    assert [(related.actors, related.words) for related in index.related[DEAL]] == [(("ana-duarte",), ())]


def test_topics_hold_their_briefings(index: Index):
    assert [(tag.id, tag.name, [e.briefing.id for e in tag.entries]) for tag in index.tags] == [
        ("debt", "debt", [DEAL, VOTE]),
        ("labour", "labour", [STRIKE]),
        ("parliament", "parliament", [VOTE]),
        ("ports", "ports", [DEAL, STRIKE]),
    ]


def test_one_timeline_over_all_briefings(index: Index):
    dates = [happening.event.date for happening in index.timeline]
    assert dates == sorted(dates)
    assert [(h.event.date, h.entry.briefing.id) for h in index.timeline][:3] == [
        ("2009", DEAL),
        ("2017", STRIKE),
        ("2024-01", DEAL),
    ]


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
