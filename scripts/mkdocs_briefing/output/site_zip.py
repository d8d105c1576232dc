"""Pack a site into one file that can be mailed, and read from the disk."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from mkdocs_briefing.atomic_files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

EPOCH = (1980, 1, 1, 0, 0, 0)
"""Time of every file: the earliest that ZIP has, so that the same site gives the same bytes."""

STORED_SUFFIXES = frozenset({".gz", ".pdf", ".png", ".woff2", ".zip"})
"""Endings of files that are compressed already."""

SERVER_FILES = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})
"""Files that only a web server needs."""


def zip_site(site: Path, file: Path) -> None:
    """Write the files of `site` but `SERVER_FILES` into the ZIP `file`, below a folder with the ZIP's name."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in sorted(site.rglob("*")):
            name = one.relative_to(site).as_posix()
            if not one.is_file() or name in SERVER_FILES:
                continue
            entry = zipfile.ZipInfo(f"{file.stem}/{name}", EPOCH)
            entry.compress_type = zipfile.ZIP_STORED if one.suffix in STORED_SUFFIXES else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, one.read_bytes())
    write_atomically(file, packed.getvalue())
