import threading
from collections import defaultdict

import pytest

from mkdocs_briefing.project.intake.by_host import work_by_host

ITEMS = [f"{host}{number}" for number in range(5) for host in "abc"]


def test_each_host_has_one_piece_at_a_time_in_order_and_hosts_go_side_by_side() -> None:
    running: dict[str, int] = defaultdict(int)
    begun: dict[str, list[str]] = defaultdict(list)
    together = threading.Barrier(3)

    def work(item: str) -> str:
        running[item[0]] += 1
        begun[item[0]].append(item)
        if item.endswith("0"):
            together.wait(timeout=10)  # passes only when all three hosts are asked at once
        assert running[item[0]] == 1
        running[item[0]] -= 1
        return item.upper()

    found = dict(work_by_host(ITEMS, work, host_of=lambda item: item[0], at_once=3))
    assert found == {item: item.upper() for item in ITEMS}
    assert begun == {host: [item for item in ITEMS if item[0] == host] for host in "abc"}


def test_no_more_begins_once_nobody_takes_the_results() -> None:
    done: list[str] = []
    results = work_by_host(ITEMS, done.append, host_of=lambda _: "one")
    next(results)
    results.close()
    assert len(done) <= 2


def test_an_error_of_the_work_is_raised() -> None:
    def fail(_: str) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        list(work_by_host(["a"], fail, host_of=str))
