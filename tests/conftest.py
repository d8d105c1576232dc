import pytest
from hypothesis import settings

settings.register_profile("project", deadline=None)  # no test depends on how busy the machine is
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="accept new extractions as golden briefings")
