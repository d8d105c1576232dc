import datetime as dt

from mkdocs_briefing.model import Generator
from mkdocs_briefing.project.make import cache_key

MADE = Generator(version="1.0", model="en_core_web_sm-3.8.0", data="0" * 16)


def test_the_key_of_what_was_extracted_covers_what_decides_it() -> None:
    day = dt.date(2024, 3, 5)
    keys = {
        cache_key("a", day, MADE, title=None),
        cache_key("b", day, MADE, title=None),
        cache_key("a", None, MADE, title=None),
        cache_key("a", day, MADE, title="Island keeps its ferry"),
        cache_key("a", day, MADE, title="Island loses its ferry"),
    }
    assert len(keys) == 5
