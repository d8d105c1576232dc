import pytest

from mkdocs_briefing.link import Entry
from mkdocs_briefing.model import Handling
from mkdocs_briefing.render.pdf.briefing_data import briefing_data
from mkdocs_briefing.render.pdf.known_roles import known_roles, roles_elsewhere
from mkdocs_briefing.render.pdf.one_page import MAX_ITEM_CHARACTERS, one_page, shortened
from tests.support.connected import deal, entries, strike
from tests.support.pages import changed


def parts(**values: object) -> list[str]:
    return [item["part"] for item in one_page({**briefing_data(deal(), text_mode="full"), **values})["items"]]


def lines(entry: Entry, part: str, **values: object) -> list[tuple[str | None, str, list[str]]]:
    """What a part prints, in its order: lead, text or reference, details."""
    items = one_page({**briefing_data(entry, text_mode="full"), **values})["items"]
    printed = sorted((item for item in items if item["part"] == part), key=lambda item: item["place"])
    return [(item["lead"], item["see"] or item["text"], item["details"]) for item in printed]


def test_key_points_come_first_and_then_the_parts_take_turns():
    found = parts()
    points = found.count("Key points")
    assert found[:points] == ["Key points"] * points
    assert found[points : points + 4] == ["Assessment", "What to watch", "Who said what", "Who’s who"]


def test_quotations_come_before_reports():
    items = one_page(briefing_data(deal(), text_mode="full"))["items"]
    said = [item for item in items if item["part"] == "Who said what"]
    assert said[0]["text"].startswith("“")
    assert said[0]["lead"] == "Ana Duarte:"


@pytest.mark.parametrize(
    ("told", "lead", "details"),
    [
        ({}, "Inés Okafor:", []),
        ({"resolution": "curated"}, "Inés Okafor:", []),
        ({"name": "S Okafor"}, "S Okafor:", []),  # the S of `She` is no name
        ({"resolution": "unresolved", "name": "She", "actor": None}, None, ["speaker not resolved"]),
    ],
)
def test_a_report_that_does_not_name_its_speaker_begins_with_the_name(
    told: dict[str, str | None], lead: str | None, details: list[str]
):
    quotes = strike().briefing.quotes
    (she,) = (quote for quote in quotes if quote.speaker.mention.text == "She")
    speaker, source = she.speaker.model_copy(update=told), "named" if lead else "unnamed"
    speaking = she.model_copy(update={"speaker": speaker, "attribution": source})
    printed = lines(changed(strike(), quotes=(speaking,)), "Who said what")
    assert printed == [(lead, "She said the union would not accept “a terminal without dockers”.", details)]


def test_a_report_that_names_its_speaker_has_no_name_before_it():
    named = tuple(one for one in strike().briefing.quotes if one.kind != "direct" and one.speaker.mention.text != "She")
    assert {lead for lead, _, _ in lines(changed(strike(), quotes=named), "Who said what")} == {None}


def test_an_assessment_is_printed_with_how_sure_it_is():
    assert lines(deal(), "Assessment") == [
        (
            None,
            "Parliament will approve the loan with a small majority.",
            ["likely", "moderate confidence", "M. Sato", "13 March 2026"],
        )
    ]


def test_a_quote_says_what_makes_it_less_than_certain():
    assert [(text[:24], details) for _, text, details in lines(deal(), "Who said what")] == [
        ("Trade Minister Ana Duart", []),
        ("“We kept our word to the", []),
        ("Halden Shipping, which w", []),
        ("Inés Okafor, who leads t", ["hedged: “likely”"]),
        ("“Nobody asked the people", ["via Costa Radio"]),
        ("A senior official at the", ["unnamed source"]),
        ("It is rumoured that two ", ["unattributed", "hedged: “It is rumoured”"]),
    ]


def test_what_is_said_to_come_has_the_doubts_of_who_says_so():
    whole = briefing_data(deal(), text_mode="full")
    rumour = next(q for group in whole["quotes"] for q in group["quotes"] if q["hedge"] == "It is rumoured")
    doubts = ["unattributed", "hedged: “It is rumoured”"]
    watch = {**whole["watch"][0], "text": rumour["text"], "runs": [], "doubts": doubts}
    assert lines(deal(), "What to watch", watch=[watch]) == [(None, rumour["text"], watch["doubts"])]
    assert rumour["text"] not in [text for _, text, _ in lines(deal(), "Who said what", watch=[watch])]


