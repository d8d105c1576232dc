"""Compiled templates of a theme, for all builds of a preview: MkDocs begins each with a new environment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from types import CodeType

    from jinja2.bccache import Bucket


class MemoryBytecodeCache(BytecodeCache):
    """The bytecode of each template, valid while its source stays the same."""

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket with the bytecode of the same source, if it is known."""
        checksum, code = self._code.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the bytecode of a template that was compiled."""
        self._code[bucket.key] = bucket.checksum, bucket.code
