from mkdocs_briefing.render.backlinks import backlinks
from mkdocs_briefing.render.text_mode import printable_sentences, text_mode
from tests.support.briefings import port
from tests.support.connected import deal


def test_a_briefings_own_text_mode_goes_before_the_sites():
    briefing = port()
    handling = briefing.handling.model_copy(update={"text_mode": "links"})
    assert text_mode(briefing, "excerpts") == "excerpts"
    assert text_mode(briefing.model_copy(update={"handling": handling}), "excerpts") == "links"


def test_text_modes_print_all_cited_or_no_sentences():
    briefing = deal().briefing
    assert printable_sentences(briefing, "full") == {sentence.id for sentence in briefing.sentences}
    assert printable_sentences(briefing, "excerpts") == set(backlinks(briefing))
    assert printable_sentences(briefing, "links") == frozenset()
