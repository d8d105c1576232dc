"""Phrases of a dependency parse: who does what a verb says, and where a phrase begins and ends.

Labels are those of spaCy's English models (ClearNLP). Ranges are half-open pairs of token indexes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import cues, source_nouns
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
AT_PLACE = frozenset({"at", "in", "on"})
"""Prepositions before where somebody is or publishes something."""
BODIES = frozenset({"GPE", "NORP", "ORG"})
"""Entity labels (OntoNotes) of what is neither `he` nor `she`."""
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
MAX_SHARED_SUBJECTS = 6
"""Verbs that are climbed to for the subject of one that shares it, at most."""
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


def source_of(verb: Token) -> Range | None:
    """Return the noun phrase that does the reporting; None where the text gives none.

    A verb without a subject of its own is followed to the noun that it describes, to the one whom it is said of, or to
    the verb whose subject it shares. Any subject counts there: who `was asked and said` is the subject of a passive.
    """
    for climbed in range(MAX_SHARED_SUBJECTS):
        subject = _first_subject(verb) if climbed else _own_subject(verb)
        if subject is not None:
            # Up to the verb, since parsers tie what ends the sentence to its subject too.
            return None if subject.lower_ == "there" else noun_phrase(subject, until=cue_span(verb)[0])
        if verb.dep_ == "acl" and verb.head.pos_ in NOMINAL:
            return _described(verb)
        if verb.dep_ == "xcomp" and (controller := next((c for c in verb.head.children if c.dep_ == "dobj"), None)):
            return noun_phrase(controller)
        above = _verb_above(verb)
        agent = _agent_of(verb, above) if above is not None else None
        if above is None or agent is not None:
            return noun_phrase(agent) if agent is not None else None
        verb = above
    return None


def _own_subject(verb: Token) -> Token | None:
    """Return the subject of a verb of reporting, also one that the parser gave to another word."""
    return subject_of(verb, SUBJECTS) or _strayed_subject(verb)


def _strayed_subject(verb: Token) -> Token | None:
    """Return a subject right before its verb that the parser gave to another word.

    It joined it to the noun before, `went to the coast and | residents say`, or made a participle depend on the verb
    of the sentence rather than on a document: `comes after | a survey on Monday showing …`.
    """
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    if before is None:
        return None
    if (verb.dep_, before.dep_) == ("conj", "conj"):
        return before if _begins_anew(before) else None
    return _document_before(verb) if (verb.dep_, verb.tag_) == ("advcl", "VBG") and before.text != "," else None


def _begins_anew(noun: Token) -> bool:
    """Return whether a noun joined to another one follows its conjunction at once: `the coast and | residents`."""
    are_nouns = noun.pos_ in {"NOUN", "PROPN"} and noun.head.pos_ in {"NOUN", "PROPN"}
    return are_nouns and noun.left_edge.nbor(-1).dep_ == "cc"


def _document_before(participle: Token) -> Token | None:
    """Return the noun before a participle, where it is for a document or data and stands after a preposition."""
    words = reversed(participle.doc[participle.sent.start : participle.i])
    noun = next((t for t in words if t.pos_ == "NOUN" and not tells_time(t)), None)
    if noun is None or noun.lemma_.lower() not in source_nouns.INANIMATE:
        return None
    return noun if noun.dep_ == "pobj" else None


def _is_about_somebody_else(participle: Token, above: Token) -> bool:
    """Return whether `saying she …` cannot share the subject of the clause it follows, a country or a body.

    In `Holm said Norway had left, | saying she was sad` it goes on with `said`.
    """
    said, subject = next((c for c in participle.rights if c.dep_ == "ccomp"), None), subject_of(above)
    if participle.tag_ != "VBG" or said is None or subject is None or above.dep_ != "ccomp":
        return False
    speaks = subject_of(said)
    is_person = speaks is not None and speaks.lower_ in {"he", "she"} and speaks.i < said.i
    return is_person and subject.ent_type_ in BODIES and above.head.pos_ == "VERB"


def _source_at(participle: Token) -> Range | None:
    """Return who does what a participle says where the parser tied it to a place: `spoke on Radio Nord | urging …`."""
    place = participle.head
    preposition = place.head
    if place.dep_ != "pobj" or preposition.lower_ not in AT_PLACE or preposition.head.pos_ != "VERB":
        return None
    # Models take a medium for a person; what is written or posted on it tells the two apart.
    is_place = place.ent_type_ != "PERSON" or lemma_of(preposition.head) in cues.SAY
    is_apart = participle.tag_ == "VBG" and place.pos_ == "PROPN" and is_place
    return source_of(preposition.head) if is_apart else None


def _agent_of(participle: Token, passive: Token) -> Token | None:
    """Return who does what is done to a thing, and says what the participle does: `was sent by | Holm, asking …`."""
    if (participle.dep_, participle.tag_) != ("advcl", "VBG"):
        return None
    agents = (word for by in passive.children if by.dep_ == "agent" and by.i < participle.i for word in by.children)
    return next((word for word in agents if word.ent_type_ in {"PERSON", "ORG"}), None)


def _described(participle: Token) -> Range | None:
    """Return the source of a participle that describes a noun: the noun, or who speaks by a document of that name."""
    if participle.tag_ == "VBD" and participle.head.dep_ == "ROOT":
        return noun_phrase(participle.head, until=participle.left_edge.i)
    if participle.tag_ != "VBG":
        return None
    return (
        _reporter_above(participle)
        or _source_at(participle)
        or _maker(participle.head)
        or noun_phrase(participle.head, until=participle.left_edge.i)
    )


def _reporter_above(participle: Token) -> Range | None:
    """Return who goes on in a participle that the parser tied to a noun before: `asked for a ban, | adding …`."""
    if lemma_of(participle) not in cues.ADDING or not participle.i or participle.nbor(-1).text != ",":
        return None
    reported = next((t for t in participle.ancestors if t.dep_ == "ccomp"), None)
    return source_of(reported.head) if reported is not None and reported.head.i < reported.i else None


def _verb_above(verb: Token) -> Token | None:
    """Return the verb whose subject another one shares; None where it shares none."""
    return _describing_verb(verb) or _verb_with_subject_of(verb)


def _verb_with_subject_of(verb: Token) -> Token | None:
    """Return the verb above one that shares its subject; None where it shares none."""
    head = verb.head
    if head == verb or not _shares_subject(verb):
        return None
    is_higher = _resumes(verb, head) or _adds(verb, head) or _is_about_somebody_else(verb, head)
    above = head.head if head.dep_ == "prep" or is_higher else head
    return above if above.pos_ in {"VERB", "AUX"} else None


def _describing_verb(verb: Token) -> Token | None:
    """Return the verb of a `who` clause that a verb goes on with, where the parser joined it to the passive around.

    `was opposed by nurses, who called it unfair, | argued that …`
    """
    if verb.dep_ != "conj" or not any(c.dep_ == "auxpass" for c in verb.head.children):
        return None
    between = (t for t in verb.doc[verb.head.i : verb.i] if t.lower_ == "who" and t.head.dep_ == "relcl")
    return next((who.head for who in between), None)


def _resumes(verb: Token, head: Token) -> bool:
    """Return whether a verb goes on with the one that reports: `said the port would close | and warned of delays`."""
    is_reported = head.dep_ == "ccomp" and head.head.i < head.i
    return is_reported and verb.dep_ == "conj" and resumes_report(head.head, head, verb)


def resumes_report(cue: Token, clause: Token, joined: Token) -> bool:
    """Return whether a verb joined to a reported clause goes on with the cue: in its tense, without a subject.

    After a verb without inflection any verb does, `said he would go | and left`; after another only one that reports,
    but not after a perfect, whose auxiliary it may share: `said he had lied | and denied it`.
    """
    if joined.tag_ not in INFLECTED or joined.tag_ != cue.tag_ or any(c.dep_ in ANY_SUBJECT for c in joined.lefts):
        return False
    if lemma_of(joined) in cues.ADDING:
        return True
    is_perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in clause.lefts)
    return clause.tag_ == "VB" or (lemma_of(joined) in cues.SPEAK and not is_perfect)


def _adds(verb: Token, head: Token) -> bool:
    """Return whether a participle goes on with the report around its clause: `said it was late, | adding that …`."""
    reports = head.dep_ == "ccomp" and head.head.i < head.i and lemma_of(head.head) in cues.SPEAK
    return reports and verb.tag_ == "VBG" and verb.dep_ == "advcl" and lemma_of(verb) in cues.ADDING


def document_before(pronoun: Token) -> Token | None:
    """Return the document that `it` stands for, the subject of the sentence before: `The study is new. | It says …`."""
    before = next((t for t in reversed(pronoun.doc[: pronoun.sent.start]) if not t.is_space), None)
    if pronoun.lower_ != "it" or pronoun.dep_ not in SUBJECTS or before is None:
        return None
    subject = subject_of(before.sent.root, ANY_SUBJECT)
    return subject if subject is not None and subject.lemma_.lower() in source_nouns.DOCUMENTS else None


def _maker(document: Token) -> Range | None:
    """Return the phrase of those who speak by a document: `lawyers` in `lawyers filed a letter opposing …`."""
    if lemma_of(document) not in source_nouns.INANIMATE:
        return None
    noun = document
    while noun.dep_ in {"pobj", "prep", "dobj"}:
        noun = noun.head
    return source_of(noun) if noun is not document and noun.pos_ == "VERB" else None


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


def _first_subject(verb: Token) -> Token | None:
    """Return the subject of a verb, the last piece of one that the parser broke up: `co | - | chair Holm`."""
    first = None
    for subject in verb.children:
        if subject.dep_ in ANY_SUBJECT and (first is None or subject.left_edge.i == first.right_edge.i + 1):
            first = subject
    return first


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


def _shares_subject(verb: Token) -> bool:
    """Return whether a verb without a subject of its own takes that of the verb it depends on."""
    if verb.dep_ in {"relcl", "ccomp"}:
        return bool(verb.tag_ == "VBG")
    return verb.dep_ in {"conj", "advcl", "dep", "xcomp", "pcomp"}


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
