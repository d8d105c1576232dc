"""The source of a reporting verb: the noun phrase of those who report.

A verb without a subject of its own is followed to the verb whose subject it shares, to the noun that it describes, or
to those who speak by a document. Labels are those of spaCy's English models (ClearNLP); ranges are half-open pairs of
token indexes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.text.syntax import (
    ANY_SUBJECT,
    INFLECTED,
    NOMINAL,
    SUBJECTS,
    cue_span,
    lemma_of,
    noun_phrase,
    subject_of,
    tells_time,
)

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Token

AT_PLACE = frozenset({"at", "in", "on"})
"""Prepositions before the place where somebody is or publishes something."""
BODIES = frozenset({"GPE", "NORP", "ORG"})
"""Entity labels (OntoNotes) of countries, peoples and organizations, none of which is `he` or `she`."""
MAX_SHARED_SUBJECTS = 6
"""Verbs looked at, at most, on the way up from one to the verb whose subject it shares."""


def source_of(verb: Token) -> Range | None:
    """Return the noun phrase that does the reporting; None where the text gives none.

    A verb without a subject of its own is followed to the noun that it describes, to the object that an infinitive is
    about, `urged | Holm to speak`, or to the verb whose subject it shares. There the subject of a passive counts too:
    `was asked and said`.
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


def _first_subject(verb: Token) -> Token | None:
    """Return any subject of a verb, the last piece of one that the parser broke up: `co | - | chair Holm`."""
    first = None
    for subject in verb.children:
        if subject.dep_ in ANY_SUBJECT and (first is None or subject.left_edge.i == first.right_edge.i + 1):
            first = subject
    return first


def _strayed_subject(verb: Token) -> Token | None:
    """Return a subject right before its verb that the parser gave to another word.

    The parser joined the subject to the noun before, `went to the coast and | residents say`, or made a participle
    depend on the verb of the sentence rather than on a document: `comes after | a survey on Monday showing …`.
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
    """Return the noun before a participle if it means a document or data and stands after a preposition."""
    words = reversed(participle.doc[participle.sent.start : participle.i])
    noun = next((t for t in words if t.pos_ == "NOUN" and not tells_time(t)), None)
    if noun is None or noun.lemma_.lower() not in source_nouns.INANIMATE:
        return None
    return noun if noun.dep_ == "pobj" else None


def _is_about_somebody_else(participle: Token, above: Token) -> bool:
    """Return whether `saying she …` cannot share the subject of the clause it follows, a country or a body.

    In `Holm said Norway had left, | saying she was sad` the participle goes on with `said`.
    """
    said, subject = next((c for c in participle.rights if c.dep_ == "ccomp"), None), subject_of(above)
    if participle.tag_ != "VBG" or said is None or subject is None or above.dep_ != "ccomp":
        return False
    speaks = subject_of(said)
    is_person = speaks is not None and speaks.lower_ in {"he", "she"} and speaks.i < said.i
    return is_person and subject.ent_type_ in BODIES and above.head.pos_ == "VERB"


def _source_at(participle: Token) -> Range | None:
    """Return the source of a participle that the parser tied to a place: `spoke on Radio Nord | urging …`."""
    place = participle.head
    preposition = place.head
    if place.dep_ != "pobj" or preposition.lower_ not in AT_PLACE or preposition.head.pos_ != "VERB":
        return None
    # Models take a medium for a person; what is written or posted on it tells the two apart.
    is_place = place.ent_type_ != "PERSON" or lemma_of(preposition.head) in cues.SAY
    is_apart = participle.tag_ == "VBG" and place.pos_ == "PROPN" and is_place
    return source_of(preposition.head) if is_apart else None


def _agent_of(participle: Token, passive: Token) -> Token | None:
    """Return the agent of a passive, also the source of a participle after it: `was sent by | Holm, asking …`."""
    if (participle.dep_, participle.tag_) != ("advcl", "VBG"):
        return None
    agents = (word for by in passive.children if by.dep_ == "agent" and by.i < participle.i for word in by.children)
    return next((word for word in agents if word.ent_type_ in {"PERSON", "ORG"}), None)


def _described(participle: Token) -> Range | None:
    """Return the source of a participle that describes a noun: the noun, or who speaks by the document."""
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
    """Return who adds what a participle tied to the noun before it says: `asked for a ban, | adding …`."""
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


def _shares_subject(verb: Token) -> bool:
    """Return whether a verb without a subject of its own takes that of the verb it depends on."""
    if verb.dep_ in {"relcl", "ccomp"}:
        return bool(verb.tag_ == "VBG")
    return verb.dep_ in {"conj", "advcl", "dep", "xcomp", "pcomp"}


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
