"""`according to X`, wherever it stands: the rest of its clause is X's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.dependents import dependent
from mkdocs_briefing.extract.attribution.records import Frame
from mkdocs_briefing.extract.attribution.unstated import is_speaking
from mkdocs_briefing.extract.lexicons import cues, source_nouns
from mkdocs_briefing.extract.text.syntax import ANY_SUBJECT, noun_phrase, trim, without_gap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Doc, Token

CUES = cues.ACCORDING | {"accord"}
"""The word as a preposition, and the lemma that taggers give it as a verb."""
FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
"""Tags of finite verbs."""
CONTINUING = frozenset({",", ";", ":", "—", "–", "--", "-"})
"""Marks after a source by which the content may go on."""
RESUMING = frozenset({"although", "so", "though", "whereas", "which", "while"})
"""Words by which the reporter goes on after a comma."""
MIN_CONTENT_TOKENS = 3
"""Tokens before `according to` that are a statement, at least."""
CITING = frozenset({"citing", "quoting"})
"""Participles by which a source names its own."""


def find(token: Token) -> Iterator[Frame]:
    """Yield the frame of `according to X`, if the token is its first word and X is there."""
    to = _to(token) if token.lower_ in cues.ACCORDING else None
    if to is None:
        return
    source = _source(token, to)
    if source is None or _says_how(token, source):
        return
    source = source[0], _with_joined_participle(token, source[1])
    sentence, end = token.sent, past_citation(token.doc, source[1])
    if _ends_sentence(token, end) or _ends_clause(token, end):
        yield Frame(token.i, (token.i, to.i + 1), source, (sentence.start, token.i), "according", next_cue_from=end)
        return
    rest = without_gap(sentence.start, sentence.end, token.i, end)
    yield Frame(token.i, (token.i, to.i + 1), source, rest, "according", next_cue_from=end)


def _says_how(according: Token, source: Range) -> bool:
    """Return whether `according to` says in which way something is done: `goes according to plan`."""
    noun = according.doc[slice(*source)].root
    is_apart = according.i == according.sent.start or according.nbor(-1).is_punct
    if is_apart or noun.tag_ not in {"NN", "NNS"}:
        return False
    is_document = noun.lemma_.lower() in source_nouns.INANIMATE
    is_bare = noun.tag_ == "NN" and source[1] - source[0] == 1
    return is_bare if is_document else not is_speaking(noun)


def _with_joined_participle(according: Token, end: int) -> int:
    """Return where a source ends with a participle joined to it: `a study paid by A | and run by B`."""
    doc = according.doc
    if end + 1 >= len(doc) or doc[end].dep_ != "cc" or doc[end + 1].tag_ != "VBN":
        return end
    return int(doc[end + 1].right_edge.i) + 1


def _ends_sentence(according: Token, end: int) -> bool:
    """Return whether no clause follows `according to` and its source, so that the content ends there."""
    doc, sentence = according.doc, according.sent
    if according.i - sentence.start < MIN_CONTENT_TOKENS or doc[according.i - 1].text != ",":
        return False
    after = doc[end : sentence.end]
    return len(after) > 0 and after[0].text not in CONTINUING and not any(t.tag_ in FINITE for t in after)


def _ends_clause(according: Token, end: int) -> bool:
    """Return whether a sentence before `according to` goes on as the reporter's: `…, according to Holm, | so it is …`.

    What is joined goes on with the statement where it shares its subject: `…, according to Holm, | and sank`.
    """
    doc, sentence = according.doc, according.sent
    if doc[according.i - 1].text != "," or doc[end : end + 1].text != "," or not _follows_clause(according):
        return False
    following = doc[end + 1]
    if following.dep_ == "cc":
        return any(c.dep_ == "conj" and c.i > end and dependent(c, *ANY_SUBJECT) for c in sentence.root.children)
    return following.tag_ == "VBG" or following.lower_ in RESUMING


def _follows_clause(according: Token) -> bool:
    """Return whether a verb with its subject stands before `according to`, in no relative clause."""
    before = according.doc[according.sent.start : according.i]
    subjects = (word for word in before if word.dep_ in ANY_SUBJECT or word.dep_ == "expl")
    return any(subject.head.i < according.i and subject.head.dep_ != "relcl" for subject in subjects)


def _to(according: Token) -> Token | None:
    """Return the `to` of `according to`, whether the parser tied the two together or not."""
    for word in according.children:
        if word.lower_ == "to" and word.dep_ in {"prep", "prt", "aux"}:
            return word
    following = according.i + 1
    if following < len(according.doc) and according.doc[following].lower_ == "to":
        return according.doc[following]
    return None


def _source(according: Token, to: Token) -> Range | None:
    """Return X; None where nothing follows `according to`."""
    doc = according.doc
    noun = _last_object(to) or _last_object(according)
    if noun is not None:
        start, end = noun_phrase(noun)
        if noun.pos_ == "NOUN":
            end = _with_name(doc, end)
    elif to.right_edge.i > to.i:
        start, end = trim(doc, to.i + 1, to.right_edge.i + 1)
    else:
        return None
    if according.is_sent_start and not any(t.is_alpha for t in doc[end : according.sent.end]):
        end = _first_comma(doc, start, end)
    return start, end


def _last_object(preposition: Token) -> Token | None:
    """Return the last noun after a preposition: the parser may tie several to it."""
    return next((word for word in reversed(list(preposition.children)) if word.dep_ == "pobj"), None)


def _first_comma(doc: Doc, start: int, end: int) -> int:
    """Return where a source ends that the parser took the sentence for: `according to Holm|, the port is shut`."""
    return next((i for i in range(start + 1, end) if doc[i].text == ","), end)


def _with_name(doc: Doc, end: int) -> int:
    """Return where a description ends with the name right after it: `the news agency | Nordlys`."""
    while end < len(doc) and doc[end].pos_ == "PROPN":
        end += 1
    return end


def past_citation(doc: Doc, end: int) -> int:
    """Return where the words end by which a source names its own: `according to Nordlys, citing two guards`."""
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ in CITING:
        return int(doc[end + 1].right_edge.i) + 1
    return end
