from mkdocs_briefing.link import Entry
from mkdocs_briefing.render.source import Run, paragraphs, split_runs, text_around
from tests.support.connected import deal, strike, vote


def test_a_report_has_text_around_it_and_a_quotation_none():
    entry = deal()
    around = {quote.id: text_around(entry, quote, default="full") for quote in entry.briefing.quotes}
    assert around["q1"] == ("Trade Minister Ana Duarte said ", ".")
    assert around["q2"] == ("", "")
    assert around["q3"][0].endswith("called ")
    assert around["q3"][1] == " in a statement."


def test_links_withhold_the_sentence_around_a_report():
    entry = strike()
    quote = entry.briefing.quotes[0]
    kept = entry.briefing.handling.model_copy(update={"text_mode": "links"})
    links = Entry(entry.briefing.model_copy(update={"handling": kept}), entry.article)
    assert text_around(entry, quote, default="full")[0] != ""
    assert text_around(links, quote, default="full") == ("", "")


def test_of_overlapping_mentions_the_first_and_longest_counts():
    text = "Ana Duarte of Maravel"
    mentions = [(0, 10, "ana-duarte"), (0, 3, "ana"), (4, 10, "duarte"), (14, 21, "maravel")]
    assert split_runs(text, 0, len(text), mentions) == [
        Run("Ana Duarte", "ana-duarte"),
        Run(" of "),
        Run("Maravel", "maravel"),
    ]


def test_a_mention_that_ends_after_the_text_is_left_out():
    assert split_runs("Ana Duarte spoke", 0, 8, [(0, 10, "ana-duarte")]) == [Run("Ana Duar")]


def test_runs_are_the_whole_paragraph():
    for entry in (deal(), strike(), vote()):
        for paragraph in paragraphs(entry, mode="full"):
            sentences = [s for s in entry.briefing.sentences if s.paragraph == paragraph.number]
            whole = "".join(entry.article[s.start : s.end] for s in sentences)
            assert "".join(run.text for run in paragraph.runs) == whole


def test_links_keep_the_paragraphs_without_their_text():
    printed = paragraphs(deal(), mode="links")
    assert [one.number for one in printed] == [one.number for one in paragraphs(deal(), mode="full")]
    assert {one.runs for one in printed} == {()}
