"""Whether an attribution reports a statement: a proposition, a question, a demand or a quotation.

The constructions also find what somebody does, plans, judges or talks about (`seeks to close it`, `criticised it`,
`discussed the plan`), as the annotators of attribution corpora do. A reader of a briefing would take each for words of
the source, so that these are left out unless some of their words are quoted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.boundaries import FINITE
from mkdocs_briefing.extract.attribution.realization import VERBAL
from mkdocs_briefing.extract.attribution.unstated import POINTING, is_speaking, is_unstated
from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.syntax import lemma_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_briefing.extract.attribution.records import Attribution
    from mkdocs_briefing.nlp.parse import Doc, Span, Token

CHARGED_AFTER = frozenset({"of", "for", "with"})
"""Prepositions before what somebody is charged with."""

GRANTED = lexicon("things").having("granted")
"""What is granted or refused: `denied her application`."""

WON = lexicon("things").having("won")
"""What is won or taken: `claimed the title`."""

REFLEXIVE = frozenset({"herself", "himself", "itself", "myself", "ourselves", "themselves"})
"""Pronouns for the subject itself, which sets about what it need not have said: `challenged itself to win`."""

SPEAKING_VERBS = cues.STATE | cues.TELL | cues.AS | cues.COMPARE
"""Verbs with which a single word in quotation marks is the source's: `said it was a “mess”`."""

JUDGED = frozenset({"as", "for", "of", "on", "to"})
"""Prepositions before the judgement or its reason: `blasted him as a “coward”`, `criticised it for the “mess”`."""

MAX_SCARE_WORDS = 2
"""Words of a fragment in scare quotes, at most."""

EXPECTING = frozenset({"anticipate", "expect"})
"""Verbs whose object is foreseen where it is new to the reader: `expects | a fall in the prices of herring and cod`."""

PERFORMATIVE = frozenset({"declare", "proclaim"})
"""Verbs by which something is so from then on: `declared a state of emergency`, `declared Holm winner`."""

SIGNS = frozenset({"evidence", "indication", "proof", "sign"})
"""Nouns for what gives grounds to think so; nobody has said it where nobody is named."""

MAX_NAMED_WORDS = 6
"""Words of a thing that is only named, at most: `a new plan`; a longer phrase says something of it."""

SAID = cues.NOUNS | cues.ATTITUDES | cues.INTENTIONS | source_nouns.INANIMATE | {"matter", "news", "result", "story"}
"""Nouns for what was said or decided before: `confirmed the story`."""

DEFINITE_TOKENS = 2
"""Tokens of `the story`."""

MODAL = frozenset({"MD"})
"""Tag of `will` and `may`, which make a verb finite."""


def is_statement(doc: Doc, attribution: Attribution) -> bool:
    """Return whether an attribution reports a statement rather than an act, a plan, a judgement or a topic."""
    if attribution.cue_token is None:
        return True
    if attribution.source is None and lemma_of(doc[attribution.cue_token]) in SIGNS:
        return False  # `there is no sign that it will end`
    if _is_quoted(doc, attribution):
        return True
    cue, content = doc[attribution.cue_token], _tokens(doc, attribution.content)
    if is_unstated(doc, attribution, cue, content):
        return False
    states = TESTS.get(attribution.frame)
    return states is None or states(cue, content)


def _is_quoted(doc: Doc, attribution: Attribution) -> bool:
    """Return whether quoted words are the source's, rather than one fragment in scare quotes beside an act.

    `called it a “mess”` quotes a word; `unveiled the “Harbour Fund”` and `sought “firm” proof` quote nobody.
    """
    if len(attribution.quoted) != 1 or _speaks(doc, attribution) or _is_judgement(doc, attribution):
        return bool(attribution.quoted)
    said = _tokens(doc, attribution.content).root
    if said.pos_ == "NOUN" and said.lemma_.lower() in cues.NOUNS | cues.ATTITUDES:
        return True  # `voiced concern at the “rude” answer`
    words = _tokens(doc, (attribution.quoted[0].start, attribution.quoted[0].end)).text.strip()
    # A full stop there may be the sentence's: `paid for the word “We.”`
    return len(words.split()) > MAX_SCARE_WORDS or words.endswith(("!", "?"))


def _is_judgement(doc: Doc, attribution: Attribution) -> bool:
    """Return whether a fragment says how something is judged, not what: `as a “mess”`, not `slammed the “elites”`."""
    start, opened = attribution.content[0], attribution.quoted[0].opened
    before = doc.char_span(start, opened, alignment_mode="contract")
    is_judged = attribution.cue_token is not None and lemma_of(doc[attribution.cue_token]) in cues.JUDGE
    return is_judged and before is not None and any(t.dep_ == "prep" and t.lower_ in JUDGED for t in before)


