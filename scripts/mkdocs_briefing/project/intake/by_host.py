"""Work for many hosts, side by side; for each host one piece after another, in order."""

from __future__ import annotations

import threading
from collections import deque
from concurrent.futures import Future
from queue import SimpleQueue
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
R = TypeVar("R")

HOSTS_AT_ONCE = 8
"""Hosts that are asked side by side; as many answers at most wait in memory to be read."""


def work_by_host(
    items: Iterable[T], work: Callable[[T], R], *, host_of: Callable[[T], str], at_once: int = HOSTS_AT_ONCE
) -> Iterator[tuple[T, R]]:
    """Yield each item with what `work` makes of it, as it is done; `work` runs in threads, for one item a host.

    A person who stops the program does not wait for them, as for those of an executor: they only read.
    """
    queues: dict[str, deque[T]] = {}
    for item in items:
        queues.setdefault(host_of(item), deque()).append(item)
    waiting = deque(queues.values())
    running = 0
    done: SimpleQueue[tuple[T, deque[T], Future[R]]] = SimpleQueue()

    def run(item: T, queue: deque[T]) -> None:
        future: Future[R] = Future()
        try:
            future.set_result(work(item))
        except BaseException as error:  # raised again below, in the thread that waits
            future.set_exception(error)
        done.put((item, queue, future))

    while waiting or running:
        while waiting and running < at_once:
            queue = waiting.popleft()
            threading.Thread(target=run, args=(queue.popleft(), queue), daemon=True).start()
            running += 1
        item, queue, future = done.get()
        running -= 1
        if queue:
            waiting.append(queue)
        yield item, future.result()
