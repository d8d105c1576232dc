"""The way out of MkDocs: ProperDocs, which continues it, makes the same site of the same `mkdocs.yml`.

`make test-successors` installs it, into an environment of its own.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.model, pytest.mark.slow]

GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


def run(*words: str, folder: Path) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    command = [sys.executable, "-m", *words]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stdout + done.stderr


def contents(site: Path) -> dict[str, bytes]:
    files = (file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): GENERATOR.sub(b"", file.read_bytes()) for file in files}


def test_a_new_project_has_the_same_site_with_properdocs(tmp_path: Path):
    pytest.importorskip("properdocs", reason="make test-successors installs it")
    run("mkdocs_briefing", "init", folder=tmp_path)
    run("mkdocs", "build", "--strict", "--site-dir", "mkdocs", folder=tmp_path)
    run("properdocs", "build", "--strict", "-f", "mkdocs.yml", "--site-dir", "properdocs", folder=tmp_path)
    theirs = contents(tmp_path / "properdocs")
    assert len(theirs) > 40
    assert theirs == contents(tmp_path / "mkdocs")
