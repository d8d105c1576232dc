"""The curation file of an article after a person's edits in its briefing, whether typed in the YAML or on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_briefing.curate.edits import corrections
from mkdocs_briefing.curate.ledger import text_of
from mkdocs_briefing.curate.record import record_corrections
from mkdocs_briefing.curate.rules import Rule
from mkdocs_briefing.diagnostics import InputError, Problem
from mkdocs_briefing.ingest import decode
from mkdocs_briefing.project.compose import own_title

if TYPE_CHECKING:
    from mkdocs_briefing.model import Briefing
    from mkdocs_briefing.project.work_items import WorkItem


def corrected_file(item: WorkItem, raw: Briefing, edited: dict[str, Any], *, path: str) -> str:
    """Return the text of the item's curation file with what leads from the extraction `raw` to the `edited` briefing.

    Comments, order and stale rules of the file stay. `path` is how messages call what was edited. Raises `InputError`
    when that has not the form of a briefing.
    """
    try:
        title = own_title(item.article, raw.sentences)
        own = item.article.metadata.model_copy(update={"language": item.article.language})
        wanted = corrections(raw.model_dump(mode="json"), edited, own=own, own_title=title)
    except (AttributeError, KeyError, TypeError) as error:
        message = f"no longer has the form of a briefing ({error}); compare it with `briefing schema`"
        raise InputError([Problem(path, 0, 0, message)]) from None
    stale = set()
    for name, rule in item.curation.rules():
        part = name.partition(".")[0]
        if isinstance(rule, Rule) and rule.was not in map(text_of, getattr(raw, part)):
            stale.add((part, rule.was))
    return record_corrections(curation_text(item), wanted, stale=frozenset(stale))


def curation_text(item: WorkItem) -> str:
    """Return what the item's curation file has; empty where there is none. Raises `InputError` when it is not text."""
    file = item.article_file.curation_file
    return decode(file.read_bytes(), path=item.article_file.curation_path) if file.exists() else ""
