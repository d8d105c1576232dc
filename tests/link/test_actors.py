import pytest

from mkdocs_briefing.link import Companion, Entry, Index, link, sentences_with
from tests.support.connected import entries

DEAL, STRIKE, VOTE = "valdoria-signs-port-loan", "dockers-stop-work-in-maravel", "parliament-approves-port-loan"


@pytest.fixture(scope="module")
def index() -> Index:
    return link(entries())


def changed(entry: Entry, **values: object) -> Entry:
    return Entry(entry.briefing.model_copy(update=values), entry.article)


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
