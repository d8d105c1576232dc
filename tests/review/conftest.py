from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.project.pipeline import run
from mkdocs_briefing.project.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """\
- Harbour bridge to close

MARAVEL, 3 May 2024 - The harbour bridge in Maravel will close on Monday, Mayor Ana Duarte said. “It is safe, but \
old,” said Luis Prado, the town's engineer.
Duarte promised that ferries would run every hour. The repair costs 12 million dollars.
The town built the bridge in 1934. “We were told nothing,” said Tomas Berg, a baker at the quay.
"""

ARTICLES = {
    "bridge": ARTICLE,
    "ferry": "Ferry runs again\n\nThe ferry runs again, Duarte said. “It floats,” said Luis Prado, a sailor.\n",
    "quay": "Quay opens\n\nThe quay opens on Friday, Mayor Ana Duarte said. The Port Authority of Maravel paid.\n",
}
"""Three articles: of one person two have the full name and one the surname, and two people have one name."""


@pytest.fixture(scope="session")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache of a project whose article was extracted once."""
    folder = tmp_path_factory.mktemp("extracted")
    (folder / "seeds").mkdir()
    (folder / "seeds/bridge.txt").write_text(ARTICLE)
    assert run(Settings(root=folder, jobs=1)).problems == ()
    return folder


@pytest.fixture
def settings(extracted: Path, tmp_path: Path) -> Settings:
    """A project of its own for each test, with the article extracted already."""
    shutil.copytree(extracted, tmp_path / "project")
    return Settings(root=tmp_path / "project", jobs=1)
