"""What a project has already: its articles by their texts, their addresses and their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.ingest import read_article
from mkdocs_briefing.ingest.publication import is_same_publication
from mkdocs_briefing.project.articles import find_articles
from mkdocs_briefing.project.intake.addresses import address_key

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs_briefing.ingest import Article, Metadata
    from mkdocs_briefing.project.settings import Settings


@dataclass(frozen=True)
class KnownArticle:
    """An article that a project has."""

    name: str
    """Its file without ending, below its folder."""
    path: str
    """Its file, as reported to people."""
    text_sha256: str
    """SHA-256 of its text."""
    metadata: Metadata
    """What it says of itself."""


class KnownArticles:
    """Articles of a project, to which new ones are compared."""

    def __init__(self) -> None:
        self._texts: dict[str, list[KnownArticle]] = {}
        self._addresses: dict[str, list[KnownArticle]] = {}
        self._names = {"readme"}  # a file of that name is no article

    def note(self, one: KnownArticle) -> None:
        """Add an article."""
        self._names.add(one.name.casefold())
        self._texts.setdefault(one.text_sha256, []).append(one)
        if one.metadata.url:
            self._addresses.setdefault(address_key(one.metadata.url), []).append(one)

    def same_texts(self, article: Article) -> tuple[KnownArticle | None, KnownArticle | None]:
        """Return the same publication of an article's text, and another publication of it."""
        found = self._texts.get(article.text_sha256, ())
        same = [one for one in found if is_same_publication(article.metadata, one.metadata)]
        others = [one for one in found if one not in same]
        return next(iter(same), None), next(iter(others), None)

    def newest_at(self, address: str | None) -> KnownArticle | None:
        """Return the newest version of the article at an address."""
        found = self._addresses.get(address_key(address), []) if address else []
        earlier = {one.metadata.supersedes for one in found}
        return next((one for one in reversed(found) if one.name not in earlier), None)

    def has_name(self, name: str) -> bool:
        """Return whether an article has this name, on a system where case does not matter."""
        return name.casefold() in self._names


def known_articles(settings: Settings, *folders: Path) -> KnownArticles:
    """Return the articles in `folders`, those in `seeds/` without any. Files that cannot be read are left out."""
    known = KnownArticles()
    for folder in folders or (settings.seeds,):
        for file in find_articles(folder, root=settings.root)[0] if folder.is_dir() else ():
            try:
                article = read_article(file.file, path=file.path)
            except InputError:
                continue
            known.note(KnownArticle(file.name, file.path, article.text_sha256, article.metadata))
    return known
