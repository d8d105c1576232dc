"""The articles in `seeds/`: which files are one, and what is wrong with the others."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import Problem
from mkdocs_briefing.ingest import ENDINGS, suffix

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

CURATION_ENDING = ".curation.yml"
"""Ending of the file with a person's corrections: `seeds/vote.curation.yml` for `seeds/vote.txt`."""

REGISTER_NAME = "actors.yml"
"""The file of `seeds/` that says who is who across briefings."""

FEEDS_NAME = "feeds.opml"
"""The file of `seeds/` that lists the feeds of `briefing fetch`."""

NON_ARTICLE_ENDINGS = (CURATION_ENDING, ".curation.yaml", "~")
"""Endings of files in `seeds/` that are not articles: corrections, and an editor's backups."""

ADD_AN_ARTICLE = "put an article into it: briefing add URL or FILE"
"""What to do about a folder without articles."""

MAX_NAME_BYTES = 255
"""Bytes of a file name on the usual file systems."""


@dataclass(frozen=True, order=True)
class ArticleFile:
    """An article's file."""

    name: str
    """Path below `seeds/` without the ending: `vote`, `2024/vote`. The YAML has the same name."""
    path: str
    """As reported to people and kept in the briefing: `seeds/vote.txt`."""
    file: Path
    """Where it is."""

    @property
    def curation_file(self) -> Path:
        """Where a person's corrections are, if there are any."""
        return self.file.with_name(self.name.rpartition("/")[2] + CURATION_ENDING)

    @property
    def curation_path(self) -> str:
        """The file of corrections, as reported to people."""
        return self.path.removesuffix(self.file.suffix) + CURATION_ENDING


def find_articles(folder: Path, *, root: Path) -> tuple[list[ArticleFile], list[Problem]]:
    """Return the articles in `folder` and below it, in the order of their names, and what is wrong with the others.

    Hidden files, editors' backups, README files and corrections are not articles.
    """
    if not folder.is_dir():
        return [], [Problem(reported_path(folder, root), 0, 0, f"no such folder; make it, and {ADD_AN_ARTICLE}")]
    files, problems = _walk(folder, root)
    articles, clashes = _distinct(article_file(file, folder=folder, root=root) for file in files)
    if not articles and not problems:
        problems = [Problem(reported_path(folder, root), 0, 0, f"has no article; {ADD_AN_ARTICLE}")]
    return articles, problems + clashes + _without_article(folder, {one.curation_file for one in articles}, root)


def article_file(file: Path, *, folder: Path, root: Path) -> ArticleFile:
    """Return the article's file; its name is relative to `folder` when it lies there."""
    inside = file.is_relative_to(folder)
    relative = file.relative_to(folder) if inside else file.relative_to(file.parent)
    place = reported_path(folder if inside else file.parent, root)
    return ArticleFile(relative.with_suffix("").as_posix(), f"{place}/{relative.as_posix()}".removeprefix("./"), file)


def reported_path(folder: Path, root: Path) -> str:
    """Return a path below the project's folder `root`, else its last part.

    No briefing holds a path of the machine that made it.
    """
    return folder.relative_to(root).as_posix() if folder.is_relative_to(root) else folder.name


def _walk(folder: Path, root: Path) -> tuple[list[Path], list[Problem]]:
    """Return the articles' files, and what is wrong with files that cannot be an article whatever their content."""
    found: list[Path] = []
    problems: list[Problem] = []

    def unreadable(error: OSError) -> None:
        place = reported_path(Path(error.filename), root)
        problems.append(Problem(place, 0, 0, f"cannot be read: {error.strerror}; check the folder's permissions"))

    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        linked = [name for name in folders if (Path(place) / name).is_symlink()]  # os.walk does not follow these
        files = (Path(place) / name for name in (*linked, *names))
        for file in files:
            if not _is_article(file.relative_to(folder).parts):
                continue
            if fault := link_fault(file, folder) or _file_fault(file):
                problems.append(Problem(reported_path(file, root), 0, 0, fault))
            else:
                found.append(file)
    return found, problems


def link_fault(file: Path, home: Path) -> str | None:
    """Return why a symbolic link below the folder `home` is not read; None when it is, and for any other file."""
    if not file.is_symlink():
        return None
    is_outside = not Path(os.path.realpath(file)).is_relative_to(home.resolve())  # Path.resolve() raises for a loop
    try:
        if not file.exists():
            return "is a broken link; correct or delete it"
        if file.is_dir():
            return "is a link to a folder, which is not followed; move the folder here"
    except OSError as error:  # it lies in a folder that cannot be searched
        remedy = "put a copy of the file here" if is_outside else "check the permissions of the folders on its way"
        return f"is a link to a file that cannot be read: {error.strerror}; {remedy}"
    return "is a link to a file outside this folder; put a copy of the file here" if is_outside else None


def _file_fault(file: Path) -> str | None:
    """Return why a file cannot be an article; None when it may."""
    if not file.is_file():
        return "is not a regular file; put a copy of the article here, or delete it"
    try:
        file.name.encode()
    except UnicodeEncodeError:
        return "its name is not UTF-8; rename it"
    longest = len(f".{file.stem}{CURATION_ENDING}".encode())
    if longest > MAX_NAME_BYTES:
        return f"its name is {longest - MAX_NAME_BYTES} bytes too long for the files that go with it; shorten it"
    return None


def _without_article(folder: Path, known: Collection[Path], root: Path) -> list[Problem]:
    """Return a problem for each file of corrections without an article: nothing that a person typed is ignored."""
    problems = []
    for file in sorted(folder.rglob("*.curation.y*ml")):
        if any(part.startswith(".") for part in file.relative_to(folder).parts):
            continue
        if file.suffix == ".yaml":
            message = f"is not read; its name must end in {CURATION_ENDING}"
        elif file not in known:
            message = "there is no article with this name; name the file after its article, or delete it"
        else:
            continue
        problems.append(Problem(reported_path(file, root), 0, 0, message))
    return problems


def _is_article(parts: Sequence[str]) -> bool:
    hidden = any(part.startswith(".") for part in parts)
    return not (
        hidden
        or tuple(parts) in {(REGISTER_NAME,), (FEEDS_NAME,)}
        or parts[-1].endswith(NON_ARTICLE_ENDINGS)
        or parts[-1].lower().startswith("readme.")
    )


def _distinct(files: Iterable[ArticleFile]) -> tuple[list[ArticleFile], list[Problem]]:
    """Return the first file of each name, and a problem for each other: their briefings would be one file.

    So would those of names that differ in case, or in how Unicode composes a letter, on a Mac or under Windows.
    """
    found: dict[str, ArticleFile] = {}
    problems = []
    for one in sorted(files, key=lambda s: (s.name, suffix(s.path) not in ENDINGS, s.path)):
        other = found.setdefault(unicodedata.normalize("NFC", one.name).casefold(), one)
        if other is not one:
            same = "the same name as" if other.name == one.name else "on other systems the same name as"
            message = f"has {same} {other.path}, so their briefings would be one file; rename one"
            problems.append(Problem(one.path, 0, 0, message))
    return list(found.values()), problems
