"""Articles to uncurated briefings: extraction in batches, in several processes when there are many.

spaCy is imported here, when the first article is extracted: a run in which every briefing is up to date needs none.
"""

from __future__ import annotations

import multiprocessing
import traceback
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from mkdocs_briefing.diagnostics import Problem
from mkdocs_briefing.project.compose import EXTRACTED, compose
from mkdocs_briefing.project.memory_limit import memory_limit
from mkdocs_briefing.project.time_limit import TimeLimitError, time_limit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Future

    from mkdocs_briefing.model import Briefing
    from mkdocs_briefing.project.compose import Task

BATCH_ARTICLES = 8
"""How many articles a process gets at a time: few enough that progress shows and no process is left with the rest."""

MIN_ARTICLES_PER_PROCESS = 24
"""How many articles repay the start of a process, which loads the model in some two seconds."""

BATCHES_AHEAD = 4
"""Batches for each process that are submitted at a time: no process waits, and few batches are in memory."""

LIMIT_SECONDS, LIMIT_SECONDS_PER_CODE_POINT = 60.0, 0.001
"""Processor time of an article, at most: some twenty times what prose takes on a slow machine."""

LIMIT_BYTES, LIMIT_BYTES_PER_CODE_POINT = 1_000_000_000, 6_000
"""Memory of an article, at most: prose takes some 4 KB a code point, words of one letter 11 KB."""

TIME_MESSAGE = "extraction takes too long; look for text that is no prose in it, such as a scan, or move it away"
MEMORY_MESSAGE = "extraction takes too much memory; look for text that is no prose in it, split it, or move it away"
KILLED_MESSAGE = "extraction was killed from outside (out of memory?); split the article, or move it away"

Outcome = TypeVar("Outcome")
Handle = TypeVar("Handle")


def extract_all(tasks: Sequence[Task], *, model: str, jobs: int) -> Iterator[Briefing | Problem]:
    """Yield an uncurated briefing of each task, in order, or why there is none."""
    processes = min(jobs, len(tasks) // MIN_ARTICLES_PER_PROCESS)
    if processes < 2:
        for batch in batches(tasks):
            yield from extract_batch(batch, model)
        return
    pool = _Processes(processes, model)
    try:
        yield from in_order(batches(tasks), pool.submit, pool.collect, ahead=BATCHES_AHEAD * processes)
    finally:
        pool.close()


def batches(tasks: Sequence[Task]) -> Iterator[Sequence[Task]]:
    """Return the tasks in batches, of which a process gets one at a time."""
    return (tasks[first : first + BATCH_ARTICLES] for first in range(0, len(tasks), BATCH_ARTICLES))


def in_order(
    all_batches: Iterable[Sequence[Task]],
    submit: Callable[[Sequence[Task]], Handle],
    collect: Callable[[Sequence[Task], Handle], Iterable[Outcome]],
    *,
    ahead: int,
) -> Iterator[Outcome]:
    """Yield the outcomes of each batch, in order.

    At most `ahead` batches are submitted and not collected, so that memory does not grow with the archive.
    """
    submitted: deque[tuple[Sequence[Task], Handle]] = deque()
    for batch in all_batches:
        submitted.append((batch, submit(batch)))
        if len(submitted) >= ahead:
            yield from collect(*submitted.popleft())
    while submitted:
        yield from collect(*submitted.popleft())


class _Processes:
    """Processes for extraction, replaced when one of them is killed; only the article that kills it twice is lost."""

    def __init__(self, number: int, model: str) -> None:
        self._number, self._model = number, model
        self._pool = _pool(number)

    def submit(self, batch: Sequence[Task]) -> Future[list[Briefing | Problem]]:
        try:
            return self._pool.submit(extract_batch, batch, self._model)
        except BrokenProcessPool:
            self._pool = _pool(self._number)
            return self._pool.submit(extract_batch, batch, self._model)

    def collect(self, batch: Sequence[Task], future: Future[list[Briefing | Problem]]) -> Iterable[Briefing | Problem]:
        try:
            return future.result()
        except BrokenProcessPool:
            return _apart(batch, self._model)

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)


def _apart(batch: Sequence[Task], model: str) -> list[Briefing | Problem]:
    """Return the outcomes of a batch in a process of its own; when that is killed too, of each article alone."""
    with _pool(1) as pool:
        try:
            return pool.submit(extract_batch, batch, model).result()
        except BrokenProcessPool:
            if len(batch) == 1:
                return [Problem(batch[0].article.path, 0, 0, KILLED_MESSAGE)]
    return [found for task in batch for found in _apart([task], model)]


def _pool(number: int) -> ProcessPoolExecutor:
    # Not forked: `mkdocs serve` has threads, and a fork of those may hang.
    return ProcessPoolExecutor(number, mp_context=multiprocessing.get_context("spawn"))


def extract_batch(tasks: Sequence[Task], model: str) -> list[Briefing | Problem]:
    """Return an uncurated briefing of each task, in order, or why there is none; extracted in this process."""
    try:
        from mkdocs_briefing.nlp.annotate import ModelError, annotate, load
    except ImportError as error:
        message = f"needs extraction, but {error.name} is not installed; install mkdocs-briefing[extract]"
        return [Problem(task.article.path, 0, 0, message) for task in tasks]
    try:
        nlp = load(model)
    except ModelError as error:
        return [Problem(task.article.path, 0, 0, str(error)) for task in tasks]
    annotations = None
    try:
        with _limits(tasks):
            annotations = list(annotate([task.article for task in tasks], nlp=nlp))
    except Exception as error:  # a fault on one article must not lose the others of its batch
        if len(tasks) == 1:
            return [_fault(tasks[0], error)]
    if annotations is None:  # each alone, once the memory of the batch is free
        return [found for task in tasks for found in extract_batch([task], model)]
    return [_extract(task, annotation, model) for task, annotation in zip(tasks, annotations, strict=True)]


def _extract(task: Task, annotation: Any, model: str) -> Briefing | Problem:
    from mkdocs_briefing.extract import extract

    try:
        with _limits([task]):
            parts = extract(annotation, published=task.metadata.published)
        found = {"sentences": annotation.sentences} | {name: getattr(parts, name) for name in EXTRACTED[1:]}
        return compose(task, found, model=model)
    except Exception as error:  # an extractor's fault costs one article, never the build
        return _fault(task, error)


@contextmanager
def _limits(tasks: Sequence[Task]) -> Iterator[None]:
    """Limit the processor time and the memory that the articles may take to be annotated, and again to be extracted."""
    length = sum(len(task.article.text) for task in tasks)
    with (
        time_limit(len(tasks) * LIMIT_SECONDS + length * LIMIT_SECONDS_PER_CODE_POINT),
        memory_limit(len(tasks) * LIMIT_BYTES + length * LIMIT_BYTES_PER_CODE_POINT),
    ):
        yield


def _fault(task: Task, error: Exception) -> Problem:
    if isinstance(error, TimeLimitError):
        return Problem(task.article.path, 0, 0, TIME_MESSAGE)
    if isinstance(error, MemoryError):
        return Problem(task.article.path, 0, 0, MEMORY_MESSAGE)
    if isinstance(error, ValidationError):
        found = "; ".join(str(detail["msg"]) for detail in error.errors())
    else:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        found = f"{type(error).__name__}: {error} ({Path(frame.filename).name}:{frame.lineno})"
    message = f"extraction failed, a bug in mkdocs-briefing: {found:.300}; report it with the article, or move it away"
    return Problem(task.article.path, 0, 0, message)
