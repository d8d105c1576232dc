"""Damage to files, as a failing disk does it."""

from pathlib import Path


def damage(file: Path, *, count: int = 200) -> None:
    """Invert `count` bytes in the middle of the file; its size and the beginning stay the same."""
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    for place in range(middle - count // 2, middle + count // 2):
        content[place] ^= 0xFF
    file.write_bytes(content)
