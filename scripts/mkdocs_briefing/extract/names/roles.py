"""Find what people and institutions are called besides their names: titles, appositions, `X is the …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import GROUP_NOUNS, PERSON_NOUNS, PLACE_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.gazetteer import FURNITURE
from mkdocs_briefing.extract.names.name_words import INVISIBLE, is_title
from mkdocs_briefing.extract.text.syntax import trim
from mkdocs_briefing.model import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence, Set

    from spacy.tokens import Doc, Span, Token

    from mkdocs_briefing.extract.names.clustering import Name
    from mkdocs_briefing.model import ActorType
    from mkdocs_briefing.nlp.annotate import Annotation

MAX_ROLE_TOKENS = 20
"""Tokens of a role; a longer apposition is a story, not a role."""
LOOK_TOKENS = 3
"""Tokens of a word with a hyphen: `grim-faced`."""
TITLE_TAGS = frozenset({"NN", "NNP", "NNS", "NNPS", "JJ", "HYPH", "VBN", ":", "POS", "AFX", "RB"})
"""Tags of the words before a name that may belong to a title: `then-US President`."""
ABBREVIATED = re.compile(r"[A-Z][a-z]+\.")
"""A title cut short, `Gov.`, which says less than the same in full."""
ROLE_NOUNS = lexicon("people").having("description")
ROLE_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "eer", "ee", "man", "woman", "boy", "girl", "mate")
"""What else people are called, and how such nouns end."""
UNLIKE_PEOPLE = lexicon("things").having("like-people")
"""Nouns that end so and are no people: `letter`, `statement`."""
BODIES = GROUP_NOUNS | lexicon("institutions").having("speaks") | lexicon("institutions").having("company")
"""What institutions are called."""
UNFINISHED = frozenset({"and", "or", "the"})
"""Words that no description begins with."""
FORMER = frozenset({"then", "once", "ex"})
"""Words that make a title one of the past."""
HONORIFICS = lexicon("people").having("honorific")
"""Forms of address say nothing of what somebody is."""
RELATIONS = lexicon("people").having("relation")
"""What somebody is to another person: with `his` or `whose` a role only together with the one it is said of."""
SEATS = lexicon("name_parts").having("seat")
"""Letters after a name that say in which parliament somebody sits."""
VERSUS = frozenset({"v", "v.", "vs", "vs."})
"""Between the parties to a case: `State v. Holm`."""
OTHERS = frozenset("other another same fellow".split())
"""Words before a description that set somebody beside others and are no part of it: `the other victim, Ana Holm`."""
LOOKS = frozenset("bearded clad eyed faced haired looking mannered spoken suited".split())
"""Words after a hyphen that say how somebody looks: `a grim-faced minister`."""
POINTING = frozenset("that this these those my our your".split())
"""Words that point at what only the sentence shows, so that a description with them says nothing by itself."""
OWNERS = frozenset({"PRP$", "WP$"})
"""Tags of `its` and `whose`."""


Tokens = tuple[int, int]
"""A range of tokens, half-open."""


def roles_of(annotation: Annotation, names: list[Name], *, kind: ActorType) -> tuple[Role, ...]:
    """Return the roles that the article gives an actor of a kind, each once, in order; evidence is the sentence."""
    found: dict[str, Role] = {}
    doc = annotation.doc
    body = {sentence.id for sentence in annotation.sentences if sentence.role == "body"}
    for name in names:
        span = doc.char_span(name.start, name.end, alignment_mode="expand")
        for tokens in _descriptions(span, kind) if span is not None else ():
            if (role := _role(annotation, tokens, body)) is not None:
                found.setdefault(role.text.lower(), role)
    full = [role for role in found.values() if not ABBREVIATED.fullmatch(role.text)]
    return tuple(full or found.values())


def _role(annotation: Annotation, tokens: Tokens, body: Set[str]) -> Role | None:
    """Return the role in a range of tokens; None where it spans lines or sentences, or is outside `body`."""
    first, last = annotation.doc[tokens[0]], annotation.doc[tokens[1] - 1]
    start, end = first.idx, last.idx + len(last.text.rstrip(INVISIBLE))
    text, evidence = annotation.article.text[start:end], annotation.evidence(start, end)
    if "\n" in text or len(evidence) != 1 or evidence[0] not in body or not _is_description(text):
        return None
    return Role(text=text, evidence=evidence[0])


def _is_description(text: str) -> bool:
    """Return whether words are a description, not letters, a caption's label or an unfinished title."""
    words = text.lower().split()
    if words[-1] in VERSUS or words[0] in UNFINISHED or ":" in text or "/" in text or not POINTING.isdisjoint(words):
        return False
    return any(letter.islower() for letter in text) or text.lower() in SEATS


