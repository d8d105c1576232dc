from mkdocs_briefing.link import Entry
from mkdocs_briefing.render.pdf.quote_data import MAX_NAMES, first_few, quote_data, quote_text
from mkdocs_briefing.render.pdf.references import References
from tests.support.connected import deal


def quotes(entry: Entry) -> list[dict[str, object]]:
    return quote_data(entry, References(entry, "full"), "full")


def test_speakers_come_in_order_and_unattributed_quotes_last():
    groups = quotes(deal())
    assert [group["speaker"] for group in groups][:2] == ["Ana Duarte", "Halden Shipping"]
    assert [group["speaker"] is None for group in groups].index(True) == len(groups) - 1
    assert sum(len(group["quotes"]) for group in groups) == len(deal().briefing.quotes)


def test_a_report_is_printed_with_the_sentence_around_it():
    (report,) = (one for group in quotes(deal()) for one in group["quotes"] if one["name"] == "q1")
    assert report["text"] == "Trade Minister Ana Duarte said the works would begin in May and end within four years."


def test_gaps_of_a_quotation_are_ellipses():
    quote = next(quote for quote in deal().briefing.quotes if quote.id == "q2")
    assert quote_text(quote) == (
        "“We kept our word to the coast … This is the largest loan in our history, and the cheapest.”"
    )


def test_of_many_names_some_are_counted():
    assert first_few(["a"] * MAX_NAMES) == ["a"] * MAX_NAMES
    assert first_few(["a"] * (MAX_NAMES + 2)) == [*["a"] * MAX_NAMES, "2 more"]
