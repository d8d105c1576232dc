import re

import pytest

from mkdocs_briefing.extract.quantities import CURRENCIES, CURRENCY_NAMES, NUMERAL, UNITS, value_of


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3,000", 3000),
        ("1.2 billion", 1_200_000_000),
        ("twenty-one", 21),
        ("two hundred thousand", 200_000),
        ("two hundred and five", 205),
        ("three million two hundred", 3_000_200),
        ("half a million", 500_000),
        ("a hundred", 100),
        ("0.5", 0.5),
        ("5 bn", 5_000_000_000),
    ],
)
def test_a_numeral_has_the_value_of_its_words(written: str, value: float) -> None:
    assert value_of(written) == value
    assert isinstance(value_of(written), type(value))


@pytest.mark.parametrize("written", ["two four", "twenty nineteen", "five twenty"])
def test_words_that_do_not_follow_one_another_are_no_number(written: str) -> None:
    assert value_of(written) is None


@pytest.mark.parametrize("written", ["3,000", "1.2 billion", "two hundred and five", "half a million", "a thousand"])
def test_the_pattern_takes_in_a_whole_numeral(written: str) -> None:
    assert re.fullmatch(NUMERAL, written)


def test_currencies_and_units_are_written_in_lower_case() -> None:
    assert all(key == key.lower() for key in (*CURRENCIES, *CURRENCY_NAMES, *UNITS))