def _descriptions(name: Span, kind: ActorType) -> Iterator[Tokens]:
    """Yield ranges of tokens that say what the named one is.

    Titles come first, since the first of two equal roles gives the evidence, and a title stands nearest to the name.
    """
    person = kind == "person"
    if person:
        yield from _title(name.doc, name.start)
        yield from _seat(name)
        yield from _affiliation(name)
    yield from _appositions_after(name, kind)
    yield from _noun_before(name, kind)
    if person:
        yield from _predicate(name.root)


# ---------------------------------------------------------------- beside the name
def _appositions_after(name: Span, kind: ActorType) -> Iterator[Tokens]:
    """Yield the appositions after a name: `Ana Holm, the museum's director`."""
    doc = name.doc
    for noun in name.root.children:
        if noun.dep_ != "appos" or noun.pos_ != "NOUN" or noun.i < name.end:
            continue
        mark = doc[name.end].text
        # In brackets an institution has its acronym or a place: `BRENN (Example Wire) —`.
        if mark not in ({",", "(", "—", "–"} if kind == "person" else {",", "—", "–"}):
            continue
        if kind != "person" and any(t.ent_type_ == "PERSON" for t in doc[name.end : noun.left_edge.i]):
            continue  # `the union, its secretary Ana Holm, the first woman in office`
        # Not `Holm (tennis)`, and not `President Holm, | adviser Prado`, whose noun is the title of the next.
        if _may_be_said_of(noun, name.root, kind) and not _introduces_next(noun):
            yield from _fitting(doc, noun.left_edge.i, noun.right_edge.i + 1)


def _introduces_next(noun: Token) -> bool:
    """Return whether a proper noun follows a noun at once, which is then what that one is called."""
    return noun.i + 1 < len(noun.doc) and noun.nbor().pos_ == "PROPN"


def _may_be_said_of(noun: Token, name: Token, kind: ActorType) -> bool:
    """Return whether a noun says what an actor of a kind is; a plural is said of people in a list alone."""
    lemma = noun.lemma_.lower()
    if noun.tag_ == "NNS" and not (kind == "person" and any(child.dep_ == "conj" for child in name.children)):
        return False
    if kind == "person":
        return is_of_people(lemma)
    return lemma in PLACE_NOUNS if kind == "place" else lemma in BODIES or _has_ending(lemma)


def is_of_people(lemma: str) -> bool:
    """Return whether a noun says what people are."""
    return lemma in PERSON_NOUNS or lemma in ROLE_NOUNS or _has_ending(lemma.rsplit("-", 1)[-1])


def _has_ending(lemma: str) -> bool:
    """Return whether a noun ends as those for people and makers do, and is none of the others."""
    return lemma.endswith(ROLE_ENDINGS) and not lemma.endswith("ment") and lemma not in UNLIKE_PEOPLE


def _noun_before(name: Span, kind: ActorType) -> Iterator[Tokens]:
    """Yield the noun that a name is set to as an apposition: `the museum's director, | Ana Holm`."""
    root = name.root
    if root.dep_ != "appos" or root.head.pos_ != "NOUN" or root.head.i >= name.start:
        return
    if _may_be_said_of(root.head, root, kind):
        yield from _fitting(name.doc, root.head.left_edge.i, min(name.start, root.left_edge.i))


def _predicate(root: Token) -> Iterator[Tokens]:
    """Yield what a sentence says that somebody is: `Holm is a surgeon`, but not `Holm is no surgeon`."""
    if root.dep_ != "nsubj" or root.head.lemma_ != "be" or any(c.dep_ == "neg" for c in root.head.children):
        return
    noun = next((c for c in root.head.children if c.dep_ == "attr" and c.lemma_ in PERSON_NOUNS), None)
    if noun is not None and noun.i > root.i and not _is_quoted(noun):
        yield from _fitting(noun.doc, noun.left_edge.i, noun.right_edge.i + 1)


def _is_quoted(token: Token) -> bool:
    """Return whether a quotation mark stands before a token in its sentence: what is quoted is an opinion."""
    return any(other.is_quote for other in token.doc[token.sent.start : token.i])


def _seat(name: Span) -> Iterator[Tokens]:
    """Yield the letters right after a name that say in which parliament a person sits: `Ana Holm | MP`."""
    if name.end < len(name.doc) and name.doc[name.end].is_upper and name.doc[name.end].lower_ in SEATS:
        yield name.end, name.end + 1


