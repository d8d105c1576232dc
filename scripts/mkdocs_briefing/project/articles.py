"""The articles in `seeds/`: which files they are, and the id of each one's briefing."""

from __future__ import annotations

import os
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

NON_ARTICLE_ENDINGS = (CURATION_ENDING, ".curation.yaml", "~")
"""Endings of files in `seeds/` that are not articles: corrections, and an editor's backups."""

ADD_AN_ARTICLE = "put an article into it: briefing add URL or FILE"
"""What to do where there is none."""

NAME_LIMIT = 255
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
        """The same, as reported to people."""
        return self.path.removesuffix(self.file.suffix) + CURATION_ENDING


def find_articles(folder: Path, *, root: Path) -> tuple[list[ArticleFile], list[Problem]]:
    """The articles in `folder` and below it, in the order of their names, and what is wrong with the others.

    Hidden files, editors' backups, README files and corrections are not articles.
    """
    if not folder.is_dir():
        return [], [Problem(reported_path(folder, root), 0, 0, f"no such folder; make it, and {ADD_AN_ARTICLE}")]
    files, problems = _walk(folder, root)
    seeds, clashes = _distinct(article_file(file, folder=folder, root=root) for file in files)
    if not seeds and not problems:
        problems = [Problem(reported_path(folder, root), 0, 0, f"has no article; {ADD_AN_ARTICLE}")]
    return seeds, problems + clashes + _without_article(folder, {one.curation_file for one in seeds}, root)


def article_file(file: Path, *, folder: Path, root: Path) -> ArticleFile:
    """The article in `file`; `folder` is what its name is relative to, when it lies there."""
    inside = file.is_relative_to(folder)
    relative = file.relative_to(folder) if inside else file.relative_to(file.parent)
    place = reported_path(folder if inside else file.parent, root)
    return ArticleFile(relative.with_suffix("").as_posix(), f"{place}/{relative.as_posix()}".removeprefix("./"), file)


def reported_path(folder: Path, root: Path) -> str:
    """A path below the project's folder, else its last part: no briefing holds a path of the machine that made it."""
    return folder.relative_to(root).as_posix() if folder.is_relative_to(root) else folder.name


def _walk(folder: Path, root: Path) -> tuple[list[Path], list[Problem]]:
    """The articles' files, and what is wrong with those that cannot be one whatever they hold."""
    found: list[Path] = []
    problems: list[Problem] = []

    def unreadable(error: OSError) -> None:
        place = reported_path(Path(error.filename), root)
        problems.append(Problem(place, 0, 0, f"cannot be read: {error.strerror}; check the folder's rights"))

    home = folder.resolve()
    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        for name in [*links, *names]:
            file = Path(place) / name
            if not _is_article(file.relative_to(folder).parts):
                continue
            if fault := _fault(file, home):
                problems.append(Problem(reported_path(file, root), 0, 0, fault))
            else:
                found.append(file)
    return found, problems


def _fault(file: Path, home: Path) -> str | None:
    """Why the file `file` below `home` cannot be an article; None when it may."""
    if file.is_symlink():
        if not file.exists():
            return "is a link that leads nowhere; mend or delete it"
        if file.is_dir():
            return "is a link to a folder, which is not followed; move the folder here"
        if not file.resolve().is_relative_to(home):
            return "is a link to a file outside this folder; put a copy of the article here"
    if not file.is_file():
        return "is no regular file; put a copy of the article here, or delete it"
    try:
        file.name.encode()
    except UnicodeEncodeError:
        return "its name is not UTF-8; rename it"
    longest = len(f".{file.stem}{CURATION_ENDING}".encode())
    if longest > NAME_LIMIT:
        return f"its name is {longest - NAME_LIMIT} bytes too long for the files that go with it; shorten it"
    return None


def _without_article(folder: Path, known: Collection[Path], root: Path) -> list[Problem]:
    """A line for each file of corrections that belongs to no article: nothing that a person said is passed over."""
    problems = []
    for file in sorted(folder.rglob("*.curation.y*ml")):
        if any(part.startswith(".") for part in file.relative_to(folder).parts):
            continue
        if file.suffix == ".yaml":
            message = f"is not read; its name must end in {CURATION_ENDING}"
        elif file not in known:
            message = "there is no article of this name; name it after its article, or delete it"
        else:
            continue
        problems.append(Problem(reported_path(file, root), 0, 0, message))
    return problems


def _is_article(parts: Sequence[str]) -> bool:
    hidden = any(part.startswith(".") for part in parts)
    return not (
        hidden
        or tuple(parts) == (REGISTER_NAME,)
        or parts[-1].endswith(NON_ARTICLE_ENDINGS)
        or parts[-1].lower().startswith("readme.")
    )


def _distinct(seeds: Iterable[ArticleFile]) -> tuple[list[ArticleFile], list[Problem]]:
    found: dict[str, ArticleFile] = {}
    problems = []
    for one in sorted(seeds, key=lambda s: (s.name, suffix(s.path) not in ENDINGS, s.path)):
        other = found.setdefault(one.name, one)
        if other is not one:
            message = f"has the same name as {other.path}, so their briefings would be one file; rename one"
            problems.append(Problem(one.path, 0, 0, message))
    return list(found.values()), problems
