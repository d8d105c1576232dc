from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import settings
from mkdocs.theme import Theme

from mkdocs_briefing.site.cache.bytecode import MemoryBytecodeCache
from tests.support import hostile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment
    from playwright.sync_api import Browser

SITE = Path(__file__).parent / "site"
"""Tests that build whole sites."""

settings.register_profile("slow", deadline=None)  # no test depends on how busy the machine is
settings.register_profile("quick", deadline=None, max_examples=40)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="accept new extractions as golden briefings")
    parser.addoption("--all-payloads", action="store_true", help="all published attacks, not each tenth")
    parser.addoption("--slow", action="store_true", help="also tests and examples that `make test` has no time for")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("slow" if config.getoption("--slow") else "quick")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--slow"):
        slow = [item for item in items if "slow" in item.keywords]
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if "slow" not in item.keywords]
    if hasattr(config, "workerinput"):  # one of several processes: none is to begin the longest files last
        longest = {one.path for one in items if "browser" in one.keywords or one.path.is_relative_to(SITE)}
        items.sort(key=lambda item: item.path not in longest)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A headless browser, for the tests of a file."""
    from chromium import browser  # Playwright is not there where tests run without browsers

    with browser() as started:
        yield started


@pytest.fixture(scope="session")
def corpus(pytestconfig: pytest.Config) -> tuple[str, ...]:
    """Published strings that break programs or attack them."""
    return hostile.corpus(every=1 if pytestconfig.getoption("--all-payloads") else 10)


@pytest.fixture(scope="session", autouse=True)
def compiled_templates() -> Iterator[None]:
    """Let all sites that a process builds share the theme's compiled templates: half of a build's time."""
    shared, original = MemoryBytecodeCache(), Theme.get_env

    def get_env(theme: Theme) -> Environment:
        environment = original(theme)
        environment.bytecode_cache = shared
        return environment

    with patch.object(Theme, "get_env", get_env):
        yield
