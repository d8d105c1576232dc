"""`briefing build`: MkDocs does the whole job through the plugin; its messages come in the form of ours."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_briefing.project.project_file import ProjectFile

FAULT_OF_A_FILE = re.compile(r"\w+: \[Errno \d+\] (?P<why>[^:]+?)(?:: (?P<mark>['\"])(?P<file>.+?)(?P=mark))?$")
"""The last line of a traceback of Python about a file."""

LEVEL = re.compile(r"^(?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL) +-  ?(?:\[[\d:]+\] )?")
"""How MkDocs begins a line of its log."""


def build_site(project: ProjectFile) -> Iterator[tuple[str, bool]]:
    """Build the site of a project; yield each message, and whether it is a problem.

    The last message is empty, and a problem when the build did not succeed.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    if project.file is not None:
        command += ["--config-file", project.file.name]
    problem = False
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}  # the theme's notice; docs/dev/decisions/0003 is about it
    with subprocess.Popen(  # noqa: S603 (this interpreter, fixed words)
        command, cwd=project.root, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, encoding="utf-8"
    ) as mkdocs:
        for line in _without_tracebacks(mkdocs.stderr or (), site=project.site):
            if level := LEVEL.match(line):
                problem = level["level"] not in {"DEBUG", "INFO"}
            if text := LEVEL.sub("", line).rstrip():
                yield text, problem
    yield "", mkdocs.returncode != 0


def _in_plain_words(fault: str) -> tuple[str, str]:
    """Return the file that a fault of the system names, if any, and the fault without Python's name and number."""
    found = FAULT_OF_A_FILE.match(fault)
    return (found["file"] or "", f"cannot be read or written: {found['why']}") if found else ("", fault)


def _remedy(fault: str) -> str:
    """Return what to do about a fault that MkDocs has no message for, by the last line of its traceback."""
    if f"[Errno {errno.ELOOP}]" in fault:
        return "delete the link, which leads to itself"
    return "make room or check the folder's permissions, then run again" if "[Errno" in fault else "report it"


def _without_tracebacks(lines: Iterable[str], *, site: str) -> Iterator[str]:
    """Yield the lines; of a traceback only the last, with what to do, as MkDocs has no message for a full disk."""
    inside = False
    for line in lines:
        if line.startswith("Traceback (most recent call last):"):
            inside = True
        elif inside and not line[:1].isspace():
            inside = False
            file, fault = _in_plain_words(line.rstrip())
            yield f"ERROR   -  {file or site}: {fault:.400}; {_remedy(line)}\n"
        elif not inside:
            yield line
