import pytest

from mkdocs_briefing.project.intake.retry_after import retry_after

DATE = "Fri, 03 May 2024 10:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "120"}, 120.0),
        ({"retry-after": "Fri, 03 May 2024 10:01:30 GMT", "date": DATE}, 90.0),
        ({"retry-after": "Fri, 03 May 2024 09:00:00 GMT", "date": DATE}, 0.0),
        ({"retry-after": "Fri, 03 May 2024 10:01:30 GMT"}, None),
        ({"retry-after": "soon", "date": DATE}, None),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "٣"}, None),
        ({}, None),
    ],
)
def test_seconds_and_dates_are_read(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers) == seconds
