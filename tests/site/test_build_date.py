from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.site.build_date import check_build_date
from tests.support.connected import entries
from tests.support.sites import build_site


@pytest.mark.parametrize("given", ["0", "-1", "1700000000", " 5", "99999999999"])
def test_seconds_since_1970_are_a_date(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    check_build_date()


@pytest.mark.parametrize("given", ["", "abc", "1.5", "2026-05-01", "253402300800", "9223372036854775807", "9" * 400])
def test_anything_else_is_said(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    with pytest.raises(InputError) as raised:
        check_build_date()
    assert str(raised.value) == (
        f"SOURCE_DATE_EPOCH: expected seconds since 1970, such as 1700000000, got {given!r:.40}; "
        "set it right, or unset it"
    )


def test_a_date_that_is_none_leaves_the_site_of_an_earlier_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    page = build_site(tmp_path, entries()) / "index.html"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(Abort):
        build_site(tmp_path, entries())
    assert page.is_file()
    assert "expected seconds since 1970" in caplog.text
