"""Fetch lists and feeds from servers on this machine that fail in many ways, and kill the fetching at random moments.

    python benchmarks/fetching.py                     # 1,000 addresses, then the same with kills, then feeds with kills
    python benchmarks/fetching.py --addresses 200 --rounds 1

Every address must be told with one line, every article that can be had must be there once, and after kills a last run
must give the same articles. All requests go to 127.0.0.1; each loop has a limit.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import SO_LINGER, SOL_SOCKET
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

HOSTS = 20
MAX_RUNS = 80
"""Runs at most that accept or reject articles until one is not killed."""

KILL_REQUESTS = 150
"""Requests at most after which a run is killed."""

KILL_DECISIONS = 20
"""Articles at most that are accepted or rejected until the command is killed."""

RUN_SECONDS = 300
"""How long one run may take."""

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks number {number} end</title></head>
<body><nav><a href="/">Home</a></nav><article><h1>Talks number {number} end</h1>
<p>The ministers of region {number} met on Friday in Oslo and spoke for three hours about the port.</p>
<p>“We agree on point {number},” Ana Duarte said. The talks will go on in May, her office said.</p>
<p>The plan costs {number} million dollars, and the parliament has to vote on it in June at the latest.</p>
</article></body></html>"""

KINDS = {
    "plain": 55, "gzip": 8, "slow": 3, "charset": 3,  # an article at once
    "flaky": 5, "cut": 4, "reset": 3, "busy": 4,  # an article at the second request, or a later one
    "copy": 4, "moved": 4,  # the text or the address of an article that is there
    "gone": 3, "login": 2, "bomb": 1, "file": 1, "loop": 1, "forbidden": 2,  # never an article
}  # fmt: skip
"""What addresses do, each with its share of a hundred."""

NEVER = frozenset({"gone", "login", "bomb", "file", "loop", "forbidden"})
SECOND = frozenset({"flaky", "cut", "reset"})
"""Addresses that fail in the first run and not in the second."""

BOMB = gzip.compress(bytes(100_000_000), 1)
ROBOTS = b"User-agent: *\nDisallow: /forbidden\n"


@dataclass
class Web:
    """What the servers did."""

    asked: Counter[str] = field(default_factory=Counter)
    served: Counter[str] = field(default_factory=Counter)
    """Articles that were sent whole."""
    lock: threading.Lock = field(default_factory=threading.Lock)
    feeds: dict[str, bytes] = field(default_factory=dict)

    def forget(self) -> None:
        self.asked.clear()
        self.served.clear()


