"""A cue that ends its sentence, whose subject the parser tied to the noun before: `… left for Lae, Holm's aide said`.

News prose puts source and cue of whole sentences there. After a long sentence parsers often take the source for an
apposition to its last noun, and the cue for a verb without a subject or with that of the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import dependent
from mkdocs_briefing.extract.attribution.realization import is_hypothetical
from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, NOMINAL, cue_span, is_realized, lemma_of, tells_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.nlp.parse import Span, Token

DATA = lexicon("documents").having("source") | lexicon("documents").having("evidence")
"""Documents and data."""
SHOW = frozenset({"indicate", "reveal", "show", "suggest"})
"""What data in the plural do."""
CUES = cues.SAY | SHOW
FINITE = frozenset({"VBD", "VBP", "VBZ"})
"""Tags of finite verbs."""
RELATIVE = frozenset({"WDT", "WP", "WP$"})
"""Tags of the pronouns of relative clauses."""
SUBORDINATE = frozenset({"mark", "advmod"})
"""Labels of the conjunctions of subordinate clauses."""
BREAKS = frozenset({";", ":", "—", "–", "--", "(", ")", "“", "”", '"', "``", "''"})
"""Marks that neither source nor what follows the cue holds."""


def find(token: Token) -> Iterator[Frame]:
    """Yield the frame of a finite verb that ends its sentence, right after a noun that is not its subject."""
    if (data := _data_before(token)) is not None:
        if is_sentence(told := token.doc[token.sent.start : data.start - 1]):
            yield Frame(token.i, (token.i, token.i + 1), (data.start, data.end), (told.start, told.end), "inverted")
        return
    if token.lemma_.lower() not in cues.SAY or not (_is_finite(token) or _is_mistagged(token)):
        return
    if not is_realized(token) or not _ends_sentence(token):
        return
    source = _source(token)
    if source is None or _is_known_subject(token, source) or is_hypothetical(token):
        return
    content = token.doc[token.sent.start : source.start - 1]
    if is_sentence(content):
        yield Frame(token.i, cue_span(token), (source.start, source.end), (content.start, content.end), "inverted")


def _is_finite(verb: Token) -> bool:
    """Return whether a verb is finite and no clause that another verb reports."""
    return verb.tag_ in FINITE and verb.dep_ != "ccomp"


def _is_mistagged(word: Token) -> bool:
    """Return whether the model took a cue for the plural of a noun, which `a` contradicts: `, a new study reports`."""
    return word.tag_ == "NNS" and any(c.lower_ in {"a", "an"} and c.dep_ == "det" for c in word.lefts)


def _data_before(word: Token) -> Span | None:
    """Return the documents or data after a comma that end a sentence with what they do: `, records of the bank | show`.

    The model takes such a verb for one more noun.
    """
    if word.lower_ not in SHOW or any(t.is_alpha for t in word.doc[word.i + 1 : word.sent.end]):
        return None
    start = next((t.i + 1 for t in reversed(word.doc[word.sent.start : word.i]) if t.text == ","), word.i)
    words = word.doc[start : word.i]
    return words if _are_data(words) else None


def _are_data(words: Span) -> bool:
    """Return whether words are documents or data in the plural: `records of the bank`, but not `books and a talent`."""
    first = next((t for t in words if t.pos_ == "NOUN"), None)
    if first is None or first.tag_ != "NNS" or any(t.text in BREAKS or t.lower_ in {"a", "an", "and"} for t in words):
        return False
    return not DATA.isdisjoint({lemma_of(first), first.lower_})


def _ends_sentence(verb: Token) -> bool:
    """Return whether nothing but when, where and how it was said follows a cue: `said in a statement on Monday`."""
    after = verb.doc[verb.i + 1 : verb.sent.end]
    return not any(t.pos_ in {"VERB", "AUX"} or t.text in BREAKS or t.dep_ in {"dobj", "mark"} for t in after)


def _source(verb: Token) -> Span | None:
    """Return the words between the last comma and the cue, if they are a noun phrase that ends right before it."""
    doc, first = verb.doc, verb.sent.start
    end = next((i + 1 for i in range(verb.i - 1, first, -1) if doc[i].pos_ not in {"ADV", "AUX"}), first)
    start = next((i + 1 for i in range(end - 1, first, -1) if doc[i].text == ","), first)
    words = doc[start:end]
    if start == first or not len(words) or words[0].pos_ in {"CCONJ", "ADP", "SCONJ", "ADV"}:
        return None
    if any(t.pos_ in {"VERB", "AUX"} or t.text in BREAKS or t.tag_ in RELATIVE for t in words):
        return None
    return words if words[-1].pos_ in NOMINAL and not tells_time(words[-1]) else None


def _is_known_subject(verb: Token, source: Span) -> bool:
    """Return whether the parse gives the verb a subject there, so that any construction knows it."""
    return any(c.dep_ in ANY_SUBJECT and source.start <= c.i < source.end for c in verb.children)


def is_sentence(words: Span) -> bool:
    """Return whether words hold a clause with its subject that no conjunction and no pronoun ties to another one."""
    return any(_is_main_clause(t) for t in words if t.tag_ in FINITE or t.tag_ == "MD" or t.tag_ == "VBN")


def _is_main_clause(verb: Token) -> bool:
    """Return whether a verb has a subject, and neither a conjunction nor a relative pronoun."""
    subject = dependent(verb, *ANY_SUBJECT, "expl")
    if subject is None or subject.tag_ in RELATIVE:
        return False
    begins = [c for c in verb.lefts if c.dep_ in SUBORDINATE and c.i < subject.i]
    if any(c.dep_ == "mark" or c.tag_ == "WRB" for c in begins):
        return False
    return not any(t.tag_ in RELATIVE for t in verb.doc[verb.left_edge.i : subject.i])
