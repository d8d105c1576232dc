import pytest

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.extract.figures import find_figures
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.model import Figure, Range
from mkdocs_briefing.nlp.annotate import annotate, load

pytestmark = pytest.mark.model


def figures(text: str) -> list[tuple[str, float, str | None]]:
    return [(f.text, f.value, f.unit) for f in found(text)]


def found(text: str) -> tuple[Figure, ...]:
    (annotation,) = annotate([parse_article(text.encode(), path="a.txt")], nlp=load())
    return find_figures(Document.of(annotation))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The train travels at 59 kilometers per hour.", ("59 kilometers per hour", 59, "km/h")),
        ("The plant cost $1.2 billion to build.", ("$1.2 billion", 1_200_000_000, "USD")),
        ("The council paid £1.5m for the site.", ("£1.5m", 1_500_000, "GBP")),
        ("The budget is 40 billion euros this time.", ("40 billion euros", 40_000_000_000, "EUR")),
        ("Prices rose by 12 percent in the north.", ("12 percent", 12, "%")),
        ("Unemployment stood at 4.5 per cent again.", ("4.5 per cent", 4.5, "%")),
        ("The council bought 1,200 tonnes of salt.", ("1,200 tonnes", 1200, "t")),
        ("The reserve covers 350 square miles of forest.", ("350 square miles", 350, "sq mi")),
        ("It was minus 12 degrees Celsius at dawn.", ("minus 12 degrees Celsius", -12, "°C")),
        ("The court jailed him for six years.", ("six years", 6, "years")),
    ],
)
def test_money_shares_and_measures_have_the_value_and_unit_of_their_standard(
    text: str, expected: tuple[str, float, str]
) -> None:
    assert figures(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 3,000 people marched through the city.", ("Some 3,000 people", 3000, "people")),
        ("Two million refugees crossed the border.", ("Two million refugees", 2_000_000, "refugees")),
        ("It pulls at least twenty armoured carriages.", ("at least twenty armoured carriages", 20, "carriages")),
        ("The flood killed nine people in the valley.", ("nine people", 9, "people")),
        ("The paper hired 18 fact-checkers last spring.", ("18 fact-checkers", 18, "fact-checkers")),
        ("She has four great-grandchildren in the town.", ("four great-grandchildren", 4, "great-grandchildren")),
    ],
)
def test_a_count_is_of_its_noun_and_keeps_the_words_that_qualify_it(
    text: str, expected: tuple[str, float, str]
) -> None:
    assert figures(text) == [expected]


def test_a_range_gives_its_two_ends_in_the_same_words() -> None:
    words = "five to six hours"
    assert figures("The trip should take five to six hours.") == [(words, 5, "hours"), (words, 6, "hours")]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the mayor of the town resigned.",
        "The sides were level at 1-1 after the first half.",
        "She finished third in the 21st century cup.",
        "The 14-year-old boy left the house at 10:45.",
        "Article 19 of the treaty does not apply.",
        "The two leaders met for the first time.",
        "The plant opened 25 years ago on 4 May.",
        "The mayor, 42, lives near the old harbour.",
    ],
)
def test_dates_ages_ordinals_and_labels_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_figures_are_numbered_through_the_body_with_their_sentences() -> None:
    text = "The line cost $2 million.\nIt is 40 km long and serves 300 villages in the hills."
    assert [(f.id, f.text, f.evidence) for f in found(text)] == [
        ("f1", "$2 million", ("s1",)),
        ("f2", "40 km", ("s2",)),
        ("f3", "300 villages", ("s2",)),
    ]
    assert [f.text for f in found(text.replace("$2 million", "$2 million in the end"))] == [
        "$2 million",
        "40 km",
        "300 villages",
    ]


def test_highlights_and_captions_give_no_figures() -> None:
    assert figures("- Line costs $2 million\nThe new line is open.\nPhoto: 300 guests at the opening.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 40 people left the town.", (True, None, None)),
        ("Some 12 percent of voters stayed at home.", (True, None, "voters")),
        ("At least 40 people left the town.", (False, Range(low=40), None)),
        ("More than 2,000 retired dockers left the town.", (False, Range(low=2000), "retired dockers")),
        ("Up to 40 people left the town.", (False, Range(high=40), None)),
        ("No more than 40 people left the town.", (False, Range(high=40), None)),
        ("The trip takes five to six hours.", (False, Range(low=5, high=6), None)),
        ("Between 5 and 7 percent of the crew were ill.", (False, Range(low=5, high=7), "the crew")),
        ("Prices rose from 5 percent to 7 percent in May.", (False, None, None)),
        ("The plant emits 5 million tonnes of carbon each time.", (False, None, "carbon")),
        ("The plant cost $1.2 billion to build.", (False, None, None)),
    ],
)
def test_a_figure_says_how_near_it_is_in_which_range_and_of_what(
    text: str, expected: tuple[bool, Range | None, str | None]
) -> None:
    figure = found(text)[0]
    assert (figure.approximate, figure.range, figure.of) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The motion failed on a 48-31 vote.", [(48, "votes", 31), (31, "votes", 48)]),
        ("The harbour side won 3-1 on Saturday.", [(3, "score", 1)]),
        ("The club fell to a 2-0 loss at home.", [(2, "score", 0)]),
    ],
)
def test_votes_and_scores_have_both_sides(text: str, expected: list[tuple[int, str, int]]) -> None:
    assert sorted((f.value, f.unit, f.against) for f in found(text)) == sorted(expected)
