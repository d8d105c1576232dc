"""Front matter: the YAML between two lines `---` at the top of a text."""

from __future__ import annotations

import re

from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest.article import Metadata
from mkdocs_briefing.yaml_files.parse import read_record

TOML = re.compile(r"\+\+\+[ \t]*\n.*?^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL)
"""Front matter as Hugo and Zola have it."""


def split_front_matter(text: str, *, path: str) -> tuple[str | None, str, int]:
    """Return front matter (or None), the text after it, and the line of the file at which the YAML begins.

    Front matter stands between two lines `---`, the first of which is the file's first line; `...` may end it too.
    Raises `InputError` when nothing ends it, and for front matter in TOML.
    """
    if TOML.match(text):
        message = "front matter in TOML (+++) is not read; write it as YAML between two lines ---, such as title: Port"
        raise InputError([Problem(path, 1, 0, message)])
    if not re.match(r"---[ \t]*\n", text):
        return None, text, 1
    start = text.index("\n") + 1
    end = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE).search(text, start)
    if end is None:
        message = "the front matter that begins here is never closed; end it with a line ---"
        raise InputError([Problem(path, 1, 0, message)])
    return text[start : end.start()], text[end.end() :], 2


def read_front_matter(text: str, *, path: str) -> tuple[Metadata, str]:
    """Return the metadata in the front matter, and the text after it. Raises `InputError` with every mistake in it."""
    head, body, first_line = split_front_matter(text, path=path)
    if head is None:
        return Metadata(), body
    return read_record(Metadata, head, path=path, first_line=first_line), body
