"""One value of a briefing is changed at random: the second reading notices, and disputes nothing that is unchanged."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mkdocs_briefing.project.pipeline import Settings, run
from mkdocs_briefing.proof import prove

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Briefing

pytestmark = pytest.mark.model

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> list[Entry]:
    folder = tmp_path_factory.mktemp("out")
    return list(run(Settings(root=ROOT, out=folder / "out", cache=folder / "cache")).entries)


def disputes(briefing: Briefing, article: str) -> int:
    findings = prove(briefing, article, anchor=briefing.source.published)
    return sum(finding.outcome == "differs" for finding in findings)


def changed(briefing: Briefing, part: str, number: int, **values: object) -> Briefing:
    items = list(getattr(briefing, part))
    items[number] = items[number].model_copy(update=values)
    return briefing.model_copy(update={part: tuple(items)})


def mutants(briefing: Briefing, chance: random.Random) -> Iterator[Briefing]:
    for number, figure in enumerate(briefing.figures):
        factor = chance.choice([-1, 0.1, 10, 1000])
        yield changed(briefing, "figures", number, value=figure.value * factor)
        yield changed(briefing, "figures", number, value=figure.value + chance.choice([-1, 1, 7]))
        yield changed(briefing, "figures", number, unit=chance.choice(["EUR", "kg", "votes", None]))
    for number, event in enumerate(briefing.timeline):
        if event.date is None:
            yield changed(briefing, "timeline", number, date=f"{chance.randint(1990, 2030)}-05")
            continue
        year = int(event.date[:4]) + chance.choice([-10, -1, 1])
        yield changed(briefing, "timeline", number, date=f"{year}{event.date[4:]}")
        yield changed(briefing, "timeline", number, date=event.date[:-1] + str((int(event.date[-1]) + 3) % 10))
    roles = [role for actor in briefing.actors for role in actor.roles]
    for number, actor in enumerate(briefing.actors):
        others = [role for role in roles if role not in actor.roles]
        if actor.roles and others:
            yield changed(briefing, "actors", number, roles=(chance.choice(others),))


def test_the_briefings_of_the_projects_articles_are_not_disputed(entries: list[Entry]) -> None:
    assert [entry.briefing.id for entry in entries if disputes(entry.briefing, entry.article)] == []


@pytest.mark.parametrize("seed", range(5))
def test_a_value_changed_at_random_is_disputed(entries: list[Entry], seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (nothing secret)
    found = [disputes(mutant, entry.article) > 0 for entry in entries for mutant in mutants(entry.briefing, chance)]
    assert len(found) > 200
    assert sum(found) >= 0.95 * len(found)
