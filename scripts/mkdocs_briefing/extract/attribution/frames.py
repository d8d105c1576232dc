"""Reporting frames on the dependency parse: who reports (source), by which words (cue), what (content).

A frame is found from its cue. The source follows from the cue's place in the sentence (its subject, the subject it
shares with a verb it is joined to, the noun it describes, `by` in a passive); the content follows from the frame the
cue takes: a clause, an infinitive, an object, a prepositional phrase, or the sentence that the cue interrupts.

Labels are those of spaCy's English models (ClearNLP). Tokens enter by index; spans are half-open `(start, end)` of
token indexes. Frames inside quotation marks are found too; `quotes.py` decides which of them count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.according_to import according, past_citation, viewpoint
from mkdocs_briefing.extract.attribution.constructions.nominal import nominal
from mkdocs_briefing.extract.attribution.constructions.verbal import contents
from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.text.syntax import (
    CUE_PARTS,
    PASSIVE_SUBJECTS,
    Range,
    addressee_of,
    cue_span,
    is_clause,
    is_realized,
    lemma_of,
    matter_of,
    noun_phrase,
    source_of,
    tells_time,
    trim,
    without_aside,
    without_gap,
)
from mkdocs_briefing.extract.text.token_lookup import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

TRIMMED = frozenset({"clause", "object", "infinitive", "preposition", "passive"})
"""Constructions whose content may be followed by an aside of the reporter's."""

LEMMAS = frozenset(
    form for lemma in cues.ANY | cues.MISLEMMATIZED.keys() for form in (lemma, lemma.capitalize(), lemma.upper())
)
"""Those that report, in lower case, with a capital and in capitals."""


def find_frames(doc: Doc) -> list[Frame]:
    """Every reporting frame of a parsed text, in the order of their cues."""
    found: list[Frame] = []
    cited = 0
    for i in _candidates(doc):
        if i < cited:
            continue  # `according to Nordlys, | citing two guards |, …`
        token = doc[i]
        lemma = lemma_of(token)
        if lemma in cues.ANY:
            if token.pos_ in {"VERB", "AUX"}:
                found.extend(_verbal(token, lemma))
            elif token.pos_ == "NOUN":
                found.extend(nominal(token))
            elif token.pos_ == "ADJ" and lemma in cues.ADJECTIVES:
                found.extend(_adjectival(token))
        if token.lower_ in cues.ACCORDING:
            for frame in according(token):
                found.append(frame)
                cited = past_citation(doc, frame.source[1]) if frame.source is not None else cited
        elif token.lower_ in cues.VIEWPOINT and token.pos_ == "ADP":
            found.extend(viewpoint(token))
    return found


def _candidates(doc: Doc) -> list[int]:
    """The tokens that may be cues."""
    return sorted({*occurrences(doc, LEMMAS, "LEMMA"), *occurrences(doc, cues.ACCORDING | cues.VIEWPOINT)})


def _verbal(verb: Token, lemma: str) -> Iterator[Frame]:
    children = list(verb.children)
    if verb.dep_ == "acl" and (
        verb.tag_ == "VBN" or (verb.tag_ == "VBD" and not any(c.dep_ == "nsubj" for c in children))
    ):
        yield from _participle(verb, lemma)
    elif not is_realized(verb) or _is_done_to_another(verb, children) or _is_asked(verb, children):
        return
    elif any(c.dep_ in {"auxpass", "nsubjpass", "csubjpass"} for c in children):
        yield from _passive(verb, lemma, children)
    elif _is_clipped(verb, lemma):
        subject = next((c for c in children if c.dep_ == "nsubj"), verb)
        yield Frame(verb.i, cue_span(verb), None, (subject.left_edge.i, verb.right_edge.i + 1), "passive")
    else:
        yield from _active(verb, lemma, children)


def _active(verb: Token, lemma: str, children: list[Token]) -> Iterator[Frame]:
    source = source_of(verb) or _noun_left(verb, lemma)
    if (source is None and verb.dep_ != "parataxis") or (
        source is not None and (_is_nobody(verb.doc[slice(*source)]) or _goes_without(verb))
    ):
        return
    if _reports_as(verb, lemma, children):
        rest = without_gap(verb.sent.start, verb.sent.end, verb.left_edge.i, verb.right_edge.i + 1)
        yield Frame(verb.i, cue_span(verb), source, rest, "according", addressee_of(verb, lemma))
    elif (reported := next(contents(verb, lemma, children), None)) is not None:
        content, kind = reported
        if kind in TRIMMED:
            content = without_aside(verb.doc, *content)
        if _tells_nothing(verb.doc, content, kind) or _says_who(verb, lemma, content, kind):
            return
        cue = cue_span(verb)
        if kind == "preposition" and content[0] - cue[1] == 1:
            cue = cue[0], content[0]  # `called for`
        yield Frame(verb.i, cue, source, content, kind, addressee_of(verb, lemma))


