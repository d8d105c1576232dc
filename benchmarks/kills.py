"""Kill runs at random moments, or fill the disk at many points, and check that a later run leaves no trace of it.

    python benchmarks/kills.py kill 200                       # of `briefing extract`
    python benchmarks/kills.py kill 200 --build --articles 3  # of `briefing build`, with site and PDFs
    python benchmarks/kills.py full 20 --build                # needs the right to mount a small file system

Each run begins after an article and its correction were edited, and perhaps without a folder of build/. It is killed
with all processes that it started, or alone, so that those continue. Afterwards a normal run must give exactly the
bytes of an undisturbed one, and corrections and a briefing edited by hand must be unchanged.
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
from dataclasses import dataclass
from pathlib import Path

from mkdocs_briefing.cli import main
from mkdocs_briefing.nlp.annotate import load

ROOT = Path(__file__).parent.parent
EXTRACT = ["extract", "--quiet", "--jobs", "1"]
BUILD = ["build", "--quiet"]
CORRECTIONS = ("bottom_line: Wait and see.\n", "bottom_line: Wait no longer.\n")
ADDED = ("", "\nThe minister of trade said on Friday that the talks would go on.\n")
"""Text added to the first article before and after an edit; `CORRECTIONS` are its corrections."""

LOSSES = ("nothing", ".", "cache", "briefings", "cache/extracted", "cache/read", "cache/site", "site", "pdf")
"""Folders below build/, one of which is deleted before a run."""


@dataclass
class Project:
    """A project with articles, corrections, and a briefing that a person edited in its YAML."""

    folder: Path
    command: list[str]
    edition: int = 0

    def __post_init__(self) -> None:
        self.seeds = sorted(file for file in (self.folder / "seeds").iterdir() if not file.stem.endswith(".curation"))
        self.first = self.seeds[0].read_text(encoding="utf-8")
        for seed in self.seeds:
            seed.with_name(f"{seed.stem}.curation.yml").write_text(CORRECTIONS[0], encoding="utf-8")
        self.whole(self.run())
        self.edited = self.folder / f"build/briefings/{self.seeds[-1].stem}.yml"
        title, *rest = self.edited.read_text(encoding="utf-8").split("\ntitle: ")
        self.ours = "\ntitle: ".join([title, *(f"Ours. {one}" for one in rest)]).encode()

    def begin(self, edition: int, lost: str) -> None:
        """Delete the folder `lost`, and give the first article and its correction the text of `edition`."""
        if lost != "nothing":
            shutil.rmtree(self.folder / "build" / lost, ignore_errors=True)
        if not self.edited.is_file():
            self.edited.parent.mkdir(parents=True, exist_ok=True)
            self.edited.write_bytes(self.ours)
        if edition != self.edition:
            first = self.seeds[0]
            first.write_text(self.first + ADDED[edition], encoding="utf-8")
            first.with_name(f"{first.stem}.curation.yml").write_text(CORRECTIONS[edition], encoding="utf-8")
            self.edition = edition

    def run(self, *, errors: Path | None = None) -> int:
        """Start the command in a fork of this process, which has loaded the language model; return its process id."""
        pid = os.fork()
        if pid:
            return pid
        os.setsid()
        os.chdir(self.folder)
        if errors is not None:
            os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
        code = 70
        try:
            main(self.command)
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 70
        finally:
            sys.stderr.flush()
            os._exit(code)

    def whole(self, pid: int) -> float:
        """Wait for an undisturbed run and return its seconds; exit when it fails."""
        began = time.monotonic()
        if finished(pid):
            sys.exit("the undisturbed run failed")
        return time.monotonic() - began

    def digest(self) -> str:
        """Return a digest of every briefing, page, PDF and file of a person; the compressed sitemap holds the time."""
        found = hashlib.sha256()
        for folder in ("build/briefings", "build/site", "build/pdf", "seeds"):
            for file in sorted((self.folder / folder).rglob("*")):
                if file.is_file() and file.name != "sitemap.xml.gz":
                    found.update(f"{file.relative_to(self.folder)}\0".encode() + file.read_bytes())
        return found.hexdigest()


def measure() -> None:
    """Print a line for each run, and exit with 1 when one of them left a trace."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["kill", "full"])
    parser.add_argument("times", type=int, nargs="?", default=20)
    parser.add_argument("--build", action="store_true", help="Of a whole build, with site and PDFs.")
    parser.add_argument("--articles", type=int, help="As many of the project's own, not all.")
    arguments = parser.parse_args()
    load()
    with tempfile.TemporaryDirectory() as folder:
        project = Project(_copied(Path(folder) / "project", arguments.articles), BUILD if arguments.build else EXTRACT)
        undisturbed = {}
        for edition in range(len(ADDED)):
            project.begin(edition, ".")
            project.whole(project.run())
            undisturbed[edition] = project.digest()
        failed = (_kills if arguments.what == "kill" else _fills)(project, arguments.times, undisturbed)
    sys.exit(failed > 0)


