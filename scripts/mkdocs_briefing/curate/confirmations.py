"""Confirmations and signatures in a curation file: a person's comments, order and ways of writing stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from mkdocs_briefing.curate.record import edited_file

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection


def confirm(text: str, part: str, was: str, of: str, *, others: Collection[str] = ()) -> str:
    """Return the curation file `text` that also confirms the item of `part` with the text `was` and the digest `of`.

    Confirmations of what that item was before go; `others` are digests of further items with the same text, whose
    confirmations stay.
    """

    def edit(document: CommentedMap) -> None:
        rules = document.setdefault(part, CommentedMap())
        entries = rules.setdefault("confirm", CommentedSeq())
        _remove(entries, lambda entry: entry.get("was") == was and entry.get("of") not in others)
        entry = CommentedMap({"was": was, "of": of})
        entry.fa.set_flow_style()
        entries.append(entry)

    return edited_file(text, edit)


def take_back(text: str, part: str, was: str, of: str) -> str:
    """Return the curation file `text` without the confirmation of the item with the text `was` and the digest `of`."""

    def edit(document: CommentedMap) -> None:
        rules = document.get(part) or CommentedMap()
        entries = rules.get("confirm") or CommentedSeq()
        _remove(entries, lambda entry: (entry.get("was"), entry.get("of")) == (was, of))
        if not entries:
            rules.pop("confirm", None)
        if not rules:
            document.pop(part, None)

    return edited_file(text, edit)


def sign(text: str, *, by: str, date: dt.date, of: str) -> str:
    """Return the curation file `text` in which `by` signs on `date` for the briefing with the digest `of`."""

    def edit(document: CommentedMap) -> None:
        signature = CommentedMap({"by": by, "date": date, "of": of})
        signature.fa.set_flow_style()
        document["review"] = signature

    return edited_file(text, edit)


def _remove(entries: Any, is_meant: Callable[[CommentedMap], bool]) -> None:
    for number in reversed(range(len(entries))):
        if is_meant(entries[number]):
            del entries[number]
