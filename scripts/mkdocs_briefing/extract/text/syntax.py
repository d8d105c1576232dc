"""Phrases of a dependency parse: the subject and the objects of a verb, and where a phrase begins and ends.

Labels are those of spaCy's English models (ClearNLP). Ranges are half-open pairs of token indexes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.ingest.calendar_terms import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Doc, Token

Range = tuple[int, int]

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
"""Parts of speech (Universal Dependencies) that head a noun phrase."""
SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
ANY_SUBJECT = SUBJECTS | PASSIVE_SUBJECTS
"""Dependency labels of those who do something, of those it is done to, and of both."""
DASHES = frozenset({"—", "–", "―", "--"})
"""Dashes: a noun phrase does not reach back over one."""
INFLECTED = frozenset({"VBD", "VBZ"})
"""Tags of finite verbs that look different from an infinitive."""
CONDITIONS = frozenset({"if", "unless"})
"""Conjunctions of what may not be."""
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$"})
"""Tags of relative pronouns."""
SUMMING_UP = lexicon("things").having("summing-up")
"""Nouns by which a reporter takes up what was told: `…, a move that …`."""
MAX_TOKENS_BETWEEN = 3
"""Tokens between a verb and a subject right before it, at most: auxiliaries and adverbs."""
MAX_GAP_EDGE_TOKENS = 2
"""Tokens beside a gap that are no content of their own: `that`, a comma."""
CUE_PARTS = frozenset({"aux", "auxpass", "neg", "prt"})
"""Dependents of a verb that belong to the cue: `did not say`, `has been told`."""


def lemma_of(token: Token) -> str:
    """Return the lemma in lower case, with the models' known mistakes corrected."""
    lemma = token.lemma_.lower()
    return cues.MISLEMMATIZED.get(lemma, lemma)


def tells_time(token: Token) -> bool:
    """Return whether a word says when; the `61-year-old` is somebody, as is a name that the model took for a date."""
    if token.ent_type_ not in {"DATE", "TIME"} or token.lower_ == "old":
        return False
    return token.pos_ != "PROPN" or token.lower_ in MONTHS or token.lower_ in WEEKDAYS


def subject_of(verb: Token, labels: frozenset[str] = SUBJECTS) -> Token | None:
    """Return the subject of a verb, with one of the dependency `labels`.

    Where the parser gave it two, as in `The vote, said Smith, was fair`, it is the last if that is set off.
    """
    subjects = [c for c in verb.children if c.dep_ in labels]
    if not subjects:
        return None
    return subjects[-1] if len(subjects) > 1 and _is_set_off(subjects[-1], verb) else subjects[0]


def _is_set_off(subject: Token, verb: Token) -> bool:
    """Return whether punctuation stands before a verb and its subject, which is near it: `, said Smith`."""
    before = min(subject.left_edge.i, verb.i) - 1
    near = subject.i > verb.i or verb.i - subject.right_edge.i <= MAX_TOKENS_BETWEEN
    return bool(near and before >= 0 and verb.doc[before].is_punct)