def _is_clipped(verb: Token, lemma: str) -> bool:
    """Whether a headline leaves out the auxiliary of a passive: `Deal Expected to Be Signed`."""
    capital = verb.text[:1].isupper() and not verb.is_sent_start
    to = verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "to"
    return capital and to and verb.tag_ in {"VBD", "VBN"} and lemma in cues.IMPERSONAL


def _is_asked(verb: Token, children: list[Token]) -> bool:
    """Whether the sentence asks if or who reported, so that nobody has: `Did she say …?`, `Who said …?`."""
    subject = next((c for c in children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if verb.dep_ != "ROOT" or subject is None or not any(t.text == "?" for t in verb.sent[-2:]):
        return False
    inverted = any(c.dep_ in {"aux", "auxpass"} and c.i < subject.i for c in children)
    return inverted or (subject.tag_ == "WP" and subject.i < verb.i)


def _is_done_to_another(verb: Token, children: list[Token]) -> bool:
    """Whether a participle says what was done to a subject: `Asked about it, she said`; `Holm, asked, said`."""
    if lemma_of(verb) == "ask" and verb.i and verb.nbor(-1).text == "," and any(c.dep_ == "conj" for c in children):
        return verb.tag_ in {"VBN", "VBD"}
    subjectless = not any(c.dep_ in {"nsubj", "mark"} for c in children)
    return verb.dep_ == "advcl" and verb.tag_ in {"VBN", "VBD"} and subjectless


def _tells_nothing(doc: Doc, content: Range, kind: str) -> bool:
    """Whether all that is reported is a word without a meaning of its own: `offered loans`, `which she said`."""
    word = doc[content[0]]
    return content[1] - content[0] == 1 and word.pos_ != "PROPN" and (kind == "object" or word.pos_ == "PRON")


def _goes_without(verb: Token) -> bool:
    """`It goes without saying that …`."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "without"


def _says_who(verb: Token, lemma: str, content: Range, kind: str) -> bool:
    """Whether a phrase tells of the speaker, not what they say: `who asked not to be named`, `who writes on ships`."""
    if kind == "infinitive":
        return any(t.lemma_ in cues.WITHHELD and t.tag_ == "VBN" for t in verb.doc[slice(*content)])
    before = verb.doc[content[0] - 1].lower_
    habit = verb.dep_ == "relcl" and verb.tag_ in {"VBZ", "VBP"}
    return kind == "preposition" and habit and (lemma, before) in cues.HABITUAL


def _is_nobody(subject: Span) -> bool:
    """Whether a subject is nobody in particular, no more than when it was, or holds what is said: `all Duarte says`."""
    head = subject.root
    if len(subject) > 1 and subject[0].lower_ in source_nouns.WHOLE and subject[0].dep_ == "compound":
        return True
    return head.lower_ in source_nouns.NOBODY or tells_time(head)


def _reports_as(verb: Token, lemma: str, children: list[Token]) -> bool:
    """`as she said`, `as he told the paper`, `as the report put it`: nothing but the addressee follows the cue."""
    if verb.dep_ != "advcl" or not any(c.dep_ == "mark" and c.lower_ == "as" for c in children):
        return False
    if lemma == "put":
        return any(c.dep_ == "dobj" and c.lower_ == "it" for c in children)
    if any(c.dep_ in {"ccomp", "xcomp"} for c in children):
        return False
    says = lemma in cues.SAY or any((lemma, c.lower_) in cues.PHRASAL for c in children if c.dep_ == "prt")
    return lemma in cues.TELL or (says and not any(c.dep_ == "dobj" for c in children))


def _noun_left(verb: Token, lemma: str) -> Range | None:
    """The noun phrase right before a finite cue to which the parser gave no subject: `Smith, QC, said that …`."""
    if verb.dep_ != "ROOT" or verb.tag_ not in {"VBD", "VBZ", "VBP"} or lemma not in cues.SAY:
        return None
    if (named := _before_relative(verb)) is not None:
        return noun_phrase(named, until=named.i + 1)
    for token in reversed(verb.doc[verb.sent.start : verb.i]):
        if token.pos_ in {"NOUN", "PROPN", "PRON"}:
            added = [t for t in (token, *token.ancestors) if t.dep_ in {"appos", "relcl", "acl"} and t.head.i < token.i]
            return noun_phrase(added[-1].head if added else token, until=verb.i)
        if token.pos_ not in {"ADV", "PUNCT", "SPACE"}:
            return None
    return None


def _before_relative(verb: Token) -> Token | None:
    """The noun that a clause between commas tells of, right before a cue: `Norway, whose envoy had left, said …`."""
    doc, first = verb.doc, verb.sent.start
    if verb.i - 1 <= first or doc[verb.i - 1].text != ",":
        return None
    for i in range(verb.i - 2, first + 1, -1):
        if doc[i].tag_ in {"WDT", "WP", "WP$"} and doc[i - 1].text == ",":
            return doc[i - 2] if doc[i - 2].pos_ in {"NOUN", "PROPN"} else None
    return None


def _passive(verb: Token, lemma: str, children: list[Token]) -> Iterator[Frame]:
    """`it is believed that …`, `X is said to …`, `was described by Y as …`, `was quoted as saying …`."""
    agent = next((c for c in children if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by")), None)
    named = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent is not None else None
    when = named is not None and named.ent_type_ in {"DATE", "TIME"}  # `is expected by Friday`
    source = noun_phrase(named) if named is not None and not when else None
    subject = next((c for c in children if c.dep_ in PASSIVE_SUBJECTS), None)
    clause = next((c for c in children if c.dep_ == "ccomp" and is_clause(c)), None)
    infinitive = next((c for c in children if c.dep_ == "xcomp"), None)
    if clause is not None and lemma in cues.IMPERSONAL | cues.TELL:
        yield Frame(verb.i, cue_span(verb), source, (clause.left_edge.i, clause.right_edge.i + 1), "passive")
    elif infinitive is not None and subject is not None and lemma in cues.IMPERSONAL - {"suppose"}:
        yield Frame(verb.i, cue_span(verb), source, (subject.left_edge.i, infinitive.right_edge.i + 1), "passive")
    elif (source is not None and lemma in cues.MATTERS | cues.SAY | cues.AS) or (
        subject is not None and lemma in cues.JUDGE & cues.PASSIVE
    ):
        start = subject.left_edge.i if subject is not None else verb.head.left_edge.i
        extra = [c.right_edge.i + 1 for c in children if c.dep_ == "oprd" or c.lower_ in {"as", "for", "of"}]
        if source is None and not extra:
            return  # `has been criticised`, for what and by whom is not said
        end = max(extra) if extra else (subject.right_edge.i + 1 if subject is not None else verb.head.i + 1)
        yield Frame(verb.i, cue_span(verb), source, (start, end), "passive")


def _participle(verb: Token, lemma: str) -> Iterator[Frame]:
    """`a view echoed by residents`: what they echo is the noun that the participle describes."""
    agent = next((c for c in verb.children if c.dep_ == "agent"), None)
    named = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent is not None else None
    if named is not None and lemma in cues.CONVEY:
        thing = verb.head
        content = trim(verb.doc, thing.left_edge.i, verb.left_edge.i)
        yield Frame(verb.i, cue_span(verb), noun_phrase(named), content, "passive")


def _adjectival(adjective: Token) -> Iterator[Frame]:
    """`is confident that …`."""
    clause = next(
        (c for c in adjective.children if c.dep_ in {"ccomp", "advcl"} and is_clause(c) and c.i > adjective.i), None
    )
    verb = adjective.head
    if clause is None and lemma_of(adjective) in cues.MINDED:
        clause = next((c for c in adjective.children if c.dep_ == "xcomp" and c.i > adjective.i), None)
    content = (clause.left_edge.i, clause.right_edge.i + 1) if clause is not None else matter_of(adjective)
    if content is None or adjective.dep_ not in {"acomp", "conj"} or verb.pos_ not in {"AUX", "VERB"}:
        return
    source = source_of(verb)
    if source is not None and not _is_empty(verb.doc[source[0]], verb):
        start = min([verb.i, *(c.i for c in verb.children if c.dep_ in CUE_PARTS)])
        yield Frame(adjective.i, (start, adjective.i + 1), source, content, "adjective")


def _is_empty(subject: Token, verb: Token) -> bool:
    """Whether `it` only holds the place of the subject: `it is clear that …`."""
    return subject.lower_ == "it" and verb.lemma_ == "be"
