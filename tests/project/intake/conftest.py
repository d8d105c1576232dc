from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.project.settings import Settings
from tests.support.web import web_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.web import Web


@pytest.fixture
def web() -> Iterator[Web]:
    with web_server() as found:
        yield found


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(root=tmp_path)
