"""Fill a project with many briefings in little time: extract a few articles, and copy them with other words.

A copy's words have the lengths of the original's, so that what was extracted stays where it is; `compose` proves each
against its own text. The same number always gives the same copy.
"""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import articles

import mkdocs_briefing
from mkdocs_briefing.ingest import parse_article
from mkdocs_briefing.model import Briefing
from mkdocs_briefing.project.compose import EXTRACTED, Task, compose
from mkdocs_briefing.project.make import cache_key, make_uncurated
from mkdocs_briefing.project.pipeline import run
from mkdocs_briefing.project.settings import Settings
from mkdocs_briefing.project.store import write_cached
from mkdocs_briefing.project.work_items import read_work_items
from mkdocs_briefing.provenance import generator

if TYPE_CHECKING:
    from mkdocs_briefing.project.work_items import WorkItem

ORIGINALS = 20

WORD = re.compile(r"\b[a-z]{6,}\b")

SHARE = 0.3
"""Of the words that may change, how many do."""

RESERVED = frozenset(WORD.findall((Path(mkdocs_briefing.__file__).parent / "model.py").read_text("utf-8")))
"""Words that may be a value of the model and not of a text."""


def fill(project: Path, many: int) -> None:
    """Write `many` articles into the project's seeds, and bring all briefings up to date."""
    settings = Settings(root=project, jobs=1)
    articles.write(settings.seeds, min(ORIGINALS, many))
    run(settings)
    items, _ = read_work_items(settings)
    originals = [item for item in items if int(item.article_file.name) < ORIGINALS]
    extracted = [make_uncurated(item, settings) for item in originals]
    for number in range(ORIGINALS, many):
        which = number % ORIGINALS
        _copy(originals[which], extracted[which], number, settings)
    run(settings)


def _copy(item: WorkItem, extracted: Briefing, number: int, settings: Settings) -> None:
    """Write a copy of an article, and its extraction into the cache."""
    data = extracted.model_dump(mode="json")
    changed = _changed_words(item.article.text, data, random.Random(number))  # noqa: S311
    title = re.sub(r"\d+$", str(number), str(item.metadata.title))
    text = f"---\ntitle: {title!r}\npublished: {item.metadata.published}\n---\n{_other(item.article.text, changed)}"
    file = settings.seeds / f"{number:06}.md"
    file.write_text(text, encoding="utf-8")
    article = parse_article(text.encode(), path=f"seeds/{file.name}")
    copied = _with_selectors(_other(data, changed), article.text)
    parts = {name: getattr(Briefing.model_validate(copied), name) for name in EXTRACTED}
    briefing = compose(Task(f"copy-{number}", article, article.metadata), parts, model=settings.model)
    made = generator(settings.model)
    key = cache_key(article.text_sha256, article.metadata.published, made, title=article.metadata.title)
    write_cached(settings.cache, key, briefing)


def _changed_words(text: str, data: dict[str, Any], chance: random.Random) -> dict[str, str]:
    """Return other words of the same length for some that are in the text and in no id."""
    ids = {word for part in EXTRACTED for one in data[part] or () for word in WORD.findall(str(one.get("id")))}
    words = sorted(set(WORD.findall(text)) - RESERVED - ids)
    return {
        word: word[0] + "".join(chance.sample(word[1:], len(word) - 1)) for word in words if chance.random() < SHARE
    }


def _other(value: Any, changed: dict[str, str]) -> Any:
    if isinstance(value, str):
        return WORD.sub(lambda found: changed.get(found[0], found[0]), value)
    if isinstance(value, dict):
        return {key: _other(one, changed) for key, one in value.items()}
    return [_other(one, changed) for one in value] if isinstance(value, list) else value


def _with_selectors(data: dict[str, Any], text: str) -> dict[str, Any]:
    """Return the briefing with the words around each quote as the `text` has them: they may begin within a word."""
    for quote in data["quotes"]:
        start, end, selector = quote["content"]["start"], quote["content"]["end"], quote["selector"]
        selector["prefix"] = text[start - len(selector["prefix"]) : start]
        selector["suffix"] = text[end : end + len(selector["suffix"])]
    return data
