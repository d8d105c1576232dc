"""Find what people and institutions are called besides their names: titles, appositions, `X is the …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS, PLACE_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.name_words import INVISIBLE, OFFICES, is_title
from mkdocs_briefing.extract.names.people_nouns import BODIES, has_ending, is_of_people
from mkdocs_briefing.extract.names.role_bounds import fitting
from mkdocs_briefing.extract.names.titles import VERSUS, title_before
from mkdocs_briefing.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

    from mkdocs_briefing.extract.names.clustering import Name
    from mkdocs_briefing.extract.names.role_bounds import Tokens
    from mkdocs_briefing.model import ActorType
    from mkdocs_briefing.nlp.annotate import Annotation
    from mkdocs_briefing.nlp.parse import Span, Token
ABBREVIATED = re.compile(r"[A-Z][a-z]+\.")
"""A title cut short, `Gov.`, which says less than the same in full."""

UNFINISHED = frozenset({"and", "or", "the"})
"""Words that no description begins with."""

SEATS = lexicon("name_parts").having("seat")
"""Letters after a name that say in which parliament somebody sits."""

POINTING = frozenset("that this these those my our your".split())
"""Words that point at what only the sentence shows, so that a description with them says nothing by itself."""


def roles_of(annotation: Annotation, names: list[Name], *, kind: ActorType) -> tuple[Role, ...]:
    """Return the roles that the article gives an actor of a kind, each once, in order; evidence is the sentence."""
    doc = annotation.doc
    body = {sentence.id for sentence in annotation.sentences if sentence.role == "body"}
    spans = [span for name in names if (span := doc.char_span(name.start, name.end, alignment_mode="expand"))]
    said = (tokens for span in spans for tokens in _descriptions(span, kind))
    # Where somebody belongs says less than what somebody is: it is taken where the article says no more.
    belongs = (tokens for span in spans for tokens in _affiliation(span, kind))
    found = _roles(annotation, said, body) or _roles(annotation, belongs, body)
    full = [role for role in found if not ABBREVIATED.fullmatch(role.text)]
    return tuple(full or found)


def _roles(annotation: Annotation, described: Iterable[Tokens], body: Set[str]) -> list[Role]:
    """Return the roles in ranges of tokens, each once."""
    found: dict[str, Role] = {}
    for tokens in described:
        if (role := _role(annotation, tokens, body)) is not None:
            found.setdefault(role.text.lower(), role)
    return list(found.values())


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
        yield from title_before(name.doc, name.start)
        yield from _seat(name)
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
        if _may_be_said_of(noun, kind) and not _introduces_next(noun):
            yield from fitting(doc, noun.left_edge.i, noun.right_edge.i + 1)


def _introduces_next(noun: Token) -> bool:
    """Return whether a proper noun follows a noun at once, which is then what that one is called."""
    return noun.i + 1 < len(noun.doc) and noun.nbor().pos_ == "PROPN"


def _may_be_said_of(noun: Token, kind: ActorType) -> bool:
    """Return whether a noun says what an actor of a kind is; a plural says what several are together."""
    lemma = noun.lemma_.lower()
    if noun.tag_ == "NNS":
        return False
    if kind == "person":
        return is_of_people(lemma)
    if kind == "place":
        return lemma in PLACE_NOUNS
    return lemma in BODIES or (has_ending(lemma) and lemma not in OFFICES)


def _noun_before(name: Span, kind: ActorType) -> Iterator[Tokens]:
    """Yield the noun that a name is set to as an apposition: `the museum's director, | Ana Holm`."""
    root = name.root
    if root.dep_ != "appos" or root.head.pos_ != "NOUN" or root.head.i >= name.start:
        return
    end = min(name.start, root.left_edge.i)
    if is_title(name.doc[end - 1]) and any(token.tag_ == "POS" for token in name.doc[root.head.i : end]):
        return  # `the father of Quil's Captain | Ana Holm`
    if _may_be_said_of(root.head, kind):
        yield from fitting(name.doc, root.head.left_edge.i, end)


def _predicate(root: Token) -> Iterator[Tokens]:
    """Yield what a sentence says that somebody is: `Holm is a surgeon`, but not `Holm is no surgeon`."""
    if root.dep_ != "nsubj" or root.head.lemma_ != "be" or any(c.dep_ == "neg" for c in root.head.children):
        return
    noun = next((c for c in root.head.children if c.dep_ == "attr" and c.lemma_ in PERSON_NOUNS), None)
    if noun is not None and noun.i > root.i and not _is_quoted(noun):
        yield from fitting(noun.doc, noun.left_edge.i, noun.right_edge.i + 1)


def _is_quoted(token: Token) -> bool:
    """Return whether a quotation mark stands before a token in its sentence: what is quoted is an opinion."""
    return any(other.is_quote for other in token.doc[token.sent.start : token.i])


def _seat(name: Span) -> Iterator[Tokens]:
    """Yield the letters right after a name that say in which parliament a person sits: `Ana Holm | MP`."""
    if name.end < len(name.doc) and name.doc[name.end].is_upper and name.doc[name.end].lower_ in SEATS:
        yield name.end, name.end + 1


def _affiliation(name: Span, kind: ActorType) -> Iterator[Tokens]:
    """Yield where a person belongs, right after the name: `of the Sola Institute`; a country or city is no role."""
    doc, end = name.doc, name.end
    if kind != "person" or end + 1 >= len(doc) or doc[end].lower_ not in {"of", "from"} or doc[end].head != name.root:
        return
    body = next((c for c in doc[end].children if c.dep_ == "pobj" and c.ent_type_ in {"ORG", "FAC"}), None)
    if body is not None and gazetteer.canonical(body.text) not in gazetteer.places():
        joined = next((c.i for c in body.children if c.dep_ == "cc"), body.right_edge.i + 1)
        for start, stop in fitting(doc, body.left_edge.i, joined):
            yield end, max(stop, start)
