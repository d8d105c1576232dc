from mkdocs_briefing.link import Entry
from mkdocs_briefing.model import Background
from mkdocs_briefing.render.pdf.references import References, naming_sentences
from tests.support.connected import deal, vote


def test_items_are_named_by_part_and_number():
    names = References(deal(), "full").names
    assert (names["k1"], names["q5"], names["gap-1"], names["actor-ana-duarte"]) == ("k1", "q5", "g1", "who")


def test_an_item_that_a_person_added_is_named_after_its_part():
    added = Background(id="b-2026", kind="history", text="A second loan.", origin="curated", evidence=("s3",))
    briefing = deal().briefing.model_copy(update={"background": (*deal().briefing.background, added)})
    assert References(Entry(briefing, deal().article), "full").names["b-2026"] == "b+1"


def test_a_printed_sentence_is_linked_in_the_document_and_another_in_the_original():
    (here,) = References(deal(), "full").refs(["s3"])
    (away,) = References(vote(), "links").refs(["s3"])
    assert here["to"] == f"{deal().briefing.id}/s3"
    assert away["to"] is None
    assert away["url"].startswith("https://gazette.example/vote#:~:text=")


def test_a_sentence_leads_back_to_what_rests_on_it_in_the_order_of_the_parts():
    references = References(deal(), "full")
    order = list(dict.fromkeys(references.names.values()))
    for back in references.back.values():
        names = [one["name"] for one in back]
        assert names == sorted(set(names), key=order.index)


def test_the_legend_has_the_kinds_that_printed_sentences_lead_back_to():
    assert References(vote(), "links").legend() == []
    kinds = [kind for kind, _ in References(deal(), "full").legend()]
    assert kinds[:2] == ["k", "a"]


def test_an_actor_is_named_in_the_sentences_of_its_mentions():
    assert naming_sentences(deal().briefing)["ana-duarte"] == ["s4", "s5", "s10", "s14"]
