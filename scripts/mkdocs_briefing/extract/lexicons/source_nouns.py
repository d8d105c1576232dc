"""Words for those who report: people without a name, institutions, documents, and what only looks like a source.

They tell how a statement is sourced where no actor is found. The words are in `data/`.
"""

from __future__ import annotations

from mkdocs_briefing.extract.lexicons.lexicon import lexicon

INANIMATE = lexicon("documents").having("source")
"""Documents, media and data that can be a source although they are no person or organisation."""

INSTITUTIONS = lexicon("institutions").having("speaks")
"""Heads of descriptions that stand for an institution: `the ministry`, `police`."""

MEDIA = lexicon("institutions").having("medium")
"""Words for media and of their names."""

UNNAMED = lexicon("people").having("unnamed")
"""Heads of descriptions that name nobody: `a US official`."""

EVIDENCE = lexicon("documents").having("evidence")
"""What shows something without anybody saying it: neither a person nor a document."""

DOCUMENTS = INANIMATE - EVIDENCE
"""Documents, which state something in the words of those who wrote them."""

NOBODY = frozenset({"anybody", "anyone", "what", "whatever", "whoever", "'s", "’s"})
"""Subjects of which nothing is reported: `anyone who says …`, `let’s say`, `what suggests that …`."""

WHOLE = frozenset({"all", "anything", "everything", "nothing", "something", "whatever"})
"""Words before a subject whose clause they take up: `everything Duarte says`."""

FURNITURE = lexicon("page_labels").having("no-speaker")
"""Words before a colon that name no speaker: `Photo: …`, `Read more: …`."""
