"""What a PDF says of its text: pieces with their places, page by page, and its own description."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that follow one another on one baseline in one style, without a gap wider than a letter."""

    text: str
    """Its characters, with spaces between words."""
    left: float
    """Distance of its first character from the left edge of the page, in points."""
    right: float
    """Distance of the end of its last character from the left edge of the page, in points."""
    baseline: float
    """Distance of its baseline from the top edge of the page, in points."""
    size: float
    """Size of its font, in points."""
    is_bold: bool = False
    """Whether its font is bold."""
    is_invisible: bool = False
    """Whether it is drawn without ink, as recognised text lies over the picture of a scanned page."""
    is_turned: bool = False
    """Whether it runs in another direction than most text of its page."""

    @property
    def top(self) -> float:
        """Distance of the top of its capitals from the top edge of the page."""
        return self.baseline - 0.7 * self.size


@dataclass(frozen=True, slots=True)
class Picture:
    """The place of a picture."""

    left: float
    """Distance of its left side from the left edge of the page, in points."""
    top: float
    """Distance of its upper side from the top edge of the page."""
    right: float
    """Distance of its right side from the left edge of the page."""
    bottom: float
    """Distance of its lower side from the top edge of the page."""


@dataclass(frozen=True)
class PdfPage:
    """A page, turned so that most of its text is upright."""

    width: float
    """In points."""
    height: float
    """In points."""
    pieces: tuple[Piece, ...]
    """In the order of the file, which need not be that of reading."""
    pictures: tuple[Picture, ...] = ()
    """In the order of the file."""
    fault: str = ""
    """`damaged`: it cannot be read; `blank`: it draws nothing, as meant or since what it draws is damaged."""


@dataclass(frozen=True)
class PdfContent:
    """All that is read of a PDF."""

    pages: tuple[PdfPage, ...]
    """In order."""
    title: str = ""
    """As its description says; often the name of the file that it was made from."""
    author: str = ""
    """As its description says; often the account of the person who made it."""
    created: str = ""
    """When it was made, as its description says: `D:20240502080000Z`."""
