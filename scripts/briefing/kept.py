"""Pages as they were built, by a digest of all that they were made from: what did not change is not made anew."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LAYOUT = 3
"""Of the file; one of another layout is begun anew."""

SWIFT = 1
"""Level of compression: pages shrink to a fifth, and are read back faster than a template is filled."""


@dataclass(frozen=True)
class Kept:
    """A built page."""

    frame: str
    """Digest of what surrounds its content: theme, navigation, settings."""
    title: str
    """As the page names itself."""
    date: str | None
    """Of its article, for the sitemap."""
    anchors: tuple[str, ...]
    """Its places that may be linked to."""
    html: str
    """The whole file."""


class KeptPages:
    """The pages of earlier builds, in one file; one that is damaged, in use or deleted costs time, nothing else."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._new: dict[str, tuple[bytes, bytes]] = {}
        self._used: set[str] = set()
        self._database = self._open()

    def get(self, key: str) -> Kept | None:
        """The page made from what `key` is the digest of."""
        try:
            row = self._database.execute("SELECT head, html FROM page WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            frame, title, date, anchors = json.loads(zlib.decompress(row[0]))
            kept = Kept(frame, title, date, tuple(anchors), zlib.decompress(row[1]).decode())
        except (sqlite3.DatabaseError, zlib.error, ValueError, TypeError):
            return None
        self._used.add(key)
        return kept

    def put(self, key: str, page: Kept) -> None:
        """Keeps a page, from `close` on."""
        self._new[key] = _packed(page)  # a fifth of it, until then

    def close(self) -> None:
        """Writes what is new, and deletes what nobody asked for: pages that are gone or look different now."""
        with suppress(sqlite3.DatabaseError), self._database:
            stored = {key for (key,) in self._database.execute("SELECT key FROM page")}
            gone = stored - self._used - set(self._new)
            self._database.executemany("DELETE FROM page WHERE key = ?", [(key,) for key in sorted(gone)])
            rows = ((key, *packed) for key, packed in self._new.items())
            self._database.executemany("INSERT OR REPLACE INTO page VALUES (?, ?, ?)", rows)
        self._database.close()

    def _open(self) -> sqlite3.Connection:
        for _ in range(2):
            with suppress(OSError, sqlite3.DatabaseError):
                self._file.parent.mkdir(parents=True, exist_ok=True)
                return _table(self._file)
            with suppress(OSError):
                self._file.unlink()
        return _table(":memory:")


def _table(file: Path | str) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=1)
    database.execute("PRAGMA synchronous = OFF")
    if database.execute("PRAGMA user_version").fetchone() != (LAYOUT,):
        database.execute("DROP TABLE IF EXISTS page")
        database.execute("CREATE TABLE page (key TEXT PRIMARY KEY, head BLOB, html BLOB) WITHOUT ROWID")
        database.execute(f"PRAGMA user_version = {LAYOUT}")
    return database


def _packed(page: Kept) -> tuple[bytes, bytes]:
    head = json.dumps([page.frame, page.title, page.date, page.anchors], ensure_ascii=False)
    return zlib.compress(head.encode(), SWIFT), zlib.compress(page.html.encode(errors="xmlcharrefreplace"), SWIFT)