def _speaks(doc: Doc, attribution: Attribution) -> bool:
    """Return whether the cue is one of saying, thinking or judging, or a noun or adjective of them."""
    cue = doc[attribution.cue_token] if attribution.cue_token is not None else None
    if cue is None or cue.pos_ not in VERBAL or attribution.frame == "preposition":
        return True  # `spoke of a “scandal”`
    if attribution.frame == "infinitive" and lemma_of(cue) in cues.INTEND - cues.SAY:
        return False  # `agreed to sell the “Rose”`
    if attribution.frame == "object" and lemma_of(cue) == "offer":
        return False  # `offered tips on “hot” shares`
    return lemma_of(cue) in SPEAKING_VERBS


def _is_said(cue: Token, _content: Span) -> bool:
    """Return whether a word in quotation marks is said by a verb of speech: `said “no”`, not `blasted the “elites”`."""
    return lemma_of(cue) in SPEAKING_VERBS


def _has_verb(cue: Token, content: Span) -> bool:
    """Return whether what the parser took for a clause is one: `offers the union | a chance to answer` is none."""
    return lemma_of(cue) not in cues.LIGHT or content.root.pos_ in VERBAL or _is_finite(content)


def _is_judged(cue: Token, content: Span) -> bool:
    """Return whether a passive says more than that something was judged: `was described | as a mistake`.

    `Holm was challenged by Vale` names two people, and no statement.
    """
    if _is_awaited(cue, content):
        return False
    is_name = content.end <= cue.i and not _is_finite(content)
    return not is_name or lemma_of(cue) in cues.CLAIM | cues.SHOWS or lemma_of(cue) not in cues.JUDGE


def _is_demanded(cue: Token, content: Span) -> bool:
    """Return whether an infinitive is promised, asked or wished; what is planned or tried need not have been said."""
    if content[0].lower_ in REFLEXIVE:
        return False
    return lemma_of(cue) not in cues.INTEND or (lemma_of(cue) in cues.REFUSE and _says_something(content))


def _says_something(content: Span) -> bool:
    """Return whether what is refused is to say what has words of its own: `declined | to say whether it will close`."""
    said = content.root
    return lemma_of(said) in cues.SPEAK | cues.QUESTION and any(c.dep_ == "ccomp" for c in said.rights)


def _is_claimed(cue: Token, content: Span) -> bool:
    """Return whether an object is a claim, a comparison, or a charge with what it is: `accused him | of lying`."""
    lemma = lemma_of(cue)
    if any(test(cue, content) for test in (_is_refusal, _is_caption, _is_won, _is_awaited)):
        return False
    if lemma == "question":
        return not is_speaking(content.root) and not _points(content)
    if lemma in cues.CHARGE:
        return any(token.dep_ == "prep" and token.lower_ in CHARGED_AFTER for token in content)
    if lemma in cues.COMPARE:
        # `compared the results | to those of 2010`
        return not any(t.lower_ in {"that", "those"} and t.dep_ == "pobj" for t in content)
    return _takes_up_claim(content) or _is_described(cue, content) or _is_claim(lemma, content)


def _is_claim(lemma: str, content: Span) -> bool:
    """Return whether an object is a claim by itself, after a verb of this lemma.

    `Announced | a strike of two days at all yards of the north` is one; `announced | a strike` only names a thing.
    """
    points = _points(content) or (_points_back(content) and lemma not in cues.REBUT)
    if lemma not in cues.REBUT and _is_only_named(content):
        return False  # `confirmed | his death`
    return lemma in (cues.CLAIM | cues.SHOWS) - PERFORMATIVE and not points


def _is_only_named(content: Span) -> bool:
    """Return whether a few words without a verb name a thing of which nothing is said."""
    return not _is_finite(content) and sum(t.is_alpha for t in content) <= MAX_NAMED_WORDS


def _is_refusal(cue: Token, content: Span) -> bool:
    """Return whether something is not granted, which says nothing of what is so: `denied | her application`."""
    is_given = any(c.dep_ == "dative" for c in cue.children)
    return lemma_of(cue) in cues.REBUT and (is_given or content.root.lemma_.lower() in GRANTED)


def _is_won(cue: Token, content: Span) -> bool:
    """Return whether something is claimed as a winner claims it, or death: `claimed | 12 lives`."""
    return lemma_of(cue) == "claim" and content.root.lemma_.lower() in WON


def _is_awaited(cue: Token, content: Span) -> bool:
    """Return whether something is known already or was foreseen before: `expected | this move`, `had expected | a cut`.

    Nobody says by it what will be so.
    """
    if lemma_of(cue) not in EXPECTING or _is_finite(content):
        return False
    is_known = content[0].lower_ in cues.DEFINITE | POINTING
    return is_known or any(c.lower_ == "had" and c.dep_ == "aux" for c in cue.children)