def _affiliation(name: Span) -> Iterator[Tokens]:
    """Yield where a person belongs, right after the name: `of the Sola Institute`; a country or city is no role."""
    doc, end = name.doc, name.end
    if end + 1 >= len(doc) or doc[end].lower_ not in {"of", "from"} or doc[end].head != name.root:
        return
    body = next((c for c in doc[end].children if c.dep_ == "pobj" and c.ent_type_ in {"ORG", "FAC"}), None)
    if body is not None and gazetteer.canonical(body.text) not in gazetteer.places():
        joined = next((c.i for c in body.children if c.dep_ == "cc"), body.right_edge.i + 1)
        for start, stop in _fitting(doc, body.left_edge.i, joined):
            yield end, max(stop, start)


# ---------------------------------------------------------------- titles
def _title(doc: Doc, start: int) -> Iterator[Tokens]:
    """Yield the words of a title right before a name: `Russian Defence Minister`, `the museum's director`."""
    if doc[start].lower_ in VERSUS:
        return
    first = _title_start(doc, start)
    while first < start and _is_no_title(doc[first]):
        first += 1
    first = _without_looks(doc, _after_noun_of_another(doc, first, start), start)
    while first < start and _is_honorific(doc[start - 1]):
        start -= 1  # `the novelist | Dame`
    words = [token for token in doc[first:start] if not token.is_punct]
    if words and start - first <= MAX_ROLE_TOKENS and _is_title(words) and not _is_owned(doc, first, words[-1]):
        yield first, start


def _after_noun_of_another(doc: Doc, first: int, start: int) -> int:
    """Return where a title begins after a noun of another phrase: `after the vote | SOLA finance spokesman Otto Prado`.

    In lower case before a capital only those of bodies, places and people are in a title: `union General-Secretary`.
    """
    while first + 1 < start and _is_of_another(doc[first]) and doc[first + 1].text[:1].isupper():
        first += 1
    return first


def _is_of_another(noun: Token) -> bool:
    """Return whether a common noun is no body's, place's or person's."""
    lemma = noun.lemma_.lower()
    return noun.tag_ == "NN" and noun.text.islower() and lemma not in BODIES | PLACE_NOUNS and not is_of_people(lemma)


def _without_looks(doc: Doc, first: int, start: int) -> int:
    """Return where a title begins after words that set a person beside others or say how one looks."""
    if start - first > LOOK_TOKENS and doc[first + 1].text == "-" and doc[first + 2].lower_ in LOOKS:
        return first + LOOK_TOKENS
    return first + 1 if start - first > 1 and doc[first].lower_ in OTHERS else first


def _title_start(doc: Doc, start: int) -> int:
    """Return where the words before a name begin that may be a title, with what stands before `of` in it."""
    first = _first_title_word(doc, start)
    if doc[first - 1].lower_ == "of" and first > 1 and is_title(doc[first - 2]):  # `US Secretary of State`
        first = _first_title_word(doc, first - 2)
    return first


def _first_title_word(doc: Doc, start: int) -> int:
    """Return the first of the words right before a token, in its sentence, that may be in a title."""
    while start > 0 and not doc[start].is_sent_start and _may_be_in_title(doc[start - 1]):
        start -= 1
    return start


def _may_be_in_title(token: Token) -> bool:
    """Return whether a token has a tag of those in titles and is no punctuation mark between parts of a sentence."""
    return token.tag_ in TITLE_TAGS and token.text not in {";", ":", "—", "–", "--"}


def _is_no_title(token: Token) -> bool:
    """Return whether a word at the beginning is no part of a title: `, abruptly | sacked | head coach`."""
    if token.lower_ in FORMER:
        return False  # `then-mayor`, who is it no more
    return token.is_punct or token.tag_ in {"RB", "POS"} or (token.tag_ == "VBN" and token.dep_ != "amod")


def _is_title(words: Sequence[Token]) -> bool:
    """Return whether the words before a name are a title: a noun ends them, no name and no caption's word."""
    last = words[-1]
    if last.tag_ not in {"NN", "NNP", "NNS"} or _is_other_name(last) or any(t.lower_ in FURNITURE for t in words):
        return False
    # With a capital it is the name of an institution, not what somebody is in it, unless a word is an office.
    if last.text[:1].isupper():
        return any(is_title(token) or token.lower_ in PERSON_NOUNS for token in words)
    return is_title(last) or is_of_people(last.lemma_.lower())  # no `good evening`


def _is_other_name(token: Token) -> bool:
    """Return whether the last word of a title is a name itself: `in Lisbon Peter Holm`."""
    return token.ent_type_ in {"DATE", "TIME", "GPE", "PERSON"} and token.lower_ not in PERSON_NOUNS


def _is_honorific(token: Token) -> bool:
    """Return whether a word is a form of address, which says nothing of what somebody is."""
    return token.lower_.strip(".") in HONORIFICS


