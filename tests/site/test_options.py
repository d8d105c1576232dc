"""Values of `mkdocs.yml` that no setting can mean."""

import pytest

from mkdocs_briefing.site.options import Options


def problems(**given: object) -> list[tuple[str, str]]:
    options = Options()
    options.load_dict(given)
    return [(name, str(error)) for name, error in options.validate()[0]]


@pytest.mark.parametrize("number", [0, 3])
def test_a_number_of_days_is_taken(number: int):
    assert problems(editions=number) == []


def test_a_number_of_days_below_zero_is_refused():
    assert problems(editions=-1) == [("editions", "-1 is below zero; give a number of days, such as 3")]
