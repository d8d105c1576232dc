import pytest

from mkdocs_briefing.link import Entry, Index, Related, link
from tests.support.connected import entries

DEAL, STRIKE, VOTE = "valdoria-signs-port-loan", "dockers-stop-work-in-maravel", "parliament-approves-port-loan"


@pytest.fixture(scope="module")
def index() -> Index:
    return link(entries())


def changed(entry: Entry, **values: object) -> Entry:
    return Entry(entry.briefing.model_copy(update=values), entry.article)


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
def test_without_a_common_actor_three_rare_words_relate_briefings(words: str, shared: tuple[str, ...]):
    index = link([about("one", f"{words} {words} walnut walnut"), about("other", f"{words} {words} quarry quarry")])
    assert [related.words for related in index.related["one"]] == ([shared] if shared else [])
    assert [related.briefing for related in index.related["other"]] == (["one"] if shared else [])


def test_one_common_actor_is_enough():
    deal, strike, _ = entries()
    ana = tuple(actor for actor in deal.briefing.actors if actor.id == "ana-duarte")
    one, other = (changed(entry, actors=ana, quotes=()) for entry in (deal, strike))
    index = link([Entry(one.briefing, "Walnut."), Entry(other.briefing, "Quarry.")])
    assert [(related.actors, related.words) for related in index.related[DEAL]] == [(("ana-duarte",), ())]
