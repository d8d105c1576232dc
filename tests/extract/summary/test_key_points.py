from typing import Any

import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.summary.evidence import supporters
from mkdocs_briefing.extract.summary.key_points import after_place, find_key_points
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.ingest.dateline import story_start
from mkdocs_briefing.nlp.annotate import Annotation, annotate, load

model = pytest.mark.model


def parsed(text: str) -> Annotation:
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    return annotation


def points(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(p.text, p.origin, p.evidence) for p in find_key_points(Document.of(parsed(text)))]


STORY = """\
Ferry Strike Cuts Off Islands
LEITH, March 4 (Agency) — Ferry crews in the northern islands began a three-day strike on Monday over pay and rest.
By Anna Hale
The strike has cut off eleven islands from the mainland, and supermarkets there say fresh food is short.
“We had no choice,” said Moira Kerr.
She added that talks would go on.
But the company refused.
Northlink Ferries said it had offered the crews four percent and a review of rest hours.
Harbour workers stand beside the closed ferry terminal (pictured).
The government of Scotland sent two navy ships with medicine to the largest of the islands.
Why did it come to this?
"""


@model
def test_each_highlight_is_a_key_point_with_the_body_sentences_that_say_it() -> None:
    text = (
        "- Harbour Tax to Double in Spring\n"
        "- Fishermen Threaten Blockade\n"
        "The council of Porto Velho voted on Monday to double the tax on harbours.\n"
        "The new harbour rate applies from the spring.\n"
        "Children in the town celebrated the end of the school year.\n"
        "Local fishermen are threatening to blockade the port with their boats, their union said.\n"
    )
    assert points(text) == [
        ("Harbour Tax to Double in Spring", "highlight", ("s1", "s3", "s4")),
        ("Fishermen Threaten Blockade", "highlight", ("s2", "s6")),
    ]


@model
def test_a_highlight_that_nothing_supports_rests_on_itself_alone() -> None:
    text = "- Quake Shakes Northern Chile\nThe museum reopened on Sunday.\nVisitors queued for hours in the rain.\n"
    assert points(text) == [("Quake Shakes Northern Chile", "highlight", ("s1",))]


@model
def test_without_highlights_whole_sentences_of_the_story_are_chosen_in_order() -> None:
    chosen = points(STORY)
    assert [text for text, _, _ in chosen] == [
        "Ferry crews in the northern islands began a three-day strike on Monday over pay and rest.",
        "The strike has cut off eleven islands from the mainland, and supermarkets there say fresh food is short.",
        "Northlink Ferries said it had offered the crews four percent and a review of rest hours.",
    ]
    assert {origin for _, origin, _ in chosen} == {"extracted"}
    assert all(len(evidence) == 1 for _, _, evidence in chosen)


@model
@pytest.mark.parametrize(
    "line",
    [
        "Ms. Kerr called it a beginning of better times for all of us.",
        "The islands of the north wait for the ferry and for fresh food. Image: Ana Hale.",
        "PUBLISHED: 14:11 EST, 25 October 2013 .",
        "By Anna Hale, Transport Correspondent",
        "She added that the talks with the company would go on until the end of the week.",
        "So the company that owns the ships refused to discuss the pay of its crews.",
        "Closed doors: Harbour workers stand beside the empty terminal in the northern islands.",
        "The crews of the northern ships (pictured) wait beside the closed terminal.",
        "“We had no choice at all, because nobody in the company ever listened to us,” said Moira Kerr.",
        "Why did the company refuse to pay the crews of its northern ferries?",
        "That is what the crews of the northern islands now hope for.",
        "“The crews of the northern islands have waited for three long years.",
    ],
)
def test_what_cannot_stand_alone_is_no_key_point(line: str) -> None:
    text = STORY.replace("By Anna Hale", line)
    assert line not in [point for point, _, _ in points(text)]


@model
def test_a_sentence_whose_time_is_its_subject_can_be_a_key_point() -> None:
    text = (
        "This past week marked the opening of a show of northern boats at the harbour museum of Bergen.\n"
        "The boats in the show were built by hand in the workshops of the northern islands.\n"
        "The museum shows them until the end of March, and the entry is free for children.\n"
        "A second show of northern boats will follow in the summer.\n"
    )
    assert points(text)[0][0] == text.splitlines()[0]