def is_realized(verb: Token) -> bool:
    """Return whether the reporting happened, rather than being possible, planned or wished for."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if auxiliaries & cues.IRREALIS:
        return False
    if "to" in auxiliaries:
        purpose = verb.dep_ == "advcl"  # `took to the stage to accuse …`
        going_on = verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_ in cues.ONGOING
        return (purpose or going_on) and is_realized(verb.head)
    return True


def addressee_of(verb: Token, lemma: str) -> Range | None:
    """Return the phrase of the one whom a verb of telling, by its lemma, names as its object: `told | CBS`."""
    if lemma in cues.TELL:
        for child in verb.children:
            if child.dep_ in {"dobj", "dative"} and child.i > verb.i:
                return noun_phrase(child)
    return None


def noun_phrase(head: Token, *, until: int | None = None) -> Range:
    """Return the whole phrase of `head`, as annotators mark a source, without outer punctuation.

    It ends before the token `until`, where that is given and stands after the head.
    """
    start, end = head.left_edge.i, head.right_edge.i + 1
    start = next((i + 1 for i in range(head.i - 1, start - 1, -1) if _is_dash(head.doc[i])), start)
    if until is not None and until > head.i:
        end = min(end, until)
    return trim(head.doc, start, end)


def _is_dash(mark: Token) -> bool:
    """Return whether a mark is a dash, or a hyphen with a space on either side, which stands for one."""
    if mark.text in DASHES:
        return True
    return mark.text == "-" and mark.i > 0 and bool(mark.whitespace_) and bool(mark.nbor(-1).whitespace_)


def cue_span(verb: Token) -> Range:
    """Return the verb with the auxiliaries, negation and particles next to it."""
    start, end = verb.i, verb.i + 1
    parts = {c.i for c in verb.children if c.dep_ in CUE_PARTS}
    while start - 1 in parts:
        start -= 1
    while end in parts:
        end += 1
    return start, end


def trim(doc: Doc, start: int, end: int) -> Range:
    """Return the range without space and punctuation at either end."""
    while start < end - 1 and (doc[start].is_space or doc[start].text in ",;:—–-()"):
        start += 1
    while start < end - 1 and _is_loose(doc, start, end - 1):
        end -= 1
    return start, end


def _is_loose(doc: Doc, start: int, last: int) -> bool:
    """Return whether the last token of a range is space, a mark, or a conjunction after one: `it is late — | and`."""
    word = doc[last]
    if word.is_space or word.text in ",;:—–-.()":
        return True
    return word.dep_ == "cc" and last - start > 1 and doc[last - 1].is_punct


def without_addition(doc: Doc, start: int, end: int) -> Range:
    """Return the range without what a comma adds: `Smith|, who lost`, `new rules|, a move that was criticised`."""
    for i in range(start + 1, end - 1):
        if doc[i].text in {",", "—", "–", "--"} and (doc[i + 1].tag_ in RELATIVE_TAGS or _sums_up(doc[i + 1])):
            return start, i
    return start, end


def _sums_up(article: Token) -> bool:
    """Return whether a noun phrase, given by its article, takes up what was told to say more of it: `a move that …`."""
    noun = article.head
    if article.lower_ not in {"a", "an"} or noun.lemma_.lower() not in SUMMING_UP:
        return False
    return any(c.dep_ in {"relcl", "acl"} for c in noun.rights)


def matter_of(noun: Token, prepositions: frozenset[str] | None = None) -> Range | None:
    """Return what an attitude or an utterance is about: `doubts about the vote`, `support for the treaty`.

    Without `prepositions`, those that the lemma of `noun` takes.
    """
    if prepositions is None:
        prepositions = _before_matter(lemma_of(noun))
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in prepositions and prep.i > noun.i:
            inner = next((c for c in prep.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inner is not None:
                return without_addition(noun.doc, inner.left_edge.i, _end_of_matter(prep, inner))
    return None


def _end_of_matter(prep: Token, inner: Token) -> int:
    """Return the end of what follows a preposition, with what is joined to it: `of the vote and | of the count`."""
    joined = any(c.dep_ == "conj" for c in prep.children)
    return int((prep if joined else inner).right_edge.i) + 1


def _before_matter(lemma: str) -> frozenset[str]:
    """Return the prepositions that stand before the matter of an attitude or utterance."""
    if lemma in cues.UTTERANCES:
        return cues.TOPIC
    return cues.ABOUT if lemma in cues.FAITH | cues.ADJECTIVES else cues.ABOUT - {"in"}


def without_gap(start: int, end: int, gap_start: int, gap_end: int) -> Range:
    """Return the range `[start, end)` without a gap at either end; a gap inside is spanned."""
    if gap_start - start <= MAX_GAP_EDGE_TOKENS:
        return min(gap_end, end - 1), end
    if end - gap_end <= MAX_GAP_EDGE_TOKENS:
        return start, gap_start
    return start, end


def is_clause(token: Token) -> bool:
    """Return whether a token heads a clause: a verb, or something said of a subject."""
    return token.pos_ in {"VERB", "AUX"} or any(c.dep_ in {"cop", "nsubj", "nsubjpass", "expl"} for c in token.children)


def has_that(clause: Token) -> bool:
    """Return whether a clause is introduced by `that`."""
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