def _is_owned(doc: Doc, first: int, noun: Token) -> bool:
    """Return whether the words stand after `his`, or are a relation after `its`: no role without the other one."""
    if not first or doc[first - 1].tag_ not in OWNERS:
        return False
    return doc[first - 1].lower_ != "its" or _is_relation(noun)


def _is_relation(noun: Token) -> bool:
    """Return whether a noun says what somebody is to another person."""
    return noun.lemma_.lower() in RELATIONS


# ---------------------------------------------------------------- what of a description is a role
def _fitting(doc: Doc, start: int, end: int) -> Iterator[Tokens]:
    """Yield a description cut before its relative clause and without its article, when it is a short noun phrase."""
    start, end = trim(doc, _word_start(doc, start), _clause_start(doc, start, end))
    # A person before `and` is somebody else; what follows is judged as if it were all.
    start = _after_other_person(doc, start, end)
    if doc[start].lower_ in {"no", "not"} or (_is_possessive(doc[start]) and _is_relation(doc[start].head)):
        return
    start = _without_openings(doc, start, end)
    if doc[start].like_num and any(token.tag_ in {"NNS", "NNPS"} for token in doc[start:end]):
        return  # `two developers`
    # Forms of address go before small words, which may be left at the end without them: `owner of | the late Mr`.
    end = _end_without(doc, start, end, _is_honorific)
    end = _end_without(doc, start, end, _is_small_word)
    if 0 < end - start <= MAX_ROLE_TOKENS and _is_noun_phrase(doc, start, end) and not _names_other(doc, start, end):
        yield start, end


def _is_before_role(token: Token) -> bool:
    """Return whether a word joins a clause or says when or how much: `whether | Vale's founder`, `now | its leader`."""
    return token.dep_ == "mark" or (token.tag_ == "RB" and token.lower_ not in FORMER)


def _without_openings(doc: Doc, start: int, end: int) -> int:
    """Return where a description begins without conjunction, adverb and article and what sets it beside others."""
    if _is_before_role(doc[start]) and end - start > 1:
        start += 1
    if (doc[start].dep_ == "det" or _is_possessive(doc[start])) and end - start > 1:
        start += 1
    return _without_looks(doc, start, end)


def _word_start(doc: Doc, start: int) -> int:
    """Return where the word begins that hyphens join to a token, which may be parsed apart from it: `co-founder`."""
    while start > 1 and doc[start - 1].text == "-" and not (doc[start - 1].whitespace_ or doc[start - 2].whitespace_):
        start -= 2
    return start


def _clause_start(doc: Doc, start: int, end: int) -> int:
    """Return where the first relative clause, aside or quotation in a range begins; the range's end without one."""
    return next((i for i in range(start + 1, end) if _begins_clause(doc[i])), end)


def _begins_clause(token: Token) -> bool:
    """Return whether a token begins a relative clause, an aside or a quotation."""
    if token.text == "-" and token.i and token.nbor(-1).whitespace_:
        return True
    return token.tag_ in {"WP", "WDT", "WP$", "WRB"} or token.text in {",", ";", "—", "–", "(", ")", "“", '"'}


def _after_other_person(doc: Doc, start: int, end: int) -> int:
    """Return where a description begins after somebody else's name and `and`: `President Holm and | her deputy`."""
    joined = next((i for i in reversed(range(start, end)) if doc[i].lower_ == "and"), None)
    if joined is None or not any(token.ent_type_ == "PERSON" for token in doc[start:joined]):
        return start
    return joined + 1 if any(is_of_people(token.lemma_.lower()) for token in doc[joined:end]) else start


def _is_possessive(token: Token) -> bool:
    """Return whether a token is `its`, `his` or `whose`."""
    return token.tag_ in OWNERS


def _end_without(doc: Doc, start: int, end: int, is_loose: Callable[[Token], bool]) -> int:
    """Return the end of a range without the loose words at it; one word is left."""
    while end - start > 1 and is_loose(doc[end - 1]):
        end -= 1
    return end


def _is_small_word(token: Token) -> bool:
    """Return whether a token is a preposition, an article or an `and`."""
    return token.pos_ in {"ADP", "CCONJ", "DET"}


def _is_noun_phrase(doc: Doc, start: int, end: int) -> bool:
    """Return whether a range has a noun."""
    return any(token.pos_ in {"NOUN", "PROPN"} for token in doc[start:end])


def _names_other(doc: Doc, start: int, end: int) -> bool:
    """Return whether a range has a person's name that belongs to what follows it."""
    return any(t.ent_type_ == "PERSON" and t.dep_ != "compound" and t.head.i >= end for t in doc[start:end])
