import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest import Metadata, parse_article
from mkdocs_briefing.project import dask_cluster, extraction
from mkdocs_briefing.project.actor_index import actor_index
from mkdocs_briefing.project.compose import Task
from mkdocs_briefing.project.extraction import KILLED_MESSAGE
from mkdocs_briefing.project.pipeline import Settings, run
from mkdocs_briefing.project.store import write_briefing
from tests.support import dying
from tests.support.connected import entries

dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")

SENTENCE = "Harbour Minister Ana Duarte said on Monday that pier {} would open in May.\n"


@pytest.fixture(scope="module")
def workers() -> Iterator[object]:
    with (
        dask.config.set(dask_cluster.PATIENCE),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
        ) as started,
    ):
        yield started


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    for number in range(8):
        (tmp_path / f"seeds/{number}.txt").write_text(SENTENCE.format(number), encoding="utf-8")
    return tmp_path


def briefings(root: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted((root / "build/briefings").glob("*.yml"))}


@pytest.mark.model
def test_a_cluster_gives_the_same_bytes_also_when_a_worker_is_killed(
    project: Path, workers: object, monkeypatch: pytest.MonkeyPatch
):
    run(Settings(root=project, jobs=1))
    local = briefings(project)
    shutil.rmtree(project / "build")
    monkeypatch.setattr("mkdocs_briefing.project.extraction.BATCH_ARTICLES", 1)
    killed = []

    def kill(done: int, *_: object) -> None:
        if done == 2:
            killed.append(workers.workers[0].pid)
            os.kill(killed[0], signal.SIGKILL)

    settings = Settings(root=project, engine="dask", scheduler=workers.scheduler_address)
    assert run(settings, progress=kill).problems == ()
    assert len(killed) == 1
    assert briefings(project) == local


def test_an_article_that_kills_every_worker_is_lost_alone(workers: object, monkeypatch: pytest.MonkeyPatch):
    for module in (extraction, dask_cluster):
        monkeypatch.setattr(module, "extract_batch", dying.extract_batch)
    monkeypatch.setattr(extraction, "BATCH_ARTICLES", 1)
    texts = ["Some text.", "A poison.", "Some text."]
    tasks = [Task(f"a{n}", parse_article(text.encode(), path=f"{n}.txt"), Metadata()) for n, text in enumerate(texts)]
    found = dask_cluster.extract_on_cluster(tasks, model="none", jobs=2, scheduler=workers.scheduler_address)
    assert [one.message for one in found] == ["none", KILLED_MESSAGE, "none"]


def test_no_scheduler_is_a_line(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(dask_cluster, "SCHEDULER_TIMEOUT_SECONDS", 0.2)
    with pytest.raises(InputError, match="no scheduler answers"):
        run(Settings(root=project, engine="dask", scheduler="tcp://127.0.0.1:9"))


def test_nothing_to_extract_needs_no_cluster():
    assert list(dask_cluster.extract_on_cluster([], model="none", jobs=2, scheduler="tcp://127.0.0.1:9")) == []


def test_the_actors_of_many_projects_are_the_same_from_a_cluster(
    tmp_path: Path, workers: object, monkeypatch: pytest.MonkeyPatch
):
    for entry in entries():
        write_briefing(tmp_path / f"{entry.briefing.id}.yml", entry.briefing)
    local = actor_index([tmp_path])
    monkeypatch.setattr("mkdocs_briefing.project.actor_index.BATCH_BRIEFINGS", 1)
    assert actor_index([tmp_path], engine="dask", scheduler=workers.scheduler_address) == local