def _is_caption(cue: Token, content: Span) -> bool:
    """Return whether a participle says what a picture shows: `A map showing the route`."""
    has_auxiliary = any(c.dep_ == "aux" for c in cue.children)
    is_bare = cue.tag_ == "VBG" and cue.dep_ in {"ROOT", "acl"} and not has_auxiliary
    return is_bare and lemma_of(cue) in cues.SHOWS and not _is_finite(content)


def _is_described(cue: Token, content: Span) -> bool:
    """Return whether the content says what the object is: `called | the deal a mistake`."""
    if lemma_of(cue) in cues.JUDGE and _is_judged_as(cue, content):
        return True
    described = [w for w in cue.subtree if content.start <= w.i < content.end and _is_predicate(w, cue)]
    if all(t.pos_ == "PROPN" or t.is_punct for t in content):
        return False  # `also called | “L-East”` is a name
    # `called me for fires, | big fires`: what stands after a comma describes nothing
    return any(content.doc[w.left_edge.i - 1].text != "," for w in described)


def _is_predicate(word: Token, cue: Token) -> bool:
    """Return whether a word says what the object of the cue is; `declared Holm | winner` makes him one."""
    if word.dep_ != "oprd" or not _is_of(word, cue):
        return False
    return lemma_of(cue) not in PERFORMATIVE or word.pos_ == "ADJ" or any(c.dep_ == "det" for c in word.lefts)


def _is_judged_as(cue: Token, content: Span) -> bool:
    """Return whether the content says as what somebody judges its object: `condemned | the count as unfair`."""
    phrases = (c for c in cue.rights if c.lower_ == "as" and content.start <= c.i < content.end)
    return any(c.pos_ == "ADJ" or any(k.lower_ in {"a", "an"} for k in c.lefts) for p in phrases for c in p.children)


def _is_of(predicate: Token, cue: Token) -> bool:
    """Return whether a predicate does not belong to another verb than the cue: `unveiled | what she calls a plan`."""
    return predicate.head == cue or predicate.head.pos_ not in VERBAL


def _takes_up_claim(content: Span) -> bool:
    """Return whether an object is somebody's claim with what it says: `rejected | claims that it was unsafe`."""
    return content.root.lemma_.lower() in cues.NOUNS and _is_finite(content)


def _is_claimed_after_preposition(cue: Token, content: Span) -> bool:
    """Return whether what follows a preposition is a claim: `called for | talks`, not `spoke about | talks`."""
    preposition = content.doc[content.start - 1].lower_ if content.start else ""
    is_done = content.root.tag_ == "VBG"  # `called for | freezing the fund`
    return (lemma_of(cue), preposition) in cues.CLAIM_AFTER and not (_points(content) or is_done)


def _is_uttered(cue: Token, content: Span) -> bool:
    """Return whether what follows a noun has been said: a clause, or the infinitive of a promise or demand."""
    return _is_finite(content) or lemma_of(cue) in cues.UTTERED_NOUNS


def _is_clause(_cue: Token, content: Span) -> bool:
    """Return whether the content is a clause: `is sure | that it sank`, not `is glad of | all that we did`."""
    return _is_finite(content) and content[0].lower_ not in source_nouns.WHOLE


def _is_never(_cue: Token, _content: Span) -> bool:
    """Return False: a topic or the matter of an attitude states nothing."""
    return False


def _points(content: Span) -> bool:
    """Return whether the content only points at something that was said before."""
    return content[0].lower_ in POINTING


def _points_back(content: Span) -> bool:
    """Return whether the content is a noun for what was said before: `the story`, but not `the story of the flood`."""
    return len(content) == DEFINITE_TOKENS and content[0].lower_ in cues.DEFINITE and content[1].lemma_.lower() in SAID


def _is_finite(content: Span) -> bool:
    return any(token.tag_ in FINITE | MODAL for token in content)


def _tokens(doc: Doc, content: tuple[int, int]) -> Span:
    span = doc.char_span(*content, alignment_mode="expand")
    return span if span is not None else doc[0:0]


TESTS: dict[str, Callable[[Token, Span], bool]] = {
    "before": _is_said,
    "clause": _has_verb,
    "passive": _is_judged,
    "infinitive": _is_demanded,
    "object": _is_claimed,
    "preposition": _is_claimed_after_preposition,
    "noun": _is_uttered,
    "adjective": _is_clause,
    "attitude": _is_never,
    "matter": _is_never,
}
"""What a kind of frame must pass; clauses, descriptions and what stands beside a cue state something as they are."""
