"""Extraction on the workers of a Dask cluster: the same function of the same article, so the same briefing.

A worker that is lost costs time: the scheduler gives its articles to another. dask.distributed is imported here alone.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.project.extraction import BATCHES_AHEAD, KILLED_MESSAGE, batches, extract_batch, in_order
from mkdocs_briefing.provenance import generator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mkdocs_briefing.model import Briefing
    from mkdocs_briefing.project.compose import Task

T = TypeVar("T")
K = TypeVar("K")

RETRIES = 3
"""How often a batch is given to another worker when one is lost."""

PATIENCE = {
    # Else a run waits for ever where the last worker was killed and none could be started in its place.
    "distributed.scheduler.no-workers-timeout": "60s",
    # A busy machine needs longer than the usual 15 seconds to start a worker again, which is given up then.
    "distributed.deploy.lost-worker-timeout": "60s",
}
"""Settings of a cluster that is started here."""

SCHEDULER_TIMEOUT_SECONDS = 30
"""How long to wait for the scheduler."""


def extract_on_cluster(
    tasks: Sequence[Task], *, model: str, jobs: int, scheduler: str | None
) -> Iterator[Briefing | Problem]:
    """Yield an uncurated briefing of each task, in order, or why there is none.

    `scheduler` is the cluster's address, `tcp://host:8786`; None starts one of `jobs` workers here, for this call.
    Raises `InputError` when dask.distributed is not installed or no scheduler answers.
    """
    if not tasks:
        return
    with _client(scheduler, jobs) as client:
        here = _Cluster(client, model)
        workers = max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
        yield from in_order(batches(tasks), here.submit, here.collect, ahead=BATCHES_AHEAD * workers)


def reduce_on_cluster(
    tasks: Sequence[T], make: Callable[[T], K], merge: Callable[[K, K], K], *, jobs: int, scheduler: str | None
) -> K:
    """Return what `make` gives for every task, merged by `merge` as a tree, on the workers.

    `merge` is associative, and gets two parts at a time, so that no worker holds more. There is at least one task.
    Raises `InputError` as `extract_on_cluster` does.
    """
    with _client(scheduler, jobs) as client:
        parts = [client.submit(make, task, pure=False, retries=RETRIES) for task in tasks]
        while len(parts) > 1:
            pairs = [parts[first : first + 2] for first in range(0, len(parts), 2)]
            parts = [client.submit(merge, *two, pure=False) if len(two) > 1 else two[0] for two in pairs]
        found: K = parts[0].result()
        return found


@contextmanager
def _client(scheduler: str | None, jobs: int) -> Iterator[Any]:
    """Connect to a cluster, or start one of `jobs` workers here, for as long as the context lasts."""
    try:
        import dask
        import distributed
    except ImportError as error:
        message = f"{error.name} is not installed; install mkdocs-briefing[distributed], or leave --engine out"
        raise InputError([Problem("--engine dask", 0, 0, message)]) from None
    connect: Any = distributed.Client
    if scheduler is None:
        with (
            dask.config.set(PATIENCE),
            connect(n_workers=jobs, threads_per_worker=1, dashboard_address=":0", host="127.0.0.1") as client,
        ):
            yield client
        return
    try:
        client = connect(scheduler, timeout=SCHEDULER_TIMEOUT_SECONDS)
    except (OSError, ValueError) as error:
        message = f"no scheduler answers ({error}); start one with: dask scheduler"
        raise InputError([Problem(f"--scheduler {scheduler}", 0, 0, message)]) from None
    with client:
        yield client


class _Cluster:
    def __init__(self, client: Any, model: str) -> None:
        self._client, self._model = client, model

    def submit(self, batch: Sequence[Task]) -> Any:
        return self._client.submit(extract_batch, batch, self._model, pure=False, retries=RETRIES)

    def collect(self, batch: Sequence[Task], future: Any, *, alone: bool = False) -> list[Briefing | Problem]:
        """Return what a batch came to; when an article killed its workers, each article of the batch is tried alone."""
        from distributed.scheduler import KilledWorker, NoWorkerError

        try:
            found: list[Briefing | Problem] = future.result()
        except (KilledWorker, NoWorkerError):
            if alone:
                return [Problem(batch[0].article.path, 0, 0, KILLED_MESSAGE)]
            return [one for task in batch for one in self.collect([task], self.submit([task]), alone=True)]
        return [_checked(one, task, self._model) for one, task in zip(found, batch, strict=True)]


def _checked(found: Briefing | Problem, task: Task, model: str) -> Briefing | Problem:
    """Return the outcome, or a problem when the worker has other code or another model than this machine."""
    if isinstance(found, Problem) or found.generator == generator(model):
        return found
    message = (
        f"a worker has {found.generator}, this machine {generator(model)}; "
        "install there what is installed here, then run again"
    )
    return Problem(task.article.path, 0, 0, message)