def test_a_key_point_says_who_stands_behind_it():
    assert [details for _, _, details in lines(deal(), "Key points")] == [
        ["the article’s own words"],
        ["named source: Inés Okafor", "hedged: “likely”"],
    ]


def test_the_day_of_the_article_leads_the_timeline_and_the_others_follow_by_their_distance():
    items = one_page(briefing_data(strike(), text_mode="full"))["items"]
    assert [item["lead"] for item in items if item["part"] == "Timeline"] == [
        "27 March 2026:",
        "12 March 2026:",
        "2017:",
    ]
    assert [lead for lead, _, _ in lines(strike(), "Timeline")] == ["2017:", "12 March 2026:", "27 March 2026:"]


def test_an_event_that_a_key_point_tells_refers_to_it():
    (*_, today) = lines(strike(), "Timeline")
    assert today == ("27 March 2026:", "see key point 1", [])


def test_events_of_one_sentence_are_one_line_and_an_undated_one_is_not_what_to_watch_again():
    whole = briefing_data(strike(), text_mode="full")
    first, *_, last = whole["timeline"]
    twice = {**last, "text": first["text"], "date": "2018", "iso": "2018"}
    undated = {**last, "text": whole["watch"][0]["text"], "date": None, "iso": None}
    assert [lead for lead, _, _ in lines(strike(), "Timeline", timeline=[first, twice, undated])] == ["2017, 2018:"]


def test_no_text_is_printed_twice():
    for entry in entries():
        texts = [item["text"] for item in one_page(briefing_data(entry, text_mode="full"))["items"] if item["text"]]
        assert len(texts) == len(set(texts))


def test_protagonists_are_there_with_the_role_that_the_nearest_other_briefing_gives_or_without_one():
    first, second, _ = entries()
    nameless = first.briefing.actors
    without = tuple(one.model_copy(update={"roles": ()}) for one in nameless)
    entry = Entry(first.briefing.model_copy(update={"actors": without}), first.article)
    known = known_roles([entry, second], lambda id_: f"https://desk.example/{id_}.html")
    roles = roles_elsewhere(entry, known)
    assert {id_: (role.text, role.briefing) for id_, role in roles.items()} == {
        "ines-okafor": ("the union’s president", "dockers-stop-work-in-maravel")
    }
    items = one_page(briefing_data(entry, text_mode="full", address="https://desk.example/a.html"), roles)["items"]
    told = {item["lead"]: item for item in items if item["part"] == "Who’s who"}
    okafor = told["Inés Okafor,"]
    assert (okafor["text"], okafor["details"]) == ("the union’s president", ["as an article of 27 March 2026 says"])
    assert [ref["url"] for ref in okafor["refs"]] == [
        f"https://desk.example/dockers-stop-work-in-maravel.html#{okafor['refs'][0]['name']}"
    ]
    assert told["Ana Duarte"]["details"] == ["role not given"]


@pytest.mark.parametrize(
    ("theirs", "own", "mark", "is_told"),
    [
        ("red", "amber", None, False),
        ("amber+strict", "amber", None, False),
        ("green", None, None, False),
        ("green", None, "For the desk", False),
        (None, "clear", "TLP:AMBER", False),
        (None, "clear", "For the desk", False),
        ("amber", "amber", None, True),
        ("green", "red", None, True),
        ("green", None, "TLP:AMBER", True),
        ("clear", None, None, True),
        (None, "clear", None, True),
        (None, None, "For the desk", True),
    ],
)
def test_a_role_is_taken_from_no_briefing_that_is_more_restricted(
    theirs: str | None, own: str | None, mark: str | None, is_told: bool
):
    first, second, _ = entries()
    without = tuple(one.model_copy(update={"roles": ()}) for one in first.briefing.actors)
    one = {"actors": without, "handling": Handling.model_validate({"tlp": own})}
    entry = Entry(first.briefing.model_copy(update=one), first.article)
    other = {"handling": Handling.model_validate({"tlp": theirs})}
    archive = [entry, Entry(second.briefing.model_copy(update=other), second.article)]
    roles = roles_elsewhere(entry, known_roles(archive, lambda _: None, mark=mark), mark=mark)
    assert list(roles) == ["ines-okafor"] * is_told


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
