"""Fixtures of the site of three connected briefings."""

import pytest

from mkdocs_briefing.render import Page
from tests.support.pages import Document, converted, site


@pytest.fixture(scope="module")
def built() -> dict[str, Page]:
    return site()


@pytest.fixture(scope="module")
def documents(built: dict[str, Page]) -> dict[str, Document]:
    return {path: Document(converted(page)) for path, page in built.items() if path.endswith(".md")}
