import sys
import threading
from pathlib import Path

import pytest

from mkdocs_briefing.project import memory_limit as module
from mkdocs_briefing.project.memory_limit import memory_limit

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")

MEGABYTE = 1_000_000


def test_what_asks_for_more_than_the_limit_gets_an_error() -> None:
    with pytest.raises(MemoryError), memory_limit(50 * MEGABYTE):
        bytearray(500 * MEGABYTE)


def test_what_stays_within_the_limit_goes_on_and_nothing_stays_behind() -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    with memory_limit(500 * MEGABYTE):
        assert len(bytearray(50 * MEGABYTE)) == 50 * MEGABYTE
    with pytest.raises(MemoryError), memory_limit(50 * MEGABYTE):
        bytearray(500 * MEGABYTE)
    assert resource.getrlimit(resource.RLIMIT_AS) == before
    assert len(bytearray(500 * MEGABYTE)) == 500 * MEGABYTE


def test_a_limit_that_the_process_has_already_is_not_raised() -> None:
    import resource

    with memory_limit(100 * MEGABYTE):
        outer = resource.getrlimit(resource.RLIMIT_AS)
        with memory_limit(10_000 * MEGABYTE):
            assert resource.getrlimit(resource.RLIMIT_AS) == outer


def test_another_thread_has_no_limit() -> None:
    done: list[int] = []

    def work() -> None:
        with memory_limit(50 * MEGABYTE):
            done.append(len(bytearray(500 * MEGABYTE)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [500 * MEGABYTE]


def test_a_system_that_does_not_tell_sizes_has_no_limit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "STATM", tmp_path / "statm")
    with memory_limit(50 * MEGABYTE):
        assert len(bytearray(500 * MEGABYTE)) == 500 * MEGABYTE
