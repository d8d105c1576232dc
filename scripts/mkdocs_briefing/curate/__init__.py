"""A person's corrections and register of actors: records, application, and edits turned into corrections."""

from mkdocs_briefing.curate.apply import RuleError, apply, nearest

__all__ = ["RuleError", "apply", "nearest"]
