from fractions import Fraction

import pytest

from mkdocs_briefing.proof.numerals import plain_value, read_numerals


def values(text: str, *, of_money: bool = False) -> list[float] | None:
    found = read_numerals(text, of_money=of_money)
    return None if found is None else [float(one.value) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40", [40]),
        ("1,234.5", [1234.5]),
        ("3 150 000 gulls", [3_150_000]),
        ("7\u202f300\u202f000", [7_300_000]),
        ("1,20,000", [120_000]),
        ("2.400.000", [2_400_000]),
        ("3,2", [3.2]),
        ("2½", [2.5]),
        ("2 1/2", [2.5]),
        ("3-1/4", [3.25]),
        ("5.4-billion", [5.4e9]),
        ("5.4billion", [5.4e9]),
        ("12bn", [12e9]),
        ("2.5 lakh crore", [2.5e12]),
        ("twenty-one", [21]),
        ("a hundred and fifty", [150]),
        ("two hundred thousand", [200_000]),
        ("one thousand two hundred and six", [1206]),
        ("two and a half billion", [2.5e9]),
        ("a million and a half", [1.5e6]),
        ("half a million", [0.5e6]),
        ("three point four million", [3.4e6]),
        ("half a dozen", [6]),
        ("from 5 to 6", [5, 6]),
        ("between five and seven", [5, 7]),
        ("a harbour and a half-built pier", []),
        ("50m long", [50]),
    ],
)
def test_numbers_are_read_in_each_way_of_writing_them(text: str, expected: list[float]) -> None:
    assert values(text) == expected


def test_m_is_a_million_of_money_alone() -> None:
    assert values("50m", of_money=True) == [50_000_000]


@pytest.mark.parametrize("figures", ["12,34,5", "1,2345", "1.23.456"])
def test_figures_that_no_usage_groups_so_are_no_number(figures: str) -> None:
    assert plain_value(figures) is None
    assert read_numerals(f"some {figures} gulls") is None


def test_values_are_exact() -> None:
    (found,) = read_numerals("0.1") or []
    assert found.value == Fraction(1, 10)
