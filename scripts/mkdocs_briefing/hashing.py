"""Digests that are the same in every process and on every machine."""

from __future__ import annotations

import hashlib


def sha256_hex(data: bytes | str) -> str:
    """Return the SHA-256 of bytes, or of a text encoded as UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(data.encode(errors="surrogatepass") if isinstance(data, str) else data).hexdigest()


def digest_of(*parts: object) -> str:
    """Return the SHA-256 of the parts' representations, as 64 hexadecimal digits.

    Use it for records, texts, numbers, and tuples and lists of them, whose `repr` is the same everywhere.
    """
    return sha256_hex(repr(parts))
