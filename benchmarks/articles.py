"""Make any number of articles from those of the project, the same each time, with mixed sentences and drawn names.

An article keeps the shape of one of `seeds/` (highlights, a body of some 25 lines); its lines come from all of them.
Names of people, states and cities are replaced by names from pools of `PEOPLE` and `PLACES`, drawn by Zipf's law, so
that a few actors are in many articles and most in a few, as in a newsroom's archive.
"""

from __future__ import annotations

import datetime as dt
import itertools
import random
import re
from functools import cache
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"

PEOPLE, PLACES = 300, 60
FIRST = "Adela Bruno Carla Dario Edda Falk Greta Hanno Irma Jonas Katja Lasse Mira Nils Olga Pavel Rosa Sven Tilda Uwe"
LAST = (
    "Albrecht Bergmann Castellani Dragomir Engstrom Fontaine Grabowski Halvorsen Ivanek Jankowski Kowalczyk "
    "Lindholm Marchetti Novotny Oberlin Pedersen Quintero Rasmussen Santoro Tavares Ullmann Valverde Wexford Zielinski"
)
START, END = "Alten Breven Corvan Delmar Elster Farran Gorlan Halver Istran Jorlan", "burg dale ford mark stad ville"

SURNAMES = (
    "Putin Trump Kim Lavrov Shoigu Peskov Pompeo Blinken Kirby Medvedev Miller Panda Stoltenberg Austin Wood King"
)
STANDING_IN = (
    "Vladimir Putin|Donald Trump|Kim Jong Un|Sergei Lavrov|Sergei Shoigu|Dmitry Peskov|Mike Pompeo|Antony Blinken|"
    "John Kirby|Dmitry Medvedev|Matthew Miller|Ankit Panda|Jens Stoltenberg|Lloyd Austin|Robert Wood|Travis King"
).split("|")
"""People in the articles of `seeds/`, in the order of `SURNAMES`."""
SITES = "North Korea|South Korea|Russia|China|Ukraine|Vietnam|Hanoi|Vladivostok|Pyongyang|Moscow|Singapore".split("|")
"""Places in the articles of `seeds/`."""

SLOT = re.compile(
    "|".join(rf"\b{re.escape(name)}\b" for name in (*STANDING_IN, *SURNAMES.split(), *SITES)),
)


@cache
def lines() -> tuple[list[list[str]], list[list[str]]]:
    """Return the highlights and the body of each article in `seeds/`."""
    highlights, bodies = [], []
    for file in sorted((*SEEDS.glob("*.txt"), *SEEDS.glob("*.md"))):
        text = re.sub(r"\A---\n.*?\n---\n", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        found = [line.strip() for line in text.splitlines() if line.strip()]
        highlights.append([line for line in found if line.startswith(("- ", "• "))])
        bodies.append([line for line in found if not line.startswith(("- ", "• "))])
    return highlights, bodies


@cache
def pools() -> tuple[list[tuple[str, str]], list[str]]:
    people = [tuple(pair) for pair in itertools.product(FIRST.split(), LAST.split())]
    places = [start + end for start, end in itertools.product(START.split(), END.split())]
    chance = random.Random(0)  # noqa: S311
    chance.shuffle(people)
    chance.shuffle(places)
    return people[:PEOPLE], places[:PLACES]  # type: ignore[return-value]


def _zipf(chance: random.Random, pool: list, many: int) -> list:  # type: ignore[type-arg]
    """Return `many` different members of the pool; earlier members are drawn more often."""
    weights = [1 / (rank + 5) for rank in range(len(pool))]
    drawn: dict[int, None] = {}
    while len(drawn) < many:
        drawn.setdefault(chance.choices(range(len(pool)), weights)[0])
    return [pool[which] for which in drawn]


def article(number: int) -> str:
    """Return the article with that number, with front matter; about 480 words."""
    chance = random.Random(number)  # noqa: S311
    highlights, bodies = lines()
    shape = chance.randrange(len(bodies))
    people, places = pools()
    cast = _zipf(chance, people, len(STANDING_IN))
    names = dict(zip(STANDING_IN, (f"{first} {last}" for first, last in cast), strict=True))
    names |= dict(zip(SURNAMES.split(), (last for _, last in cast), strict=True))
    names |= dict(zip(SITES, _zipf(chance, places, len(SITES)), strict=True))
    own = bodies[shape]
    others = [line for which, body in enumerate(bodies) if which != shape for line in body]
    kept = sorted(chance.sample(range(len(own)), k=max(4, len(own) // 2)))
    body = [own[which] for which in kept] + chance.sample(others, k=len(own) - len(kept))
    text = "\n".join([*highlights[shape], *body])
    text = SLOT.sub(lambda found: names[found[0]], text)
    published = dt.date(2015, 1, 1) + dt.timedelta(days=number // 3)
    title = f"{names[STANDING_IN[shape]]} and {names[SITES[shape]]}: report {number}"
    tags = ", ".join(sorted(chance.sample(TOPICS, k=2)))
    return f"---\ntitle: {title!r}\npublished: {published}\ntags: [{tags}]\n---\n{text}\n"


TOPICS = "arms trade sanctions courts ports energy elections budget borders health".split()


def write(folder: Path, many: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(many):
        (folder / f"{number:06}.md").write_text(article(number), encoding="utf-8")


if __name__ == "__main__":
    print(article(7))
