"""Extraction that finds nothing, in a process that some articles kill."""

import os
import signal
from collections.abc import Sequence

from mkdocs_briefing.diagnostics import Problem
from mkdocs_briefing.project.compose import Task


def extract_batch(tasks: Sequence[Task], model: str) -> list[Problem]:
    if any("poison" in task.article.text for task in tasks):
        os.kill(os.getpid(), signal.SIGKILL)
    return [Problem(task.article.path, 0, 0, model) for task in tasks]
