"""Problems: what is wrong, where, and what to do about it, in the one form that every part reports."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One problem of one file.

    `str()` gives the line a person reads: `seeds/vote.md:3:12: published: expected …`.
    """

    path: str
    """The file, as the person named it: `seeds/vote.md`."""
    line: int
    """Counted from 1; 0 when the whole file is meant."""
    column: int
    """In characters, counted from 1; 0 when the whole line is meant."""
    message: str
    """What is wrong and what to do, one line without a full stop at the end."""

    def __str__(self) -> str:
        """Return the problem in one line, whatever the message quotes from a file."""
        place = [self.path, *(str(number) for number in (self.line, self.column) if number)]
        line = " ".join(f"{':'.join(place)}: {self.message}".split())
        return printable(line)


def printable(line: str) -> str:
    """Return the line with an escape for each character that a terminal could obey, such as a colour or a line end."""
    if line.isprintable():
        return line
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in line)


class InputError(Exception):
    """A file that cannot be used; carries everything that is wrong with it, in the order of the file."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: `1 quote`, `2 quotes`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
