"""A preview by `mkdocs serve`, as a person has it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DETECTED = "Detected file changes"
"""What MkDocs logs when it begins to build again."""


@contextmanager
def served(project: Path, *, seconds: int = 60) -> Iterator[str]:
    """The address of a preview, once it answers; it has so many seconds for that."""
    with preview(project, seconds=seconds) as (address, _):
        yield address


@contextmanager
def preview(project: Path, *, seconds: int = 60) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The address of a preview, once it answers, and its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    log = project / "serve.log"
    with log.open("w") as out, subprocess.Popen(command, cwd=project, stderr=out, env=os.environ) as process:
        try:
            for _ in range(10 * seconds):
                if "Serving on" in log.read_text() or process.poll() is not None:
                    break
                time.sleep(0.1)
            assert "Serving on" in log.read_text(), log.read_text()
            yield f"http://{address}/", process
        finally:
            process.terminate()  # an interrupt is ignored where a shell runs the tests in the background
            process.wait(30)


def delete_and_wait(file: Path, project: Path) -> None:
    """Delete a file of a project that is served, and wait until its preview was built without it."""
    if not file.exists():
        return
    log = project / "serve.log"
    before = log.read_text().count(DETECTED)
    file.unlink()
    for number in range(300):
        text = log.read_text()
        has_begun = text.count(DETECTED) > before or number > 30  # a build that had begun may have seen it already
        if has_begun and text.rfind("Reloading browsers") > text.rfind(DETECTED):
            return
        time.sleep(0.1)
    raise AssertionError(log.read_text())


def wait_until(happened: Callable[[], bool], *, seconds: int = 60) -> None:
    """Wait until something has happened, for so many seconds."""
    for _ in range(10 * seconds):
        if happened():
            return
        time.sleep(0.1)
    raise AssertionError(f"did not happen in {seconds} s")
