"""What a preview keeps from one build to the next."""

from pathlib import Path
from unittest.mock import patch

import pytest
from mkdocs.exceptions import Abort, PluginError

from mkdocs_briefing.site.cache.page_cache import PageCache
from tests.support.connected import entries
from tests.support.kept import CHANGES, changed, made_in

SOME = [*CHANGES][::4]


def test_no_page_of_a_preview_comes_into_a_site_or_the_other_way_round(tmp_path: Path):
    cold, everything = made_in(tmp_path / "site", entries())
    for kept in (False, True):
        with patch("tests.support.sites.COMMAND", "serve"):
            preview, made = made_in(tmp_path / "site", entries())
        assert (len(made) < len(everything)) == kept
        pages = [path for path in preview if path.endswith(".html") and path != "404.html"]
        assert [path for path in pages if b"script-src 'self' 'unsafe-inline'" not in preview[path]] == []
    assert made_in(tmp_path / "site", entries())[0] == cold


@pytest.mark.parametrize("names", [SOME, pytest.param([*CHANGES], marks=pytest.mark.slow)], ids=["some", "all"])
def test_each_build_of_a_preview_is_what_a_first_one_would_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str]
):
    monkeypatch.setattr("tests.support.sites.COMMAND", "serve")
    monkeypatch.setattr("mkdocs_briefing.render.list_parts.MAX_LIST_ITEMS", 2)
    deal, strike, vote = entries()
    others = [[deal, strike, changed(vote, name)] for name in names]
    rounds = [[deal, strike, vote], [deal, vote], *others, [deal, strike, vote]]
    seen = [made_in(tmp_path / "kept", given, again=number > 0) for number, given in enumerate(rounds)]
    assert max(len(made) for _, made in seen[2:]) < len(seen[0][1])
    for number, (given, (shown, _)) in enumerate(zip(rounds, seen, strict=True)):
        assert shown == made_in(tmp_path / str(number), given)[0]


def test_a_preview_that_failed_is_built_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tests.support.sites.COMMAND", "serve")
    whole = made_in(tmp_path, entries())[0]
    with patch.object(PageCache, "close", side_effect=PluginError("disk full")), pytest.raises(Abort):
        made_in(tmp_path, entries(), again=True)
    (tmp_path / "site/briefings/dockers-stop-work-in-maravel.html").unlink()
    assert made_in(tmp_path, entries(), again=True)[0] == whole
    (tmp_path / "site/briefings/dockers-stop-work-in-maravel.html").unlink()
    assert made_in(tmp_path, entries(), again=True)[0] == whole
