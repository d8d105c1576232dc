"""Built pages, in a file, by a digest of all that they were made from: what did not change is not made again."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FORMAT_VERSION = 4
"""Version of the database's tables; a database of another version is emptied."""

COMPRESSION_LEVEL = 1
"""Level of zlib: pages shrink to a fifth, and are read back faster than a template is filled."""

LOCK_TIMEOUT_SECONDS = 1
"""How long to wait for another process that writes the database."""


@dataclass(frozen=True)
class CachedPage:
    """A built page; or another file or a piece of one, of which only its content is known."""

    surroundings: str
    """Digest of what surrounds its content: theme, navigation, settings."""
    title: str
    """As the page names itself."""
    date: str | None
    """Date of its article, for the sitemap."""
    anchors: tuple[str, ...]
    """Its places that may be linked to."""
    packed: bytes
    """The whole file, compressed."""

    @classmethod
    def of(
        cls,
        data: bytes,
        *,
        surroundings: str = "",
        title: str = "",
        date: str | None = None,
        anchors: tuple[str, ...] = (),
    ) -> CachedPage:
        """Return a page that holds `data`, compressed."""
        return cls(surroundings, title, date, anchors, zlib.compress(data, COMPRESSION_LEVEL))

    def unpack(self) -> bytes:
        """Return the whole file."""
        return zlib.decompress(self.packed)


class PageCache:
    """The pages of earlier builds. A cache that is damaged, in use or deleted costs time, nothing else."""

    def __init__(self, file: Path, memory: dict[str, CachedPage] | None = None) -> None:
        """Open the cache in `file`.

        `memory` holds pages that an earlier build of this process asked for, and is filled for the next one.
        """
        self._file = file
        self._memory = memory
        self._new: dict[str, CachedPage] = {}
        self._used: set[str] = set()
        self._database = self._open()

    def get(self, key: str) -> CachedPage | None:
        """Return the page made from what `key` is the digest of, if there is one."""
        if self._memory is not None and key in self._memory:
            self._used.add(key)
            return self._memory[key]
        page = self._read(key)
        if page is not None:
            self._used.add(key)
            if self._memory is not None:
                self._memory[key] = page
        return page

    def put(self, key: str, page: CachedPage) -> None:
        """Add a page, which is written to the file by `close`."""
        self._new[key] = page
        if self._memory is not None:
            self._memory[key] = page

    def close(self) -> None:
        """Write what is new, and delete what was not asked for: pages that are gone or look different now."""
        with suppress(sqlite3.DatabaseError), self._database:
            stored = {key for (key,) in self._database.execute("SELECT key FROM page")}
            unused = stored - self._used - set(self._new)
            self._database.executemany("DELETE FROM page WHERE key = ?", [(key,) for key in sorted(unused)])
            rows = ((key, _head(page), page.packed) for key, page in self._new.items())
            self._database.executemany("INSERT OR REPLACE INTO page VALUES (?, ?, ?)", rows)
        self._database.close()
        for key in set(self._memory or ()) - self._used - set(self._new):
            (self._memory or {}).pop(key)

    def _read(self, key: str) -> CachedPage | None:
        """Return the page of the database, unless there is none or it is damaged."""
        try:
            row = self._database.execute("SELECT head, data FROM page WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            checksum, surroundings, title, date, anchors = json.loads(row[0])
        except (sqlite3.DatabaseError, ValueError, TypeError):
            return None
        intact = checksum == zlib.crc32(row[1])
        return CachedPage(surroundings, title, date, tuple(anchors), row[1]) if intact else None

    def _open(self) -> sqlite3.Connection:
        """Open the database; begin again when it is damaged, and in memory when it cannot be written."""
        for _ in range(2):
            with suppress(OSError, sqlite3.DatabaseError):
                self._file.parent.mkdir(parents=True, exist_ok=True)
                return _connect(self._file)
            with suppress(OSError):
                self._file.unlink()
        return _connect(":memory:")


def _connect(file: Path | str) -> sqlite3.Connection:
    """Open a database and create its table, unless it has one of this version."""
    database = sqlite3.connect(file, timeout=LOCK_TIMEOUT_SECONDS)
    database.execute("PRAGMA synchronous = OFF")
    if database.execute("PRAGMA user_version").fetchone() != (FORMAT_VERSION,):
        database.execute("DROP TABLE IF EXISTS page")
        database.execute("CREATE TABLE page (key TEXT PRIMARY KEY, head TEXT, data BLOB)")
        database.execute(f"PRAGMA user_version = {FORMAT_VERSION}")
    return database


def _head(page: CachedPage) -> str:
    """Return what must be known of a page before it is unpacked; the checksum tells whether it can be."""
    fields = [zlib.crc32(page.packed), page.surroundings, page.title, page.date, page.anchors]
    return json.dumps(fields, ensure_ascii=False)
