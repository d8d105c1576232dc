"""Whether something is compared with how it was at a date, or ranked since then: such a date dates no event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.text.tense import governing_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.dates.finder import DateMention
    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.nlp.parse import Token

COMPARING = frozenset("than versus vs vs. unlike".split())
"""Words before the yardstick of a comparison."""

CHANGES = frozenset("change decline drop fall fold gain growth increase loss rise".split())
"""Nouns of what is measured from a time on: `a fourfold rise since the 1950s`."""

HOW_SOON = frozenset("early far late long recently soon".split())
"""Adverbs between `as` and `as` that a date follows which is its own yardstick: `as early as Friday`."""

RANKING = frozenset("JJS RBS".split())
"""Tags of superlatives."""

ORDINALS = frozenset("first second third fourth fifth sixth only record".split())
"""Words by which something is counted back to an earlier one: `the third time in 20 years`."""

RANK_REACH = 9
"""Tokens before `since` or `in` among which its rank or its amount stands: `the driest summer since`."""

YARDSTICK_REACH = 6
"""Tokens before a date among which its comparison stands, at most: `up from 3 percent in March`."""

FARTHEST_ANCESTOR = 8
"""Steps up the parse from a date to the word that makes a yardstick of it: a guard against broken parses."""


def is_yardstick(head: Token, mention: DateMention, passage: Passage) -> bool:
    """Return whether something is compared with how it was at a date, or ranked since then."""
    if any(_compares(t) for t in up_to_verb(head) if not mention.start <= t.idx < mention.end):
        return True
    verb = governing_verb(head)
    if verb is not None and _is_compared_clause(verb):
        return True
    preposition = head.head
    if preposition.lower_ == "from" and preposition.head.lemma_ in {"differ", "different"}:
        return True
    if preposition.lower_ == "of" and _is_best_of(preposition.head):
        return True
    if preposition.lower_ == "since" and (is_ranked_before(preposition) or _is_stretch(preposition)):
        return True
    return _follows_comparison(head, passage)


def _is_best_of(noun: Token) -> bool:
    """Return whether a noun is ranked within the time after it: `the worst day | of 2013`."""
    return any(c.tag_ in RANKING for c in noun.children)


def up_to_verb(token: Token) -> Iterator[Token]:
    """Yield the words above a word, up to the verb of its clause and with it."""
    for _ in range(FARTHEST_ANCESTOR):
        if token.head == token:
            return
        token = token.head
        yield token
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"acl", "relcl", "prep", "amod"}:
            return


def _compares(token: Token) -> bool:
    """Return whether a word sets what follows it against something: `than | in March`, `compared | with 2019`."""
    if token.lower_ in COMPARING:
        return token.dep_ not in {"quantmod", "mwe", "fixed"}  # `more than 40 people`
    return token.lower_ == "compared" and token.dep_ in {"prep", "advcl", "acl"}


def _is_compared_clause(verb: Token) -> bool:
    """Return whether a clause says what something is compared with: `as full as | they were in August`."""
    opening = [c for c in verb.children if c.i < verb.i and c.dep_ in {"mark", "prep", "advmod", "nsubj", "dobj"}]
    for word in opening:
        if word.lower_ == "than":
            return True
        if word.lower_ == "as" and word.dep_ == "mark" and any(c.lower_ == "as" for c in verb.head.children):
            return True
    return verb.head.lower_ == "than"


def _is_stretch(since: Token) -> bool:
    """Return whether `since` measures a change: `has lost 14 percent since May`, `a sharp rise since 2010`."""
    if since.head.pos_ == "NOUN" and since.head.lemma_.lower() in CHANGES:
        return True
    verb = governing_verb(since)
    if verb is None:
        return False
    between = since.doc[min(verb.i, since.i) : since.i]
    return any(t.ent_type_ in {"PERCENT", "MONEY"} or t.lower_ in {"percent", "%"} for t in between)


def _follows_comparison(head: Token, passage: Passage) -> bool:
    """Return whether a comparison stands shortly before a date, with no verb between: `up from 3 percent in March`."""
    for i in range(head.i - 1, max(passage.span.start, head.i - YARDSTICK_REACH) - 1, -1):
        word, before = head.doc[i], head.doc[i - 1] if i > passage.span.start else None
        if word.lower_ == "as" and any(t.lower_ == "as" for t in head.doc[max(passage.span.start, i - 3) : i]):
            return head.doc[i - 1].lower_ not in HOW_SOON
        if _ends_comparison(word):
            return False
        if word.lower_ == "from" and before is not None and before.lower_ in {"up", "down"}:
            return not _leaves(before)
        if word.lower_ == "than":
            return not _is_amount(head.doc[i + 1]) and head.doc[i + 1] != head.left_edge
    return False


def _leaves(particle: Token) -> bool:
    """Return whether `down from` or `up from` says what somebody left: `stepped down from the board`, no amount."""
    follows_verb = particle.i > particle.sent.start and particle.nbor(-1).pos_ == "VERB"
    return follows_verb and not any(t.like_num for t in particle.doc[particle.i : particle.i + YARDSTICK_REACH - 1])


def _ends_comparison(word: Token) -> bool:
    """Return whether a clause begins or ends at a word; an auxiliary goes on with it: `than they | had | in May`."""
    return word.text in {",", ";", ":"} or (word.pos_ in {"VERB", "AUX"} and word.lemma_ not in {"be", "do", "have"})


def _is_amount(token: Token) -> bool:
    """Return whether a number or the sign of a currency stands after `than`: `more than $5 million in 1995`."""
    return token.like_num or token.pos_ in {"NUM", "SYM"}


def is_ranked_before(token: Token) -> bool:
    """Return whether what stands before `since` or `in` is ranked or counted by the time after it: `lowest | since`."""
    before = token.doc[max(token.sent.start, token.i - RANK_REACH) : token.i]
    return any(t.tag_ in RANKING or t.lower_ in ORDINALS for t in before if not _is_at_most(t))


def _is_at_most(token: Token) -> bool:
    """Return whether a superlative belongs to a quantity: `at | least 40`."""
    return token.lower_ in {"least", "most"}
