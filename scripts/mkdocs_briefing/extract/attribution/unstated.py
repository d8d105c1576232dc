"""What somebody notices, knows, keeps to himself or brings about, without a word: no statement, whatever its cue.

The verbs are those of reports. `She noticed that it was late` tells what she saw, `They know who did it` leaves open
who it was, `The firm has not disclosed details` says that nothing was said, `The rules promise to change the coast`
that a thing does something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.sourcing import counted
from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names.people_nouns import is_of_people
from mkdocs_briefing.extract.text.relative_pronouns import antecedent
from mkdocs_briefing.extract.text.sources import document_before
from mkdocs_briefing.extract.text.syntax import lemma_of, subject_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.attribution.records import Attribution
    from mkdocs_briefing.nlp.parse import Doc, Span, Token

POINTING = frozenset({"this", "that", "these", "those", "it", "them"})
"""Words that only point at what was said: `discussed this possibility`."""
INFERENCE = frozenset({"suggest", "indicate", "show", "reveal", "prove", "demonstrate", "imply", "mean", "illustrate"})
"""Verbs by which a thing gives grounds for a conclusion that nobody has stated."""
CLAIMING = cues.CLAIM | {verb for verb, _ in cues.CLAIM_AFTER}
"""Verbs whose object, perhaps after a preposition, is a claim."""
BRINGING_ABOUT = lexicon("verbs").having("of-things")
"""Verbs by which a thing does something where a person would say it: `The rules promise to change the coast`."""
PERCEIVED = lexicon("verbs").having("perceive")
"""Verbs of what somebody sees, hears or comes to know."""
KNOWN = (cues.THINK - cues.SAY - cues.QUESTION - cues.SHOWS) | cues.ESTIMATE
"""Verbs of knowing, thinking and reckoning, by which an indirect question is neither asked nor answered."""
ASKING = cues.QUESTION | {"ask", "wonder"}
"""Verbs that raise an indirect question or answer it; other verbs of saying leave it open."""
ONE_PERSON = frozenset({"he", "i", "she", "we"})
"""Pronouns for those who perceive something for themselves; `they` may be an office or researchers."""
ANYBODY = frozenset({"you", "yourself"})
"""Pronouns for the reader or for anybody, outside quotation marks."""
SPEAKING_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Entity labels (OntoNotes) of those who may state a conclusion."""
SPEAKING_NOUNS = (
    source_nouns.UNNAMED
    | source_nouns.INSTITUTIONS
    | source_nouns.DOCUMENTS
    | lexicon("institutions").having("seated")
    | lexicon("people").having("role")
    | lexicon("people").having("description")
)
"""Common nouns for them, and for documents: `the report suggests that …`."""
COMPLETE = frozenset({"clause", "inverted", "parenthesis"})
"""Kinds of frames with a clause."""
PARTIAL = frozenset({"object", "preposition"})
"""Kinds of frames with a noun."""
QUESTION_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
"""Tags of words that begin an indirect question."""
PAST_OR_PRESENT = frozenset({"VBD", "VBP", "VBZ"})
"""Tags of finite verbs without an auxiliary."""
INQUIRIES = frozenset({"form", "poll", "questionnaire", "study", "survey"})
"""Documents whose questions are asked of those who fill them in."""
OPEN = frozenset({"if", "whether"})
"""Conjunctions of an indirect question that is answered with yes or no."""


def is_unstated(doc: Doc, attribution: Attribution, cue: Token, content: Span) -> bool:
    """Return whether a cue reports nothing that its source has said, written or is known to think."""
    if _is_wordless(content) or _is_open_question(cue, content) or _is_withheld(attribution, cue):
        return True
    if attribution.source is None:
        return False
    head = doc[slice(*attribution.source)].root
    return head.lower_ in ANYBODY or _is_perceived(attribution, cue, head) or _is_of_thing(attribution, cue, head)


def is_speaking(noun: Token) -> bool:
    """Return whether a noun is a name, or is for people, a body or a document: what can state something."""
    if noun.pos_ in {"PROPN", "PRON"} or noun.ent_type_ in SPEAKING_ENTITIES or _looks_like_name(noun):
        return True
    lemma = counted(noun).lemma_.lower()  # `the average of polls`
    return lemma in SPEAKING_NOUNS or is_of_people(lemma)


def _is_wordless(content: Span) -> bool:
    """Return whether nothing but marks, adverbs and a pronoun is reported, as parsers leave it of a broken line."""
    return all(t.pos_ in {"ADV", "INTJ", "PRON"} or not t.is_alpha for t in content)


def _looks_like_name(noun: Token) -> bool:
    """Return whether a word that the model took for a common noun is alone and has a capital: `Holm admitted it`."""
    return noun.is_title and noun.tag_ == "NN" and noun.left_edge == noun


def _is_open_question(cue: Token, content: Span) -> bool:
    """Return whether an indirect question is left open: `knows | who did it`, `does not know | whether it was late`.

    In `Explaining how it began, she said: “…”` the quotation is the answer.
    """
    asks = content[0].tag_ in QUESTION_TAGS and content[0].lower_ != "that"
    if asks and _is_beside_report(cue):
        return True
    if content[0].lower_ in OPEN and content.start > cue.i and _is_recorded(cue):
        return True
    return lemma_of(cue) in KNOWN and (asks or (content[0].lower_ in OPEN and _is_negated(cue)))


def _is_recorded(cue: Token) -> bool:
    """Return whether data were taken of an open question: `noted if they smoked`, `a survey asked if`.

    `has not said whether`, `would not say whether` and `asked whether` are reports.
    """
    if lemma_of(cue) not in cues.SAY or _is_negated(cue) or cue.tag_ not in PAST_OR_PRESENT:
        return False
    subject = subject_of(cue)
    is_inquiry = subject is not None and subject.lemma_.lower() in source_nouns.EVIDENCE | INQUIRIES
    return is_inquiry or lemma_of(cue) not in ASKING


def _is_beside_report(participle: Token) -> bool:
    """Return whether a participle goes with a verb of saying: `| Explaining | how it began, she said: “…”`."""
    if participle.tag_ != "VBG" or participle.dep_ != "advcl":
        return False
    return lemma_of(participle.head) in cues.SPEAK


def _is_withheld(attribution: Attribution, cue: Token) -> bool:
    """Return whether an object is what somebody did not say: `has not disclosed | details`; not `did not deny | it`."""
    return attribution.frame in PARTIAL and _is_negated(cue) and lemma_of(cue) in CLAIMING - cues.REBUT


def _is_negated(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


def _is_perceived(attribution: Attribution, cue: Token, source: Token) -> bool:
    """Return whether one person sees or comes to know something; what a body or a document finds is published."""
    if attribution.frame not in COMPLETE or lemma_of(cue) not in PERCEIVED:
        return False
    is_person = source.ent_type_ == "PERSON" or (source.pos_ == "PROPN" and not source.ent_type_)
    return is_person or source.lower_ in ONE_PERSON


def _is_of_thing(attribution: Attribution, cue: Token, source: Token) -> bool:
    """Return whether data or a thing suggest or do something, rather than somebody or a document that says so."""
    lemma = lemma_of(cue)
    if lemma in INFERENCE and source.lower_ in POINTING and source.pos_ == "PRON":
        return document_before(source) is None
    brings_about = attribution.frame in PARTIAL | {"infinitive"} and lemma in BRINGING_ABOUT
    return (lemma in INFERENCE or brings_about) and not is_speaking(antecedent(source) or source)
