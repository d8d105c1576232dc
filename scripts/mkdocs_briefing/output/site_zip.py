"""A site in one file, to be mailed and read from the disk."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from mkdocs_briefing.atomic_files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every file: the earliest that ZIP knows, so that the same site gives the same bytes."""

STORED = frozenset({".gz", ".pdf", ".png", ".woff2", ".zip"})
"""Kinds of files that are compressed already."""


def zip_site(site: Path, file: Path) -> None:
    """Writes all files of `site` into the ZIP `file`, below a folder that is named as the ZIP is.

    What only a web server needs (sitemap, the page for missing pages) is left out.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in sorted(site.rglob("*")):
            name = one.relative_to(site).as_posix()
            if not one.is_file() or name in ("404.html", "sitemap.xml", "sitemap.xml.gz"):
                continue
            entry = zipfile.ZipInfo(f"{file.stem}/{name}", EPOCH)
            entry.compress_type = zipfile.ZIP_STORED if one.suffix in STORED else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, one.read_bytes())
    write_atomically(file, made.getvalue())
