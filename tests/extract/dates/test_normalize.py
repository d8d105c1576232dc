"""What dates stand for, on hand-made parses; `test_finder.py` reads them as the model parses them."""

import datetime as dt

import pytest

from mkdocs_briefing.extract.document import Document
from tests.support.parses import annotated

WEDNESDAY = dt.date(2023, 6, 14)
"""The day of publication in these tests."""

PAST = "It/PRP/nsubj/closed closed=close/VBD/ROOT"
FUTURE = "It/PRP/nsubj/close will/MD/aux/close close/VB/ROOT"


def dates(parsed: str, published: dt.date | None = WEDNESDAY) -> list[str | None]:
    return [mention.date for mention in Document.of(annotated(parsed), published=published).dates]


@pytest.mark.parametrize(
    ("parsed", "expected"),
    [
        (f"{PAST} on/IN/prep/closed May/NNP/pobj/on/DATE 5/CD/nummod/May/DATE ././punct/closed", ["2023-05-05"]),
        (f"{PAST} on/IN/prep/closed July/NNP/pobj/on/DATE 5/CD/nummod/July/DATE ././punct/closed", ["2022-07-05"]),
        (f"{FUTURE} on/IN/prep/close July/NNP/pobj/on/DATE 5/CD/nummod/July/DATE ././punct/close", ["2023-07-05"]),
        (f"{FUTURE} in/IN/prep/close March/NNP/pobj/in/DATE ././punct/close", ["2024-03"]),
        (f"{PAST} in/IN/prep/closed May/NNP/pobj/in/DATE ././punct/closed", ["2023-05"]),
        (f"{PAST} on/IN/prep/closed 31/CD/nummod/February/DATE February/NNP/pobj/on/DATE ././punct/closed", []),
    ],
)
def test_a_day_or_month_takes_its_year_from_tense_and_publication(parsed: str, expected: list[str]) -> None:
    assert dates(parsed) == expected


@pytest.mark.parametrize(
    ("parsed", "expected"),
    [
        (f"{PAST} on/IN/prep/closed Monday/NNP/pobj/on/DATE ././punct/closed", "2023-06-12"),
        (f"{PAST} on/IN/prep/closed Wednesday/NNP/pobj/on/DATE ././punct/closed", "2023-06-14"),
        (f"{FUTURE} on/IN/prep/close Monday/NNP/pobj/on/DATE ././punct/close", "2023-06-19"),
        (f"{PAST} last/JJ/amod/Wednesday/DATE Wednesday/NNP/npadvmod/closed/DATE ././punct/closed", "2023-06-07"),
        (f"{FUTURE} next/JJ/amod/Wednesday/DATE Wednesday/NNP/npadvmod/close/DATE ././punct/close", "2023-06-21"),
        (f"{PAST} yesterday/NN/npadvmod/closed/DATE ././punct/closed", "2023-06-13"),
        (f"{PAST} last/JJ/amod/month/DATE month/NN/npadvmod/closed/DATE ././punct/closed", "2023-05"),
        (f"{FUTURE} next/JJ/amod/year/DATE year/NN/npadvmod/close/DATE ././punct/close", "2024"),
        (f"{PAST} last/JJ/amod/week/DATE week/NN/npadvmod/closed/DATE ././punct/closed", "2023-06"),
        (f"{FUTURE} next/JJ/amod/weekend/DATE weekend/NN/npadvmod/close/DATE ././punct/close", "2023-06"),
        (f"{FUTURE} in/IN/prep/close this/DT/det/decade/DATE decade/NN/pobj/in/DATE ././punct/close",
         None),
        (f"{PAST} 8/CD/nummod/months/DATE months/NNS/npadvmod/ago/DATE ago/RB/advmod/closed/DATE ././punct/closed",
         "2022-10"),
        (f"{FUTURE} in/IN/prep/close two/CD/nummod/days/DATE days/NNS/pobj/in/DATE ././punct/close", "2023-06-16"),
    ],
)  # fmt: skip
def test_relative_words_count_from_the_day_of_publication(parsed: str, expected: str | None) -> None:
    assert dates(parsed) == [expected]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (dt.date(2023, 5, 5), "2023-04"),
        (dt.date(2023, 5, 10), None),  # from May 1 on; the Sunday that some count to it is of April
        (dt.date(2023, 5, 17), "2023-05"),
    ],
)
def test_a_week_has_its_month_where_it_lies_in_one(published: dt.date, expected: str | None) -> None:
    parsed = f"{PAST} last/JJ/amod/week/DATE week/NN/npadvmod/closed/DATE ././punct/closed"
    assert dates(parsed, published) == [expected]


def test_a_duration_of_the_past_is_no_date() -> None:
    assert dates(f"{PAST} in/IN/prep/closed two/CD/nummod/days/DATE days/NNS/pobj/in/DATE ././punct/closed") == []


def test_without_a_day_of_publication_relative_words_have_no_date() -> None:
    (mention,) = Document.of(
        annotated(f"{PAST} yesterday/NN/npadvmod/closed/DATE ././punct/closed"), published=None
    ).dates
    assert mention.needs_anchor
    assert mention.date is None


@pytest.mark.parametrize(
    ("parsed", "expected"),
    [
        (f"{PAST} in/IN/prep/closed 1999/CD/pobj/in/DATE ././punct/closed", ["1999"]),
        ("Resolution/NNP/nsubj/failed 1718/CD/nummod/Resolution failed=fail/VBD/ROOT ././punct/failed", []),
        ("Some/DT/det/people 1900/CD/nummod/people people/NNS/nsubj/left left=leave/VBD/ROOT ././punct/left", []),
        ("Over/IN/advmod/1900 1900/CD/nummod/guards armed/JJ/amod/guards guards/NNS/nsubj/left left=leave/VBD/ROOT "
         "././punct/left", []),
    ],
)  # fmt: skip
def test_a_number_of_four_digits_that_counts_or_names_is_no_year(parsed: str, expected: list[str]) -> None:
    assert dates(parsed) == expected


@pytest.mark.parametrize(
    "parsed",
    [
        "Vale/NNP/nsubj/met met=meet/VBD/ROOT April/NNP/compound/Holm/PERSON Holm/NNP/dobj/met/PERSON ././punct/met",
        "The/DT/det/Post Sunday/NNP/compound/Post/ORG Post/NNP/nsubj/closed/ORG closed=close/VBD/ROOT ././punct/closed",
    ],
)
def test_names_are_no_dates(parsed: str) -> None:
    assert dates(parsed) == []
