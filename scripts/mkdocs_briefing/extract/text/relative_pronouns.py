"""Which noun a relative pronoun stands for: `the | mayor, who had left`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Token


def antecedent(word: Token) -> Token | None:
    """Return the noun that a relative pronoun stands for; None for any other word."""
    if word.tag_ not in {"WP", "WDT"}:
        return None
    verb = word
    while verb.dep_ != "relcl" and verb.head != verb:
        verb = verb.head
    if verb.dep_ != "relcl":
        return None
    return _agreeing(verb, word.i) or verb.head


def _agreeing(verb: Token, pronoun: int) -> Token | None:
    """Return the plural right before a relative pronoun whose clause has a plural verb, where its noun is singular.

    In `a focus for | protesters, who have come` the parser has tied the clause to the focus.
    """
    if verb.head.tag_ not in {"NN", "NNP"} or not any(w.tag_ == "VBP" for w in (verb, *verb.lefts)):
        return None
    before = verb.doc[verb.head.i + 1 : pronoun]
    return next((t for t in reversed(before) if t.tag_ in {"NNS", "NNPS"}), None)