def _copied(folder: Path, articles: int | None) -> Path:
    (folder / "seeds").mkdir(parents=True)
    for seed in sorted((ROOT / "seeds").iterdir())[:articles]:
        shutil.copy(seed, folder / "seeds")
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def finished(pid: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _kills(project: Project, times: int, undisturbed: dict[int, str]) -> int:
    chance = random.Random(0)  # noqa: S311 (the same moments in every run)
    seconds = {}
    for lost in LOSSES:
        project.begin(1 - project.edition, lost)
        seconds[lost] = project.whole(project.run())
    killed = failed = 0
    for _ in range(times):
        lost, alone = chance.choice(LOSSES), chance.random() < 1 / 3
        project.begin(1 - project.edition, lost)
        moment, run = chance.uniform(0, seconds[lost]), project.run()
        time.sleep(moment)
        with contextlib.suppress(ProcessLookupError):
            (os.kill if alone else os.killpg)(run, signal.SIGKILL)
        killed += finished(run) == -signal.SIGKILL
        what = f"killed {'alone ' if alone else ''}after {moment:.2f} of {seconds[lost]:.2f} s"
        failed += not _same(project, undisturbed, f"{what}, {lost} was gone")
    print(f"{times} kills, {killed} of them before the run's end, {failed} left a trace")
    return failed


def _fills(project: Project, times: int, undisturbed: dict[int, str]) -> int:
    size = sum(file.stat().st_size for file in (project.folder / "build").rglob("*") if file.is_file())
    points = [size * (n + 1) // (times + 1) for n in range(times)]
    failed = sum(not _fits_later(project, room, undisturbed) for room in points)
    print(f"disk full at {times} points up to {size:,} bytes, {failed} left a trace")
    return failed


def _fits_later(project: Project, room: int, undisturbed: dict[int, str]) -> bool:
    """Return whether a run reports that `room` bytes are too few, and a later one with enough room is right."""
    build, errors = project.folder / "build", project.folder.parent / "errors.txt"
    shutil.rmtree(build)
    build.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={max(room, 4096)}", "tmpfs", str(build)]
    subprocess.run(mount, check=True)
    try:
        code = finished(project.run(errors=errors))
        printed = errors.read_text(encoding="utf-8")
        subprocess.run(["mount", "-o", "remount,size=1G", str(build)], check=True)
        reported = code == 0 or ("No space left" in printed and "Traceback" not in printed)
        print(f"  {printed.splitlines()[0] if printed else ''}" if reported else printed)
        project.edited.parent.mkdir(exist_ok=True)
        project.edited.write_bytes(project.ours)
        return _same(project, undisturbed, f"full after {room:,} bytes, exit {code}") and reported
    finally:
        subprocess.run(["umount", str(build)], check=True)


def _same(project: Project, undisturbed: dict[int, str], what: str) -> bool:
    same = finished(project.run()) == 0 and project.digest() == undisturbed[project.edition]
    print(f"{what}: {'ok' if same else 'DIFFERENT'}", flush=True)
    return same


if __name__ == "__main__":
    measure()
