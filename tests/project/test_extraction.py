import signal
import sys

import pytest

from mkdocs_briefing.diagnostics import Problem
from mkdocs_briefing.ingest import Metadata, parse_article
from mkdocs_briefing.project import extraction
from mkdocs_briefing.project.compose import Task
from mkdocs_briefing.project.extraction import KILLED_MESSAGE, MEMORY_MESSAGE, TIME_MESSAGE, extract_all, in_order
from mkdocs_briefing.provenance import DEFAULT_MODEL
from tests.support import dying, hungry


def task(number: int, text: str = "Some text.") -> Task:
    return Task(f"a{number}", parse_article(text.encode(), path=f"{number}.txt"), Metadata())


def test_an_article_that_kills_its_process_is_lost_alone(monkeypatch: pytest.MonkeyPatch):
    for name, value in (("MIN_ARTICLES_PER_PROCESS", 1), ("BATCH_ARTICLES", 2), ("extract_batch", dying.extract_batch)):
        monkeypatch.setattr(extraction, name, value)
    tasks = [task(number, "A poison." if number == 3 else "Some text.") for number in range(8)]
    found = list(extract_all(tasks, model="none", jobs=2))
    assert [(one.path, one.message) for one in found] == [
        (f"{number}.txt", KILLED_MESSAGE if number == 3 else "none") for number in range(8)
    ]


@pytest.mark.model
@pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is Linux's")
@pytest.mark.parametrize("jobs", [1, 2])
def test_an_article_that_takes_too_much_memory_is_lost_alone(monkeypatch: pytest.MonkeyPatch, jobs: int):
    for name, value in (
        ("MIN_ARTICLES_PER_PROCESS", 1),
        ("BATCH_ARTICLES", 2),
        ("extract_batch", hungry.extract_batch),
    ):
        monkeypatch.setattr(extraction, name, value)
    tasks = [task(number, "A hungry text." if number == 1 else "It rained.") for number in range(4)]
    found = list(extract_all(tasks, model=DEFAULT_MODEL, jobs=jobs))
    assert [one.message if isinstance(one, Problem) else one.id for one in found] == ["a0", MEMORY_MESSAGE, "a2", "a3"]


@pytest.mark.model
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the limit on time is POSIX's")
def test_an_article_that_takes_too_long_is_lost_alone():
    found = [hungry.extract_batch([task(0, text)], DEFAULT_MODEL)[0] for text in ("A slow text.", "It rained.")]
    assert [one.message if isinstance(one, Problem) else one.id for one in found] == [TIME_MESSAGE, "a0"]


def test_results_come_in_order_and_few_are_under_way():
    under_way: list[int] = []
    most = 0

    def submit(batch: list[Task]) -> str:
        under_way.append(1)
        return batch[0].id

    def collect(batch: list[Task], handle: str) -> list[str]:
        nonlocal most
        most = max(most, len(under_way))
        under_way.pop()
        assert handle == batch[0].id
        return [one.id for one in batch]

    given = [[task(number)] for number in range(20)]
    assert list(in_order(given, submit, collect, ahead=3)) == [f"a{number}" for number in range(20)]
    assert most == 3
