"""Begin a project: in an empty folder, or in the folder of a MkDocs site that exists already."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from mkdocs_briefing import __version__
from mkdocs_briefing.atomic_files import write_atomically
from mkdocs_briefing.diagnostics import InputError
from mkdocs_briefing.project.project_file import plugin_options
from mkdocs_briefing.yaml_files.insert import NewEntry, append_list, insert_entry
from mkdocs_briefing.yaml_files.mkdocs_file import parse_mkdocs, read_mkdocs_file

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

SCAFFOLD = "mkdocs_briefing.project"
"""The package whose folder `scaffold` has the files of a new project."""

NEW_FILES = {
    "mkdocs.yml": "mkdocs.yml",
    "docs/about.md": "about.md",
    ".gitignore": "gitignore",
    ".github/workflows/pages.yml": "pages.yml",
}
"""Files of a new project, each with its name in `scaffold`."""

EXAMPLE = "seeds/ferry.txt"
"""The example of an article."""

REQUIREMENTS = f"mkdocs-briefing[extract]>={__version__}\n"
"""What the workflow installs."""

PLUGIN = NewEntry(
    "plugins",
    ("briefing:", "  text_mode: excerpts # `full` prints whole articles: only where you may publish them"),
    "{briefing: {text_mode: excerpts}}",
)
"""The plugin, which prints no more of an article than the sentences that items rest on."""

SEARCH = NewEntry("plugins", ("search",), "search")
"""The plugin that MkDocs uses as long as a site lists none."""

PAGES = ("briefings/index.md", "actors/index.md", "quotes/index.md", "timeline.md", "tags.md", "method.md")
"""Generated pages that a navigation leads to."""

SECTION = NewEntry("nav", ("Briefings:", *(f"  - {page}" for page in PAGES)), f"{{Briefings: [{', '.join(PAGES)}]}}")
"""The section of the navigation."""


@dataclass(frozen=True)
class Addition:
    """What an existing site's `mkdocs.yml` lacks."""

    lines: str
    """Lines to add, as a person would type them; empty when nothing is missing."""
    text: str | None
    """The file with these lines; None where they can only be added by hand."""


def begin(root: Path, *, example: bool) -> tuple[list[str], list[str]]:
    """Write the files of a new project; return the names of those written, and of those that were there and stay."""
    wanted = {name: _scaffold(source) for name, source in NEW_FILES.items()} | {"requirements.txt": REQUIREMENTS}
    if example:
        wanted[EXAMPLE] = _scaffold("example.txt")
    (root / "seeds").mkdir(parents=True, exist_ok=True)
    kept = [name for name in wanted if (root / name).exists()]
    written = [name for name in wanted if name not in kept]
    for name in written:
        write_atomically(root / name, wanted[name].encode())
    return written, kept


def addition_to(file: Path) -> Addition:
    """Return what a `mkdocs.yml` lacks for briefings. Raises `InputError` when it is not valid."""
    data = read_mkdocs_file(file, path=str(file))
    text = file.read_text(encoding="utf-8-sig")
    entries = [PLUGIN] if plugin_options(data) is None else []
    if data.get("nav") and not _leads_to_pages(data["nav"]):
        entries.append(SECTION)
    lines = "\n".join(_shown(entry, data) for entry in entries)
    changed: str | None = text
    for entry in entries:
        changed = changed and _with(changed, entry, data)
    return Addition(lines, changed if changed and _is_safe(text, changed, entries) else None)


def ignore_build_folder(root: Path) -> bool:
    """Let git ignore `build/`, which commands write; return whether that was missing."""
    file = root / ".gitignore"
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    if any(line.strip().strip("/") == "build" for line in text.splitlines()):
        return False
    write_atomically(file, f"{text}{'' if not text or text.endswith(chr(10)) else chr(10)}build/\n".encode())
    return True


def _with(text: str, entry: NewEntry, data: dict[str, Any]) -> str | None:
    if entry.key in data:
        return insert_entry(text, entry)
    return append_list(text, (SEARCH, entry))  # a list of plugins takes the place of MkDocs' own


def _shown(entry: NewEntry, data: dict[str, Any]) -> str:
    """Return an entry below its key, as it is to be typed."""
    entries = (entry,) if entry.key in data else (SEARCH, entry)
    return append_list("", entries).strip("\n") + "\n"


def _is_safe(text: str, changed: str, entries: list[NewEntry]) -> bool:
    """Return whether the changed text says what it said before, with one new entry at the end of each list."""
    try:
        before, after = (parse_mkdocs(one, path="mkdocs.yml") for one in (text, changed))
    except InputError:
        return False
    keys = {entry.key for entry in entries}
    same = {key: value for key, value in after.items() if key not in keys}
    earlier = [(before.get(key, ["search"]), _without_last(after.get(key))) for key in sorted(keys)]
    return same == {key: value for key, value in before.items() if key not in keys} and all(
        one == other for one, other in earlier
    )


def _without_last(entries: object) -> object:
    if isinstance(entries, dict):
        return dict(list(entries.items())[:-1])
    return entries[:-1] if isinstance(entries, list) else None


def _leads_to_pages(nav: object) -> bool:
    """Return whether a navigation, whatever its depth, lists a generated page."""
    if isinstance(nav, dict):
        return any(map(_leads_to_pages, nav.values()))
    return any(map(_leads_to_pages, nav)) if isinstance(nav, list) else nav in PAGES


def _scaffold(name: str) -> str:
    return files(SCAFFOLD).joinpath("scaffold", name).read_text(encoding="utf-8")
