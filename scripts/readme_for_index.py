"""A hook of the build: the README as the description of the package, with addresses in place of relative links.

A package index shows the README without the repository around it, where `docs/pdf.md` leads nowhere.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

LINK = re.compile(r"(?P<image>!?)\[(?P<text>[^\]]*)\]\((?P<target>(?!https?://|#)[^)\s]+)\)")


def with_addresses(text: str, repository: str) -> str:
    """Return Markdown whose relative links and pictures lead to the `repository` on GitHub."""

    def absolute(found: re.Match[str]) -> str:
        folder = "raw" if found["image"] else "blob"
        return f"{found['image']}[{found['text']}]({repository}/{folder}/main/{found['target']})"

    return LINK.sub(absolute, text)


class ReadmeHook(MetadataHookInterface):
    """Sets the description when a package is built."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add the README to the metadata."""
        text = Path(self.root, "README.md").read_text(encoding="utf-8")
        address = self.config["repository"]
        metadata["readme"] = {"content-type": "text/markdown", "text": with_addresses(text, address)}