class Handler(BaseHTTPRequestHandler):
    """Answers by the kind of address: `/flaky/17`."""

    web: Web

    def do_GET(self) -> None:
        address = f"http://{self.headers['Host']}{self.path}"
        with self.web.lock:
            self.web.asked[address] += 1
            times = self.web.asked[address]
        if self.path == "/robots.txt":
            self.send(200, ROBOTS, "text/plain")
        elif self.path in self.web.feeds:
            self.send(200, self.web.feeds[self.path], "application/rss+xml")
        else:
            _, kind, number = self.path.split("?")[0].split("/")
            page = PAGE.format(number=number).encode()
            if not (self.answer_never(kind) or self.answer_later(kind, int(number), page, times)):
                self.send_article(kind, page)
                with self.web.lock:
                    self.web.served[address] += 1

    def answer_never(self, kind: str) -> bool:
        """Answer an address that never has an article; return False for others."""
        match kind:
            case "gone":
                self.send(404, b"no")
            case "login":
                self.send(200, b"<html><body><p>Log in, please.</p></body></html>")
            case "bomb":
                self.send(200, BOMB, **{"Content-Encoding": "gzip"})
            case "file":
                self.send(302, b"", Location="file:///etc/hostname")
            case "loop":
                self.send(302, b"", Location=self.path)
            case _:
                return False
        return True

    def answer_later(self, kind: str, number: int, page: bytes, times: int) -> bool:
        """Answer a request that is made too early, or at another address; return False for others."""
        match kind:
            case "flaky" if times == 1:
                self.send(500, b"oh")
            case "busy" if times <= 2:
                self.send(429 if times == 1 else 503, b"", **{"Retry-After": str(number % 2)})
            case "cut" if times == 1:
                self.send(200, page[:200], **{"Content-Length": str(len(page))})
            case "reset" if times == 1:
                self.connection.setsockopt(SOL_SOCKET, SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()
            case "moved":
                self.send(302, b"", Location=f"/plain/{number}")
            case _:
                return False
        return True

    def send_article(self, kind: str, page: bytes) -> None:
        if kind == "slow":
            time.sleep(0.3)
        if kind == "gzip":
            self.send(200, gzip.compress(page), **{"Content-Encoding": "gzip"})
        elif kind == "charset":
            self.send(200, page, "text/html; charset=iso-8859-1")
        else:
            self.send(200, page)

    def send(self, status: int, body: bytes, media_type: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(status)
        for name, value in ({"Content-Type": media_type, "Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing."""


class Server(ThreadingHTTPServer):
    """A host; what a killed command no longer listens to is no error."""

    def handle_error(self, *_: object) -> None:
        """Nothing."""


@dataclass
class Project:
    """A folder in which commands run."""

    folder: Path

    def __post_init__(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()

    def run(self, *words: str, kill: Callable[[], bool] = lambda: False) -> tuple[int, list[str]]:
        """Run a command until `kill` says so; return its exit code, -9 when it was killed, and what it printed."""
        command = [sys.executable, "-m", "mkdocs_briefing", *words]
        with (self.folder.parent / "printed.txt").open("w+", encoding="utf-8") as printed:
            process = subprocess.Popen(command, cwd=self.folder, stdout=printed, stderr=subprocess.STDOUT)
            ends = time.monotonic() + RUN_SECONDS
            while process.poll() is None and time.monotonic() < ends and not kill():
                time.sleep(0.002)
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
            code = process.wait()
            printed.seek(0)
            return code, printed.read().splitlines()

    def waiting(self) -> set[str]:
        return {file.stem for file in (self.folder / "inbox").glob("*.txt")}

    def articles(self, folder: str) -> Counter[str]:
        """Return how often the text of each article is in a folder, by the number of its talks."""
        texts = (file.read_text(encoding="utf-8") for file in (self.folder / folder).glob("*.txt"))
        return Counter(text.partition("# Talks number ")[2].partition(" ")[0] for text in texts)


def measure() -> None:
    """Print what each run did, and exit with 1 when something was lost, doubled or not told."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--addresses", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=2, help="Lists, and feeds, that are fetched under kills.")
    parser.add_argument("--kills", type=int, default=15, help="Of each of them.")
    parser.add_argument("--pause", default="0.01", help="Seconds between two requests to one host.")
    arguments = parser.parse_args()
    web = Web()
    handler = type("Bound", (Handler,), {"web": web})
    with ExitStack() as stack, tempfile.TemporaryDirectory() as folder:
        servers = [stack.enter_context(Server(("127.0.0.1", 0), handler)) for _ in range(HOSTS)]
        for server in servers:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            stack.callback(server.shutdown)
        hosts = [f"http://127.0.0.1:{server.server_port}" for server in servers]
        kinds, expected = _addresses(hosts, arguments.addresses)
        place = Path(folder) / "project"
        faults = _undisturbed(Project(place), web, kinds, expected, arguments.pause)
        for seed in range(arguments.rounds):
            faults += _killed_list(Project(place), web, kinds, expected, arguments.pause, seed, arguments.kills)
            faults += _killed_feeds(Project(place), web, kinds, hosts, arguments.pause, seed, arguments.kills)
    print("nothing lost, nothing twice" if not faults else f"{len(faults)} FAULTS")
    for fault in faults:
        print(fault)
    sys.exit(bool(faults))


def _addresses(hosts: list[str], count: int) -> tuple[dict[str, str], set[str]]:
    """Return the kind of each address, and the numbers of the articles that can be had."""
    chance = random.Random(20)  # noqa: S311 (the same addresses in every run)
    chosen = chance.choices(list(KINDS), list(KINDS.values()), k=count)
    kinds: dict[str, str] = {}
    expected = set()
    for number, kind in enumerate(chosen):
        host, own = hosts[number % len(hosts)], number
        if kind in {"copy", "moved"}:
            own = max(number - len(hosts), 0)  # an earlier number of the same host
        kinds[f"{host}/{kind}/{own}{f'?id={number}' if own != number else ''}"] = kind
        if kind not in NEVER:
            expected.add(str(own))
    return kinds, expected


def _undisturbed(project: Project, web: Web, kinds: dict[str, str], expected: set[str], pause: str) -> list[str]:
    """Fetch a list twice without kills."""
    (project.folder / "urls.txt").write_text("\n".join(kinds), encoding="utf-8")
    faults = []
    for run in (1, 2):
        began = time.monotonic()
        before = Counter(web.served)
        code, lines = project.run("add", "--from", "urls.txt", "--pause", pause)
        seconds = time.monotonic() - began
        told = Counter(address for line in lines for address in kinds if f"{address}: " in line)
        faults += [f"run {run}: {address} was told {told[address]} times" for address in kinds if told[address] != 1]
        faults += [f"run {run}: {line}" for line in lines if "Traceback" in line]
        failing = NEVER | (SECOND if run == 1 else frozenset())
        failed = {address for line in lines if line.startswith("urls.txt:") for address in [line.split(": ")[1]]}
        wrong = failed ^ {address for address, kind in kinds.items() if kind in failing}
        faults += [f"run {run}: {address} failed or did not fail" for address in sorted(wrong)]
        fetched = sum((web.served - before).values())
        print(f"run {run} of {len(kinds):,} addresses: {seconds:.1f} s, exit {code}, {fetched} pages sent, {lines[-1]}")
    return faults + _compared("undisturbed", project.articles("seeds"), expected) + _twice("undisturbed", web, 0)


def _killed_list(
    project: Project, web: Web, kinds: dict[str, str], expected: set[str], pause: str, seed: int, kills: int
) -> list[str]:
    """Fetch a list under kills, then to the end, and once more for what failed."""
    web.forget()
    (project.folder / "urls.txt").write_text("\n".join(kinds), encoding="utf-8")
    words = ("add", "--from", "urls.txt", "--pause", pause)
    killed, seconds, traces = _killed(project, web, words, seed, kills)
    traces += project.run(*words)[1]
    what = f"list {seed}"
    faults = _compared(what, project.articles("seeds"), expected) + _twice(what, web, killed * 9)
    again = sum(count - 1 for count in web.served.values() if count > 1)
    print(f"{what}: {killed} kills in {seconds:.1f} s, {again} pages sent again, {len(faults)} faults")
    return faults + [f"{what}: {line}" for line in traces if "Traceback" in line]


def _killed_feeds(
    project: Project, web: Web, kinds: dict[str, str], hosts: list[str], pause: str, seed: int, kills: int
) -> list[str]:
    """Fetch feeds under kills, then accept some of what waits and reject the others under kills."""
    web.forget()
    entries = [address for address, kind in kinds.items() if kind in {"plain", "gzip", "cut", "flaky"}][:400]
    web.feeds = {f"/feed{n}": _feed(entries[n::4]) for n in range(4)}
    seeds = project.folder / "seeds"
    seeds.mkdir()
    outlines = "".join(f'<outline xmlUrl="{host}{path}"/>' for host, path in zip(hosts, web.feeds, strict=False))
    (seeds / "feeds.opml").write_text(f'<opml version="2.0"><body>{outlines}</body></opml>', encoding="utf-8")
    words = ("fetch", "--pause", pause)
    killed, seconds, traces = _killed(project, web, words, seed, kills)
    traces += project.run(*words)[1]
    what = f"feeds {seed}"
    expected = {address.rpartition("/")[2] for address in entries}
    faults = _compared(what, project.articles("inbox"), expected) + _twice(what, web, killed * 9)
    names = sorted(project.waiting())
    rejected = names[::2]
    deciding = 0
    for command, some in (("reject", rejected), ("accept", names[1::2])):
        deciding += _decided(project, command, some, seed)
    served = sum(web.served.values())
    traces += project.run(*words)[1]
    faults += _compared(f"{what}, decided", project.articles("seeds"), {name.split("-")[2] for name in names[1::2]})
    if project.waiting() or sum(web.served.values()) != served:
        faults.append(f"{what}: what was decided came again")
    lines = (project.folder / "inbox/fetched.jsonl").read_text(encoding="utf-8").splitlines()
    became = Counter(json.loads(line).get("became", "feed") for line in lines)
    print(f"{what}: {killed} kills in {seconds:.1f} s, {deciding} while deciding, {dict(became)}, {len(faults)} faults")
    return faults + [f"{what}: {line}" for line in traces if "Traceback" in line]


def _killed(project: Project, web: Web, words: tuple[str, ...], seed: int, kills: int) -> tuple[int, float, list[str]]:
    """Run a command that is killed several times, then to its end; return the kills, the seconds and what it said."""
    chance = random.Random(seed)  # noqa: S311 (the same moments in every run)
    began = time.monotonic()
    killed = 0
    printed: list[str] = []
    for _ in range(kills):
        limit = sum(web.asked.values()) + chance.randrange(KILL_REQUESTS)
        code, lines = project.run(*words, kill=lambda limit=limit: sum(list(web.asked.values())) > limit)
        killed += code == -signal.SIGKILL
        printed += lines
    code, lines = project.run(*words)
    printed += [*lines, *(["Traceback: the last run was killed"] if code == -signal.SIGKILL else [])]
    return killed, time.monotonic() - began, printed


def _decided(project: Project, command: str, names: list[str], seed: int) -> int:
    """Accept or reject articles under kills; return the kills."""
    chance = random.Random(seed)  # noqa: S311 (as above)
    for kills in range(MAX_RUNS):
        left = [name for name in names if name in project.waiting()]
        limit = len(project.waiting()) - chance.randrange(KILL_DECISIONS)
        if (
            not left
            or project.run("inbox", command, *left, kill=lambda limit=limit: len(project.waiting()) < limit)[0] == 0
        ):
            return kills
    return MAX_RUNS


def _feed(addresses: list[str]) -> bytes:
    items = "".join(f"<item><guid>{one}</guid><link>{one}</link></item>" for one in addresses)
    return f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()


def _compared(what: str, found: Counter[str], expected: set[str]) -> list[str]:
    faults = [f"{what}: article {number} is lost" for number in sorted(expected - set(found))]
    faults += [f"{what}: article {number} was invented" for number in sorted(set(found) - expected)]
    return faults + [f"{what}: article {number} is there {count} times" for number, count in found.items() if count > 1]


def _twice(what: str, web: Web, allowed: int) -> list[str]:
    """Return a fault when pages were sent again more often than kills explain, which lose what is on its way."""
    again = sum(count - 1 for count in web.served.values() if count > 1)
    return [f"{what}: {again} pages were sent again"] if again > allowed else []


if __name__ == "__main__":
    measure()
