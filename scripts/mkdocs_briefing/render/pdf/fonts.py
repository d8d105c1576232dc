"""The fonts of the PDFs, and replacements for characters that none of them has.

They come from packages that may be redistributed (SIL Open Font License), never from the system, so that a PDF has the
same bytes on every machine. PDF/UA-1 (ISO 14289-1, 7.21) wants a glyph for every character: a character that no
font can show, or that would reorder the text unseen, is printed as its number instead: `‹U+1F600›`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import typst
from fontTools.ttLib import TTCollection, TTFont

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PACKAGES = ("fontpkg_source_serif_4", "fontpkg_source_sans_3", "fontpkg_noto_sans_arabic", "noto_cjk_sans_otc")
"""Latin, Cyrillic and Greek (twice: text and labels), Arabic, then Hangul, Han and kana; tried in this order."""

TEXT_FAMILY = "Source Serif 4"
LABEL_FAMILY = "Source Sans 3"
CJK_FAMILIES = {
    "ja": "Noto Sans CJK JP",
    "ko": "Noto Sans CJK KR",
    "zh-tw": "Noto Sans CJK TC",
    "zh-hk": "Noto Sans CJK HK",
}
"""Han characters have the shapes of the document's language; simplified Chinese where nothing else is said."""

# Bidirectional embeddings, overrides and isolates (UAX 9): they reorder what is read without being seen.
REORDERING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
# Default ignorable code points that are not format characters (DerivedCoreProperties.txt): drawn as nothing.
IGNORED = re.compile(r"[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]")

# Format characters that are drawn all the same: not default ignorable (DerivedCoreProperties.txt).
DRAWN = re.compile(
    "[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f]"
)

Coverage = tuple[frozenset[int], ...]
"""Code points of several fonts."""


@dataclass(frozen=True)
class Typefaces:
    """The fonts of a PDF, loaded."""

    files: typst.Fonts
    """Fonts as Typst takes them."""
    extra: tuple[str, ...]
    """Families of the user's own folders, which are tried after the built-in ones."""
    coverage: Coverage
    """Code points of each font, in the order in which fonts are tried."""

    def families(self, first: str, language: str) -> list[str]:
        """Return the names of the families to try one after another, beginning with `first`."""
        second = LABEL_FAMILY if first == TEXT_FAMILY else TEXT_FAMILY
        tag = language.lower()
        cjk = CJK_FAMILIES.get(tag) or CJK_FAMILIES.get(tag.partition("-")[0]) or "Noto Sans CJK SC"
        return [first, second, "Noto Sans Arabic", cjk, *self.extra]

    def replace_unprintable(self, text: str) -> str:
        """Return the text with every character that no font can print replaced by its number."""
        if text.isascii() and text.isprintable():
            return text
        if text and all(map(_is_invisible, text)):  # it would have nothing to be drawn with
            return "".join(map(_number, text))
        return "".join(map(self._printable, _clusters(text)))

    def _printable(self, cluster: str) -> str:
        drawn = {ord(c) for c in cluster if not _is_invisible(c)}
        if any(_is_unprintable(c) for c in cluster) or not any(drawn <= points for points in self.coverage):
            if len(cluster) > 1:
                return "".join(map(self._printable, cluster))
            return _number(cluster)
        return cluster


@cache
def typefaces(folders: tuple[Path, ...] = ()) -> Typefaces:
    """Load the built-in fonts and those in the user's `folders`."""
    built_in = [Path(spec.origin).parent for name in PACKAGES if (spec := find_spec(name)) and spec.origin]
    everything = [*built_in, *folders]
    files = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder) for folder in everything]
    )
    own = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(f) for f in folders])
    return Typefaces(files, tuple(own.families()), tuple(_coverage(everything)))


def _coverage(folders: Iterable[Path]) -> Iterator[frozenset[int]]:
    for folder in folders:
        for file in sorted(folder.rglob("*.[to]t[fc]")):
            with TTCollection(file, lazy=True) if file.suffix == ".ttc" else TTFont(file, lazy=True) as font:
                yield frozenset((font.fonts[0] if isinstance(font, TTCollection) else font).getBestCmap())


def _clusters(text: str) -> Iterator[str]:
    """Yield each character with the combining marks after it, which one font must have together."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not unicodedata.category(text[place]).startswith("M"):
            yield text[start:place]
            start = place


def _number(char: str) -> str:
    return f"‹U+{ord(char):04X}›"


def _is_invisible(char: str) -> bool:
    if unicodedata.category(char) == "Cf":
        return not DRAWN.match(char)
    return char in "\t\n\u2028\u2029" or IGNORED.match(char) is not None


def _is_unprintable(char: str) -> bool:
    # PDF/A (ISO 19005-2, 6.2.11.7) forbids the private use area: its characters mean nothing to others.
    return char in REORDERING or (char not in "\t\n" and unicodedata.category(char) in {"Cc", "Co", "Cs", "Cn"})
