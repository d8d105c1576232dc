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

LAYOUT = 4
"""Of the file; one of another layout is begun anew."""

SWIFT = 1
"""Level of compression: pages shrink to a fifth, and are read back faster than a template is filled."""


@dataclass(frozen=True)
class Kept:
    """A built page, or another file or a piece of one, of which there is no more to say than what it holds."""

    frame: str
    """Digest of what surrounds its content: theme, navigation, settings."""
    title: str
    """As the page names itself."""
    date: str | None
    """Of its article, for the sitemap."""
    anchors: tuple[str, ...]
    """Its places that may be linked to."""
    packed: bytes
    """The whole file, compressed."""

    @classmethod
    def of(
        cls, data: bytes, *, frame: str = "", title: str = "", date: str | None = None, anchors: tuple[str, ...] = ()
    ) -> Kept:
        """What `data` is kept as."""
        return cls(frame, title, date, anchors, zlib.compress(data, SWIFT))

    def unpacked(self) -> bytes:
        """The whole file."""
        return zlib.decompress(self.packed)


class KeptPages:
    """The pages of earlier builds, in one file; one that is damaged, in use or deleted costs time, nothing else."""

    def __init__(self, file: Path, known: dict[str, Kept] | None = None) -> None:
        """`known` has those at hand that an earlier build of this process asked for, and is filled for the next."""
        self._file = file
        self._known = known
        self._new: dict[str, Kept] = {}
        self._used: set[str] = set()
        self._database = self._open()

    def get(self, key: str) -> Kept | None:
        """The page made from what `key` is the digest of."""
        if self._known is not None and key in self._known:
            self._used.add(key)
            return self._known[key]
        try:
            row = self._database.execute("SELECT head, data FROM page WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            checksum, frame, title, date, anchors = json.loads(row[0])
        except (sqlite3.DatabaseError, ValueError, TypeError):
            return None
        if checksum != zlib.crc32(row[1]):
            return None
        kept = Kept(frame, title, date, tuple(anchors), row[1])
        self._used.add(key)
        if self._known is not None:
            self._known[key] = kept
        return kept

    def put(self, key: str, page: Kept) -> None:
        """Keeps a page, from `close` on."""
        self._new[key] = page
        if self._known is not None:
            self._known[key] = page

    def close(self) -> None:
        """Writes what is new, and deletes what nobody asked for: pages that are gone or look different now."""
        with suppress(sqlite3.DatabaseError), self._database:
            stored = {key for (key,) in self._database.execute("SELECT key FROM page")}
            gone = stored - self._used - set(self._new)
            self._database.executemany("DELETE FROM page WHERE key = ?", [(key,) for key in sorted(gone)])
            rows = ((key, _head(page), page.packed) for key, page in self._new.items())
            self._database.executemany("INSERT OR REPLACE INTO page VALUES (?, ?, ?)", rows)
        self._database.close()
        for key in set(self._known or ()) - self._used - set(self._new):
            (self._known or {}).pop(key)

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
        database.execute("CREATE TABLE page (key TEXT PRIMARY KEY, head TEXT, data BLOB)")
        database.execute(f"PRAGMA user_version = {LAYOUT}")
    return database


def _head(page: Kept) -> str:
    """What is to be known of a page that is not unpacked; its checksum tells whether it ever can be."""
    return json.dumps([zlib.crc32(page.packed), page.frame, page.title, page.date, page.anchors], ensure_ascii=False)
