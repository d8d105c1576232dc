import pytest

from mkdocs_briefing.render.pdf.briefing_data import briefing_data
from mkdocs_briefing.render.pdf.one_page import MAX_ITEM_CHARACTERS, one_page, shortened
from tests.support.connected import deal


def parts(**values: object) -> list[str]:
    return [item["part"] for item in one_page({**briefing_data(deal(), text_mode="full"), **values})["items"]]


def test_key_points_come_first_and_then_the_parts_take_turns():
    found = parts()
    points = found.count("Key points")
    assert found[:points] == ["Key points"] * points
    assert found[points : points + 4] == ["Assessment", "Who said what", "What to watch", "Who’s who"]


def test_quotations_come_before_reports():
    items = one_page(briefing_data(deal(), text_mode="full"))["items"]
    said = [item for item in items if item["part"] == "Who said what"]
    assert said[0]["text"].startswith("“")
    assert said[0]["lead"] == "Ana Duarte:"


def test_an_item_too_long_for_the_page_is_counted_and_left_out():
    whole = briefing_data(deal(), text_mode="full")
    long = {**whole["key_points"][0], "text": "a" * (MAX_ITEM_CHARACTERS + 1)}
    made = one_page({**whole, "key_points": [long]})
    assert "Key points" not in [item["part"] for item in made["items"]]
    assert made["of"] == len(made["items"]) + 1


def test_numbers_lead_to_the_sentences_on_the_site():
    data = briefing_data(deal(), text_mode="full", address="https://desk.example/a.html")
    (ref, *_) = one_page(data)["items"][0]["refs"]
    assert ref == {"name": ref["name"], "url": f"https://desk.example/a.html#{ref['name']}"}


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [("two words", 9, "two words"), ("two words", 8, "two…"), ("unbroken", 5, "unbr…"), ("", 5, "")],
)
def test_a_text_is_cut_at_a_word(text: str, limit: int, short: str):
    assert shortened(text, limit) == short
