"""A hook of the build: where the project is, and the README as the description of the package.

A package index shows the README without the repository around it, where `docs/pdf.md` leads nowhere. The variable
PROJECT_HOME names the repository's public address, as the release workflow does; a build without it claims none.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

LINK = re.compile(r"(?P<image>!?)\[(?P<text>[^\]]*)\]\((?P<target>(?!https?://|#)[^)\s]+)\)")


def with_addresses(text: str, home: str) -> str:
    """Return Markdown whose relative links and pictures lead to the repository; without a `home`, their words alone."""

    def absolute(found: re.Match[str]) -> str:
        if not home:
            return "" if found["image"] else found["text"]
        folder = "raw" if found["image"] else "blob"
        return f"{found['image']}[{found['text']}]({home}/{folder}/main/{found['target']})"

    return LINK.sub(absolute, text)


def project_urls(home: str) -> dict[str, str]:
    """Return the addresses that an index shows beside the description; none without a `home`."""
    if not home:
        return {}
    return {
        "Homepage": home,
        "Documentation": f"{home}/tree/main/docs",
        "Changelog": f"{home}/blob/main/CHANGELOG.md",
        "Issues": f"{home}/issues",
        "Source": home,
    }


class IndexHook(MetadataHookInterface):
    """Sets the description and the addresses when a package is built."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add the README and the addresses to the metadata."""
        home = os.environ.get("PROJECT_HOME", "").rstrip("/")
        text = Path(self.root, "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": with_addresses(text, home)}
        metadata["urls"] = project_urls(home)