@model
@pytest.mark.parametrize(
    "lead",
    [
        "Holm Yards (OSE: HOLM), a builder of ferries, sold its oldest yard to Vale Shipping on Monday.",
        "Brenn Foods (Oslo: BRF), which bakes bread for the north, has sold its oldest plant in Sola.",
    ],
)
def test_a_firm_with_its_ticker_is_no_label(lead: str) -> None:
    text = f"{lead}\n\nThe buyer will keep all crews.\n\nThe council has praised the sale.\n"
    assert lead in [point for point, _, _ in points(text)]


def test_a_headline_with_a_full_stop_is_not_a_key_point() -> None:
    text = (
        "Council Votes to Save the Old Library From Closure.\n"
        "The city council voted on Tuesday to keep the old library open for another ten years.\n"
        "Readers had collected nine thousand signatures against the closure.\n"
        "The building needs a new roof, which will cost two million euros.\n"
        "Work on the roof begins after the summer holidays.\n"
    )
    assert [evidence for _, _, evidence in points(text)] == [("s2",), ("s3",), ("s4",)]


@model
def test_the_same_thing_is_not_said_twice() -> None:
    text = (
        "The upper valley was without power on Saturday, and its only railway line stood still.\n"
        "The dam on the upper river broke on Friday and flooded four villages.\n"
        "Four villages were flooded on Friday when the dam on the upper river broke.\n"
        "Rescue teams took two thousand people to schools in the capital.\n"
        "The power company had warned of cracks in the concrete since January.\n"
    )
    assert [evidence for _, _, evidence in points(text)] == [("s1",), ("s2",), ("s5",)]


@model
def test_a_long_article_has_more_key_points_but_never_more_than_five() -> None:
    towns = "Arlen Borve Caldry Dunmore Eskby Farholt Garve Hexley Innerby Jarrow Kelso".split()
    things = "bridge school harbour library museum market theatre stadium airport hospital mill".split()
    deeds = "closed burned reopened moved collapsed expanded leaked failed shrank flooded rotted".split()
    causes = "storm vote fire quake strike flood frost sale audit riot drought".split()
    lines = [
        f"The {things[i]} of {towns[(i + n) % 11]} {deeds[(i + 2 * n) % 11]} after the {causes[(i + 3 * n) % 11]}."
        for n in range(8)
        for i in range(11)
    ]
    assert len(points("\n".join(lines))) == 5


@model
def test_what_the_title_says_is_a_key_point_though_the_article_comes_to_it_late() -> None:
    story = (
        "The chair of the council opened the session in the old town hall at nine o'clock.\n"
        "Opposition members of the council handed out red scarves to visitors before the session.\n"
        "The mayor watched from the gallery with two members of the harbour board.\n"
        "Visitors in the gallery clapped for several minutes after the first speech.\n"
        "Members turned down the merger with the islands by 31 votes to 12.\n"
    )
    vote = story.splitlines()[4]
    assert vote in [text for text, _, _ in points(f"---\ntitle: Members turn down island merger\n---\n{story}")]
    assert vote not in [text for text, _, _ in points(story)]


@model
def test_what_stands_before_the_dateline_does_not_lead_the_story() -> None:
    text = (
        "The crews of the northern ferries carried red flags along the old harbour wall.\n"
        "LEITH, March 4 (Agency) — Ferry crews in the islands began a three-day strike on Monday over pay.\n"
        "The strike has cut off eleven islands from the mainland, and supermarkets say fresh food is short.\n"
        "The government of Scotland sent two navy ships with medicine to the largest of the islands.\n"
        "Northlink Ferries offered the crews four percent and a review of rest hours.\n"
    )
    assert text.splitlines()[0] not in [point for point, _, _ in points(text)]


