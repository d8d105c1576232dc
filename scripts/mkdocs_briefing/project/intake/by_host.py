"""Work for many hosts, side by side; for each host one piece after another, in order."""

from __future__ import annotations

from collections import deque
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

T = TypeVar("T")
R = TypeVar("R")

HOSTS_AT_ONCE = 8
"""Hosts that are asked side by side; as many answers at most wait in memory to be read."""


def work_by_host(
    items: Iterable[T], work: Callable[[T], R], *, host_of: Callable[[T], str], at_once: int = HOSTS_AT_ONCE
) -> Iterator[tuple[T, R]]:
    """Yield each item with what `work` makes of it, as it is done; `work` runs in threads, for one item a host."""
    queues: dict[str, deque[T]] = {}
    for item in items:
        queues.setdefault(host_of(item), deque()).append(item)
    waiting = deque(queues.values())
    running: dict[Future[R], tuple[T, deque[T]]] = {}
    pool = ThreadPoolExecutor(at_once)
    try:
        while waiting or running:
            while waiting and len(running) < at_once:
                queue = waiting.popleft()
                item = queue.popleft()
                running[pool.submit(work, item)] = (item, queue)
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in [one for one in running if one in done]:
                item, queue = running.pop(future)
                if queue:
                    waiting.append(queue)
                yield item, future.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
