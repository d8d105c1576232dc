"""Articles to uncurated briefings: extraction in batches, in several processes when there are many.

spaCy is imported here, when the first article is extracted: a run in which every briefing is up to date needs none.
"""

from __future__ import annotations

import multiprocessing
import traceback
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from briefing.diagnostics import Problem
from briefing.generator import generator
from briefing.model import Briefing, Source, SourceSummary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.ingest import Article, Metadata, Paragraph
    from briefing.model import Sentence

EXTRACTED = ("sentences", "key_points", "actors", "quotes", "background", "timeline", "watch", "figures", "gaps")
"""The parts of a briefing that depend on the article's text and date alone."""

BATCH = 8
"""Articles handed to a process at a time: few enough that progress shows and no process is left with the rest."""

WORTH_A_PROCESS = 24
"""Articles for which a process repays loading the model, some two seconds."""


@dataclass(frozen=True)
class Task:
    """One article to extract."""

    id: str
    """The briefing's."""
    article: Article
    """What is extracted."""
    metadata: Metadata
    """What is known of it, a person's corrections included."""


def extract_all(tasks: Sequence[Task], *, model: str, jobs: int) -> Iterator[Briefing | Problem]:
    """An uncurated briefing of each task, in order, or why there is none."""
    processes = min(jobs, len(tasks) // WORTH_A_PROCESS)
    if processes < 2:
        for batch in _batches(tasks):
            yield from extract_batch(batch, model)
        return
    # Not forked: `mkdocs serve` has threads, and a fork of those may hang.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        batches = _batches(tasks)
        futures = [pool.submit(extract_batch, batch, model) for batch in batches]
        for batch, future in zip(batches, futures, strict=True):
            try:
                yield from future.result()
            except BrokenProcessPool:
                message = "extraction was ended from outside (out of memory?); run again with --jobs 1"
                yield from (Problem(task.article.path, 0, 0, message) for task in batch)


def _batches(tasks: Sequence[Task]) -> list[Sequence[Task]]:
    return [tasks[first : first + BATCH] for first in range(0, len(tasks), BATCH)]


def extract_batch(tasks: Sequence[Task], model: str) -> list[Briefing | Problem]:
    """As `extract_all`, in this process."""
    try:
        from briefing.annotate import ModelError, annotate, load
    except ImportError as error:
        message = f"needs extraction, but {error.name} is not installed; install mkdocs-briefing[extract]"
        return [Problem(task.article.path, 0, 0, message) for task in tasks]
    try:
        nlp = load(model)
    except ModelError as error:
        return [Problem(task.article.path, 0, 0, str(error)) for task in tasks]
    try:
        annotations = list(annotate([task.article for task in tasks], nlp=nlp))
    except Exception as error:  # a fault on one article must not lose the others of its batch
        if len(tasks) == 1:
            return [_fault(tasks[0], error)]
        return [found for task in tasks for found in extract_batch([task], model)]
    return [_extract(task, annotation, model) for task, annotation in zip(tasks, annotations, strict=True)]


def _extract(task: Task, annotation: Any, model: str) -> Briefing | Problem:
    from briefing.extract import extract

    try:
        parts = extract(annotation, published=task.metadata.published)
        found = {"sentences": annotation.sentences} | {name: getattr(parts, name) for name in EXTRACTED[1:]}
        return compose(task, found, model=model)
    except Exception as error:  # an extractor's fault costs one article, never the build
        return _fault(task, error)


def _fault(task: Task, error: Exception) -> Problem:
    if isinstance(error, ValidationError):
        found = "; ".join(str(detail["msg"]) for detail in error.errors())
    else:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        found = f"{type(error).__name__}: {error} ({Path(frame.filename).name}:{frame.lineno})"
    message = (
        f"extraction failed, a fault of mkdocs-briefing: {found:.300}; report it with the article, or move it away"
    )
    return Problem(task.article.path, 0, 0, message)


def compose(task: Task, parts: dict[str, Any], *, model: str) -> Briefing:
    """The briefing of `task` from its extracted `parts`, proved against the article.

    Raises `pydantic.ValidationError` when a part is not verbatim or points nowhere.
    """
    article, metadata = task.article, task.metadata
    source = Source(
        path=article.path,
        sha256=article.sha256,
        text_sha256=article.text_sha256,
        language=metadata.language or article.language,
        words=len(article.text.split()),
        **{name: getattr(metadata, name) for name in ("publisher", "author", "url", "published", "retrieved", "note")},
    )
    return Briefing.build(
        article.text,
        id=task.id,
        title=metadata.title or own_title(article, parts["sentences"]),
        source=source,
        generator=generator(model),
        source_summary=SourceSummary.of(parts["quotes"]),
        tags=metadata.tags,
        **parts,
    )


def own_title(article: Article, sentences: Sequence[Sentence] = ()) -> str:
    """The article's title: its front matter's, else its first headline or highlight, else its first sentence.

    Before the sentences are known the first paragraph stands for the sentence that begins it.
    """
    if article.metadata.title:
        return article.metadata.title
    lines: Sequence[Paragraph | Sentence] = sentences or article.paragraphs
    first = next((line for line in lines if line.role != "body"), lines[0])
    return article.text[first.start : first.end]
