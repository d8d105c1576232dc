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


@contextmanager
def served(project: Path, *, seconds: int = 60) -> Iterator[str]:
    """The address of a preview, once it answers; it has so many seconds for that."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    log = project / "serve.log"
    with log.open("w") as out, subprocess.Popen(command, cwd=project, stderr=out, env=os.environ) as preview:
        try:
            for _ in range(10 * seconds):
                if "Serving on" in log.read_text() or preview.poll() is not None:
                    break
                time.sleep(0.1)
            assert "Serving on" in log.read_text(), log.read_text()
            yield f"http://{address}/"
        finally:
            preview.terminate()  # an interrupt is ignored where a shell runs the tests in the background
            preview.wait(30)


def wait_until(happened: Callable[[], bool], *, seconds: int = 60) -> None:
    """Wait until something has happened, for so many seconds."""
    for _ in range(10 * seconds):
        if happened():
            return
        time.sleep(0.1)
    raise AssertionError(f"did not happen in {seconds} s")
