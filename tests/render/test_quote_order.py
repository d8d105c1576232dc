from mkdocs_briefing.link import Entry, IndexedQuote, link
from mkdocs_briefing.render.quote_order import in_article_order, newest_first
from tests.support.connected import deal, entries


def test_the_newest_briefing_comes_first_and_in_it_the_order_of_the_article():
    ordered = newest_first(link(entries()).quotes)
    days = [one.entry.day for one in ordered]
    assert days == sorted(days, reverse=True)
    for entry in entries():
        places = [one.quote.content.start for one in ordered if one.entry.briefing.id == entry.briefing.id]
        assert places == sorted(places)
        assert len(places) == len(entry.briefing.quotes)


def test_a_quote_that_a_person_added_stands_where_its_sentence_does():
    entry = deal()
    first, second, *_ = entry.briefing.quotes
    added = first.model_copy(update={"id": "q-1", "origin": "curated"})
    changed = Entry(entry.briefing.model_copy(update={"quotes": (second, added)}), entry.article)
    quotes = [IndexedQuote(changed, quote) for quote in changed.briefing.quotes]
    assert [one.quote.id for one in in_article_order(quotes)] == ["q-1", "q2"]
