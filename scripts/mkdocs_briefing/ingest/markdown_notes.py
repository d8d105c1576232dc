"""Footnotes of Markdown, which CommonMark does not have: `[^1]` in a sentence, `[^1]: By phone.` in a line."""

from __future__ import annotations

import re

NOTE_MARK = re.compile(r"\[\^([^\]\s]+)\]")
"""The mark of a footnote in a sentence."""

NOTE = re.compile(r"[ ]{0,3}\[\^([^\]\s]+)\]:[ \t]*")
"""What a footnote begins with."""

FENCE = re.compile(r"[ ]{0,3}(```|~~~)")
INDENTED = re.compile(r"(?:[ ]{4}|\t)")


def without_note_labels(text: str) -> tuple[str, frozenset[str]]:
    """Return the text with each footnote as a paragraph without its label, and the labels."""
    if "[^" not in text:
        return text, frozenset()
    labels: set[str] = set()
    found: list[str] = []
    fence: str | None = None
    in_note = False
    for line in text.split("\n"):
        mark = FENCE.match(line)
        if mark and fence in {None, mark[1]}:
            fence = mark[1] if fence is None else None
        note = NOTE.match(line) if fence is None else None
        if note:
            labels.add(note[1])
            found += ["", line[note.end() :]] if found and found[-1].strip() else [line[note.end() :]]
            in_note = True
        elif in_note and INDENTED.match(line):
            found.append(line.strip())
        else:
            in_note = in_note and not line.strip()
            found.append(line)
    return "\n".join(found), frozenset(labels)
