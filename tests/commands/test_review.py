"""`briefing review`: what waits, what was measured, and the preview in a browser."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mkdocs_briefing.cli import main
from mkdocs_briefing.project.check import check
from mkdocs_briefing.project.pipeline import run
from mkdocs_briefing.review.desk import Desk
from tests.review.conftest import extracted, settings  # noqa: F401 (fixtures)
from tests.review.test_desk import DAY, NAME, act, item

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs_briefing.project.settings import Settings

pytestmark = pytest.mark.model


def review(settings: Settings, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> str:  # noqa: F811
    monkeypatch.chdir(settings.root)
    result = CliRunner().invoke(main, ["review", *arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_what_waits_is_listed_until_it_is_signed(settings: Settings, monkeypatch: pytest.MonkeyPatch):  # noqa: F811
    assert review(settings, monkeypatch, "--list").endswith("to review  harbour-bridge-to-close\n")
    Desk(settings).sign(NAME, by="A. Analyst", date=DAY)
    assert review(settings, monkeypatch, "--list") == ""


def test_the_score_and_the_examples_are_of_what_was_signed(
    settings: Settings,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
):
    desk = Desk(settings)
    act(desk, "drop", item(desk, "quotes", "We were told nothing"))
    desk.sign(NAME, by="A. Analyst", date=DAY)
    assert review(settings, monkeypatch, "--score").endswith("1 reviewed briefing, 1.00 edits each\n")
    assert review(settings, monkeypatch, "--export", "examples.jsonl") == "examples.jsonl: 1 reviewed briefing\n"
    (line,) = (settings.root / "examples.jsonl").read_text().splitlines()
    assert json.loads(line)["review"]["by"] == "A. Analyst"


def test_check_refuses_what_nobody_signed(settings: Settings):  # noqa: F811
    def told() -> list[str]:
        run(settings)
        return [str(one) for one in check(settings, reviewed=True).problems]

    remedy = "look it over with: briefing review bridge"
    assert told() == [f"seeds/bridge.txt: its briefing was reviewed by nobody; {remedy}"]
    desk = Desk(settings)
    desk.sign(NAME, by="A. Analyst", date=DAY)
    assert told() == []
    act(desk, "drop", item(desk, "quotes", "We were told nothing"))
    assert told() == [f"seeds/bridge.txt: its briefing changed since A. Analyst reviewed it; {remedy}"]


def test_the_preview_opens_at_the_briefing(settings: Settings, tmp_path: Path):  # noqa: F811
    (settings.root / "docs").mkdir()
    (settings.root / "docs/index.md").write_text("# Harbour desk\n")
    (settings.root / "mkdocs.yml").write_text(
        "site_name: Desk\nuse_directory_urls: false\ntheme: material\nplugins: [briefing: {pdf: false}]\n"
    )
    opened = tmp_path / "opened"
    opener = tmp_path / "opener"
    opener.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}.new && mv {opened}.new {opened}\n')
    opener.chmod(0o755)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs_briefing", "review", "bridge", "--port", str(port)]
    environment = {**os.environ, "BROWSER": str(opener)}
    with subprocess.Popen(
        command, cwd=settings.root, env=environment, stderr=subprocess.DEVNULL, start_new_session=True
    ) as preview:
        while not opened.exists() and preview.poll() is None:
            time.sleep(0.1)
        address = opened.read_text()
        with urllib.request.urlopen(address) as page:  # noqa: S310 (this machine)
            assert b"briefing-review/review.js" in page.read()
        os.killpg(preview.pid, signal.SIGTERM)  # as a terminal does to both of its processes
        preview.wait(30)
    assert address == f"http://127.0.0.1:{port}/briefings/harbour-bridge-to-close.html"


def test_a_port_in_use_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Desk\nplugins: [briefing]\n")
    monkeypatch.chdir(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        result = CliRunner().invoke(main, ["review", "--port", str(port)], catch_exceptions=False)
    line = (
        f"127.0.0.1:{port}: is in use, perhaps by another preview; stop that one, or choose another port with --port\n"
    )
    assert (result.exit_code, result.stderr) == (1, line)
