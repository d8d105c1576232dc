"""Look again whether the words of a role stand beside a name of the actor that has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.proof.findings import Finding, differs, not_read, proved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.model import Actor, Role, Sentence

_BRACKETED = r"\([^()]{1,30}\)"
_DETERMINER = r"(?:an?|another|the|its|his|her|their|one\sof\sthe)"
_BE = r"(?:is|was|are|were|will\sbe|has\sbeen|had\sbeen|have\sbeen|became|becomes|remains|remained)"
_OPEN = r"[\s,(—–:;“”\"’'-]*"
AFTER_NAME = re.compile(
    rf"(?:['’]s)?\s*(?:{_BRACKETED})?{_OPEN}(?:(?:\d{{1,3}}|aged\s\d{{1,3}}){_OPEN})?"
    rf"(?:(?:who|which)\s[^,.]*,\s|who\s)?(?:{_BE}\s)?(?:(?:now|also|both|then|once|currently|formerly)\s)*"
    rf"(?:{_DETERMINER}\s)?(?:of\s|from\s)?{_OPEN}",
    re.IGNORECASE,
)
"""What may stand between a name and what the named one is: commas, an age, `(D)`, `who is now the`; no `not`."""

BEFORE_NAME = re.compile(
    rf"{_OPEN}(?:(?:called|named|by|then|the)\s)?(?:(?-i:[A-Z])[\w’'-]*\.?\s){{0,3}}{_OPEN}",
    re.IGNORECASE,
)
"""What may stand between what somebody is and the name: a comma, another title before the name."""

LISTED = re.compile(r"(?:[\s,“”\"(–—-]|\band\b|(?-i:[A-Z])[\w.’'-]*)+", re.IGNORECASE)
"""What may stand there besides: other names of a list, `the guests Ana Holm, Lev Prado and Mo Vale`."""

NAME_KINDS = frozenset({"name", "title"})


def prove_role(actor: Actor, role: Role, article: str, sentence: Sentence) -> Finding:
    """Compare the place of a role with those of its actor's names in the sentence."""
    words = article[sentence.start : sentence.end]
    places = [(m.start(), m.end()) for m in re.finditer(re.escape(role.text), words)]
    names = list(_names(actor, sentence))
    if not places:
        return not_read("role")  # that every text is the article's is another check
    where = f"actors {actor.id}: role {role.text!r}"
    if not names:
        return differs("role", f"{where} is in {sentence.id}, which does not name {actor.name}")
    if any(_are_beside(words, name, place) for name in names for place in places):
        return proved("role")
    return differs("role", f"{where} does not stand beside the name in {sentence.id}")


def _names(actor: Actor, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield where a sentence names an actor: by one of its names, or words of one."""
    known = {word for name in (actor.name, *actor.aliases) for word in name.split()}
    for mention in actor.mentions:
        inside = sentence.start <= mention.start < sentence.end
        if inside and mention.kind in NAME_KINDS and known & set(mention.text.split()):
            end = min(mention.end, sentence.end)
            yield mention.start - sentence.start, end - sentence.start


def _are_beside(words: str, name: tuple[int, int], role: tuple[int, int]) -> bool:
    """Return whether nothing but small words stands between a name and a role, or one holds the other."""
    if role[0] >= name[1]:
        return AFTER_NAME.fullmatch(words, name[1], role[0]) is not None
    if name[0] >= role[1]:
        return any(pattern.fullmatch(words, role[1], name[0]) for pattern in (BEFORE_NAME, LISTED))
    return True
