"""Names in brackets after pronouns, and dates in bold, in every output."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_briefing.model import Event, Gloss, KeyPoint, Span
from mkdocs_briefing.render.bidi import item_span
from mkdocs_briefing.render.gloss import ItemRun, glossed, item_runs
from mkdocs_briefing.render.pdf.briefing_data import briefing_data
from mkdocs_briefing.render.pdf.one_page import one_page
from mkdocs_briefing.render.wording import abstract
from tests.support.briefings import entry
from tests.support.pages import Document, converted, site

TEXT = "In 2019 she promised a port."


def glossed_entry():
    made = entry("Ana Holm spoke.", TEXT)
    start = made.article.index("she")
    gloss = Gloss(start=start, end=start + 3, text="she", name="Ana Holm", actor="ana-holm")
    when = Span.of(made.article, start - 8, start - 1)
    point = KeyPoint(id="k1", text=TEXT, origin="extracted", evidence=("s2",), gloss=gloss)
    event = Event(id="t1", date="2019", text=TEXT, evidence=("s2",), as_written="In 2019", when=when, gloss=gloss)
    return replace(made, briefing=made.briefing.model_copy(update={"key_points": (point,), "timeline": (event,)}))


def test_a_name_is_put_after_its_pronoun_and_the_text_stays_as_it_is() -> None:
    one = glossed_entry()
    assert glossed(one, one.briefing.key_points[0]) == "In 2019 she [Ana Holm] promised a port."
    assert one.briefing.key_points[0].text == TEXT


def test_the_words_that_date_an_event_are_a_run_of_their_own() -> None:
    one = glossed_entry()
    assert item_runs(one, one.briefing.timeline[0]) == [
        ItemRun("In 2019", "date"),
        ItemRun(" she ", "text"),
        ItemRun("[Ana Holm]", "gloss"),
        ItemRun(" promised a port.", "text"),
    ]


def test_an_item_without_gloss_is_its_text() -> None:
    one = glossed_entry()
    plain = one.briefing.key_points[0].model_copy(update={"gloss": None})
    assert item_runs(one, plain) == [ItemRun(TEXT, "text")]


def test_a_gloss_whose_sentence_is_not_the_items_is_not_shown() -> None:
    one = glossed_entry()
    elsewhere = one.briefing.key_points[0].model_copy(update={"evidence": ("s1",)})
    assert glossed(one, elsewhere) == TEXT


def test_pages_show_the_name_as_an_addition_and_the_date_in_bold() -> None:
    one = glossed_entry()
    assert item_span(one, one.briefing.timeline[0]) == (
        "<b>In 2019</b> she "
        '<span class="bf-gloss" title="added by mkdocs-briefing">&#91;Ana Holm&#93;</span> promised a port&#46;'
    )


def test_summaries_of_feeds_and_pdfs_have_the_name() -> None:
    one = glossed_entry()
    shown = "In 2019 she [Ana Holm] promised a port."
    assert abstract(one) == shown
    data = briefing_data(one, text_mode="full")
    assert [item["text"] for item in (*data["key_points"], *data["timeline"])] == [shown, shown]
    assert {"text": "[Ana Holm]", "kind": "gloss"} in one_page(data)["items"][0]["runs"]


def test_a_quote_that_repeats_a_sentence_with_a_name_in_it_is_not_printed_again() -> None:
    data = briefing_data(glossed_entry(), text_mode="full")
    said = {
        "text": "In 2019 she promised a port",
        "kind": "indirect",
        "withheld": False,
        "names_speaker": True,
        "source": "named",
        "hedge": None,
        "via": None,
        "doubt": None,
        "refs": [{"name": "s2", "url": None}],
    }
    items = one_page({**data, "quotes": [{"speaker": "Ana Holm", "quotes": [said]}]})["items"]
    assert [(item["part"], item["text"], item["see"]) for item in items] == [
        ("Key points", "In 2019 she [Ana Holm] promised a port.", None),
        ("Timeline", "", "see key point 1"),
    ]


def test_no_date_is_in_bold_where_events_of_one_sentence_are_joined() -> None:
    data = briefing_data(glossed_entry(), text_mode="full") | {"key_points": []}
    (event,) = data["timeline"]
    (alone,) = one_page(data)["items"]
    assert [run["kind"] for run in alone["runs"]] == ["date", "text", "gloss", "text"]
    (joined,) = one_page({**data, "timeline": [event, {**event, "date": "2020", "iso": "2020"}]})["items"]
    assert (joined["lead"], joined["text"]) == ("2019, 2020:", "In 2019 she [Ana Holm] promised a port.")
    assert [run["kind"] for run in joined["runs"]] == ["text", "text", "gloss", "text"]


# ---------------------------------------------------------------- the sentence that supports a key point
def supported_entry():
    """A briefing whose only key point is a highlight, with a sentence below it that opens with a pronoun."""
    made = entry("A new pier", "Ana Holm spoke.", "She promised a pier.")
    first, *others = made.briefing.sentences
    start = made.article.index("She")
    gloss = Gloss(start=start, end=start + 3, text="She", name="Ana Holm", actor="ana-holm")
    point = KeyPoint(id="k1", text="A new pier", origin="highlight", evidence=("s1", "s3"), support_gloss=gloss)
    sentences = (first.model_copy(update={"role": "highlight"}), *others)
    changes = {"title": "Piers", "key_points": (point,), "sentences": sentences}
    return replace(made, briefing=made.briefing.model_copy(update=changes))


def test_the_page_shows_the_name_in_the_sentence_below_a_key_point() -> None:
    one = supported_entry()
    pages = site(one)
    page = Document(converted(pages[f"briefings/{one.briefing.id}.md"]))
    assert page.words("k1") == "A new pier 1 She [Ana Holm] promised a pier. 3 the article’s own words"
    (added,) = page.all("span", "bf-gloss")
    assert added == {"class": "bf-gloss", "title": "added by mkdocs-briefing"}


def test_the_name_is_withheld_with_its_sentence() -> None:
    one = supported_entry()
    handling = one.briefing.handling.model_copy(update={"text_mode": "links"})
    pages = site(replace(one, briefing=one.briefing.model_copy(update={"handling": handling})))
    assert Document(converted(pages[f"briefings/{one.briefing.id}.md"])).all("span", "bf-gloss") == []
