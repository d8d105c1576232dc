"""Entries into `seeds/actors.yml`: a person's comments, order and ways of writing stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.tokens import CommentToken

from mkdocs_briefing.curate.record import edited_file

if TYPE_CHECKING:
    from mkdocs_briefing.curate.register_edits import Entries, Fields

ORDER = ("name", "id", "names", "only", "type", "description", "wikidata", "homepage")
"""Keys of an entry, as a new one has them."""

AFTER = 2
"""Where ruamel.yaml keeps what follows a key's value, up to the next key: a comment and empty lines."""


def register_text(text: str, entries: Entries) -> str:
    """Return the file `text` with exactly these `entries`; those that it has stay where they are."""

    def edit(document: CommentedMap) -> None:
        found = document.get("actors") or CommentedSeq()
        kept = {number: fields for number, fields in entries if number is not None}
        for number in reversed(range(len(found))):
            if number in kept:
                _update(found[number], kept[number])
            else:
                del found[number]
        found.extend(_new(fields) for number, fields in entries if number is None)
        if found:
            document["actors"] = found
        else:
            document.pop("actors", None)

    return edited_file(text, edit)


def _new(fields: Fields) -> CommentedMap:
    return CommentedMap((key, _value(fields[key])) for key in ORDER if key in fields)


def _value(value: Any) -> Any:
    """Return a value as it is written: a list on one line."""
    if not isinstance(value, list):
        return value
    found = CommentedSeq(value)
    found.fa.set_flow_style()
    return found


def _update(entry: CommentedMap, fields: Fields) -> None:
    for key in [key for key in entry if key not in fields]:
        _remove(entry, key)
    for key, value in fields.items():
        if key not in entry:
            _insert(entry, key, _value(value))
        elif isinstance(value, list):
            _update_list(entry[key], value)
        elif str(entry[key]) != str(value):
            entry[key] = value


def _update_list(found: CommentedSeq, wanted: list[str]) -> None:
    for number in reversed(range(len(found))):
        if str(found[number]) not in wanted:
            del found[number]
    present = list(map(str, found))
    found.extend(one for one in wanted if one not in present)


def _insert(entry: CommentedMap, key: str, value: Any) -> None:
    """Insert a key in its order; what follows the last one still follows the entry."""
    place = sum(1 for one in entry if one in ORDER and ORDER.index(one) < ORDER.index(key))
    last = list(entry)[-1]
    entry.insert(place, key, value)
    if place == len(entry) - 1:
        _move_tail(entry, last, key)


def _remove(entry: CommentedMap, key: str) -> None:
    keys = list(entry)
    if key == keys[-1] and len(keys) > 1:
        _move_tail(entry, key, keys[-2])
    del entry[key]


def _move_tail(entry: CommentedMap, last: str, key: str) -> None:
    """Let the lines below the `last` key follow another one; a comment in its own line stays there."""
    token = (entry.ca.items.get(last) or [None] * (AFTER + 1))[AFTER]
    if token is None:
        return
    head, _, tail = token.value.partition("\n")
    if not tail:
        return
    if head:
        token.value = f"{head}\n"
    else:
        entry.ca.items.pop(last)
    own = entry.ca.items.get(key)
    before = own[AFTER].value.rstrip("\n") if own and own[AFTER] else ""
    entry.ca.items[key] = [None, None, CommentToken(f"{before}\n{tail}", token.start_mark, None), None]
