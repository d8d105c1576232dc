"""`briefing build`: MkDocs does the whole job through the plugin; its messages come in the form of ours."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

from mkdocs_briefing.store import write_atomically
from mkdocs_briefing.typeset import asked_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mkdocs_briefing.render.page import Page

LEVEL = re.compile(r"^(?P<level>DEBUG|INFO|WARNING|ERROR|CRITICAL) +-  ?(?:\[[\d:]+\] )?")
"""How MkDocs begins a line of its log."""

LIST = ".generated"
"""File that lists what `briefing pages` wrote."""


def build_site(root: Path) -> Iterator[tuple[str, bool]]:
    """Builds the site of the project in `root`; gives each message, and whether it is a problem.

    The last message is empty, and a problem when the build did not succeed.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    problem = False
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}  # the theme's notice; docs/dev/decisions/0003 is about it
    with subprocess.Popen(  # noqa: S603 (this interpreter, fixed words)
        command, cwd=root, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, encoding="utf-8"
    ) as mkdocs:
        for line in _without_tracebacks(mkdocs.stderr or ()):
            if level := LEVEL.match(line):
                problem = level["level"] not in {"DEBUG", "INFO"}
            if text := LEVEL.sub("", line).rstrip():
                yield text, problem
    yield "", mkdocs.returncode != 0


def _without_tracebacks(lines: Iterable[str]) -> Iterator[str]:
    """The lines, of a traceback only the last, with what to do: MkDocs has no words for a full disk."""
    inside = False
    for line in lines:
        if line.startswith("Traceback (most recent call last):"):
            inside = True
        elif inside and not line[:1].isspace():
            inside = False
            remedy = "make room or check the folder's rights, then run again" if "[Errno" in line else "report it"
            yield f"ERROR   -  build/site: {line.rstrip()}; {remedy}\n"
        elif not inside:
            yield line


def write_pages(pages: Iterable[Page], out: Path) -> int:
    """Writes the pages below `out`, removes those that an earlier call wrote and this one does not; tells how many."""
    listed = out / LIST
    before = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    written = []
    for page in pages:
        write_atomically(out / page.path, page.data, durable=False)
        written.append(page.path)
    for path in set(before) - set(written):
        (out / path).unlink(missing_ok=True)
    write_atomically(listed, "".join(f"{path}\n" for path in sorted(written)).encode())
    return len(written)


def mirror_pdfs(site: Path, folder: Path) -> int:
    """Makes `folder` hold the PDFs of the built `site`, and no others but what a person asked for; tells how many."""
    made = {file.name: file for file in sorted((site / "pdf").glob("*.pdf"))}
    for old in folder.glob("*.pdf"):
        if old.name not in made and old.name not in asked_for(folder):
            old.unlink()
    for name, file in made.items():
        write_atomically(folder / name, file.read_bytes(), durable=False)
    return len(made)
