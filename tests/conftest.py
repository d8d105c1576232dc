import pytest
from hypothesis import settings

from tests.support import hostile

settings.register_profile("project", deadline=None)  # no test depends on how busy the machine is
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="accept new extractions as golden briefings")
    parser.addoption("--all-payloads", action="store_true", help="all published attacks, not each fifth")


@pytest.fixture(scope="session")
def corpus(pytestconfig: pytest.Config) -> tuple[str, ...]:
    """Published strings that break programs or attack them."""
    return hostile.corpus(every=1 if pytestconfig.getoption("--all-payloads") else 5)
