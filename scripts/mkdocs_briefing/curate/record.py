"""Corrections into a curation file that exists: a person's comments, order and ways of writing stay.

ruamel.yaml is used for that: it alone keeps comments (docs/dev/decisions/0013-yaml-by-pyyaml.md).
"""

from __future__ import annotations

import io
from collections import Counter
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from mkdocs_briefing.curate.rules import PARTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Rules = Mapping[str, list[dict[str, Any]]]

KEPT = (*PARTS, "review")
"""Keys of the file that are not set with what it says of the briefing itself."""

TARGET_KEYS = ("was", "sentence")
"""Keys of a rule that say which item it means."""

VERBS = ("add", "change", "drop")

UNLIMITED_WIDTH = 2**31 - 1
"""Code points of a line: no text is folded."""

MAX_DOCUMENTS = 32
"""Documents that are held: somebody at work on a file writes one after the other."""

_DOCUMENTS: dict[str, CommentedMap] = {}
"""Documents by the texts that were written of them. To parse one takes longer than all else that a step does."""


def record_corrections(text: str, wanted: Mapping[str, Any], *, stale: frozenset[tuple[str, str]] = frozenset()) -> str:
    """Return the curation file `text` with exactly the corrections `wanted`.

    Rules that say the same already are left as they are; `stale` ones (their part and `was`) are kept too, because a
    person has to decide about them.
    """

    def edit(document: CommentedMap) -> None:
        _record_fields(document, {name: value for name, value in wanted.items() if name not in PARTS})
        for part in PARTS:
            if part in document or part in wanted:
                _record_part(document, part, wanted.get(part, {}), stale)

    return edited_file(text, edit)


def edited_file(text: str, edit: Callable[[CommentedMap], None]) -> str:
    """Return the YAML `text` after `edit` of its document; no comment is lost, and everything else stays as typed."""
    found = _document(text)
    document = CommentedMap() if found is None else found
    edit(document)
    if not document:
        return "".join(_comments(text))
    stream = io.StringIO()
    if found is None:
        stream.write("".join(_comments(text)))
    _round_trip_yaml().dump(document, stream)
    written = stream.getvalue()
    moved = "".join(line for line in _comments(text) if line not in _comments(written))
    if "#" not in written + moved and "\n\n" not in written:  # comments and empty lines may end up elsewhere
        _remember(written, document)
    return written + moved


def _document(text: str) -> CommentedMap | None:
    """Return the document in `text`, for the caller to edit; None where a text has none."""
    known = _DOCUMENTS.pop(text, None)
    if known is None and text.strip():
        known = _round_trip_yaml().load(text)
    return known


def _remember(text: str, document: CommentedMap) -> None:
    _DOCUMENTS[text] = document
    for oldest in list(_DOCUMENTS)[:-MAX_DOCUMENTS]:
        _DOCUMENTS.pop(oldest, None)


def _round_trip_yaml() -> YAML:
    yaml = YAML()
    yaml.width = UNLIMITED_WIDTH
    yaml.preserve_quotes = True
    yaml.representer.ignore_aliases = lambda _: True  # a text that a person typed twice is written twice
    return yaml


def _comments(text: str) -> list[str]:
    """Return the comment lines, each with its end: one that stood at a deleted rule moves to the end of the file."""
    return [f"{line.strip()}\n" for line in text.splitlines() if line.lstrip().startswith("#")]


def _record_fields(document: CommentedMap, wanted: Mapping[str, Any]) -> None:
    """Set what the file says of the briefing itself, such as its title."""
    for name in [name for name in document if name not in wanted and name not in KEPT]:
        del document[name]
    _set_changed(document, wanted)


def _record_part(document: CommentedMap, part: str, wanted: Rules, stale: frozenset[tuple[str, str]]) -> None:
    """Set the rules of one part, and delete the part when none is left."""
    rules = document.setdefault(part, CommentedMap())
    texts = Counter(rule["was"] for verb in ("change", "drop") for rule in wanted.get(verb, ()))
    ambiguous = frozenset(text for text, number in texts.items() if number > 1)
    kept = frozenset(was for stale_part, was in stale if stale_part == part)
    for verb in VERBS:
        entries = rules.get(verb) or CommentedSeq()
        _record_rules(entries, wanted.get(verb, []), ambiguous, kept)
        if entries:
            rules[verb] = entries
        elif verb in rules:
            del rules[verb]
    if not rules:
        del document[part]


def _record_rules(
    entries: CommentedSeq, wanted: list[dict[str, Any]], ambiguous: frozenset[str], kept: frozenset[str]
) -> None:
    """Update the rules that are wanted, delete the others unless they are `kept`, and append those that are missing."""
    missing = {_subject(rule, ambiguous): rule for rule in wanted}
    for number in reversed(range(len(entries))):
        entry = entries[number]
        rule = missing.pop(_subject(entry, ambiguous), None)
        if rule is not None:
            _update(entry, rule)
        elif entry.get("was") not in kept:
            del entries[number]
    entries.extend(rule for rule in wanted if _subject(rule, ambiguous) in missing)


def _subject(rule: Mapping[str, Any], ambiguous: frozenset[str]) -> tuple[Any, ...]:
    """Return what a rule corrects, with its sentence where the text is `ambiguous`; or what it adds."""
    if "was" in rule:
        return (rule["was"], rule.get("sentence") if rule["was"] in ambiguous else None)
    return (rule.get("name"), rule.get("text"))


def _update(entry: CommentedMap, rule: Mapping[str, Any]) -> None:
    for name in [name for name in entry if name not in rule and name not in TARGET_KEYS]:
        del entry[name]
    _set_changed(entry, rule)


def _set_changed(entry: CommentedMap, fields: Mapping[str, Any]) -> None:
    """Set the fields that say something else than before; the others stay as the person wrote them."""
    for name, value in fields.items():
        if name not in entry or _plain(entry[name]) != _plain(value):
            entry[name] = value


def _plain(value: Any) -> Any:
    """Return the value as plain text of YAML: a date typed `2024-05-01` equals the text `2024-05-01`."""
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value if value is None else str(value)
