"""One briefing from the parts that extraction found and what is known of the article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.ingest.dateline import is_dateline, story_start
from mkdocs_briefing.model import Briefing, Source, SourceSummary
from mkdocs_briefing.provenance import generator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.ingest import Article, Metadata, Paragraph
    from mkdocs_briefing.model import Sentence

EXTRACTED = ("sentences", "key_points", "actors", "quotes", "background", "timeline", "watch", "figures", "gaps")
"""The parts of a briefing that depend on the article's text, title and date alone."""


@dataclass(frozen=True)
class Task:
    """One article to extract."""

    id: str
    """Id of the briefing."""
    article: Article
    """The article that is extracted."""
    metadata: Metadata
    """What is known of the article, with a person's corrections."""


def compose(task: Task, parts: dict[str, Any], *, model: str) -> Briefing:
    """Return the briefing of `task` from its extracted `parts`, proved against the article.

    Raises `pydantic.ValidationError` when a part is not verbatim or points nowhere.
    """
    article, metadata = task.article, task.metadata
    source = Source(
        path=article.path,
        sha256=article.sha256,
        text_sha256=article.text_sha256,
        language=metadata.language or article.language,
        words=len(article.text.split()),
        **{name: getattr(metadata, name) for name in ("publisher", "author", "url", "published", "retrieved", "note")},
    )
    return Briefing.build(
        article.text,
        id=task.id,
        title=metadata.title or own_title(article, parts["sentences"]),
        source=source,
        generator=generator(model),
        source_summary=SourceSummary.of(parts["quotes"]),
        tags=metadata.tags,
        **parts,
    )


def own_title(article: Article, sentences: Sequence[Sentence] = ()) -> str:
    """Return the article's title: its front matter's, else its first headline or highlight, else its first sentence.

    Before the sentences are known the first paragraph stands for the sentence that begins it.
    """
    if article.metadata.title:
        return article.metadata.title
    all_lines: Sequence[Paragraph | Sentence] = sentences or article.paragraphs
    # A line that is a dateline alone has no title in it, unless the article has nothing else.
    lines = [line for line in all_lines if not is_dateline(article.text[line.start : line.end])] or all_lines
    first = next((line for line in lines if line.role != "body"), lines[0])
    start = first.start + story_start(article.text[first.start : first.end])
    return article.text[start : first.end]