@model
def test_what_a_reporter_asks_is_no_key_point_though_little_else_stands_alone() -> None:
    text = (
        "Harbour director Hilda Prado answered the readers of the Nordlys on the ferries of Sola.\n"
        "Nordlys reader: The winter timetable of the ferries has angered many families in Sola. Who wrote it?\n"
        "Hilda Prado: We did what we could with two crews.\n"
    )
    assert not any("reader:" in point or "timetable" in point for point, _, _ in points(text))


@model
def test_a_first_sentence_full_of_names_is_no_headline_where_the_title_is_another() -> None:
    text = (
        "---\ntitle: Prado defends fares\n---\n"
        "The Secretary for Ports and Harbours, Hilda Prado, has met the Mayor of Sola.\n"
        "The crews of the northern ferries carried red flags along the old harbour wall.\n"
        "The strike has cut off eleven islands from the mainland.\n"
        "Supermarkets on the largest of the islands say fresh food is short.\n"
    )
    assert points(text)[0][2] == ("s1",)


@model
def test_a_place_in_capitals_and_a_colon_are_no_part_of_a_key_point() -> None:
    story = "A fire destroyed the largest market of the city on Monday, and two people died."
    assert points(f"LAGOS, NIGERIA: {story}")[0][0] == story


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("LAGOS, NIGERIA: A fire", len("LAGOS, NIGERIA: ")),
        ("NEW DELHI: A fire", len("NEW DELHI: ")),
        ("HILDA PRADO, HOST: A fire", 0),
        ("BREAKING: A fire", 0),
        ("Lagos: A fire", 0),
    ],
)
def test_only_places_in_capitals_are_left_out(text: str, start: int) -> None:
    assert after_place(text) == start


@model
@pytest.mark.parametrize(
    "line",
    [
        "Following are excerpts of a talk with the harbour director about her plans for the northern ferries.",
        "Below is an edited transcript of the talk about the northern ferries.",
        "The company did not say when the ferries to the northern islands would sail again.",
        "The company declined to comment on the pay of the crews of the northern ferries.",
    ],
)
def test_what_introduces_or_leaves_open_is_no_key_point(line: str) -> None:
    text = STORY.replace("By Anna Hale", line)
    assert line not in [point for point, _, _ in points(text)]


@model
def test_a_sentence_that_is_only_linked_to_the_one_before_it_can_be_a_key_point() -> None:
    text = (
        "---\ntitle: Mudslide buries village\n---\n"
        "Heavy rain fell on the northern coast for two days.\n"
        "The ferries to the islands stayed in the harbour of Sola.\n"
        "But the worst of it was a mudslide that buried a village of sixty people.\n"
        "Schools in the valley were closed on Tuesday.\n"
        "The army sent boats to the valley.\n"
    )
    assert ("s3",) in [evidence for _, _, evidence in points(text)]


@model
def test_an_interview_still_has_key_points() -> None:
    text = "“We are leaving the town for good.\n“You can see it every day.\n“They never asked us about it at all.\n"
    assert [evidence for _, _, evidence in points(text)] == [("s1",), ("s2",), ("s3",)]


def test_support_is_what_adds_to_the_statement_and_nothing_when_too_little_is_shared() -> None:
    statement = frozenset({"tax", "harbour", "doubl", "spring"})
    sentences: list[frozenset[Any]] = [
        frozenset({"council", "tax", "harbour", "doubl"}),
        frozenset({"tax", "harbour"}),
        frozenset({"spring", "tax"}),
        frozenset({"child", "school"}),
    ]
    assert supporters(statement, sentences) == (0, 2)
    assert supporters(frozenset({"quake", "chile", "north"}), sentences) == ()


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("LONDON, March 3 (Agency) — The council met.", len("LONDON, March 3 (Agency) — ")),
        ("Lagos, Nigeria - The port reopened.", len("Lagos, Nigeria - ")),
        ("(ABC) -- The port reopened.", len("(ABC) -- ")),
        ("Friday, May 3, 2019 The council met.", len("Friday, May 3, 2019 ")),
        ("On May 3, 2019 the council met.", 0),
        ("The Red Line — The Blue Line, too — reopened.", 0),
        ("Ana Duarte - the minister - said no.", 0),
    ],
)
def test_a_story_starts_after_its_dateline(text: str, start: int) -> None:
    assert story_start(text) == start
