"""Kill -9 at random moments of a run, and a disk that is full at many points, by hand.

    python benchmarks/kills.py kill 200            # of `briefing extract`
    python benchmarks/kills.py kill 20 --build     # of `briefing build`, with site and PDFs
    python benchmarks/kills.py full 20             # needs the right to mount a small file system

After each, a normal run must give exactly the bytes of an undisturbed one, and corrections must be unchanged.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from briefing.annotate import load
from briefing.cli import main

ROOT = Path(__file__).parent.parent
EXTRACT = ["extract", "--quiet", "--jobs", "1"]
BUILD = ["build", "--quiet"]
CORRECTIONS = "bottom_line: Wait and see.\n"

LOSSES = ("", "cache", "briefings", "cache/extracted", "cache/read", "site", "pdf")
"""Folders below build/ of which one is gone before a run, so that runs begin in many states."""


def measure() -> None:
    """Print a line each time, and end with 1 when one of them left a trace."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["kill", "full"])
    parser.add_argument("times", type=int, nargs="?", default=20)
    parser.add_argument("--build", action="store_true", help="Of a whole build, with site and PDFs.")
    said = parser.parse_args()
    command = BUILD if said.build else EXTRACT
    load()
    chance = random.Random(0)  # noqa: S311 (the same moments in every run)
    with tempfile.TemporaryDirectory() as folder:
        project = _project(Path(folder) / "project")
        began = time.monotonic()
        if _finished(_begun(project, command)):
            sys.exit("the undisturbed run failed")
        whole, undisturbed = time.monotonic() - began, _digest(project)
        if said.what == "kill":
            failed = sum(
                not _survives(project, command, chance.uniform(0, whole), undisturbed, chance.choice(LOSSES))
                for _ in range(said.times)
            )
            print(f"{said.times} kills within {whole:.1f} s, {failed} left a trace")
        else:
            size = sum(file.stat().st_size for file in (project / "build").rglob("*") if file.is_file())
            points = [size * (n + 1) // (said.times + 1) for n in range(said.times)]
            failed = sum(not _fits_later(project, command, room, undisturbed) for room in points)
            print(f"disk full at {said.times} points up to {size:,} bytes, {failed} left a trace")
    sys.exit(failed > 0)


def _project(project: Path) -> Path:
    shutil.copytree(ROOT / "seeds", project / "seeds")
    shutil.copytree(ROOT / "docs", project / "docs")
    shutil.copy(ROOT / "mkdocs.yml", project)
    for seed in (project / "seeds").glob("*.txt"):
        (project / "seeds" / f"{seed.stem}.curation.yml").write_text(CORRECTIONS, encoding="utf-8")
    return project


def _begun(project: Path, command: list[str], *, errors: Path | None = None) -> int:
    """The command in a process of its own: a copy of this one, which has the language model loaded already."""
    pid = os.fork()
    if pid:
        return pid
    os.setsid()
    os.chdir(project)
    if errors is not None:
        os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
    code = 70
    try:
        main(command)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 70
    finally:
        sys.stderr.flush()
        os._exit(code)


def _finished(pid: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _survives(project: Path, command: list[str], moment: float, undisturbed: str, lost: str) -> bool:
    shutil.rmtree(project / "build" / lost, ignore_errors=True)
    run = _begun(project, command)
    time.sleep(moment)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(run, signal.SIGKILL)
    _finished(run)
    return _same(project, command, undisturbed, f"killed after {moment:.2f} s, begun without {lost or 'anything'}")


def _fits_later(project: Path, command: list[str], room: int, undisturbed: str) -> bool:
    """With `room` bytes the run says what it could not write; with the room of the whole disk it is right."""
    build, errors = project / "build", project / "errors.txt"
    shutil.rmtree(build)
    build.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={max(room, 4096)}", "tmpfs", str(build)]
    subprocess.run(mount, check=True)
    try:
        code = _finished(_begun(project, command, errors=errors))
        said = errors.read_text(encoding="utf-8")
        subprocess.run(["mount", "-o", "remount,size=1G", str(build)], check=True)
        told = code == 0 or ("No space left" in said and "Traceback" not in said)
        print("" if told else said)
        return _same(project, command, undisturbed, f"full after {room:,} bytes, exit {code}") and told
    finally:
        subprocess.run(["umount", str(build)], check=True)


def _same(project: Path, command: list[str], undisturbed: str, what: str) -> bool:
    same = _finished(_begun(project, command)) == 0 and _digest(project) == undisturbed
    print(f"{what}: {'ok' if same else 'DIFFERENT'}", flush=True)
    return same


def _digest(project: Path) -> str:
    """Of every briefing, page, PDF and file of a person; the time in a compressed site map is none of their content."""
    found = hashlib.sha256()
    for folder in ("build/briefings", "build/site", "build/pdf", "seeds"):
        for file in sorted((project / folder).rglob("*")):
            if file.is_file() and file.name != "sitemap.xml.gz":
                found.update(f"{file.relative_to(project)}\0".encode() + file.read_bytes())
    return found.hexdigest()


if __name__ == "__main__":
    measure()
